"""Content negotiation: which of the formats that we can write a client wants most."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RDF_TYPES", "ROW_TYPES", "choose"]

ROW_TYPES: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
"""Media types of rows and booleans, the first one of a format being its own."""

RDF_TYPES: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "text/plain": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
}
"""Media types of triples."""


def choose(accept: str, offered: Mapping[str, str]) -> str | None:
    """The media type to send: the client's favourite among those offered, None if it wants none.

    No header, and `*/*`, mean the first offered; of equal wishes, the one that is offered first
    (RFC 9110, section 12.5.1).

    >>> choose("text/csv;q=0.5, application/*", ROW_TYPES)
    'application/sparql-results+json'
    """
    if not accept.strip():
        return next(iter(offered))
    wishes = [_wish(one) for one in accept.split(",") if one.strip()]
    best, chosen = 0.0, None
    for media in offered:
        quality = _quality(media, wishes)
        if quality > best:
            best, chosen = quality, media
    return chosen


def _wish(text: str) -> tuple[str, float]:
    media, *parameters = (part.strip() for part in text.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = float(value)
            except ValueError:
                quality = 0.0
    return media.lower(), min(max(quality, 0.0), 1.0)


def _quality(media: str, wishes: list[tuple[str, float]]) -> float:
    """How much a media type is wanted, by the most specific wish that covers it."""
    general = media.partition("/")[0] + "/*"
    for pattern in (media, general, "*/*"):
        found = [quality for wish, quality in wishes if wish == pattern]
        if found:
            return max(found)
    return 0.0
