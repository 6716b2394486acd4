"""Statements told in the reporter's words: `Doe said that ...`, `..., Doe noted`."""

from __future__ import annotations

import re

from graph.extract.quotations.before import leading
from graph.extract.quotations.cue import Scene, Speaker, sourced
from graph.extract.quotations.ending import ending
from graph.extract.quotations.units import Unit
from graph.extract.quotations.whom import PRONOUNS
from graph.extract.speech_words import ADVERB, REPORTING, SAYS, VERB
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
      (?=\s+(?:the|it|he|she|they|this|his|her|its|their|(?!\w+day\b)[A-Z][a-z]+)\s))
    (?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+repeatedly)?
    \s+(?!(?:on|in|at|during|after|before|when|while|as|following|by|from|with|for|about|against
      |this\s(?:after|before|at|in|on|during|when|while|as|week|month|year|morning|afternoon)
      |last|earlier|later|today|yesterday
      |that|so|it(?!\s+[a-z]+(?:s|d|ld|ll)\b)|nothing|yes|no|a\s+word|to
      )\b)(?=[A-Za-z])""",
    re.VERBOSE,
)
_ADJUNCT = re.compile(
    r"(?:After|As|At|Before|By|For|In|On|Since|To|With|[A-Z][a-z]+ing)\b[^,]*"
    r"|(?:\w+\s+){1,4}(?:ago|later|earlier|afterwards)"
)
"""`In this regard, Doe said ...`: no statement stands before the comma."""
_TURNS = re.compile(r",?\s+(?:(?P<while>while|whereas)|and|but)\s+|;\s+")
_ARTICLE = re.compile(r"(?:[Tt]he\s+)?(?:[a-z]+\s+)?")
_SOME = re.compile(
    rf"(?:[a-z]+\s+){{0,3}}(?:diplomats|officials|sources|others|observers|members)\s+{ADVERB}{VERB}\b"
)
_NEXT = 90
"""`..., while Chad abstained`, `..., but Doe said no`: another one's deed is none of the words."""
_DATELINE = re.compile(
    r"[A-Z][\w.’']+(?:,?\s[A-Z\d][\w.’']*){0,4}\s*(?:\([^()]{2,60}\)\s*(?:[–—-]+\s+)?|\s[–—-]{1,2}\s+)"
    r"(?=[A-Z])(?![^.]{0,90}\s[–—-]\s)"
)
_THAT = re.compile(
    r"\b(?:report|letter|statement|survey|study|text|paper)\b[^,;]*\b(?:that|which)\s+$"
    r"|\bwhose\s+(?:[\w’'-]+\s+){1,4}$"
)
"""`the UN answered a report that said`: the paper says it."""
_WHO_SAID = re.compile(
    r"said\s+(?:his|her|its|their|the|an?)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:spokes\w+|office|ministry|statement)(?:\s+(?:on\s+)?[A-Z]\w+day)?[.]?\s*$"
)
"""`..., said his spokesman on Monday.`: who said it, and not what."""
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
    dateline = _DATELINE.match(scene.text, unit.span.start, tail[0])
    start = dateline.end() if dateline else unit.span.start
    return (Span(start, tail[0]), tail[1]) if tail[1].entity not in _NOBODY else None


def _source(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Named before the words: `According to Doe, the work had begun`; `him` is found later."""
    head = _SOURCE.match(scene.text, unit.span.start, unit.span.end)
    entity = sourced(scene, *head.span("who")) if head else ""
    if head is None or (entity in _NOBODY and head["who"] not in PRONOUNS):
        return None
    speaker = Speaker(entity, head["who"], Span(*head.span("cue")), "quotations:indirect-according")
    return Span(head.end(), _end(scene, unit, head.end())), speaker


def _before(scene: Scene, unit: Unit) -> tuple[Span, Speaker] | None:
    """Subject and verb before the words: `Doe said that the work had begun`."""
    for pattern in (REPORTING, _PLAIN_SAID):
        match = pattern.search(scene.text, unit.span.start, unit.span.end)
        if match is None or match.end() >= unit.span.end - _SHORTEST:
            continue
        if _WHO_SAID.match(scene.text, match.start(), unit.span.end):
            return None
        if _THAT.search(scene.text, unit.span.start, match.start()):
            return None
        speaker = leading(scene, unit, match.end())
        if speaker is None or speaker.entity in _NOBODY:
            return None
        if match.groupdict().get("noun") and speaker.rule == "quotations:before-far":
            return None  # `Malta was among the states that abstained`
        return Span(match.end(), _end(scene, unit, match.end())), speaker
    return None


def _end(scene: Scene, unit: Unit, start: int) -> int:
    """The end of a sentence's words: before what another one does, without the full stop."""
    other = next(
        (one for one in _TURNS.finditer(scene.text, start, unit.span.end) if _is_other(scene, one)),
        None,
    )
    if other:
        return other.start()
    return unit.span.end - (scene.text[unit.span.end - 1] == ".")


def _is_other(scene: Scene, turn: re.Match[str]) -> bool:
    """Whether somebody else says or does something behind `while`, or says it behind `and`."""
    end = turn.end()
    places = [(one.start, one.end) for one in scene.people_in(end, end + _NEXT)]
    places += [(one.start, one.end) for one in scene.actors_in(end, end + _NEXT)]
    places.sort()
    if _SOME.match(scene.text, end):
        return True
    if not places or not _ARTICLE.fullmatch(scene.text, end, places[0][0]):
        return False
    return bool(turn["while"] or SAYS.match(scene.text, places[0][1]))
