"""Provisions of a marked-up document as they are numbered: unique labels, spans that grow."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Provision, Span
from graph.segment.resolution_ledger import below_section, without_p


@dataclass(slots=True)
class Draft:
    """A provision that may still grow."""

    label: str
    kind: str
    number: int
    printed: str
    start: int
    end: int
    parent: str = ""
    prefix: str = ""

    def frozen(self, text: str) -> Provision:
        """The provision as a value, white space at its end left out."""
        while self.end > self.start + 1 and text[self.end - 1].isspace():
            self.end -= 1
        span = Span(self.start, self.end)
        return Provision(self.label, self.kind, self.number, self.printed, span, parent=self.parent)


@dataclass(slots=True)
class Labels:
    """The provisions so far, and what the next one's label depends on."""

    drafts: list[Draft] = field(default_factory=list)
    _prefix: str = ""
    _annexes: int = 0
    _section: str = ""
    _heading: str = ""
    _division: str = ""
    _current: Draft | None = None
    _points: dict[int, Draft] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _labels: set[str] = field(default_factory=set)

    def _place(self) -> str:
        annex = f"annex{self._annexes}" if self._annexes > 1 else "annex"
        return f"{annex}-{self._division}" if self._division else annex

    def _divide(self, name: str) -> None:
        self._division = name
        self._counts.pop("annex-p", None)

    def _count(self, what: str) -> int:
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def _unique(self, label: str) -> str:
        found, again = label, 2
        while found in self._labels:
            found, again = f"{label}.{again}", again + 1
        self._labels.add(found)
        return found

    def _add(self, base: str, kind: str, number: int, printed: str, span: Span) -> None:
        if self._section and self._prefix + base in self._labels:
            base = below_section(base, kind, self._section, self._heading)
        label = self._unique(self._prefix + base)
        self._points.clear()
        start, end = span.start, span.end
        self._current = Draft(label, kind, number, printed, start, end, prefix=self._prefix)
        self.drafts.append(self._current)

    def _child(self, parent: Draft, letter: str, span: Span) -> Draft:
        label = self._unique(f"{parent.label}-{letter}")
        start, end, above = span.start, span.end, parent.label
        draft = Draft(label, parent.kind, parent.number, letter, start, end, above, parent.prefix)
        self.drafts.append(draft)
        return draft

    def settle(self) -> None:
        """Where a part has no numbered paragraphs, its only ones are called `op1`, not `op-p1`."""
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
