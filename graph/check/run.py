"""Choosing an engine by size, running it, and finding the place of what it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import pyoxigraph as ox

from graph.check.compile import compiled, screen, screenable
from graph.check.report import Finding, Report
from graph.check.shacl import by_shacl
from graph.check.shapes import Constraint, constraints
from graph.check.texts import passages, terms
from graph.errors import InputError
from graph.store import TripleStore, query
from ontology.terms import term

__all__ = ["SMALL", "by_sparql", "validate"]

SMALL = 1_000
"""Graphs of at most so many triples go through the SHACL processor, in seconds."""

_Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
ENGINES = ("auto", "shacl", "sparql")
_SHOWN_BY_TEXTS = frozenset(
    {("span-length", ""), *(("span", term(one)) for one in ("oa:start", "oa:end", "oa:exact"))}
)
"""What holds, by shape and path, where every passage stands in its text as `texts` has it."""
_EXACT, _IN_DOCUMENT = ox.NamedNode(term("oa:exact")), ox.NamedNode(term("rg:inDocument"))
_EVIDENCE, _ABOUT = ox.NamedNode(term("rg:evidence")), ox.NamedNode(term("schema:about"))


def validate(store: TripleStore, engine: str = "auto") -> Report:
    """Hold a graph against the shapes, the vocabulary, and the texts of its documents.

    Raises:
        InputError: no such engine.
    """
    if engine not in ENGINES:
        raise InputError(f"--engine: found {engine!r}, expected one of {', '.join(ENGINES)}")
    size = len(store.triples)
    if engine == "auto":
        engine = "shacl" if size <= SMALL else "sparql"
    held = passages(store)
    spared = _SHOWN_BY_TEXTS if held.exact else frozenset()
    found = by_shacl(store) if engine == "shacl" else by_sparql(store, spared)
    placed = (_placed(store, one) for one in found)
    findings = sorted({*placed, *terms(store), *held.found}, key=_worst_first)
    return Report(tuple(findings), engine, len(constraints()), size)


def _worst_first(finding: Finding) -> tuple[int, Finding]:
    order = ("Violation", "Warning", "Info")
    return order.index(finding.severity), finding


def by_sparql(store: TripleStore, spared: Collection[tuple[str, str]] = ()) -> Iterator[Finding]:
    """What the compiled constraints find, without document and passage.

    `spared` names shapes and paths of which all is known to hold.
    """
    for one in _suspected(store, spared):
        found = query(store, compiled(one))
        for row in found.records():
            value = row.get("value")
            yield Finding(
                one.severity,
                one.shape,
                str(row["this"]),
                "" if value is None else str(value),
                one.message,
            )


def _suspected(store: TripleStore, spared: Collection[tuple[str, str]]) -> Iterator[Constraint]:
    """The constraints that may be broken: those of one path are looked at together first."""
    groups: dict[tuple[str, str, str, bool], list[Constraint]] = defaultdict(list)
    for one in constraints():
        if (one.shape, one.path) in spared:
            continue
        alone = "" if screenable(one) else f"{one.kind} {one.value}"
        groups[one.target, one.path, alone, one.by_property].append(one)
    for group in groups.values():
        together = len(group) > 1 and screenable(group[0])
        if not together or query(store, screen(group)).rows:
            yield from group


def _placed(store: TripleStore, finding: Finding) -> Finding:
    """The finding with the document and the passage that its node leads to."""
    try:
        node = ox.NamedNode(finding.node)
    except ValueError:
        return finding
    for span in [node, *_objects(store, node, _EVIDENCE)]:
        documents = _objects(store, span, _IN_DOCUMENT)
        exact = _objects(store, span, _EXACT)
        if documents or exact:
            passage = getattr(exact[0], "value", "") if exact else ""
            return replace(finding, document=_name(documents), passage=passage)
    about = store.triples.quads_for_pattern(None, _ABOUT, node, None)
    texts = sorted((one.subject for one in about if isinstance(one.subject, ox.NamedNode)), key=str)
    return replace(finding, document=_name(one for one in texts if "#" not in one.value))


def _objects(store: TripleStore, node: _Node, predicate: ox.NamedNode) -> list[_Node]:
    if not isinstance(node, ox.NamedNode):
        return []
    found = store.triples.quads_for_pattern(node, predicate, None, None)
    return sorted((one.object for one in found), key=str)


def _name(nodes: Iterable[object]) -> str:
    """The document's own part of its IRI."""
    first = next(iter(nodes), None)
    return getattr(first, "value", "").rpartition("/")[2]
