"""Which resolution a sentence of a story speaks of, where no mention is tied to what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from graph.extract.resolutions.bodies import others
from graph.extract.resolutions.series import in_passing
from graph.findings import ResolutionMention
from graph.link.claims.orphans import Orphans
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.link.story.situation import UNNAMED
from graph.model import Span
from graph.symbol import try_parse

_BACK, _AHEAD = 3, 1
"""So many sentences behind a mention, and before it, may still speak of its resolution."""
SHOWN = "claim:{}-shown"
"""The rule of a claim that is made only where the record shows it."""
_HEEDED = re.compile(
    r"\b(?:compl(?:y|ied|ies|iance)\s+with|(?:implement|violat|respect|honou?r|flout|defy|breach)\w*"
    r"|abid\w+\s+by)\s+(?:[\w.’'-]+\s+){0,4}$"
)
"""What is heeded, or not, is another than the one that says so."""


class Subjects:
    """A story's sentences with the resolutions that their mentions mean."""

    def __init__(self, setting: Setting, readings: Sequence[Reading]) -> None:
        self._setting = setting
        self._order = {one: place for place, one in enumerate(setting.sentences)}
        told = [one for one in readings if len(one.meant) == 1]
        self._every = told
        self._named: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        for one in told:
            if self._is_cited(one):
                continue
            place = self._order.get(one.situation.sentence, -1)
            self._named[place].append((one.mention.span, one.meant[0].symbol))
        self._foreign = {
            self._order.get(setting.sentence(one.span.start), -1)
            for one in setting.story.findings
            if isinstance(one, ResolutionMention) and one.other in others()
        }
        self.symbols = frozenset(symbol for one in self._named.values() for _, symbol in one)
        self.orphans = Orphans(setting, readings)
        self._open = {
            self._order.get(one.situation.sentence, -1)
            for one in readings
            if len(one.meant) != 1 and one.mention.rule not in UNNAMED
            if len(self.symbols) != 1 or not self.orphans.points(one)
        }

    def named(self, sentence: Span) -> list[tuple[Span, str]]:
        """Every resolution that a sentence names, also what it only refers to."""
        own = [one for one in self._every if one.situation.sentence == sentence]
        return [(one.mention.span, one.meant[0].symbol) for one in own if one.mention.symbol]

    def _is_cited(self, one: Reading) -> bool:
        """Whether a sentence names a resolution only as what another refers to."""
        if not one.mention.symbol:
            return False  # its own words, or the whole story, tell of it
        sentence = one.situation.sentence
        before = self._setting.text[sentence.start : one.mention.span.start]
        return in_passing(before) or bool(_HEEDED.search(before))

    def of(self, sentence: Span, position: int) -> tuple[str, bool]:
        """The symbol that a passage of a sentence speaks of, "" for none, and whether it is sure.

        Sure: the sentence names it and no other, or the story names no other.
        """
        place = self._order.get(sentence, -1)
        if place < 0 or place in self._open:
            return "", False
        own = self._named.get(place, [])
        if own:
            before = [symbol for span, symbol in own if span.start < position] or [own[0][1]]
            return before[-1], len({symbol for _, symbol in own}) == 1
        return ("", False) if place in self._foreign else self._spoken_of(place, sentence)

    def _spoken_of(self, place: int, sentence: Span) -> tuple[str, bool]:
        """What a sentence speaks of that names none: of its organ's the one named close by."""
        organs = self._setting.organs(sentence)
        if organs and len(self.symbols) == 1:
            (symbol,) = self.symbols
            return (symbol, True) if _organ(symbol) in organs else ("", False)
        for near in (*range(place - 1, place - _BACK - 1, -1), place + _AHEAD):
            symbols = {symbol for _, symbol in self._named.get(near, [])}
            if len(symbols) == 1:
                symbol = symbols.pop()
                fits = not organs or _organ(symbol) in organs
                return (symbol if fits else ""), len(self.symbols) == 1
            if symbols or near in self._foreign:
                return "", False
        return (next(iter(self.symbols)) if len(self.symbols) == 1 else ""), False


def _organ(symbol: str) -> str:
    parsed = try_parse(symbol)
    return parsed.organ if parsed else ""
