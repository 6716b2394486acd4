"""Who says what a sentence tells indirectly: the subject of a verb that opens such words."""

from __future__ import annotations

import re

from graph.extract.quotations.before import leading
from graph.extract.quotations.behind import OWN_PAPER
from graph.extract.quotations.cue import Scene, Speaker
from graph.extract.quotations.openers import Opener
from graph.extract.quotations.subject import opens_clause, several
from graph.extract.quotations.text import ORGANS
from graph.extract.quotations.units import Unit
from graph.extract.quotations.whom import PRONOUNS
from graph.extract.quotations.words import SPEAKERS
from graph.extract.word_pattern import one_of
from graph.model import Span
from graph.prose.lexicon import word_set

_BESIDE, _SEVERAL = "quotations:before", "quotations:several"
_RETOLD = re.compile(
    r"\b(?:report|letter|statement|survey|study|text|paper)\b[^,;]*\b(?:that|which)\s+\Z"
    r"|\bwhose\s+(?:[\w’'-]+\s+){1,4}\Z"
)
"""`the UN answered a report that said`: the paper says it."""
_RETOLD_REACH = 600
_WHO_SAID = re.compile(
    r"said\s+(?:his|her|its|their|the|an?)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:spokes\w+|office|ministry|statement)(?:\s+(?:on\s+)?[A-Z]\w+day)?[.]?\s*$"
)
"""`..., said his spokesman on Monday.`: who said it, and not what."""
_AS_NOUN = word_set("""
    claims demands estimates fears hopes notes pledges promises regrets remarks reports states
    """)
"""`the island states that border the lake`: verbs only where somebody is known to speak."""
_LIST = re.compile(
    r"(?P<first>[A-Z][\w.’' -]{1,60}?(?:,\s+[A-Z][\w.’' -]{1,40}?){0,6}),?\s+and\s+(?:the\s+)?\Z"
)
_FRAGMENT = re.compile(r"\b(?:which|whom?|what|(?:move|decision|step|vote|text) that)\s+\Z")
"""`the tests, which Doe said were over`: what is told has no subject of its own."""
_PEOPLE_FIRST = re.compile(rf"(?P<who>(?:[\w-]+\s+){{0,3}}(?i:{one_of(SPEAKERS)}))\b")
_DOING = re.compile(r",\s+(?:[a-z]+ing|in\s+(?:explanation|its|a))\s[^“”\"]*,\s+")
"""What a delegation does while it has the floor, between commas."""
_REMARKS = re.compile(r"sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add|hear|learn|note")
"""What an organ can do besides deciding, which a resolution's text tells."""


def teller(scene: Scene, unit: Unit, one: Opener, last: Speaker | None) -> Speaker | None:
    """The subject of a verb of saying: `last`, who spoke before, where the verb goes on with it."""
    text, start = scene.text, unit.span.start
    near = max(start, one.verb - _RETOLD_REACH)
    if _WHO_SAID.match(text, one.verb, unit.span.end) or _RETOLD.search(text, near, one.verb):
        return None
    found = last or _first_subject(scene, unit, one) or _opens(scene, unit, one)
    found = found or leading(scene, unit, one.end, one.verb)
    found = _alone(scene, unit, found, one) if found else _unknown(text, unit, one)
    if found is None or found.entity == "resolution" or _is_fragment(text, unit, found):
        return None
    beside = last is not None or found.rule in (_BESIDE, _SEVERAL)
    own = OWN_PAPER.fullmatch(found.words.lower()) is not None
    known = bool(found.entity) or own or found.words.lower() in PRONOUNS
    if found.entity in ORGANS and not _REMARKS.match(one.word):
        return None
    if one.act:
        several_act = one.joined < 0 and bool(several(text, start, one.verb))
        known = known or found.rule == _SEVERAL or several_act
        return found if beside and known else None
    return found if known or (beside and one.word not in _AS_NOUN) else None


def _is_fragment(text: str, unit: Unit, found: Speaker) -> bool:
    place = found.cue.start if found.cue else unit.span.start
    return _FRAGMENT.search(text, unit.span.start, place) is not None


def _first_subject(scene: Scene, unit: Unit, one: Opener) -> Speaker | None:
    """`Doe tabled the text and said that ...`: who acts in the sentence says it."""
    if one.joined < 0 or one.is_participle:
        return None
    start = unit.span.start
    for seen in scene.people_in(start, one.joined):
        if opens_clause(scene.text, start, seen.phrase_start(scene.text, start)):
            return scene.speaker(seen, _BESIDE)
    return None


def _opens(scene: Scene, unit: Unit, one: Opener) -> Speaker | None:
    """`Malta, introducing the draft on behalf of Chad and Peru, said`: who stands first says it."""
    text, start = scene.text, unit.span.start
    start += len("The ") * text.startswith("The ", start)
    first = next(iter(scene.actors_in(start, one.verb)), None)
    if first is None or first.start != start or not _DOING.fullmatch(text, first.end, one.verb):
        return None
    return Speaker(first.entity, first.matched, Span(first.start, one.end), _BESIDE)


def _alone(scene: Scene, unit: Unit, found: Speaker, one: Opener) -> Speaker | None:
    """`Chad and Peru said`: nobody alone; `the text, tabled by Chad, said`: not who stands last."""
    if found.cue is None or not found.entity:
        return found
    start, end = found.cue.start, found.cue.start + len(found.words)
    between = scene.text[end : one.verb].strip()
    far = found.rule != _BESIDE and between.endswith(",") and not one.is_participle
    if not found.is_person and (far or between == ","):
        return None
    seen = next((one for one in scene.people_in(start, end) if one.start == start), None)
    left = seen.phrase_start(scene.text, unit.span.start) if seen else start
    listed = _LIST.search(scene.text, unit.span.start, left)
    known = scene.people_in if found.is_person else scene.actors_in
    if listed is None or not known(listed.start(), listed.end()):
        return found
    return Speaker("", scene.text[listed.start() : end], Span(listed.start(), one.end), _SEVERAL)


def _unknown(text: str, unit: Unit, one: Opener) -> Speaker | None:
    """`Critics objected, saying`: nobody whom we know."""
    start = unit.span.start
    found = _PEOPLE_FIRST.match(text[start : one.verb]) if one.is_participle else None
    if found is None or one.act:
        return None
    return Speaker("", found["who"], Span(start + found.start("who"), one.end), _BESIDE)
