"""Segments a document whose reader marked its structure: the mark-up's paragraphs, numbered.

Labels are those of the text lane: `pp3`, `op7`, `op7-a`, `op7-a-i`, `op-p2` (an operative
paragraph without number beside numbered ones), `annex-4`, `annex2-p5`, `sec1`; parts of a
resolution that is adopted in parts carry their letter in front (`a-op1`), a draft that a resolution
recommends to another organ `draft-`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Document, Kind, Mark, Segments, Span
from graph.segment.akn4un_forms import (
    ANNOUNCED,
    BELOW,
    FORMULA,
    LETTER,
    NUMBER,
    ORDINAL,
    ORGANS,
    ROMAN,
    footnotes,
    frozen,
    is_title,
    issuer,
)
from graph.segment.resolution_divisions import division, naming
from graph.segment.resolution_forms import ANNEX
from graph.segment.resolution_ledger import Draft, Ledger, follows
from graph.segment.resolution_looks import is_row
from graph.segment.resolution_rows import Place, Rows
from graph.verbs import is_finite, is_preambular

_TITLE_LENGTH = 300


def segment(document: Document) -> Segments:
    """The parts of a document, from the marks of the reader `akn4un`."""
    walk = _Walk(document=document)
    for mark in document.marks:
        walk.step(mark)
    walk.ledger.settle()
    provisions = tuple(frozen(draft, document.text) for draft in walk.ledger.drafts)
    return Segments(
        organ=walk.organ or issuer(document),
        cover=walk.cover,
        enacting=walk.enacting,
        provisions=provisions,
        footnotes=footnotes(document, provisions),
        closing=walk.closing,
    )


@dataclass(slots=True)
class _Walk:
    """One pass over the marks, in their order."""

    document: Document
    ledger: Ledger = field(default_factory=Ledger)
    organ: str = ""
    cover: Span | None = None
    enacting: Span | None = None
    closing: Span | None = None
    _part: str = ""
    _in_annex: bool = False
    _attached: bool = False
    _rows: Rows = field(default_factory=Rows)
    _letter: Draft | None = None
    _table: bool = False
    _points: dict[int, Draft] = field(default_factory=dict)

    def step(self, mark: Mark) -> None:
        """Take the next mark into account."""
        if handler := _HANDLERS.get(mark.name):
            handler(self, mark)

    # -- frame -------------------------------------------------------------------------------

    def covered(self, mark: Mark) -> None:
        """The cover, and the title below it."""
        if self.cover is None:
            self.cover = mark.span
        elif mark.name == "preface" and self.enacting is None and not self._part:
            self.cover = Span(self.cover.start, mark.span.end)

    def closed(self, mark: Mark) -> None:
        """Meeting and date below the last paragraph."""
        self.closing = self.closing or mark.span

    def parted(self, mark: Mark) -> None:
        """A lettered resolution begins."""
        self._part = mark.value.lower() if mark.value.isalpha() else ""
        self._restart(f"{self._part}-" if self._part else "")

    def enacted(self, mark: Mark) -> None:
        """Whose words follow; another organ's are a draft that this one recommends."""
        found = FORMULA.match(mark.span.of(self.document.text))
        organ = ORGANS.get(" ".join(found[1].split()), "") if found else ""
        if self.enacting is None:
            self.enacting, self.organ = mark.span, organ
            return
        if (current := self.ledger.current) and current.end > mark.span.start:
            current.spans[-1] = (current.spans[-1][0], mark.span.start)
        if organ and organ != self.organ:
            self._restart("draft-")

    def annexed(self, mark: Mark) -> None:  # noqa: ARG002
        """An attached document begins."""
        self._open_annex()
        self._attached = True

    def _open_annex(self) -> None:
        self._in_annex = True
        self.ledger.open_annex()
        self._letter = None

    def _restart(self, prefix: str) -> None:
        self.ledger.restart(prefix)
        self._letter = None
        self._in_annex = False
        self._rows.restart()

    def sectioned(self, mark: Mark) -> None:
        """A numbered section begins; its number stands alone on the first line."""
        if not mark.value.isalnum():
            return
        start = mark.span.start
        self._section(mark.value, Span(start, start + len(mark.value)))

    def _section(self, printed: str, span: Span) -> None:
        """A heading; one that bears a number or letter ends the paragraph before it."""
        self._points.clear()
        self.ledger.section(printed, (span.start, span.end), keep=True)
        if printed:
            self.ledger.current = self._letter = None

    def _add(self, base: str, kind: str, number: int, printed: str, span: Span) -> None:
        self._points.clear()
        self.ledger.add(base, kind, number, printed, (span.start, span.end))

    # -- paragraphs --------------------------------------------------------------------------

    def preambular(self, mark: Mark) -> None:
        """A paragraph of the preamble."""
        number = self.ledger.count("pp")
        self._add(f"pp{number}", "preambular", number, "", mark.span)

    def headed(self, mark: Mark) -> None:
        """A heading; one that says "Annex" opens an annex, unless it heads the attachment."""
        text = mark.span.of(self.document.text)
        if ANNEX.match(text) and mark.detail.get("zone") != "preamble":
            if not self._attached:
                self._open_annex()
            self._attached = False
            return
        if mark.value and not self._in_annex and LETTER.match(mark.value) and len(text) > 160:
            self.paragraph(mark)
            return
        if self._in_annex and (found := division(text)):
            self.ledger.open_division(naming(found))
        printed = mark.value.strip("().") or (text.strip(". ") if ORDINAL.match(text) else "")
        self._section(printed, mark.span)

    def paragraph(self, mark: Mark) -> None:
        """A paragraph of the operative part or of an annex, by the number that it bears."""
        text = mark.span.of(self.document.text)
        if BELOW.match(text) or mark.detail.get("style") == "FootnoteText":
            return
        heads = not mark.value and len(text) < 60 and (ANNEX.match(text) or division(text))
        if heads or is_title(mark.value, text):
            self.headed(mark)
            return
        number = NUMBER.match(mark.value)
        letter = LETTER.match(mark.value)
        if number:
            self._numbered(mark, number[1])
        elif letter and self.ledger.current is not None:
            self._flat_letter(mark, letter[1])
        else:
            self._unnumbered(mark, text)

    def _numbered(self, mark: Mark, printed: str) -> None:
        number = int(printed.split(".", maxsplit=1)[0])
        if not self._in_annex and self._is_nested(number, mark.span.of(self.document.text)):
            self._flat_letter(mark, printed)
            return
        if self._in_annex:
            self._add(f"{self.ledger.place}-{printed}", "annex", number, printed, mark.span)
        else:
            self._add(f"op{printed}", "operative", number, printed, mark.span)
        self._letter = None

    def _is_nested(self, number: int, text: str) -> bool:
        """Whether a number counts inside a paragraph's list; an attached text opens an annex."""
        before = self.ledger.current
        place = self._rows.place(
            number,
            acts=is_finite(text[:120]),
            headed=self.ledger.in_section,
            announced=bool(before and self.document.text[: before.end].rstrip().endswith(":")),
        )
        if place is Place.ATTACHED:
            self._open_annex()
        return place is Place.LISTED

    def _flat_letter(self, mark: Mark, letter: str) -> None:
        """A lettered paragraph that the mark-up sets beside its parent instead of inside."""
        parent = self.ledger.current
        if parent is None:
            return
        nested = (
            self._letter is not None
            and ROMAN.match(letter)
            and not follows(self._letter.printed, letter)
        )
        above = self._letter if nested and self._letter else parent
        child = self.ledger.child(above, letter, (mark.span.start, mark.span.end))
        if not nested:
            self._letter = child
        elif self._letter is not None:
            self._letter.reach(mark.span.end)
        parent.reach(mark.span.end)

    def point(self, mark: Mark) -> None:
        """A lettered point that stands inside its parent."""
        if is_title(mark.value, mark.span.of(self.document.text)):
            self.headed(mark)
            return
        depth, start = int(mark.detail["depth"]), mark.span.start
        inside = (one for one in reversed(self.ledger.drafts) if one.spans[0][0] <= start < one.end)
        parent, above = next(inside, None), self._points.get(depth - 1)
        if above is not None and parent is not None and above.label.startswith(parent.label):
            parent = above
            parent.reach(mark.span.end)
        found = LETTER.match(mark.value)
        if found and parent is not None:
            self._points[depth] = self.ledger.child(parent, found[1], (start, mark.span.end))

    def _unnumbered(self, mark: Mark, text: str) -> None:
        """A paragraph without number: of an annex, a statement, a decision, or a short text."""
        ledger, kind = self.ledger, self.document.kind
        current = ledger.current
        numbered = any(one.kind == "operative" and one.printed for one in ledger.drafts)
        if self._in_annex:
            self._annex_text(mark, text)
        elif kind is Kind.STATEMENT and not ledger.drafts and ANNOUNCED.search(text):
            self.cover = Span(self.cover.start if self.cover else mark.span.start, mark.span.end)
        elif current is not None and text[:1].islower():
            current.reach(mark.span.end)
        elif kind in (Kind.STATEMENT, Kind.DECISION):
            self._told(mark, text)
        elif not numbered and is_preambular(text) and text.endswith((",", "and")):
            self.preambular(mark)
        elif numbered and current is not None and current.kind == "operative":
            current.reach(mark.span.end)
        else:
            self._plain_operative(mark)

    def _annex_text(self, mark: Mark, text: str) -> None:
        if not self.ledger.current and len(text) <= _TITLE_LENGTH and text[-1:] not in ".;:,!":
            self.headed(mark)
        elif len(text) >= 60 or text[-1:] in ".;":
            number = self.ledger.count("annex-p")
            self._add(f"{self.ledger.place}-p{number}", "annex", number, "", mark.span)

    def _told(self, mark: Mark, text: str) -> None:
        """A paragraph of a decision, or a line of the list that the one before it announced."""
        before = self.ledger.current
        announced = before is not None and self.document.text[: before.end].rstrip()[-1:] == ":"
        self._table = is_row(text) and (self._table or announced)
        if self._table and before is not None:
            before.reach(mark.span.end)
        else:
            self._plain_operative(mark)

    def _plain_operative(self, mark: Mark) -> None:
        number = self.ledger.count("op-p")
        self._add(f"op-p{number}", "operative", number, "", mark.span)
        self._letter = None


_HANDLERS = {
    "cover": _Walk.covered,
    "preface": _Walk.covered,
    "closing": _Walk.closed,
    "part": _Walk.parted,
    "enacting": _Walk.enacted,
    "annex": _Walk.annexed,
    "section": _Walk.sectioned,
    "preambular": _Walk.preambular,
    "heading": _Walk.headed,
    "paragraph": _Walk.paragraph,
    "point": _Walk.point,
}
