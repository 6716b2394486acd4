"""Cards and stories made by hand: what tests of linking share."""

from __future__ import annotations

from pathlib import Path

from graph.findings import (
    ActorMention,
    Adoption,
    DateMention,
    Finding,
    Quotation,
    ResolutionMention,
    Sponsor,
    Tally,
)
from graph.link import Card, Record, Story
from graph.link.compare.figures import figures_in
from graph.link.compare.words import stems
from graph.link.record import Cited, Known
from graph.model import Document, Identity, Kind, Page, Segments, Source, Span
from graph.symbol import parse

SPAN = Span(0, 5)


def card(symbol: str, title: str, adopted: str = "", text: str = "", **facts: object) -> Card:
    """A card; facts are values or tuples of them, `_` in their names for `-`."""
    cited = facts.pop("cited", ())
    official = bool(facts.pop("official", True))
    values = {name: one if isinstance(one, tuple) else (one,) for name, one in facts.items()}
    known = {
        name.replace("_", "-"): tuple(Known(str(one), SPAN) for one in given)
        for name, given in values.items()
    }
    if title:
        known["title"] = (Known(title, SPAN),)
    if adopted:
        known["adoption-date"] = (Known(adopted, Span(10, 20)),)
    return Card(
        document_id=symbol.replace("/", "-"),
        kind=Kind.RESOLUTION,
        symbol=parse(symbol).text,
        title=title,
        organ=parse(symbol).organ,
        adopted=adopted,
        facts=known,
        cites=tuple(one.symbol for one in cited),
        cited=tuple(cited),
        terms=tuple(dict.fromkeys(stems(text))),
        figures=tuple(sorted(figures_in(text))),
        official=official,
    )


def cites(symbol: str, date: str, title: str = "") -> Cited:
    """A citation with what it states."""
    return Cited(symbol, date, title, Span(30, 40))


def story(text: str, *findings: Finding, published: str = "", headline: str = "") -> Story:
    """A story whose paragraphs are its lines."""
    document = Document("story", Kind.NEWS, text, Source("s.txt", "0" * 64, len(text)), "plain")
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    page = Page(
        document,
        Segments(headline=at(text, headline) if headline else None, paragraphs=tuple(paragraphs)),
        Identity(published=published),
    )
    return Story(page, tuple(findings))


def at(text: str, passage: str, nth: int = 0) -> Span:
    """Where a passage stands, the first time or a later one."""
    place = -1
    for _ in range(nth + 1):
        place = text.index(passage, place + 1)
    return Span(place, place + len(passage))


def mention(text: str, passage: str, nth: int = 0, **values: object) -> ResolutionMention:
    """A mention of a resolution."""
    return ResolutionMention(at(text, passage, nth), "t", head=passage, **values)


def day(text: str, passage: str, value: str) -> DateMention:
    """A date."""
    return DateMention(at(text, passage), "t", value)


def actor(text: str, passage: str, entity: str) -> ActorMention:
    """An actor."""
    return ActorMention(at(text, passage), "t", entity)


def adoption(text: str, passage: str, of: str, **values: str) -> Adoption:
    """How a text says that it was adopted."""
    return Adoption(at(text, passage), "t", of=at(text, of), **{"mode": "", **values})


def tally(text: str, passage: str, counts: tuple[int, int, int], of: str = "") -> Tally:
    """Counts of a vote."""
    return Tally(at(text, passage), "t", *counts, of=at(text, of) if of else None)


def sponsor(text: str, passage: str, who: str, role: str, of: str) -> Sponsor:
    """Who led or sponsored."""
    return Sponsor(at(text, passage), "t", who, role, of=at(text, of))


def quotation(text: str, words: str, of: str, speaker: str = "resolution") -> Quotation:
    """Words between quotation marks."""
    return Quotation(at(text, words), "t", speaker, "", "direct", of=at(text, of))


def record(*cards: Card, texts: Path | None = None) -> Record:
    """A record of these cards."""
    return Record(cards, texts)
