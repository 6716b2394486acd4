"""What the learned reader looks at around a list of names: classes of words, and their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract.sponsorship.learned.units import BLANK, NAME, RESOLUTION, Cluster
from graph.prose.lexicon import word_set

_REACH = 25
"""So many words on each side are read."""
_EDGE = "^"
TELLING = word_set("""
    sponsor leader lead paper adopt support work wish talks event file against abstain favour vote
    absent
    """)
"""Classes that tell of a role; the others are mere grammar."""


def features(seen: Sequence[str], cluster: Cluster, before: frozenset[str]) -> set[str]:
    """The features of a list of names; `before` are classes of the sentence before.

    `<c by sponsor RES`: read towards the left, these classes come next.
    """
    left = list(reversed(seen[: cluster.first]))[:_REACH]
    right = list(seen[cluster.last + 1 :])[:_REACH]
    size = _size(len(cluster.names))
    found = {"bias", f"size {size}", *(f"before {one}" for one in before)}
    for side, kinds in (("<", left), (">", right)):
        found |= set(_on_one_side(side, kinds, size))
    return found | set(_on_both(left, right))


def _size(names: int) -> str:
    return str(names) if names < 3 else "3-5" if names < 6 else "6+"


def _on_one_side(side: str, kinds: Sequence[str], size: str) -> Iterator[str]:
    """The next classes with blanks between them; without; the next that tell anything."""
    whole = [*_folded(kinds), *_EDGE * 4]
    bare = [*(one for one in whole if one != BLANK), *_EDGE * 3]
    telling = [*_telling(kinds), _EDGE, _EDGE]
    yield from (f"{side}c {' '.join(whole[:length])}" for length in (1, 2, 3, 4))
    yield from (f"{side}b {' '.join(bare[:length])}" for length in (2, 3))
    yield from (f"{side}t {' '.join(telling[:length])}" for length in (1, 2))
    yield from (f"{side}any {one}" for one in sorted(set(telling)))
    yield f"{side}{size}t {telling[0]}"


def _on_both(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """What stands on both sides of the names."""
    before, after = ([*_folded(side), _EDGE, _EDGE] for side in (left, right))
    yield f"<>c {before[0]} | {after[0]}"
    yield f"<>c2 {' '.join(before[:2])} | {' '.join(after[:2])}"
    told, telling = ([*_telling(side), _EDGE] for side in (left, right))
    yield f"<>t {told[0]} | {telling[0]}"


def _folded(kinds: Sequence[str]) -> list[str]:
    """Runs of blanks, and of names, as one."""
    return [
        one
        for place, one in enumerate(kinds)
        if one not in (BLANK, NAME) or not place or kinds[place - 1] != one
    ]


def _telling(kinds: Sequence[str]) -> list[str]:
    """Classes and resolutions: no blank, no name, no mere grammar."""
    return [one for one in kinds if one == RESOLUTION or one in TELLING]
