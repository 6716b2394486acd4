"""Resolutions and organs that speak: `the text urges all States to "..."`, `it "decides ..."`."""

from __future__ import annotations

import re

from graph.extract.places import starting
from graph.extract.quotations.adjoining import relates
from graph.extract.quotations.cue import Scene, Speaker, outside
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.units import Unit
from graph.extract.resolutions.model import Meant
from graph.extract.speech_words import VERB
from graph.extract.word_pattern import one_of
from graph.model import Span
from graph.prose.inflection import forms

_RESOLVING = """
    bear forbid give leave let make put read see set take tell
    abhor accuse acknowledge add address advise affirm aim appeal applaud appreciate ask
    authorise authorize ban brand call carry characterise characterize charge cite claim clarify
    close commend commit conclude condemn consider contain create criticise criticize decide
    declare deem define demand denounce deplore describe designate determine direct emphasise
    emphasize encourage endorse establish express extend force grant hail highlight hold identify
    impose include insist instruct invite label lament list maintain mandate name note oblige
    offer open order outline pledge point praise present proclaim promote propose quote reaffirm
    reassert recall recommend recognise recognize refer regret reiterate reject remain remind renew
    request require resolve say seek speak specify state stipulate strengthen stress support
    treat underline underscore urge voice vote want warn welcome
"""
_BASES = frozenset(_RESOLVING.split())
_THIRD = frozenset(forms(one).third for one in _BASES)
_FINITE = frozenset(form for one in _BASES for form in forms(one)[1:])
_RESOLVING_FORMS = _FINITE | _BASES
_CLAUSE_VERBS = _THIRD | {forms(one).going for one in _BASES}
"""How paragraphs begin: `Decides`, `Expressing`."""
_BULLET = 4
_RESOLVES = re.compile(
    rf"\b(?<!\bby\s)(?:{one_of(_FINITE)}|(?:would|will|to|should|shall|may)\s+(?:also\s+|further\s+)?"
    rf"{one_of(_BASES)})\b"
)
_FIRST = re.compile(r"(?:\[?[A-Za-z]\]?[a-z]*ly\s+)?\[?(?P<head>[A-Za-z])\]?(?P<rest>[a-z]+)")
"""The first word quoted behind an adverb; its first letter may stand in brackets."""
_IT = re.compile(
    r"(?:^|[,;]\s+|\b(?:[Aa]nd|[Bb]ut|while|yet|which|where)\s+|^In\s+)(?P<it>[Ii]t|[Ww]hich"
    r"|[Tt]h(?:e|is|at)\s+(?:[\w’'-]+\s+){0,3}?(?:document|text|measure|preamble|draft|resolution"
    r"|move|effort|motion)"
    r"|[Ii]ts\s+(?:[\w-]+\s+)?(?:preamble|text|parts?|sections?|paragraphs?|clauses?|provisions?|annex)"
    r"|(?:[Tt]he\s+(?:\w+\s+)?)?(?:[Pp]reambular|[Oo]perative)\s+(?:paragraph|clause)(?:\s+\(?\d+\)?)?"
    r"|[Pp]aragraph\s+\d+|[Tt]he\s+(?:first|second|third|fourth|fifth|last)"
    r"(?:\s+(?:principle|clause|provision|point|part|section))?"
    r"|[Tt]he\s+(?:\w+\s+)?(?:provisions|paragraphs|terms)\s+of\s+the\s+(?:document|text|resolution))\b"
)
_ALSO = frozenset(("", "also", "further", "then", "again", "therefore", "thus"))
_PARTICIPLE = re.compile(r"(?:[A-Z][a-z]+ly\s+)?[A-Za-z][a-z]+(?:ing|ed)\b")
_SUBJECT = re.compile(r",\s+(?:the\s+)?$")
_ITS_TEXT = re.compile(
    r"\b(?:declaration|resolution|draft|text|measure|motion)\s+(?:(?!on\b)[a-z]+ing|that"
    r"|which)\b[^,;]*$"
)
"""An organ votes on what speaks: `backed a declaration voicing "..."`."""
ORGANS = frozenset(
    f"org/{one}"
    for one in (
        "general-assembly",
        "security-council",
        "human-rights-council",
        "economic-and-social-council",
        *(f"{one}-committee" for one in ("first", "second", "third", "fourth", "fifth", "sixth")),
    )
)
_TURNS = re.compile(r",\s+(?:but|while|whereas|although|though)\s(?!it\b|also\b|[a-z]+(?:s|ed)\b)")
"""`The text passed, but Chad has called it "..."`: another clause has its own subject."""
_DOES = re.compile(
    r"\s+(?:for|on|about|concerning|regarding)\b[^.;]*$"
    r"|\s+(?!following|including|during|pending|being)[a-z]+ing\s[^.;,]*$"
)
"""`a resolution on "..."`, `the resolution suspending Chad for "..."`."""
_VERB_REACH = 60
_NEAR = 30
_AGAINST = re.compile(
    r"\b(?:(?:opposition|reaction|response|react\w*|respond\w*)\s+to|comment\w*\s+on|objections?\s+to|against|rejected|denounced|opposed|critici[sz]ed"
    r"|dismissed"
    r"|slammed|vetoed)\s+(?:the\s+)?$"
)
"""What shows that a text is what somebody speaks against."""
OWNS = re.compile(
    r"[’']s?\s+(?!(?:[\w-]+\s+){0,2}(?:preamble|text|parts?|sections?|paragraphs?|clauses?"
    r"|provisions?|annex|wording|language|words|call|demand|request)\b)"
)
"""`The resolution’s friends concede`: no part of it speaks."""
_SPOKEN_OF = re.compile(
    rf"\s+(?:was|were|is|are|(?:has|have|had)\s+been|being)\s+(?:[a-z]+ly\s+)?{VERB}\b"
)
"""`The text was described as "..."`: somebody says so of it."""
_PARTED = re.compile(r",\s+(?:and\s+)?$|\band\s+$")
_ORGAN_FIRST = re.compile(
    r"(?:The\s+)?(?:UN\s+)?(?:General\s+Assembly|(?:Security|Human\s+Rights"
    r"|Economic\s+and\s+Social)\s+Council)"
    rf",?\s+(?:[\[(][^\])]{{1,20}}[\])]\s+)?(?:[a-z]+ing\b|{one_of(_FINITE)}\b)"
)
"""How a resolution begins, or one of its paragraphs that tells whose it is."""


