"""What a text states in figures: large numbers, shares, periods and days.

A resolution that renews another differs from it in little else; and whoever retells it in other
words leaves its figures as they are. Each is a short text: `4,791`, `90 %`, `6 month`, `-07-05` for
a day without its year, `2018-05-15` for one with it.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.extract.number_words import NUMBER_WORDS, value_of
from graph.text import SOME_MONTH, view

_MONTHS = [one[:3] for one in month_name]
_MONTH = re.compile(rf"{SOME_MONTH}(?![a-z])")
_DAY_BEFORE = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+$")
_DAY_BEHIND = re.compile(r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)")
_YEAR_BEHIND = re.compile(r",?\s+(?P<year>(?:19|20)\d\d)\b")
_CITED = re.compile(r"\d\)?\s*(?:\([^)]{1,12}\)\s*)?(?:\[[^\]]*\]\s*)?(?:of|dated)\s+$")
"""What stands before the day of a resolution or a document that is only cited."""
_FULL = re.compile(r"\d{4}(?:-\d\d){2}")
_LARGE = re.compile(r",\d{3}(?:,\d{3})*(?!\d|[.,]\d)")
_MILLENNIA = re.compile(r"(?<![\d.,])\d{1,3}$")
_SHARE = re.compile(r"%|per\s?cent\b")
_SHARE_BEFORE = re.compile(r"(?<![\d.,])(\d{1,3})\s?$")
_UNIT = re.compile(r"(?:day|week|month|year)(?![a-rt-z])")
_COUNT_BEFORE = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{NUMBER_WORDS}|an?|another)[\s-]+"
    r"(?:(?:further|additional|more|full|final)\s+)?$",
    re.IGNORECASE,
)
_ONE = frozenset({"a", "an", "another"})
_IN_MONTHS = {"year": 12}
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
LENGTH = rf"(?P<n>\d{{1,2}}|{NUMBER_WORDS}|a|an)?[\s-]*(?:(?:more|further|additional|final)\s+)?"
"""A fragment for the number of months or years that something runs."""
PERIOD = re.compile(
    rf"""\b(?:for|by|(?:to|will)\s+last|lasts|lasting)\s+
    (?:(?:an?|its|another|further|additional|more|about|initial|planned|final|new|second|last
      |period\s+of)\s+)*{LENGTH}(?P<unit>month|year|week|day)s?\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""`for a further period of six months`."""
_LOOK = 30


class _Worth(NamedTuple):
    """How much it tells that two texts share a figure of a kind."""

    number: float = 1.0
    day: float = 0.6
    share: float = 0.4
    period: float = 0.2


_WORTH = _Worth()
_MOST = 3.0
"""More than so much cannot be told by figures."""


def figures_in(text: str) -> frozenset[str]:
    """All figures of a text.

    >>> sorted(figures_in("up to 4,791 troops for six months until 15 May 2018; on July 5"))
    ['-05-15', '-07-05', '2018-05-15', '4,791', '6 month']
    """
    plain = view(text)
    return frozenset((*_days(plain), *_numbers(plain), *_shares(plain), *_periods(plain)))


def worth(shared: Iterable[str]) -> float:
    """How much it tells that two texts share these figures, 0 to 1; a day's year adds nothing.

    >>> worth(["4,791", "6 month"]), worth(["2018-05-15"])
    (0.4, 0.0)
    """
    return round(min(_MOST, sum(_of_one(one) for one in shared)) / _MOST, 3)


def length_of(match: re.Match[str]) -> tuple[int, str]:
    """The number and the unit of a period: `(6, "month")`."""
    number = (match["n"] or "a").lower()
    return (1 if number in _ONE else value_of(number)), match["unit"].lower()


def days_among(figures: Iterable[str]) -> frozenset[str]:
    """The full days among them, as ISO dates."""
    return frozenset(one for one in figures if _FULL.fullmatch(one))


def periods_among(figures: Iterable[str]) -> frozenset[int]:
    """The periods among them, in days.

    >>> sorted(periods_among(["6 month", "3 week", "4,791"]))
    [21, 183]
    """
    told = (one.partition(" ") for one in figures)
    return frozenset(round(int(count) * DAYS[unit]) for count, _, unit in told if unit in DAYS)


def _of_one(figure: str) -> float:
    if figure.startswith("-"):
        return _WORTH.day
    if _FULL.fullmatch(figure):
        return 0.0
    if figure.endswith(" %"):
        return _WORTH.share
    return _WORTH.number if "," in figure else _WORTH.period


def _before(text: str, end: int) -> str:
    return text[max(0, end - _LOOK) : end]


def _days(text: str) -> Iterator[str]:
    for month in _MONTH.finditer(text):
        ahead = _DAY_BEFORE.search(_before(text, month.start()))
        day = ahead or _DAY_BEHIND.match(text, month.end())
        if day is None or not 1 <= int(day["day"]) <= 31:
            continue
        start = month.start() - len(ahead.group()) if ahead else month.start()
        before = _before(text, start)
        told = f"-{_MONTHS.index(month.group()[:3]):02d}-{int(day['day']):02d}"
        year = _YEAR_BEHIND.match(text, month.end() if ahead else day.end())
        if not _CITED.search(before):
            yield told
            if year:
                yield year["year"] + told


def _numbers(text: str) -> Iterator[str]:
    for match in _LARGE.finditer(text):
        head = _MILLENNIA.search(_before(text, match.start()))
        if head:
            yield head.group() + match.group()


def _shares(text: str) -> Iterator[str]:
    for match in _SHARE.finditer(text):
        share = _SHARE_BEFORE.search(_before(text, match.start()))
        if share:
            yield f"{int(share[1])} %"


def _periods(text: str) -> Iterator[str]:
    for match in _UNIT.finditer(text):
        found = _COUNT_BEFORE.search(_before(text, match.start()))
        if found:
            count, unit = found["count"].lower(), match.group()
            number = 1 if count in _ONE else value_of(count)
            yield f"{number * _IN_MONTHS.get(unit, 1)} {'month' if unit in _IN_MONTHS else unit}"
