"""The record as linking sees it: cards of all texts, found by symbol, draft, title, date, words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest
from pathlib import Path

from graph.link.compare.words import normal_title, weight
from graph.link.record.card import Card, Known
from graph.link.record.entry import Entry, entries
from graph.symbol import try_parse

__all__ = ["Record", "normal_title"]

_LONGEST_POSTING = 0.1
"""A word that more than this share of the record holds finds nothing by itself."""
_ALWAYS = 400
_IN_SESSIONS = frozenset({"HRC", "ECOSOC"})
"""Organs whose sessions adopt few texts."""
_TALLIED = 40
"""Counts by which more resolutions were adopted find none."""
_OF_SESSION = 60
"""A session that adopted more resolutions finds none."""
_TOLD = 1.2
"""Words that tell less than this are not looked up."""


class Record:
    """All cards of a corpus and ways to find them; texts are read only when they are asked for."""

    def __init__(self, cards: Iterable[Card], texts: Path | None = None) -> None:
        self.cards: list[Card] = sorted(cards, key=lambda one: (one.symbol, one.document_id))
        self.entries: dict[str, Entry] = entries(self.cards)
        self._texts = texts
        self._text = lru_cache(maxsize=64)(self._read_text)
        self._by_symbol: dict[str, list[Card]] = defaultdict(list)
        self._by_draft: dict[str, set[str]] = defaultdict(set)
        self._by_title: dict[str, set[str]] = defaultdict(set)
        self._by_date: dict[str, set[str]] = defaultdict(set)
        self._by_day: dict[str, set[str]] = defaultdict(set)
        self._by_day_ahead: dict[str, set[str]] = defaultdict(set)
        self._by_session: dict[str, set[str]] = defaultdict(set)
        self._by_tally: dict[str, set[str]] = defaultdict(set)
        self._by_word: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for card in self.cards:
            self._by_symbol[card.symbol].append(card)
            for draft in card.facts.get("draft", ()):
                self._by_draft[draft.value].add(card.symbol)
        for entry in self.entries.values():
            self._index(entry)

    def _index(self, entry: Entry) -> None:
        symbol = entry.symbol.text
        if entry.symbol.organ in _IN_SESSIONS:
            self._by_session[entry.symbol.session].add(symbol)
        for day in entry.days:
            self._by_date[day].add(symbol)
            self._by_day[day[4:]].add(symbol)
        for day in entry.ahead:
            for part in (day, day[: len("2024-07")], day[len("2024") :]):
                self._by_day_ahead[part].add(symbol)
        for counts in entry.tallies:
            self._by_tally[counts].add(symbol)
        for title in entry.titles:
            self._by_title[normal_title(title)].add(symbol)
        for word, share in entry.words.items():
            self._by_word[word].append((symbol, share * weight(word)))

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
        """Symbols adopted on this ISO day; without a year (`-03-21`) on that day of any year."""
        return sorted((self._by_day if day.startswith("-") else self._by_date).get(day, ()))

    def by_day_ahead(self, day: str) -> list[str]:
        """Symbols whose text names a day to come that is this one: ISO day, month, or `-07-01`."""
        return sorted(self._by_day_ahead.get(day, ()))

    def by_session(self, session: str) -> list[str]:
        """Symbols of a session or year, nothing where they are too many to find one by."""
        found = self._by_session.get(session, ())
        return sorted(found) if len(found) <= _OF_SESSION else []

    def by_tally(self, counts: str) -> list[str]:
        """Symbols adopted by these counts, nothing if they are too common to find one by."""
        found = self._by_tally.get(counts, ())
        return sorted(found) if len(found) <= _TALLIED else []

    def by_words(self, words: Iterable[str], most: int = 40) -> list[str]:
        """The symbols whose title or text hold most of what these stems and entities tell."""
        scores: dict[str, float] = defaultdict(float)
        bound = max(_ALWAYS, _LONGEST_POSTING * len(self.entries))
        for word in sorted(set(words)):
            posting = self._by_word.get(word, ())
            if weight(word) >= _TOLD and len(posting) <= bound:
                for symbol, told in posting:
                    scores[symbol] += told
        best = nsmallest(most, ((-told, symbol) for symbol, told in scores.items()))
        return [symbol for _, symbol in best]

    def known(self) -> frozenset[tuple[str, str]]:
        """The (symbol, property) pairs on record: a story's word on them is a claim."""
        pairs = {(card.symbol, name) for card in self.cards for name in card.facts}
        votes = {(symbol, "vote") for symbol, name in pairs if name.startswith("ballot-")}
        return frozenset(pairs | votes)

    def values(self, symbol: str, name: str) -> list[tuple[Card, Known]]:
        """What the record says of a property, with the card whose document shows it."""
        return [
            (card, known) for card in self.texts_of(symbol) for known in card.facts.get(name, ())
        ]

    @property
    def has_texts(self) -> bool:
        """Whether texts are kept beside the cards."""
        return self._texts is not None

    def text(self, document_id: str) -> str:
        """The text of a document, "" where it is not kept."""
        return self._text(document_id)

    def _read_text(self, document_id: str) -> str:
        if self._texts is None:
            return ""
        file = self._texts / f"{document_id}.txt"
        return file.read_bytes().decode("utf-8") if file.exists() else ""
