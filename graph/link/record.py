"""The record as linking sees it: cards of all texts, found by symbol, draft, title and date."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.link.card import Card, Known
from graph.symbol import try_parse

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def normal_title(title: str) -> str:
    """A title as titles are compared: no case, accent, punctuation or double space.

    >>> normal_title("Seizing the Opportunities of Safe, Secure, and Trustworthy…")
    'seizing the opportunities of safe secure and trustworthy'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub(" ", plain.lower()).strip()


class Record:
    """All cards of a corpus and ways to find them; texts are read only when they are asked for."""

    def __init__(self, cards: Iterable[Card], texts: Path | None = None) -> None:
        self.cards: list[Card] = sorted(cards, key=lambda one: (one.symbol, one.document_id))
        self._texts = texts
        self._by_symbol: dict[str, list[Card]] = defaultdict(list)
        self._by_draft: dict[str, set[str]] = defaultdict(set)
        self._by_title: dict[str, set[str]] = defaultdict(set)
        self._by_date: dict[str, set[str]] = defaultdict(set)
        for card in self.cards:
            self._by_symbol[card.symbol].append(card)
            self._by_date[card.adopted].add(card.symbol)
            for draft in card.facts.get("draft", ()):
                self._by_draft[draft.value].add(card.symbol)
            if card.title:
                self._by_title[normal_title(card.title)].add(card.symbol)

    def texts_of(self, symbol: str) -> Sequence[Card]:
        """The cards of a resolution: one for each text of it that was read."""
        return self._by_symbol.get(symbol, ())

    def by_draft(self, draft: str) -> list[str]:
        """Symbols adopted from this draft."""
        parsed = try_parse(draft)
        return sorted(self._by_draft.get(parsed.text if parsed else draft, ()))

    def by_title(self, title: str) -> list[str]:
        """Symbols with this title, however it is dressed."""
        return sorted(self._by_title.get(normal_title(title), ()))

    def by_date(self, day: str) -> list[str]:
        """Symbols adopted on this ISO day."""
        return sorted(self._by_date.get(day, ()))

    def known(self) -> frozenset[tuple[str, str]]:
        """The (symbol, property) pairs on record: a story's word on them is a claim."""
        return frozenset((card.symbol, name) for card in self.cards for name in card.facts)

    def values(self, symbol: str, name: str) -> list[tuple[Card, Known]]:
        """What the record says of a property, with the card whose document shows it."""
        return [
            (card, known) for card in self.texts_of(symbol) for known in card.facts.get(name, ())
        ]

    def text(self, document_id: str) -> str:
        """The text of a document, "" where it is not kept."""
        if self._texts is None:
            return ""
        file = self._texts / f"{document_id}.txt"
        return file.read_bytes().decode("utf-8") if file.exists() else ""
