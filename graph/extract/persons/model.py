"""Who a document speaks of: people, their offices, and the passages that mean them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.extract.places import starting
from graph.extract.speech_words import GOING
from graph.function_words import GOVERNING
from graph.iris import slug

_GOVERNED = re.compile(rf"\b{GOVERNING}\s+(?:the\s+)?(?:[\w.’'-]+\s+){{0,4}}$")
_FRONTED = re.compile(rf"\s*(?:(?i:while|when|after|before|by|in)\s+)?(?i:{GOING})\s[^,;:“”\"]*\Z")
"""`Hailing |Doe| for the text, she ...`: the object of who acts in the sentence."""


@dataclass(frozen=True, slots=True)
class Post:
    """An office as a passage states it, with what it belongs to."""

    text: str
    role: str = ""
    organization: str = ""
    state: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A passage that means a person. `kind` is name, surname, nominal or pronoun."""

    start: int
    end: int
    kind: str
    entity: str
    post: Post | None = None

    def phrase_start(self, text: str, start: int) -> int:
        """Where the words that mean the person begin, with the office before a name."""
        words = self.post.text if self.post else ""
        office = text.rfind(words, start, self.start) if words else -1
        return office if office >= 0 else self.start

    def held(self, text: str) -> tuple[int, int]:
        """From where to where the name and the office beside it reach, before or behind it."""
        words = self.post.text if self.post else ""
        office = text.find(words, self.end, self.end + len(words) + 2) if words else -1
        end = office + len(words) if office >= 0 else self.end
        return self.phrase_start(text, max(0, self.start - len(words) - 2)), end

    def is_complement(self, text: str, start: int) -> bool:
        """Whether a preposition governs the person, or a participle that opens the sentence."""
        governed = _GOVERNED.search(text[start : self.phrase_start(text, start)]) is not None
        return governed or self.is_fronted(text, start)

    def is_fronted(self, text: str, start: int) -> bool:
        """Whether a participle that opens the sentence tells of the person: `Hailing Doe, ...`."""
        return _FRONTED.match(text[start : self.phrase_start(text, start)]) is not None


@dataclass(slots=True)
class Person:
    """One person of a document; `name` is "" for a speaker whom it does not name.

    `pronoun` is "he" or "she" where a title or an office tells, as `Ms. Doe` does.
    """

    name: str
    entity: str
    families: tuple[str, ...] = ()
    posts: list[Post] = field(default_factory=list)
    pronoun: str = ""

    @property
    def states(self) -> frozenset[str]:
        """The States on whose behalf the person holds offices."""
        return frozenset(post.state for post in self.posts if post.state)


_VAGUE = frozenset(("", "role/diplomat", "role/analyst", "role/expert", "role/head"))


def _same_person(one: str, other: str) -> bool:
    """Whether the shorter of two names is the longer without some of its words or initials.

    >>> _same_person("John R. Doe", "John Doe"), _same_person("Jane Doe", "John Doe")
    (True, False)
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    if len(short) < _LEAST_WORDS or not (short[0] == long[0] or short[-1] == long[-1]):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _words(name: str) -> list[str]:
    """The words of a name that are more than an initial, folded."""
    return [word for word in slug(name).split("-") if len(word) > 1]


_LEAST_WORDS = 2
_SUBJECT = {"he": "he", "him": "he", "she": "she", "her": "she"}
_BRACKET = 2
"""` (`: what stands between a name and another spelling of it."""


@dataclass(slots=True)
class People:
    """All people of a document and where they are meant."""

    document: str
    known: dict[str, Person] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)

    def named(self, name: str, families: tuple[str, ...]) -> Person:
        """The person of that name: known already under it, under a shorter form, or new."""
        entity = self.entity_of(name)
        if entity not in self.known:
            self.known[entity] = Person(name, entity, families)
        return self.known[entity]

    def entity_of(self, name: str) -> str:
        """The identifier of the one person here whom a name can mean, or that of a new person."""
        entity = f"person/{slug(name)}"
        if entity in self.known or " " not in name:
            return entity
        alike = [one.entity for one in self.known.values() if _same_person(one.name, name)]
        return alike[0] if len(alike) == 1 else entity

    def respelled(self, start: int, name: str) -> Person | None:
        """Who stands right before a passage in brackets that spells the name otherwise."""
        last = max(self.sightings, key=lambda one: one.end, default=None)
        if last is None or last.kind != "name" or not 0 < start - last.end <= _BRACKET:
            return None
        own, other = set(_words(self.known[last.entity].name)), set(_words(name))
        return self.known[last.entity] if len(own & other) * 2 >= len(own | other) else None

    def unnamed(self, role: str, state: str, organization: str, words: str = "") -> Person:
        """A speaker without a name: one for each office of each State or organization.

        Where the office says little (`a Western diplomat`), its own `words` tell speakers apart.
        """
        parts = [one.rpartition("/")[2] for one in (role, state, organization) if one]
        if role in _VAGUE and words:
            parts = [words, *(one for one in parts[bool(role) :] if one not in words)]
        entity = f"person/unnamed-{slug('-'.join(parts) or 'speaker')}-{slug(self.document, 60)}"
        if entity not in self.known:
            self.known[entity] = Person("", entity)
        return self.known[entity]

    def see(
        self, start: int, end: int, kind: str, person: Person, post: Post | None = None
    ) -> None:
        """Note a passage, unless another one that is noted already holds part of it."""
        place = bisect_left(self.sightings, end, key=lambda one: one.start)
        if place and self.sightings[place - 1].end > start:
            return
        if post and post not in person.posts:
            person.posts.append(post)
        self.sightings.insert(place, Sighting(start, end, kind, person.entity, post))

    def fits(self, entity: str, pronoun: str) -> bool | None:
        """Whether `he` or `she` means somebody, as far as titles tell; None where they do not."""
        person = self.known.get(entity)
        if person is None or not person.pronoun:
            return None
        return person.pronoun == _SUBJECT.get(pronoun.lower(), person.pronoun)

    def before(self, position: int, since: int = 0) -> Iterator[Sighting]:
        """The sightings before a position that begin at `since` or later, the nearest first."""
        near = starting(self.sightings, since, position)
        return (one for one in reversed(near) if one.end <= position)
