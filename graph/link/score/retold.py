"""What a story says in the words of a resolution: it tells those of one matter apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import log

from graph.link.compare.words import stems
from graph.link.record.entry import Entry
from graph.link.record.lookup import Record

_PLENTY, _MOST = 10.0, 1.8

Pairs = frozenset[tuple[str, str]]


@lru_cache(maxsize=64)
def pairs_in(text: str) -> Pairs:
    """The pairs of words that follow one another in a text."""
    return frozenset(pairwise(stems(text)))


def retold(story: Pairs, entries: Sequence[Entry], record: Record) -> list[float]:
    """How much of a story each of some resolutions says in the same words, beside the others.

    A pair of words tells the more the fewer of their texts hold it, in quotations or not. It tells
    siblings apart, not whether one of them is meant at all: all have what they lack beside the
    best. Where the record holds the forerunners of the best, it has what it is ahead of the second.
    Nothing is told of one whose text the record lacks.
    """
    shared = [story & _of_entry(one, record) for one in entries]
    held = Counter(pair for pairs in shared for pair in pairs)
    told = [sum(log(len(shared) / held[one]) for one in pairs) / _PLENTY for pairs in shared]
    second, best = sorted([0.0, *told])[-2:]
    complete = not entries[told.index(best)].rivals
    ahead = min(best - second, second) if complete else 0.0
    return [
        max(-_MOST, much - best) + ahead if _is_read(one) else 0.0
        for one, much in zip(entries, told, strict=True)
    ]


def _is_read(entry: Entry) -> bool:
    """Whether the record has an official text of a resolution."""
    return any(card.official for card in entry.cards)


def _of_entry(entry: Entry, record: Record) -> Pairs:
    """The pairs of a resolution's official texts."""
    texts = (record.text(card.document_id) for card in entry.cards if card.official)
    return frozenset().union(*map(pairs_in, texts))
