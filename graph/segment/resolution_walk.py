"""The automaton that walks the blocks of a resolution and numbers its provisions."""

from __future__ import annotations

import re

from graph.model import Provision
from graph.segment.resolution_divisions import DRAFT_HEADING, division, draft_name, naming
from graph.segment.resolution_forms import (
    ANNEX,
    ANNEX_TITLED,
    CLOSING,
    DATE_LINE,
    ITEM,
    NUMBER,
    SUB,
    SUBNUMBER,
    Block,
)
from graph.segment.resolution_looks import undotted
from graph.segment.resolution_rows import State
from graph.segment.resolution_steps import Steps
from graph.symbol.enacting import FORMULA
from graph.verbs import is_finite, is_preambular

_LONE_MARKER = re.compile(r"\d{1,2}|\*{1,3}")
"""The marker of a note, alone on its line below a heading."""
_ANNEX_LENGTH, _TITLE_LENGTH = 200, 300


class Walk(Steps):
    """One walk over the blocks behind the enacting formula. `run` gives the provisions."""

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
        elif CLOSING.match(head) or (DATE_LINE.match(head) and self._is_below(index)):
            self._close(block)
        elif FORMULA.match(self.plain, block.start, block.end):
            self._enact(head)
        elif self._is_annex(block, head):
            self._open_annex()
        elif self._looks.governs(index) and self._state in (State.PREAMBLE, State.OPERATIVE):
            self._govern(index, block)
        elif not (self._divided(block, head) or self._structured(index, block, head)):
            self._text(index, block, head)

    def _is_below(self, index: int) -> bool:
        """Whether nothing but an annex can follow: the day of a text that no meeting adopted."""
        ended = self._state is State.OPERATIVE and not self.statement and index > 0
        if not ended or self._looks.last(self.blocks[index - 1]) != ".":
            return self._state is State.CLOSED
        return index + 1 == len(self.blocks) or ANNEX.match(self._looks.ahead(index)) is not None

    def _is_annex(self, block: Block, head: str) -> bool:
        form = ANNEX_TITLED if self._state is State.CLOSED else ANNEX
        if block.end - block.start >= _ANNEX_LENGTH or not form.match(head):
            return False
        return self._looks.last(block) not in ";,"

    def _structured(self, index: int, block: Block, head: str) -> bool:
        """Blocks that open with a number or a letter of a list."""
        if self._governed and (item := ITEM.match(head)):
            self._sub(block, item[1], block.start + item.end())
            return True
        found = NUMBER.match(head)
        if not found and self._state in (State.PREAMBLE, State.OPERATIVE):
            found = undotted(head, self._rows.last + 1)
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
        rest = Block(self._skip(block, block.start + found.end()), block.end)
        if not alone and self._is_lettered_preamble(rest):
            self._preamble(index, rest, self.plain[rest.start : rest.start + 240])
            return True
        if current is None or current.kind == "section":
            return False
        if alone:
            self._letter = letter or found[3]
            current.grow(self.plain, block)
        else:
            self._sub(block, letter, block.start + found.end())
        return True

    def _is_lettered_preamble(self, rest: Block) -> bool:
        """Whether what a letter opens is a paragraph of a preamble that counts in letters."""
        if self._state is not State.PREAMBLE:
            return False
        current = self._ledger.current
        begins = current is None or current.kind == "section"
        opens = is_preambular(self.plain[rest.start : min(rest.end, rest.start + 120)])
        self._lettered_preamble |= begins and opens
        return self._lettered_preamble and opens

    # Divisions

    def _divided(self, block: Block, head: str) -> bool:
        """An article, rule or chapter, or one of several drafts, begins."""
        titled, self._titled = self._titled, False
        if titled and self._looks.is_title(block, head) and not is_finite(head):
            self._ledger.section("", (block.start, block.end), keep=False)
            return True
        if draft := DRAFT_HEADING.match(head):
            self._ledger.part = draft_name(draft)
        found = draft or division(head)
        if found is None or not self._may_divide(found):
            return False
        rest = Block(self._skip(block, block.start + found.end()), block.end)
        is_title = rest.start >= rest.end or self._looks.is_title(rest, self.plain[rest.start :])
        end = block.end if is_title else rest.start
        self._ledger.section(found["number"], (block.start, end), keep=False)
        self._titled = rest.start >= rest.end
        if not is_title:
            self._annex_text(rest)
        return True

    def _may_divide(self, found: re.Match[str]) -> bool:
        """Whether a division can begin here; the first article or rule opens what is attached."""
        if found.re is DRAFT_HEADING:
            return self._state is not State.ANNEX
        name = naming(found)
        if self._state is State.OPERATIVE and found["number"] in ("1", "I") and name:
            self._open_annex()
        if self._state is State.ANNEX:
            self._ledger.open_division(name)
        return self._state in (State.ANNEX, State.OPERATIVE)

    # Running text

    def _text(self, index: int, block: Block, head: str) -> None:
        current = self._ledger.current
        preamble = self._state is State.PREAMBLE
        if self._state is State.CLOSED and head.partition("\n")[0].endswith(":"):
            return  # `Against:` above names
        if _LONE_MARKER.fullmatch(head) and (current is None or current.kind == "section"):
            return
        if self._is_attached(index):
            self._open_annex()
            current = None
        if current is not None and self._looks.continues(
            current, block, head, statement=self.statement
        ):
            self._ledger.extend(self.plain, block)
        elif self._looks.is_heading(
            index, head, preamble=preamble, titled=self._acts(), spoken=self.statement
        ):
            self._section(index, block, head)
        elif preamble:
            self._preamble(index, block, head)
        elif self._state is State.OPERATIVE:
            self._operative(block, head)
        elif self._is_annex_title(block, head):
            self._section(index, block, head)
        elif self._state is State.ANNEX:
            self._annex_text(block)

    def _is_attached(self, index: int) -> bool:
        """Whether a text is attached to a statement, behind the words of the Council."""
        drafts = [one for one in self._ledger.drafts[:2] if one.kind == "operative"]
        if not self.statement or self._state is not State.OPERATIVE or not drafts:
            return False
        current = self._ledger.current
        spoken = self.plain[drafts[0].spans[0][0]] in '“"'
        return spoken and current is not None and self._looks.spoken_out(current, index)

    def _is_annex_title(self, block: Block, head: str) -> bool:
        """Whether a line is the title below the word "Annex"."""
        if self._state is not State.ANNEX or self._ledger.current is not None:
            return False
        return self._looks.is_title(block, head, _TITLE_LENGTH)
