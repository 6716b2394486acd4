"""Events: adoptions, summits, conferences, sessions and scheduled meetings, with time and place."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.events.find import happenings_of
from graph.extract.votes.adoptions import AdoptionTold, adoptions_of
from graph.findings import Event, Finding
from graph.iris import slug
from graph.model import Page, Span

NAME = "events"
LANES = ("story",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "The Summit of the Future will be held in New York in September 2024.",
        expected=(("Summit of the Future", "2024-09"),),
    ),
    Example("They met the press on Monday. The forum is a website."),
    Example("A conference call took an hour."),
)
_ORGANS = {
    "GA": "org/general-assembly",
    "SC": "org/security-council",
    "HRC": "org/human-rights-council",
    "ECOSOC": "org/economic-and-social-council",
}


def extract(page: Page) -> Iterator[Finding]:
    """Named and scheduled events, then one for each dated adoption."""
    for one in happenings_of(page):
        yield Event(
            one.span,
            one.rule,
            one.entity,
            one.label,
            one.type,
            one.start,
            one.location,
            one.organizer,
        )
    told: set[tuple[str, str]] = set()
    for adoption in adoptions_of(page):
        if adoption.date:
            event = _adoption(page, adoption)
            if (event.entity, event.start) not in told:
                told.add((event.entity, event.start))
                yield event


def _adoption(page: Page, told: AdoptionTold) -> Event:
    """The adoption of a resolution: named by symbol or title, else by the words that mean it."""
    meant = told.adopted.meant
    name = (meant.symbol or meant.title) if meant else ""
    entity = (
        f"event/adoption-{slug(name)}"
        if name
        else f"event/adoption-{told.date}-{slug(page.document.id, 60)}"
    )
    start = min(told.adopted.start, told.when.span.start if told.when else told.adopted.start)
    end = max(told.adopted.end, told.when.span.end if told.when else told.adopted.end)
    label = "Adoption of " + " ".join((name or (meant.head if meant else "a resolution")).split())
    organizer = _ORGANS.get(meant.organ, "") if meant else ""
    return Event(
        Span(start, end), "events:adoption", entity, label, "adoption", told.date, "", organizer
    )
