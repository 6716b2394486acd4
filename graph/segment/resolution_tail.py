"""Which blocks of a record text are notes, told by their place and their markers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.segment.resolution_blocks import Block
from graph.segment.resolution_forms import (
    DATE_LINE,
    FURNITURE,
    LITERAL_NOTES,
    NOTE_PLAIN,
    NOTE_STAR,
    NOTE_SUPERSCRIPT,
    is_finite,
)
from graph.text import superscript_digits
from graph.verbs import find_verb

GLUED = re.compile(
    r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹](?:"
    r"(?<=[^\W\d_].)(?<![A-Z]-.)\d{0,2}(?![\d/.\w-]|,\d)"  # Rights1
    r"|(?<=[a-z)\"”’'\]%]\..)(?<!\b[Nn]o\..)(?<![Nn]os\..)(?<!para\..)"
    r"\d{0,2}(?![\d/\w]|[,.]\d)"  # Rights.1
    r"|(?<=[a-z\d)\"”’'\]%][,;:)\"”’'\]].)\d{0,2}(?![\d/\w]|\.\d|,\d{3})"  # Rights,1  2019,1
    r"|(?<=[A-Z][A-Z][,;:].)\d{0,2}(?![\d/\w]|\.\d|,\d{3})"  # AIDS,1  III;1
    r"|(?<=\d{4}\..)\d?(?=\s*(?:\n|\Z))"  # 2019.1 at the end of a paragraph
    r"|(?<=[)\"”’'\]].)\d{0,2}(?![\d/\w]|[,.]\d)"  # (2019)1
    r"|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])(?<![⁰¹²³⁴⁵⁶⁷⁸⁹].)[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2})"
)
_MARKED = re.compile(
    "|".join(f"(?:{one.pattern})" for one in (NOTE_SUPERSCRIPT, NOTE_STAR, *LITERAL_NOTES))
)
_MARGIN = 60
"""How much white space may stand between a note's marker and its words."""


def split_notes(plain: str, blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Running blocks, and the blocks that are notes or go on with one."""
    tail = _tail_start(plain, blocks)
    running: list[Block] = []
    notes: list[Block] = []
    for index, block in enumerate(blocks):
        head = plain[block.start : min(block.end, block.start + 12)]
        if index >= tail or block.note or _MARKED.match(head):
            notes.append(block)
        else:
            running.append(block)
    return running, notes


def _tail_start(plain: str, blocks: Sequence[Block]) -> int:
    """The index at which only notes follow: behind the last blank line before a marker.

    Without a blank line it is a row of blocks numbered from 1 whose markers the text bears.
    """
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.after_blank and marker_of(plain, block):
            ahead = blocks[index:]
            if _mostly_notes(plain, ahead) and not _notes_before(plain, blocks, index):
                return index
    return _answered_tail(plain, blocks)


def _answered_tail(plain: str, blocks: Sequence[Block]) -> int:
    """Where the last blocks are numbered 1, 2, 3 without a stop, as the text's markers are."""
    index, markers = len(blocks), list[str]()
    while index:
        block = blocks[index - 1]
        marker = marker_of(plain, block)
        if not (marker or FURNITURE.match(plain[block.start : block.end])):
            break
        index -= 1
        markers.append(marker)
    numbers = [int(marker) for marker in reversed(markers) if marker.isdigit()]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        return len(blocks)
    found = (
        superscript_digits(one.group()) for one in GLUED.finditer(plain, 0, blocks[index].start)
    )
    return index if set(map(str, numbers)) <= set(found) else len(blocks)


def _notes_before(plain: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether the block before is a note as well, so that the tail begins further up."""
    return index > 0 and blocks[index - 1].after_blank and bool(marker_of(plain, blocks[index - 1]))


def _mostly_notes(plain: str, blocks: Sequence[Block]) -> bool:
    marked = sum(1 for block in blocks if marker_of(plain, block))
    return marked * 2 >= len(blocks)


def marker_of(plain: str, block: Block) -> str:
    """The marker that a block opens with: plain digits, stars, or `[3]`; "" for none.

    "3 Requests" is a paragraph whose number lacks its stop.
    """
    head = plain[block.start : min(block.end, block.start + _MARGIN)]
    if found := NOTE_SUPERSCRIPT.match(head):
        return superscript_digits(found[1])
    forms = (*LITERAL_NOTES, NOTE_PLAIN, NOTE_STAR)
    found = next((one for form in forms if (one := form.match(head))), None)
    if found is None or DATE_LINE.match(plain[block.start : block.end]):
        return ""
    rest = plain[block.start + found.end() : block.end][:_MARGIN]
    return "" if is_finite(rest) and find_verb(rest) else found[1]
