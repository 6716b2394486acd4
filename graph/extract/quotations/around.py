"""Speakers told without a verb of saying beside the words: by a noun, a colon, a dash, an agent."""

from __future__ import annotations

import re

from graph.extract.persons.roles import OWNING
from graph.extract.quotations.adjoining import adjoins
from graph.extract.quotations.cue import Scene, Speaker, outside, speaking
from graph.extract.quotations.ending import ending
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit
from graph.extract.quotations.words import PAPERS, SAID_SO, SPEECH_NOUNS
from graph.extract.speech_words import GOING, SPEECH, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import BE, BETWEEN, FINITE, any_of
from graph.model import Span

_LABEL = 200
_BY = re.compile(
    r"\s+(?P<by>by)\s+|\s*[–—-]{1,2}\s*|(?P<colon>:\s+)"
    r"|,?\s+(?P<source>according\s+to\s+|in\s+the\s+(?:words|eyes|view|opinion)\s+of\s+"
    rf"|{SAID_SO})"
)
_PASSIVE = re.compile(
    rf"(?:\b(?:was|were|is|are|been|being|,)\s+(?:[a-z]+ly\s+)?|\A){VERB}(?:\s+(?:as|a|an"
    rf"|the)){{0,2}}\s*$",
    re.IGNORECASE,
)
_THE = len("the ")
_FEW_WORDS = re.compile(r"(?:[\w’'-]+(?:\s+(?=[\w’'-]))?){0,4}")
_TOWARDS = re.compile(
    r"\b(?:to|about|against|on|from|than)\b(?!\s+(?:the\s+)?(?:United|UN\b|U\.N))|\b(?:reference"
    r"|allusion|nod)\b|(?<!\bas\s)\b(?!(?:quot|stat|voic|express)ed)[a-z]+ed\s+by\b"
)
"""`"...," a reference to Doe`, `"a gift," offered by Doe`: not the words of Doe."""
_BARE_END = re.compile(r"[.\s]*")
_OFFICE = 80
_OF_WHOM = re.compile(
    rf"\b(?:{one_of(SPEECH_NOUNS)}|{one_of(PAPERS)})(?:,?\s+(?:[\w-]+\s+){{0,4}}?(?:by|from"
    rf"|of)\s+)",
    re.IGNORECASE,
)
_HIS_NOUN = re.compile(
    rf"(?:[’']s?)\s+(?:[\w-]+\s+){{0,3}}?(?:{one_of(SPEECH_NOUNS)}|{one_of(PAPERS)})\b"
    r"(?:\s+that\b[^.;“”\"]{0,160}|(?!\s+of\b)[^.;“”\"]{0,60})$"
)
_COPULA = re.compile(r"\s(?:is|was|were|are|has|had)\s[^:]*$")
"""`Doe’s criticism was "..."`: what is said of it, where somebody else says so."""
_PREDICATE = re.compile(rf"{FINITE}\s")
"""`Doe’s text “does not say so”`: what is quoted is said of it."""
_THAT = re.compile(r"(?:\bthat|:|[–—-]|\bto|\bof|\bfor)\s*(?:[^.;:“”\"]{0,40})$")
_GOING_FIRST = re.compile(rf"(?:[A-Z][a-z]+ly\s+|In\s+|By\s+|While\s+)?{GOING}\b", re.IGNORECASE)
_SUBJECT_NEXT = re.compile(r"[^“”\"]{0,90}?,\s+(?=[A-Z]|the\b|a\b|an\b|he\b|she\b)")
_ACCORDING = re.compile(r",?\s+according\s")
_FIRST_WORD = re.compile(r"(?:[a-z]+ly\s+)?(?P<verb>[a-z]+)\b")
_FEELS = """
    alarmed angered appalled committed concerned confident convinced delighted determined
    disappointed dismayed disturbed encouraged glad grateful happy heartened honoured hopeful
    horrified optimistic outraged pleased prepared proud ready sad saddened shocked sorry
    surprised thankful troubled willing worried
"""
_FEELING = re.compile(
    rf"(?:(?:[a-z]+ly|very|so|more|most|not)\s+){{0,2}}{one_of(_FEELS.split())}\b"
)
_IS = re.compile(
    rf"(?:,[^,“”\"]{{3,90}},|,)?\s+{BETWEEN}(?:{any_of(BE)}|felt|feels|remain(?:s|ed))\s+"
)
"""`Doe, the envoy, was |"very sorry"|`: what people say of themselves only."""
_COLON = re.compile(r":\s+")


