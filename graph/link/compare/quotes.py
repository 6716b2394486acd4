"""Words that a press text quotes, looked up in the text they are said to come from.

Two texts are compared by their letters and digits alone, so that neither typography nor line breaks
nor lost hyphens matter. What is left out ("…") and put in ("[the Council]") may be anything short.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from graph.model import Span

_LETTERS = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑]\n?[^\W_]+)*")
_GAP = re.compile(r"\s*(?:\[[^\]]*\]|\(?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\)?)\s*")
_ACCENTS = str.maketrans(
    "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiinoooooouuuuyy", "⁰¹²³⁴⁵⁶⁷⁸⁹"
)
_FARTHEST = 1500
"""Parts of one quotation stand at most so many letters apart."""
_NEAR = 0.75
"""The share of words that must agree for a quotation to be near; those out of order count half."""
_SHORTEST_NEAR = 4
_COMMON = 40
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Found:
    """How a quotation stands in a text: `match` verbatim, near or not-found, and where."""

    match: str
    span: Span | None = None


def find_quotation(quote: str, text: str) -> Found:
    r"""Look a quotation up in a text; offsets are those of the text as it stands.

    >>> find_quotation("safe … trustworthy", "It must be safe, secure\nand trust-worthy.").span
    Span(start=11, end=40)
    """
    parts = _parts(quote)
    if not parts:
        return Found("not-found")
    index = _index(text)
    span = index.verbatim(parts)
    if span:
        return Found("verbatim", span)
    words = [squeeze(one) for one in _COMPOUND.findall(_GAP.sub(" ", quote))][:_LONGEST]
    near = index.near([one for one in words if one]) if len(words) >= _SHORTEST_NEAR else None
    return Found("near", near) if near else Found("not-found")


def holds(quote: str, text: str) -> bool:
    """Whether a quotation stands in a text word for word; much faster than to find it nearly."""
    parts, letters = _parts(quote), _letters(text)
    if not parts or not all(one in letters for one in parts):
        return False
    return find_quotation(quote, text).match == "verbatim"


def _parts(quote: str) -> list[str]:
    """What stands between the gaps of a quotation."""
    return [part for one in _GAP.split(quote) if (part := squeeze(one))]


def squeeze(text: str) -> str:
    """Lower-case letters and digits, nothing between them, accents and note numerals dropped."""
    return "".join(_LETTERS.findall(text.lower().translate(_ACCENTS)))


class _Index:
    """A text's letters and words, with the way back to its offsets."""

    def __init__(self, text: str) -> None:
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter whose small form is two: keep the offsets
            lowered = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
        words: list[str] = []
        self.places: list[int] = []  # where each run of letters begins in the text
        self.starts: list[int] = []  # where it begins among the letters
        length = 0
        for match in _LETTERS.finditer(lowered):
            word = match.group().translate(_ACCENTS)
            if word:
                words.append(word)
                self.places.append(match.start())
                self.starts.append(length)
                length += len(word)
        self.letters = "".join(words)
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for match in _COMPOUND.finditer(lowered):
            word = squeeze(match.group())
            if word:
                self.by_word[word].append(len(self.words))
                self.words.append(word)
                self.spans.append(match.span())

    def verbatim(self, parts: Sequence[str]) -> Span | None:
        """Where the parts stand one after the other, the first one at the beginning of a word."""
        place = self._begins(parts[0], 0)
        while place >= 0:
            end = place + len(parts[0])
            for part in parts[1:]:
                next_place = self._begins(part, end)
                if next_place < 0 or next_place - end > _FARTHEST:
                    break
                end = next_place + len(part)
            else:
                return self._span(place, end)
            place = self._begins(parts[0], place + 1)
        return None

    def _begins(self, part: str, start: int) -> int:
        """The next place of a part that begins and ends with a word, -1 if none."""
        while (place := self.letters.find(part, start)) >= 0:
            if self._is_border(place) and self._is_border(place + len(part)):
                return place
            start = place + 1
        return -1

    def _is_border(self, place: int) -> bool:
        if place == len(self.letters):
            return True
        return self.starts[bisect_right(self.starts, place) - 1] == place

    def _span(self, start: int, end: int) -> Span:
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        tail = self.places[last] + end - self.starts[last]
        return Span(self.places[first] + start - self.starts[first], tail)

    def near(self, words: Sequence[str]) -> Span | None:
        """The passage whose words agree best with these, where they agree well enough."""
        best, found = _NEAR, None
        for start in self._likely(words):
            window = self.words[start : start + len(words) + max(8, len(words) // 3)]
            blocks = SequenceMatcher(None, window, words, autojunk=False).get_matching_blocks()
            same = [one for one in blocks if one.size]
            if not same:
                continue
            first, last = same[0].a, same[-1].a + same[-1].size - 1
            ordered = sum(one.size for one in same)
            shared = (Counter(window[first : last + 1]) & Counter(words)).total()
            share = (ordered + shared) / (len(words) + last - first + 1)
            if share > best:
                best, found = share, (start + first, start + last)
        if found is None:
            return None
        first, last = found
        return Span(self.spans[first][0], self.spans[last][1])

    def _likely(self, words: Sequence[str]) -> list[int]:
        """Beginnings of passages that hold the rarer words of a quotation at fitting places."""
        votes: Counter[int] = Counter()
        for offset, word in enumerate(words):
            places = self.by_word.get(word, ())
            if 0 < len(places) <= _COMMON:
                for place in places:
                    votes[max(0, (place - offset) // 3 * 3 - 2)] += 1
        return [place for place, _ in sorted(votes.items(), key=lambda one: (-one[1], one[0]))[:6]]


@lru_cache(maxsize=512)
def _letters(text: str) -> str:
    return squeeze(text)


@lru_cache(maxsize=16)
def _index(text: str) -> _Index:
    return _Index(text)
