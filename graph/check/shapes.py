"""The constraints of `ontology/shapes.ttl`, read into values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graph.errors import OntologyError
from ontology import path

__all__ = ["SH", "SHAPE", "Constraint", "constraints"]

SH = "http://www.w3.org/ns/shacl#"
SHAPE = "https://w3id.org/resograph/shape/"
_PARAMETERS = (
    "minCount",
    "maxCount",
    "datatype",
    "pattern",
    "class",
    "nodeKind",
    "minInclusive",
    "maxInclusive",
    "uniqueLang",
)
_OTHERS = {"path", "message", "severity"}
Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Constraint:
    """One thing that must hold.

    `shape` is the local name of the node shape; `target` a class IRI, or a property IRI where
    `by_property`; `kind` a SHACL parameter, or "sparql" with its query in `value`; `severity` is
    Violation, Warning or Info.
    """

    shape: str
    target: str
    by_property: bool
    path: str
    kind: str
    value: Node
    severity: str
    message: str


class _Shapes:
    """The shapes file as a store, with the few look-ups that reading it takes."""

    def __init__(self) -> None:
        self.triples = ox.Store()
        self.triples.load(path=str(path("shapes.ttl")), format=ox.RdfFormat.TURTLE)

    def values(self, node: Node, name: str) -> list[Node]:
        found = self.triples.quads_for_pattern(node, ox.NamedNode(SH + name), None, None)  # type: ignore[arg-type]
        return [one.object for one in found]

    def text(self, node: Node, name: str, default: str = "") -> str:
        found = self.values(node, name)
        return getattr(found[0], "value", default) if found else default

    def parameters(self, node: Node) -> list[str]:
        about = self.triples.quads_for_pattern(node, None, None, None)  # type: ignore[arg-type]
        return sorted(
            one.predicate.value.removeprefix(SH)
            for one in about
            if one.predicate.value.startswith(SH)
        )

    def node_shapes(self) -> list[ox.NamedNode]:
        found = self.triples.quads_for_pattern(None, None, ox.NamedNode(SH + "NodeShape"), None)
        return sorted(
            (one.subject for one in found if isinstance(one.subject, ox.NamedNode)), key=str
        )


@cache
def constraints() -> tuple[Constraint, ...]:
    """All constraints, by shape.

    Raises:
        OntologyError: the file uses a construct that cannot be compiled.
    """
    shapes = _Shapes()
    return tuple(one for node in shapes.node_shapes() for one in _of_shape(shapes, node))


def _of_shape(shapes: _Shapes, node: ox.NamedNode) -> Iterator[Constraint]:
    name = node.value.removeprefix(SHAPE)
    by_property = bool(shapes.values(node, "targetSubjectsOf"))
    target = shapes.text(node, "targetSubjectsOf" if by_property else "targetClass")
    if not target:
        raise OntologyError(f"shapes.ttl: {name} has no target")
    for part in shapes.values(node, "sparql"):
        select = shapes.values(part, "select")[0]
        yield Constraint(
            name, target, by_property, "", "sparql", select, *_how(shapes, node, part, name)
        )
    for part in sorted(shapes.values(node, "property"), key=lambda one: shapes.text(one, "path")):
        how = _how(shapes, node, part, name)
        for kind in shapes.parameters(part):
            if kind in _OTHERS:
                continue
            if kind not in _PARAMETERS:
                raise OntologyError(f"shapes.ttl: {name} uses sh:{kind}, which is not compiled")
            value = shapes.values(part, kind)[0]
            where = shapes.text(part, "path")
            yield Constraint(name, target, by_property, where, kind, value, *how)


def _how(shapes: _Shapes, node: ox.NamedNode, part: Node, name: str) -> tuple[str, str]:
    """Severity and message; a SPARQL constraint has the severity of its node shape."""
    severity = shapes.text(part, "severity") or shapes.text(node, "severity", SH + "Violation")
    message = shapes.text(part, "message")
    if not message:
        raise OntologyError(f"shapes.ttl: {name} has a constraint without a message")
    return severity.removeprefix(SH), message
