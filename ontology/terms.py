"""The closed vocabulary: every term that a built graph may use, read from `resograph.ttl`."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from ontology import NAMESPACES, path

__all__ = ["concepts", "declared", "term"]

_DECLARING = {
    NAMESPACES["owl"] + "Class",
    NAMESPACES["owl"] + "ObjectProperty",
    NAMESPACES["owl"] + "DatatypeProperty",
    NAMESPACES["rdf"] + "Property",
}


@cache
def declared() -> frozenset[str]:
    """The IRIs of all declared classes and properties."""
    triples = ox.parse(path=str(path("resograph.ttl")), format=ox.RdfFormat.TURTLE)
    return frozenset(
        one.subject.value
        for one in triples
        if isinstance(one.subject, ox.NamedNode)
        and isinstance(one.object, ox.NamedNode)
        and one.object.value in _DECLARING
    )


@cache
def concepts() -> frozenset[str]:
    """The local identifiers of the closed lists, such as `verdict/contradicted`."""
    triples = ox.parse(path=str(path("resograph.ttl")), format=ox.RdfFormat.TURTLE)
    found = (
        one.subject.value
        for one in triples
        if one.object == ox.NamedNode(NAMESPACES["skos"] + "Concept")
        and isinstance(one.subject, ox.NamedNode)
    )
    return frozenset(one.partition("/id/")[2] for one in found)


@cache
def term(name: str) -> str:
    """A prefixed name as an IRI: `term("rg:evidence")`.

    Raises:
        KeyError: where the prefix or the term is not declared; a typo cannot pass.
    """
    prefix, _, local = name.partition(":")
    if prefix not in NAMESPACES:
        raise KeyError(f"{name}: no such prefix")
    iri = NAMESPACES[prefix] + local
    if iri not in declared():
        raise KeyError(f"{name}: not declared in ontology/resograph.ttl")
    return iri
