"""Identity: what a document is called, when it was adopted or published, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.extract import Example
from graph.extract.dates.document import published as story_published
from graph.extract.dates.document import stamp_of
from graph.extract.identity.cover import read_card
from graph.extract.identity.signed import signed
from graph.extract.identity.sponsors import joiners, submitters
from graph.extract.identity.words import Item
from graph.findings import Fact, Finding
from graph.gazetteer import Gazetteer
from graph.gazetteer.media import is_made_as_media, media_name
from graph.model import Document, Identity, Kind, Page, Segments, Span
from graph.read.kinds import paper_title
from graph.symbol import try_parse

NAME = "identity"
LANES = ("record", "story")
EXAMPLES: tuple[Example, ...] = (
    Example(
        "A/RES/91/14\nDistr.: General\n9 March 2037\nNinety-first session\nAgenda item 26 (a)\n"
        "Springs\nResolution adopted by the General Assembly on 2 March 2037\n"
        "[on the report of the Second Committee (A/91/440)]\n91/14.\nClear springs",
        "resolution",
        (
            ("A/RES/91/14", "A/RES/91/14"),
            ("9 March 2037", "2037-03-09"),
            ("Ninety-first session", "91"),
            ("Agenda item 26 (a)", "26 (a)"),
            ("Resolution adopted by the General Assembly on 2 March 2037", "2037-03-02"),
            ("General Assembly", "GA"),
            ("Second Committee", "org/second-committee"),
            ("A/91/440", "A/91/440"),
            ("Clear springs", "Clear springs"),
        ),
        organ="GA",
    ),
    Example("Noting that the report A/91/14 of 2 March 2037 is late,", "resolution"),
)

_SHORT = 60
_BEHIND = re.compile(r"\s+[|–—-]\s+([^|–—\n]{2,40})\Z")
"""What may be the medium's name behind a headline: `Wells dug | The Lake Tribune`."""


def identify(document: Document, segments: Segments) -> Identity:
    """The values that other steps need first: from marks if there are any, else from the text."""
    if not document.kind.is_record:
        return _story(document, segments)
    card = {item.name: item for item in reversed(_card(document, segments))}
    symbol = _value(document, card, "symbol")
    return Identity(
        symbol=try_parse(symbol) if symbol else None,
        title=_value(document, card, "title"),
        adopted=_value(document, card, "adoption-date") or _told(document, "date"),
        published=_value(document, card, "distribution-date"),
        session=_value(document, card, "session"),
    )


def extract(page: Page) -> Iterator[Finding]:
    """The identity card as facts. Where mark-up gives the card, it is not read again."""
    if page.document.reader == "akn4un":
        return
    if not page.document.kind.is_record:
        yield from _story_facts(page)
        yield from joiners(page)
        return
    yield from submitters(page)
    for item in _card(page.document, page.segments):
        value = item.value
        detail = item.detail
        if item.name == "committee":
            value, detail = _committee(item.value), item.value
        yield Fact(Span(item.start, item.end), f"cover:{item.name}", item.name, value, detail)


@lru_cache(maxsize=2)
def _card(document: Document, segments: Segments) -> tuple[Item, ...]:
    return tuple(read_card(document, segments))


def _committee(printed: str) -> str:
    """A committee's local identifier where it is one that we know, else its name."""
    for match in Gazetteer.load().find(printed):
        if match.entity.startswith("org/"):
            return str(match.entity)
    return printed


def _marked(document: Document, name: str) -> str:
    mark = document.mark(name)
    return mark.value if mark else ""


def _told(document: Document, name: str) -> str:
    """What is told of a record beside its text; a web page or message tells of itself alone."""
    return "" if document.is_framed else _marked(document, name)


def _value(document: Document, card: dict[str, Item], name: str) -> str:
    marked = _told(document, name)
    return marked or (card[name].value if name in card else "")


def _story(document: Document, segments: Segments) -> Identity:
    title = _marked(document, "title")
    headline = _headline(document, segments)
    if headline and (document.kind is Kind.PAPER or not title):
        title = " ".join(headline.of(document.text).split())
    return Identity(title=title, published=story_published(document, segments))


def _headline(document: Document, segments: Segments) -> Span | None:
    """The passage that titles a story; the name of a State or an organ above it is a rubric."""
    span = _paper_title(document) or segments.headline
    if span is None:
        return None
    text = span.of(document.text)
    behind = _BEHIND.search(text)
    if behind and (media_name(behind[1]) or is_made_as_media(behind[1])):
        return Span(span.start, span.start + behind.start())
    named = len(text) < _SHORT and Gazetteer.load().find(text)
    return None if named and named[0].end - named[0].start == len(text) else span


def _paper_title(document: Document) -> Span | None:
    """Where an official document that adopts nothing says what it is."""
    start = document.body_start
    found = paper_title(document.text[start:]) if document.kind is Kind.PAPER else None
    return Span(start + found.start(), start + found.end()) if found else None


def _story_facts(page: Page) -> Iterator[Fact]:
    headline = _headline(page.document, page.segments)
    if headline:
        title = " ".join(headline.of(page.text).split())
        yield Fact(headline, "headline", "title", title)
    stamp = stamp_of(page.document, page.segments)
    if stamp and stamp.value == page.identity.published and not _marked(page.document, "date"):
        yield Fact(stamp.span, "head:date", "published", stamp.value)
    yield from signed(page)
