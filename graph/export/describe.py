"""What a data set says of itself: VoID and DCAT."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from ontology import NAMESPACES
from ontology.terms import term

__all__ = ["description", "matches_in"]

_XSD = NAMESPACES["xsd"]
_MATCH = f" <{term('skos:exactMatch')}> <"
_LINKED = ("unbis", "sdg", "unms")
"""Authorities that concepts and states are linked to."""
_VOCABULARIES = ("rg", "dcterms", "skos", "cito", "oa", "org", "prov", "schema", "foaf", "undo")


def description(base: str, size: int, matches: Iterable[str]) -> Iterator[ox.Triple]:
    """The triples that describe a data set of `size` triples with these exact matches (IRIs).

    Nothing of it depends on the day or the machine. What the documents themselves allow is not for
    this to say.
    """
    node = ox.NamedNode(f"{base}id/dataset")

    def say(name: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
        return ox.Triple(node, ox.NamedNode(term(name)), value)

    yield say("rdf:type", ox.NamedNode(term("void:Dataset")))
    yield say("rdf:type", ox.NamedNode(term("dcat:Dataset")))
    title = "United Nations resolutions, and what is written about them"
    yield say("dcterms:title", ox.Literal(title, language="en"))
    yield say("void:uriSpace", ox.Literal(f"{base}id/"))
    yield say("void:triples", _integer(size))
    for prefix in _VOCABULARIES:
        yield say("void:vocabulary", ox.NamedNode(NAMESPACES[prefix]))
    links = dict.fromkeys(_LINKED, 0)
    for match in matches:
        for prefix in _LINKED:
            links[prefix] += match.startswith(NAMESPACES[prefix])
    for prefix, count in links.items():
        if count:
            yield from _linkset(base, prefix, count)


def matches_in(lines: Iterable[str]) -> Iterator[str]:
    """The exact matches among N-Triples lines."""
    return (line.partition(_MATCH)[2][:-3] for line in lines if _MATCH in line)


def _integer(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(_XSD + "integer"))


def _linkset(base: str, prefix: str, count: int) -> Iterator[ox.Triple]:
    """The links into one authority, as a set of their own."""
    whole = ox.NamedNode(f"{base}id/dataset")
    node = ox.NamedNode(f"{base}id/dataset/links-{prefix}")
    for name, value in (
        ("rdf:type", ox.NamedNode(term("void:Linkset"))),
        ("void:subjectsTarget", whole),
        ("void:objectsTarget", ox.NamedNode(NAMESPACES[prefix])),
        ("void:linkPredicate", ox.NamedNode(term("skos:exactMatch"))),
        ("void:triples", _integer(count)),
    ):
        yield ox.Triple(node, ox.NamedNode(term(name)), value)
    yield ox.Triple(whole, ox.NamedNode(term("void:subset")), node)
