"""Statements told one after another, with marks inside, by people without a name; acts of speech.

Each story has all its statements beside it; what stands in no table is nobody's statement.
"""

from __future__ import annotations

import pytest

from graph.extract.quotations import extractor as quotations

ROE = "person/ann-roe"
SEVERAL = [
    (
        "The minister Ann Roe said that salt was good, but Malta said that it was not.",
        [(ROE, "salt was good"), ("state/MLT", "it was not")],
    ),
    (
        "The minister Ann Roe said that salt was rare, and several envoys said it was not.",
        [(ROE, "salt was rare"), ("", "it was not")],
    ),
    (
        "The minister Ann Roe said salt was rare, adding that more would come.",
        [(ROE, "salt was rare"), (ROE, "more would come")],
    ),
    (
        "Salt is rare, the minister Ann Roe said, adding that more would come.",
        [(ROE, "Salt is rare"), (ROE, "more would come")],
    ),
    (
        "The minister Ann Roe said salt was rare, and called on miners to dig.",
        [(ROE, "salt was rare"), (ROE, "called on miners to dig")],
    ),
    (
        "The minister Ann Roe said it asks for salt and calls on miners to dig.",
        [(ROE, "it asks for salt and calls on miners to dig")],
    ),
    (
        "The sea, Peru said, had been emptied by strangers.",
        [("state/PER", "The sea, Peru said, had been emptied by strangers")],
    ),
    ("The sea, Peru said, without a doubt.", []),
    (
        "For Peru, the sea is empty, said recently the minister Ann Roe, who asked all to dig.",
        [(ROE, "For Peru, the sea is empty")],
    ),
    (
        "Asked about it, the minister Ann Roe, who leads the talks, said miners dug the hole.",
        [(ROE, "miners dug the hole")],
    ),
    (
        "The minister Ann Roe said Peru should listen: “It is time to dig.”",
        [(ROE, "Peru should listen")],
    ),
    ("The plan, which Peru said was dead, lived on.", []),
    (
        "Malta, which tabled a draft resolution, said the sea was empty.",
        [("state/MLT", "the sea was empty")],
    ),
    (
        "The minister Ann Roe tabled the paper and said that salt was rare.",
        [(ROE, "salt was rare")],
    ),
]
MARKED = [
    (
        "The minister Ann Roe said that miners had “dug for nothing” all year.",
        [(ROE, "miners had “dug for nothing” all year")],
    ),
    ("The minister Ann Roe said that “miners had dug for nothing”.", []),
    (
        "“We dug,” the minister Ann Roe said, adding that no salt was found.",
        [(ROE, "no salt was found")],
    ),
    ("“We dug,” said Ann Roe, the minister of Malta. “No salt was found.”", []),
]
UNNAMED = [
    ("Members said they look forward to salt.", [("", "they look forward to salt")]),
    ("The Salt Club (SC) said the sea was empty.", [("", "the sea was empty")]),
    ("Peru and Malta rejected a plan for salt.", [("", "rejected a plan for salt")]),
    ("The sea was empty, a ministry release said.", [("", "The sea was empty")]),
    ("Critics of the plan say long delays have cost salt.", [("", "long delays have cost salt")]),
    ("Critics objected to it, saying the sea was empty.", [("", "the sea was empty")]),
    ("Peru rejected it, saying the sea was empty.", [("state/PER", "the sea was empty")]),
    ("They said the sea was empty.", []),
    ("Peru tabled it; many more added their names before it was read.", []),
    ("The minister Ann Roe explained the vote after it had been taken.", []),
    ("The island states that border the lake were silent.", []),
]
ACTS = [
    (
        "The minister Ann Roe called for more salt and condemned the delay.",
        [(ROE, "called for more salt"), (ROE, "condemned the delay")],
    ),
    (
        "Peru expressed concern about the miners.",
        [("state/PER", "expressed concern about the miners")],
    ),
    ("The minister Ann Roe urged Malta to dig.", [(ROE, "urged Malta to dig")]),
    ("The plan was welcomed by Peru.", []),
    ("The plan, which was tabled by Oman, Peru and Malta, expressed concern about salt.", []),
    ("The Security Council urged all parties to dig.", []),
    ("The minister Ann Roe had a plan praised by Malta.", []),
    ("The minister Ann Roe declined to welcome the plan.", []),
    (
        "Peru rejected any claim that it was rare.",
        [("state/PER", "rejected any claim that it was rare")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [*SEVERAL, *MARKED, *UNNAMED, *ACTS])
def test_statements(make_page, text, told):
    found = [one for one in quotations.extract(make_page(text, "news")) if one.mode == "indirect"]
    assert [(one.speaker, one.span.of(text)) for one in found] == told


RELAYED = [
    (
        "The minister Ann Roe said salt was rare, the Salt News Agency reported.",
        [(ROE, "salt was rare")],
    ),
    ("The minister Ann Roe said on X that salt was rare.", [(ROE, "salt was rare")]),
    ("Salt was rare for years, Reuters reported.", [("org/reuters", "Salt was rare for years")]),
    ("“We dug,” said the minister Ann Roe after the vote, according to Reuters.", []),
    ("The General Assembly recommended that salt be dug, stating that it was rare.", []),
    (
        "The Security Council said that salt was rare.",
        [("org/security-council", "salt was rare")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), RELAYED)
def test_who_passes_words_on_says_none_of_them(make_page, text, told):
    test_statements(make_page, text, told)
