"""Sentences of a story parsed with what the extractors know: resolutions and actors are words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.extract.actors.find import within
from graph.extract.places import inside
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.series import series
from graph.gazetteer import Match
from graph.model import Span
from graph.prose import Atom, Group, Sentence, groups
from graph.prose.lexicon import cues

_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True)
class Parsed:
    """A sentence as words; `meant` and `actors` say what the words that begin there mean."""

    span: Span
    sentence: Sentence
    meant: dict[int, tuple[Meant, ...]]
    actors: dict[int, Match]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The verb groups of the sentence, in order."""
        return tuple(groups(self.sentence))

    def meant_at(self, word: int) -> Meant:
        """The resolution that a word is, the first where it is a list of them."""
        return self.meant[self.sentence.words[word].start][0]

    def actor_at(self, word: int) -> Match | None:
        """The actor that a word is."""
        words = self.sentence.words
        return self.actors.get(words[word].start) if word < len(words) else None

    def start(self, word: int) -> int:
        """Where a word begins in the text; behind the last one, where the sentence ends."""
        words = self.sentence.words
        return words[word].start if word < len(words) else self.span.end


def parse(text: str, sentence: Span, meant: Sequence[Meant]) -> Parsed:
    """Parse one sentence; resolutions that are another body's are words like others."""
    things = (one for one in inside(meant, sentence) if not one.other)
    return _parsed(text, sentence, tuple(things))


@lru_cache(maxsize=256)
def _parsed(text: str, sentence: Span, things: tuple[Meant, ...]) -> Parsed:
    """The parse is kept, as those who look for adoptions and for sponsors ask for the same."""
    names = [
        one
        for one in within(text, sentence.start, sentence.end)
        if not (one.entity.startswith("group/") and one.matched.islower())
        and not any(it.span.start < one.end and one.start < it.span.end for it in things)
    ]
    rows = series(text, things)
    atoms = [Atom(row[0].span.start, row[-1].span.end, "thing") for row in rows]
    atoms += [Atom(one.start, one.end, "name") for one in names]
    return Parsed(
        sentence,
        Sentence.of(text, sentence.start, sentence.end, _apart(sorted(atoms))),
        {row[0].span.start: tuple(row) for row in rows},
        {one.start: one for one in names},
    )


def _apart(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for one in atoms:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def tells(text: str, sentence: Span, kinds: frozenset[str]) -> bool:
    """Whether a word of the table of these kinds stands in a sentence: cheaper than a parse."""
    places, told = _cues_in(text)
    first = bisect_left(places, sentence.start)
    last = bisect_left(places, sentence.end)
    return any(not kinds.isdisjoint(one) for one in told[first:last])


@lru_cache(maxsize=4)
def _cues_in(text: str) -> tuple[list[int], list[frozenset[str]]]:
    known = cues()
    places: list[int] = []
    told: list[frozenset[str]] = []
    for word in _WORD.finditer(text):
        kinds = known.get(word[0].lower())
        if kinds:
            places.append(word.start())
            told.append(kinds)
    return places, told
