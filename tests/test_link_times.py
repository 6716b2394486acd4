"""When a story appeared, until when things run, which sessions, meetings and counts it names."""

from dataclasses import replace

import pytest
from link_cases import actor, card, day, mention, story

from graph.findings import About
from graph.link import Record, link
from graph.link.compare.numbers import meetings_in, sessions_in
from graph.link.score.votes import vote_evidence
from graph.link.story.setting import Setting
from graph.link.story.times import bounds, latest, since
from graph.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at the 51st regular session", {"51"}),
        ("its seventy-eighth session; the 9th resumed session", {"78", "9"}),
        ("the tenth special session, the 2nd emergency special session, the last session", set()),
    ],
)
def test_sessions(text, expected):
    assert sessions_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("presented at the 97th meeting", {97}),
        ("9430th plenary meeting", {9430}),
        ("46th & 47th Meetings (AM & PM)", {46, 47}),
        ("the third meeting, 97 meetings, the 97th session", set()),
    ],
)
def test_meetings(text, expected):
    assert meetings_in(text) == expected


TEXT = (
    "14 March 2036. The mission in Saltland stays until 31 January 2037, after talks on 3 May 2035."
)


def setting(text=TEXT, published=""):
    return Setting(
        story(
            text,
            day(text, "31 January 2037", "2037-01-31"),
            day(text, "3 May 2035", "2035-05-03"),
            mention(text, "mission"),
            published=published,
        )
    )


def test_days_until_which_something_runs_are_no_days_of_adoption():
    one = setting()
    assert bounds(one, Span(0, len(TEXT))) == {"2037-01-31"}
    (situation,) = [one.situation(each) for each in one.mentions]
    assert situation.days == {"2035-05-03"}


def test_a_story_without_a_date_is_younger_than_what_it_tells_of_elsewhere():
    one = setting()
    first, last = one.sentences[0], one.sentences[-1]
    assert since(one, {first}, "") in ("", "2035-05-03")
    assert since(one, {last}, "") == ""
    assert since(one, {first}, "2036-03-14") == ""


def test_days_of_news():
    assert latest("-03-01", "news")[:2] == ["-03-01", "-02-29"]
    assert latest("2036-03-01", "news")[:2] == ["2036-03-01", "2036-02-29"]
    assert latest("2036-03-01", "") == latest("2036-03", "news") == []


def test_the_day_until_which_a_text_extends_tells_mandates_apart():
    cards = [
        card(f"S/RES/29{number} (203{year})", "", f"203{year}-01-2{number[0]}",
             text="mission saltland mandate extends peacekeepers harbour police ceasefire zone"
             f" until {until}")
        for number, year, until in (
            ("10", 5, "31 July 2035"), ("20", 6, "31 January 2037"), ("30", 7, "31 July 2037"),
        )
    ]  # fmt: skip
    text = (
        "The UN Security Council extended the mandate of the mission in Saltland until 31"
        " January 2037. The resolution keeps peacekeepers and police in the harbour zone under a"
        " ceasefire."
    )
    one = story(
        text,
        mention(text, "The resolution"),
        actor(text, "Security Council", "org/security-council"),
        day(text, "31 January 2037", "2037-01-31"),
    )
    (linked,) = link([one], Record(cards))
    found = [each.symbol for each in linked.findings if isinstance(each, About)]
    assert found == ["S/RES/2920 (2036)"]
    bare = [replace(each, figures=()) for each in cards]
    (linked,) = link([one], Record(bare))  # without the days nothing tells them apart
    assert not [each for each in linked.findings if isinstance(each, About)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("130-2-31", {"tally": 1.0}),
        ("130-2-?", {"tally": 0.8}),
        ("130-?-?", {"tally": 0.5}),
        ("130-2-33", {"near-tally": 1.0}),
        ("130-3-33", {"near-tally": 1.0}),
        ("131-3-33", {"other-tally": 1.0}),
        ("130-9-31", {"near-tally": 1.0}),
        ("99-2-31", {"near-tally": 1.0}),
        ("99-9-31", {"other-tally": 1.0}),
    ],
)
def test_counts_that_are_off_by_little(told, expected):
    record = Record([card("A/RES/91/15", "Fair trade in salt", "2036-12-18", tally="130-2-31")])
    one = setting()
    situation = one.situation(one.mentions[0])
    situation = type(situation)(
        mention=situation.mention,
        sentence=situation.sentence,
        words={},
        tallies=frozenset({told}),
    )
    assert vote_evidence(situation, record.entries["A/RES/91/15"]) == expected
