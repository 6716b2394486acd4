"""People: names, offices before and after them, and what points back to them within a document."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.persons.find import people_of
from graph.extract.persons.model import Person, Post, Sighting
from graph.findings import Finding, PersonMention
from graph.model import Page, Span

NAME = "persons"
LANES = ("story",)

_FU = "person/fu-cong"
EXAMPLES: tuple[Example, ...] = (
    Example(
        "Fu Cong, China’s U.N. ambassador, spoke. Fu said yes.",
        expected=(("Fu Cong", _FU), ("Fu", _FU)),
    ),
    Example(
        "US Ambassador to the United Nations Linda Thomas-Greenfield agreed.",
        expected=(("Linda Thomas-Greenfield", "person/linda-thomas-greenfield"),),
    ),
    Example("The United Nations General Assembly said so. New York said nothing."),
    Example("The Human Rights Council told States to act."),
)


def extract(page: Page) -> Iterator[Finding]:
    """All passages that mean a person, in order; offices stay with the passage that states them."""
    people = people_of(page)
    stated: dict[str, list[Sighting]] = {}
    for one in people.sightings:
        if one.post:
            stated.setdefault(one.entity, []).append(one)
    for sighting in people.sightings:
        person = people.known[sighting.entity]
        yield _mention(sighting, person, sighting.post or Post(""))
        if sighting.post:
            for post in _further(stated[sighting.entity], sighting, person):
                yield _mention(sighting, person, post)


def _further(own: list[Sighting], one: Sighting, person: Person) -> list[Post]:
    """Offices that stand beside the first passage that states one, and at no other passage."""
    if own[0] != one:
        return []
    told = {each.post for each in own}
    return [post for post in person.posts if post not in told]


def _mention(sighting: Sighting, person: Person, post: Post) -> PersonMention:
    return PersonMention(
        Span(sighting.start, sighting.end),
        f"persons:{sighting.kind}",
        person.entity,
        person.name,
        role_text=post.text,
        role=post.role,
        organization=post.organization,
        on_behalf_of=post.state,
        since=post.since,
        until=post.until,
    )
