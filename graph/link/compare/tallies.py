"""Counts of votes, as "143-9-25" with "?" for one that is not told, and ways of adoption."""

from __future__ import annotations

UNOPPOSED = frozenset({"without-vote", "consensus", "acclamation"})
"""Ways of adoption in which nobody votes."""
_THREE, _LITTLE = 3, 4


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


def is_full(counts: str) -> bool:
    """Whether all three counts are told.

    >>> is_full("14-0-1"), is_full("14-?-1")
    (True, False)
    """
    return len(counts.split("-")) == _THREE and "?" not in counts


def nearly(one: str, other: str) -> bool:
    """Whether three counts are those of the other vote but for little: the press miscounts.

    >>> nearly("113-0-44", "115-0-44"), nearly("32-2-13", "141-5-35")
    (True, False)
    """
    ours, theirs = one.split("-"), other.split("-")
    if not (is_full(one) and is_full(other)):
        return False
    apart = [abs(int(mine) - int(their)) for mine, their in zip(ours, theirs, strict=True)]
    return 0 in apart and sum(apart) <= _LITTLE
