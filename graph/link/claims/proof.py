"""What proves that a text which names no number means this resolution, and none of its siblings.

A link by evidence errs more often than the press does. So much must be confirmed that no resolution
of the same matter shares: each fact counts by how rarely two share it, and is held against every
sibling, those that bear the title, are cited or cite. What is usual (how most voted, "unanimously")
counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.findings import Claim
from graph.link.claims.around import Around
from graph.link.claims.beside import day
from graph.link.claims.said import is_printed
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
    least = _PROVEN - (around.scores.get(symbol, 0.0) >= _LIKELY)
    rivals = around.siblings(symbol)
    alone = _sum(facts) + _NEWS * _is_news(around, symbol) >= least
    return alone and all(
        _sum([one for one in facts if not _is_shared(around, one, rival)])
        + _NEWS * (_is_news(around, symbol) and not _is_news(around, rival))
        >= least
        for rival in rivals
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
        worth = min(worth, 1) if _is_council(around, claim) else worth
    elif claim.property in ("adoption-date", "mandate-end") and not _is_full(around, claim):
        worth = 1
    elif claim.property == "vote":
        dissent = claim.value.endswith((" against", " abstained"))
        worth = int(dissent and not _is_council(around, claim))
    yield _Fact(claim.property, claim.value, worth)


def _is_council(around: Around, claim: Claim) -> bool:
    """Whether the few members of the Security Council voted: their counts come back."""
    entry = around.entry(claim)
    return entry is not None and entry.symbol.organ == "SC"


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
