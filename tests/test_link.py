"""Linking on findings made by hand: which resolution is meant, on what ground, and when none is."""

import pytest
from link_cases import (
    actor,
    adoption,
    card,
    cites,
    day,
    mention,
    record,
    sponsor,
    story,
    tally,
)

from graph.findings import About, Adoption, ResolutionMention, Sponsor, Tally
from graph.link import link

OCEANS = "Sustainable use of seamounts and their fragile habitats"
PEAT = "Protection of peatlands against drainage and fire"
RECORD = record(
    card("A/RES/90/14", OCEANS, "2035-12-08", tally="121-3-40", draft="A/90/L.7",
         sponsor=("state/NOR", "state/FJI"), additional=("state/IDN",)),
    card("A/RES/91/15", OCEANS, "2036-12-07", tally="130-2-31", draft="A/91/L.9",
         sponsor=("state/NOR", "state/FJI"), additional=("state/IDN",)),
    card("A/RES/91/44", PEAT, "2037-03-21", adoption_mode="without-vote", draft="A/91/L.30",
         sponsor=("state/IDN", "state/COG"), additional=("state/NOR",),
         cited=(cites("A/RES/89/3", "2034-11-02", "Granite quarries and their dust"),)),
)  # fmt: skip


def links(one):
    """(symbol, ground) of everything that a story is about, in order of the symbols."""
    (linked,) = link([one], RECORD)
    found = [each for each in linked.findings if isinstance(each, About)]
    assert all(0.6 <= each.score <= 1 for each in found)
    return sorted((each.symbol, each.ground) for each in found)


def named(text, passage, published="", **values):
    return story(text, mention(text, passage, **values), published=published)


@pytest.mark.parametrize(
    ("text", "passage", "values", "expected"),
    [
        ("They passed resolution 91/44.", "resolution 91/44",
         {"symbol": "A/RES/91/44"}, [("A/RES/91/44", "symbol")]),
        ("They adopted draft A/91/L.30.", "draft A/91/L.30",
         {"draft": "A/91/L.30"}, [("A/RES/91/44", "draft")]),
        ("They adopted draft A/91/L.77.", "draft A/91/L.77", {"draft": "A/91/L.77"}, []),
        ("A resolution on paper.", "A resolution",
         {"title": "PROTECTION OF PEATLANDS, AGAINST DRAINAGE, AND FIRE"},
         [("A/RES/91/44", "title")]),
        ("A resolution on paper.", "A resolution",
         {"title": "Protection of Peatlands against Drainage"}, [("A/RES/91/44", "title")]),
        ("A resolution on paper.", "A resolution",
         {"title": "Protection of wetlands for migrating birds"}, []),
        # a resolution that is only cited has a title and a date too
        ("A resolution on paper.", "A resolution",
         {"title": "Granite Quarries and Their Dust"}, [("A/RES/89/3", "title")]),
        # the same title came back a year later: the date decides, and without one nothing does
        ("A resolution.", "A resolution",
         {"title": OCEANS, "date": "2035-12-08"}, [("A/RES/90/14", "title")]),
        ("A resolution.", "A resolution",
         {"title": OCEANS, "date": "2036-12-07"}, [("A/RES/91/15", "title")]),
        ("A resolution.", "A resolution", {"title": OCEANS}, []),
        ("A resolution.", "A resolution", {"title": OCEANS, "date": "2033-12-07"}, []),
        # resolutions of others
        ("The party resolution praised him.", "party resolution", {"other": "party"}, []),
        ("A resolution of the council of a town.", "A resolution", {}, []),
    ],
)  # fmt: skip
def test_a_mention_that_names(text, passage, values, expected):
    assert links(named(text, passage, **values)) == expected


def test_last_years_title_falls_to_the_year_of_the_report():
    text = f'The Assembly adopted a resolution called "{OCEANS}" by a wide margin.'
    assert links(named(text, "a resolution", "2036-12-09", title=OCEANS)) == [
        ("A/RES/91/15", "title")
    ]
    assert links(named(text, "a resolution", "2035-12-10", title=OCEANS)) == [
        ("A/RES/90/14", "title")
    ]


def test_a_vote_and_its_day_tell_without_a_name():
    text = "The General Assembly on Friday shielded seamounts, 121 to 3 with 40 abstentions."
    one = story(
        text,
        actor(text, "General Assembly", "org/general-assembly"),
        day(text, "Friday", "2035-12-08"),
        tally(text, "121 to 3 with 40 abstentions", (121, 3, 40)),
        published="2035-12-09",
    )
    (linked,) = link([one], RECORD)
    assert [each.symbol for each in linked.findings if isinstance(each, About)] == ["A/RES/90/14"]
    assert [each.about for each in linked.findings if isinstance(each, Tally)] == ["A/RES/90/14"]
    assert not [each for each in linked.findings if isinstance(each, ResolutionMention)]


