"""The graph as nodes and edges with attributes, for tools that know no triples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph.export.view import View
from ontology import NAMESPACES
from ontology.terms import term

__all__ = ["COLOURS", "Edge", "Node", "nodes_and_edges"]

COLOURS: Mapping[str, str] = {
    "resolution": "#0072B2",
    "decision": "#56B4E9",
    "statement": "#56B4E9",
    "document": "#D55E00",
    "state": "#009E73",
    "organization": "#CC79A7",
    "group": "#F0E442",
    "person": "#E69F00",
    "theme": "#999999",
    "event": "#882255",
    "instrument": "#44AA99",
}
"""Okabe and Ito's palette by kind (and two of Tol's), told apart by colour-blind readers too."""

_KINDS = {
    term(name): kind
    for name, kind in (
        ("rg:Resolution", "resolution"),
        ("rg:Decision", "decision"),
        ("rg:PresidentialStatement", "statement"),
        ("rg:Document", "document"),
        ("rg:State", "state"),
        ("org:Organization", "organization"),
        ("rg:Group", "group"),
        ("foaf:Person", "person"),
        ("schema:Event", "event"),
        ("undo:Charter", "instrument"),
        ("undo:Treaty", "instrument"),
        ("undo:Convention", "instrument"),
        ("undo:NormativeDocument", "instrument"),
    )
}
_EDGES = {
    term(name): name.partition(":")[2]
    for name in (
        "cito:cites",
        "schema:about",
        "rg:mentions",
        "dcterms:subject",
        "rg:organ",
        "rg:mainCommittee",
        "rg:sponsor",
        "rg:inFavour",
        "rg:against",
        "rg:abstained",
        "skos:broader",
        "org:subOrganizationOf",
    )
}
_ATTRIBUTES = {
    term(name): key
    for name, key in (
        ("dcterms:identifier", "symbol"),
        ("dcterms:title", "title"),
        ("rg:adoptionDate", "date"),
        ("schema:datePublished", "date"),
        ("schema:startDate", "date"),
        ("rg:session", "session"),
        ("rg:pageRank", "pageRank"),
        ("rg:citedByCount", "citedBy"),
        ("rg:citesCount", "cites"),
        ("rdfs:seeAlso", "link"),
        ("dcterms:source", "source"),
    )
}
_TYPE, _LABEL, _CONCEPT = term("rdf:type"), term("skos:prefLabel"), term("skos:Concept")
_NUMBERS = {NAMESPACES["xsd"] + name for name in ("integer", "decimal", "double")}
_PASSAGES = """
SELECT ?citing ?cited (SAMPLE(?verbs) AS ?verb) (SAMPLE(?words) AS ?passage) WHERE {
  { SELECT ?citing ?cited (MIN(?citation) AS ?first) WHERE {
      ?citation cito:hasCitingEntity ?citing ; cito:hasCitedEntity ?cited
    } GROUP BY ?citing ?cited }
  OPTIONAL { ?first rg:verb ?concept BIND(REPLACE(STR(?concept), "^.*/", "") AS ?verbs) }
  OPTIONAL { ?first rg:evidence/oa:exact ?words }
} GROUP BY ?citing ?cited
"""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: `id` is its IRI below the base, `kind` a key of COLOURS."""

    id: str
    kind: str
    label: str
    attributes: Mapping[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A flat fact between two nodes; a citation has its verb and passage with it."""

    source: str
    target: str
    kind: str
    attributes: Mapping[str, str | float] = field(default_factory=dict)


def nodes_and_edges(view: View) -> tuple[list[Node], list[Edge]]:
    """The nodes of the kinds that have a colour, and the flat facts between them, sorted."""
    facts: dict[str, list[ox.Quad]] = {}
    for one in view.triples():
        if isinstance(one.subject, ox.NamedNode):
            facts.setdefault(one.subject.value, []).append(one)
    kinds = {iri: kind for iri, about in facts.items() if (kind := _kind(iri, about, view.base))}
    nodes = [_node(iri, kinds[iri], facts[iri], view.base) for iri in sorted(kinds)]
    passages = _passages(view)
    edges = [
        Edge(
            _short(iri, view.base),
            _short(one.object.value, view.base),
            _EDGES[one.predicate.value],
            passages.get((iri, one.object.value), {}) if _is_citation(one) else {},
        )
        for iri in sorted(kinds)
        for one in facts[iri]
        if one.predicate.value in _EDGES
        and isinstance(one.object, ox.NamedNode)
        and one.object.value in kinds
    ]
    return nodes, edges


def _is_citation(one: ox.Quad) -> bool:
    return one.predicate.value == term("cito:cites")


def _passages(view: View) -> dict[tuple[str, str], dict[str, str | float]]:
    """The verb and the words of the first citing passage, by citing and cited IRI."""
    return {
        (str(row["citing"]), str(row["cited"])): {
            name: str(row[name]) for name in ("verb", "passage") if row[name] is not None
        }
        for row in view.ask(_PASSAGES)
    }


def _kind(iri: str, about: Iterable[ox.Quad], base: str) -> str:
    if iri.startswith(f"{base}id/theme/"):
        return "theme"
    types = {
        one.object.value
        for one in about
        if one.predicate.value == _TYPE and isinstance(one.object, ox.NamedNode)
    }
    if not iri.startswith(base):
        return "theme" if _CONCEPT in types else ""
    if "#" in iri:
        return ""
    return next((kind for name, kind in _KINDS.items() if name in types), "")


def _node(iri: str, kind: str, about: Iterable[ox.Quad], base: str) -> Node:
    found: dict[str, str | float] = {}
    label = ""
    for one in about:
        if one.predicate.value == _LABEL and isinstance(one.object, ox.Literal):
            label = label or one.object.value
        key = _ATTRIBUTES.get(one.predicate.value)
        if key is not None and key not in found:
            found[key] = _plain(one.object)
    short = _short(iri, base)
    name = label or found.get("symbol") or found.get("title") or short.rpartition("/")[2]
    return Node(short, kind, str(name), found)


def _plain(value: object) -> str | float:
    if isinstance(value, ox.Literal) and value.datatype.value in _NUMBERS:
        return float(value.value)
    return value.value if isinstance(value, ox.Literal | ox.NamedNode) else str(value)


def _short(iri: str, base: str) -> str:
    return iri.removeprefix(f"{base}id/")
