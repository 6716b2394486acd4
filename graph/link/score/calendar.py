"""Evidence from days: when a story appeared, what it dates, until when it says that things run."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from math import log1p

from graph.link.compare.days import day
from graph.link.record.entry import Entry
from graph.link.story.offices import in_office
from graph.link.story.situation import Hints, Situation
from graph.link.story.telling import COMMITTEE, NEWS

_DAY, _YEAR = len("2024-07-01"), len("2024")
_MISTAKEN = 45
"""A day that is so far from the recorded one is no mistake: it is that of another resolution."""
_FLOOR = 0.4
_FRESH, _WEEKS, _RECENT, _STALE = 4, 21, 60, 400
_FEW_DAYS = 2
_SATURDAY, _RARE_DAY = 5, 2.0
_UPCOMING = 110
"""The Assembly adopts so many days after its committees at most."""
_EARLY, _LATE = 35, 7
"""So many days before a term begins, or after, it is decided on."""
_USUAL, _YEARLESS = 550, 0.5
_LONG_AGO = log1p(20)
_AHEAD = 2


def date_evidence(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """How the days that a story tells stand to the day on which a resolution was adopted."""
    found: dict[str, float] = {}
    if situation.days and entry.days and situation.telling != COMMITTEE:
        found |= _agreement(situation, entry)
    if "day" not in found and any(day in hints.days for day in entry.days):
        found["day-elsewhere"] = (_FLOOR + (1 - _FLOOR) / entry.crowd) * among(hints.days)
    bounds = situation.bounds or hints.bounds
    ends = situation.ends or hints.ends
    if bounds and entry.ahead:
        found |= _bound(bounds, ends, entry.ahead)
    adopted = _calendar(entry.days[0]) if entry.days else None
    if situation.telling == COMMITTEE and not entry.symbol.session.isdigit():
        found["not-upcoming"] = 1.0  # main committees sit in the Assembly's regular sessions
    if adopted:
        found |= _appeared(adopted, situation, hints)
        found |= _calls(adopted, situation, hints)
        found |= _term(adopted, ends, hints.periods)
    if "fresh" in found and not situation.mention.date:
        found.pop("far-day", None)  # a day that its sentence tells of something else
    return found


def among(days: Collection[str]) -> float:
    """How much one of the days of a story tells: of a chronology each tells little."""
    return min(1.0, _FEW_DAYS / max(1, len(days)))


def _bound(
    bounds: Collection[str], ends: Collection[str], ahead: Collection[str]
) -> dict[str, float]:
    """Whether things run until the days that the text names; one without its year tells less."""
    agree = [one for one in bounds if any(_same_end(one, day) for day in ahead)]
    if not agree:
        return {"other-bound": float(bool(ends))}
    full = _YEARLESS if all(one.startswith("-") for one in agree) else 1.0
    return {"bound": full * (1 + len(agree) / len(bounds)) / 2}


def _same_end(told: str, day: str) -> bool:
    """Whether a day is the one told, or in its month; a day before or after is as good."""
    return told in day or (len(told) == _DAY and _apart(told, day) <= 1)


def _term(adopted: date, bounds: Collection[str], periods: Collection[int]) -> dict[str, float]:
    """Whether what runs for so many days until a day began when the resolution was adopted.

    It does not where all that is said to run ends before, or years after.
    """
    soon = adopted + timedelta(_EARLY)  # until then the term before runs
    ends = [end for one in bounds if (end := _calendar(_after(one, soon)))]
    lasts = [(end - adopted).days for end in ends]
    yearless = all(one.startswith("-") for one in bounds)
    if any(-_LATE <= one - each <= _EARLY for one in lasts for each in periods):
        return {"term": _YEARLESS if yearless else 1.0}
    if not lasts or yearless:
        return {}
    if max(lasts) < 0:
        return {"expired": 1.0}
    return {} if any(0 <= one <= _USUAL for one in lasts) else {"other-term": 1.0}


def _after(day: str, adopted: date) -> str:
    """A day, or the end of a month (`-07-`), without a year in the twelve months after."""
    if not day.startswith("-"):
        return day
    past = day.strip("-") < adopted.isoformat()[5 : 5 + len(day.strip("-"))]
    return f"{adopted.year + past}{day.rstrip('-')}"


def _appeared(adopted: date, situation: Situation, hints: Hints) -> dict[str, float]:
    """Whether a story that appeared on this day, or that tells of these years, may speak of it."""
    published = hints.published
    if published.startswith("-"):  # a dateline without a year: that year's, or early in the next
        published = _after(published, adopted)
    appeared = _calendar(published)
    if appeared:
        return _age((appeared - adopted).days, situation)
    found = _years(adopted.year, hints.years)
    newest = _calendar(situation.since)
    if newest and situation.telling == NEWS:
        gap = (newest - adopted).days
        found["recent" if 0 <= gap <= _FRESH else "old-news"] = float(gap >= 0)
    return found


def _years(adopted: int, told: Collection[int]) -> dict[str, float]:
    """How long before the adoption, and how often after it, a story without a date names a year."""
    past = [one for one in told if one <= adopted + 1]
    lag = log1p(max(0, adopted - max(past))) / _LONG_AGO if past else float(bool(told))
    return {"lag": lag, "ahead": min(_AHEAD, len(told) - len(past)) / _AHEAD}


def _calls(adopted: date, situation: Situation, hints: Hints) -> dict[str, float]:
    """What tells the time of a story that bears no date: the weekday, who held which office."""
    found: dict[str, float] = {}
    if situation.weekday is not None:
        apart = (adopted.weekday() - situation.weekday) % 7
        if apart == 0:
            found["weekday"] = _RARE_DAY if adopted.weekday() >= _SATURDAY else 1.0
        elif apart not in (1, 6):  # time zones and late reports move it by one
            found["other-weekday"] = 1.0
    if hints.terms:
        held = in_office(hints.terms, adopted.isoformat())
        found["in-office"], found["out-of-office"] = float(held == 1.0), 1.0 - held
    return found


def _age(days: int, situation: Situation) -> dict[str, float]:
    """How many days lie between the adoption and the story, and whether that fits what it tells."""
    if situation.telling == COMMITTEE:
        return {"upcoming" if -_UPCOMING <= days <= 0 else "not-upcoming": 1.0}
    found = {}
    if days < -1:
        found["future"] = 1.0
    elif days <= _FRESH:
        found["fresh"] = 1.0
    elif days <= _RECENT:
        found["recent"] = 1.0
    elif days > _STALE:
        found["stale"] = 1.0
    if situation.telling == NEWS:
        if -1 <= days <= _FRESH:
            found["news"] = 1.0
        elif days > 0:
            found["old-news"] = 1.0 if days > _WEEKS else 0.5
    return found


def _agreement(situation: Situation, entry: Entry) -> dict[str, float]:
    """How the days that the passage names stand to the day of adoption."""
    days = set(entry.days)
    yearless = {day[4:] for day in days if len(day) == _DAY}
    if situation.days & days:
        return {"day": 1.0, "stated-day": float(bool(situation.stated & days))}
    if situation.days & yearless:
        return {"day": 0.8}
    if any(day.startswith(one) for one in situation.days if len(one) >= 4 for day in days):
        named = any(len(one) != _YEAR and one in day for one in situation.days for day in days)
        return {"month" if named else "year": 1.0}
    stated = {one for one in situation.stated if len(one) == _DAY}
    if not stated:
        return {}
    near = any(_apart(one, day) <= 1 for one in stated for day in days)
    if near:
        return {"near-day": 1.0}
    far = all(_apart(one, day) > _MISTAKEN for one in stated for day in days)
    return {"far-day": 1.0} if far else {"other-day": 1.0}


def _apart(one: str, other: str) -> int:
    first, second = _calendar(one), _calendar(other)
    return abs((first - second).days) if first and second else 9999


def _calendar(told: str) -> date | None:
    """A full ISO date; a month stands for its last day."""
    first = day(told + "-01") if len(told) == len("2024-07") else None
    last = (first + timedelta(days=31)).replace(day=1) if first else None
    return last - timedelta(days=1) if last else day(told)
