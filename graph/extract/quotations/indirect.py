"""Statements told in the reporter's words: `Doe said that ...`, `..., Doe noted`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.quotations.cue import Scene, Speaker, named, outside, sourced
from graph.extract.quotations.ending import ending, relays
from graph.extract.quotations.memory import MINISTRY
from graph.extract.quotations.openers import Opener, openers
from graph.extract.quotations.teller import teller
from graph.extract.quotations.units import Unit
from graph.extract.quotations.whom import PRONOUNS
from graph.extract.quotations.words import PAPERS, SPEAKERS
from graph.extract.speech_words import ADVERB, GOING, SAYS, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import FINITE
from graph.model import Span

Told = tuple[Span, Speaker]

_SOURCE = re.compile(
    rf"""(?P<cue>According\s+to\s+(?P<who>[^,;:“”"]{{3,90}}(?:,
    (?!\s[^,]*\b{FINITE}\b)
    (?=\s(?:the|an?|who|[A-Z]))[^,;:“”"]{{3,60}}(?=,))?)),\s+""",
    re.VERBOSE,
)
"""`According to Doe, the envoy of Malta, ...`: what has no verb stands beside the name."""
_ADJUNCT = re.compile(
    r"(?:After|As|At|Before|By|For|In|On|Since|To|With|[A-Z][a-z]+ing)\b[^,]*"
    r"|(?:\w+\s+){1,4}(?:ago|later|earlier|afterwards)"
)
"""`In this regard, Doe said ...`: no statement stands before the comma."""
_TURNS = re.compile(
    r",?\s+(?:(?P<while>while|whereas)|and|but)\s+|;\s+|"
    rf"(?P<quote>(?:(?:,|\s+and)\s+(?:{VERB}|{GOING}))?:\s+(?=[“\"])"
    r"|(?<=[”\"]),?\s+in\s+the\s+words\s+of\s)"
)
_ARTICLE = re.compile(r"(?:[Tt]he\s+)?(?:[a-z]+\s+)?")
_SOME = re.compile(
    rf"(?:[a-z]+\s+){{0,3}}(?:{one_of(SPEAKERS)}|others)"
    rf"(?:\s(?:close|familiar|from|in|of|with)\s[^,.;“”\"]{{3,50}})?\s+{ADVERB}{VERB}\b"
)
_NEXT = 90
"""`..., while Chad abstained`, `..., but Doe said no`: another one's deed is none of the words."""
_ASIDE = re.compile(
    rf"(?<![”\"’']),\s+(?P<cue>(?P<who>(?:[Hh]e|[Ss]he|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,4}}))\s+{ADVERB}{VERB}),"
    r"\s+(?!(?:[a-z]+ing|without|after|before|when|while|as)\b)(?=\w)"
)
_DATELINE = re.compile(
    r"\(?[A-Z][\w.’']+(?:,?\s[A-Z\d][\w.’']*){0,4}\s*(?:\([^()]{2,60}\)\s*(?:[–—-]+\s+)?|\s[–—-]{1,2}\s+)"
    r"(?=[A-Z])(?![^.]{0,90}\s[–—-]\s)"
)
_SOMEBODY = re.compile(
    rf"(?:(?:the|an?|its|their|some|many|several|two|local)\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:{one_of(PAPERS)}"
    rf"|{one_of(SPEAKERS)}|reports|releases|survey|study|agency|media)(?:\s+(?:issued"
    r"|released|published|familiar|from|by|on|in|of|who)\b.*)?[.]?\Z"
)
"""Speakers without a name: `a ministry release`, `officials in Lima`."""
_SHORTEST = 8
_OWN_WORDS = 3
"""So many words outside quotation marks are a statement besides the quotation."""
_WORD = re.compile(r"[\w’'-]+")
_NOBODY = ("", "resolution")
"""Who is not known, or a text: its own words are no statement told indirectly."""


def statements(scene: Scene, unit: Unit, spoke: Sequence[Told]) -> Iterator[Told]:
    """What a sentence says that somebody said, in the reporter's words, and who did.

    Args:
        scene: the text.
        unit: the sentence.
        spoke: its quotations with their speakers, in order.
    """
    told = _passed_on(scene, unit, spoke)
    if told is None:
        whole = _behind(scene, unit) or _source(scene, unit) or _inserted(scene, unit)
        found = [whole] if whole else []
        told = [*found, *_opened(scene, unit, (*spoke, *found), found)]
    for span, speaker in told:
        if _own_words(scene.text, unit, span) >= _OWN_WORDS:
            yield span, speaker


def _passed_on(scene: Scene, unit: Unit, spoke: Sequence[Told]) -> list[Told] | None:
    """`Doe said the work had begun, the agency reported`: Doe's words; None where none are."""
    tail = ending(scene, unit.span.start, unit.span.end, "quotations:indirect-behind")
    if tail is None or not relays(tail[1], scene.text):
        return None
    words = Span(unit.span.start, tail[0])
    own = list(_opened(scene, replace(unit, span=words), spoke, ()))
    others = any(one.entity != tail[1].entity or not one.entity for _, one in (*spoke, *own))
    return own if others else None


def _own_words(text: str, unit: Unit, span: Span) -> int:
    """How many words of a passage stand outside quotation marks."""
    return sum(outside(unit, one.start()) for one in _WORD.finditer(text, span.start, span.end))


def _behind(scene: Scene, unit: Unit) -> Told | None:
    """`The work had begun, said Doe`, `..., Doe noted`."""
    tail = ending(scene, unit.span.start, unit.span.end, "quotations:indirect-behind")
    if tail is None or tail[0] <= unit.span.start + _SHORTEST:
        return None
    if _ADJUNCT.fullmatch(scene.text, unit.span.start, tail[0]):
        return None
    dateline = _DATELINE.match(scene.text, unit.span.start, tail[0])
    start = dateline.end() if dateline else unit.span.start
    who = tail[1]
    known = who.entity or who.words in (*PRONOUNS, "it") or _SOMEBODY.match(who.words)
    return (Span(start, tail[0]), who) if known and who.entity != "resolution" else None


def _inserted(scene: Scene, unit: Unit) -> Told | None:
    """`The work, Doe said, had begun`: all of the sentence are the words."""
    for found in _ASIDE.finditer(scene.text, unit.span.start, unit.span.end):
        entity = named(scene, *found.span("who"))
        known = entity or found["who"].lower() in PRONOUNS
        if known and entity != "resolution" and outside(unit, found.start()):
            cue = Span(*found.span("cue"))
            speaker = Speaker(entity, found["who"], cue, "quotations:indirect-inserted")
            return Span(unit.span.start, _trimmed(scene.text, unit, unit.span.start, None)), speaker
    return None


def _source(scene: Scene, unit: Unit) -> Told | None:
    """Named before the words: `According to Doe, the work had begun`; `him` is found later."""
    head = _SOURCE.match(scene.text, unit.span.start, unit.span.end)
    entity = sourced(scene, *head.span("who")) if head else ""
    if head is None:
        return None
    if entity in _NOBODY and not (head["who"] in PRONOUNS or MINISTRY.fullmatch(head["who"])):
        return None
    speaker = Speaker(entity, head["who"], Span(*head.span("cue")), "quotations:indirect-according")
    stop = min(_turns(scene, unit, head.end()), default=None)
    return Span(head.end(), _trimmed(scene.text, unit, head.end(), stop)), speaker


def _opened(
    scene: Scene, unit: Unit, spoke: Sequence[Told], whole: Sequence[Told]
) -> Iterator[Told]:
    """Subject and verb before the words: `Doe said that the work had begun`, one after another."""
    known = list(openers(scene.text, unit))
    last, before = (whole[0][1] if whole else None), None
    stop = whole[0][0].end if whole else unit.span.start
    for number, one in enumerate(known):
        joined = one.joined >= 0 and _goes_on(scene.text, before, one)
        if not joined and (whole or one.verb < stop):
            continue
        quoted = [speaker for span, speaker in spoke if span.end <= one.verb]
        subject = last or (quoted[-1] if quoted else None)
        speaker = teller(scene, unit, one, subject if joined else None)
        if speaker is None:
            continue
        stop = _end(scene, unit, one, known[number + 1 :])
        last, before = speaker, one
        if stop - one.start >= _SHORTEST:
            yield Span(one.start, stop), speaker


def _goes_on(text: str, last: Opener | None, one: Opener) -> bool:
    """Whether `and called` has the subject of the verb before: not in `said it asks and calls`."""
    if last is None or one.is_participle or text[one.joined] == ",":
        return True
    return last.word.endswith("s") == one.word.endswith("s")


def _end(scene: Scene, unit: Unit, one: Opener, later: Sequence[Opener]) -> int:
    """The end of words told: before what another one does, or the same says further."""
    text, start = scene.text, one.start
    joined = [two.joined for two in later if two.joined >= start and _goes_on(text, one, two)]
    return _trimmed(text, unit, start, min((*joined, *_turns(scene, unit, start)), default=None))


def _turns(scene: Scene, unit: Unit, start: int) -> Iterator[int]:
    for turn in _TURNS.finditer(scene.text, start, unit.span.end):
        if _is_other(scene, turn):
            yield turn.start()


def _trimmed(text: str, unit: Unit, start: int, end: int | None) -> int:
    """The end without the full stop, or the comma before what follows."""
    if end is None:
        return unit.span.end - (text[unit.span.end - 1] == ".")
    return start + len(text[start:end].rstrip(" ,;:"))


def _is_other(scene: Scene, turn: re.Match[str]) -> bool:
    """Whether somebody else says or does something behind `while`, or says it behind `and`."""
    end = turn.end()
    if turn["quote"]:
        return True
    places = [(one.start, one.end) for one in scene.people_in(end, end + _NEXT)]
    places += [(one.start, one.end) for one in scene.actors_in(end, end + _NEXT)]
    places.sort()
    if _SOME.match(scene.text, end):
        return True
    if not places or not _ARTICLE.fullmatch(scene.text, end, places[0][0]):
        return False
    return bool(turn["while"] or SAYS.match(scene.text, places[0][1]))
