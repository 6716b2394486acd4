"""Lines of a page put back into blocks, where nothing but the page's width broke them.

Text that was copied out of a PDF comes so: every printed line a line, no blank line between
paragraphs, the page's furniture and its footnotes in between. A paragraph ends where its last
line is closed and the next one opens, or where the next word would still have had room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.segment.resolution_forms import (
    ANNEX,
    CLOSING,
    FURNITURE,
    NOTE_BRACKET,
    NOTE_PLAIN,
    NOTE_STAR,
    NOTE_SUPERSCRIPT,
    NUMBER,
    SUB,
    Block,
)
from graph.symbol.enacting import FORMULA
from graph.verbs import is_finite, is_preambular

_FULL, _LONGEST = 40, 140  # characters that a full line of a page has
_FEWEST = 5
_OPEN_SHARE, _LOWER_SHARE = 0.5, 0.3
_SLACK = 0.14  # of the width: proportional type, ragged margins
CLOSED_LINE = re.compile(r"(?:[.;:,][\"”’)]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}|[;,]\s\d{1,3}|[;,]\s+and)\Z")
_MARKER = re.compile(r"\d{1,3}\Z")
_NUMBERED = re.compile(r"\d{1,3}\.\s+[A-Z]")
_RULE = re.compile(r"[_–—-]{5,}\Z")
_PAGE_HEAD = re.compile(r"[AES]/[A-Z\d][^\n]*[^.,;\s]\Z")
_PART = re.compile(r"(?:[A-Z]|[IVX]{1,6})\.?\Z")


def is_wrapped(plain: str, lines: Sequence[Block]) -> bool:
    """Whether the page's width broke the lines: most full ones end, and go on, amid a sentence."""
    full = [at for at, line in enumerate(lines) if line.end - line.start >= _FULL]
    long = sum(line.end - line.start > _LONGEST for line in lines)
    if len(full) < _FEWEST or long * 20 > len(full):
        return False
    open_ends = [at for at in full if not CLOSED_LINE.search(plain, lines[at].start, lines[at].end)]
    goes_on = sum(plain[lines[at + 1].start].islower() for at in open_ends if at + 1 < len(lines))
    return len(open_ends) >= _OPEN_SHARE * len(full) and goes_on >= _LOWER_SHARE * len(open_ends)


def below_rules(plain: str, lines: Sequence[Block]) -> list[Block]:
    """The lines, those marked as notes that stand below the rule at a page's foot."""
    found: list[Block] = []
    below = False
    for at, line in enumerate(lines):
        text = plain[line.start : line.end]
        if FURNITURE.match(text) and not _MARKER.match(text):
            below = _RULE.match(text) is not None and at + 1 < len(lines)
            below = below and opens_note(plain, lines[at + 1])
        elif below and not _is_below(plain, line, found[-1]):
            below = False
        found.append(replace(line, note=below and not FURNITURE.match(text)))
    return found


def _is_below(plain: str, line: Block, before: Block) -> bool:
    """Whether a line still stands at the page's foot: a note, or what goes on with one."""
    text = plain[line.start : line.end]
    if _PAGE_HEAD.match(text) or CLOSING.match(text):
        return False
    return not (line.after_blank and before.note) or opens_note(plain, line)


def opens_note(plain: str, line: Block) -> bool:
    """Whether a line opens with the marker of a note, or is one."""
    text = plain[line.start : line.end]
    marks = (NOTE_PLAIN, NOTE_SUPERSCRIPT, NOTE_STAR, NOTE_BRACKET, _MARKER)
    return any(mark.match(text) for mark in marks)


def unwrapped(plain: str, lines: Sequence[Block]) -> list[Block]:
    """The lines as blocks."""
    width = _width(lines)
    found: list[Block] = []
    for line in lines:
        if found and _joins(plain, found[-1], line, width):
            found[-1] = replace(found[-1], end=line.end)
        else:
            found.append(line)
    return found


def _joins(plain: str, before: Block, line: Block, width: int) -> bool:
    """Whether a line belongs to the block before it; below a rule all that opens no note does."""
    if line.note:
        return before.note and not opens_note(plain, line)
    return not before.note and _goes_on(plain, before, line, width)


def _width(lines: Sequence[Block]) -> int:
    """The length that a full line has, in characters."""
    lengths = sorted(line.end - line.start for line in lines)
    return lengths[int(len(lengths) * 0.8)]


def _goes_on(plain: str, before: Block, line: Block, width: int) -> bool:
    """Whether a line belongs to the block before it."""
    text, last = plain[line.start : line.end], _last_line(plain, before)
    if FURNITURE.match(text) and not _MARKER.match(text):
        return False
    if FURNITURE.match(last) or FORMULA.match(last + "\n"):
        return False
    if _MARKER.match(text):
        return CLOSED_LINE.search(last) is not None or last[-1:].isalpha()
    if text[0].islower() and not SUB.match(text):
        return True
    if _NUMBERED.match(text):
        return False
    if CLOSED_LINE.search(last):
        spoken = text[0] in "“" and last[-1] in ".:”"  # a paragraph of a statement
        return not (spoken or _opens(text)) and _full(last, text, width)
    if CLOSING.match(text) or ANNEX.match(text) or _PART.match(text):
        return False
    return _full(last, text, width)


def _opens(text: str) -> bool:
    """Whether a line behind a closed one opens a block."""
    if NUMBER.match(text) or SUB.match(text) or NOTE_SUPERSCRIPT.match(text):
        return True
    if CLOSING.match(text) or ANNEX.match(text) or _PART.match(text) or NOTE_PLAIN.match(text):
        return True
    return is_preambular(text) or is_finite(text) or bool(FORMULA.match(text + "\n"))


def _full(last: str, text: str, width: int) -> bool:
    """Whether the first word of a line had no more room in the one before."""
    word = text.split(maxsplit=1)[0]
    return len(last) + 1 + len(word) > width * (1 - _SLACK)


def _last_line(plain: str, block: Block) -> str:
    start = max(block.start, plain.rfind("\n", block.start, block.end) + 1)
    return plain[start : block.end].strip()
