"""Entities and their labels as `ontology/actors.ttl` states them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import OntologyError
from ontology import NAMESPACES

_ID = "https://w3id.org/resograph/id/"
_RG = NAMESPACES["rg"]
_SKOS = NAMESPACES["skos"]
_TYPE = NAMESPACES["rdf"] + "type"

KINDS: dict[str, str] = {
    _SKOS + "prefLabel": "pref",
    _SKOS + "altLabel": "alt",
    _RG + "formalName": "alt",
    _RG + "acronym": "acronym",
    _RG + "demonym": "demonym",
    _RG + "metonym": "metonym",
    _RG + "formerName": "former",
    _SKOS + "hiddenLabel": "hidden",
    _RG + "blockedPhrase": "blocked",
    _RG + "ambiguous": "ambiguous",
}
"""Property to kind of label. `ambiguous` is a remark on a label, not a label."""


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """One spelling of one entity; `entity` is a local identifier such as `state/CHN`."""

    entity: str
    text: str
    kind: str

    @property
    def family(self) -> str:
        """The first part of the entity's identifier."""
        return self.entity.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Entity:
    """What the gazetteer knows of an entity: local identifier, name, class, links.

    `type` is the IRI of its class; `links` are local identifiers by property name (`officeOf`).
    """

    id: str
    name: str
    type: str
    links: tuple[tuple[str, str], ...] = ()

    @property
    def family(self) -> str:
        """The first part of the identifier: state, territory, org, group, instrument, role."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Actors:
    """Everything that the file states, in its order."""

    entities: dict[str, Entity]
    labels: tuple[Label, ...]


def read_actors(path: Path, *, names_needed: bool = True) -> Actors:
    """Read a Turtle file of entities; each needs a preferred label, unless the file only adds.

    Raises:
        OntologyError: the file is no Turtle, or an entity with labels has no preferred one.
    """
    labels: dict[Label, None] = {}
    names: dict[str, str] = {}
    types: dict[str, str] = {}
    links: dict[str, list[tuple[str, str]]] = {}
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, predicate, value = quad.subject.value, quad.predicate.value, quad.object.value
            entity = subject.removeprefix(_ID)
            kind = KINDS.get(predicate)
            if kind is not None:
                labels[Label(entity, value, kind)] = None
                if kind == "pref":
                    names[entity] = value
            elif predicate == _TYPE:
                types.setdefault(entity, value)
            elif value.startswith(_ID):
                name = predicate.rpartition("#")[2].rpartition("/")[2]
                links.setdefault(entity, []).append((name, value.removeprefix(_ID)))
    except (SyntaxError, ValueError) as error:
        raise OntologyError(f"{path.name}: {error}") from error
    nameless = sorted({label.entity for label in labels} - names.keys())
    if nameless and names_needed:
        raise OntologyError(f"{path.name}: {nameless[0]} has labels, expected a skos:prefLabel too")
    entities = {
        entity: Entity(entity, name, types.get(entity, ""), tuple(sorted(links.get(entity, ()))))
        for entity, name in names.items()
    }
    return Actors(entities, tuple(labels))
