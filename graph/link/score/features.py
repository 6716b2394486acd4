"""How likely it is that a mention means a resolution: evidence, and a logistic over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graph.link.compare.figures import worth
from graph.link.compare.titles import likeness
from graph.link.compare.words import listed, mass, stems_of_name, weight
from graph.link.record.entry import Entry
from graph.link.score.calendar import among, date_evidence
from graph.link.score.votes import vote_evidence
from graph.link.score.weights import WEIGHTS
from graph.link.story.situation import Hints, Situation
from graph.link.story.telling import COMMITTEE, NEWS

_FULL_TOLD = 20.0
"""So much matter in common is all that one can ask for."""
_PLENTY = 14.0
_MUCH = 1.2
_UNTITLED = 1.7
_UNLIKE = 0.4
_TELLING = 6.0
"""A title of less matter may stand in any story."""
_SLIGHT, _PARTLY = 0.4, 0.3
_WHEN = listed(
    "day day-elsewhere near-day month year fresh recent upcoming session vote bound term meeting"
    " tally counts sponsor in-office"
)
"""What tells which of the resolutions of one title is meant."""
_RENEWS = listed("exten extend renew renewal prolong")
_FOUNDS = listed("establis")
"""Stems of what the Council does with a mission: the press calls an extension a renewal."""
_TWICE = 2
_BY_PLACE = 0.8
"""`the mission in Kelpland` tells nearly as much of a body as its name."""
_PROVES = 0.5
_HINT = 0.2
_POINTS = re.compile(
    r"(?:that|this)\b|the\s+(?:first|second|former|latter|other)(?:\s+one)?$", re.IGNORECASE
)
"""How a mention begins that only points to another one."""
_PROOFS = ("tally", "counts", "vote", "sponsor", "title")


def features(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    """The evidence for and against a resolution, by name; see `WEIGHTS`."""
    found = {"bias": 1.0}
    found |= _matter(situation, entry, hints)
    found |= date_evidence(situation, entry, hints)
    found |= _organs(situation, entry, hints)
    on_day = "day" in found or (situation.telling == NEWS and "fresh" in found)
    on_day = on_day or "day-elsewhere" in found
    if on_day or "upcoming" in found:
        share = among(hints.days) if "day-elsewhere" in found else 1.0
        found["alone"] = share / entry.crowd if on_day else 0.0
        found["both"] = min(1.0, max(found["cover"], found["told"] / _MUCH))
    found |= _sponsors(situation, entry, hints)
    if situation.telling != COMMITTEE:
        found |= vote_evidence(situation, entry)
    if entry.series > _TWICE and not hints.published:
        found.pop("near-tally", None)  # each year's count is a little otherwise
    found |= _sitting(entry, hints)
    found["figures"] = worth(entry.figures & hints.figures)
    if not any(found.get(one, 0.0) >= _PROVES for one in _WHEN):
        found["undated"] = float(entry.series > 1)
        # The Assembly recalls whatever its matter touches, the Councils their own of the matter.
        found["rivals"] = 0.0 if entry.symbol.organ == "GA" else entry.rivals
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
    if session and hints.sessions:
        found = {}  # the meeting of another session
    other = session.isdigit() and len(hints.sessions) == 1 and entry.symbol.organ != "ECOSOC"
    return found | {"other-session": float(other)}


def _matter(situation: Situation, entry: Entry, hints: Hints) -> dict[str, float]:
    words = situation.words
    shared = sum(
        weight(word) * share * words[word] for word, share in entry.words.items() if word in words
    )
    covered = sum(weight(word) * _held(word, words) for word in entry.title)
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
        "other-act": _acts(words, entry),
        "other-title": float(printed and title < _UNLIKE and len(entry.titles) > 0),
    }


def _held(word: str, words: Mapping[str, float]) -> float:
    """How strongly a word of a title is told; a body also by words of its name: its place."""
    if word in _RENEWS:
        return _strongest(_RENEWS, words)
    if word in words or not word.startswith("org/"):
        return words.get(word, 0.0)
    name = stems_of_name(word)
    told = sum(weight(one) * words.get(one, 0.0) for one in name)
    return _BY_PLACE * told / (mass(name) or 1.0)


def _strongest(among: Iterable[str], words: Mapping[str, float]) -> float:
    return max(words.get(one, 0.0) for one in among)


def _acts(words: Mapping[str, float], entry: Entry) -> float:
    """Whether it is told that something was renewed which this title sets up, or the reverse."""
    renewed, founded = _strongest(_RENEWS, words), _strongest(_FOUNDS, words)
    renews, founds = not _RENEWS.isdisjoint(entry.title), not _FOUNDS.isdisjoint(entry.title)
    if entry.symbol.organ != "SC" or renews == founds:
        return 0.0
    against = renewed - founded if founds else founded - renewed
    return float(against >= _PROVES)


def _named(situation: Situation, entry: Entry, hints: Hints) -> float:
    """Whether the story says the title word by word, and no other resolution bears it."""
    if _POINTS.match(situation.mention.head) or entry.symbol.organ == "SC":
        return 0.0  # another one than that whose title stands beside it; or a catalogue's title
    telling = entry.series == 1 and entry.title_mass >= _TELLING
    return float(telling and f" {entry.plain} " in hints.prose)


def _share(covered: float, entry: Entry) -> float:
    """How much of the title is told; of the terms that stand for one, a good half is all."""
    if not entry.title_mass:
        return 0.0
    share = covered / entry.title_mass
    return share if entry.titles else min(1.0, share * _UNTITLED)


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
