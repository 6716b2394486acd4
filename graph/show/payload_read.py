"""Reading a store column by column: one pattern for each property, never a query for each node."""

from __future__ import annotations

import pyoxigraph as ox

from ontology import NAMESPACES

_HERE = ox.DefaultGraph()


def iri(name: str) -> str:
    """A prefixed name of the vocabulary as an IRI: `iri("rg:organ")`.

    Raises:
        KeyError: where the prefix is none of `ontology.NAMESPACES`.
    """
    prefix, local = name.split(":", 1)
    return NAMESPACES[prefix] + local


class Columns:
    """A read-only view of a store's default graph, one property at a time, in a stable order.

    Reading a term costs far more than finding it, and joins on disk more than both, so each column
    is read once and kept, and joined here.
    """

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._kept: dict[str, list[tuple[str, str]]] = {}
        self._one: dict[str, dict[str, str]] = {}
        self._labels: dict[str, str] | None = None

    def pairs(self, name: str) -> list[tuple[str, str]]:
        """Subject and value (IRI or lexical form) of every triple with this property, unordered."""
        if name not in self._kept:
            rows = self._store.quads_for_pattern(None, ox.NamedNode(iri(name)), None, _HERE)
            self._kept[name] = [
                (quad.subject.value, quad.object.value)
                for quad in rows
                if isinstance(quad.subject, ox.NamedNode)
                and isinstance(quad.object, (ox.NamedNode, ox.Literal))
            ]
        return self._kept[name]

    def one(self, name: str) -> dict[str, str]:
        """Subject to value; of several values the first in alphabetical order is taken."""
        if name not in self._one:
            self._one[name] = self._read_one(name)
        return self._one[name]

    def _read_one(self, name: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for subject, value in self.pairs(name):
            if subject not in found or value < found[subject]:
                found[subject] = value
        return found

    def many(self, name: str) -> dict[str, list[str]]:
        """Subject to all of its values, each list sorted, without repetition."""
        found: dict[str, set[str]] = {}
        for subject, value in self.pairs(name):
            found.setdefault(subject, set()).add(value)
        return {subject: sorted(values) for subject, values in found.items()}

    def of_type(self, *names: str) -> set[str]:
        """The IRIs of everything that has one of these types."""
        found: set[str] = set()
        for name in names:
            kind = ox.NamedNode(iri(name))
            rows = self._store.quads_for_pattern(None, ox.NamedNode(iri("rdf:type")), kind, _HERE)
            found.update(q.subject.value for q in rows if isinstance(q.subject, ox.NamedNode))
        return found

    def labels(self) -> dict[str, str]:
        """Preferred labels; English ones win over untagged ones, those over other languages."""
        if self._labels is None:
            self._labels = self._read_labels()
        return self._labels

    def _read_labels(self) -> dict[str, str]:
        found: dict[str, tuple[int, str]] = {}
        for order, name in enumerate(("skos:prefLabel", "rdfs:label", "schema:name", "foaf:name")):
            rows = self._store.quads_for_pattern(None, ox.NamedNode(iri(name)), None, _HERE)
            for quad in rows:
                if not isinstance(quad.subject, ox.NamedNode):
                    continue
                if not isinstance(quad.object, ox.Literal):
                    continue
                tongue = {"en": 0, None: 1}.get(quad.object.language, 2)
                candidate = (order * 3 + tongue, quad.object.value)
                subject = quad.subject.value
                if subject not in found or candidate < found[subject]:
                    found[subject] = candidate
        return {subject: label for subject, (_, label) in found.items()}
