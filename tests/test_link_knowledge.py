"""What a careful reader knows: how terms run, how bodies vote, which numbers there can be."""

from dataclasses import replace

import pytest
from link_cases import actor, adoption, card, day, mention, record, story, tally

from graph.findings import About, PersonMention, ResolutionMention, Vote
from graph.link import link
from graph.link.record.ahead import days_ahead
from graph.link.score.features import features
from graph.link.story.setting import Setting
from graph.link.story.situation import Hints, tallies
from graph.link.story.telling import by_committee, is_pending
from graph.link.story.times import begins, bounds, years
from graph.model import Span

KELP = "guard kelp forests, harbours and lanterns of Kelpland"
FIRST = card("S/RES/2990 (2036)", "Mission in Kelpland", "2036-08-28", KELP)
SECOND = card("S/RES/2991 (2036)", "Ferries of Kelpland", "2036-08-28", "ferries harbours Kelpland")
OTHER = card("S/RES/2995 (2036)", "Salt trade", "2036-11-03", "salt")


def about(text, *found, published="", cards=(FIRST, SECOND, OTHER)):
    """The symbols that a story of the Council is about."""
    council = actor(text, "Security Council", "org/security-council")
    (linked,) = link([story(text, *found, council, published=published)], record(*cards))
    return sorted(one.symbol for one in linked.findings if isinstance(one, About))


@pytest.mark.parametrize(
    ("text", "everything", "ends"),
    [
        ("It runs until July.", {"-07-"}, {"-07-"}),
        ("It runs through the end of 2037.", {"2037-12"}, {"2037-12"}),
        ("It runs until October 15.", {"-10-15"}, {"-10-15"}),
        # what is to be done by a day ends nothing
        ("A report is due by October 15.", {"-10-15"}, set()),
        # near-misses: a day or a year follows the month, or nothing ends
        ("It runs until July 5.", {"-07-05"}, {"-07-05"}),
        ("They met in July.", set(), set()),
        ("They met at the end of 2037.", set(), set()),
    ],
)
def test_until_when_things_run(text, everything, ends):
    setting, inside = Setting(story(text)), Span(0, len(text))
    assert bounds(setting, inside) == everything
    assert bounds(setting, inside, deadlines=False) == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The force stays from 13 October.", True),
        ("A year beyond 13 October", True),
        ("The Council met on 13 October.", False),
        ("Reports came from Kelpland. 13 October", False),
    ],
)
def test_a_day_from_which_something_runs(text, expected):
    start = text.index("13 October")
    assert begins(Setting(story(text)), Span(start, start + 10)) is expected


@pytest.mark.parametrize(
    ("figures", "ahead"),
    [
        # for twelve months beyond a day soon after the adoption
        ({"2036-10-13", "12 month"}, {"2036-10-13", "2037-10-13"}),
        ({"2036-08-31", "6 month"}, {"2036-08-31", "2037-02-28"}),
        # near-misses: the day is past, or far, or no period is told, or it is one of years
        ({"2036-01-13", "12 month"}, set()),
        ({"2037-06-30", "12 month"}, {"2037-06-30"}),
        ({"2036-10-13"}, {"2036-10-13"}),
        ({"2036-10-13", "120 month"}, {"2036-10-13"}),
    ],
)
def test_ends_of_terms_that_are_told_by_their_beginnings(figures, ahead):
    assert days_ahead(figures, "2036-08-28") == ahead


def test_years_before_the_united_nations_tell_nothing():
    text = "The dam of 1800 was mended in 2031."
    setting = Setting(story(text, day(text, "1800", "1800"), day(text, "2031", "2031")))
    assert years(setting, ()) == {2031}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A U.N. panel on Monday approved a text on salt.", True),
        ("The U.N. panel of experts on salt was extended and adopted a plan.", False),
        ("The UN sanctions committee approved a list.", False),
    ],
)
def test_what_is_no_main_committee(sentence, expected):
    assert by_committee(sentence) is expected


def test_nothing_is_adopted_by_more_against_it_than_for_it():
    text = "It had 4 votes to 6, then 24 to 6."
    found = [tally(text, "4 votes", (4, 6, 17)), tally(text, "24 to 6", (24, 6, 17))]
    assert tallies(found) == {"24-6-17"}


