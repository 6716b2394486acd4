"""Speakers told without a verb of saying beside the words: by a colon, `was how`, at the end."""

from __future__ import annotations

import re

from graph.extract.quotations.cue import Scene, Speaker, named
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit
from graph.extract.speech_words import ADVERB, VERB
from graph.model import Span

_LABEL, _NEAR_START = 200, 12
_HOW = re.compile(r",?\s+(?:is|was)\s+how\s+")
_BY = re.compile(r"\s+by\s+")
_PASSIVE = re.compile(
    rf"\b(?:was|were|is|are|been|being)\s+(?:[a-z]+ly\s+)?{VERB}(?:\s+(?:as|a|an|the)){{0,2}}\s*$"
)
_BARE_END = re.compile(r"[.\s]*")
_OFFICE = 80
_FOR = re.compile(r"(?:For|To)\s+(?=[A-Z])")
_END_SPEECH = re.compile(
    rf",\s+(?P<cue>(?P<who>(?:[A-Z]|he\b|she\b|the\b|a\b|an\b|one\b)[^,;:“”\"]{{0,100}}?)\s+{ADVERB}{VERB})"
    r"(?:\s[^,;:“”\"]{1,60})?"
    r"(?:,\s+(?:adding|noting|stressing|warning|saying|emphasi[sz]ing|arguing|explaining)\b[^“”\"]*)?[.]?\s*$"
)


def how_put(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`"..." was how Doe put it`, `For Doe, it was "..."`: a person, and no verb of saying."""
    text = scene.text
    how = _HOW.match(text, quote.outer_end, unit.span.end)
    start, end = (how.end(), unit.span.end) if how else (unit.span.start, quote.outer_start)
    if not how and not _FOR.match(text, unit.span.start):
        return None
    for seen in scene.people.sightings:
        if start <= seen.start and seen.end <= end and (how or seen.start < start + _NEAR_START):
            cue = Span(seen.start, seen.end)
            return Speaker(seen.entity, text[seen.start : seen.end], cue, "quotations:view")
    return None


def by_whom(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`was described as "..." by envoy Doe`, `"...," envoy Doe.`: the person right behind."""
    text = scene.text
    tail = _BY.match(text, quote.outer_end, unit.span.end)
    if tail and not _PASSIVE.search(text, unit.span.start, quote.outer_start):
        return None
    if tail is None and text[quote.end - 1 : quote.end] != ",":
        return None
    start = tail.end() if tail else quote.outer_end
    for seen in scene.people.sightings:
        if not start <= seen.start < start + _OFFICE or seen.end > unit.span.end:
            continue
        if tail or _BARE_END.fullmatch(text, seen.end, unit.span.end):
            cue = Span(seen.start, seen.end)
            return Speaker(seen.entity, text[seen.start : seen.end], cue, "quotations:by-whom")
    return None


def at_end(scene: Scene, unit: Unit) -> Speaker | None:
    """`"..." of the victims, Doe told the hall.`: the speaker ends a sentence that goes on."""
    tail = _END_SPEECH.search(scene.text, unit.quotes[-1].outer_end, unit.span.end)
    entity = named(scene, *tail.span("who")) if tail else ""
    if tail is None or not entity.startswith("person/"):
        return None
    cue = Span(*tail.span("cue"))
    return Speaker(entity, tail["who"], cue, "quotations:at-end")


def before_colon(scene: Scene, unit: Unit, place: int) -> Speaker | None:
    """`Jane Doe, envoy of Ruritania: "..."`: a name, what it holds, and a colon."""
    text = scene.text
    if not text[unit.span.start : place].rstrip().endswith(":") or place - unit.span.start > _LABEL:
        return None
    for seen in scene.people.sightings:
        if unit.span.start <= seen.start and seen.end < place:
            cue = Span(seen.start, seen.end)
            return Speaker(seen.entity, text[seen.start : seen.end], cue, "quotations:colon")
    return None
