"""Figures, weekdays, offices and observed days: what tells renewals and undated texts apart."""

import pytest
from link_cases import actor, card, mention, story

from graph.findings import About
from graph.link import Record, link
from graph.link.compare.figures import days_among, figures_in, worth
from graph.link.reading.pointing import is_newest
from graph.link.score.votes import vote_evidence
from graph.link.story.offices import Term, in_office
from graph.link.story.setting import Setting
from graph.link.story.telling import by_committee, names_committee
from graph.link.story.times import is_observed, published, weekday_in
from graph.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ceiling of 12,400 troops", {"12,400"}),
        ("for a further six months", {"6 month"}),
        ("another year, a one-year term", {"12 month"}),
        ("a cut of 35 per cent, or 35%", {"35 %"}),
        ("on 5 July and on July 6", {"-07-05", "-07-06"}),
        ("until 15 March 2038", {"-03-15", "2038-03-15"}),
        # near-misses: days of texts that are cited, years, numbers of paragraphs, odd days
        ("resolution 3001 (2035) of 12 March 2035", set()),
        ("in 2036 and in paragraph 14", set()),
        ("the 45 May group marched", set()),
    ],
)
def test_figures(text, expected):
    assert figures_in(text) == expected


def test_what_figures_are_worth():
    assert worth({"12,400"}) > worth({"-07-05"}) > worth({"6 month"}) > worth(set()) == 0.0
    assert worth({f"1{one},000" for one in range(10)}) == 1.0
    assert days_among({"2038-03-15", "-03-15", "6 month"}) == {"2038-03-15"}


def test_unanimity_of_fifteen_tells_little():
    one = Setting(story("The text passed.", mention("The text passed.", "The text")))
    situation = one.situation(one.mentions[0])
    situation = type(situation)(
        mention=situation.mention, sentence=situation.sentence, words={},
        tallies=frozenset({"15-0-0"}),
    )  # fmt: skip
    usual = Record([card("S/RES/3101 (2036)", "", "2036-02-02", tally="15-0-0")])
    rare = Record([card("A/HRC/RES/91/2", "Echo of bells", "2036-06-07", tally="15-0-0")])
    told = [vote_evidence(situation, *record.entries.values()) for record in (usual, rare)]
    assert told[0]["tally"] < 0.5 < told[1]["tally"] == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GENEVA, Oct 30 (Lakes News) - The council met.", "-10-30"),
        ("Oct.15,2006 17:27\n\nThe council met.", "2006-10-15"),
        ("The council met on Oct 30 in Geneva.", ""),
    ],
)
def test_days_of_datelines(text, expected):
    assert published(Setting(story(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council voted on Saturday.", 5),
        ("The council voted last Saturday.", None),
        ("They met on Monday and voted on Friday.", None),
    ],
)
def test_weekdays(text, expected):
    assert weekday_in(Setting(story(text)), Span(0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("It designates 5 May as the Day of Bells.", "5 May", True),
        ("It proclaims 5 May of every year as the Day of Bells.", "5 May", True),
        ("It was adopted on 5 May.", "5 May", False),
    ],
)
def test_days_that_are_observed(text, passage, expected):
    start = text.index(passage)
    assert is_observed(Setting(story(text)), Span(start, start + len(passage))) is expected


def test_terms_of_office():
    twice = (Term("2025-01", "2032-01"), Term("2035-01", "2036-01"))
    terms = ((Term("2031-09", "2032-09"),), twice)
    assert in_office(terms, "2031-12-05") == 1.0
    assert in_office(terms, "2035-12-05") == 0.5
    assert in_office(terms, "2032-08-05") == 0.5
    assert in_office((), "2032-08-05") == 0.0


def test_a_panel_and_a_committee_named_before_the_decision():
    assert by_committee("A UN disarmament panel on Tuesday approved a draft on salt.")
    assert names_committee("Before the Fourth Committee was a draft on salt.")
    assert not names_committee("The Fourth Committee had recommended it.")
    assert is_newest("the text") is None


def test_a_renewal_is_told_by_its_figures():
    words = "mission saltland mandate peacekeepers harbour police ceasefire zone ceiling "
    cards = [
        card(f"S/RES/29{n}0 (203{n})", "", f"203{n}-01-2{n}", text=f"{words} {ceiling} troops")
        for n, ceiling in ((5, "12,400"), (6, "13,300"), (7, "14,200"))
    ]
    text = (
        "The UN Security Council renewed the mandate of the mission in Saltland. The resolution"
        " keeps a ceiling of 13,300 peacekeepers and police in the harbour zone under a ceasefire."
    )
    one = story(
        text,
        mention(text, "The resolution"),
        actor(text, "Security Council", "org/security-council"),
    )
    (linked,) = link([one], Record(cards))
    symbols = {each.symbol for each in linked.findings if isinstance(each, About)}
    assert symbols <= {"S/RES/2960 (2036)"}
