"""Votes in every wording of a table: counts, and who voted how; near-misses among them."""

from pathlib import Path

import pytest

from graph.extract.rolls.lines import pairs_in
from graph.extract.votes import extractor as votes
from graph.extract.votes.pieces import pieces_of
from graph.extract.votes.words import phrases, spelled
from graph.findings import Tally, Vote

TABLE = Path(__file__).parent / "data" / "votes.txt"
LEAD = "The United Nations met in New York.\n\n"


def rows():
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, counts, voters = (one.strip() for one in (line + "||").split("|")[:3])
            yield sentence.replace("\\n", "\n"), counts, voters


def counts_of(findings):
    told = [one for one in findings if isinstance(one, Tally)]
    each = [(one.in_favour, one.against, one.abstained) for one in told]
    return {"-".join("?" if one is None else str(one) for one in counts) for counts in each}


@pytest.mark.parametrize(("sentence", "counts", "voters"), list(rows()))
def test_wording(make_page, sentence, counts, voters):
    findings = list(votes.extract(make_page(f"{LEAD}{sentence}\n", "news")))
    found = {f"{one.state[6:]} {one.ballot}" for one in findings if isinstance(one, Vote)}
    assert found == {one.strip() for one in voters.split(",") if one.strip()}
    if counts.startswith("*"):
        assert all(counts.strip("*") in one for one in counts_of(findings))
    else:
        assert counts_of(findings) == ({counts} - {""})


LETTERS = [
    ("Chad, Peru and 12 others voted against the resolution", "S,S&NnvGO"),
    ("China, France, Malta, Peru and Fiji abstained", "S&SB"),
    ("12 of the Council’s 15 members backed it", "NTnFh"),
    ("The fight against hunger goes on for years", "azzzzuzz"),
    ("two opposing resolutions", "NzO"),
    ("Chad said it would abstain", "Syh!B"),
    ("All but two of the 15 members voted yes", "NTnF"),
    ("the vote was 120-3-41", "avkR"),
]


@pytest.mark.parametrize(("text", "letters"), LETTERS)
def test_pieces(text, letters):
    assert pieces_of(text, 0, len(text)).letters == letters


def test_choices_are_spelled_out():
    assert spelled("sat (on|by) it") == [("sat", "on", "it"), ("sat", "by", "it")]
    assert [one.letter for one in phrases()["abstained"]] == ["B"]


def test_no_phrase_is_in_two_classes_of_the_table():
    seen = {}
    for several in phrases().values():
        for one in several:
            assert seen.setdefault(one.words, one.letter) == one.letter, one


ROLL = [
    "Cuba",
    "Togo",
    "Oman",
    "Peru",
    "Mali",
    "Chile",
    "Kenya",
    "Norway",
    "Nigeria",
    "Namibia",
    "Fiji",
    "Iraq",
    "Japan",
    "Spain",
    "Italy",
    "Nepal",
    "Yemen",
    "Austria",
    "Angola",
    "Gabon",
]
HEADINGS = [
    "Votes in favor - 20\n",
    "20 in favour\n",
    "YES:\n",
    "The following countries voted in favour of the UN resolution:\n",
]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("between", ["\n", ", ", "\n* "])
def test_rolls_below_a_heading(make_page, heading, between):
    text = (
        f"{LEAD}The UN resolution passed.\n\n{heading}{between.join(ROLL)}\n\nNot voting:\nTonga\n"
    )
    found = [one for one in votes.extract(make_page(text, "news")) if isinstance(one, Vote)]
    told = [one.ballot for one in sorted(found, key=lambda one: one.span)]
    assert told == ["in-favour"] * len(ROLL) + ["absent"]


@pytest.mark.parametrize(
    "ballot", [" YES", " Yes", "      yes", "\tIn favour", ": for", " - Voted for"]
)
def test_rolls_of_pairs(make_page, ballot):
    lines = "\n".join(f"{name}{ballot}" for name in ROLL)
    text = f"{LEAD}The UN resolution passed.\n\n{lines}\n"
    found = [one for one in votes.extract(make_page(text, "news")) if isinstance(one, Vote)]
    assert len(found) == len(ROLL)


def test_a_roll_call_of_the_library():
    text = "Vote summary\n\nY CHAD\nY FIJI\nN PERU\nA IRAN (ISLAMIC REPUBLIC OF)\nTUVALU\n"
    found = [(what, [one.entity for one in states]) for what, states in pairs_in(text)]
    assert found == [
        ("in-favour", ["state/TCD"]),
        ("in-favour", ["state/FJI"]),
        ("against", ["state/PER"]),
        ("abstained", ["state/IRN"]),
    ]
    assert not pairs_in("A Chad\nsong and\nN Peru")
    assert not pairs_in("Peru for\nthe salt and\nChad against the wind")


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ("Voting summary\n15 voted for\nNone voted against\nNone abstained\n", (15, 0, 0)),
        ("Voting summary\t13 voted for\n1 voted against\n1 abstained\n", (13, 1, 1)),
        ("Voting summary: 14 voted for\nNo one voted against\n1 abstained\n", (14, 0, 1)),
        # near-miss: a row alone
        ("Voting summary\n15 voted for\nResult\nAdopted\n", (15, None, None)),
    ],
)
def test_the_rows_of_a_box_are_one_count(make_page, rows, counts):
    text = f"UN Security Council Resolution 2125\n\n{rows}\nThe resolution is about the sea.\n"
    found = [one for one in votes.extract(make_page(text, "news")) if isinstance(one, Tally)]
    assert [(one.in_favour, one.against, one.abstained) for one in found] == [counts]
