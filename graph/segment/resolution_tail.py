"""Which blocks of a record text are notes, told by their place and their markers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.segment.resolution_forms import (
    DATE,
    DATE_LINE,
    LITERAL_NOTES,
    NOTE_PLAIN,
    NOTE_STAR,
    NOTE_SUPERSCRIPT,
    NUMBER,
    Block,
)
from graph.text import superscript_digits
from graph.verbs import is_finite

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
_LATEST, _LINES_A_NOTE = 24, 8
"""The last note opens one of so many last blocks; a note that was cut into lines has no more."""
_MARGIN = 60
"""How much white space may stand between a note's marker and its words."""
_MEETING = re.compile(
    rf"\(?[\w-]+(?:st|nd|rd|th) (?:plenary )?meeting(?:, |\n){DATE}\)?(?:\n[\w./-]{{5,20}})?"
)
"""When it was adopted, below the notes."""


def split_notes(plain: str, blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Running blocks, and the blocks that are notes or go on with one."""
    tail = _tail_start(plain, blocks)
    running: list[Block] = []
    notes: list[Block] = []
    for index, block in enumerate(blocks):
        head = plain[block.start : min(block.end, block.start + 12)]
        if notes and index > tail and _MEETING.fullmatch(plain, block.start, block.end):
            return [*running, *blocks[index:]], notes
        if index >= tail or block.note or _MARKED.match(head):
            notes.append(block)
        else:
            running.append(block)
    return running, notes


def _tail_start(plain: str, blocks: Sequence[Block]) -> int:
    """The index at which only notes follow: a row from 1 on whose markers the text bears.

    Where the text bears none, notes begin behind the last blank line before a marker.
    """
    markers = [marker_of(plain, block) for block in blocks]
    for last in range(len(blocks) - 1, max(-1, len(blocks) - _LATEST), -1):
        first = _row_start(markers, last) if markers[last].isdigit() else -1
        if first < 0 or any(_runs(plain, block) for block in blocks[first:]):
            continue
        if _is_answered(plain, blocks[first].start, int(markers[last])):
            return first
    for index in range(len(blocks) - 1, -1, -1):
        opens = blocks[index].after_blank and markers[index]
        before = index > 0 and blocks[index - 1].after_blank and markers[index - 1]
        if opens and not before and sum(map(bool, markers[index:])) * 2 >= len(blocks) - index:
            return index
    return len(blocks)


def _runs(plain: str, block: Block) -> bool:
    """Whether a block is running text: a numbered paragraph, or what goes on over a page break."""
    head = plain[block.start : min(block.end, block.start + _MARGIN)]
    return NUMBER.match(head) is not None or (block.after_blank and head[0].islower())


def _row_start(markers: Sequence[str], last: int) -> int:
    """The index of note 1 in the row that ends with the note at `last`; -1 where it is no row."""
    number, gap = int(markers[last]), 0
    for index in range(last, -1, -1):
        gap += 1
        if markers[index] == str(number):
            number, gap = number - 1, 0
        if number == 0 or gap > _LINES_A_NOTE:
            return index if number == 0 else -1
    return -1


def _is_answered(plain: str, end: int, last: int) -> bool:
    """Whether the text bears most markers of notes; those that are glued to numbers come later."""
    found = {int(superscript_digits(one.group())) for one in GLUED.finditer(plain, 0, end)}
    return sum(number in found for number in range(1, last + 1)) * 3 >= last * 2


def marker_of(plain: str, block: Block) -> str:
    """The marker that a block opens with: plain digits, stars, or `[3]`; "" for none.

    "3 Requests" is a paragraph whose number lacks its stop, "3 to count" an item.
    """
    head = plain[block.start : min(block.end, block.start + _MARGIN)]
    if found := NOTE_SUPERSCRIPT.match(head):
        return superscript_digits(found[1])
    forms = (*LITERAL_NOTES, NOTE_PLAIN, NOTE_STAR)
    found = next((one for form in forms if (one := form.match(head))), None)
    if found is None or DATE_LINE.match(plain[block.start : block.end]):
        return ""
    rest = plain[block.start + found.end() : block.end][:_MARGIN]
    return "" if is_finite(rest) or rest.startswith("to ") else found[1]
