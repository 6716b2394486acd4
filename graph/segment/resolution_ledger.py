"""The provisions that a walk has found so far: their passages, labels and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.model import Provision, Span
from graph.segment.resolution_forms import Block
from graph.symbol import from_roman

_MARK = 8
"""The numeral or letter of a section, alone on its line, is not longer."""
_PUNCTUATION = 8
"""So much between two passages (a list letter, a rule) does not part them."""
_ALONE = ("a-", "draft1-")
_ROMAN = re.compile(r"[ivxl]+\Z")


@dataclass(slots=True)
class Draft:
    """A provision that may still grow."""

    label: str
    kind: str
    number: int
    printed: str
    spans: list[tuple[int, int]]
    parent: str = ""
    prefix: str = ""

    @property
    def end(self) -> int:
        """Where its last passage ends."""
        return self.spans[-1][1]

    def reach(self, end: int) -> None:
        """Let its last passage go on to an offset."""
        self.spans[-1] = (self.spans[-1][0], max(self.end, end))

    def grow(self, plain: str, block: Block) -> None:
        """Add a block: to the last passage if only white space lies between, else as one more."""
        start, end = self.spans[-1]
        if len(plain[end : block.start].strip()) <= _PUNCTUATION:
            self.spans[-1] = (start, block.end)
        else:
            self.spans.append((block.start, block.end))

    def titles(self, passage: tuple[int, int]) -> bool:
        """Whether this is a numeral alone, which a title below it completes."""
        start, end = self.spans[-1]
        if self.kind != "section" or not self.printed or end - start > _MARK:
            return False
        self.reach(passage[1])
        return True

    def frozen(self) -> Provision:
        """The provision as a value."""
        first, *rest = (Span(start, end) for start, end in self.spans)
        return Provision(
            self.label, self.kind, self.number, self.printed, first, tuple(rest), self.parent
        )


@dataclass(slots=True)
class Ledger:
    """Drafts in reading order, under labels that are unique.

    `prefix` stands before the labels of a part ("a-") or of a recommended draft ("draft-"); `part`
    is the letter of the last part heading, `division` the article or rule of an annex ("article4");
    `current` the provision that a block may continue; `_anew` the kind of paragraph whose numbers
    began anew in the section that is open.
    """

    drafts: list[Draft] = field(default_factory=list)
    prefix: str = ""
    part: str = ""
    division: str = ""
    annexes: int = 0
    current: Draft | None = None
    _labels: set[str] = field(default_factory=set)
    _again: dict[str, int] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _section: str = ""
    _heading: str = ""
    _anew: str = ""
    _below: list[Draft] = field(default_factory=list)

    def count(self, what: str) -> int:
        """The next ordinal of its kind."""
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def restart(self, prefix: str) -> None:
        """Begin to count anew, under a prefix."""
        self.prefix = prefix
        self._section = self._anew = ""
        self._counts.clear()
        self.current = None

    def open_annex(self) -> None:
        """Begin an annex."""
        self.annexes += 1
        self.open_division("")
        self.current = None

    def open_division(self, name: str) -> None:
        """Begin an article or a rule, or end the last one."""
        self.division = name
        self._counts.pop("annex-p", None)

    @property
    def place(self) -> str:
        """The label of the annex that is open, and of the article or rule in it."""
        annex = f"annex{self.annexes}" if self.annexes > 1 else "annex"
        return f"{annex}-{self.division}" if self.division else annex

    def add(
        self, base: str, kind: str, number: int, printed: str, passage: tuple[int, int]
    ) -> None:
        """Open a provision; it is the current one from now on."""
        prefix = self.prefix if kind != "annex" or self.prefix == "draft-" else ""
        if self._section and (self._anew == kind or prefix + base in self._labels):
            self._anew = kind if number == 1 or self._anew == kind else ""
            base = below_section(base, kind, self._section, self._heading)
        label = self._unique(prefix + base)
        self.current = Draft(label, kind, number, printed, [passage], prefix=prefix)
        self._below = []
        self.drafts.append(self.current)

    def section(self, printed: str, passage: tuple[int, int], *, keep: bool) -> None:
        """Note a heading; `keep` leaves the current provision open.

        A title below a numeral is one heading with it.
        """
        if not printed and self.drafts and self.drafts[-1].titles(passage):
            return
        number = self.count("section")
        current = self.current
        self.add(f"sec{number}", "section", number, printed, passage)
        if printed:
            self._section, self._heading, self._anew = f"sec{number}", printed, ""
        if keep:
            self.current = current

    @property
    def in_section(self) -> bool:
        """Whether a numbered or lettered section is open."""
        return self._section != ""

    def headed(self) -> bool:
        """Whether a numbered or lettered heading stands right before."""
        for draft in reversed(self.drafts):
            if draft.kind != "section":
                return False
            if draft.printed:
                return True
        return False

    def part_of_current(self, letter: str, passage: tuple[int, int]) -> None:
        """Note a lettered part of the current provision; roman numerals stand below letters."""
        if self.current is None:
            return
        parent = self._parent(self.current, letter)
        draft = self.child(parent, letter, passage)
        if parent is self.current:
            self._below = [draft]
        else:
            parent.reach(passage[1])
            self._below = [self._below[0], draft]

    def child(self, parent: Draft, letter: str, passage: tuple[int, int]) -> Draft:
        """Note a lettered part of a provision."""
        label = self._unique(f"{parent.label}-{letter}")
        number, above, prefix = parent.number, parent.label, parent.prefix
        draft = Draft(label, parent.kind, number, letter, [passage], above, prefix)
        self.drafts.append(draft)
        return draft

    def _parent(self, current: Draft, letter: str) -> Draft:
        """The provision, or the letter of it that a roman numeral counts below."""
        if not self._below or not _ROMAN.match(letter):
            return current
        top, last = self._below[0], self._below[-1]
        value = from_roman(letter.upper())
        if last is not top:
            below = from_roman(last.printed.upper())
            return top if below is not None and value == below + 1 else current
        if len(letter) == 1 and follows(top.printed, letter):
            return current
        return top if value == 1 and not _ROMAN.match(top.printed) else current

    def extend(self, plain: str, block: Block) -> None:
        """Let the current provision, and the part that is open below it, go on."""
        if self.current is None:
            return
        self.current.grow(plain, block)
        for draft in self._below:
            draft.grow(plain, block)

    def settle(self) -> None:
        """Give labels their last form.

        Where a part has no numbered paragraphs, its only ones are called `op1`, not `op-p1`; a part
        A, or a first draft, without others has no letter.
        """
        prefixes = {draft.prefix for draft in self.drafts if draft.kind != "annex"}
        if len(prefixes) == 1 and (alone := next(iter(prefixes))) in _ALONE:
            for draft in self.drafts:
                draft.label = draft.label.removeprefix(alone)
                draft.parent = draft.parent.removeprefix(alone)
                draft.prefix = draft.prefix.removeprefix(alone)
        numbered = {
            draft.prefix
            for draft in self.drafts
            if draft.kind == "operative" and draft.printed and not draft.parent
        }
        for draft in self.drafts:
            if draft.kind == "operative" and draft.prefix not in numbered:
                head = f"{draft.prefix}op-p"
                draft.label = without_p(draft.label, head)
                draft.parent = without_p(draft.parent, head)

    def _unique(self, label: str) -> str:
        found = label
        again = self._again.get(label, 2)
        while found in self._labels:
            found, again = f"{label}.{again}", again + 1
        self._again[label] = again
        self._labels.add(found)
        return found


def below_section(base: str, kind: str, section: str, heading: str) -> str:
    """`sec2-op1`, `annex-ii-1`: the label of a paragraph whose number stands above it already.

    An operative one is named by the section's own label, one of an annex by what heads the section.
    """
    if kind == "operative":
        return f"{section}-{base}"
    annex, _, number = base.partition("-")
    return f"{annex}-{heading.strip('. ').lower()}-{number}" if kind == "annex" else base


def without_p(label: str, head: str) -> str:
    """`op1-a` for `op-p1-a`: the label of an unnumbered paragraph beside which none is numbered."""
    return head[:-2] + label.removeprefix(head) if label.startswith(head) else label


def follows(before: str, letter: str) -> bool:
    """Whether a letter is the next in the alphabet: `i` behind `h`."""
    return len(before) == len(letter) == 1 and ord(letter) == ord(before) + 1
