"""Whom `he` and `she` mean beside a verb of saying."""

from __future__ import annotations

import re
from bisect import insort

from graph.extract.persons.back import is_speaking
from graph.extract.persons.model import People, Sighting
from graph.extract.speech_words import SAID_BEFORE, SAYING, SAYS
from graph.model import Span

_PRONOUN = re.compile(r"\b(?P<he>[Hh]e|[Ss]he)\b")
_SENTENCE_END = re.compile(r"(?<![A-Z])\.\s")
_REACH = 2
"""A pronoun points back over at most so many paragraphs."""


_OPENING = {"”": "“", '"': '"', "’": "‘", "»": "«"}
"""The mark that opens what a closing one ends."""


def pronouns(
    text: str, paragraphs: tuple[Span, ...], cut: tuple[Span, ...], people: People
) -> None:
    """`he said`: whoever spoke last in the paragraph or the two before it, by name or as `he`."""
    starts = [one.start for one in paragraphs]
    for sentence in cut:
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            after = SAYS.match(text, match.end())
            before = SAID_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
            if not after and not before:
                continue
            index = max(place for place, start in enumerate(starts) if start <= match.start())
            earliest = starts[max(0, index - _REACH)]
            place = _before_words(text, earliest, match.start())
            speaker = _last_speaker(text, cut, earliest, place, people)
            if speaker:
                seen = Sighting(match.start(), match.end(), "pronoun", speaker)
                insort(people.sightings, seen, key=lambda one: one.start)


def _before_words(text: str, earliest: int, position: int) -> int:
    """Where the words begin behind which `he said` stands: nobody whom they name is meant by it."""
    end = len(text[:position].rstrip(" \n"))
    opening = _OPENING.get(text[end - 1 : end])
    place = text.rfind(opening, earliest, end - 1) if opening else -1
    return place if place >= 0 else position


def _last_speaker(
    text: str, cut: tuple[Span, ...], earliest: int, position: int, people: People
) -> str:
    near = [one for one in people.before(position) if one.start >= earliest]
    place = position
    while near:
        start = max((one.start for one in cut if one.start < place), default=earliest)
        here = [one for one in near if one.start >= start]
        near = [one for one in near if one.start < start]
        place = start
        found = _subject(text, start, here)
        if found:
            return found.entity
    return ""


def _subject(text: str, start: int, here: list[Sighting]) -> Sighting | None:
    """Who speaks in a sentence, or is the first in it who is no complement of another word."""
    speaking = []
    for one in here:
        tail = _SENTENCE_END.split(text[one.end : one.end + 110], maxsplit=1)[0]
        if is_speaking(text, one.start, one.end) or SAYING.search(tail):
            speaking.append(one)
    if speaking:
        return speaking[0]
    for one in reversed(here):
        if not one.is_complement(text, start):
            return one
    return None
