"""Who can be a speaker: the scene that attribution looks at, and whom a passage of it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.persons.model import People, Sighting
from graph.extract.quotations.units import Unit
from graph.extract.resolutions.model import Meant
from graph.model import Span

SPEAKING = ("state/", "org/", "group/")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `entity` a local identifier, "resolution" or ""; the words; the cue's passage."""

    entity: str
    words: str
    cue: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What attribution looks at: the text, its people, and its mentions of resolutions."""

    text: str
    people: People
    meant: Sequence[Meant]

    def speaker(self, seen: Sighting, rule: str) -> Speaker:
        """A person as a speaker, the cue the passage that means the person."""
        cue = Span(seen.start, seen.end)
        return Speaker(seen.entity, cue.of(self.text), cue, rule)


def outside(unit: Unit, position: int) -> bool:
    """Whether a position of the unit lies outside quotation marks."""
    return not any(one.outer_start <= position < one.outer_end for one in unit.quotes)


def sighting_in(people: People, start: int, end: int) -> Sighting | None:
    """The first person meant inside a passage."""
    return next(
        (one for one in people.sightings if start <= one.start and one.end <= end + 1), None
    )


def named(scene: Scene, start: int, end: int) -> str:
    """The entity that a passage of a speaker names: a person, a resolution, an actor, or ""."""
    seen = sighting_in(scene.people, start, end)
    if seen:
        return seen.entity
    for one in scene.meant:
        if start <= one.span.start and one.span.end <= end and not one.other:
            return "resolution"
    held = [one for one in within(scene.text, start, end) if one.entity.startswith(SPEAKING)]
    return held[0].entity if held else ""


def speaking(scene: Scene, start: int, end: int, rule: str) -> Speaker | None:
    """The speaker whom a passage names, None where it names nobody who is known."""
    seen = sighting_in(scene.people, start, end)
    if seen:
        return scene.speaker(seen, rule)
    entity = named(scene, start, end)
    if not entity:
        return None
    return Speaker(entity, scene.text[start:end].strip(" ,.:"), Span(start, end), rule)
