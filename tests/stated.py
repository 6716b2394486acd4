"""A page of our own, its findings as triples, and questions to them."""

from __future__ import annotations

import pyoxigraph as ox

from graph import findings as f
from graph.iris import Iris
from graph.model import Document, Identity, Kind, Page, Provision, Segments, Source, Span
from graph.state import state
from graph.symbol import parse
from ontology import prefixes_for_sparql

TEXT = (
    "A/RES/91/14\nThe General Assembly,\n"
    "Recalling its resolution 80/1 of 3 May 2025, entitled “Rivers”,\n"
    "1. Calls upon Member States to keep rivers clean;\n"
    "In favour: Chad, Peru. Against: Fiji. Sponsors: Chad, Peru and Fiji.\n"
)
SYMBOL = parse("A/RES/91/14")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def page(kind: Kind = Kind.RESOLUTION) -> Page:
    provisions = (
        Provision("pp1", "preambular", 1, "", at("Recalling its resolution 80/1 of 3 May 2025")),
        Provision(
            "op1", "operative", 1, "1.", at("Calls upon Member States to keep rivers clean;")
        ),
    )
    record = kind.is_record
    return Page(
        Document("doc-1", kind, TEXT, Source("a.txt", "0" * 64, len(TEXT)), "plain"),
        Segments("GA", provisions=provisions if record else ()),
        Identity(SYMBOL if record else None, "Rivers"),
    )


def ask(
    found: list[f.Finding], query: str, kind: Kind = Kind.RESOLUTION, **options: object
) -> bool:
    triples = state(page(kind), found, Iris(), **options)  # type: ignore[arg-type]
    store = ox.Store()
    store.bulk_load("\n".join(triples.lines()).encode(), format=ox.RdfFormat.N_TRIPLES)
    base = Iris().base
    return bool(store.query(f"BASE <{base}>\n{prefixes_for_sparql(base)}ASK {{ {query} }}"))
