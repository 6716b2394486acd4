"""What the symbol grammar knows: years of the Council's numbers, session windows, numerals."""

from itertools import pairwise

import pytest

from graph.symbol import (
    about_session,
    assembly_session,
    from_roman,
    security_council_year,
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
    ("numeral", "number"),
    [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XLIX", 49), ("LXIII", 63)],
)
def test_roman_numeral(numeral, number):
    assert from_roman(numeral) == number


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "IC", "iv", "XXXXI", "LL", "XC", "MM", "3"])
def test_no_roman_numeral(numeral):
    assert from_roman(numeral) is None


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