def of_resolution(scene: Scene, unit: Unit, position: int, *, carried: bool) -> Speaker | None:
    """`the resolution calls on ... "..."`: the text speaks, named or as `it`.

    The rule is `resolution-far` where somebody else is the subject of the sentence.
    """
    named = scene.texts_in(unit.span.start, position)
    for subject in named:
        left = max(unit.span.start, subject.span.start - _NEAR)
        if not _AGAINST.search(scene.text, left, subject.span.start):
            return _of_subject(scene, unit, subject, position)
    if named:
        return None
    return _of_it(scene, unit, position, carried=carried)


def _of_subject(scene: Scene, unit: Unit, subject: Meant, position: int) -> Speaker | None:
    """A resolution that is named in the sentence, before the words quoted."""
    text, end = scene.text, subject.span.end
    bare = text[end:position].strip() in _ALSO
    if _first_verb(text, position, _RESOLVING_FORMS if bare else _CLAUSE_VERBS):
        return Speaker("resolution", subject.head, subject.span, "quotations:resolution-verb")
    verb = _RESOLVES.search(text, end, position)
    if verb and (_TURNS.search(text, end, verb.start()) or _related(scene, end, verb.start())):
        return None
    if _SPOKEN_OF.match(text, end, position) or OWNS.match(text, end, position):
        return None
    if verb:
        cue = Span(subject.span.start, min(verb.end(), position))
        rule = "quotations:resolution"
        if _PARTED.search(text, end, verb.start()) and _acts(scene, unit, subject):
            rule = "quotations:resolution-far"
        return Speaker("resolution", subject.head, cue, rule)
    if _DOES.match(text[end:position]):
        return Speaker("resolution", subject.head, subject.span, "quotations:resolution-matter")
    return None


def _related(scene: Scene, start: int, verb: int) -> bool:
    """`The text angered Chad, which |called| it "..."`: the clause tells of Chad, no text."""
    ends = [one.end for one in scene.people_in(start, verb)]
    ends += [one.end for one in scene.actors_in(start, verb)]
    return any(relates(scene.text, one, verb) for one in ends)


