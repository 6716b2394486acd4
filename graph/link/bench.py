"""What a claim is held against: the record, with the passages that show what it says."""

from __future__ import annotations

from dataclasses import dataclass

from graph.iris import Iris
from graph.link.card import Card, Known
from graph.link.entry import Entry
from graph.link.record import Record

CONFIRMED, CONTRADICTED, UNVERIFIABLE = "confirmed", "contradicted", "unverifiable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with the record's value and the IRI of the passage that shows it."""

    verdict: str
    recorded: str = ""
    passage: str = ""


SILENT = Verdict(UNVERIFIABLE)


@dataclass(frozen=True, slots=True)
class Bench:
    """The record, how its passages are named, and the text of the story that is held against it."""

    record: Record
    iris: Iris
    story_text: str = ""

    def at(self, shown: tuple[Card, Known] | None) -> str:
        """The IRI of a passage of the record."""
        return self.iris.span(shown[0].document_id, shown[1].span) if shown else ""

    def said(self, entry: Entry, *names: str) -> list[tuple[Card, Known]]:
        """What the resolution's own texts state under these names."""
        return [
            (card, known)
            for card in entry.cards
            for name in names
            for known in card.facts.get(name, ())
        ]
