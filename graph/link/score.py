"""How likely it is that a mention means a resolution: evidence, and a logistic over it."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graph.link.entry import Entry
from graph.link.situation import Situation
from graph.link.titles import likeness
from graph.link.words import weight

WEIGHTS: Mapping[str, float] = {
    "bias": -6.5,
    "title": 7.5,
    "other-title": -4.0,
    "cover": 2.8,
    "told": 2.9,
    "day": 4.0,
    "stated-day": 1.2,
    "day-elsewhere": 2.8,
    "near-day": 1.0,
    "month": 1.8,
    "other-day": -4.0,
    "far-day": -9.0,
    "fresh": 1.7,
    "recent": 0.6,
    "stale": -1.0,
    "future": -7.0,
    "organ": 0.5,
    "other-organ": -6.0,
    "sponsor": 2.0,
    "other-sponsor": -2.5,
    "tally": 3.8,
    "other-tally": -5.0,
    "counts": 3.3,
    "other-counts": -2.5,
    "other-mode": -2.0,
    "no-matter": -2.0,
    "vote": 2.0,
    "other-vote": -2.5,
    "quote": 4.0,
    "other-quote": -1.0,
    "session": 1.3,
    "read": 0.3,
}
"""Log-odds for each unit of evidence: judged first, then fitted by a logistic regression with these
judgements as prior on the texts in `tests/texts_linking` that are marked as worked on, every
resolution of the archive that shares words or days with a text being a case."""

_FULL_TOLD = 20.0
"""So much matter in common is all that one can ask for."""
_DAY = 10
_COUNCIL = 15
_MISTAKEN = 45
"""A day that is so far from the recorded one is no mistake: it is that of another resolution."""
_UNTITLED = 1.7
_UNLIKE = 0.4
_SLIGHT, _PARTLY = 0.4, 0.3
_PROOFS = ("tally", "counts", "vote", "sponsor", "title")
_UNOPPOSED = frozenset({"without-vote", "consensus", "acclamation"})
_FULL_TALLY = re.compile(r"\d+-\d+-\d+")


@dataclass(frozen=True, slots=True)
class Hints:
    """What the story as a whole knows: when it appeared, and what others say of who led what."""

    published: str = ""
    sessions: Collection[str] = ()
    days: Collection[str] = ()
    leads: Mapping[str, frozenset[str]] | None = None


def features(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """The evidence for and against a resolution, by name; see `WEIGHTS`."""
    found = {"bias": 1.0, "read": float(bool(entry.cards))}
    found |= _matter(situation, entry)
    found |= _dates(situation, entry, hints)
    if situation.organs:
        found["organ" if entry.symbol.organ in situation.organs else "other-organ"] = 1.0
    found |= _sponsors(situation, entry, hints)
    found |= _tallies(situation, entry) | _votes(situation, entry) | _modes(situation, entry)
    if entry.symbol.session and entry.symbol.session in hints.sessions:
        found["session"] = 1.0
    slight = found["told"] < _SLIGHT and found["cover"] < _PARTLY
    found["no-matter"] = float(slight and not any(found.get(one) for one in _PROOFS))
    return {name: value for name, value in found.items() if value}


def log_odds(found: Mapping[str, float]) -> float:
    """The sum of the evidence."""
    return sum(WEIGHTS[name] * value for name, value in found.items())


def probability(odds: float) -> float:
    """Log-odds as a number between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _matter(situation: Situation, entry: Entry) -> dict[str, float]:
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
        "title": max(0.0, title - 0.5) * 2,
        "other-title": float(printed and title < _UNLIKE and len(entry.titles) > 0),
    }


def _share(covered: float, entry: Entry) -> float:
    """How much of the title is told; of the terms that stand for one, a good half is all."""
    if not entry.title_mass:
        return 0.0
    share = covered / entry.title_mass
    return share if entry.titles else min(1.0, share * _UNTITLED)


def _dates(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    found: dict[str, float] = {}
    published = hints.published
    if situation.days and entry.days:
        found |= _agreement(situation, entry)
    if "day" not in found and any(day in hints.days for day in entry.days):
        found["day-elsewhere"] = 1.0
    adopted = _calendar(entry.days[0]) if entry.days else None
    appeared = _calendar(published)
    if adopted and appeared:
        age = (appeared - adopted).days
        if age < -1:
            found["future"] = 1.0
        elif age <= 4:
            found["fresh"] = 1.0
        elif age <= 60:
            found["recent"] = 1.0
        elif age > 400:
            found["stale"] = 1.0
    elif adopted and len(published) == 7 and published < entry.days[0][:7]:
        found["future"] = 1.0
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
        return {"month": 1.0}
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
        return {"sponsor": 1.0}
    if entry.sponsors or others:
        return {"other-sponsor": 0.6 if situation.sponsors & entry.additional else 1.0}
    return {}


def _tallies(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether the counts told are the record's; numbers that stand about count for less."""
    if not entry.cards or not (situation.tallies or situation.numbers):
        return {}
    if any(same_tally(one, other) for one in situation.tallies for other in entry.tallies):
        return {"tally": 1.0}
    if situation.tallies and any(_ayes(one) for one in situation.tallies) and entry.tallies:
        return {"other-tally": 1.0}
    if any(_FULL_TALLY.fullmatch(one) for one in situation.tallies):
        return {"other-tally": 1.0}
    told = max((_counted(one, situation.numbers) for one in entry.tallies), default=0.0)
    return {"counts": told, "other-counts": float(situation.counted and _differs(situation, entry))}


def _ayes(counts: str) -> str:
    return counts.partition("-")[0].strip("?")


def _differs(situation: Situation, entry: Entry) -> bool:
    """Whether votes are counted and those in favour on record are not among the numbers."""
    known = [int(_ayes(one)) for one in entry.tallies if _ayes(one)]
    large = [one for one in situation.numbers if one > _COUNCIL]
    return bool(known and large) and not any(one in situation.numbers for one in known)


def _modes(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether one says that it was put to the vote and the other that it was not."""
    if not situation.modes or not entry.modes:
        return {}
    voted = "recorded-vote" in entry.modes
    if voted and situation.modes <= _UNOPPOSED:
        return {"other-mode": 1.0}
    return {"other-mode": float(situation.modes == {"recorded-vote"} and not voted)}


def _counted(recorded: str, numbers: Collection[int]) -> float:
    """How much it says that these numbers hold all counts of a vote: large ones are rarer."""
    counts = [int(one) for one in recorded.split("-") if one.isdigit() and one != "0"]
    if not counts or not all(one in numbers for one in counts):
        return 0.0
    return min(1.0, sum(0.5 if one > _COUNCIL else 0.2 for one in counts))


def _votes(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether states are said to have voted as they did."""
    if not situation.votes or not entry.ballots:
        return {}
    same = sum(entry.ballots.get(state) == ballot for state, ballot in situation.votes)
    other = len(situation.votes) - same
    if other > same:
        return {"other-vote": 1.0}
    return {"vote": min(1.0, (same - other) / 3)}


def same_tally(one: str, other: str) -> bool:
    """Whether two counts of a vote agree wherever both give a number, and share at least one.

    >>> same_tally("141-5-35", "141-?-?"), same_tally("141-5-35", "141-5-36")
    (True, False)
    """
    pairs = [
        (ours, theirs)
        for ours, theirs in zip(one.split("-"), other.split("-"), strict=False)
        if "?" not in (ours, theirs)
    ]
    return bool(pairs) and all(ours == theirs for ours, theirs in pairs)
