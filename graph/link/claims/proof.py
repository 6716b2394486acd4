"""What proves that a text which names no number means this resolution, and none of its siblings.

A link by evidence errs more often than the press does. So much must be confirmed that no resolution
of the same matter shares: each fact counts by how rarely two share it, and is held against every
sibling, those that bear the title, are cited or cite. What is usual (how most voted, "unanimously")
counts for nothing. Counts and dissenters of the Security Council come back; they prove the one of
which alone, in the whole record, all that is confirmed is true.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.findings import Claim
from graph.link.claims.around import Around
from graph.link.claims.said import is_printed
from graph.link.compare.days import day, is_day
from graph.link.compare.tallies import same_tally
from graph.link.record.entry import Entry
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED

_PROVEN, _LIKELY = 3, 0.95
"""So much proves a resolution; a link that is so likely counts for one."""
_WORTH = {
    **dict.fromkeys(("tally", "adoption-date", "mandate-end", "draft", "meeting"), 3),
    **dict.fromkeys(("title", "sponsor", "force-level", "session", "vote"), 1),
}
_COUNTS, _SAME = 3, 2
_DAY, _WEEK, _NEWS = len("2024-03-21"), 7, 2


class _Fact(NamedTuple):
    """What is told of a resolution, as the record judges it, and how much that proves."""

    property: str
    value: str
    worth: int


def is_proven(around: Around, symbol: str, claims: Sequence[Claim]) -> bool:
    """Whether what is confirmed of a described resolution leaves none of its siblings."""
    facts = [one for claim in claims if claim.about == symbol for one in _facts(around, claim)]
    if _is_only_one(around, symbol, facts):
        return True
    facts = [_as_usual(one) for one in facts] if _organ(around, symbol) == "SC" else facts
    least = _PROVEN - (around.scores.get(symbol, 0.0) >= _LIKELY)
    news = _is_news(around, symbol)
    return _sum(facts) + _NEWS * news >= least and all(
        _sum([one for one in facts if not _is_shared(around, one, rival)])
        + _NEWS * (news and not _is_news(around, rival))
        >= least
        for rival in around.siblings(symbol)
    )


def _facts(around: Around, claim: Claim) -> Iterator[_Fact]:
    """What a claim proves, if anything; counts of which two in three are right, by these two."""
    if claim.verdict == CONTRADICTED and claim.property == "tally":
        told, known = (
            claim.value.partition(" ")[0].split("-"),
            claim.recorded.split(" ")[0].split("-"),
        )
        right = [
            one if one == other != "0" else "?" for one, other in zip(told, known, strict=False)
        ]
        if len(right) == _COUNTS and len(right) - right.count("?") == _SAME:
            yield _Fact("tally", "-".join(right), _COUNTS)
    worth = _WORTH.get(claim.property, 0)
    if claim.verdict != CONFIRMED or not worth:
        return
    if claim.property == "tally":
        counts = claim.value.partition(" ")[0].split("-")
        worth = sum(one not in ("?", "0") for one in counts) if "15" not in counts else 0
    elif claim.property in ("adoption-date", "mandate-end") and not _is_full(around, claim):
        worth = 1
    elif claim.property == "vote":
        worth = int(claim.value.endswith((" against", " abstained")))
    yield _Fact(claim.property, claim.value, worth)


def _as_usual(fact: _Fact) -> _Fact:
    """A fact as it tells siblings apart: the few members of the Security Council vote alike."""
    usual = {"tally": min(fact.worth, 1), "vote": 0}
    return fact._replace(worth=usual.get(fact.property, fact.worth))


def _is_only_one(around: Around, symbol: str, facts: Sequence[_Fact]) -> bool:
    """Whether of its organ's resolutions on record, and its siblings, none has all of this.

    News excludes what was adopted at another time.
    """
    checks = [(one, _HOLDS[one.property]) for one in facts if one.property in _HOLDS]
    news = _is_news(around, symbol)
    if _sum([one for one, _ in checks]) + _NEWS * news < _PROVEN:
        return False
    organ, kin = _organ(around, symbol), set(around.siblings(symbol))
    return not any(
        all(holds(fact.value, other) for fact, holds in checks)
        and (_is_news(around, name) or not news)
        for name, other in around.bench.record.entries.items()
        if name != symbol and other.is_resolution and other.symbol.organ == organ
        if other.cards or name in kin
    )


def _may_vote(entry: Entry, known: Collection[str]) -> bool:
    """Whether it may have been voted on, where the record knows no counts or voters."""
    return not known and (not entry.modes or "recorded-vote" in entry.modes)


def _counted(value: str, entry: Entry) -> bool:
    counts = value.partition(" ")[0]
    return _may_vote(entry, entry.tallies) or any(same_tally(counts, one) for one in entry.tallies)


def _cast(value: str, entry: Entry) -> bool:
    state, _, ballot = value.partition(" ")
    return _may_vote(entry, entry.ballots) or entry.ballots.get(state) == ballot


def _sponsored(value: str, entry: Entry) -> bool:
    actors = entry.sponsors | entry.additional
    return not entry.sponsors or value.partition(" ")[0] in actors


def _adopted(value: str, entry: Entry) -> bool:
    return not entry.days or any(is_day(value, one) for one in entry.days)


_HOLDS: Mapping[str, Callable[[str, Entry], bool]] = {
    "tally": _counted,
    "vote": _cast,
    "sponsor": _sponsored,
    "adoption-date": _adopted,
}
"""Whether what is told may be true of an entry, by property: what is not on record may be so."""


def _organ(around: Around, symbol: str) -> str:
    entry = around.bench.record.entries.get(symbol)
    return entry.symbol.organ if entry else ""


def _is_full(around: Around, claim: Claim) -> bool:
    """Whether a day is told with its year, by the text itself or by when it appeared."""
    printed = around.setting.is_dated or is_printed(claim.value, around.words(claim))
    return len(claim.value) == _DAY and printed


def _sum(facts: Sequence[_Fact]) -> int:
    """What facts prove together: one of each kind, and each of those who dissented."""
    kinds: dict[str, int] = {}
    for one in facts:
        kinds[one.property] = max(kinds.get(one.property, 0), one.worth)
    kinds["vote"] = min(_PROVEN, sum(one.worth for one in facts if one.property == "vote"))
    return sum(kinds.values())


def _is_shared(around: Around, fact: _Fact, symbol: str) -> bool:
    return around.judged((fact.property, fact.value), symbol)


def _is_news(around: Around, symbol: str) -> bool:
    """Whether the text appeared within days of the adoption."""
    entry = around.bench.record.entries.get(symbol)
    adopted = day(entry.days[0]) if entry and entry.days else None
    published = day(around.setting.published)
    return bool(adopted and published and 0 <= (published - adopted).days <= _WEEK)
