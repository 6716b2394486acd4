"""The automaton that walks the blocks of a resolution and numbers its provisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from graph.model import Provision, Span
from graph.segment.resolution_blocks import Block
from graph.segment.resolution_forms import (
    ANNEX,
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

_TERMINAL = ".;:"
_CLOSED = re.compile(r"[.;:,!?][\"”’'*]?(?:\s?\d{1,3})?\Z|\band\Z|[.;:,][\"”]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+\Z")
_CLOSED_OPERATIVE = re.compile(
    r"[.;:!?][\"”’']?(?:\s?\d{1,3})?\Z|\band\Z|[.;:][\"”]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+\Z"
)
_SEMICOLON = re.compile(r";(?:\s?\d{1,3})?\Z|;\s+and\Z")
_LOWER = re.compile(r"[a-zà-ÿ]")
_HEADING_LENGTH = 160


class State(Enum):
    """Where in a resolution the walk is."""

    PREAMBLE = auto()
    OPERATIVE = auto()
    CLOSED = auto()
    ANNEX = auto()


@dataclass(slots=True)
class Draft:
    """A provision that may still grow."""

    label: str
    kind: str
    number: int
    printed: str
    spans: list[tuple[int, int]]
    parent: str = ""

    def grow(self, plain: str, block: Block) -> None:
        """Add a block: to the last passage if only white space lies between, else as one more."""
        start, end = self.spans[-1]
        gap = plain[end : block.start]
        if not gap.strip() or len(gap.strip()) <= 8:
            self.spans[-1] = (start, block.end)
        else:
            self.spans.append((block.start, block.end))

    def frozen(self) -> Provision:
        """The provision as a value."""
        spans = [Span(start, end) for start, end in self.spans]
        return Provision(
            self.label,
            self.kind,
            self.number,
            self.printed,
            spans[0],
            tuple(spans[1:]),
            self.parent,
        )


@dataclass(slots=True)
class Walk:
    """One walk over the blocks behind the enacting formula. `run` gives the provisions."""

    plain: str
    blocks: Sequence[Block]
    organ: str
    statement: bool = False
    closing: Span | None = None
    _state: State = State.PREAMBLE
    _prefix: str = ""
    _drafts: list[Draft] = field(default_factory=list)
    _labels: set[str] = field(default_factory=set)
    _counts: dict[str, int] = field(default_factory=dict)
    _annexes: int = 0
    _current: Draft | None = None
    _number: str = ""
    _letter: str = ""
    _part: str = ""
    _section_label: str = ""
    _last_number: int = 0
    _nest: int = 0
    _listing: bool = False
    _lettered_preamble: bool = False

    def run(self) -> tuple[Provision, ...]:
        """Walk all blocks and return the provisions in reading order."""
        if self.statement:
            self._state = State.OPERATIVE
        for index, block in enumerate(self.blocks):
            self._step(index, block)
        return tuple(draft.frozen() for draft in self._drafts)

    # One block

    def _step(self, index: int, block: Block) -> None:
        plain = self.plain
        head = plain[block.start : min(block.end, block.start + 240)]
        if self._number and not NUMBER.fullmatch(head):
            self._numbered(block, self._number, block.start)
        elif self._letter and self._current is not None:
            self._sub(block, self._letter, block.start)
        elif CLOSING.match(head) or (self._state is State.CLOSED and DATE_LINE.match(head)):
            self._close(block)
        elif ENACTING.match(plain, block.start, block.end):
            self._enact(head)
        elif ANNEX.match(head) and block.end - block.start < 200 and head[-1] not in ";,":
            self._open_annex()
        elif not self._structured(index, block, head):
            self._text(index, block, head)

    def _structured(self, index: int, block: Block, head: str) -> bool:
        """Blocks that open with a number or a letter of a list."""
        if found := NUMBER.match(head):
            if found.end() == block.end - block.start:
                self._number = found[1]
            else:
                self._numbered(block, found[1], block.start + found.end())
            return True
        if self._state is State.ANNEX and (found := SUBNUMBER.match(head)):
            if found.end() < block.end - block.start:
                self._numbered(block, found[1], block.start + found.end())
            else:
                self._number = found[1]
            return True
        if found := SUB.match(head):
            return self._lettered(block, found, self._ahead(index))
        return False

    def _lettered(self, block: Block, found: re.Match[str], ahead: str) -> bool:
        """A letter of a list, with its text or alone on its line."""
        letter = found[1] or found[2] or ""
        alone = found.end() == block.end - block.start
        if alone and self._state is State.PREAMBLE and is_preambular(ahead):
            self._lettered_preamble |= self._current is None
            if self._lettered_preamble:
                return True
        if self._current is None or self._current.kind == "section":
            return False
        if alone:
            self._letter = letter or found[3]
            self._current.grow(self.plain, block)
        else:
            self._sub(block, letter, block.start + found.end())
        return True

    def _ahead(self, index: int) -> str:
        """How the next block begins."""
        if index + 1 >= len(self.blocks):
            return ""
        ahead = self.blocks[index + 1]
        return self.plain[ahead.start : min(ahead.end, ahead.start + 120)]

    # Numbered paragraphs and their parts

    def _numbered(self, block: Block, printed: str, start: int) -> None:
        self._number = ""
        if self._state is State.CLOSED:
            return
        if self._state is State.PREAMBLE:
            self._state = State.OPERATIVE
        while start < block.end and self.plain[start].isspace():
            start += 1
        if start >= block.end:
            return
        if self._state is State.OPERATIVE and self._is_nested(block, printed, start):
            self._sub(block, printed, start)
            return
        annex = self._state is State.ANNEX
        kind = "annex" if annex else "operative"
        base = f"{self._annex_label()}-{printed}" if annex else f"op{printed}"
        number = int(printed.split(".", maxsplit=1)[0])
        self._add(base, kind, number, printed, start, block.end)

    def _is_nested(self, block: Block, printed: str, start: int) -> bool:
        """Whether a number counts inside a paragraph's list; a list of its own opens an annex.

        A row that begins anew at 1 without a heading is a list where a colon announced it, else
        text that is attached.
        """
        number = int(printed)
        verb = is_finite(self.plain[start : min(block.end, start + 120)].lstrip())
        if self._nest:
            if number == self._nest and not (verb and number == self._last_number + 1):
                self._nest += 1
                return True
            self._nest = 0
        if number == 1 and self._last_number >= 1 and not verb and not self._headed():
            if self._current is not None and self.plain[self._current.spans[-1][1] - 1] == ":":
                self._nest = 2
                return True
            self._open_annex()
        self._last_number = number
        return False

    def _headed(self) -> bool:
        for draft in reversed(self._drafts):
            if draft.kind != "section":
                return False
            if draft.printed:
                return True
        return False

    def _sub(self, block: Block, letter: str, start: int) -> None:
        """A lettered part: inside its parent, and a provision of its own below it."""
        self._letter = ""
        parent = self._current
        if parent is None:
            return
        parent.grow(self.plain, block)
        while start < block.end and self.plain[start].isspace():
            start += 1
        if not letter.isalnum() or start >= block.end:
            return
        label = self._unique(f"{parent.label}-{letter}")
        self._drafts.append(
            Draft(label, parent.kind, parent.number, letter, [(start, block.end)], parent.label)
        )

    # Running text

    def _text(self, index: int, block: Block, head: str) -> None:
        if self._current is not None and self._continues(block, head):
            self._extend(block)
        elif self._heading(index, block, head):
            self._section(block, head)
        elif self._state is State.PREAMBLE:
            self._preamble(index, block, head)
        elif self._state is State.OPERATIVE:
            self._operative(block, head)
        elif self._state is State.ANNEX:
            self._annex_text(block)

    def _extend(self, block: Block) -> None:
        if self._current is None:
            return
        self._current.grow(self.plain, block)
        last = self._drafts[-1]
        if last is not self._current and last.parent == self._current.label:
            last.grow(self.plain, block)

    def _continues(self, block: Block, head: str) -> bool:
        """Whether a block goes on with the paragraph before it."""
        if self._current is None or self._current.kind == "section":
            return False
        before = self.plain[max(0, self._current.spans[-1][1] - 12) : self._current.spans[-1][1]]
        if _LOWER.match(head):
            return True
        if self.statement and head[0] in '“"[':
            return False
        if self._state is State.PREAMBLE and self._lists(block, before):
            return True
        closed = _CLOSED_OPERATIVE if self._current.kind == "operative" else _CLOSED
        if closed.search(before) or self._state is State.ANNEX:
            return False
        return not (is_finite(head) or is_preambular(head)) and not self._looks_heading(block, head)

    def _lists(self, block: Block, before: str) -> bool:
        """Whether a preambular paragraph goes on with items: a colon, then semicolons."""
        if before.endswith(":"):
            self._listing = self.plain[block.end - 1] == ";"
        elif not _SEMICOLON.search(before):
            self._listing = False
        return self._listing

    def _looks_heading(self, block: Block, head: str) -> bool:
        if block.end - block.start > _HEADING_LENGTH:
            return False
        return self.plain[block.end - 1] not in ".;:,!" and head[:1] not in '“"(['

    def _heading(self, index: int, block: Block, head: str) -> bool:
        """A line that is no sentence and stands before a paragraph."""
        if PART.fullmatch(head) or ROMAN_SECTION.fullmatch(head):
            return self._ahead(index) != ""
        if not self._looks_heading(block, head):
            return False
        ahead = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if ahead is None:
            return False
        if self._state is State.PREAMBLE and is_preambular(head):
            return False
        following = self.plain[ahead.start : min(ahead.end, ahead.start + 120)]
        if NUMBER.match(following) or ENACTING.match(self.plain, ahead.start, ahead.end):
            return not is_finite(head)
        return not is_finite(head) and (is_finite(following) or is_preambular(following))

    def _section(self, block: Block, head: str) -> None:
        if found := PART.fullmatch(head):
            self._part = found[1].lower()
        count = self._count("section")
        mark = PART.match(head) or ROMAN_SECTION.match(head)
        printed = mark[1] if mark else ""
        current = self._current
        self._add(f"sec{count}", "section", count, printed, block.start, block.end)
        if printed:
            self._section_label = f"sec{count}"
        if self._state is State.PREAMBLE:
            self._current = current
        if self._state is State.CLOSED:
            self._current = None
            if self.statement and PART.fullmatch(head):
                self._state = State.OPERATIVE

    def _preamble(self, index: int, block: Block, head: str) -> None:
        comma = self.plain[block.end - 1] == "," and is_preambular(self._ahead(index))
        if is_finite(head) and not comma:
            self._state = State.OPERATIVE
            self._operative(block, head)
            return
        number = self._count("pp")
        self._add(f"pp{number}", "preambular", number, "", block.start, block.end)

    def _operative(self, block: Block, head: str) -> None:
        """An operative paragraph without number: the only one, or one of a statement."""
        numbered = any(
            d.kind == "operative" and d.printed and not d.parent for d in self._drafts[-60:]
        )
        if numbered and self._current is not None and not is_finite(head):
            self._extend(block)
            return
        number = self._count("op-p")
        if numbered:
            self._add(f"op-p{number}", "operative", 0, "", block.start, block.end)
        else:
            self._add(f"op{number}", "operative", number, "", block.start, block.end)

    def _annex_text(self, block: Block) -> None:
        if block.end - block.start < 60 and self.plain[block.end - 1] not in ".;":
            return
        number = self._count("annex-p")
        label = f"{self._annex_label()}-p{number}"
        self._add(label, "annex", number, "", block.start, block.end)

    # Formulas

    def _close(self, block: Block) -> None:
        if self._state is State.ANNEX:
            return
        start = self.closing.start if self.closing and self._state is State.CLOSED else block.start
        if self.closing is None or self._state is State.CLOSED:
            self.closing = Span(start, block.end)
        self._state = State.CLOSED
        self._current = None

    def _enact(self, head: str) -> None:
        """A further enacting formula: the next part, or a draft that is recommended."""
        found = ENACTING.match(head)
        organ = KEY_OF[" ".join(found[1].split())] if found else self.organ
        if self._state is State.ANNEX:
            return
        if organ != self.organ:
            self._prefix = "draft-"
        elif self._part:
            self._prefix = f"{self._part}-"
        self._counts.clear()
        self._last_number = self._nest = 0
        self._state = State.PREAMBLE
        self._current = None

    def _open_annex(self) -> None:
        self._state = State.ANNEX
        self._annexes += 1
        self._counts.pop("annex-p", None)
        self._current = None

    # Labels

    def _annex_label(self) -> str:
        return f"annex{self._annexes}" if self._annexes > 1 else "annex"

    def _count(self, what: str) -> int:
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def _unique(self, label: str) -> str:
        found, again = label, 2
        while found in self._labels:
            found, again = f"{label}.{again}", again + 1
        self._labels.add(found)
        return found

    def _add(self, base: str, kind: str, number: int, printed: str, start: int, end: int) -> None:
        prefix = self._prefix if kind != "annex" or self._prefix == "draft-" else ""
        if kind == "operative" and self._part and not prefix:
            prefix = f"{self._part}-"
        if prefix + base in self._labels and self._section_label and kind == "operative":
            base = f"{self._section_label}-{base}"
        draft = Draft(self._unique(prefix + base), kind, number, printed, [(start, end)])
        self._drafts.append(draft)
        self._current = draft
