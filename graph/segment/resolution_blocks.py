"""Cuts a record text into blocks: the paragraphs, headings and notes as they are printed.

Three dresses occur. In the first each line is a whole block and blank lines are rare; in the second
blocks are set off by blank lines and their lines may be wrapped; in the third lines are wrapped and
nothing sets blocks off (`resolution_wrapped`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.segment.resolution_forms import (
    CLOSING,
    FURNITURE,
    LITERAL_NOTES,
    NOTE_SUPERSCRIPT,
    NUMBER,
    SUB,
    Block,
)
from graph.segment.resolution_wrapped import (
    CLOSED_LINE,
    below_rules,
    is_wrapped,
    opens_note,
    unwrapped,
)
from graph.symbol.enacting import FORMULA
from graph.verbs import find_verb, is_finite, is_preambular

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_LINES, _WRAPPED_LINES = 4, 8
"""How many lines, on average, a block may have where blank lines set it off."""
_BLANK = re.compile(r"\n[ \t\f]*\n")
_SYMBOL = re.compile(r"[AES]/(?:[A-Z]|\d)")
_LONGEST_HEAD = 200
_LONE_PART = re.compile(r"[A-Z]\.?|[IVX]{1,6}\.?")
_OPENS = re.compile(
    r"\(?[a-z]{1,2}\)\s|\([ivxl]+\)\s|\d{1,3}\.\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,3}[ \t]+[A-Z“\"]|[IVX]+\.\s"
)


def body_start(text: str) -> int:
    """Where the text begins behind YAML front matter, if it has any."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def is_spaced(text: str, start: int, lines_a_block: int = _LINES) -> bool:
    """Whether blank lines set off the blocks, as opposed to one block a line."""
    lines = sum(1 for _ in _LINE.finditer(text, start))
    blanks = sum(1 for _ in _BLANK.finditer(text, start))
    return blanks >= max(3, lines // lines_a_block)


def blocks(plain: str, start: int, end: int, cover: str = "") -> list[Block]:
    """All blocks between two offsets of a view without emphasis.

    Lines of the `cover` that pages repeat at their top are none.
    """
    lines = _with_blanks(plain, start, end)
    if cover:
        lines = [one for one in lines if not _is_page_head(plain[one.start : one.end], cover)]
    marked = below_rules(plain, lines)
    wrapped = is_wrapped(plain, marked)
    if is_spaced(plain, start, _WRAPPED_LINES if wrapped else _LINES):
        return _joined(plain, marked)
    return unwrapped(plain, marked) if wrapped else marked


def _is_page_head(line: str, cover: str) -> bool:
    """Whether a line is what the cover says, the symbol at its end: "A/RES/91/14  Deep wells"."""
    words, _, symbol = line.rpartition(" ")
    if len(line) > _LONGEST_HEAD or not _SYMBOL.match(symbol) or symbol not in cover:
        return False
    return words.strip() in cover


def _with_blanks(plain: str, start: int, end: int) -> list[Block]:
    found = []
    last = start
    for line in _LINE.finditer(plain, start, end):
        first, after = line.span()
        found.append(Block(first, after, plain.count("\n", last, first) > 1))
        last = after
    return found


def _joined(plain: str, lines: list[Block]) -> list[Block]:
    """Lines between blank ones as one block, unless a line opens something of its own."""
    found: list[Block] = []
    for line in lines:
        if found and not line.after_blank and not _opens(plain, line, found[-1]):
            found[-1] = replace(found[-1], end=line.end)
        else:
            found.append(line)
    return found


def _opens(plain: str, line: Block, before: Block) -> bool:
    if line.note or before.note:
        return line.note != before.note or opens_note(plain, line)
    head = plain[line.start : min(line.end, line.start + 40)]
    if CLOSING.match(head) or FURNITURE.match(plain[line.start : line.end]):
        return True
    if NUMBER.match(head) or SUB.match(head):
        return True
    if NOTE_SUPERSCRIPT.match(head) or any(form.match(head) for form in LITERAL_NOTES):
        return True
    if _LONE_PART.fullmatch(plain, before.start, before.end):
        return True
    if FORMULA.fullmatch(plain, before.start, before.end):
        return True
    if not CLOSED_LINE.search(plain, max(before.start, before.end - 12), before.end):
        return False
    return _OPENS.match(head) is not None or _is_first(plain, line, before, head)


def _is_first(plain: str, line: Block, before: Block, head: str) -> bool:
    """Whether a line is set in as the first of a paragraph, and not as the one before it."""
    margin, last = _indent(plain, line.start), _indent(plain, before.end)
    if margin == last:  # below a paragraph of one line, and not amid a title of many words
        if plain.count("“", before.start, before.end) > plain.count("”", before.start, before.end):
            return False
        return (is_preambular(head) or is_finite(head)) and find_verb(head) is not None
    return margin > last + 1 and head[0].isupper()


def _indent(plain: str, at: int) -> int:
    """How far the line at an offset is set in."""
    start = plain.rfind("\n", 0, at) + 1
    return len(plain[start:at]) - len(plain[start:at].lstrip())
