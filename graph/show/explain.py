"""What is known of one thing, and the sentence behind each fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.iris import Iris
from graph.show.around import Texts, around
from ontology import NAMESPACES
from ontology.terms import term

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_HIDDEN = frozenset(
    term(name) for name in ("rg:evidence", "rg:extractor", "oa:start", "oa:end", "oa:exact")
)
_LABELS = tuple(term(name) for name in ("skos:prefLabel", "dcterms:identifier", "dcterms:title"))
_POINTERS = {
    term("cito:hasCitingEntity"): "cites",
    term("cito:hasCitedEntity"): "is cited by",
    term("rg:ofResolution"): "sponsors, votes, adoption",
    term("schema:about"): "what is said of it",
    term("prov:wasAttributedTo"): "said",
    term("org:member"): "offices",
    term("rg:sponsor"): "sponsored",
}
"""Through these, nodes that state a fact point at the thing; and the headings they stand under."""

_FLAT = frozenset(
    term(name)
    for name in (
        "rdf:type",
        "cito:cites",
        "rg:sponsor",
        "rg:inFavour",
        "rg:against",
        "rg:abstained",
        "rg:voter",
    )
)
"""What the nodes that point at the thing say anyway, with its passage."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a fact stands: the document, the offsets in code points, the words, and around them."""

    document: str
    start: int
    end: int
    exact: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Known:
    """One fact: what is said of the thing, and the passages that show it (none if derived)."""

    section: str
    label: str
    passages: tuple[Passage, ...]
    rules: tuple[str, ...]


