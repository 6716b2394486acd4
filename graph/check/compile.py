"""Constraints as SPARQL that finds only what breaks them: for graphs too large for a processor."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox

from graph.check.shapes import Constraint

__all__ = ["compiled"]


def compiled(constraint: Constraint) -> str:
    """A SELECT of ?this and, where one value is at fault, ?value."""
    if constraint.kind == "sparql":
        return _sparql(constraint)
    return _KINDS[constraint.kind](constraint)


def _target(constraint: Constraint) -> str:
    if constraint.by_property:
        return f"FILTER EXISTS {{ ?this <{constraint.target}> ?target }}"
    return f"?this a <{constraint.target}> ."


def _sparql(constraint: Constraint) -> str:
    """The constraint's own query, its targets put in front of its pattern."""
    text = getattr(constraint.value, "value", "").replace("$this", "?this")
    head, where, body = text.partition("WHERE {")
    select = head.replace("SELECT", "SELECT DISTINCT", 1)
    return f"{select}{where} {body.rpartition('}')[0]} {_target(constraint)} }}"


def _each(constraint: Constraint, condition: str) -> str:
    """Values for which a condition does not hold."""
    return (
        f"SELECT DISTINCT ?this ?value WHERE {{ ?this <{constraint.path}> ?value . "
        f"{_target(constraint)} FILTER({condition}) }}"
    )


def _minimum(constraint: Constraint) -> str:
    """At least one value; more are never asked for."""
    subjects = (
        f"?this <{constraint.target}> ?target ."
        if constraint.by_property
        else f"?this a <{constraint.target}> ."
    )
    return (
        f"SELECT DISTINCT ?this WHERE {{ {subjects} "
        f"FILTER NOT EXISTS {{ ?this <{constraint.path}> ?value }} }}"
    )


def _maximum(constraint: Constraint) -> str:
    most = getattr(constraint.value, "value", "")
    return (
        f"SELECT ?this WHERE {{ ?this <{constraint.path}> ?value . {_target(constraint)} }} "
        f"GROUP BY ?this HAVING(COUNT(DISTINCT ?value) > {most})"
    )


def _datatype(constraint: Constraint) -> str:
    return _each(constraint, f"!isLiteral(?value) || DATATYPE(?value) != {constraint.value}")


def _pattern(constraint: Constraint) -> str:
    return _each(constraint, f"isBlank(?value) || !REGEX(STR(?value), {constraint.value})")


def _class(constraint: Constraint) -> str:
    return _each(constraint, f"NOT EXISTS {{ ?value a {constraint.value} }}")


def _node_kind(constraint: Constraint) -> str:
    if constraint.value != ox.NamedNode("http://www.w3.org/ns/shacl#IRI"):
        raise NotImplementedError(f"{constraint.shape}: only sh:nodeKind sh:IRI is compiled")
    return _each(constraint, "!isIRI(?value)")


def _at_least(constraint: Constraint) -> str:
    return _each(constraint, f"!COALESCE(?value >= {constraint.value}, false)")


def _at_most(constraint: Constraint) -> str:
    return _each(constraint, f"!COALESCE(?value <= {constraint.value}, false)")


def _unique_language(constraint: Constraint) -> str:
    return (
        f"SELECT DISTINCT ?this ?value WHERE {{ ?this <{constraint.path}> ?value, ?other . "
        f"{_target(constraint)} "
        'FILTER(LANG(?value) != "" && LANG(?value) = LANG(?other) && STR(?value) > STR(?other)) }'
    )


_KINDS: dict[str, Callable[[Constraint], str]] = {
    "minCount": _minimum,
    "maxCount": _maximum,
    "datatype": _datatype,
    "pattern": _pattern,
    "class": _class,
    "nodeKind": _node_kind,
    "minInclusive": _at_least,
    "maxInclusive": _at_most,
    "uniqueLang": _unique_language,
}
