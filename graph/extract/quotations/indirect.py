"""Statements told in the reporter's words: `Doe said that ...`, `..., Doe noted`."""

from __future__ import annotations

import re

from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker, named
from graph.extract.quotations.ending import ending
from graph.extract.quotations.units import Unit
from graph.extract.speech_words import REPORTING
from graph.model import Span

_SOURCE = re.compile(
    r"""(?P<cue>According\s+to\s+(?P<who>[^,;:“”"]{3,90}(?:,
    (?!\s[^,]*\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)\b)
    (?=\s(?:the|an?|who|[A-Z]))[^,;:“”"]{3,60}(?=,))?)),\s+""",
    re.VERBOSE,
)
"""`According to Doe, the envoy of Malta, ...`: what has no verb stands beside the name."""
_PLAIN_SAID = re.compile(
    r"""\b(?:said|says|told\s+(?:reporters|journalists|the\s+\w+(?:\s[A-Z]\w+)?)
      (?=\s+(?:the|it|he|she|they|this|his|her|its|their)\s))
    (?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?
    \s+(?!(?:on|in|at|during|that|so|it(?!\s+[a-z]+(?:s|d|ld|ll)\b)|nothing|yes|no|a\s+word|to
      )\b)(?=[A-Za-z])""",
    re.VERBOSE,
)
_ADJUNCT = re.compile(r"(?:After|As|At|Before|By|For|In|On|Since|To|With|[A-Z][a-z]+ing)\b[^,]*")
"""`In this regard, Doe said ...`: no statement stands before the comma."""
_SHORTEST = 8
_NOBODY = ("", "resolution")
"""Who is not known, or a text: its own words are no statement told indirectly."""


def indirect(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """What a sentence without quotation marks says that somebody said, and who did."""
    return _behind(scene, unit) or _source(scene, unit) or _before(scene, unit)


def _behind(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """`The work had begun, said Doe`, `..., Doe noted`."""
    tail = ending(scene, unit.span.start, unit.span.end, "quotations:indirect-behind")
    if tail is None or tail[0] <= unit.span.start + _SHORTEST:
        return None
    if _ADJUNCT.fullmatch(scene.text, unit.span.start, tail[0]):
        return None
    return (Span(unit.span.start, tail[0]), tail[1]) if tail[1].entity not in _NOBODY else None


def _source(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Named before the words: `According to Doe, the work had begun`."""
    head = _SOURCE.match(scene.text, unit.span.start, unit.span.end)
    entity = named(scene, *head.span("who")) if head else ""
    if head is None or entity in _NOBODY:
        return None
    speaker = Speaker(entity, head["who"], Span(*head.span("cue")), "quotations:indirect-according")
    return Span(head.end(), _end(scene, unit)), speaker


def _before(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Subject and verb before the words: `Doe said that the work had begun`."""
    for pattern in (REPORTING, _PLAIN_SAID):
        match = pattern.search(scene.text, unit.span.start, unit.span.end)
        if match is None or match.end() >= unit.span.end - _SHORTEST:
            continue
        speaker = leading(scene, unit, match.end())
        if speaker is None or speaker.entity in _NOBODY:
            return None
        if match.groupdict().get("noun") and speaker.rule == "quotations:before-far":
            return None  # `Malta was among the states that abstained`
        return Span(match.end(), _end(scene, unit)), speaker
    return None


def _end(scene: Scene, unit: Unit) -> int:
    """The end of a sentence's words, without the full stop."""
    return unit.span.end - (scene.text[unit.span.end - 1] == ".")
