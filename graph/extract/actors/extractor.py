"""Actors: States, organs, organizations, groups, offices and instruments, where they are named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from graph.extract import Example
from graph.extract.actors.find import actors_in
from graph.extract.actors.short import short_names
from graph.findings import ActorMention, Finding
from graph.model import Page, Span

NAME = "actors"
LANES = ("record", "story")

EXAMPLES: tuple[Example, ...] = (
    Example("Beijing put forward a text.", expected=(("Beijing", "state/CHN"),)),
    Example("They met in Beijing and left.", expected=()),
    Example("A Chinese-sponsored text won.", expected=(("Chinese", "state/CHN"),)),
    Example("It was issued in English, French and Spanish.", expected=()),
    Example("The U.S. measure came first.", expected=(("U.S.", "state/USA"),)),
    Example("Most Latin American voices agreed."),
    Example("Michael Jordan retired from Chicago."),
    Example(
        "Jordan and Chad abstained.", expected=(("Jordan", "state/JOR"), ("Chad", "state/TCD"))
    ),
)


def extract(page: Page) -> Iterator[Finding]:
    """All mentions of actors on a page, each with the provision that holds it."""
    labels = _Labels(page)
    document = page.document
    found = actors_in(document.body)
    short = (
        () if document.kind.is_record else short_names(document.body, document.body_start, found)
    )
    for one in sorted([*found, *short], key=lambda one: one.start):
        if one.start >= document.body_start:
            rule = f"actors:{one.label_kind}"
            yield ActorMention(Span(one.start, one.end), rule, one.entity, labels.at(one.start))


_NESTED = 60
"""So many sub-paragraphs at most stand between a position and the start of what holds it."""


class _Labels:
    """Which provision holds a position, told by binary search: a page has hundreds of both."""

    def __init__(self, page: Page) -> None:
        spans = [
            (span.start, span.end, one.label)
            for one in page.segments.provisions
            for span in one.spans
        ]
        spans += [(note.span.start, note.span.end, note.owner) for note in page.segments.footnotes]
        self._spans = sorted(spans)
        self._starts = [start for start, _, _ in self._spans]

    def at(self, position: int) -> str:
        """The label of the narrowest provision that holds it, "" where none does."""
        place = bisect_right(self._starts, position) - 1
        for _, end, label in reversed(self._spans[max(0, place - _NESTED) : place + 1]):
            if position < end:
                return label
        return ""
