"""Speakers that no word of saying tells: whoever acts in the sentence, or in the one before."""

from __future__ import annotations

import re

from graph.extract.persons.model import Sighting
from graph.extract.quotations.acts import ACTS
from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker, outside
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit, length
from graph.extract.quotations.words import NO_SPEECH, THINGS
from graph.extract.word_pattern import one_of

_LEAST = 3
"""So many words at least are quoted where nothing but an unknown verb tells it."""
_FAR = 160
_BREAK = re.compile(r"[;:“”\"]")
_THING = re.compile(
    rf"\b(?:{one_of(THINGS)}|called|named|titled|dubbed|known\s+as)\b", re.IGNORECASE
)
_AS = re.compile(r"\bas\s+(?:an?\s+|the\s+)?$")
_OBLIQUE = re.compile(
    r"\b(?:in|of|on|for|to|by|at|from|against|with|between|over|about|under|than|like|behind|(?<!such )as)"
    r"\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,4}$"
)
_ENDS = re.compile(r"[\s.,!?)]*")


def by_any_verb(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`Doe took a swipe at "..."`: a person, a verb of whatever kind, and the words quoted."""
    text, place = scene.text, quote.outer_start
    near = [
        one
        for one in scene.people.sightings
        if unit.span.start <= one.start and one.end <= place and outside(unit, one.start)
    ]
    if not near or place - near[-1].end > _FAR or length(text, quote) < _LEAST:
        return None
    seen = near[-1]
    found = ACTS.match(text, seen.end, place)
    rest = text[found.end() : place] if found else ""
    if found is None or found["verb"] in NO_SPEECH or _BREAK.search(rest) or _THING.search(rest):
        return None
    meant = any(seen.end <= one.span.start < place for one in scene.meant)
    if meant and not _AS.search(rest):
        return None  # the words are likely those of the text
    return scene.speaker(seen, "quotations:verb")


def alone(scene: Scene, unit: Unit, quote: Quoted, before: Unit | None) -> Speaker | None:
    """`Doe shrugged. "Ask the others."`: words that are all of a sentence, after one about Doe."""
    if before is None or not stands_alone(scene.text, unit, quote):
        return None
    told = leading(scene, before, before.span.end)
    if told and told.entity and told.rule == "quotations:before":
        return Speaker(told.entity, told.words, None, "quotations:alone")
    seen = about(scene, before)
    return scene.speaker(seen, "quotations:alone") if seen else None


def stands_alone(text: str, unit: Unit, quote: Quoted) -> bool:
    """Whether a sentence is nothing but the words quoted, and they are one themselves."""
    if quote.outer_start - unit.span.start > 1 or not text[quote.start].isupper():
        return False
    if text[quote.end - 1] not in ".!?…" and not quote.open_ended:
        return False
    return (
        len(unit.quotes) == 1 and _ENDS.fullmatch(text, quote.outer_end, unit.span.end) is not None
    )


def about(scene: Scene, unit: Unit) -> Sighting | None:
    """The person whom a sentence is about: the first who is no complement of another word."""
    text, start = scene.text, unit.span.start
    for one in scene.people.sightings:
        if not (start <= one.start < unit.span.end and outside(unit, one.start)):
            continue
        if not _OBLIQUE.search(text[start : one.phrase_start(text, start)]):
            return one
    return None
