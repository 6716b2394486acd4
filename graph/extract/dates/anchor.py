"""The value of a date that needs another one: no day is invented, precision is kept.

Anchors and values are ISO strings; an anchor of a month or year serves only what it can decide.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from graph.extract.dates.absolute import Dated
from graph.extract.dates.relative import Relative

_FUTURE = re.compile(
    r"\b(?:will|shall|is\s+to|are\s+to|set\s+(?:to|for)|scheduled|slated|planned|due|expected|likely\s+to"
    r"|upcoming|forthcoming|plans?\s+to|ahead\s+of|later\s+this|next|until|deadline|take\s+place"
    r"|expects?|starting|hopes?|towards?|to\s+be|would"
    r"|to\s+(?:hold|meet|vote|debate|convene|discuss|consider|resume|begin|start|decide|brief|host"
    r"|adopt))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|since|(?:has|have)\s+(?:\w+\s+)?(?:been|\w+ed)"
    r"|(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?:said|told|met|held|took|came|became|made|began|saw|won"
    r"|led|wrote|gave|set\s+(?:out|up)|[a-z]{2,}ed))\b",
    re.IGNORECASE,
)


_DONE = re.compile(r"\b(?:voted|moved|failed|refused|declined|managed)\s+(?:\w+ly\s+)?\Z")
"""What makes of `to adopt` something past: `voted unanimously to adopt it Thursday`."""
_ONLY = re.compile(r"\b(?:only|sole|first|last|second|third)\s+(?:[\w-]+\s+){0,4}\Z")
"""What makes the same of any infinitive: `the only one to vote for it`."""
_FULL, _NEAR, _LATELY = len("2024-07-01"), 8, 60
"""So few days from its text's date, or before it, a day of a month is of the same year."""
DEADLINE = "deadline"
"""What something lasts until: the next such day."""
_CLAUSE = re.compile(r"[,;]|\band\b")
_NEXT_CLAUSE = 30
"""What stands behind a comma is so much farther away than it looks."""
RECORD = "record"
"""A resolution's own text: it looks back, but for what is about to happen."""
_SOON = 75
_TENSE_REACH = 90
"""A verb that is farther away says nothing of a date's time."""


def tense_at(text: str, start: int, end: int, left: int, right: int) -> str:
    """`past`, `future` or "" : what the verb nearest to `[start, end)` inside its sentence says."""
    best, told = _TENSE_REACH, ""
    left, right = max(left, start - 2 * _TENSE_REACH), min(right, end + 2 * _TENSE_REACH)
    for name, pattern in (("future", _FUTURE), ("past", _PAST)):
        for match in pattern.finditer(text, left, right):
            if _is_done(text, left, match):
                continue
            if match.end() <= start:
                gap = start - match.end()
            elif match.start() >= end and match[0].lower() != "would":
                gap = match.start() - end + 3
                gap += _NEXT_CLAUSE if _CLAUSE.search(text, end, match.start()) else 0
            else:
                continue
            if gap < best:
                best, told = gap, name
    return told


def _is_done(text: str, left: int, verb: re.Match[str]) -> bool:
    """Whether an infinitive tells what was done."""
    words = verb[0].lower()
    done = words.endswith("adopt") and _DONE.search(text, left, verb.start())
    return bool(done or (words.startswith("to ") and _ONLY.search(text, left, verb.start())))


def known_value(one: Dated) -> str:
    """The value of an expression that names its year; a day that does not exist is left out."""
    if one.year is None:
        return ""
    if one.month is None:
        return f"{one.year:04d}"
    if one.day is None or one.day > calendar.monthrange(one.year, one.month)[1]:
        return f"{one.year:04d}-{one.month:02d}"
    return f"{one.year:04d}-{one.month:02d}-{one.day:02d}"


def year_of(one: Dated, anchor: str, tense: str) -> int | None:
    """The year that a month or a day of a month means, told from the anchor; None without one."""
    if not anchor or one.month is None:
        return None
    base = int(anchor[:4])
    if one.shift:
        word = one.shift.split()[0].lower()
        return (
            base + {"last": -1, "next": 1, "this": 0}[word]
            if word in ("last", "next", "this")
            else None
        )
    if one.via.endswith("this"):
        return base
    if len(anchor) < 7:
        return None
    here = int(anchor[5:7]) * 31 + (int(anchor[8:10]) if len(anchor) == 10 else 15)
    there = one.month * 31 + (one.day if one.day is not None else 15)
    near = -_LATELY if tense == "future" and not one.via else -_NEAR
    if one.day is not None and len(anchor) == _FULL and near <= there - here <= _NEAR:
        return base
    if one.day is None and one.month == int(anchor[5:7]):
        return base - (one.via.lower() == "last")
    return base + _turn(there - here, one.via or tense)


def _turn(gap: int, direction: str) -> int:
    """-1, 0 or 1: the year before, the same, the year after. `gap` counts in days of 372 a year."""
    if direction in ("last", "past", "this past"):
        return -1 if gap > 0 else 0
    if direction in ("next", "future", "this coming", "coming", DEADLINE):
        return 1 if gap < 0 else 0
    if direction == RECORD:
        return -1 if gap > _SOON else 0
    if gap > 186:
        return -1
    return 1 if gap < -250 else 0


def relative_value(one: Relative, anchor: str, tense: str) -> str:
    """The value of a relative expression, "" where the anchor is missing or too coarse."""
    if not anchor:
        return ""
    if one.unit == "year":
        return f"{int(anchor[:4]) + one.shift:04d}"
    if one.unit == "month":
        return _month_value(anchor, one.shift)
    if len(anchor) != 10:
        return ""
    day = date.fromisoformat(anchor)
    if one.unit == "weekday":
        return _weekday_value(day, one, one.direction or tense)
    if one.unit == "nth":
        return _nth_value(day, one, tense)
    if one.unit == "day":
        return (day + timedelta(days=one.shift)).isoformat()
    return _week_value(day + timedelta(weeks=one.shift), whole=one.rule == "dates:week")


def _month_value(anchor: str, shift: int) -> str:
    if len(anchor) < 7:
        return ""
    months = int(anchor[:4]) * 12 + int(anchor[5:7]) - 1 + shift
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _weekday_value(day: date, one: Relative, direction: str) -> str:
    if direction == "future":
        ahead = (one.weekday - day.weekday()) % 7
        if ahead == 0 and one.direction == "future":
            ahead = 7
        return (day + timedelta(days=ahead)).isoformat()
    back = (day.weekday() - one.weekday) % 7
    if back == 0 and one.direction == "past":
        back = 7
    return (day - timedelta(days=back)).isoformat()


def _nth_value(day: date, one: Relative, tense: str) -> str:
    """The day of this month or, where it is still to come and told as past, of the last."""
    ahead = one.shift > day.day if tense != "future" else one.shift < day.day
    step = -1 if one.direction == "past" else (1 if tense == "future" else -1) * ahead
    month = _month_value(day.isoformat(), step)
    whole = calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    return f"{month}-{one.shift:02d}" if one.shift <= whole else ""


def _week_value(day: date, *, whole: bool) -> str:
    """A week is told by its month, or by its year where it lies in two months."""
    if not whole:
        return f"{day.year:04d}-{day.month:02d}"
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    if (monday.year, monday.month) == (sunday.year, sunday.month):
        return f"{monday.year:04d}-{monday.month:02d}"
    return f"{monday.year:04d}" if monday.year == sunday.year else ""
