"""Views of a text in which patterns can be simple, and the way back to the text itself.

A view has the length of its text, so that offsets in one are offsets in the other. Where passages
must be joined (a paragraph that a page break cuts), `Stitched` keeps the map.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_SAME_LENGTH: tuple[tuple[str, str], ...] = (
    ("\u2010", "-"),  # hyphen
    ("\u2011", "-"),  # non-breaking hyphen: the one that UN documents put into symbols
    ("\u2012", "-"),  # figure dash
    ("\u2013", "-"),  # en dash
    ("\u2212", "-"),  # minus
    ("\u00a0", " "),  # no-break space
    ("\u2007", " "),  # figure space
    ("\u2009", " "),  # thin space
    ("\u202f", " "),  # narrow no-break space
    ("\u3000", " "),  # ideographic space
    ("\u200e", " "),  # left-to-right mark, left behind by word processors
    ("\u200f", " "),  # right-to-left mark
    ("\t", " "),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\x0c", "\n"),  # form feed: a page of a converted PDF ends
)
_EMPHASIS = re.compile(r"(?<![*\w])\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?![*\w])|(?<!\w)_|_(?!\w)")
_READ = {"inq": "ing", "eguest": "equest", "iqh": "igh"}
_MISREAD = re.compile(r"(?<=[a-z])inq\b|(?<=[Rr])eguest(?=s|ing|ed)|(?<=[a-z])iqh(?=t)")
"""No English word ends in `inq`; looked for where a text has one such slip."""
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_MONTH_NAMES = """
    January February March April May June July August September October November December
"""
MONTHS: dict[str, int] = {name: at for at, name in enumerate(_MONTH_NAMES.split(), start=1)}
"""English month names in full, as official texts print them."""
MONTH = "|".join(MONTHS)
SOME_MONTH = rf"(?:{MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
"""A pattern of the names of months as the press writes them, short ones with their stop."""
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A pattern of the names of the days of the week."""
BULLETS = "•*·▪▫◦‣●○■□◆◇★☆►▶▸➤→✔✓–—-"
"""What an item of a list opens with; inside a class of characters, the hyphen last."""


def view(text: str) -> str:
    """The text with plain hyphens, spaces and apostrophes, character for character.

    What a scanner misread in the words that open paragraphs is put right.

    >>> view("resolution 78\u2011A\u00a0of"), view("Recallinq the wells of Iraq")
    ('resolution 78-A of', 'Recalling the wells of Iraq')
    """
    if "inq" in text or "eguest" in text:
        text = _MISREAD.sub(lambda found: _READ[found[0]], text)
    if text.isascii() and "\t" not in text and "\x0c" not in text:
        return text
    for found, plain in _SAME_LENGTH:
        if found in text:
            text = text.replace(found, plain)
    return text


def without_emphasis(text: str) -> str:
    """The text with the marks of emphasis (`*`, `**`, `_`) blanked out, character for character.

    >>> without_emphasis("1. *Calls upon* all")
    '1.  Calls upon  all'
    """
    if "*" not in text and "_" not in text:
        return text
    return _EMPHASIS.sub(lambda match: " " * len(match.group()), text)


@lru_cache(maxsize=4)
def plain_view(text: str) -> str:
    """`view` without the marks of emphasis; the extractors of a page share it."""
    return without_emphasis(view(text))


def superscript_digits(text: str) -> str:
    """Superscript digits as plain ones.

    >>> superscript_digits("¹²")
    '12'
    """
    return text.translate(_SUPERSCRIPT)


def stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The passage without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Stitched:
    """Passages of a text joined to one, with the way back.

    `starts` are the offsets in `text` at which the pieces begin, `sources` where they stand in the
    document.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    @classmethod
    def of(cls, text: str, spans: Iterable[tuple[int, int]]) -> Stitched:
        """Join passages by a single space each."""
        parts: list[str] = []
        starts: list[int] = []
        sources: list[int] = []
        length = 0
        for start, end in spans:
            starts.append(length)
            sources.append(start)
            parts.append(text[start:end])
            length += end - start + 1
        return cls(" ".join(parts), tuple(starts), tuple(sources))

    def source(self, offset: int) -> int:
        """The offset in the document of a character of the joined text."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        return self.sources[at] + offset - self.starts[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The passage of the document from the first to the last of these characters.

        Where it runs over a seam it holds what stands between the pieces as well.
        """
        return self.source(start), self.source(end - 1) + 1