def _acts(scene: Scene, unit: Unit, subject: Meant) -> bool:
    """Whether somebody stands before a text in its sentence: `Chad opposed the text, saying`."""
    start, end = unit.span.start, subject.span.start
    return bool(starting(scene.people.sightings, start, end)) or any(
        one.entity not in ORGANS and one.label_kind != "demonym"
        for one in scene.actors_in(start, end)
    )


def _of_it(scene: Scene, unit: Unit, position: int, *, carried: bool) -> Speaker | None:
    """A resolution meant by `it`, `the strongly worded text`, `paragraph 3`."""
    text, start = scene.text, unit.span.start
    clause = text[start:position]
    it = _IT.search(clause)
    if it is None:
        return None
    if it["it"].lower() in ("it", "which"):
        place = start + it.start("it")
        known = carried and not starting(scene.people.sightings, start, place)
        known = known and not any(one.end + 2 == place for one in scene.actors_in(start, place))
    else:
        known = carried or any(one.span.end <= start for one in scene.meant)
    if not known:
        return None
    if _SPOKEN_OF.match(clause, it.end()):
        return None
    if not (_RESOLVES.search(clause, it.end()) or _verb_opens(text, unit, it, position)):
        return None
    cue = Span(start + it.start("it"), start + it.end("it"))
    return Speaker("resolution", it["it"], cue, "quotations:resolution-it")


def _verb_opens(text: str, unit: Unit, it: re.Match[str], position: int) -> bool:
    """`It “invites all ...”`: the verb is the first of the words quoted."""
    between = text[unit.span.start + it.end() : position]
    return between.strip() in _ALSO and _first_verb(text, position, _RESOLVING_FORMS) is not None


def _first_verb(text: str, position: int, verbs: frozenset[str]) -> re.Match[str] | None:
    """One of these verbs, where the words quoted at a position begin with it."""
    found = _FIRST.match(text, position + 1)
    known = found is not None and (found["head"] + found["rest"]).lower() in verbs
    return found if known else None


def of_words(scene: Scene, unit: Unit, quote: Quoted) -> Speaker | None:
    """`“The Council decides to ...”`, `“Calls upon ...”`: the words are those of a resolution."""
    if not any(one.span.end <= unit.span.start and not one.other for one in scene.meant):
        return None
    clause = quote.outer_start - unit.span.start <= _BULLET and scene.text[quote.start].isupper()
    opens = clause and _first_verb(scene.text, quote.start - 1, _CLAUSE_VERBS)
    if opens or _ORGAN_FIRST.match(scene.text, quote.start, quote.end):
        return Speaker("resolution", "", None, "quotations:resolution-words")
    return None


def of_organ(scene: Scene, unit: Unit, position: int) -> Speaker | None:
    """`the General Assembly deplored "..."`: an organ speaks through what it adopts."""
    if _PARTICIPLE.match(scene.text, unit.span.start, position):
        for one in scene.actors_in(position, unit.span.end):
            if one.entity in ORGANS and _SUBJECT.search(scene.text[one.start - 6 : one.start]):
                cue = Span(one.start, one.end)
                return Speaker(one.entity, one.matched, cue, "quotations:organ")
    held = [one.held(scene.text) for one in scene.people_in(unit.span.start, position)]
    for one in scene.actors_in(unit.span.start, position):
        if one.entity not in ORGANS or not outside(unit, one.start):
            continue
        if any(left <= one.start < right for left, right in held):
            continue  # `the envoy at the Security Council, Doe, stressed`
        verb = _RESOLVES.search(scene.text, one.end, position)
        if verb is None and not scene.text[one.end : position].strip():
            verb = _first_verb(scene.text, position, _RESOLVING_FORMS)
        if verb and len(scene.text[one.end : verb.start()]) < _VERB_REACH:
            cue = Span(one.start, min(verb.end(), position))
            if _ITS_TEXT.search(scene.text, one.end, position):
                return Speaker("resolution", one.matched, cue, "quotations:resolution-text")
            return Speaker(one.entity, one.matched, cue, "quotations:organ")
    return None
