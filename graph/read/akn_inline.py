"""Running text of an Akoma Ntoso document: words, links, notes, and elements that state facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from graph.read.akn_links import linked_symbol
from graph.read.akn_parse import local, words
from graph.read.akn_writer import Draft, Writer

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class _Note:
    """A footnote that was announced in the text and waits for the foot of the page."""

    element: etree._Element
    marker: str
    anchor: Draft


class Inline:
    """Renders what stands inside paragraphs; each element by a handler of its name."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self._zone = "cover"
        self._annex = 0
        self._part = ""
        self._note = ""
        self._notes: list[_Note] = []
        self._link: Draft | None = None
        self._handlers: dict[str, Callable[[etree._Element], None]] = {
            "p": self._p,
            "span": self._span,
            "a": self._a,
            "authorialNote": self._authorial_note,
            "sup": self._sup,
            "eol": self._eol,
            **{name: self._fact(name) for name in _FACTS},
            **dict.fromkeys(_SILENT, _skip),
        }

    def print_notes(self) -> None:
        """The footnotes that wait, below an empty line."""
        self.writer.line()
        if self._notes:
            self.writer.blank()
        while self._notes:
            self._print_note(self._notes.pop(0))

    def _where(self) -> dict[str, str]:
        detail = {"zone": self._zone}
        if self._part:
            detail["part"] = self._part
        if self._annex and self._zone == "annex":
            detail["annex"] = str(self._annex)
        return detail

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

    def _sup(self, element: etree._Element) -> None:
        draft = self.writer.open("raised")
        self._inline(element, preserve=True)
        self.writer.close(draft)

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


_SILENT = frozenset(("meta", "img", "documentRef"))
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
