"""Whom `he` and `she` mean beside a verb of saying."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from graph.extract.persons.back import is_speaking
from graph.extract.persons.model import People, Sighting
from graph.extract.speech_words import SAID_BEFORE, SAYING, SAYS
from graph.model import Span

_PRONOUN = re.compile(r"\b(?P<he>[Hh]e|[Ss]he)\b")
_TITLE = re.compile(
    r"\b(?:(?P<he>Mr|Sir|Lord|King|Prince|Baron)|(?P<she>Mrs|Ms|Miss|Madam|Mme|Dame|Lady|Queen|Princess"
    r"|Baroness))\.?\s+\Z"
)
_OFFICE = re.compile(r"(?P<he>\w+(?<!wo)man\b)|(?P<she>\w+woman\b)", re.IGNORECASE)
_TITLE_REACH = 12
_SENTENCE_END = re.compile(r"(?<![A-Z])\.\s")
_REACH = 2
"""A pronoun points back over at most so many paragraphs."""


_OPENING = {"”": "“", '"': '"', "’": "‘", "»": "«"}
"""The mark that opens what a closing one ends."""


def pronouns(
    text: str, paragraphs: tuple[Span, ...], cut: tuple[Span, ...], people: People
) -> None:
    """`he said`: whoever spoke last in the paragraph or the two before it, by name or as `he`."""
    _titled(text, people)
    starts = [one.start for one in paragraphs]
    for sentence in cut:
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            after = SAYS.match(text, match.end())
            before = SAID_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
            if not after and not before:
                continue
            index = bisect_right(starts, match.start()) - 1
            earliest = starts[max(0, index - _REACH)]
            place = _before_words(text, earliest, match.start())
            told = list(people.before(place, earliest))
            near = _fitting(people, told, starts[index], match["he"])
            speaker = _last_speaker(text, cut, earliest, place, near)
            if speaker:
                people.see(*match.span(), "pronoun", people.known[speaker])


def _fitting(
    people: People, before: list[Sighting], paragraph: int, pronoun: str
) -> list[Sighting]:
    """Whom a pronoun can mean; those only who surely fit where its paragraph names another."""
    told = [people.fits(one.entity, pronoun) for one in before]
    strange = any(
        fits is False and one.start >= paragraph for one, fits in zip(before, told, strict=True)
    )
    able = (True,) if strange else (True, None)
    return [one for one, fits in zip(before, told, strict=True) if fits in able]


def _titled(text: str, people: People) -> None:
    """Note by their titles and offices who is `he` and who is `she`."""
    for one in people.sightings:
        person = people.known[one.entity]
        title = _TITLE.search(text, max(0, one.start - _TITLE_REACH), one.start)
        office = _OFFICE.search(one.post.text) if one.post else None
        found = title or office
        if found and person.name and not person.pronoun:
            person.pronoun = found.lastgroup or ""


def _before_words(text: str, earliest: int, position: int) -> int:
    """Where the words begin behind which `he said` stands: nobody whom they name is meant by it."""
    end = earliest + len(text[earliest:position].rstrip(" \n"))
    opening = _OPENING.get(text[end - 1 : end])
    place = text.rfind(opening, earliest, end - 1) if opening else -1
    return place if place >= 0 else position


def _last_speaker(
    text: str, cut: tuple[Span, ...], earliest: int, position: int, before: list[Sighting]
) -> str:
    near, place = before, position
    while near:
        first = bisect_left(cut, place, key=lambda one: one.start) - 1
        start = cut[first].start if first >= 0 else earliest
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
        if one.is_fronted(text, start):
            continue
        tail = _SENTENCE_END.split(text[one.end : one.end + 110], maxsplit=1)[0]
        if is_speaking(text, one.start, one.end) or SAYING.search(tail):
            speaking.append(one)
    if speaking:
        return speaking[0]
    for one in reversed(here):
        if not one.is_complement(text, start):
            return one
    return None
