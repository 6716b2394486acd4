"""Renders the body of an Akoma Ntoso document: the text as a reader sees it, and its marks."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from graph.read.akn_inline import Inline
from graph.read.akn_parse import local, words
from graph.read.akn_writer import Writer

_HEADINGS = frozenset(("H1", "H2", "H23", "H4", "HCh", "H1G", "H23G", "HChG", "H4G"))
_HEADS = ("subheading", "heading")


class Body(Inline):
    """One document's rendering. `run` may be called for several roots, in their order."""

    def __init__(self, writer: Writer) -> None:
        super().__init__(writer)
        self._depth = 0
        self._handlers |= {
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
        }

    def run(self, root: etree._Element) -> None:
        """Render everything below, then its footnotes."""
        self._blocks(root)
        self.print_notes()

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
        rest = list(element)
        while mark != "heading" and rest and local(rest[0]) in _HEADS:
            self._heading(rest.pop(0))
        if num is not None:
            self.writer.say(printed)
            self.writer.line()
            rest.remove(num)
        while mark != "heading" and rest and local(rest[0]) in _HEADS:
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