class Explainer:
    """Reads facts and passages out of a built graph's store and texts."""

    def __init__(self, store: ox.Store, iris: Iris, texts: Path) -> None:
        self._store, self._iris, self._texts = store, iris, Texts(texts)

    def label(self, term_: Term) -> str:
        """A thing's label, or a literal's words, for people."""
        if not isinstance(term_, ox.NamedNode):
            return str(getattr(term_, "value", term_))
        for predicate in _LABELS:
            for quad in self._store.quads_for_pattern(term_, ox.NamedNode(predicate), None, None):
                return str(getattr(quad.object, "value", quad.object))
        for prefix, namespace in NAMESPACES.items():
            if term_.value.startswith(namespace):
                return f"{prefix}:{term_.value[len(namespace) :]}"
        return term_.value.removeprefix(self._iris.id)

    def facts(self, iri: str) -> list[Known]:
        """Every fact about a thing: its own, and those that nodes of their own state about it."""
        node = ox.NamedNode(iri)
        return [*self._own(node), *self._pointing(node), *self._parts(node)]

    def _own(self, node: ox.NamedNode) -> Iterator[Known]:
        quads = sorted(self._store.quads_for_pattern(node, None, None, None), key=str)
        for quad in quads:
            if quad.predicate.value in _HIDDEN | _FLAT:
                continue
            shown = self._statements(node, quad.predicate, quad.object)
            passages, rules = self._evidence(shown or [node])
            label = f"{_words(quad.predicate)}: {self.label(quad.object)}"
            yield Known("identity", label, passages, rules)

    def _statements(
        self, subject: ox.NamedNode, predicate: ox.NamedNode, value: Term
    ) -> list[ox.NamedNode]:
        found = self._store.quads_for_pattern(
            None,
            ox.NamedNode(term("rdf:object")),
            value,
            None,
        )
        wanted = {(term("rdf:subject"), subject), (term("rdf:predicate"), predicate)}
        nodes = []
        for quad in found:
            said = {
                (one.predicate.value, one.object)
                for one in self._store.quads_for_pattern(quad.subject, None, None, None)
            }
            if wanted <= said and isinstance(quad.subject, ox.NamedNode):
                nodes.append(quad.subject)
        return sorted(nodes, key=str)

    def _pointing(self, node: ox.NamedNode) -> Iterator[Known]:
        for predicate, section in _POINTERS.items():
            found = self._store.quads_for_pattern(None, ox.NamedNode(predicate), node, None)
            for quad in sorted(found, key=str):
                passages, rules = self._evidence([quad.subject])
                if passages:
                    yield Known(section, self._describe(quad.subject, node), passages, rules)

    def _parts(self, node: ox.NamedNode) -> Iterator[Known]:
        part_of = ox.NamedNode(term("dcterms:isPartOf"))
        parts = [quad.subject for quad in self._store.quads_for_pattern(None, part_of, node, None)]
        for part in sorted(parts, key=_natural):
            passages, rules = self._evidence([part])
            yield Known("paragraphs", self._describe(part), passages, rules)

    def _said_of(self, node: Term) -> list[ox.Quad]:
        """What the store says of a node, sorted; of a literal nothing can be said."""
        if isinstance(node, ox.Literal):
            return []
        return sorted(self._store.quads_for_pattern(node, None, None, None), key=str)

    def _describe(self, node: Term, about: Term | None = None) -> str:
        """What a node says, in one line; `about` is known already and left out."""
        skipped = _HIDDEN | {term("rdf:type"), term("schema:text"), term("dcterms:isPartOf")}
        said: dict[str, list[str]] = {}
        for one in self._said_of(node):
            if one.predicate.value not in skipped and one.object != about:
                said.setdefault(_words(one.predicate), []).append(self.label(one.object))
        name = str(getattr(node, "value", node)).rpartition("#")[2].partition("-cites-")[0]
        parts = [f"{words} {_few(values)}" for words, values in sorted(said.items())]
        return f"{name}: {'; '.join(parts)}" if parts else name

    def _evidence(self, nodes: Sequence[Term]) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
        passages, rules = [], set()
        for node in nodes:
            for quad in self._said_of(node):
                if quad.predicate.value == term("rg:evidence"):
                    passages.append(self._passage(quad.object))
                elif quad.predicate.value == term("rg:extractor"):
                    rules.add(self.label(quad.object))
        return tuple(sorted(passages, key=lambda one: (one.document, one.start))), tuple(
            sorted(rules)
        )

    def _passage(self, span: Term) -> Passage:
        said = {quad.predicate.value: quad.object for quad in self._said_of(span)}
        start, end = (int(self.label(said[term(name)])) for name in ("oa:start", "oa:end"))
        document = said[term("rg:inDocument")]
        text = self._texts.of(str(getattr(document, "value", "")))
        before, after = around(text, start, end)
        exact = self.label(said[term("oa:exact")])
        return Passage(self._source(document), start, end, exact, before, after)

    def _source(self, document: Term) -> str:
        """Where a document lay; its title where that was not kept."""
        for quad in self._said_of(document):
            if quad.predicate.value == term("dcterms:source"):
                return self.label(quad.object)
        return self.label(document)


def _words(predicate: ox.NamedNode) -> str:
    """A property's name as words: `rg:adoptionDate` is "adoption date"."""
    name = re.split(r"[#/]", predicate.value)[-1]
    return _SAID.get(name) or _CAMEL.sub(" ", name).lower()


_SAID = {
    "hasCitedEntity": "cited",
    "hasCitingEntity": "citing",
    "prefLabel": "name",
    "altLabel": "also called",
    "exactMatch": "same as",
}
"""Properties whose names are not the words of a reader."""


def _few(values: list[str], most: int = 8) -> str:
    more = len(values) - most
    return ", ".join(values[:most]) + (f" and {more} more" if more > 0 else "")


def _natural(node: object) -> tuple[object, ...]:
    """Order `op2` before `op10`, and preambular paragraphs before operative ones."""
    name = str(getattr(node, "value", node)).rpartition("#")[2]
    order = {"pp": 0, "op": 1}.get(name[:2], 2)
    pieces = re.split(r"(\d+)", name)
    return (order, *(f"{int(one):06d}" if one.isdigit() else one for one in pieces))
