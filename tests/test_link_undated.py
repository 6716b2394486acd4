"""Stories without a date: what else tells which of several resolutions alike is meant."""

import pytest
from link_cases import actor, card, day, mention, record, story

from graph.findings import About, Vote
from graph.link import link
from graph.link.record.card import Known
from graph.link.story.setting import Setting
from graph.link.story.times import bounds
from graph.model import Span

COUNCIL = ("CHN", "FRA", "GBR", "RUS", "USA", "AGO", "BEN", "CHL", "DZA", "EGY", "FJI")
KELP = "mission in Kelpland to guard kelp forests, harbours and lanterns"


def mandate(symbol: str, adopted: str, until: str, members: tuple[str, ...]) -> object:
    """A renewal of one mission: what differs is the day until which it runs, and who voted."""
    states = " ".join(f"state/{one}" for one in members)
    made = card(
        symbol,
        "Mission in Kelpland",
        adopted,
        f"{KELP} until {until}",
        ballot_in_favour=states,
    )
    assert made.facts["ballot-in-favour"] == (Known(states, Span(0, 5)),)
    return made


EARLY = mandate("S/RES/2990 (2036)", "2036-08-28", "31 August 2037", (*COUNCIL, *"ABCD"))
LATE = mandate("S/RES/2999 (2037)", "2037-08-27", "15 October 2038", (*COUNCIL, *"EFGH"))
TEA = card("A/RES/91/77", "World Day of the Samovar and the Teapot", "2036-12-07", "tea samovar")
RECORD = record(EARLY, LATE, TEA)


def about(text, *found, organ="Security Council", entity="org/security-council"):
    """The symbols that an undated story is about."""
    (linked,) = link([story(text, *found, actor(text, organ, entity))], RECORD)
    return [one.symbol for one in linked.findings if isinstance(one, About)]


@pytest.mark.parametrize(
    ("until", "value", "meant"),
    [
        ("until 31 August 2037", "2037-08-31", ["S/RES/2990 (2036)"]),
        ("until August 2037", "2037-08", ["S/RES/2990 (2036)"]),
        ("until October 2038", "2038-10", ["S/RES/2999 (2037)"]),
        ("until October 15", "", ["S/RES/2999 (2037)"]),
        # nothing tells the year
        ("for a year", "", []),
    ],
)
def test_until_when_it_runs(until, value, meant):
    text = f"The Security Council adopted a resolution on the {KELP} {until}."
    found = [mention(text, "a resolution", organ="SC")]
    if value:
        found.append(day(text, until.removeprefix("until "), value))
    assert about(text, *found) == meant


def test_bounds_without_a_year():
    text = "It runs until October 15, and before the 30 April end of it they met on 3 May."
    assert bounds(Setting(story(text)), Span(0, len(text))) == {"-10-15", "-04-30"}


def test_a_state_that_sat_in_the_council_of_one_year_only():
    text = f"The Security Council adopted a resolution on the {KELP}; Eland abstained, Fallow too."
    found = [mention(text, "a resolution", organ="SC")]
    for name, state in (("Eland", "state/E"), ("Fallow", "state/F")):
        where = text.index(name)
        span = Span(where, where + len(name))
        found.append(Vote(span, "t", state, "in-favour", of=found[0].span))
    assert about(text, *found) == ["S/RES/2999 (2037)"]


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("World Day of the Samovar and the Teapot", ["A/RES/91/77"]),
        # a near-miss: the words, but not the title
        ("day on which the world honours its teapot", []),
    ],
)
def test_a_title_said_word_by_word(title, meant):
    text = f"The General Assembly proclaimed a {title} in a resolution."
    found = [mention(text, "a resolution", organ="GA")]
    organ = {"organ": "General Assembly", "entity": "org/general-assembly"}
    assert about(text, *found, **organ) == meant


def test_what_is_named_once_further_down_is_not_what_a_story_is_about():
    lead = "The General Assembly adopted resolution 91/77, on teapots. Resolution 91/77 is short."
    text = f"{lead}\nIt is liked.\nIt is new.\nAll agree.\nMany spoke.\nResolution 2990 is old."
    found = [
        mention(text, "resolution 91/77", symbol="A/RES/91/77"),
        mention(text, "Resolution 91/77", symbol="A/RES/91/77"),
        mention(text, "Resolution 2990", symbol="S/RES/2990 (2036)"),
    ]
    assert about(text, *found, organ="General Assembly", entity="org/general-assembly") == [
        "A/RES/91/77"
    ]
