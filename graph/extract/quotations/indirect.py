"""Statements told in the reporter's words: `Doe said that ...`, `..., Doe noted`."""

from __future__ import annotations

import re

from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker, named
from graph.extract.quotations.units import Unit
from graph.extract.speech_words import ADVERB, REPORTING, VERB
from graph.model import Span

_TRAILING = re.compile(
    r",\s+(?P<cue>(?P<who>(?:[A-Z]|he\b|she\b|they\b|the\b|a\b|an\b|one\b)"
    r"(?:(?!\s(?:was|were|is|are|had|to|will|would)\s)[^,;:“”\"]){0,100}?)"
    rf"\s+{ADVERB}{VERB})(?:\s+(?:on\s+)?\w+day)?(?:\s+(?:in|at|during|after"
    rf"|to)\s[^,.;:“”\"]{{3,60}})?[.]?\s*$"
)
_INVERTED = re.compile(
    r",\s+(?P<cue>(?:said|says|added|adds|noted|warned|explained|argued|according\s+to)\s+"
    r"(?P<who>(?!(?:that|it|he|she|they)\b)[^;:“”\"]{3,160}?))[.]?\s*$"
)
_PLAIN_SAID = re.compile(
    r"\b(?:said|says)\s+(?!(?:on|in|at|during|that|so|it\b|nothing|yes|no\b|a\s+word|Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun|to)\b)(?=[A-Za-z])"
)
_SHORTEST = 8


def indirect(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """What a sentence without quotation marks says that somebody said, and who did."""
    text = scene.text
    tail = _INVERTED.search(text, unit.span.start, unit.span.end)
    tail = tail or _TRAILING.search(text, unit.span.start, unit.span.end)
    if tail and tail.start() > unit.span.start + _SHORTEST:
        entity = named(scene, *tail.span("who"))
        if entity not in ("", "resolution"):
            cue = Span(*tail.span("cue"))
            speaker = Speaker(entity, tail["who"], cue, "quotations:indirect-behind")
            return Span(unit.span.start, tail.start()), speaker
    for pattern in (REPORTING, _PLAIN_SAID):
        match = pattern.search(text, unit.span.start, unit.span.end)
        if match and match.end() < unit.span.end - _SHORTEST:
            speaks = leading(scene, unit, match.end())
            end = unit.span.end - (text[unit.span.end - 1] == ".")
            if speaks and speaks.entity not in ("", "resolution"):
                return Span(match.end(), end), speaks
            return None
    return None
