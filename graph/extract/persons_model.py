"""Who a document speaks of: people, their offices, and the passages that mean them."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.iris import slug


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


@dataclass(slots=True)
class Person:
    """One person of a document; `name` is "" for a speaker whom it does not name."""

    name: str
    entity: str
    families: tuple[str, ...] = ()
    posts: list[Post] = field(default_factory=list)

    @property
    def states(self) -> frozenset[str]:
        """The States on whose behalf the person holds offices."""
        return frozenset(post.state for post in self.posts if post.state)


@dataclass(slots=True)
class People:
    """All people of a document and where they are meant."""

    document: str
    known: dict[str, Person] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)

    def named(self, name: str, families: tuple[str, ...]) -> Person:
        """The person of that name: known already under it, under a shorter form, or new."""
        entity = f"person/{slug(name)}"
        if entity not in self.known:
            self.known[entity] = Person(name, entity, families)
        return self.known[entity]

    def unnamed(self, role: str, state: str, organization: str) -> Person:
        """A speaker without a name, one for each office of each State or organization."""
        parts = [one.rpartition("/")[2] for one in (role, state, organization) if one]
        entity = f"person/unnamed-{slug('-'.join(parts) or 'speaker')}-{slug(self.document, 60)}"
        if entity not in self.known:
            self.known[entity] = Person("", entity)
        return self.known[entity]

    def see(
        self, start: int, end: int, kind: str, person: Person, post: Post | None = None
    ) -> None:
        """Note a passage, unless another one that is noted already holds part of it."""
        if any(one.start < end and start < one.end for one in self.sightings):
            return
        if post and post not in person.posts:
            person.posts.append(post)
        self.sightings.append(Sighting(start, end, kind, person.entity, post))

    def before(self, position: int) -> list[Sighting]:
        """The sightings before a position, the nearest first."""
        ahead = [one for one in self.sightings if one.end <= position]
        return sorted(ahead, key=lambda one: -one.start)
