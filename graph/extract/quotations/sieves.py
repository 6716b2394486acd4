"""Who speaks a quotation: sieves, the surest first; the first that tells anybody has said it.

The order is that of Muzny et al. (2017), `A Two-stage Sieve Approach for Quote Attribution`: a verb
that stands by the words, then other cues of the sentence, then what the sentences before have told.
"""

from __future__ import annotations

import re

from graph.extract.quotations.around import (
    at_end,
    before_colon,
    by_noun,
    by_participle,
    by_whom,
    predicate,
)
from graph.extract.quotations.before import CALLS_IT, leading
from graph.extract.quotations.cue import Scene, Speaker, carried
from graph.extract.quotations.ending import relays
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.memory import Memory
from graph.extract.quotations.text import of_organ, of_resolution, of_words
from graph.extract.quotations.units import Unit

_RELATES = re.compile(
    r"\b(?:that|which)\s+(?:also\s+)?[a-z]+\Z"
    r"|\A(?:(?!\b(?:has|have|had|is|was|were)\b)[^,])*\s"
    r"(?!saying|stating|adding|noting|telling)[a-z]+ing\Z"
)
_THAT = re.compile(r"\s+(?:that|which)\s+[“\"‘']")
"""`Doe left as they passed a text that “demands peace”`: the text's own word."""
_AROUND = (at_end, of_words, by_participle, predicate)
"""Cues of the sentence without a verb of saying beside the words."""


def speaker_of(
    memory: Memory, unit: Unit, quote: Quoted, behind: Speaker | None, opened: Speaker | None
) -> Speaker | None:
    """Whoever speaks, by the surest way that tells it.

    Args:
        memory: what the text has told so far.
        unit: the sentence.
        quote: the words, between marks.
        behind: who is told behind words of this sentence.
        opened: who has the floor, where the paragraph before ended with open marks or a colon.
    """
    scene = memory.scene
    first = quote is unit.quotes[0]
    return (
        _told_behind(scene, unit, quote, behind)
        or _nearest_cue(memory, unit, quote)
        or next((one for way in _AROUND if (one := way(scene, unit, quote))), None)
        or (carried(opened, "quotations:next-paragraph") if opened and first else None)
        or behind
        or memory.continued(unit, quote)
        or memory.topic(unit, quote)
    )


def _told_behind(scene: Scene, unit: Unit, quote: Quoted, behind: Speaker | None) -> Speaker | None:
    """`"A," said Doe`; but of two verbs the second: `"A," said Doe, while Roe called it "B"`."""
    if behind is None or relays(behind, scene.text):
        return None
    if behind.cue is None or quote.outer_start < behind.cue.end:
        known = None if behind.entity else leading(scene, unit, quote.outer_start)
        return known if known and known.is_person else behind
    own = leading(scene, unit, quote.outer_start)
    later = own is not None and own.cue is not None and own.cue.start >= behind.cue.end
    return own if later else behind


def _nearest_cue(memory: Memory, unit: Unit, quote: Quoted) -> Speaker | None:
    """Whoever is told before the words: somebody who says them, a text, or an organ."""
    scene, place = memory.scene, quote.outer_start
    before = by_whom(scene, unit, quote) or _nearest(
        leading(scene, unit, place), by_noun(scene, unit, quote)
    )
    before = before or before_colon(scene, unit, quote)
    others = (
        of_resolution(scene, unit, place, carried=memory.resolution),
        of_organ(scene, unit, place),
    )
    if before:
        before = memory.meant_by(unit, before)
        inserted = before.cue and scene.text[before.cue.end : place].strip() == ","
        if inserted or not any(one and _rather(scene.text, one, before) for one in others):
            return memory.for_state(unit, before)
    return others[0] or others[1]


def _nearest(leading: Speaker | None, noun: Speaker | None) -> Speaker | None:
    """The one of two cues that stands nearer to the words, which both precede."""
    if leading is None or noun is None or leading.cue is None or noun.cue is None:
        return leading or noun
    if leading.rule != "quotations:before":
        return noun
    behind = noun.cue.start >= leading.cue.end and noun.rule == "quotations:noun"
    return noun if behind else leading


def _rather(text: str, text_speaks: Speaker, before: Speaker) -> bool:
    """Whether a text tells its words rather than somebody whom the sentence names.

    `Doe condemned the text that demands "..."`: the relative clause is the text's.
    """
    if text_speaks.cue is None or before.cue is None:
        return False
    far = before.rule in ("quotations:before-far", "quotations:according")
    if text_speaks.rule == "quotations:resolution-it":
        return far or text_speaks.cue.start >= before.cue.start
    if text_speaks.rule == "quotations:resolution-verb":
        unnamed = before.rule == "quotations:according" and not before.entity
        that = _THAT.match(text, text_speaks.cue.end) is not None
        return unnamed or that or text_speaks.cue.start < before.cue.start
    if text_speaks.rule == "quotations:organ":
        return far and text_speaks.cue.start >= before.cue.end
    cue = text_speaks.cue
    relates = _RELATES.search(cue.of(text)) and not CALLS_IT.match(text, cue.end)
    nearer = cue.start >= before.cue.end and bool(relates)
    return (far or nearer) and text_speaks.rule == "quotations:resolution"
