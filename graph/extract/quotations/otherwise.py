"""Speakers that no word of saying tells: whoever acts in the sentence, or in the one before."""

from __future__ import annotations

import re

from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit
from graph.extract.quotations.whom import actor_of

_ENDS = re.compile(r"[\s.,!?)]*")


def alone(scene: Scene, unit: Unit, quote: Quoted, before: Unit | None) -> Speaker | None:
    """`Doe shrugged. "Ask the others."`: words that are all of a sentence, after one about Doe."""
    if before is None or not stands_alone(scene.text, unit, quote):
        return None
    told = leading(scene, before, before.span.end)
    if told and told.entity and told.rule == "quotations:before":
        return Speaker(told.entity, told.words, None, "quotations:alone")
    seen = actor_of(scene, before)
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
