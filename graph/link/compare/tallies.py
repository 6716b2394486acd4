"""Counts of votes, as "143-9-25" with "?" for one that is not told, and ways of adoption."""

from __future__ import annotations

UNOPPOSED = frozenset({"without-vote", "consensus", "acclamation"})
"""Ways of adoption in which nobody votes."""


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
