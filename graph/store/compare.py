"""Two graphs held side by side: which facts came and went, by document, with their passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from graph.store.result import shorten
from graph.store.source import TripleStore
from ontology.terms import term

__all__ = ["Change", "by_document", "compare"]

_PLACED = "oa:start oa:end oa:exact rg:inDocument rg:refersTo rg:matchedPassage rg:evidence"
_PLACES = frozenset(term(name) for name in [*_PLACED.split(), "rg:extractor"])
"""What says where a fact stands: a fact that only moved in its text is not another fact."""

_NODES = {
    name: ox.NamedNode(term(name))
    for name in (
        "rg:inDocument",
        "rg:evidence",
        "oa:exact",
        "schema:about",
        "dcterms:source",
        "rdf:type",
        "rdf:subject",
        "rdf:predicate",
        "rdf:object",
        "rg:ResolutionText",
    )
}


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A fact that is in one graph and not in the other.

    `document` is the path or id of the document that states it, "" where none does (what an
    analysis or the vocabulary says); `passage` is its evidence; `gained` tells which way.
    """

    document: str
    subject: str
    predicate: str
    value: str
    gained: bool
    passage: str = ""


def compare(old: TripleStore, new: TripleStore) -> list[Change]:
    """Facts lost from `old` and gained in `new`, by document, sorted.

    Documents are compared by their paths, and nodes that are named by their place in a text by what
    they say: a text that grew by a line has no other new facts than those of the line.
    """
    before, after = _Facts(old), _Facts(new)
    lost = [before.change(key, gained=False) for key in before.keys - after.keys]
    gained = [after.change(key, gained=True) for key in after.keys - before.keys]
    return sorted([*lost, *gained])


Key = tuple[str, str, str]


class _Facts:
    """The facts of a graph: keys that do not depend on places in texts, and how to show them."""

    def __init__(self, store: TripleStore) -> None:
        self.store = store
        self._prefixes = store.prefixes
        self._words = self._firsts("oa:exact")
        self._spans = self._firsts("rg:evidence")
        self._sources = self._firsts("dcterms:source")
        self._names: dict[str, str] = {}
        self._origin: dict[Key, ox.Quad] = {}
        for one in store.triples.quads_for_pattern(None, None, None, ox.DefaultGraph()):
            if one.predicate.value not in _PLACES and not self._only_shows(one.subject):
                self._origin.setdefault(self._key(one), one)

    @property
    def keys(self) -> set[Key]:
        """All facts."""
        return set(self._origin)

    def change(self, key: Key, gained: bool) -> Change:
        """A fact as a change, with the document and the passage that show it."""
        one = self._origin[key]
        span = self._spans.get(self._statement(one) or _value(one.subject), "")
        document = self._document_of(span) or self._home(_value(one.subject))
        where = self._named(document) if document else ""
        return Change(where, *key, gained, self._words.get(span, ""))

    def _firsts(self, name: str) -> dict[str, str]:
        """Of each node the first value of a property, by IRI."""
        found: dict[str, str] = {}
        for one in self.store.triples.quads_for_pattern(None, _NODES[name], None, None):
            node, value = _value(one.subject), _value(one.object)
            if node not in found or value < found[node]:
                found[node] = value
        return found

    def _only_shows(self, node: object) -> bool:
        """Whether a node is a passage or a statement: they show facts, and are none."""
        return _value(node) in self._words or "#fact-" in _value(node)

    def _key(self, one: ox.Quad) -> Key:
        return self._name(one.subject), self._name(one.predicate), self._name(one.object)

    def _name(self, node: object) -> str:
        if not isinstance(node, ox.NamedNode):
            return str(node)
        if node.value not in self._names:
            self._names[node.value] = self._named(node.value)
        return self._names[node.value]

    def _named(self, iri: str) -> str:
        """A node's name: documents by their path, their parts by the passage that shows them."""
        document, mark, part = iri.partition("#")
        if "/id/doc/" not in document:
            return shorten(iri, self._prefixes)
        path = self._sources.get(document) or document.rpartition("/")[2]
        if not mark:
            return path
        words = self._words.get(self._spans.get(iri, ""), "")
        return f"{path} {part.rstrip('0123456789,-') or part} “{words}”"

    def _statement(self, one: ox.Quad) -> str:
        """The statement node of a flat fact, if it has one."""
        if not isinstance(one.subject, ox.NamedNode):
            return ""
        about = self.store.triples.quads_for_pattern(None, _NODES["rdf:subject"], one.subject, None)
        for found in sorted(_value(each.subject) for each in about):
            says = (("rdf:predicate", one.predicate), ("rdf:object", one.object))
            if all(self._has(found, name, value) for name, value in says):
                return found
        return ""

    def _has(
        self, subject: str, name: str, value: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    ) -> bool:
        node = ox.NamedNode(subject)
        found = self.store.triples.quads_for_pattern(node, _NODES[name], value, None)
        return next(iter(found), None) is not None

    def _document_of(self, span: str) -> str:
        if not span:
            return ""
        inside = _NODES["rg:inDocument"]
        found = self.store.triples.quads_for_pattern(ox.NamedNode(span), inside, None, None)
        return min((_value(one.object) for one in found), default="")

    def _home(self, node: str) -> str:
        """The document of a node that shows no passage: its own, or its resolution's text."""
        whole = node.partition("#")[0]
        if "/id/doc/" in whole or not whole:
            return whole
        about = _NODES["schema:about"]
        telling = self.store.triples.quads_for_pattern(None, about, ox.NamedNode(whole), None)
        texts = [_value(one.subject) for one in telling if "#" not in _value(one.subject)]
        record = _NODES["rg:ResolutionText"]
        return min((one for one in texts if self._has(one, "rdf:type", record)), default="")


def _value(node: object) -> str:
    return getattr(node, "value", "")


def by_document(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Changes by document, those without one last."""
    found: dict[str, list[Change]] = {}
    for one in sorted(changes, key=lambda one: (not one.document, one)):
        found.setdefault(one.document, []).append(one)
    return found
