"""What a claim is held against: the record, with the passages that show what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from graph.iris import Iris
from graph.link.record.card import Card, Known
from graph.link.record.entry import Entry
from graph.link.record.lookup import Record

_PLACE = re.compile(r"/doc/(?P<document>[^/#]+)#char=(?P<start>\d+),(?P<end>\d+)$")
_SHORT, _AROUND, _LONGEST = 60, 70, 600
"""A shorter passage is shown with so much before and behind it; none is shown beyond the last."""
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

    def words(self, passage: str) -> str:
        """The words of a passage of the record; of a short one with those around it in its line."""
        place = _PLACE.search(passage)
        text = self.record.text(unquote(place["document"])) if place else ""
        if not place or not text:
            return ""
        start, end = int(place["start"]), int(place["end"])
        if end - start < _SHORT:
            line = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", end)
            left = max(line, start - _AROUND)
            right = min(stop if stop >= 0 else len(text), end + _AROUND)
            start = left if left == line else text.find(" ", left, start) + 1 or start
            cut = text.rfind(" ", end, right)
            end = right if right == stop or cut < 0 else cut
        while 0 < start < end and not text[start - 1].isspace():
            start -= 1  # a passage may begin inside a word
        if end - start > _LONGEST:
            return " ".join(text[start : start + _LONGEST].split()[:-1]) + " …"
        return " ".join(text[start:end].split())

    def said(self, entry: Entry, *names: str) -> list[tuple[Card, Known]]:
        """What the resolution's own texts state under these names."""
        return [
            (card, known)
            for card in entry.cards
            for name in names
            for known in card.facts.get(name, ())
        ]
