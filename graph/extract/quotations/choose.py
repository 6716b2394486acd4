"""Which of several speakers the words belong to, where more than one cue stands by them."""

from __future__ import annotations

import re

from graph.extract.quotations.cue import Scene, Speaker
from graph.extract.quotations.marks import Quoted
from graph.extract.speech_words import GOING, VERB

_BREATH = 90
_OTHER = re.compile(
    rf"[.;:!?]|\b(?:{VERB}|{GOING}|which|who|while|but|it|its|resolution|text|draft)\b"
)

_RELAY = re.compile(r"\b(?:report(?:s|ed)|quot(?:es|ed|ing)|cit(?:es|ed|ing)|according\s+to)\b")


def nearest(leading: Speaker | None, noun: Speaker | None) -> Speaker | None:
    """The one of two cues that stands nearer to the words, which both precede."""
    if leading is None or noun is None or leading.cue is None or noun.cue is None:
        return leading or noun
    if leading.rule != "quotations:before":
        return noun
    behind = noun.cue.start >= leading.cue.end and noun.rule == "quotations:noun"
    return noun if behind else leading


def rather(text_speaks: Speaker, before: Speaker) -> bool:
    """Whether a text tells its words rather than somebody whom the sentence names."""
    if text_speaks.cue is None or before.cue is None:
        return False
    far = before.rule in ("quotations:before-far", "quotations:according")
    if text_speaks.rule == "quotations:resolution-it":
        return far or text_speaks.cue.start >= before.cue.start
    if text_speaks.rule == "quotations:resolution-verb":
        return text_speaks.cue.start < before.cue.start
    if text_speaks.rule == "quotations:organ":
        return far and text_speaks.cue.start >= before.cue.end
    return far and text_speaks.rule == "quotations:resolution"


def relays(behind: Speaker, text: str) -> bool:
    """Whether what stands behind the words only passes them on: `..., the agency reported`."""
    cue = behind.cue
    return not behind.is_person and cue is not None and _RELAY.search(cue.of(text)) is not None


def carried(speaker: Speaker, rule: str) -> Speaker:
    """Somebody who goes on speaking, without a cue of their own."""
    return Speaker(speaker.entity, speaker.words, None, rule)


def same_breath(scene: Scene, first: Quoted, speaker: Speaker, second: Quoted) -> bool:
    """Whether nothing parts two quotations of a sentence that could tell another speaker."""
    start, end = first.outer_end, second.outer_start
    if speaker.cue is None or speaker.cue.end > start or end - start > _BREATH:
        return False
    if _OTHER.search(scene.text, start, end):
        return False
    named = [one.start for one in scene.people.sightings]
    named += [one.span.start for one in scene.meant]
    return not any(start <= place < end for place in named)
