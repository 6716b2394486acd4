"""Concepts found by their names: labels and cue terms, in any case, in singular or plural."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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

    def times(self, counts: Mapping[str, int], index: int, other: bool) -> int:
        """How often a concept is named: by its preferred label, or (`other`) by any further one.

        A long name occurs as often as the rarest of its pairs.
        """
        names = self.names[index][1:] if other else self.names[index][:1]
        get = counts.get
        return max(
            (min(get(gram, 0) for gram in name.grams) for name in names if name.grams), default=0
        )

    def named(self, counts: Mapping[str, int]) -> Iterator[int]:
        """The concepts that any of their names tells, in order."""
        for index, names in enumerate(self.names):
            if any(name.grams and all(gram in counts for gram in name.grams) for name in names):
                yield index


def _names(concept: Concept) -> tuple[Name, ...]:
    return tuple(name_of(label) for label in concept.labels)


def name_of(label: str) -> Name:
    """A label as stems, what stands in brackets left out."""
    stems = tuple(words(_ASIDE.sub("", label)))
    grams = stems if len(stems) < 2 else tuple(map(" ".join, zip(stems, stems[1:], strict=False)))
    return Name(stems, grams)


@lru_cache(maxsize=16384)
def pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Where these stems stand one behind the other, with empty words and endings between them."""
    bodies = (_inflected(stem) for stem in stems)
    return re.compile(r"\b" + r"\W+(?:(?:of|the|and|to|in|for|by|a|an|on)\W+){0,3}".join(bodies))


def _inflected(stem: str) -> str:
    plain = re.escape(stem).replace(r"\-", r"[-\u2010\u2011]")
    if stem.endswith("y"):
        return f"(?:{plain}|{plain[:-1]}ies)s?\\b"
    return plain + r"(?:e?s)?\b"
