"""The same triples in plain rdflib: loading, writing, querying, beside our store, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import rdflib

import graph
from graph.store.turtle import write_turtle
from ontology import NAMESPACES, prefixes_for_sparql

_QUERIES = {
    "most cited": "SELECT ?b (COUNT(?a) AS ?n) WHERE { ?a cito:cites ?b } "
    "GROUP BY ?b ORDER BY DESC(?n) ?b LIMIT 20",
    "two hops of citations": "SELECT (COUNT(*) AS ?n) WHERE "
    "{ ?a cito:cites ?b . ?b cito:cites ?c }",
    "facts with their passages": "SELECT (COUNT(*) AS ?n) WHERE "
    "{ ?s rdf:subject ?a ; rdf:predicate ?p ; rdf:object ?o }",
}


def compare(outputs: Path) -> Iterator[tuple[str, float, float]]:
    """(what, seconds of rdflib, our seconds) for the triples of a built graph."""
    turtle = outputs / "graph.ttl"
    plain = rdflib.Graph()
    theirs = _took(lambda: plain.parse(turtle, format="turtle"))
    with TemporaryDirectory() as folder:
        store = ox.Store(str(Path(folder) / "store"))
        load = partial(store.bulk_load, path=str(turtle), format=ox.RdfFormat.TURTLE)
        yield "load Turtle", theirs, _took(load)
        for name, query in _QUERIES.items():
            asked = prefixes_for_sparql(graph.open(outputs).iris.base) + query
            theirs = _took(lambda asked=asked: list(plain.query(asked)))
            yield f"query: {name}", theirs, _took(partial(_ask, store, asked))
        theirs = _took(lambda: plain.serialize(BytesIO(), format="turtle", encoding="utf-8"))
        target = Path(folder) / "copy.ttl"
        yield "write Turtle", theirs, _took(partial(_write, store, target))


def _ask(store: ox.Store, query: str) -> None:
    list(store.query(query))


def _write(store: ox.Store, target: Path) -> None:
    """Write Turtle as a build does: sorted, each subject once."""
    lines = sorted(f"{one.subject} {one.predicate} {one.object} .\n" for one in store)
    with target.open("wb") as out:
        write_turtle(lines, out, NAMESPACES)


def table(outputs: Path) -> Iterator[str]:
    """A line a task: both times and their ratio."""
    yield f"{'the same triples, processor time':36}{'rdflib':>11}{'the store':>11}{'ratio':>8}"
    for what, theirs, ours in compare(outputs):
        yield f"{what:36}{theirs:9.3f} s{ours:9.3f} s{theirs / max(ours, 1e-9):7.1f}x"


def _took(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
