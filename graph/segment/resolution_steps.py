"""What a walk over a resolution does with a block once it has told what the block is."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Span
from graph.segment.resolution_forms import PART, ROMAN_SECTION, Block
from graph.segment.resolution_ledger import Ledger
from graph.segment.resolution_looks import Looks, opens_preamble
from graph.segment.resolution_rows import Place, Rows, State
from graph.symbol.enacting import FORMULA, body_named
from graph.verbs import is_finite, is_preambular

_CELL_LENGTH = 60
"""Shorter lines of an annex that are no sentences are cells of tables."""
_RECENT = 60


class Steps:
    """The steps of a walk: what each kind of block adds to the ledger, and where the walk is then.

    `organ` is the organ whose words these are, `statement` tells decisions and statements (which
    have no preamble), `prefix` goes before the labels of the first part, `above` that the preamble
    stands above the enacting formula. `closing` is known after the walk.
    """

    def __init__(
        self,
        plain: str,
        blocks: Sequence[Block],
        organ: str,
        *,
        statement: bool,
        prefix: str = "",
        above: bool = False,
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
        self._rows = Rows()
        self._above = above
        self._lettered_preamble = self._titled = self._governed = False

    # Numbered paragraphs and their parts

    def _numbered(self, block: Block, printed: str, start: int) -> None:
        self._number = ""
        start = self._skip(block, start)
        if self._state is State.CLOSED or start >= block.end:
            return
        if self._ends_draft(block, printed, start):
            self._state, self._ledger.current = State.CLOSED, None
            return
        if self._above:
            self._ledger.add(
                f"pp{printed}", "preambular", int(printed), printed, (start, block.end)
            )
            return
        if self._state is State.PREAMBLE:
            self._state = State.OPERATIVE
        if self._state is State.OPERATIVE and self._is_nested(block, printed, start):
            self._sub(block, printed, start)
            return
        ledger, passage = self._ledger, (start, block.end)
        number = int(printed.split(".", maxsplit=1)[0])
        if self._state is State.ANNEX:
            ledger.add(f"{ledger.place}-{printed}", "annex", number, printed, passage)
        else:
            ledger.add(f"op{printed}", "operative", number, printed, passage)

    def _ends_draft(self, block: Block, printed: str, start: int) -> bool:
        """Whether a report goes on behind a draft that it recommends, with a number of its own."""
        in_draft = self._state is State.OPERATIVE and self._ledger.prefix.startswith("draft")
        next_one = str(self._rows.last + 1)
        is_other = printed not in ("1", next_one) and not is_finite(self.plain[start : block.end])
        return in_draft and is_other

    def _skip(self, block: Block, start: int) -> int:
        while start < block.end and self.plain[start].isspace():
            start += 1
        return start

    def _is_nested(self, block: Block, printed: str, start: int) -> bool:
        """Whether a number counts inside a paragraph's list; an attached text opens an annex."""
        current = self._ledger.current
        place = self._rows.place(
            int(printed),
            acts=is_finite(self.plain[start : min(block.end, start + 120)]),
            headed=self._ledger.headed(),
            announced=current is not None and self.plain[current.end - 1] == ":",
        )
        if place is Place.ATTACHED:
            self._open_annex()
        return place is Place.LISTED

    def _sub(self, block: Block, letter: str, start: int) -> None:
        """A lettered part: inside its parent, and a provision of its own below it."""
        self._letter = ""
        if self._ledger.current is None:
            return
        self._ledger.current.grow(self.plain, block)
        if letter.isalnum() and (start := self._skip(block, start)) < block.end:
            self._ledger.part_of_current(letter, (start, block.end))

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
        self._titled = self._state is State.ANNEX and mark is not None and mark[0] == head
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

    def _govern(self, index: int, block: Block) -> None:
        """A verb alone on its line opens a paragraph, whose words or items stand below."""
        head = self.plain[block.start : block.end]
        self._governed = True
        if self._state is State.PREAMBLE and is_preambular(head):
            self._preamble(index, block, head)
            return
        self._state = State.OPERATIVE
        number = self._ledger.count("op-p")
        self._ledger.add(f"op-p{number}", "operative", number, "", (block.start, block.end))

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
        if block.end - block.start < _CELL_LENGTH and self._looks.last(block) not in ".;:":
            return
        ledger = self._ledger
        number = ledger.count("annex-p")
        ledger.add(f"{ledger.place}-p{number}", "annex", number, "", (block.start, block.end))

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
        if self._above:  # the first one, behind its preamble
            self._above, self._state = False, State.OPERATIVE
            self._ledger.current = None
            return
        found = FORMULA.match(head)
        organ = body_named(found["name"]) if found else self.organ
        prefix = self._ledger.prefix
        if organ != self.organ:
            prefix = "draft-"
        elif self._ledger.part:
            prefix = f"{self._ledger.part}-"
        self._ledger.restart(prefix)
        self._rows.restart()
        self._state = State.PREAMBLE

    def _open_annex(self) -> None:
        self._state = State.ANNEX
        self._ledger.open_annex()
