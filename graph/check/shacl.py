"""The shapes through a SHACL processor (pyshacl): for small graphs, and to check the compiler."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pyshacl
import rdflib

from graph.check.report import Finding
from graph.check.shapes import SH, SHAPE
from graph.store import TripleStore
from ontology import path

__all__ = ["by_shacl"]

_RESULTS = f"""
PREFIX sh: <{SH}>
SELECT ?severity ?source ?node ?value ?message WHERE {{
  ?result a sh:ValidationResult ; sh:resultSeverity ?severity ; sh:sourceShape ?source ;
    sh:focusNode ?node .
  OPTIONAL {{ ?result sh:value ?value }}
  OPTIONAL {{ ?result sh:resultMessage ?message }}
}}
"""


def by_shacl(store: TripleStore) -> Iterator[Finding]:
    """What a SHACL processor finds, without document and passage."""
    shapes = rdflib.Graph()
    shapes.parse(path("shapes.ttl"), format="turtle")
    dumped = store.triples.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    data = rdflib.Graph()
    data.parse(data=dumped or b"", format="nt")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    owners = dict(_owners(shapes))
    for severity, source, node, value, message in results.query(_RESULTS):
        yield Finding(
            str(severity).removeprefix(SH),
            owners.get(source, str(source)).removeprefix(SHAPE),
            str(node),
            "" if value is None else str(value),
            str(message or ""),
        )


def _owners(shapes: rdflib.Graph) -> Iterator[tuple[rdflib.term.Node, str]]:
    """Each property shape (a blank node) with the node shape that holds it."""
    for owner in shapes.subjects(rdflib.RDF.type, rdflib.URIRef(SH + "NodeShape")):
        yield owner, str(owner)
        for part in shapes.objects(owner, rdflib.URIRef(SH + "property")):
            yield part, str(owner)
