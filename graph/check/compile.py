"""Constraints as SPARQL that finds only what breaks them: for graphs too large for a processor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyoxigraph as ox

from graph.check.shapes import Constraint

__all__ = ["compiled", "screen", "screenable"]


def compiled(constraint: Constraint) -> str:
    """A SELECT of ?this and, where one value is at fault, ?value."""
    if constraint.kind == "sparql":
        return _sparql(constraint)
    if told := _CONDITIONS.get(constraint.kind):
        return _each(constraint, told(constraint))
    return (_COUNTS | _OTHERS)[constraint.kind](constraint)


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


def screen(group: Sequence[Constraint]) -> str:
    """A SELECT that has a row if any of these constraints on one path of one target is broken.

    One pass over the values instead of one for each constraint. Of what cannot be decided in such
    a pass, and of what cannot be evaluated, it says that it is broken; `compiled` tells surely.
    """
    first = group[0]
    bad = [told for one in group if (told := _wrong(one))]
    having = [f"SUM(COALESCE(IF({' || '.join(bad)}, 1, 0), 1)) > 0"] if bad else []
    having += [
        "COUNT(?value) < 1" if one.kind == "minCount" else f"COUNT(DISTINCT ?value) > {_most(one)}"
        for one in group
        if one.kind in _COUNTS
    ]
    return (
        f"SELECT ?this WHERE {{ {{ SELECT DISTINCT ?this WHERE {{ {_subjects(first)} }} }} "
        f"OPTIONAL {{ ?this <{first.path}> ?value }} }} "
        f"GROUP BY ?this HAVING({' || '.join(having)}) LIMIT 1"
    )


def screenable(constraint: Constraint) -> bool:
    """Whether a constraint can be decided together with others of its path."""
    return constraint.kind in _COUNTS or constraint.kind in _CONDITIONS


def _wrong(constraint: Constraint) -> str:
    """The condition of a value that breaks a constraint; "" where not one value does."""
    told = _CONDITIONS.get(constraint.kind)
    return f"BOUND(?value) && ({told(constraint)})" if told else ""


def _each(constraint: Constraint, condition: str) -> str:
    """Values for which a condition holds that must not."""
    return (
        f"SELECT DISTINCT ?this ?value WHERE {{ ?this <{constraint.path}> ?value . "
        f"{_target(constraint)} FILTER({condition}) }}"
    )


def _subjects(constraint: Constraint) -> str:
    if constraint.by_property:
        return f"?this <{constraint.target}> ?target ."
    return f"?this a <{constraint.target}> ."


def _minimum(constraint: Constraint) -> str:
    """At least one value; more are never asked for."""
    return (
        f"SELECT DISTINCT ?this WHERE {{ {_subjects(constraint)} "
        f"FILTER NOT EXISTS {{ ?this <{constraint.path}> ?value }} }}"
    )


def _maximum(constraint: Constraint) -> str:
    return (
        f"SELECT ?this WHERE {{ ?this <{constraint.path}> ?value . {_target(constraint)} }} "
        f"GROUP BY ?this HAVING(COUNT(DISTINCT ?value) > {_most(constraint)})"
    )


def _most(constraint: Constraint) -> str:
    return str(getattr(constraint.value, "value", ""))


def _class(constraint: Constraint) -> str:
    return _each(constraint, f"NOT EXISTS {{ ?value a {constraint.value} }}")


def _unique_language(constraint: Constraint) -> str:
    return (
        f"SELECT DISTINCT ?this ?value WHERE {{ ?this <{constraint.path}> ?value, ?other . "
        f"{_target(constraint)} "
        'FILTER(LANG(?value) != "" && LANG(?value) = LANG(?other) && STR(?value) > STR(?other)) }'
    )


def _not_of_kind(constraint: Constraint) -> str:
    if constraint.value != ox.NamedNode("http://www.w3.org/ns/shacl#IRI"):
        raise NotImplementedError(f"{constraint.shape}: only sh:nodeKind sh:IRI is compiled")
    return "!isIRI(?value)"


_CONDITIONS: dict[str, Callable[[Constraint], str]] = {
    "datatype": lambda one: f"!isLiteral(?value) || DATATYPE(?value) != {one.value}",
    "pattern": lambda one: f"isBlank(?value) || !REGEX(STR(?value), {one.value})",
    "nodeKind": _not_of_kind,
    "minInclusive": lambda one: f"!COALESCE(?value >= {one.value}, false)",
    "maxInclusive": lambda one: f"!COALESCE(?value <= {one.value}, false)",
}
"""What must not hold of any value, by SHACL parameter."""
_COUNTS = {"minCount": _minimum, "maxCount": _maximum}
_OTHERS = {"class": _class, "uniqueLang": _unique_language}
