"""The automaton that walks the blocks of a resolution and numbers its provisions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Provision, Span
from graph.segment.resolution_blocks import Block
from graph.segment.resolution_forms import (
    ANNEX,
    ANNEX_TITLED,
    CLOSING,
    DATE_LINE,
    ENACTING,
    KEY_OF,
    NUMBER,
    PART,
    ROMAN_SECTION,
    SUB,
    SUBNUMBER,
    is_finite,
    is_preambular,
)
from graph.segment.resolution_ledger import Ledger
from graph.segment.resolution_looks import Looks, opens_preamble, undotted
from graph.segment.resolution_state import State

_LONE_MARKER = re.compile(r"\d{1,2}|\*{1,3}")
"""The marker of a note, alone on its line below a heading."""
_ANNEX_LENGTH, _TITLE_LENGTH = 200, 300
_CELL_LENGTH = 60
"""Shorter lines of an annex that are no sentences are cells of tables."""
_RECENT = 60


class Walk:
    """One walk over the blocks behind the enacting formula. `run` gives the provisions.

    `organ` is the organ whose words these are, `statement` tells decisions and statements (which
    have no preamble), `prefix` goes before the labels of the first part. `closing` is known after
    the walk.
    """

    def __init__(
        self, plain: str, blocks: Sequence[Block], organ: str, *, statement: bool, prefix: str = ""
    ) -> None:
        self.plain = plain
        self.blocks = blocks
        self.organ = organ
        self.statement = statement
        self.closing: Span | None = None
        self._looks = Looks(plain, blocks)
        self._ledger = Ledger(prefix=prefix)
        self._state = State.OPERATIVE if statement else State.PREAMBLE
        self._number = self._letter = ""
        self._last_number = self._nest = 0
        self._lettered_preamble = False

    def run(self) -> tuple[Provision, ...]:
        """Walk all blocks and return the provisions in reading order."""
        for index, block in enumerate(self.blocks):
            self._step(index, block)
        self._ledger.settle()
        return tuple(draft.frozen() for draft in self._ledger.drafts)

    # One block

    def _step(self, index: int, block: Block) -> None:
        head = self.plain[block.start : min(block.end, block.start + 240)]
        if self._number and not NUMBER.fullmatch(head):
            self._numbered(block, self._number, block.start)
            if lettered := SUB.fullmatch(head):
                self._letter = lettered[1] or lettered[2] or lettered[3]
        elif self._letter and self._ledger.current is not None:
            self._sub(block, self._letter, block.start)
        elif CLOSING.match(head) or (self._state is State.CLOSED and DATE_LINE.match(head)):
            self._close(block)
        elif ENACTING.match(self.plain, block.start, block.end):
            self._enact(head)
        elif self._is_annex(block, head):
            self._open_annex()
        elif not self._structured(index, block, head):
            self._text(index, block, head)

    def _is_annex(self, block: Block, head: str) -> bool:
        form = ANNEX_TITLED if self._state is State.CLOSED else ANNEX
        if block.end - block.start >= _ANNEX_LENGTH or not form.match(head):
            return False
        return self._looks.last(block) not in ";,"

    def _structured(self, index: int, block: Block, head: str) -> bool:
        """Blocks that open with a number or a letter of a list."""
        found = NUMBER.match(head)
        if not found and self._state is State.OPERATIVE:
            found = undotted(head, self._last_number + 1)
        if not found and self._state is State.ANNEX:
            found = SUBNUMBER.match(head)
        if found:
            if found.end() == block.end - block.start:
                self._number = found[1]
            else:
                self._numbered(block, found[1], block.start + found.end())
            return True
        found = SUB.match(head)
        return found is not None and self._lettered(index, block, found)

    def _lettered(self, index: int, block: Block, found: re.Match[str]) -> bool:
        """A letter of a list, with its text or alone on its line."""
        letter = found[1] or found[2] or ""
        alone = found.end() == block.end - block.start
        current = self._ledger.current
        if alone and self._state is State.PREAMBLE and is_preambular(self._looks.ahead(index)):
            self._lettered_preamble |= current is None
            if self._lettered_preamble:
                return True
        if current is None or current.kind == "section":
            return False
        if alone:
            self._letter = letter or found[3]
            current.grow(self.plain, block)
        else:
            self._sub(block, letter, block.start + found.end())
        return True

    # Numbered paragraphs and their parts

    def _numbered(self, block: Block, printed: str, start: int) -> None:
        self._number = ""
        start = self._skip(block, start)
        if self._state is State.CLOSED or start >= block.end:
            return
        if self._state is State.PREAMBLE:
            self._state = State.OPERATIVE
        if self._state is State.OPERATIVE and self._is_nested(block, printed, start):
            self._sub(block, printed, start)
            return
        ledger, passage = self._ledger, (start, block.end)
        number = int(printed.split(".", maxsplit=1)[0])
        if self._state is State.ANNEX:
            ledger.add(f"{ledger.annex}-{printed}", "annex", number, printed, passage)
        else:
            ledger.add(f"op{printed}", "operative", number, printed, passage)

    def _skip(self, block: Block, start: int) -> int:
        while start < block.end and self.plain[start].isspace():
            start += 1
        return start

    def _is_nested(self, block: Block, printed: str, start: int) -> bool:
        """Whether a number counts inside a paragraph's list; a list of its own opens an annex.

        A row that begins anew at 1 without a heading is a list where a colon announced it, else
        text that is attached.
        """
        number = int(printed)
        verb = is_finite(self.plain[start : min(block.end, start + 120)])
        if self._nest:
            if number == self._nest and not (verb and number == self._last_number + 1):
                self._nest += 1
                return True
            self._nest = 0
        if number == 1 and self._last_number >= 1 and not verb and not self._ledger.headed():
            current = self._ledger.current
            if current is not None and self.plain[current.end - 1] == ":":
                self._nest = 2
                return True
            self._open_annex()
        self._last_number = number
        return False

    def _sub(self, block: Block, letter: str, start: int) -> None:
        """A lettered part: inside its parent, and a provision of its own below it."""
        self._letter = ""
        if self._ledger.current is None:
            return
        self._ledger.current.grow(self.plain, block)
        if letter.isalnum() and (start := self._skip(block, start)) < block.end:
            self._ledger.part_of_current(letter, (start, block.end))

    # Running text

    def _text(self, index: int, block: Block, head: str) -> None:
        current = self._ledger.current
        preamble = self._state is State.PREAMBLE
        if _LONE_MARKER.fullmatch(head) and (current is None or current.kind == "section"):
            return
        if current is not None and self._looks.continues(
            current, block, head, statement=self.statement
        ):
            self._ledger.extend(self.plain, block)
        elif self._looks.is_heading(index, head, preamble=preamble, titled=self._acts()):
            self._section(index, block, head)
        elif preamble:
            self._preamble(index, block, head)
        elif self._state is State.OPERATIVE:
            self._operative(block, head)
        elif self._is_annex_title(block, head):
            self._section(index, block, head)
        elif self._state is State.ANNEX:
            self._annex_text(block)

    def _is_annex_title(self, block: Block, head: str) -> bool:
        """Whether a line is the title below the word "Annex"."""
        if self._state is not State.ANNEX or self._ledger.current is not None:
            return False
        return self._looks.is_title(block, head, _TITLE_LENGTH)

    def _acts(self) -> bool:
        """Whether a resolution's operative part is being read."""
        return self._state is State.OPERATIVE and not self.statement

    def _section(self, index: int, block: Block, head: str) -> None:
        mark = ROMAN_SECTION.match(head) or PART.match(head)
        lettered = PART.fullmatch(head) is not None and not ROMAN_SECTION.fullmatch(head)
        if lettered:
            self._ledger.part = head[0].lower()
            if self.statement and (self._ledger.part == "a" or self._ledger.prefix):
                self._ledger.restart(f"{self._ledger.part}-")
        self._ledger.section(
            mark[1] if mark else "",
            (block.start, block.end),
            keep=self._state is State.PREAMBLE,
        )
        if self._state is State.CLOSED:
            self._ledger.current = None
            if self.statement and lettered:
                self._state = State.OPERATIVE
        elif self._acts() and opens_preamble(self._looks.ahead(index)):
            self._state = State.PREAMBLE

    def _preamble(self, index: int, block: Block, head: str) -> None:
        comma = self._looks.last(block) == "," and is_preambular(self._looks.ahead(index))
        if is_finite(head) and not comma:
            self._state = State.OPERATIVE
            self._operative(block, head)
            return
        number = self._ledger.count("pp")
        self._ledger.add(f"pp{number}", "preambular", number, "", (block.start, block.end))

    def _operative(self, block: Block, head: str) -> None:
        """An operative paragraph without number: the only one, or one of a statement."""
        ledger = self._ledger
        if not self.statement and self._looks.last(block) == "," and is_preambular(head):
            number = ledger.count("pp")
            ledger.add(f"pp{number}", "preambular", number, "", (block.start, block.end))
            return
        numbered = any(
            draft.kind == "operative" and draft.printed and not draft.parent
            for draft in ledger.drafts[-_RECENT:]
        )
        spoken = self.statement and head[0] in '“"'
        if numbered and ledger.current is not None and not (spoken or is_finite(head)):
            if ledger.current.kind != "section":
                ledger.extend(self.plain, block)
            return
        number = ledger.count("op-p")
        ledger.add(f"op-p{number}", "operative", number, "", (block.start, block.end))

    def _annex_text(self, block: Block) -> None:
        if block.end - block.start < _CELL_LENGTH and self._looks.last(block) not in ".;":
            return
        ledger = self._ledger
        number = ledger.count("annex-p")
        ledger.add(f"{ledger.annex}-p{number}", "annex", number, "", (block.start, block.end))

    # Formulas

    def _close(self, block: Block) -> None:
        if self._state is State.ANNEX:
            return
        if self.closing is None:
            self.closing = Span(block.start, block.end)
        elif self._state is State.CLOSED and not self.plain[self.closing.end : block.start].strip():
            self.closing = Span(self.closing.start, block.end)
        self._state = State.CLOSED
        self._ledger.current = None

    def _enact(self, head: str) -> None:
        """A further enacting formula: the next part, or a draft that is recommended."""
        if self._state is State.ANNEX:
            return
        found = ENACTING.match(head)
        organ = KEY_OF[" ".join(found[1].split())] if found else self.organ
        prefix = self._ledger.prefix
        if organ != self.organ:
            prefix = "draft-"
        elif self._ledger.part:
            prefix = f"{self._ledger.part}-"
        self._ledger.restart(prefix)
        self._last_number = self._nest = 0
        self._state = State.PREAMBLE

    def _open_annex(self) -> None:
        self._state = State.ANNEX
        self._ledger.open_annex()
