"""Where the names of concepts stand in a text: whole words, singular or plural, in any case.

Other than a model's words, these keep digits and little words: "Agenda 2030" is not "agenda". A
name in short capitals ("AID" among names that are not all in capitals) is met in capitals alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.themes.scheme import Concept
from graph.themes.words import stem

_TOKEN = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")
_ACCENT = re.compile("[\u0300-\u036f]")
_JOINTS = " \t\n\r\f\u00a0\u2009\u202f-\u2010\u2011\u2013'\u2018\u2019*_"
_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """One name: its words as stems, what stands between them, and how it must be written."""

    concept: int
    stems: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: str


class Phrases:
    """The names of concepts, found in one pass over the words of a text."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        capitals = sum(one.labels[0].isupper() for one in concepts) * 2 > len(concepts)
        found: dict[str, set[Phrase]] = defaultdict(set)
        for index, concept in enumerate(concepts):
            for label in concept.labels:
                phrase = _phrase(index, label, capitals)
                if phrase is not None:
                    found[phrase.stems[0]].add(phrase)
        self._by_first = {
            first: sorted(group, key=lambda one: (-len(one.stems), one.concept, one.stems))
            for first, group in found.items()
        }

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Concept, start and end of every name, by start; of one concept the longest counts."""
        tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
        stems = [_stem(text[start:end]) for start, end in tokens]
        ends: dict[int, int] = {}
        for place, first in enumerate(stems):
            for phrase in self._by_first.get(first, ()):
                last = place + len(phrase.stems)
                if tuple(stems[place:last]) != phrase.stems:
                    continue
                start, end = tokens[place][0], tokens[last - 1][1]
                if start < ends.get(phrase.concept, 0) or not _fits(
                    phrase, text, tokens[place:last]
                ):
                    continue
                ends[phrase.concept] = end
                yield phrase.concept, start, end


def _phrase(concept: int, label: str, capitals: bool) -> Phrase | None:
    plain = _ASIDE.sub("", label)
    tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(plain)]
    if not tokens:
        return None
    stems = tuple(_stem(plain[start:end]) for start, end in tokens)
    word = plain[tokens[0][0] : tokens[-1][1]]
    short = len(tokens) == 1 and word.isupper() and len(word) <= _ACRONYM and not capitals
    return Phrase(concept, stems, tuple(_gaps(plain, tokens)), word if short else "")


def _fits(phrase: Phrase, text: str, tokens: Sequence[tuple[int, int]]) -> bool:
    start, end = tokens[0][0], tokens[-1][1]
    if phrase.exact and text[start:end] != phrase.exact:
        return False
    return tuple(_gaps(text, tokens)) == phrase.gaps


def _gaps(text: str, tokens: Sequence[tuple[int, int]]) -> Iterator[str]:
    """What stands between words, but for blanks, hyphens and apostrophes."""
    for (_, end), (start, _) in pairwise(tokens):
        yield text[end:start].strip(_JOINTS)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    plain = word.lower()
    if not plain.isascii():
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", plain))
    return stem(plain)
