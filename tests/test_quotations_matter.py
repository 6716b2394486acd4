"""What words are about: a resolution that they name or whose vote they speak of, or the same."""

from __future__ import annotations

import pytest

from graph.extract.quotations import extractor as quotations

ROE = "person/ann-roe"
LAST = "Malta tabled a draft resolution on salt. "
ABOUT = [
    ("The minister Ann Roe said the vote was a step forward.", True),
    ("The minister Ann Roe said Peru had abstained because of the wording.", True),
    ("The minister Ann Roe said it was a victory for miners.", True),
    ("The minister Ann Roe said the sea was empty.", False),
    ("“We are pleased with the outcome,” the minister Ann Roe said.", True),
    ("“The sea is empty and so are we,” the minister Ann Roe said.", False),
]


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_what_a_statement_is_about(make_page, text, about):
    page = make_page(LAST + text, "news")
    (one,) = [each for each in quotations.extract(page) if each.speaker == ROE]
    assert (one.of is not None and one.of.of(page.text).endswith("draft resolution")) == about


GOING_ON = [
    ("Ann Roe welcomed the vote. She said that the sea was empty.", [True, True]),
    ("Ann Roe welcomed the vote. The miner Max Doe said that the sea was empty.", [True, False]),
    ("Ann Roe said salt was rare. “The Council’s decision is late,” she said.", [False, True]),
    ("Ann Roe said the government's decision was late.", [False]),
    ("“Malta will veto it,” said Ann Roe. “The sea is empty and so are we.”", [True, True]),
    ("Malta’s envoy Ann Roe opposed the text. “The sea is empty.” She left.", [True]),
    ("“It is late for us all,” its envoy Ann Roe said.", [True]),
    ("Malta left. The miner Ann Roe said that the sea was empty.", [False]),
    ("Malta rejected a plan. It added that the sea was empty.", [True, True]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "about"), GOING_ON)
def test_a_speech_on_a_resolution_goes_on(make_page, text, about):
    page = make_page(LAST + text, "news")
    assert [one.of is not None for one in quotations.extract(page)] == about


WHO = [
    (
        "Malta welcomed a plan. The ministry said that salt was rare. It is rare, it added.",
        ["state/MLT"] * 3,
    ),
    (
        "Ann Roe said Malta feared the plan and urged those “in huts of glass” to wait.",
        [ROE] * 3,
    ),
    ("Ann Roe said Malta had called it “a poor plan for miners”.", [ROE, "state/MLT"]),
    ("“No,” said Ann Roe. Her country “is late and poor in salt”, as all saw.", [ROE] * 2),
    ("Ann Roe went on to add, “salt is rare in the isles.”", [ROE]),
    ("“No,” said Ann Roe. She went on to add, “the isles are rare.”", [ROE] * 2),
    ("Malta rejected a plan. The statement said Malta would dig.", ["state/MLT"] * 2),
    ("It was renewed, with Peru urging that all “dig”.", ["state/PER"]),
    ("The Council held a session on “the lack of salt in Peru”.", []),
    ("The Open Mines Fund said in May: “Salt is rare for all.”", [""]),
    ("Ann Roe said Tue. that salt was rare.", [ROE]),
    ("Ann Roe said after the talks of May 2, 2020, that salt was rare.", [ROE]),
    ("Ann Roe noted the lack of salt and acknowledged the delay.", [ROE] * 2),
    ("Ann Roe described salt as a gift.", [ROE]),
    ("Peru asked why salt was rare.", ["state/PER"]),
    ("“No,” said Ann Roe. “It is late,” she said. Max Doe “came late,” she said.", [ROE] * 3),
    ("Ann Roe said that remarks made by Max Doe were “frivolous”.", [ROE] * 2),
    ("The miner Ann Roe said, “We will dig for all,” the worker said.", [ROE]),
    ("Ann Roe on Monday night said salt was rare.", [ROE]),
    ("The miner Ann Roe said salt was rare, an ANI report read.", [ROE]),
    ("United Nations: Seeing it, Peru fled, saying it was “late for us”.", ["state/PER"]),
    ("It was late, and the envoy Max Doe said Ann Roe spoke in Lima.", ["person/max-doe"]),
    ("Ann Roe clarified that salt was rare.", [ROE]),
    ("Malta’s embassy issued a statement saying “salt is rare for all”.", ["state/MLT"]),
    ("“Salt is rare,” said European Union (EU) Ambassador to the UN, Ann Roe.", [ROE]),
    ("Peru’s envoy at the Security Council, Ann Roe, outlined that “salt is rare”.", [ROE]),
    ("The UN adopted a resolution. Operative clause (2) reads “Decides to dig.”", ["resolution"]),
    ("The text passed late due to “technical issues of ours”, and Peru left.", []),
    ("UN watchers said that salt was rare.", []),
    ("The text speaks of the 1996 “Salt-Roads Act” of Peru.", []),
    ("If Ann Roe concluded that salt was rare, she was late.", []),
    ("Ann Roe said publicly Max Doe told her so.", [ROE]),
    ("Ms. Roe came. Mr. Doe came. She said that salt was rare.", ["person/roe"]),
    ("Ms. Roe came. The Maltese one spoke. He said that salt was rare.", []),
    ("“No,” said Ann Roe. While her nation came, “salt is rare for all,” as all saw.", [ROE] * 2),
    ("“No,” said Ann Roe. The Salt Watch sent a statement saying: “We dig.”", [ROE, ""]),
    ("The Permanent Mission of Malta to the UN has said that salt was rare.", ["state/MLT"]),
    ("Malta left a plan, Malta said. According to the ministry, it was late.", ["state/MLT"] * 2),
    ("Ann Roe told us that her nation left as the text “will only sow salt”.", [ROE] * 2),
    ("It was told that “Max Doe”, the envoy of Malta, saw that it was late.", []),
    ("Ann Roe implied that salt was rare.", [ROE]),
    ("Ann Roe took notes on salt.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), WHO)
def test_who_says_it(make_page, text, who):
    assert [one.speaker for one in quotations.extract(make_page(text, "news"))] == who


@pytest.mark.parametrize(
    "aside",
    [
        "The text builds on Human Rights Council resolution 48/13.",
        "The mandate had been renewed by resolution 45/20 of the Human Rights Council.",
    ],
)
def test_what_an_earlier_resolution_did_is_not_the_matter(make_page, aside):
    page = make_page(
        "The General Assembly adopted resolution 76/300 on salt. "
        f"{aside} “Today history was made by this vote,” envoy Jane Doe said.",
        "news",
    )
    (one,) = [one for one in quotations.extract(page) if one.mode == "direct"]
    assert one.about in ("A/RES/76/300", "")  # "" where it is of `the text`


def test_what_a_text_asks_in_it_are_its_words(make_page):
    page = make_page(
        "The General Assembly adopted a resolution on salt. In the adopted text, Chad is required"
        " to “urgently and fully” give it up.",
        "news",
    )
    assert [one.speaker for one in quotations.extract(page)] == ["resolution"]
