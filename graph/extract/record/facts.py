"""Identity facts out of marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.extract.identity.words import agenda_items, meeting_record
from graph.findings import Fact
from graph.gazetteer import Gazetteer
from graph.model import Mark, Page
from graph.symbol import try_parse

_ISO = re.compile(r"(?!0001)\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_LONGEST = 40
_STORY_KEYS = {"date": "published", "author": "author", "publisher": "publisher", "title": "title"}
_RECORD_KEYS = {"date": "adoption-date"} | dict.fromkeys(
    ("symbol", "title", "session", "draft", "meeting")
)


def facts(page: Page) -> Iterator[Fact]:
    """The identity card that the mark-up gives; lettered parts speak for themselves elsewhere."""
    seen: set[tuple[str, str, str]] = set()
    for mark in page.document.marks:
        if mark.detail.get("part") and mark.name not in ("title",):
            continue
        for fact in _facts(mark, page):
            key = (fact.name, fact.value, fact.rule)
            if key not in seen:
                seen.add(key)
                yield fact


def _facts(mark: Mark, page: Page) -> Iterator[Fact]:
    shape = _SHAPES.get(mark.name)
    if shape is not None:
        header = "-header" if mark.detail.get("source") == "header" else ""
        yield from shape(mark, page, f"akn4un:{mark.name}{header}")


def _plain(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:  # noqa: ARG001
    yield Fact(mark.span, rule, mark.name, mark.value)


def _title(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:
    """The first title; the library's only where the document prints none."""
    if mark.name == "title" and mark != page.document.mark("title"):
        return
    if mark.name == "library-title" and page.document.mark("title") is not None:
        return
    yield Fact(mark.span, rule, "title", mark.value)


def _date(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:  # noqa: ARG001
    if _ISO.match(mark.value):
        yield Fact(mark.span, rule, mark.name.replace("line", "date"), mark.value)


def _document(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:  # noqa: ARG001
    if try_parse(mark.value):
        yield Fact(mark.span, rule, mark.name, mark.value, mark.detail.get("date", ""))


def _organ(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:
    if page.segments.organ and mark == _last_author(page):
        yield Fact(mark.span, rule, "organ", page.segments.organ)


def _last_author(page: Page) -> Mark | None:
    """The issuing body that is named last: a subsidiary one stands below its parent."""
    return next((one for one in reversed(page.document.marks) if one.name == "author-body"), None)


def _agenda_item(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:
    """An item as the cover prints it; the library's only where the cover prints none."""
    printed = [one for one in page.document.marks if one.name == "agenda-item"]
    on_cover = any(one.detail.get("source") != "header" for one in printed)
    if mark.detail.get("source") == "header" and on_cover:
        return
    value, title = mark.value.strip(), mark.detail.get("title", "")
    items = agenda_items(value) if value[:1].isdigit() and len(value) < _LONGEST else []
    for _, _, item in items:
        yield Fact(mark.span, rule, "agenda-item", item, title if len(items) == 1 else "")
    if value == "X" and title:  # the Council's items have names and no numbers
        yield Fact(mark.span, rule, "agenda-item", title, title)


def _numbered_meeting(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:
    """A meeting that is only numbered, by the symbol of its record."""
    number = re.match(r"\d+", mark.value)
    own = page.document.mark("symbol")
    symbol = try_parse(own.value) if own else None
    if number and page.document.mark("meeting") is None:
        record = meeting_record(symbol, page.segments.organ, number[0])
        if record:
            yield Fact(mark.span, rule, "meeting", record)


def _committee(mark: Mark, page: Page, rule: str) -> Iterator[Fact]:
    """The committee that a text comes from, as an organization that we know."""
    text = mark.span.of(page.text)
    for match in Gazetteer.load().find(text):
        if match.entity.startswith("org/") and "ommi" in match.matched:
            yield Fact(mark.span, rule, "committee", match.entity)
            return


_SHAPES: dict[str, Callable[[Mark, Page, str], Iterator[Fact]]] = {
    "symbol": _plain,
    "session": _plain,
    "title": _title,
    "library-title": _title,
    "adoption-date": _date,
    "adoption-line": _date,
    "distribution-date": _date,
    "draft": _document,
    "meeting": _document,
    "meeting-number": _numbered_meeting,
    "committee-report": _document,
    "agenda-item": _agenda_item,
    "committee": _committee,
    "author-body": _organ,
}


def front_matter(page: Page) -> Iterator[Fact]:
    """What the front matter says, under the names of a record or of a press text.

    A page or message that holds a record speaks of itself: its title and date are not the record's.
    """
    keys = _RECORD_KEYS if page.document.kind.is_record else _STORY_KEYS
    if page.document.kind.is_record and page.document.is_framed:
        return
    for mark in page.document.marks:
        if mark.name in keys:
            name = keys[mark.name] or mark.name
            value = mark.value
            if name in ("symbol", "draft", "meeting"):
                symbol = try_parse(value)
                if symbol is None:
                    continue
                value = symbol.text
            yield Fact(mark.span, f"front-matter:{mark.name}", name, value)
