"""When a story must have been written: people who speak in it held their offices for some years.

The table `graph/gazetteer/offices.tsv` names them, with the month in which each came and went.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from graph.findings import Finding, PersonMention
from graph.gazetteer.offices import offices

_SLACK = 1
"""A story is written so many months before or after a term at most."""


class Term(NamedTuple):
    """From which month until which somebody held an office, as `2009-01`."""

    first: str
    last: str

    def holds(self, day: str) -> bool:
        """Whether an ISO day falls into it, or a month beside it.

        >>> Term("2009-01", "2013-06").holds("2013-07-30"), Term("2009-01", "2013-06").holds("2008")
        (True, False)
        """
        month = _months(day)
        return _months(self.first) - _SLACK <= month <= _months(self.last) + _SLACK


def terms(findings: Iterable[Finding]) -> tuple[tuple[Term, ...], ...]:
    """The terms of each of those whom a story names."""
    return tuple(sorted(_table()[one] for one in in_offices(findings)))


def in_offices(findings: Iterable[Finding]) -> frozenset[str]:
    """Those whom a story names and of whom the table knows when they held which office."""
    people = {one.entity for one in findings if isinstance(one, PersonMention)}
    return frozenset(people & _table().keys())


def in_office(terms: Iterable[Iterable[Term]], day: str) -> float:
    """The share of these people who held office on a day, 0 to 1."""
    held = [any(one.holds(day) for one in each) for each in terms]
    return sum(held) / len(held) if held else 0.0


def _months(day: str) -> int:
    year, _, rest = day.partition("-")
    return int(year) * 12 + int(rest[:2] or 1)


@cache
def _table() -> dict[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for one in offices():
        found[one.person] = (*found.get(one.person, ()), Term(one.first, one.last))
    return found
