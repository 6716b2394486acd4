"""Who can be a speaker: the scene that attribution looks at, and whom a passage of it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors.find import actors_in
from graph.extract.actors.short import short_names
from graph.extract.persons.find import people_of
from graph.extract.persons.model import People, Sighting
from graph.extract.places import between, held, starting
from graph.extract.quotations.units import Unit
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.gazetteer import Match
from graph.model import Page, Span

WATCHERS = re.compile(
    r"\s+(?:watchers|observers|analysts|critics|insiders|reporters|correspondents)\b"
)
"""`UN watchers` are not the United Nations."""
_MEDIA = re.compile(
    r"(?:[’']s)?\s+(?:(?:[a-z-]+|Palestinian|State|National)\s+){0,3}?(?i:media|press|news|newspapers?|agency"
    r"|television|tv|radio|outlets?|websites?|daily|broadcaster|channel|sources?)\b"
)
"""`Maltese media`, `Malta’s news agency`: not Malta."""
_ABOUT = re.compile(r"\b(?:in|at|on|to|about|with|against)\s+(?:the\s+)?$")
_SPEAKING = ("state/", "org/", "group/")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `entity` a local identifier, "resolution" or ""; the words; the cue's passage."""

    entity: str
    words: str
    cue: Span | None
    rule: str

    @property
    def is_person(self) -> bool:
        """Whether it is one human being, named or known by an office."""
        return self.entity.startswith("person/")


@dataclass(frozen=True, slots=True)
class Scene:
    """What can speak in a text: its people, its mentions of resolutions, its States and bodies.

    All stand in order. `actors` holds short names too: `the Council` is the one named last.
    """

    text: str
    people: People
    meant: Sequence[Meant]
    actors: Sequence[Match]

    @classmethod
    def of(cls, page: Page) -> Scene:
        """The scene of a page."""
        named = [one for one in actors_in(page.text) if one.entity.startswith(_SPEAKING)]
        short = short_names(page.text, page.document.body_start, named)
        actors = sorted((*named, *short), key=lambda one: one.start)
        return cls(page.text, people_of(page), resolutions_of(page), actors)

    def people_in(self, start: int, end: int) -> list[Sighting]:
        """The sightings of people that lie in a passage."""
        return held(self.people.sightings, start, end)

    def texts_in(self, start: int, end: int) -> list[Meant]:
        """The mentions of resolutions in a passage, but for those of other bodies."""
        near = between(self.meant, start, end)
        return [one for one in near if one.span.end <= end and not one.other]

    def actors_in(self, start: int, end: int) -> list[Match]:
        """The States, organizations and groups that a passage names."""
        return held(self.actors, start, end)

    def first_person(self, unit: Unit, start: int, end: int) -> Sighting | None:
        """The first person who begins in a passage, outside quotation marks."""
        seen = starting(self.people.sightings, start, end)
        return next((one for one in seen if outside(unit, one.start)), None)

    def speaker(self, seen: Sighting, rule: str) -> Speaker:
        """A person as a speaker, the cue the passage that means the person."""
        cue = Span(seen.start, seen.end)
        return Speaker(seen.entity, cue.of(self.text), cue, rule)


def outside(unit: Unit, position: int) -> bool:
    """Whether a position of the unit lies outside quotation marks."""
    return not any(one.outer_start <= position < one.outer_end for one in unit.quotes)


def sighting_in(scene: Scene, start: int, end: int) -> Sighting | None:
    """The first person meant inside a passage."""
    return next(iter(scene.people_in(start, end + 1)), None)


def named(scene: Scene, start: int, end: int) -> str:
    """The entity that a passage of a speaker names: a person, a resolution, an actor, or ""."""
    seen = sighting_in(scene, start, end)
    if seen:
        return seen.entity
    if scene.texts_in(start, end):
        return "resolution"
    for one in scene.actors_in(start, end):
        if one.entity.startswith("state/") and _MEDIA.match(scene.text, one.end):
            continue
        if not WATCHERS.match(scene.text, one.end):
            return one.entity
    return ""


def sourced(scene: Scene, start: int, end: int) -> str:
    """The same for a source; a place it only speaks of is none: `tradition in Malta`."""
    entity = named(scene, start, end)
    first = next(iter(scene.actors_in(start, end)), None)
    own = first is not None and entity == first.entity
    return "" if own and first and _ABOUT.search(scene.text, start, first.start) else entity


def speaking(scene: Scene, start: int, end: int, rule: str) -> Speaker | None:
    """The speaker whom a passage names, None where it names nobody who is known."""
    seen = sighting_in(scene, start, end)
    if seen:
        return scene.speaker(seen, rule)
    entity = named(scene, start, end)
    words = scene.text[start:end].strip(" ,.:")
    return Speaker(entity, words, Span(start, end), rule) if entity else None


def carried(speaker: Speaker, rule: str) -> Speaker:
    """Somebody who goes on speaking, without a cue of their own."""
    return Speaker(speaker.entity, speaker.words, None, rule)
