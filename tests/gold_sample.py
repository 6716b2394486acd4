"""A report of our own with a date, a sponsor, a tally and a quotation, and places in it."""

from __future__ import annotations

from graph.model import Document, Kind, Source, Span

TEXT = (
    "OSLO, 5 May 2036 - The lighthouse resolution, led by Malta, was carried on Monday by 90 votes "
    "to 3, with 12 abstentions. “Keep the lamps lit,” the envoy said."
)


def document(text: str = TEXT) -> Document:
    return Document("d", Kind.NEWS, text, Source("d.txt", "0" * 64, len(text)), "plain")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))
