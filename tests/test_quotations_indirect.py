"""Statements told in the reporter's words: who said what, and what nobody said."""

from __future__ import annotations

import pytest

from graph.extract.quotations import extractor as quotations

MALTA = "Malta\N{RIGHT SINGLE QUOTATION MARK}s ambassador"
TOLD = [
    ("Ann Roe, the ambassador of Malta, said the vote came too early.", "the vote came too early"),
    ("Ann Roe, " + MALTA + ", told reporters that Malta would not take part.",
     "Malta would not take part"),
    (MALTA + ", Ann Roe, told the Council the text lacked teeth.", "the text lacked teeth"),
    (MALTA + ", Ann Roe, said Tuesday the text lacked teeth.", "the text lacked teeth"),
    ("According to Ann Roe, " + MALTA + ", the text leaves rivers alone.",
     "the text leaves rivers alone"),
    ("The text leaves rivers alone, according to " + MALTA + " Ann Roe.",
     "The text leaves rivers alone"),
    ("Rivers are everybody's, said recently the ambassador Ann Roe, who had asked for a vote.",
     "Rivers are everybody's"),
    ("The minister Ann Roe, for her part, noted that nine States had stayed away.",
     "nine States had stayed away"),
    ("The minister Ann Roe, speaking for the hosts, said the text should be read again.",
     "the text should be read again"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_who_said_what(make_page, text, words):
    (one,) = quotations.extract(make_page(text, "news"))
    assert (one.mode, one.speaker, one.span.of(text)) == ("indirect", "person/ann-roe", words)


def test_states_and_organizations_say_something_too(make_page):
    text = "Malta said it would not be bound. Human Rights Watch said the text was a step back."
    told = [(one.speaker, one.span.of(text)) for one in quotations.extract(make_page(text, "news"))]
    assert told == [
        ("state/MLT", "it would not be bound"),
        ("org/human-rights-watch", "the text was a step back"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Malta was among the states that joined after the draft had been tabled.",
        "Malta, one of the eleven States that claimed the river, stayed away.",
        "The island states that border the lake were silent.",
        "Malta reports to the Council every year.",
        "Malta said nothing.",
        "Malta has wells without delay and points to the group of divers that meets in Lima.",
        "It is said that rivers have no passports.",
        "The minister Ann Roe declined to say whether Malta would sign.",
        "The minister Ann Roe did not say that the text was binding.",
        "The minister Ann Roe is to tell the Council next week that rivers matter.",
    ],
)
def test_nobody_said_it(make_page, text):
    assert list(quotations.extract(make_page(text, "news"))) == []


IN_THE_WORDS = [
    # text, every quotation with its mode and speaker
    (
        "The Council met, with envoys stressing that “wells are dear to all”, in the words of its"
        " President, Jane Doe.",
        [("wells are dear to all", "mixed", "person/jane-doe")],
    ),
    (
        "The wells are dear to all of us, in the words of envoy Jane Doe.",
        [("The wells are dear to all of us", "indirect", "person/jane-doe")],
    ),
    (
        "Envoy Jane Doe said that the plan was, in the words of her mother, a leaking well.",
        [
            (
                "the plan was, in the words of her mother, a leaking well",
                "indirect",
                "person/jane-doe",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), IN_THE_WORDS)
def test_in_the_words_of(make_page, text, told):
    page = make_page(text, "news")
    found = quotations.extract(page)
    assert [(one.span.of(page.text), one.mode, one.speaker) for one in found] == told