@pytest.mark.parametrize(
    ("number", "when", "meant"),
    [
        # all that the Council adopted that day
        (2, "2036-08-28", ["S/RES/2990 (2036)", "S/RES/2991 (2036)"]),
        # near-misses: it adopted fewer, or another day is told
        (3, "2036-08-28", []),
        (2, "2036-08-21", []),
    ],
)
def test_as_many_as_were_adopted_that_day(number, when, meant):
    text = "The Security Council adopted some resolutions on Thursday."
    head = mention(text, "some resolutions", organ="SC", plural=number)
    assert about(text, head, day(text, "Thursday", when), published=when) == meant


@pytest.mark.parametrize(
    ("published", "meant"),
    [
        # a number that was given out years later is misprinted: the matter tells
        ("2036-08-29", ["S/RES/2990 (2036)"]),
        # near-miss: a story of that time means it
        ("2038-06-02", ["S/RES/3090 (2038)"]),
    ],
)
def test_numbers_that_are_still_to_come(published, meant):
    text = f"The Security Council adopted resolution 3090 on the Mission in Kelpland to {KELP}."
    found = [mention(text, "resolution 3090", symbol="S/RES/3090 (2038)", organ="SC")]
    found.append(adoption(text, "adopted", "resolution 3090", mode="unanimous"))
    assert about(text, *found, published=published) == meant


def test_others_sat_in_the_council_then():
    members = " ".join(f"state/{one}" for one in "ABCDEFGHIJKLMNO")
    text = f"The Security Council adopted a resolution on the Mission in Kelpland, to {KELP}."
    text += " Eland was for it, said Fallow."
    head = mention(text, "a resolution", organ="SC")
    one = card("S/RES/2990 (2036)", "Mission in Kelpland", "2036-08-28", KELP)
    sat = card("S/RES/2990 (2036)", FIRST.title, "2036-08-28", KELP, ballot_in_favour=members)
    spoken_of = replace(sat, terms=(*sat.terms, "state/Z"))
    for state, cards, meant in (
        ("state/Z", (one,), ["S/RES/2990 (2036)"]),
        ("state/Z", (sat,), []),
        ("state/Z", (spoken_of,), ["S/RES/2990 (2036)"]),
        ("state/A", (sat,), ["S/RES/2990 (2036)"]),
    ):
        place = text.index("Eland")
        vote = Vote(Span(place, place + 5), "t", state, "in-favour")
        assert about(text, head, vote, published="2036-08-29", cards=cards) == meant


@pytest.mark.parametrize(
    ("words", "title", "expected"),
    [
        ({"extend": 1.0}, "Establishment of a mission in Kelpland", 1.0),
        ({"establis": 1.0}, "Extension of the mandate of a mission in Kelpland", 1.0),
        # near-misses: both are told, or the title says neither
        ({"extend": 1.0, "establis": 0.7}, "Establishment of a mission in Kelpland", 0.0),
        ({"extend": 1.0}, "Mission in Kelpland", 0.0),
        ({"renew": 1.0}, "Extension of the mandate of a mission in Kelpland", 0.0),
    ],
)
def test_what_is_renewed_was_set_up_before(words, title, expected):
    text = "The Security Council adopted a resolution."
    setting = Setting(story(text, mention(text, "a resolution", organ="SC")))
    situation = setting.situation(setting.mentions[0])
    entry = record(card("S/RES/2990 (2036)", title, "2036-08-28")).entries["S/RES/2990 (2036)"]
    told = features(replace_words(situation, words), entry, Hints())
    assert told.get("other-act", 0.0) == expected


def replace_words(situation, words):
    """A situation with these words alone."""

    return replace(situation, words=words)


def test_names_of_those_in_office_are_hardly_matter():
    text = "Kofi Annan praised the resolution on kelp."
    person = PersonMention(Span(0, 10), "t", "person/kofi-annan", "Kofi Annan")
    setting = Setting(story(text, person, mention(text, "the resolution", organ="SC")))
    assert isinstance(setting.mentions[0], ResolutionMention)
    words = setting.situation(setting.mentions[0]).words
    assert words["annan"] < 0.5 <= words["kelp"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Council is set to adopt a resolution on kelp next week.", True),
        ("Members are expected to vote on a resolution on kelp.", True),
        # near-misses: it was adopted, or was only then still to come
        ("The Council adopted a resolution that it is expected to extend in May.", False),
        ("The Council was expected to do so, and voted for a resolution on kelp.", False),
    ],
)
def test_what_is_still_to_be_adopted(sentence, expected):
    assert is_pending("a resolution", sentence) is expected
