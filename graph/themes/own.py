"""A user's own scheme of themes: any SKOS file, whose concepts keep their IRIs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from graph.errors import ReadError
from graph.themes.scheme import Concept, concepts_of
from ontology import NAMESPACES

_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
}
_SKOS = NAMESPACES["skos"]
_TOLD = frozenset(
    [_SKOS + name for name in ("prefLabel", "altLabel", "notation", "definition", "scopeNote")]
    + [_SKOS + name for name in ("broader", "inScheme", "topConceptOf")]
    + [_SKOS + f"{name}Match" for name in ("exact", "close", "broad", "narrow", "related")]
    + [NAMESPACES["rdf"] + "type", NAMESPACES["dcterms"] + "title", NAMESPACES["rdfs"] + "label"]
)
"""What a graph says of a concept that it uses; hidden labels are for finding alone."""


@dataclass(frozen=True, slots=True, eq=False)
class OwnScheme:
    """The concepts of a file, each by its IRI, and what the file says of them.

    `told` holds the triples of labels, notes, matches and broader concepts by their subject.
    """

    concepts: tuple[Concept, ...] = ()
    told: Mapping[str, tuple[ox.Triple, ...]] = field(default_factory=dict)


def read_own_scheme(path: Path) -> OwnScheme:
    """A SKOS file in Turtle, RDF/XML, N-Triples or JSON-LD; its ending tells which.

    Concepts are named by their labels in English or without a language.

    Raises:
        ReadError: with file and line, what was found and what was expected.
    """
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        raise ReadError(str(path), f"ending {path.suffix!r}", f"one of {' '.join(_FORMATS)}")
    try:
        triples = [quad.triple for quad in ox.parse(path=str(path), format=form)]
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error), "a file to read") from error
    except SyntaxError as error:
        raise ReadError(str(path), error.msg, f"SKOS in {form.name}", error.lineno) from error
    concepts = concepts_of(triples)
    if not concepts:
        found = f"no concept among {len(triples)} triples"
        raise ReadError(str(path), found, "a skos:prefLabel in English or without a language")
    told: dict[str, list[ox.Triple]] = defaultdict(list)
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and _is_told(triple):
            told[triple.subject.value].append(triple)
    return OwnScheme(concepts, {name: tuple(found) for name, found in sorted(told.items())})


def _is_told(triple: ox.Triple) -> bool:
    return triple.predicate.value in _TOLD and not isinstance(triple.object, ox.BlankNode)


_used: list[OwnScheme] = []


def use_own_scheme(path: Path | None) -> None:
    """Make this process know the concepts of a user's file; None for none.

    Raises:
        ReadError: where it cannot be read.
    """
    _used[:] = [] if path is None else [read_own_scheme(path)]


def own_scheme() -> OwnScheme:
    """The scheme of the user that this process knows, or an empty one."""
    return _used[0] if _used else OwnScheme()
