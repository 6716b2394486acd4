"""How a block relates to those around it: continuation, heading, item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.segment.resolution_blocks import Block
from graph.segment.resolution_forms import (
    ENACTING,
    NUMBER,
    PART,
    ROMAN_SECTION,
    is_finite,
    is_preambular,
)
from graph.segment.resolution_ledger import Draft

_NOTE = r"(?:\s?\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
_CLOSED = re.compile(rf"[.;:,!?][\"”’'*]?{_NOTE}\Z|\band\Z")
_CLOSED_OPERATIVE = re.compile(rf"[.;:!?][\"”’']?{_NOTE}\Z|\band\Z")
_SEMICOLON = re.compile(r";(?:\s?\d{1,3})?\Z|;\s+and\Z")
_LOWER = re.compile(r"[a-zà-ÿ]")
_HEADING_LENGTH = 160
_HEAD, _TAIL = 120, 12


class Looks:
    """The blocks of one text, looked at. `plain` is a view without emphasis."""

    def __init__(self, plain: str, blocks: Sequence[Block]) -> None:
        self.plain = plain
        self.blocks = blocks
        self._listing = False

    def ahead(self, index: int) -> str:
        """How the next block begins; "" behind the last."""
        if index + 1 >= len(self.blocks):
            return ""
        block = self.blocks[index + 1]
        return self.plain[block.start : min(block.end, block.start + _HEAD)]

    def last(self, block: Block) -> str:
        """A block's last character."""
        return self.plain[block.end - 1]

    def continues(self, current: Draft, block: Block, head: str, *, statement: bool) -> bool:
        """Whether a block goes on with the preambular or operative paragraph before it."""
        if current.kind == "section":
            return False
        if _LOWER.match(head):
            return True
        if statement and head[0] in '“"[':
            return False
        before = self.plain[max(0, current.end - _TAIL) : current.end]
        if current.kind == "preambular" and self._lists(block, before):
            return True
        closed = _CLOSED_OPERATIVE if current.kind == "operative" else _CLOSED
        if closed.search(before) or current.kind == "annex":
            return False
        return not (is_finite(head) or is_preambular(head) or self._short(block, head))

    def _lists(self, block: Block, before: str) -> bool:
        """Whether a preambular paragraph goes on with items: a colon, then semicolons."""
        if before.endswith(":"):
            self._listing = self.last(block) == ";"
        elif not _SEMICOLON.search(before):
            self._listing = False
        return self._listing

    def _short(self, block: Block, head: str) -> bool:
        """Whether a block is short and ends like a title."""
        if block.end - block.start > _HEADING_LENGTH:
            return False
        return self.last(block) not in ".;:,!" and head[:1] not in '“"(['

    def is_heading(self, index: int, head: str, *, preamble: bool) -> bool:
        """Whether a block is a line that is no sentence and stands before a paragraph."""
        block = self.blocks[index]
        following = self.ahead(index)
        if PART.fullmatch(head) or ROMAN_SECTION.fullmatch(head):
            return following != ""
        if not following or not self._short(block, head) or is_finite(head):
            return False
        if preamble and is_preambular(head):
            return False
        if NUMBER.match(following) or ENACTING.match(self.plain, self.blocks[index + 1].start):
            return True
        return is_finite(following) or is_preambular(following)
