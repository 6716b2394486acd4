"""What the symbol grammar knows: years of the Council's numbers, session windows, numerals."""

from datetime import date
from itertools import pairwise

import pytest

from graph.symbol import (
    about_session,
    assembly_session,
    from_roman,
    parse,
    security_council_year,
    session_dates,
    to_roman,
)
from graph.symbol.assembly import RUNS


@pytest.mark.parametrize(
    ("number", "year"),
    [
        (0, None),
        (1, 1946),
        (15, 1946),
        (16, 1947),
        (242, 1967),
        (338, 1973),
        (678, 1990),
        (1284, 1999),
        (1285, 2000),
        (1325, 2000),
        (2216, 2015),
        (2259, 2015),
        (2260, 2016),
        (2722, 2024),
        (2803, 2025),
        (2804, None),
        (-3, None),
    ],
)
def test_security_council_year(number, year):
    assert security_council_year(number) == year


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("A/RES/78/311", date(2024, 7, 1), date(2024, 9, 18)),
        ("A/RES/78/1", date(2023, 9, 5), date(2023, 9, 4)),
        ("A/RES/77/1", date(2022, 9, 13), date(2022, 9, 5)),
        ("A/RES/55/1", date(2000, 9, 5), date(2000, 8, 30)),
        ("A/RES/217(III)", date(1948, 12, 10), date(1948, 9, 1)),
        ("A/RES/1(I)", date(1946, 1, 24), date(1946, 1, 9)),
        ("A/RES/377(V)", date(1950, 11, 3), date(1951, 12, 1)),
        ("A/DEC/78/408", date(2023, 10, 9), date(2022, 10, 9)),
    ],
)
def test_session_window(text, inside, outside):
    first, last = session_dates(parse(text))
    assert first <= inside <= last
    assert not first <= outside <= last


@pytest.mark.parametrize("text", ["A/RES/ES-10/21", "A/RES/S-32/1", "A/RES/3201(S-VI)"])
@pytest.mark.parametrize(
    "other", ["S/RES/2722 (2024)", "E/RES/2018/15", "A/HRC/RES/36/5", "A/2170"]
)
def test_no_session_window(text, other):
    assert session_dates(parse(text)) is None
    assert session_dates(parse(other)) is None


@pytest.mark.parametrize("number", range(1, 90))
def test_roman_round_trip(number):
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "IC", "iv", "XXXXI", "LL", "XC", "MM", "3"])
def test_no_roman_numeral(numeral):
    assert from_roman(numeral) is None


@pytest.mark.parametrize("number", [0, -1, 90])
def test_number_without_roman_numeral(number):
    with pytest.raises(ValueError, match="expected a number from 1 to 89"):
        to_roman(number)


@pytest.mark.parametrize(
    ("number", "session"),
    [(1, ("I", 1946)), (1004, ("ES-II", 1956)), (2248, ("S-V", 1967)), (3541, ("XXX", 1975))],
)
def test_a_number_of_the_assembly_until_1975_tells_its_session(number, session):
    assert assembly_session(number) == session


@pytest.mark.parametrize("number", [0, 2374, 3542])
def test_a_number_between_or_beyond_the_runs_tells_no_session(number):
    assert assembly_session(number) is None


def test_runs_ascend_and_do_not_overlap():
    assert all(one.last < following.first for one, following in pairwise(RUNS))
    assert [about_session(run.last) for run in RUNS if "-" not in run.session] == list(range(1, 31))
