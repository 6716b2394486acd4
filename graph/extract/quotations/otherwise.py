"""Speakers that no word of saying tells: whoever acts in the sentence, or in the one before."""

from __future__ import annotations

import re

from graph.extract.persons.model import Sighting
from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker, outside
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit

_ENDS = re.compile(r"[\s.,!?)]*")


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
        if not one.is_complement(text, start):
            return one
    return None
