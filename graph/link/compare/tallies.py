"""Counts of votes, as "143-9-25" with "?" for one that is not told, and ways of adoption."""

from __future__ import annotations

UNOPPOSED = frozenset({"without-vote", "consensus", "acclamation"})
"""Ways of adoption in which nobody votes."""
PERMANENT = frozenset({"state/CHN", "state/FRA", "state/GBR", "state/RUS", "state/USA"})
"""No resolution of the Council is adopted that one of these is against."""
_TWO, _THREE, _LITTLE, _MANY = 2, 3, 4, 60
"""Of so many votes a few may be miscounted; of a council's, each makes another vote."""


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
    """Whether three counts are those of the other vote but for one, or but for little.

    The press miscounts, and misprints; two counts that somebody got right are no coincidence.

    >>> [nearly("93-24-58", other) for other in ("93-24-73", "95-24-58", "141-5-35")]
    [True, True, False]
    >>> nearly("12-0-3", "12-0-2"), nearly("12-0-3", "11-0-4")
    (True, False)
    """
    ours, theirs = one.split("-"), other.split("-")
    if not (is_full(one) and is_full(other)):
        return False
    pairs = [(int(mine), int(their)) for mine, their in zip(ours, theirs, strict=True)]
    right = sum(mine == their > 0 for mine, their in pairs)
    apart = [abs(mine - their) for mine, their in pairs]
    needed = 1 if sum(mine for mine, _ in pairs) > _MANY else _TWO
    return right == _TWO or (apart.count(0) >= needed and sum(apart) <= _LITTLE)
