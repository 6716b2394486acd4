"""Printed characters with their places, put back into lines and paragraphs.

Lengths are in points; the origin is the page's lower left corner. Characters come in the order of
the page's content, which is the order of reading in nearly all that is printed from a word
processor; columns are therefore kept apart by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graph.read.broken import whole_word, words_of

_SAME_LINE = 0.6  # of the type size: a raised digit stays in its line
_WIDE = 3.0  # of the type size: a gap between two texts, not between two words
_WORD = 0.22  # of the type size: the least gap that is a space
_RAISED = 0.15  # of the type size
_SMALL = 0.8  # of the type size
_LEADING = 1.25  # of the page's usual distance of lines: more sets paragraphs apart
_INDENT = 1.0  # of the type size
_EDGE = 3  # lines at the top and the foot of a page that may be its furniture
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ITEM = re.compile(r"(?:\(?[\w/]{1,8}[.)]|[•–—-])\s")
_PAGE_NUMBER = re.compile(r"(?:page\s)?[\W\d_]*\d[\W\d_]*(?:of\s\d+)?", re.IGNORECASE)
_BROKEN = re.compile(r"([^\W\d_]+)-\n([a-zß-ÿ][^\W\d_]*)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character: its left and right edge, its base line, and the height of its type."""

    char: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print."""

    text: str
    left: float
    base: float
    size: float


def text_of(pages: Sequence[Sequence[Glyph]]) -> str:
    """The text of the pages: printed lines, paragraphs set off by blank lines.

    What stands at the top or foot of most pages is left out, but for the first time; words that
    were divided at the end of a line are whole again.
    """
    lines = _without_furniture([_lines(page) for page in pages])
    return _healed("\n\n".join(block for page in lines for block in _blocks(page)))


def _lines(glyphs: Iterable[Glyph]) -> list[Line]:
    found: list[Line] = []
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and glyph.char != " " and _breaks(row, glyph):
            found += _line(row)
            row = []
        row.append(glyph)
    return [*found, *_line(row)]


def _breaks(row: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether a character begins a line of its own."""
    last = next((one for one in reversed(row) if one.char != " "), row[-1])
    size = max(last.size, glyph.size)
    if abs(glyph.base - last.base) > _SAME_LINE * size or glyph.left < last.left - size:
        return True
    return glyph.left - last.right > _WIDE * size


def _line(row: Sequence[Glyph]) -> list[Line]:
    """The row as a line; none where it is blank."""
    printed = [one for one in row if one.char.strip()]
    if not printed:
        return []
    size = median(one.size for one in printed)
    base = Counter(round(one.base, 1) for one in printed).most_common(1)[0][0]
    text = ""
    right = printed[0].left
    for one in row:
        blank = not one.char.strip()
        raised = not blank and _is_raised(one, base, size)
        if raised:
            text = text.rstrip() + one.char.translate(_SUPERSCRIPTS)
        elif blank or one.left - right > _WORD * size:
            text = f"{text.rstrip()} {one.char}".rstrip(" ") + " " * blank
        else:
            text += one.char
        right = right if blank else one.right
    return [Line(text.strip(), printed[0].left, base, size)]


def _is_raised(one: Glyph, base: float, size: float) -> bool:
    small = one.size < _SMALL * size and one.base > base + _RAISED * size
    return small and (one.char.isdecimal() or one.char == "*")


def _blocks(lines: Sequence[Line]) -> list[str]:
    """The paragraphs of a page, each with its printed lines."""
    leading = _usual_leading(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1][-1], line, leading):
            found[-1].append(line)
        else:
            found.append([line])
    return ["\n".join(line.text for line in block) for block in found]


def _usual_leading(lines: Sequence[Line]) -> float:
    gaps = [
        before.base - line.base
        for before, line in pairwise(lines)
        if 0 < before.base - line.base < 3 * before.size
    ]
    return Counter(round(gap) for gap in gaps).most_common(1)[0][0] if gaps else 0.0


def _goes_on(before: Line, line: Line, leading: float) -> bool:
    """Whether a line belongs to the paragraph of the one before."""
    gap = before.base - line.base
    if not 0 < gap <= _LEADING * max(leading, line.size):
        return False
    if abs(before.size - line.size) > 0.2 * before.size:
        return False
    indented = line.left > before.left + _INDENT * line.size
    return not indented or _ITEM.match(before.text) is not None


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without the lines that most of them repeat at their edges, and page numbers."""
    if len(pages) < 2:
        return pages
    edges = [{_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])} for page in pages]
    counts = Counter(shape for edge in edges for shape in edge)
    # The first page has another head than the rest.
    common = {shape for shape, count in counts.items() if count > max(1, (len(pages) - 1) // 2)}
    kept = [pages[0]]
    for page in pages[1:]:
        last = len(page) - _EDGE
        kept.append(
            [
                line
                for at, line in enumerate(page)
                if not (_shape(line) in common and (at < _EDGE or at >= last))
            ]
        )
    return kept


def _shape(line: Line) -> str:
    """The line itself, or that it is a page's number."""
    return "#" if _PAGE_NUMBER.fullmatch(line.text) else line.text


def _healed(text: str) -> str:
    """Words divided at a line's end made whole; the hyphen stays where the text writes it so."""
    words = words_of(text)
    return _BROKEN.sub(lambda found: whole_word(words, found[1], found[2]), text)
