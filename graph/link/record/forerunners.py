"""What a resolution inherits: subjects that the library gave to its forerunners in the corpus.

Extraction sees one text alone; this is a second pass over the cards of all. A text without subjects
of its own takes those of the latest text with the same title, and those that nearly all of the
resolutions share that it cites with date or title. Its evidence is its own title and the passages
that cite.

Both scores were measured on two sessions of the General Assembly against the one before each:
of the subjects of the latest text with the same title the new one had 95 in a hundred, of those
that at least three quarters of two or more cited resolutions shared 83.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.link.compare.words import normal_title
from graph.link.record.card import Card
from graph.model import Span
from graph.symbol import parse

_SAME_TITLE, _CITED = 0.95, 0.83
_SHARED, _LEAST = 0.75, 2
_NUMBER = re.compile(r"\b\d+\b")


@dataclass(frozen=True, slots=True)
class Forerunner:
    """A resolution to which the library gave subjects, local identifiers."""

    symbol: str
    title: str
    adopted: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """A subject that a text inherits, how surely, from whom, and the text's passages that show it.

    `rule` is `themes:forerunner` for the same title, `themes:cited` for what cited ones share.
    """

    theme: str
    rule: str
    score: float
    origins: tuple[str, ...]
    spans: tuple[Span, ...]


class Forerunners:
    """The resolutions of a corpus that have the library's subjects."""

    def __init__(self, forerunners: Iterable[Forerunner]) -> None:
        ordered = sorted(forerunners, key=lambda one: (one.adopted, one.symbol))
        self.by_symbol = {one.symbol: one for one in ordered}
        self._by_title: dict[tuple[str, str], list[Forerunner]] = defaultdict(list)
        for one in ordered:
            if one.title:
                self._by_title[_key(one.symbol, one.title)].append(one)

    def concern(self, symbol: str, title: str, cites: Collection[str]) -> bool:
        """Whether a text may inherit anything at all, before its card is read."""
        if symbol in self.by_symbol:
            return False
        return _key(symbol, title) in self._by_title or not self.by_symbol.keys().isdisjoint(cites)

    def inherited(self, card: Card) -> list[Inherited]:
        """What a text inherits, by theme; nothing where the library gave it subjects itself."""
        if card.symbol in self.by_symbol:
            return []
        passages: dict[str, list[Span]] = defaultdict(list)
        for one in card.cited:
            if one.symbol in self.by_symbol:
                passages[one.symbol].append(one.span)
        found = {one.theme: one for one in self._shared(passages)}
        found |= {one.theme: one for one in self._same_title(card, passages)}
        return [found[theme] for theme in sorted(found)]

    def _same_title(self, card: Card, passages: Mapping[str, list[Span]]) -> Iterable[Inherited]:
        same = self._by_title.get(_key(card.symbol, card.title), []) if card.title else []
        earlier = [one for one in same if not card.adopted or one.adopted < card.adopted]
        if not earlier:
            return
        last = earlier[-1]
        titles = [one.span for one in card.facts.get("title", ())]
        spans = tuple(sorted({*titles, *passages.get(last.symbol, ())}))
        for theme in last.subjects if spans else ():
            yield Inherited(theme, "themes:forerunner", _SAME_TITLE, (last.symbol,), spans)

    def _shared(self, passages: Mapping[str, list[Span]]) -> Iterable[Inherited]:
        origins: dict[str, list[str]] = defaultdict(list)
        for symbol in sorted(passages):
            for theme in self.by_symbol[symbol].subjects:
                origins[theme].append(symbol)
        for theme, symbols in sorted(origins.items()):
            if len(symbols) >= max(_LEAST, _SHARED * len(passages)):
                spans = tuple(sorted({span for one in symbols for span in passages[one]}))
                yield Inherited(theme, "themes:cited", _CITED, tuple(symbols), spans)


def _key(symbol: str, title: str) -> tuple[str, str]:
    """The organ, and a title without years and numbers, which change from text to text."""
    return parse(symbol).organ, " ".join(_NUMBER.sub(" ", normal_title(title)).split())
