"""Reading a store column by column: one pattern for each property, never a query for each node."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import pyoxigraph as ox

from ontology import NAMESPACES

_HERE = ox.DefaultGraph()
Held = tuple[list[str], list[str], list[str | None]]
"""Subjects, values, and languages: `` for a literal without one, None for an IRI."""

Source = ox.Store | Callable[[], ox.Store]
"""A store, or what gives it once it is needed."""


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
    is read once and joined here.
    """

    def __init__(self, store: Source) -> None:
        self._source = store
        self._one: dict[str, dict[str, str]] = {}
        self._many: dict[str, dict[str, list[str]]] = {}
        self._labels: dict[str, str] | None = None

    @cached_property
    def _store(self) -> ox.Store:
        return self._source if isinstance(self._source, ox.Store) else self._source()

    def column(self, name: str) -> Held:
        """Every triple with this property, unordered; blank nodes are passed over."""
        found: Held = ([], [], [])
        for quad in self._store.quads_for_pattern(None, ox.NamedNode(iri(name)), None, _HERE):
            subject, value = quad.subject, quad.object
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
                found[0].append(subject.value)
                found[1].append(value.value)
                found[2].append(None if isinstance(value, ox.NamedNode) else value.language or "")
        return found

    def value(self, subject: str, name: str) -> str | None:
        """One value of one thing, from the store itself."""
        found = self._store.quads_for_pattern(
            ox.NamedNode(subject), ox.NamedNode(iri(name)), None, _HERE
        )
        return next((one.object.value for one in found if isinstance(one.object, ox.Literal)), None)

    def typed(self, name: str) -> set[str]:
        """The IRIs of everything that has this type."""
        kind = ox.NamedNode(iri(name))
        rows = self._store.quads_for_pattern(None, ox.NamedNode(iri("rdf:type")), kind, _HERE)
        return {q.subject.value for q in rows if isinstance(q.subject, ox.NamedNode)}

    def pairs(self, name: str) -> Iterator[tuple[str, str]]:
        """Subject and value (IRI or lexical form) of every triple with this property, unordered."""
        subjects, values, _ = self.column(name)
        return zip(subjects, values, strict=True)

    def one(self, name: str) -> dict[str, str]:
        """Subject to value; of several values the first in alphabetical order is taken."""
        if name not in self._one:
            subjects, values, _ = self.column(name)
            found = dict(zip(subjects, values, strict=True))
            if len(found) < len(subjects):
                for subject, value in zip(subjects, values, strict=True):
                    found[subject] = min(found[subject], value)
            self._one[name] = found
        return self._one[name]

    def many(self, name: str) -> dict[str, list[str]]:
        """Subject to all of its values, each list sorted, without repetition."""
        if name not in self._many:
            found: dict[str, list[str]] = {}
            several = set()
            for subject, value in self.pairs(name):
                values = found.get(subject)
                if values is None:
                    found[subject] = [value]
                else:
                    values.append(value)
                    several.add(subject)
            for subject in several:
                found[subject] = sorted(set(found[subject]))
            self._many[name] = found
        return self._many[name]

    def of_type(self, *names: str) -> set[str]:
        """The IRIs of everything that has one of these types."""
        return set().union(*(self.typed(name) for name in names))

    def labels(self) -> dict[str, str]:
        """Preferred labels; English ones win over untagged ones, those over other languages."""
        if self._labels is None:
            found: dict[str, tuple[int, str]] = {}
            for order, name in enumerate(LABELS):
                for subject, value, language in zip(*self.column(name), strict=True):
                    if language is None:
                        continue
                    candidate = (order * 3 + {"en": 0, "": 1}.get(language, 2), value)
                    if subject not in found or candidate < found[subject]:
                        found[subject] = candidate
            self._labels = {subject: label for subject, (_, label) in found.items()}
        return self._labels


LABELS = ("skos:prefLabel", "rdfs:label", "schema:name", "foaf:name")
"""The properties that may hold a label, the first that does wins."""