def test_the_same_words_about_a_resolution_that_is_not_on_record_mean_none():
    text = (
        "The General Assembly on Friday adopted a resolution on chess, 99 to 1 with 7 abstentions."
    )
    one = story(
        text,
        mention(text, "a resolution"),
        actor(text, "General Assembly", "org/general-assembly"),
        day(text, "Friday", "2036-05-02"),
        tally(text, "99 to 1 with 7 abstentions", (99, 1, 7), "a resolution"),
        published="2036-05-03",
    )
    assert links(one) == []


TWO = (
    "The Assembly adopted an Indonesian resolution on the protection of peatlands on Saturday.\n"
    "It follows the Norwegian resolution on seamounts of December 7.\n"
    "Both resolutions passed with ease.\n"
    "The Indonesian text speaks of fire. The Norwegian measure does not.\n"
    "The just-adopted one is longer."
)


def two():
    passages = ("an Indonesian resolution", "the Norwegian resolution", "Both resolutions",
                "The Indonesian text", "The Norwegian measure", "The just-adopted one")  # fmt: skip
    who = ("state/IDN", "state/NOR", "", "state/IDN", "state/NOR", "")
    return story(
        TWO,
        *(
            mention(TWO, passage, sponsor=led, plural=2 if passage.startswith("Both") else 1)
            for passage, led in zip(passages, who, strict=True)
        ),
        day(TWO, "Saturday", "2037-03-21"),
        adoption(TWO, "passed", "Both resolutions", mode="consensus"),
        sponsor(TWO, "Norwegian measure", "state/NOR", "lead", "Both resolutions"),
        published="2037-03-22",
    )


def test_two_resolutions_are_told_apart_and_pointed_back_to():
    (linked,) = link([two()], RECORD)
    meant = [
        (one.head, one.symbol) for one in linked.findings if isinstance(one, ResolutionMention)
    ]
    assert meant == [
        ("an Indonesian resolution", "A/RES/91/44"),
        ("the Norwegian resolution", "A/RES/91/15"),
        ("Both resolutions", "A/RES/91/15"),
        ("Both resolutions", "A/RES/91/44"),
        ("The Indonesian text", "A/RES/91/44"),
        ("The Norwegian measure", "A/RES/91/15"),
        ("The just-adopted one", "A/RES/91/44"),
    ]
    about = {one.symbol for one in linked.findings if isinstance(one, About)}
    assert about == {"A/RES/91/15", "A/RES/91/44"}


def test_what_is_said_of_both_goes_to_each_but_nobody_led_both():
    (linked,) = link([two()], RECORD)
    adopted = [one.about for one in linked.findings if isinstance(one, Adoption)]
    assert adopted == ["A/RES/91/15", "A/RES/91/44"]
    assert [one.about for one in linked.findings if isinstance(one, Sponsor)] == [""]


def test_the_resolution_points_to_the_one_of_the_story():
    text = "They passed resolution 91/44.\nThe resolution protects bogs. Another resolution fell."
    one = story(
        text,
        mention(text, "resolution 91/44", symbol="A/RES/91/44"),
        mention(text, "The resolution"),
        mention(text, "Another resolution"),
    )
    (linked,) = link([one], RECORD)
    meant = [each.symbol for each in linked.findings if isinstance(each, ResolutionMention)]
    assert meant == ["A/RES/91/44", "A/RES/91/44", ""]


def test_a_list_of_references_is_not_what_a_story_is_about():
    text = "They passed resolution 91/44.\nIt recalls resolution 90/14."
    one = story(
        text,
        mention(text, "resolution 91/44", symbol="A/RES/91/44"),
        mention(text, "resolution 90/14", symbol="A/RES/90/14"),
    )
    assert links(one) == [("A/RES/91/44", "symbol")]


def test_one_story_says_who_led_and_helps_another():
    cards = record(
        card("A/RES/91/44", PEAT, "2037-03-21"), card("A/RES/90/14", OCEANS, "2035-12-08")
    )
    first = f'Congo led a resolution, "{PEAT}".'
    second = "The Congolese resolution protects peatlands, fire or not.\nNobody at the UN objected."
    stories = [
        story(first, mention(first, "a resolution", title=PEAT, sponsor="state/COG")),
        story(second, mention(second, "The Congolese resolution", sponsor="state/COG")),
    ]
    _, linked = link(stories, cards)
    assert [one.symbol for one in linked.findings if isinstance(one, About)] == ["A/RES/91/44"]


def test_linking_is_deterministic_and_leaves_the_record_alone():
    before = {symbol: entry.words for symbol, entry in RECORD.entries.items()}
    assert link([two()], RECORD) == link([two()], RECORD)
    assert {symbol: entry.words for symbol, entry in RECORD.entries.items()} == before


def test_a_story_without_any_mention_stays_as_it_is():
    one = story("Rain fell on the city.\nNothing else happened.")
    (linked,) = link([one], RECORD)
    assert linked.findings == ()
    assert link([], RECORD) == []
