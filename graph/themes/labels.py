"""Concepts found by their names: labels and cue terms, in any case, in singular or plural."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.themes.scheme import Concept
from graph.themes.words import words

_ASIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a concept as stems, and the words and pairs that must all occur."""

    stems: tuple[str, ...]
    grams: tuple[str, ...]


class Labels:
    """The names of the concepts of a scheme, ready to be counted in texts."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self.names: tuple[tuple[Name, ...], ...] = tuple(_names(one) for one in self.concepts)
        self.roots = tuple(frozenset(stem[:6] for stem in names[0].stems) for names in self.names)
        self._by_gram: dict[str, list[tuple[int, Name, bool]]] = defaultdict(list)
        for index, names in enumerate(self.names):
            for place, name in enumerate(names):
                if name.grams:
                    self._by_gram[name.grams[0]].append((index, name, place == 0))

    def times(self, counts: Mapping[str, int]) -> tuple[dict[int, int], dict[int, int]]:
        """How often each concept is named, by its preferred label and by any further one.

        A long name occurs as often as the rarest of its pairs.
        """
        preferred: dict[int, int] = {}
        further: dict[int, int] = {}
        for index, name, first in self._met(counts):
            often = min((counts[gram] for gram in name.grams), default=0)
            target = preferred if first else further
            target[index] = max(often, target.get(index, 0))
        return preferred, further

    def named(self, counts: Mapping[str, int]) -> list[int]:
        """The concepts that any of their names tells, in order."""
        return sorted({index for index, _, _ in self._met(counts)})

    def _met(self, counts: Mapping[str, int]) -> Iterator[tuple[int, Name, bool]]:
        for gram in self._by_gram.keys() & counts.keys():
            for index, name, first in self._by_gram[gram]:
                if all(other in counts for other in name.grams):
                    yield index, name, first


def _names(concept: Concept) -> tuple[Name, ...]:
    return tuple(name_of(label) for label in concept.labels)


@lru_cache(maxsize=8192)
def name_of(label: str) -> Name:
    """A label as stems, what stands in brackets left out."""
    stems = tuple(words(_ASIDE.sub("", label)))
    grams = stems if len(stems) < 2 else tuple(map(" ".join, pairwise(stems)))
    return Name(stems, grams)


@lru_cache(maxsize=16384)
def pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Where these stems stand one behind the other, with empty words and endings between them."""
    bodies = (_inflected(stem) for stem in stems)
    return re.compile(r"\b" + r"\W+(?:(?:of|the|and|to|in|for|by|a|an|on)\W+){0,3}".join(bodies))


def may_stand(stems: Iterable[str], text: str) -> bool:
    """Whether a text in lower case has them all: what `pattern` finds, it has, and this is quick.

    A hyphen may be printed as another one, a final y as i.
    """
    return all("-" in stem or stem.removesuffix("y") in text for stem in stems)


def _inflected(stem: str) -> str:
    plain = re.escape(stem).replace(r"\-", r"[-\u2010\u2011]")
    if stem.endswith("y"):
        return f"(?:{plain}|{plain[:-1]}ies)s?\\b"
    return plain + r"(?:e?s)?\b"
