"""How likely it is that a mention means a resolution: evidence, and a logistic over it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from graph.link.compare.figures import worth
from graph.link.compare.titles import likeness
from graph.link.compare.words import listed, weight
from graph.link.record.entry import Entry
from graph.link.score.votes import vote_evidence
from graph.link.score.weights import WEIGHTS
from graph.link.story.offices import in_office
from graph.link.story.situation import Hints, Situation
from graph.link.story.telling import COMMITTEE, NEWS

_FULL_TOLD = 20.0
"""So much matter in common is all that one can ask for."""
_DAY, _YEAR = 10, 4
_MISTAKEN = 45
"""A day that is so far from the recorded one is no mistake: it is that of another resolution."""
_PLENTY = 14.0
_MUCH, _FLOOR = 1.2, 0.4
_FRESH, _WEEKS, _RECENT, _STALE = 4, 21, 60, 400
_FEW_DAYS = 2
_SATURDAY, _RARE_DAY = 5, 2.0
_UPCOMING = 110
"""The Assembly adopts so many days after its committees at most."""
_UNTITLED = 1.7
_UNLIKE = 0.4
_TELLING = 6.0
"""A title of less matter may stand in any story."""
_SLIGHT, _PARTLY = 0.4, 0.3
_WHEN = listed(
    "day day-elsewhere near-day month year fresh recent upcoming session vote bound meeting tally"
    " counts sponsor quote in-office"
)
"""What tells which of the resolutions of one title is meant."""
_PROVES = 0.5
_HINT = 0.2
_POINTS = re.compile(
    r"(?:that|this)\b|the\s+(?:first|second|former|latter|other)(?:\s+one)?$", re.IGNORECASE
)
"""How a mention begins that only points to another one."""
_PROOFS = ("tally", "counts", "vote", "sponsor", "title")


def features(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """The evidence for and against a resolution, by name; see `WEIGHTS`."""
    found = {"bias": 1.0, "read": float(bool(entry.cards))}
    found |= _matter(situation, entry, hints)
    found |= _dates(situation, entry, hints)
    found |= _calls(situation, entry, hints)
    found |= _organs(situation, entry, hints)
    on_day = "day" in found or (situation.telling == NEWS and "fresh" in found)
    on_day = on_day or "day-elsewhere" in found
    if on_day or "upcoming" in found:
        share = _among(hints.days) if "day-elsewhere" in found else 1.0
        found["alone"] = share / entry.crowd if on_day else 0.0
        found["both"] = min(1.0, max(found["cover"], found["told"] / _MUCH))
    found |= _sponsors(situation, entry, hints)
    if situation.telling != COMMITTEE:
        found |= vote_evidence(situation, entry)
    found |= _sitting(entry, hints)
    found |= _figures(entry, hints)
    found["undated"] = float(entry.series > 1 and not any(found.get(one) for one in _WHEN))
    slight = found["told"] < _SLIGHT and found["cover"] < _PARTLY
    proved = any(found.get(one, 0.0) >= _PROVES for one in _PROOFS)
    found["no-matter"] = float(slight and not proved and not _stands_in(situation, found))
    return {name: value for name, value in found.items() if value}


def _stands_in(situation: Situation, found: Mapping[str, float]) -> bool:
    """`Wednesday's text`, or a hint of the matter: the only one of the day told is meant."""
    only = bool(found.get("stated-day")) and found.get("alone", 0.0) >= 1
    if not only or _POINTS.match(situation.mention.head):
        return False
    return situation.mention.rule == "resolutions:stand-in" or found["told"] >= _HINT


def log_odds(found: Mapping[str, float]) -> float:
    """The sum of the evidence."""
    return sum(WEIGHTS[name] * value for name, value in found.items())


def _organs(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """Whether its organ is another than the one named, or than those that the story names."""
    if situation.organs:
        return {"other-organ": float(entry.symbol.organ not in situation.organs)}
    if hints.organs:
        return {"unnamed-organ": float(entry.symbol.organ not in hints.organs)}
    return {"no-organ": float(not hints.united_nations)}


def _sitting(entry: Entry, hints: Hints) -> dict[str, float]:
    """Whether session and meeting that the story names are those of the resolution.

    A story names other bodies' sessions too: only a single one speaks against.
    """
    session = entry.symbol.session
    found = {"meeting": float(bool(entry.meetings & set(hints.meetings)))}
    if session and session in hints.sessions:
        return found | {"session": 1.0}
    other = session.isdigit() and len(hints.sessions) == 1 and entry.symbol.organ != "ECOSOC"
    return found | {"other-session": float(other)}


def _figures(entry: Entry, hints: Hints) -> dict[str, float]:
    """Whether the story states what the text does: its numbers, and until when something runs."""
    found = {"figures": worth(entry.figures & hints.figures)}
    if hints.bounds and entry.ahead:
        agree = any(one in day for one in hints.bounds for day in entry.ahead)
        found["bound" if agree else "other-bound"] = 1.0
    return found


def _matter(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    words = situation.words
    shared = sum(
        weight(word) * share * words[word] for word, share in entry.words.items() if word in words
    )
    covered = sum(weight(word) * words.get(word, 0.0) for word in entry.title)
    title, printed = 0.0, bool(situation.mention.title)
    if printed:
        title = max(
            (likeness(situation.mention.title, one).score for one in entry.titles), default=0.0
        )
    return {
        "told": min(shared, _FULL_TOLD) / 10,
        "cover": _share(covered, entry),
        "once": _share(covered, entry) * min(1.0, shared / _PLENTY) if entry.series == 1 else 0.0,
        "title": max(0.0, title - 0.5) * 2,
        "named": _named(situation, entry, hints),
        "other-title": float(printed and title < _UNLIKE and len(entry.titles) > 0),
    }


def _named(situation: Situation, entry: Entry, hints: Hints) -> float:
    """Whether the story says the title word by word, and no other resolution bears it."""
    if _POINTS.match(situation.mention.head):
        return 0.0  # another one than that whose title stands beside it, as likely as not
    telling = entry.series == 1 and entry.title_mass >= _TELLING
    return float(telling and f" {entry.plain} " in hints.prose)


def _share(covered: float, entry: Entry) -> float:
    """How much of the title is told; of the terms that stand for one, a good half is all."""
    if not entry.title_mass:
        return 0.0
    share = covered / entry.title_mass
    return share if entry.titles else min(1.0, share * _UNTITLED)


def _dates(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    found: dict[str, float] = {}
    published = hints.published
    if situation.days and entry.days and situation.telling != COMMITTEE:
        found |= _agreement(situation, entry)
    if "day" not in found and any(day in hints.days for day in entry.days):
        found["day-elsewhere"] = (_FLOOR + (1 - _FLOOR) / entry.crowd) * _among(hints.days)
    adopted = _calendar(entry.days[0]) if entry.days else None
    appeared = _calendar(_in_year_of(adopted, published))
    if adopted and appeared:
        found |= _age((appeared - adopted).days, situation)
        if "fresh" in found and not situation.mention.date:
            found.pop("far-day", None)  # a day that its sentence tells of something else
    elif adopted and situation.since and situation.telling == NEWS:
        found["old-news"] = float(situation.since > entry.days[0])
    elif adopted and len(published) == 7 and published < entry.days[0][:7]:
        found["future"] = 1.0
    return found


def _among(days: Collection[str]) -> float:
    """How much one of the days of a story tells: of a chronology each tells little."""
    return min(1.0, _FEW_DAYS / max(1, len(days)))


def _in_year_of(adopted: date | None, published: str) -> str:
    """The day of a dateline without a year: in the year of an adoption, or early in the next."""
    if not published.startswith("-") or adopted is None:
        return published
    year = adopted.year + (published < f"-{adopted.month:02d}-{adopted.day:02d}")
    return f"{year}{published}"


def _calls(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """What tells the time of a story that bears no date: the weekday, who held which office."""
    found: dict[str, float] = {}
    adopted = _calendar(entry.days[0]) if entry.days else None
    if adopted is None:
        return found
    if situation.weekday is not None:
        apart = (adopted.weekday() - situation.weekday) % 7
        if apart == 0:
            found["weekday"] = _RARE_DAY if adopted.weekday() >= _SATURDAY else 1.0
        elif apart not in (1, 6):  # time zones and late reports move it by one
            found["other-weekday"] = 1.0
    if hints.terms:
        held = in_office(hints.terms, entry.days[0])
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


def _calendar(day: str) -> date | None:
    """A full ISO date; a month stands for its last day."""
    try:
        if len(day) == 7:
            first = date.fromisoformat(day + "-01")
            return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return date.fromisoformat(day) if len(day) == _DAY else None
    except ValueError:
        return None


def _sponsors(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """Whether a state that is said to have led it sponsored it, on record or in other stories."""
    if not situation.sponsors:
        return {}
    others = (hints.leads or {}).get(entry.symbol.text, frozenset())
    if situation.sponsors & (entry.sponsors | others):
        return {"sponsor": 1.0, "led": float(bool(situation.sponsors & others))}
    if not any(one.startswith("state/") for one in situation.sponsors):
        return {}  # groups stand behind the states that the record lists
    if entry.sponsors or others:
        return {"other-sponsor": 0.6 if situation.sponsors & entry.additional else 1.0}
    return {}
