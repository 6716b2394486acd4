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
    r""",\s+(?P<cue>(?:said|says|added|adds|noted|warned|explained|argued|according\s+to)\s+
    (?:(?:recently|today|yesterday|earlier|later|(?:on\s+)?[A-Z][a-z]+day)\s+)?
    (?P<who>(?!(?:that|it|he|she|they)\b)
      (?:(?!\s(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)\s)
        [^,;:“”"]){3,120}(?:,[^;:“”"]{0,100}?)?))
    [.]?\s*$""",
    re.VERBOSE,
)
"""`said Doe, who had ...`, not `said the text must ...`: before its first comma no verb stands."""
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
_UNREAL = re.compile(r"(?:Had|If|Unless|Whether)\b")
"""`Had Doe said that ..., nobody would have listened`: it was not said."""
_SHORTEST = 8


def indirect(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """What a sentence without quotation marks says that somebody said, and who did."""
    if _UNREAL.match(scene.text, unit.span.start):
        return None
    return _behind(scene, unit) or _source(scene, unit) or _before(scene, unit)


def _behind(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """`The work had begun, said Doe`, `..., Doe noted`."""
    text, span = scene.text, unit.span
    tail = _INVERTED.search(text, span.start, span.end) or _TRAILING.search(
        text, span.start, span.end
    )
    if tail is None or tail.start() <= span.start + _SHORTEST:
        return None
    speaker = _known(scene, tail, "quotations:indirect-behind")
    return (Span(span.start, tail.start()), speaker) if speaker else None


def _source(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Named before the words: `According to Doe, the work had begun`."""
    head = _SOURCE.match(scene.text, unit.span.start, unit.span.end)
    speaker = _known(scene, head, "quotations:indirect-according") if head else None
    return (Span(head.end(), _end(scene, unit)), speaker) if head and speaker else None


def _before(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Subject and verb before the words: `Doe said that the work had begun`."""
    for pattern in (REPORTING, _PLAIN_SAID):
        match = pattern.search(scene.text, unit.span.start, unit.span.end)
        if match is None or match.end() >= unit.span.end - _SHORTEST:
            continue
        speaker = leading(scene, unit, match.end())
        if speaker is None or speaker.entity in ("", "resolution"):
            return None
        if match.groupdict().get("noun") and speaker.rule == "quotations:before-far":
            return None  # `Malta was among the states that abstained`
        return Span(match.end(), _end(scene, unit)), speaker
    return None


def _known(scene: Scene, cue: re.Match[str], rule: str) -> Speaker | None:
    """The speaker whom a cue names; None where it names nobody who is known, or a text."""
    entity = named(scene, *cue.span("who"))
    if entity in ("", "resolution"):
        return None
    return Speaker(entity, cue["who"], Span(*cue.span("cue")), rule)


def _end(scene: Scene, unit: Unit) -> int:
    """The end of a sentence's words, without the full stop."""
    return unit.span.end - (scene.text[unit.span.end - 1] == ".")
