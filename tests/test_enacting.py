"""Enacting formulas: bodies that are known, bodies that nobody has met, and lines that are none."""

import pytest

from graph.model import Kind
from graph.read.kinds import kind_of
from graph.symbol.enacting import FORMULA, body_named, formulas

SPOKEN = [
    # (the line, the key of the body: "" for a strange one)
    ("The General Assembly", "GA"),
    ("The General Assembly,", "GA"),
    ("“The Security Council,", "SC"),
    ("The Ninety-first World Health Assembly,", "WHA"),
    ("The Economic and Social Commission for Asia and the Pacific,", "ESCAP"),
    ("The Environment Assembly of the United Nations Environment Programme,", "UNEA"),
    ("The Trusteeship Council,", "TC"),
    ("The Commission on Narcotic Drugs,", "CND"),
    ("The Sub-Commission on Prevention of Discrimination and Protection of Minorities,", "SUBCHR"),
    ("THE ASSEMBLY,", ""),
    ("The General Conference,", ""),
    ("The General Conference of the League of Wells, meeting at its 12th session, 2037,", ""),
    ("The Conference of the Parties serving as the meeting of the Parties to the Accord,", ""),
    ("The Board of Governors,", ""),
]  # fmt: skip
SILENT = [
    "The Security Council will meet again in the afternoon,",
    "The Commission on Human Rights, in its resolution 2003/1,",
    "The President of the Council,",
    "The Member States,",
    "The European Parliament,",
    "The Council and its members having talked for an hour,",
    "The Board of Governors",
    "the General Assembly,",
]


@pytest.mark.parametrize(("line", "key"), SPOKEN, ids=[line for line, _ in SPOKEN])
def test_formulas_tell_whose_words_follow(line, key):
    found = FORMULA.match(line)
    assert found is not None
    assert body_named(found["name"]) == key
    assert list(formulas(f"A title\n{line}\nNoting that,")) == [(8, key)]


@pytest.mark.parametrize("line", SILENT, ids=SILENT)
def test_lines_that_are_no_formulas(line):
    assert FORMULA.match(line) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "United Nations\nA/91/440\nDistr.: General\nReport of the Second Committee\n"
            + "3. The Committee talked for a day of wells, and then it voted on them again.\n" * 3
            + "Draft resolution I\nDeep wells\nThe General Assembly,\nNoting A,",
            Kind.DRAFT,
        ),
        ("Songs of the hills\n\nThe General Conference,\n\nNoting the songs,", Kind.RESOLUTION),
        ("GC(81)/RES/9\nThe General Conference,\n(a) Noting the seeds,", Kind.RESOLUTION),
        ("LAMPS\n\nTHE ASSEMBLY,\n\nRECALLING the lamps,", Kind.RESOLUTION),
        ("NAIROBI, May 3 (Wells) — A new day\nThe Board of Governors,\nNoting A,", Kind.NEWS),
        ("By Ana Vela\nThe Board of Governors,\nwhich met on Friday, said no.", Kind.NEWS),
        ("Wells\n" + "Talks went on. " * 20 + "\nThe Board,\nNoting A,", Kind.NEWS),
        ("Wells\nThe Board of Governors,\nin the evening, talked.", Kind.NEWS),
    ],
)
def test_a_formula_below_a_short_cover_makes_a_resolution(text, kind):
    assert kind_of(text) is kind
