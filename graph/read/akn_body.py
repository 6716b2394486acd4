"""Renders the body of an Akoma Ntoso document: the text as a reader sees it, and its marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from graph.read.akn_links import linked_symbol
from graph.read.akn_parse import local, words
from graph.read.akn_writer import Draft, Writer

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_HEADINGS = frozenset(("H1", "H2", "H23", "H4", "HCh", "H1G", "H23G", "HChG", "H4G"))
_SILENT = frozenset(("meta", "img", "documentRef"))
_HEADS = ("subheading", "heading")


@dataclass(slots=True)
class _Note:
    """A footnote that was announced in the text and waits for the foot of the page."""

    element: etree._Element
    marker: str
    anchor: Draft


class Body:
    """One document's rendering. `run` may be called for several roots, in their order."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._zone = "cover"
        self._annex = 0
        self._part = ""
        self._note = ""
        self._depth = 0
        self._notes: list[_Note] = []
        self._link: Draft | None = None
        self._handlers: dict[str, Callable[[etree._Element], None]] = {
            "p": self._p,
            "span": self._span,
            "a": self._a,
            "authorialNote": self._authorial_note,
            "eol": self._eol,
            "tr": self._row,
            "formula": self._formula,
            "container": self._container,
            "crossHeading": self._cross_heading,
            "paragraph": self._paragraph,
            "alinea": self._paragraph,
            "point": self._point,
            "item": self._point,
            "sublist": self._sublist,
            "subheading": self._heading,
            "heading": self._heading,
            "coverPage": self._zoned("cover"),
            "preface": self._zoned("preface"),
            "preamble": self._zoned("preamble"),
            "mainBody": self._zoned("body"),
            "conclusions": self._zoned("closing"),
            "section": self._section,
            "part": self._section,
            "title": self._section,
            "subsection": self._section,
            "attachment": self._attachment,
            "component": self._component,
            **{name: self._fact(name) for name in _FACTS},
            **dict.fromkeys(_SILENT, _skip),
        }

    def run(self, root: etree._Element) -> None:
        """Render everything below, then its footnotes."""
        self._blocks(root)
        self.writer.line()
        if self._notes:
            self.writer.blank()
        while self._notes:
            self._print_note(self._notes.pop(0))

    # -- structure ---------------------------------------------------------------------------

    def _blocks(self, element: etree._Element) -> None:
        """Children as blocks, each on lines of its own; stray text between them is kept."""
        if element.text and not element.text.isspace():
            self.writer.say(element.text)
        for child in element:
            handler = self._handlers.get(local(child))
            if handler is not None:
                handler(child)
            else:
                self.writer.line()
                self._blocks(child)
                self.writer.line()
            if child.tail and not child.tail.isspace():
                self.writer.say(child.tail)

    def _zoned(self, zone: str) -> Callable[[etree._Element], None]:
        def render(element: etree._Element) -> None:
            outer, self._zone = self._zone, "annex" if self._annex and zone == "body" else zone
            draft = None if self._zone == "annex" else self.writer.open(self._zone)
            self._blocks(element)
            self.writer.line()
            if draft:
                self.writer.close(draft)
            self._zone = outer

        return render

    def _attachment(self, element: etree._Element) -> None:
        self._annex += 1
        draft = self.writer.open("annex", str(self._annex), part=self._part)
        outer, self._zone = self._zone, "annex"
        self._blocks(element)
        self.writer.line()
        self.writer.close(draft)
        self._zone = outer

    def _component(self, element: etree._Element) -> None:
        """A lettered resolution among several that share a cover."""
        number = next((one for one in element.iter("{*}docNumber")), None)
        letter = words(number)
        if len(element) == 1 and local(element[0]) == "documentRef":
            return
        outer, self._part = self._part, letter
        draft = self.writer.open("part", letter or "?")
        self._blocks(element)
        self.writer.line()
        self.writer.close(draft)
        self._part = outer

    def _section(self, element: etree._Element) -> None:
        num = element.find("{*}num")
        printed = words(num)
        self.writer.line()
        draft = self.writer.open("section", printed or "?", level=local(element))
        self._blocks(element)
        self.writer.line()
        self.writer.close(draft)

    def _formula(self, element: etree._Element) -> None:
        self.writer.line()
        draft = self.writer.open("enacting", zone=self._zone, part=self._part)
        outer, self._zone = self._zone, "formula"
        self._blocks(element)
        self._zone = outer
        self.writer.close(draft)

    def _container(self, element: etree._Element) -> None:
        name = element.get("name", "")
        if name == "table" or element.find("{*}table") is not None:
            self._plain_block(element, "table")
        elif name == "formula":
            self._formula(element)
        else:
            self._plain_block(element, "preambular", name)

    def _cross_heading(self, element: etree._Element) -> None:
        self.writer.line()
        if element.get("refersTo") != "#preamble":
            self._heading(element)
            return
        draft = self.writer.open("preambular", self._first_italic(element), **self._where())
        self._inline(element, preserve=True)
        self.writer.close(draft)
        self.writer.line()

    def _plain_block(self, element: etree._Element, mark: str, value: str = "") -> None:
        self.writer.line()
        draft = self.writer.open(mark, value, **self._where())
        self._blocks(element)
        self.writer.close(draft)
        self.writer.line()

    def _paragraph(self, element: etree._Element) -> None:
        style = element.get("class", "")
        children = {local(child) for child in element}
        bare = children <= {"num", "subheading", "heading"}
        mark = "heading" if style in _HEADINGS or bare else "paragraph"
        self._numbered(element, mark, style=style, id=element.get("eId", ""))

    def _point(self, element: etree._Element) -> None:
        self._depth += 1
        self._numbered(element, "point", depth=str(self._depth))
        self._depth -= 1

    def _sublist(self, element: etree._Element) -> None:
        """Points of a point: the mark-up sets their list beside the point, not inside."""
        self._depth += 1
        self._blocks(element)
        self._depth -= 1

    def _numbered(self, element: etree._Element, mark: str, **detail: str) -> None:
        """A block with its number on a line before it, as the printed page sets it apart."""
        self.writer.line()
        num = element.find("{*}num")
        printed = words(num)
        if num is not None:
            self.writer.say(printed)
            self.writer.line()
        rest = [child for child in element if child is not num]
        if mark != "heading":
            while rest and local(rest[0]) in _HEADS:
                self._heading(rest.pop(0))
        draft = self.writer.open(mark, printed, **self._where(), **detail)
        for child in rest:
            name = local(child)
            if name in self._handlers and not (mark == "heading" and name in _HEADS):
                self._handlers[name](child)
            else:
                self._blocks(child)
        self.writer.close(draft)
        self.writer.line()

    def _heading(self, element: etree._Element) -> None:
        self.writer.line()
        draft = self.writer.open("heading", "", **self._where())
        self._inline(element, preserve=True)
        self.writer.close(draft)
        self.writer.line()

    def _row(self, element: etree._Element) -> None:
        self.writer.line()
        self.writer.in_row += 1
        for number, cell in enumerate(element):
            if number:
                self.writer.tab()
            self._blocks(cell)
        self.writer.in_row -= 1
        self.writer.line()

    def _where(self) -> dict[str, str]:
        detail = {"zone": self._zone}
        if self._part:
            detail["part"] = self._part
        if self._annex and self._zone == "annex":
            detail["annex"] = str(self._annex)
        return detail

    # -- running text ------------------------------------------------------------------------

    def _p(self, element: etree._Element) -> None:
        self.writer.line()
        parent = element.getparent()
        loose = self._zone == "preamble" and parent is not None and local(parent) == "preamble"
        draft = self.writer.open("preambular", "", **self._where()) if loose else None
        self._inline(element, preserve=_PRESERVE in element.attrib)
        if draft:
            self.writer.close(draft)
        self.writer.line()

    def _inline(self, element: etree._Element, preserve: bool) -> None:
        """Text and children; where space is not preserved, a line end parts its neighbours."""
        self._text(element.text, preserve)
        for child in element:
            name = local(child)
            handler = self._handlers.get(name)
            if handler is not None:
                handler(child)
            else:
                self._inline(child, preserve=True)
            self._text(child.tail, preserve)

    def _text(self, text: str | None, preserve: bool) -> None:
        if not text:
            return
        if preserve or "\n" not in text:
            self.writer.say(text)
            return
        if text.isspace():
            self.writer.line()
            return
        if not text[: text.find("\n")].strip():
            self.writer.line()
        self.writer.say(text)
        if not text[text.rfind("\n") :].strip():
            self.writer.line()

    def _span(self, element: etree._Element) -> None:
        verb = self.writer.fresh and "italic" in element.get("class", "") and self._clausal()
        draft = self.writer.open("verb") if verb else None
        self._inline(element, preserve=True)
        if draft:
            self.writer.close(draft)

    def _clausal(self) -> bool:
        return self._zone in ("preamble", "body") and not self._note

    def _first_italic(self, element: etree._Element) -> str:
        return words(element.find("{*}span"))

    def _a(self, element: etree._Element) -> None:
        """A link; one that was cut in pieces is joined with the piece before it."""
        href = element.get("href", "")
        last = self._link
        joined = last is not None and last.end == self.writer.length and last.detail["href"] == href
        draft = last if joined and last else self.writer.open("citation", linked_symbol(href))
        draft.detail["href"] = href
        self._inline(element, preserve=True)
        self.writer.close(draft)
        if joined:
            draft.detail["joined"] = "yes"
        draft.detail.update(self._where())
        if self._note:
            draft.detail["note"] = self._note
        self._link = draft

    def _authorial_note(self, element: etree._Element) -> None:
        marker = element.get("marker", "")
        anchor = self.writer.printed("footnote-anchor", marker)
        self._notes.append(_Note(element, marker, anchor))

    def _print_note(self, note: _Note) -> None:
        self._note = note.marker or "?"
        self._zone = "footnote"
        self.writer.line()
        self.writer.say(note.marker + " ")
        draft = self.writer.open("footnote", note.marker, anchor=str(note.anchor.start))
        for number, child in enumerate(note.element):
            if number:
                self.writer.line()
            self._inline(child, preserve=True)
        self.writer.close(draft)
        self.writer.line()
        self._note = ""

    def _eol(self, element: etree._Element) -> None:  # noqa: ARG002
        self.writer.line()

    def _fact(self, name: str) -> Callable[[etree._Element], None]:
        """An element that is itself a statement about the document: a date, a number, a title."""

        def render(element: etree._Element) -> None:
            draft = self.writer.open(_FACTS[name], _value(element), **_fact_detail(element))
            draft.detail["zone"] = self._zone
            self._inline(element, preserve=True)
            self.writer.close(draft)

        return render


_FACTS = {
    "docNumber": "doc-number",
    "docTitle": "doc-title",
    "docDate": "doc-date",
    "docAuthority": "doc-authority",
    "docProponent": "doc-proponent",
    "docType": "doc-type",
    "session": "doc-session",
    "inline": "doc-inline",
    "location": "doc-location",
    "event": "doc-event",
    "outcome": "doc-outcome",
}


def _skip(element: etree._Element) -> None:
    """Nothing that a reader would see."""


def _value(element: etree._Element) -> str:
    return element.get("date") or element.get("value") or element.get("title") or ""


def _fact_detail(element: etree._Element) -> dict[str, str]:
    detail = {}
    for key in ("refersTo", "name"):
        if element.get(key):
            detail[key] = element.get(key, "").lstrip("#")
    return detail
