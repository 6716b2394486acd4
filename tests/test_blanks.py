"""Blanks and other padding in a line, and pairs of names and ballots with any blank between."""

import pytest

from graph.extract import run
from graph.extract.dates.inferred import first_date
from graph.extract.persons.find import people_of
from graph.extract.rolls import extractor as rolls
from graph.extract.rolls.lines import pairs_in
from graph.findings import Vote
from graph.model import Kind
from graph.read import read_bytes

PADDED = 40_000
"""Blanks in one line: a reader that tries every way to part them would never end."""


@pytest.mark.parametrize("blank", [" ", "\t"])
def test_a_padded_line_does_not_hold_up_the_next(blank):
    lines = f"The Assembly adopted {blank * PADDED}it\nChad: yes\nPeru: no\n"
    assert [what for what, _ in pairs_in(lines)] == ["in-favour", "against"]


@pytest.mark.parametrize("blank", [" ", "\t"])
def test_a_padded_line_does_not_hold_up_a_roll(make_page, blank):
    lines = f"Recalling {blank * PADDED}it\n\nIn favour: Chad, Peru, Fiji.\n"
    found = rolls.extract(make_page(f"General Assembly\n\n{lines}", "resolution"))
    assert {one.state for one in found if isinstance(one, Vote)} == {
        "state/TCD",
        "state/PER",
        "state/FJI",
    }


@pytest.mark.parametrize("line", ["-\n", "•\n", "  \n", "\f"])
def test_lines_of_no_words_do_not_hold_up_what_a_story_is(line):
    text = f"LIMA, May 1 - Peru said on Monday it was glad.\n\n{line * PADDED}Follow us\n"
    assert read_bytes(text.encode(), "story.txt").kind is Kind.NEWS


@pytest.mark.parametrize("word", ["Ambassador Mara Olt, ", "Ocer Van 1 "])
def test_the_same_name_without_end_does_not_hold_up_the_next(make_page, word):
    repeated = word * (PADDED // len(word))
    page = make_page(
        f"LIMA - The Assembly adopted {repeated}it.\n\nEnvoy Ivo Rek agreed.\n", "news"
    )
    assert "person/ivo-rek" in {one.entity for one in people_of(page).sightings}


ENDLESS = [
    ("O" * PADDED, "In favour: Chad."),  # no words, but a run of capitals: it opens no dateline
    ("Aa." * PADDED, "In favour: Chad."),
    ("the Chad " * (PADDED // 100) + "abstained on the resolution.", "Peru abstained."),
    ("said " * (PADDED // 40) + "Peru.", "Peru abstained."),
]


@pytest.mark.parametrize(("line", "below"), ENDLESS)
def test_a_line_without_sense_does_not_hold_up_the_next(make_page, line, below):
    page = make_page(f"The UN Security Council voted.\n\n{line}\n\n{below}\n", "news")
    assert [one for one in run(page) if isinstance(one, Vote)][-1].state in (
        "state/PER",
        "state/TCD",
    )


PAIRS = [
    ("Chad: yes\nPeru: no", ["in-favour", "against"]),
    ("Chad\tyes\nPeru\tabstained", ["in-favour", "abstained"]),
    ("Chad   yes\nPeru   no", ["in-favour", "against"]),
    ("Chad - yes\nPeru - no", ["in-favour", "against"]),
    ("1. Chad | yes |\n2. Peru | no |", ["in-favour", "against"]),
    ("Chad (yes)\nPeru (absent)", ["in-favour", "absent"]),
    # near-miss: words behind
    ("Chad: yes to peace\nPeru: no to war", []),
]


@pytest.mark.parametrize(("text", "ballots"), PAIRS)
def test_pairs_behind_any_separator(text, ballots):
    assert [what for what, _ in pairs_in(text)] == ballots


def test_a_page_without_any_paragraph_has_no_date(make_page):
    assert not first_date(make_page("‹" * 300, "news"))
