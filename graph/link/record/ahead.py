"""The days to come that a resolution's text names, and those on which its terms end."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import date

from graph.link.compare.days import day
from graph.link.compare.figures import days_among

_SOON = 100
"""A term that begins so many days after an adoption at most is the one that it sets."""
_YEAR = 12


def days_ahead(figures: Collection[str], adopted: str) -> frozenset[str]:
    """The days among figures that were still to come, and the ends of terms told by beginnings.

    >>> sorted(days_ahead({"2006-10-13", "12 month"}, "2006-09-12"))
    ['2006-10-13', '2007-10-13']
    """
    days = frozenset(one for one in days_among(figures) if one > adopted)
    first = day(adopted)
    if first is None:
        return days
    told = (one.removesuffix(" month") for one in figures if one.endswith(" month"))
    months = [int(one) for one in told if int(one) <= _YEAR]
    begins = [one for one in map(day, days) if one and (one - first).days <= _SOON]
    return days | {_after(one, length) for one in begins for length in months}


def _after(first: date, months: int) -> str:
    year, month = divmod(first.month - 1 + months, 12)
    year, month = first.year + year, month + 1
    return date(year, month, min(first.day, monthrange(year, month)[1])).isoformat()
