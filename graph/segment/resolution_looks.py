"""How a block relates to those around it: continuation, heading, item of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.segment.resolution_forms import ITEM, NUMBER, PART, ROMAN_SECTION, SUB, Block
from graph.segment.resolution_ledger import Draft
from graph.symbol.enacting import FORMULA
from graph.verbs import find_verb, is_finite, is_preambular

_NOTE = r"(?:\s?\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
_CLOSED = re.compile(rf"[.;:,!?][\"”’'*]?{_NOTE}\Z|\band\Z")
_CLOSED_OPERATIVE = re.compile(rf"[.;:!?][\"”’']?{_NOTE}\Z|\band\Z")
_END_BEFORE_NOTE = re.compile(r"([.;:,!?])[\"”’')]?(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\Z")
_SEMICOLON = re.compile(r";(?:\s?\d{1,3})?\Z|;\s+and\Z")
_UNDOTTED = re.compile(r"(\d{1,3})[),]?(?=\s+[A-Z])")
_OF = re.compile(r"\s+of\b")
_ITEM = re.compile(r"Items?\s\d{1,3}\b")
_LOWER = re.compile(r"[a-zà-ÿ]")
_QUOTES = ("“", '"')
_ENDS_SPEECH = ("”", '"')
_AHEAD_SPEECH = 4
"""A heading between two paragraphs of a statement is not followed by so many without quotes."""
_HEADING_LENGTH, _ROW_LENGTH = 160, 400
_HEAD, _TAIL = 120, 12


class Looks:
    """The blocks of one text, looked at. `plain` is a view without emphasis."""

    def __init__(self, plain: str, blocks: Sequence[Block]) -> None:
        self.plain = plain
        self.blocks = blocks
        self._listing = self._table = False

    def ahead(self, index: int) -> str:
        """How the next block begins; "" behind the last."""
        if index + 1 >= len(self.blocks):
            return ""
        block = self.blocks[index + 1]
        return self.plain[block.start : min(block.end, block.start + _HEAD)]

    def last(self, block: Block) -> str:
        """A block's last character, the marker of a note behind its punctuation left out."""
        found = _END_BEFORE_NOTE.search(self.plain, max(block.start, block.end - 6), block.end)
        return found[1] if found else self.plain[block.end - 1]

    def continues(self, current: Draft, block: Block, head: str, *, statement: bool) -> bool:
        """Whether a block goes on with the preambular or operative paragraph before it."""
        if current.kind == "section":
            return False
        if _LOWER.match(head):
            return True
        before = self.plain[max(0, current.end - _TAIL) : current.end]
        if statement and self._tabulates(block, before):
            return True
        if statement and head[0] in (*_QUOTES, "["):
            return False
        if current.kind == "preambular" and self._lists(block, before):
            return True
        closed = _CLOSED_OPERATIVE if current.kind == "operative" else _CLOSED
        if closed.search(before) or current.kind == "annex":
            return False
        return not (is_finite(head) or is_preambular(head) or self.is_title(block, head))

    def governs(self, index: int) -> bool:
        """Whether a verb is alone on its line, or with whom it asks, and governs what is below.

        Below it items are counted ("a) that ...", "1 to ..."), or a sentence goes on.
        """
        block, below = self.blocks[index], self.ahead(index)
        head = self.plain[block.start : block.end]
        if not below or len(head) > _HEAD or not head[-1].isalpha():
            return False
        items = ITEM.match(below) or SUB.match(below)
        verb = find_verb(head)
        if verb is None or not (items or (head[0].isupper() and _LOWER.match(below))):
            return False
        return (items is not None and verb.form == "operative") or verb.end == len(head)

    def _lists(self, block: Block, before: str) -> bool:
        """Whether a preambular paragraph goes on with items: a colon, then semicolons."""
        if before.endswith(":"):
            self._listing = self.last(block) == ";"
        elif not _SEMICOLON.search(before):
            self._listing = False
        return self._listing

    def _tabulates(self, block: Block, before: str) -> bool:
        """Whether a decision goes on with a list or table: a colon, then lines without a stop."""
        row = is_row(self.plain[block.start : block.end])
        self._table = row and (self._table or before.endswith(":"))
        return self._table

    def is_title(self, block: Block, head: str, longest: int = _HEADING_LENGTH) -> bool:
        """Whether a block is short and ends like a title."""
        if block.end - block.start > longest:
            return False
        return self.last(block) not in ".;:,!" and head[:1] not in '“"(['

    def is_heading(
        self, index: int, head: str, *, preamble: bool, titled: bool = False, spoken: bool = False
    ) -> bool:
        """Whether a block is a line that is no sentence and stands before a paragraph.

        `titled` tells that a text with a title of its own may begin here: a declaration; `spoken`
        that the paragraphs are those of a statement, each in quotation marks.
        """
        block = self.blocks[index]
        following = self.ahead(index)
        if _is_mark(head):
            return following != ""
        marked = index > 0 and _is_mark(self._whole(index - 1))
        longest = _ROW_LENGTH if marked else _HEADING_LENGTH
        if not following or not self.is_title(block, head, longest) or is_finite(head):
            return False
        if preamble and opens_preamble(head):
            return False
        if _is_mark(following) or NUMBER.match(following):
            return True
        if FORMULA.match(self.plain, self.blocks[index + 1].start):
            return True
        if is_finite(following) or is_preambular(following):
            return True
        if spoken and following[0] in _QUOTES:
            return head[0] not in _QUOTES
        return titled and self._announced(index)

    def _whole(self, index: int) -> str:
        return self.plain[self.blocks[index].start : self.blocks[index].end]

    def spoken_out(self, current: Draft, index: int) -> bool:
        """Whether a statement in quotation marks has ended, so that what follows is attached."""
        if self.plain[current.end - 1] not in _ENDS_SPEECH:
            return False
        following = self.blocks[index : index + _AHEAD_SPEECH]
        return all(self.plain[one.start] not in _QUOTES for one in following)

    def _announced(self, index: int) -> bool:
        """Whether only titles stand between a line and the colon that announced a text."""
        for before in reversed(self.blocks[max(0, index - 3) : index]):
            if self.last(before) == ":":
                return True
            if not self.is_title(before, self.plain[before.start : before.end]):
                return False
        return False


def _is_mark(head: str) -> bool:
    """Whether a line is the letter or numeral of a part, alone."""
    return bool(PART.fullmatch(head) or ROMAN_SECTION.fullmatch(head))


def is_row(text: str) -> bool:
    """Whether a line may be a row of a list or table: no quotation, no verb, no stop at its end.

    >>> is_row("11 and 12 October"), is_row("Decides to meet in October")
    (True, False)
    """
    if _ITEM.match(text):
        return True
    if len(text) > _ROW_LENGTH or text[0] in _QUOTES:
        return False
    end = _END_BEFORE_NOTE.sub(r"\1", text)[-1]
    return end not in ".;:,!" and not is_finite(text)


def opens_preamble(head: str) -> bool:
    """Whether a line begins with a participle of the scheme, and no noun: "Lifting of bans"."""
    verb = find_verb(head) if is_preambular(head) else None
    if verb is None:
        return False
    words = head[verb.start : verb.end]
    noun = words.endswith("ing") and " " not in words and _OF.match(head, verb.end)
    return not noun and head[verb.end : verb.end + 1] != ":"


def undotted(head: str, number: int) -> re.Match[str] | None:
    """The next number of a row without its full stop: "5 Encourages", "5, Encourages"."""
    found = _UNDOTTED.match(head)
    follows = found and int(found[1]) == number
    return found if found and follows and is_finite(head[found.end() :].lstrip()) else None
