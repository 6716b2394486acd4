"""Whom a sentence is about, and whom `he` in a later one means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extract.persons.model import Sighting
from graph.extract.quotations.cue import Scene, Speaker, outside
from graph.extract.quotations.units import Unit
from graph.extract.speech_words import GOING, SAYS

PRONOUNS = frozenset(("he", "she", "him", "her"))
_OWNS = re.compile(r"['’]s?\s")
_TELLING = re.compile(rf"\s+{GOING}\b")
_AGENT = re.compile(r"\bby\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){0,2}$")
_OBJECT = re.compile(r"\bto\s+[a-z]{3,}\s+(?:the\s+)?$")
"""`enough to satisfy envoy Doe`: whom a verb tells of, no complement of a preposition."""
_WHAT = re.compile(r"\b(?:what|which|whom?)\s+\Z")
"""`Doe thanked them for what |he| called ...`: nobody but Doe."""
GOES_ON = re.compile(r"\b(?:add|continu|conclud|went\s+on)")
"""Verbs of whoever has spoken already."""
_REACH = 4
"""So many sentences back a pronoun finds whom it means."""


def actor_of(scene: Scene, unit: Unit) -> Sighting | None:
    """The person who acts in a sentence: who speaks, else its subject, else the agent."""
    text, start = scene.text, unit.span.start
    here = [
        one
        for one in scene.people_in(start, unit.span.end)
        if outside(unit, one.start) and not _OWNS.match(text, one.end)
    ]
    free = [one for one in here if not one.is_complement(text, start)]
    told = [one for one in here if SAYS.match(text, one.end) or _TELLING.match(text, one.end)]
    by = [one for one in here if _AGENT.search(text[start : one.phrase_start(text, start)])]
    met = [one for one in here if _OBJECT.search(text[start : one.phrase_start(text, start)])]
    owns = [one for one in scene.people_in(start, unit.span.end) if _OWNS.match(text, one.end)]
    return next(iter((*told, *free, *by, *met, *owns)), None)


def antecedent(
    scene: Scene, unit: Unit, cue: Speaker, past: Iterable[tuple[Unit, Speaker | None]]
) -> str:
    """Whom `he` beside some words means: "" where nobody can be.

    Who is named in the sentence itself; else, sentence by sentence back, who speaks or acts there.
    `he added` is who spoke last.

    Args:
        scene: the text.
        unit: the sentence of the pronoun.
        cue: the pronoun as a speaker, with whom the persons of the text take it to mean.
        past: the sentences before with who spoke last in each, the nearest first.
    """
    place = cue.cue.start if cue.cue else unit.span.start
    goes_on = cue.cue is not None and GOES_ON.search(cue.cue.of(scene.text))
    named = [one for one in scene.people_in(unit.span.start, place) if one.kind != "pronoun"]
    own = [one for one in named if outside(unit, one.start)]
    if own and _WHAT.search(scene.text, unit.span.start, place):
        return own[0].entity
    told = list(past)
    same = told[0][1] if told else None
    if same and same.is_person and same.words.lower() == cue.words.lower():
        return same.entity
    if not goes_on and own:
        return cue.entity
    able: tuple[bool | None, ...] = (True, None)
    for number, (before, spoke) in enumerate(told):
        seen = actor_of(scene, before) if number < _REACH and not goes_on else None
        entity = spoke.entity if spoke and spoke.is_person else seen.entity if seen else ""
        fits = scene.people.fits(entity, cue.words)
        if entity and fits in able:
            return entity
        able = able if fits is not False else (True,)  # who is meant may not have been named
    return cue.entity if scene.people.fits(cue.entity, cue.words) in able else ""
