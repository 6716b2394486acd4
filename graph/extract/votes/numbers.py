"""Numbers in reports of votes: what a numeral is worth, and which numerals count no voters.

`At least nine votes are needed`: nobody voted. `Over 100 countries`: nobody knows how many.
`15 years`, `paragraph 7`, `9 March`: no voters at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.extract.number_words import NUMBER_WORDS, value_of
from graph.text import MONTH

EXACT, VAGUE, NO_COUNT = "exact", "vague", "no count"
_NONE = {"none": 0, "nobody": 0, "zero": 0, "no": 0, "nil": 0, "no one": 0, "not one": 0}
_NUMBER = re.compile(
    rf"""
    (?: (?<![\w.,/$€£\[#]) (?<!\d[-‐‑–]) | (?<=[a-z]{{4}}\.) )
    (?: \d{{1,3}} (?! [\d/%] | [.,]\d | [-‐‑–]\w | :\d )
      | (?<![-‑]) (?:{NUMBER_WORDS}) (?![\w-])
      | not\s+one\b | no\s+one\b | nobody\b | none\b | zero\b | nil\b
      | an?\s+(?:single|lone|sole|solitary)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:over|more\s+than|nearly|almost|about|some|around|at\s+least|fewer\s+than|less\s+than"
    r"|up\s+to|roughly|upwards\s+of|close\s+to|approximately)\s+$",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b[Ss]ome\s+$")
_NEEDED = re.compile(
    r"\b(?:requir\w+|need\w*|necessary|minimum|threshold|short\s+of|(?:must|shall)\s+\w+|lack\w*|aim\w*|goal|target"
    r"|expect\w+|hop(?:ed|es|ing)\s+for|likely|would|should)\b[^,;:]{0,45}$",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\s+(?:[a-z-]+\s+){0,3}(?:are\s+|were\s+|is\s+|was\s+)?(?:needed|required|necessary|short)\b"
)
_BEFORE = re.compile(
    r"\b(?:paragraphs?|resolutions?|items?|articles?|chapters?|no\.|nos\.|page|pages|annex|part"
    r"|session|at|L\.)\s+$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[\s-]+(?:(?:consecutive|straight|more|further|other|last)\s+)?(?:per\s+cent|percent|years?"
    r"|months?|weeks?|days?|hours?|minutes?"
    r"|million|billion|thousand|hundred|pages?|paragraphs?|resolutions?|drafts?|texts?|amendments?"
    r"|km|a\.m|p\.m|sessions?|degrees|goals?|times?|decades?|co-?sponsor\w*|people|soldiers|civilians|points?"
    rf"|{MONTH})\b"
)


class Number(NamedTuple):
    """A numeral at `[start, end)`: its value, and whether it counts exactly, vaguely, or nobody."""

    start: int
    end: int
    value: int
    kind: str


def number(word: str) -> int:
    """The value of digits or of a number word; `no` is 0, `a` is 1.

    >>> number("no"), number("a single"), number("07"), number("Thirty-eight")
    (0, 1, 7, 38)
    """
    plain = re.sub(r"\s+", " ", word.lower())
    if plain.startswith(("a ", "an ")) and "hundred" not in plain:
        return 1
    return _NONE[plain] if plain in _NONE else value_of(plain)


def numbers_in(text: str, start: int, end: int) -> Iterator[Number]:
    """The numerals of a passage, in order."""
    for match in _NUMBER.finditer(text, start, end):
        before = text[max(start, match.start() - 60) : match.start()]
        kind = EXACT
        if (
            _BEFORE.search(before)
            or _UNIT.match(text, match.end(), end)
            or _NEEDED.search(before)
            or _WANTED.match(text, match.end(), end)
        ):
            kind = NO_COUNT
        elif _VAGUE.search(before) and not (_SOME.search(before) and number(match[0]) % 5):
            kind = VAGUE  # nobody rounds to `some 141 countries`
        yield Number(match.start(), match.end(), number(match[0]), kind)
