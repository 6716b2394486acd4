"""A store as an rdflib Dataset: everything rdflib can do with triples, without loading them.

rdflib tells `Literal("x")` from `"x"^^xsd:string` and the engine does not; here a plain text is
always the former, so that triples compare equal to those that rdflib reads itself. SPARQL goes to
the engine, guarded; what the engine cannot take (prepared queries, initial bindings) goes to
rdflib's own evaluator, over the same triples.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from typing import Any

import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql.processor import SPARQLResult
from rdflib.store import Store
from rdflib.term import BNode, Identifier, Literal, Node, URIRef, Variable

from graph.errors import StoreError
from graph.store.ask import query
from graph.store.source import TripleStore
from ontology import NAMESPACES

__all__ = ["StoreView", "as_dataset", "from_rdflib", "to_rdflib"]

_STRING = NAMESPACES["xsd"] + "string"
_UNION = "__UNION__"


def as_dataset(store: TripleStore) -> rdflib.Dataset:
    """An rdflib Dataset over a store: read-only, nothing copied."""
    return rdflib.Dataset(store=StoreView(store))


def to_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
    """An engine's term as rdflib's; a text without language is a plain literal."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if not isinstance(term, ox.Literal):
        raise StoreError(f"{term}: rdflib has no triples as terms")
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == _STRING:
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def from_rdflib(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal | None:
    """Rdflib's term as the engine's; None for what no store can hold (an invalid IRI)."""
    try:
        if isinstance(node, URIRef):
            return ox.NamedNode(str(node))
        if isinstance(node, BNode):
            return ox.BlankNode(str(node))
        if isinstance(node, Literal):
            if node.language:
                return ox.Literal(str(node), language=node.language)
            datatype = ox.NamedNode(str(node.datatype)) if node.datatype else None
            return ox.Literal(str(node), datatype=datatype)
    except ValueError:
        return None
    return None


class StoreView(Store):
    """rdflib's Store interface over a store that is only read."""

    context_aware = True
    graph_aware = True
    formula_aware = False
    transaction_aware = False

    def __init__(self, store: TripleStore) -> None:
        super().__init__()
        self._store = store
        self._bound = {name: URIRef(iri) for name, iri in store.prefixes.items()}

    def triples(
        self,
        triple_pattern: tuple[Node | None, Node | None, Node | None],
        context: Any = None,  # noqa: ANN401 - a graph or its name
    ) -> Iterator[tuple[tuple[Identifier, Identifier, Identifier], Iterator[None]]]:
        """The triples that fit a pattern, None being whatever."""
        wanted: list[Any] = []
        for node in triple_pattern:
            term = None if node is None else from_rdflib(node)
            if node is not None and term is None:
                return
            wanted.append(term)
        where = self._where(context)
        if where is None or isinstance(wanted[0], ox.Literal):
            return
        if not (wanted[1] is None or isinstance(wanted[1], ox.NamedNode)):
            return
        subject, predicate, value = wanted
        for one in self._store.triples.quads_for_pattern(subject, predicate, value, where):
            triple = (to_rdflib(one.subject), to_rdflib(one.predicate), to_rdflib(one.object))
            yield triple, iter(())

    def _where(self, context: Any) -> ox.NamedNode | ox.BlankNode | ox.DefaultGraph | None:  # noqa: ANN401
        """The engine's name of a context; the default graph holds the union of all."""
        name = getattr(context, "identifier", context)
        if name is None or name == DATASET_DEFAULT_GRAPH_ID or isinstance(name, BNode):
            return ox.DefaultGraph()
        found = from_rdflib(name)
        return None if isinstance(found, ox.Literal) else found

    def __len__(self, context: Any = None) -> int:  # noqa: ANN401 - as rdflib has it
        where = self._where(context)
        if where is None:
            return 0
        return sum(1 for _ in self._store.triples.quads_for_pattern(None, None, None, where))

    def contexts(self, triple: Any = None) -> Generator[Any, None, None]:  # noqa: ANN401
        """The named graphs, or those that hold a triple."""
        for name in self._store.triples.named_graphs():
            node = to_rdflib(name)
            if triple is None or any(True for _ in self.triples(triple, node)):
                yield node

    def query(  # type: ignore[override]
        self,
        query_: Any,  # noqa: ANN401 - a text or a prepared query
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's names
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: str,  # noqa: N803
        **_: Any,  # noqa: ANN401
    ) -> SPARQLResult:
        """Answer by the engine what it can answer.

        Raises:
            NotImplementedError: where it cannot, which tells rdflib to do it itself.
        """
        plain = isinstance(query_, str) and not initBindings
        if not plain or str(queryGraph) not in (_UNION, str(DATASET_DEFAULT_GRAPH_ID)):
            raise NotImplementedError
        known = self._store.prefixes
        more = {name: iri for name, iri in initNs.items() if known.get(name) != str(iri)}
        prologue = "".join(f"PREFIX {name}: <{iri}> " for name, iri in more.items())
        return _result(query(self._store, prologue + query_))

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Bind a prefix, for this view only."""
        if override or prefix not in self._bound:
            self._bound[prefix] = namespace

    def namespace(self, prefix: str) -> URIRef | None:
        """The namespace of a prefix."""
        return self._bound.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        """The prefix of a namespace."""
        return next((name for name, iri in self._bound.items() if iri == namespace), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """All prefixes."""
        return iter(list(self._bound.items()))

    def add(self, *_: Any, **__: Any) -> None:  # noqa: ANN401
        """Refuse.

        Raises:
            StoreError: always; copy the triples into a Graph of your own to change them.
        """
        raise StoreError("a built graph is read-only; copy its triples to change them")

    remove = remove_graph = update = add

    def add_graph(self, named: Any) -> None:  # noqa: ANN401
        """Nothing: rdflib says this before it reads a named graph too."""


def _result(found: Any) -> SPARQLResult:  # noqa: ANN401 - graph.store.Result, without a cycle
    if found.kind == "ask":
        return SPARQLResult({"type_": "ASK", "askAnswer": found.boolean})
    if found.kind == "construct":
        triples = rdflib.Graph()
        for one in found.triples:
            triples.add((to_rdflib(one.subject), to_rdflib(one.predicate), to_rdflib(one.object)))
        return SPARQLResult({"type_": "CONSTRUCT", "graph": triples})
    names = [Variable(name) for name in found.vars]
    bindings = [
        {name: to_rdflib(term) for name, term in zip(names, row, strict=True) if term is not None}
        for row in found.rows
    ]
    return SPARQLResult({"type_": "SELECT", "vars_": names, "bindings": bindings})