def by_whom(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`described as "..." by envoy Doe`, `"...," envoy Doe.`, `"..." - Doe`: the person behind."""
    text = scene.text
    tail = _BY.match(text, quote.outer_end, unit.span.end)
    if tail and tail["by"] and not _PASSIVE.search(text[unit.span.start : quote.outer_start]):
        return None
    if tail is None and text[quote.end - 1 : quote.end] != ",":
        return None
    start = tail.end() if tail else quote.outer_end
    seen = scene.first_person(unit, start, start + _OFFICE)
    if seen and OWNING.match(text, seen.end):  # `by President Doe's aide Roe`
        seen = scene.first_person(unit, seen.end, seen.end + _OFFICE) or seen
    if seen is None or seen.end > unit.span.end or _TOWARDS.search(text, start, seen.start):
        return _agent(scene, unit, start) if tail and tail["by"] else None
    handed = tail is not None and bool(tail["by"] or tail["source"])
    heads = quote.outer_start == unit.span.start and seen.phrase_start(text, start) == start
    if handed or (tail and heads) or _BARE_END.fullmatch(text, seen.end, unit.span.end):
        return scene.speaker(seen, "quotations:by-whom")
    return None


def _agent(scene: Scene, unit: Unit, start: int) -> Speaker:
    """`described as "..." by Chad`, `by critics`: a State or body, or somebody without a name."""
    text = scene.text
    named = (one for one in scene.actors_in(start, unit.span.end) if one.start - start <= _THE)
    actor, words = next(named, None), _FEW_WORDS.match(text, start, unit.span.end)
    span = Span(start, actor.end if actor else words.end() if words else start)
    return Speaker(actor.entity if actor else "", span.of(text), span, "quotations:by-whom")


def by_noun(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`Doe's plea for "..."`, `a letter by Doe that speaks of "..."`: what was said is a noun."""
    text, start, place = scene.text, unit.span.start, quote.outer_start
    for noun in _OF_WHOM.finditer(text, start, place):
        if not outside(unit, noun.start()):
            continue
        seen = scene.first_person(unit, noun.end(), min(noun.end() + _OFFICE, place))
        if seen and _THAT.search(text[seen.end : place]):
            return scene.speaker(seen, "quotations:noun")
    for entity, cue in _named(scene, unit, start, place):
        tail = text[cue.end : place]
        if _HIS_NOUN.match(tail) and not _PREDICATE.match(text, quote.start):
            rule = "quotations:noun-is" if _COPULA.search(tail) else "quotations:noun"
            return Speaker(entity, cue.of(text), cue, rule)
    return None


def _named(scene: Scene, unit: Unit, start: int, end: int) -> list[tuple[str, Span]]:
    """People, States and bodies of a passage outside marks, the last first."""
    people = [(one.entity, Span(one.start, one.end)) for one in scene.people_in(start, end)]
    actors = [(one.entity, Span(one.start, one.end)) for one in scene.actors_in(start, end)]
    known = [one for one in (*people, *actors) if outside(unit, one[1].start)]
    return sorted(known, key=lambda one: -one[1].end)


def by_participle(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`Calling it "...", Doe left`: the subject stands behind the words."""
    start = unit.span.start
    if not _GOING_FIRST.match(scene.text, start, quote.outer_start):
        return None
    ways = (_SUBJECT_NEXT.match(scene.text, one.outer_end, unit.span.end) for one in unit.quotes)
    found = next((one for one in ways if one and one.start() >= quote.outer_end), None)
    if found is None:
        return None
    end = min(found.end() + _OFFICE, unit.span.end)
    return speaking(scene, found.end(), end, "quotations:participle")


def predicate(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`Doe has “warmly welcomed” it`, `Doe is “deeply sorry”`: who said so of themselves."""
    verb = _FIRST_WORD.match(scene.text, quote.start, quote.end)
    says = verb is not None and verb["verb"] in SPEECH
    feels = _FEELING.match(scene.text, quote.start, quote.end) is not None
    start, place = unit.span.start, quote.outer_start
    for entity, cue in _named(scene, unit, start, place) if says or feels else ():
        is_so = feels and _IS.fullmatch(scene.text, cue.end, place)
        if is_so or (says and adjoins(scene.text, cue.end, place)):
            return Speaker(entity, cue.of(scene.text), cue, "quotations:predicate")
    return None


def at_end(scene: Scene, unit: Unit, _: Quoted) -> Speaker | None:
    """`"..." of the victims, Doe told the hall.`: the speaker ends a sentence that goes on."""
    tail = ending(scene, unit.quotes[-1].outer_end, unit.span.end, "quotations:at-end")
    if tail and (tail[1].is_person or _ACCORDING.match(scene.text, tail[0])):
        return tail[1]
    return None


def before_colon(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`Jane Doe, envoy of Ruritania: "..."`, `Doe: Text is "..."`: a name at the head, a colon."""
    text, start, place = scene.text, unit.span.start, quote.outer_start
    if text[start:place].rstrip().endswith(":") and place - start <= _LABEL:
        seen = scene.first_person(unit, start, place)
        return scene.speaker(seen, "quotations:colon") if seen else None
    seen = scene.first_person(unit, start, min(place, start + _OFFICE))
    if seen and outside(unit, seen.start) and _COLON.match(text, seen.end, place):
        return scene.speaker(seen, "quotations:colon")
    return None
