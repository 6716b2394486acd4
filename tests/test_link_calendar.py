"""What tells when a story was written: terms that add up, years, its foot, siblings, votes."""

from dataclasses import replace

import pytest
from link_cases import card, day, mention, record, story

from graph.findings import Tally
from graph.link import Record
from graph.link.reading.discourse import read_mentions
from graph.link.record import Card
from graph.link.score.calendar import date_evidence
from graph.link.score.retold import pairs_in, retold
from graph.link.story.setting import Setting
from graph.link.story.situation import Hints
from graph.model import Span

RENEWAL = card("S/RES/2950 (2036)", "Lanterns of Saltland", "2036-10-29")
TEXT = "The Security Council adopted a resolution on the lanterns of Saltland."
(SITUATION,) = [
    one.situation(each)
    for one in [Setting(story(TEXT, mention(TEXT, "a resolution")))]
    for each in one.mentions
]


def told(hints: Hints, adopted: str = "2036-10-29") -> dict[str, float]:
    entry = record(replace(RENEWAL, adopted=adopted)).entries["S/RES/2950 (2036)"]
    return {name: value for name, value in date_evidence(SITUATION, entry, hints).items() if value}


@pytest.mark.parametrize(
    ("bounds", "periods", "expected"),
    [
        ({"2037-10-31"}, {365}, {"term": 1.0}),
        ({"2037-01-31"}, {91}, {"term": 1.0}),
        ({"2037-04"}, {183}, {"term": 1.0}),
        ({"-10-31"}, {365}, {"term": 0.5}),
        # near-misses: it does not add up, no period is told, all is over, it ends years after
        ({"2037-10-31"}, {183}, {}),
        ({"2037-10-31"}, set(), {}),
        ({"-10-31"}, {183}, {}),
        ({"2036-04-30"}, {365}, {"expired": 1.0}),
        ({"2041-10-31"}, {365}, {"other-term": 1.0}),
    ],
)
def test_terms_that_add_up(bounds, periods, expected):
    hints = Hints(bounds=bounds, ends=bounds, periods=frozenset(periods))
    assert told(hints) == expected


@pytest.mark.parametrize(
    ("years", "lag", "ahead"),
    [
        ({2036}, 0.0, 0.0),
        ({2037}, 0.0, 0.0),
        ({1995, 2035}, 0.23, 0.0),
        ({2016}, 1.0, 0.0),
        ({2030, 2040}, 0.64, 0.5),
        ({2040, 2041, 2042}, 1.0, 1.0),
        (set(), 0.0, 0.0),
    ],
)
def test_years_that_a_story_names(years, lag, ahead):
    found = told(Hints(years=frozenset(years)))
    assert found.get("lag", 0.0) == pytest.approx(lag, abs=0.01)
    assert found.get("ahead", 0.0) == ahead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council met.\n(Salt News Agency 3 May 2036 )", "2036-05-03"),
        ("The Council met.\n\n3 May 2036", "2036-05-03"),
        ("Lamps go out\nMay 3, 36The Council met.", "2036-05-03"),
        ("Lamps go out\n5 min readMay 3, 2036", "2036-05-03"),
        (f"{'Other news • ' * 20}\n\nSalt News, May 3, 2036 Print this\n\nIt met.", "2036-05-03"),
        # near-misses: a sentence, a clause, a day that is told
        ("The Council met for the first time on the lamps of Saltland and its harbours, and of the"
         " islands and their keepers. It meets again on 3 May 2036", ""),
        ("The Council will meet on May 3, 2036 in Saltland.", ""),
    ],
)  # fmt: skip
def test_days_at_the_foot_and_stamps(text, expected):
    found = [day(text, "3 May 2036", "2036-05-03")] if "3 May 2036" in text else []
    found = [replace(one, rule="dates:day-month-year") for one in found]
    assert Setting(story(text, *found)).published == expected


def test_bounds_of_the_own_sentence_tell_two_renewals_apart():
    text = (
        "The Council extended the mission until 10 January 2037. By another resolution it renewed"
        " the ban until 31 October 2037."
    )
    one = Setting(
        story(
            text,
            day(text, "10 January 2037", "2037-01-10"),
            day(text, "31 October 2037", "2037-10-31"),
            mention(text, "another resolution"),
        )
    )
    (situation,) = [one.situation(each) for each in one.mentions]
    assert situation.bounds == {"2037-10-31"}
    assert one.hints.bounds == {"2037-01-10", "2037-10-31"}


def recalling(*cites: str) -> Card:
    return replace(card("A/HRC/RES/91/7", "Lantern keepers", "2036-10-03"), cites=cites)


@pytest.mark.parametrize(
    ("cites", "lacks"),
    [
        ((), False),
        (("A/HRC/RES/81/7", "A/HRC/RES/71/7"), True),
        (("A/RES/81/7", "S/RES/2941 (2035)"), False),  # of other organs
        (("A/HRC/RES/90/1",), False),  # the record has it
    ],
)
def test_forerunners_that_the_record_lacks(cites, lacks):
    held = card("A/HRC/RES/90/1", "Salt pans", "2035-10-03")
    assert bool(record(recalling(*cites), held).entries["A/HRC/RES/91/7"].rivals) is lacks


def test_siblings_are_told_apart_by_the_words_that_a_story_shares_with_them(tmp_path):
    common = "The mission in Saltland guards harbours, lanterns and the kelp forests of the coast."
    texts = {
        "S/RES/2951 (2036)": f"{common} It counts the ferry boats of the northern islands.",
        "S/RES/2952 (2037)": f"{common} It trains lantern keepers on thin winter ice.",
    }
    cards = [card(symbol, "", f"{symbol[-5:-1]}-01-05", text) for symbol, text in texts.items()]
    for one in cards:
        (tmp_path / f"{one.document_id}.txt").write_text(texts[one.symbol], "utf-8")
    kept = Record(cards, tmp_path)
    entries = [kept.entries[one] for one in texts]
    story_pairs = pairs_in("In Saltland, lantern keepers must learn to walk on thin winter ice.")
    first, second = retold(story_pairs, entries, kept)
    assert first < 0 <= second
    assert retold(pairs_in("Nothing of it."), entries, kept) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("counts", "ground"), [((141, 5, 35), "title"), ((22, 11, 14), "description")]
)
def test_a_title_that_comes_back_is_no_name_where_the_only_vote_is_another(counts, ground):
    text = "The resolution titled “Keeping the lanterns of Saltland” went to a vote of the UN."
    one = card("A/RES/91/20", "Keeping the lanterns of Saltland", "2036-12-05", tally="141-5-35")
    one = replace(one, cites=("A/RES/89/20", "A/RES/87/20", "A/RES/85/20"))
    named = mention(text, "The resolution", title="Keeping the lanterns of Saltland")
    told = story(text, named, Tally(Span(60, 70), "t", *counts))
    first = read_mentions(Setting(told), record(one), {})[0]
    assert {meant.ground for meant in first.meant} <= {ground}
    assert first.meant or ground == "description"
