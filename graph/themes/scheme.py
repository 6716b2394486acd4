"""A scheme of concepts, read from SKOS: `ontology/themes.ttl`, or a user's own file (`own`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

import pyoxigraph as ox

from graph.errors import OntologyError
from graph.iris import BASE
from ontology import NAMESPACES

_SKOS = NAMESPACES["skos"]
_TYPE = NAMESPACES["rdf"] + "type"
_LOCAL = BASE + "id/"
_NO_CONCEPT = frozenset(
    _SKOS + name for name in ("ConceptScheme", "Collection", "OrderedCollection")
)
_LABELS = tuple(_SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel"))


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: `id` is a local identifier (`theme/haiti`) or, of a user's scheme, an IRI.

    `labels` begins with the preferred one; `number` is that of the UNBIS Thesaurus, or "".
    """

    id: str
    labels: tuple[str, ...]
    number: str = ""


def read_scheme(path: Path) -> tuple[Concept, ...]:
    """The concepts of a SKOS file in Turtle, sorted by identifier; only English labels count.

    Raises:
        OntologyError: where the file cannot be read as Turtle, or holds no concept with a label.
    """
    try:
        concepts = concepts_of(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path}: {error}, expected SKOS in Turtle") from error
    if not concepts:
        raise OntologyError(f"{path}: no concept with a skos:prefLabel, expected at least one")
    return concepts


def concepts_of(triples: Iterable[ox.Quad | ox.Triple]) -> tuple[Concept, ...]:
    """The concepts with an English preferred label that some triples describe, sorted."""
    labels: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    numbers: dict[str, str] = {}
    other: set[str] = set()
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate.value, triple.object
        if not isinstance(subject, ox.NamedNode):
            continue
        if predicate in _LABELS and isinstance(value, ox.Literal) and _english(value):
            labels[subject.value][predicate].append(value.value)
        elif predicate == _SKOS + "exactMatch" and _is_unbis(value):
            numbers[subject.value] = value.value.rpartition("/")[2]
        elif predicate == _TYPE and isinstance(value, ox.NamedNode) and value.value in _NO_CONCEPT:
            other.add(subject.value)
    concepts = (
        Concept(
            iri.removeprefix(_LOCAL),
            tuple(label for name in _LABELS for label in sorted(found[name])),
            numbers.get(iri, ""),
        )
        for iri, found in labels.items()
        if _LABELS[0] in found and iri not in other
    )
    return tuple(sorted(concepts, key=lambda one: one.id))


def _english(value: ox.Literal) -> bool:
    return value.language is None or value.language.lower().split("-")[0] == "en"


def _is_unbis(value: object) -> TypeGuard[ox.NamedNode]:
    return isinstance(value, ox.NamedNode) and value.value.startswith(NAMESPACES["unbis"])
