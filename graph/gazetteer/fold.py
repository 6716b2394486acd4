"""Texts folded for look-up: typography and accents out of the way, offsets kept.

Curly quotes, every kind of space, hyphen and dash, and accented letters become plain ones. Runs of
white space shrink to one space, soft hyphens and combining marks vanish, a break behind a hyphen
closes up; a blank line stays a barrier that no name crosses. `Folded.original` leads back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

BARRIER = "\x00"
_SPACES = "\t\n\r\x0b\x0c\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032\uff07"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_NO_DECOMPOSITION = {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}


def _table() -> dict[int, str]:
    table = {ord(char): " " for char in _SPACES}
    table.update((ord(char), "-") for char in _HYPHENS)
    table.update((ord(char), "'") for char in _APOSTROPHES)
    table.update((ord(char), '"') for char in _QUOTES)
    table.update((ord(char), plain) for char, plain in _NO_DECOMPOSITION.items())
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_TABLE = _table()
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_VANISHING = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff") | frozenset(
    map(chr, range(0x300, 0x370))
)
_RUN = re.compile(r"\s\s+")
_TO_SHRINK = re.compile(
    r"\s\s+|(?<=[-\u2010\u2011])\n|[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]+"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where its pieces stand in the original.

    `starts` are positions in `text` from which on the original lies `shifts` code points further.
    """

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def original(self, position: int) -> int:
        """The offset in the original text of a character of the folded one, or of an end.

        An end lies behind the marks and soft hyphens that vanished there, before the white space.
        """
        if not self.starts:
            return position
        at = bisect_right(self.starts, position)
        return position + (self.shifts[at - 1] if at else 0)


def fold(text: str) -> Folded:
    r"""The text for look-up, with the way back to its offsets.

    >>> folded = fold("Co\u0302te  d\u2019Ivoire")
    >>> folded.text, folded.original(len("Cote "))
    ("Cote d'Ivoire", 7)
    """
    present = set(text)
    broken = "-\n" in text or "\u2011\n" in text or "\u2010\n" in text
    shrink = _RUN if not broken and present.isdisjoint(_VANISHING) else _TO_SHRINK
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = last = 0
    for found in shrink.finditer(text):
        behind = text[found.start() - 1 : found.start()]
        piece = text[last : found.start()] + _replacement(found.group(), behind)
        pieces.append(piece)
        length += len(piece)
        last = found.end()
        starts.append(length)
        shifts.append(last - length)
    if not starts:
        return Folded(_plain(text, present))
    pieces.append(text[last:])
    return Folded(_plain("".join(pieces), present), tuple(starts), tuple(shifts))


def _plain(text: str, present: set[str]) -> str:
    """Every sign replaced by its plain one; as fast as the few kinds that occur allow."""
    for char in present:
        plain = _TABLE.get(ord(char))
        if plain is not None and plain != char:
            text = text.replace(char, plain)
    return text


def _replacement(run: str, behind: str) -> str:
    if not run.isspace():
        return ""
    if _BLANK_LINE.search(run):
        return BARRIER
    return "" if run[0] == "\n" and behind in ("-", "\u2010", "\u2011") else " "


def fold_label(label: str) -> str:
    """A label as it is looked up: folded, trimmed."""
    if label.isascii() and "  " not in label and "`" not in label:
        return label.strip()
    return fold(label).text.strip()
