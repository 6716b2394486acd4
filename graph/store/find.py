"""From what a person types to the node that is meant: an identifier, an IRI, a symbol, a name."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph.errors import InputError
from graph.iris import Iris, slug
from graph.store.source import TripleStore
from graph.symbol import try_parse
from ontology.terms import concepts, term

__all__ = ["find"]

_LABELS = tuple(
    ox.NamedNode(term(name))
    for name in (
        "skos:prefLabel",
        "skos:altLabel",
        "rg:acronym",
        "skos:notation",
        "dcterms:title",
        "dcterms:source",
        "dcterms:identifier",
    )
)
_TOLD = tuple(
    ox.NamedNode(term(name)) for name in ("skos:prefLabel", "dcterms:title", "dcterms:source")
)
_FOLDERS = ("state", "org", "group", "theme", "person", "verb", "instrument", "event", "verdict")
_DOCUMENT = ox.NamedNode(term("rg:Document"))
_TYPE = ox.NamedNode(term("rdf:type"))
_LANGUAGES = ("", "en")


def find(store: TripleStore, text: str, document: bool = False) -> ox.NamedNode:
    """The node that a text names: an IRI, `state/CHN`, `A/RES/78/311`, `CHN`, `China`.

    Of the vocabulary's own lists every entry counts: a graph without contradicted claims has none
    to show, and that is an answer. With `document`, only documents that were read count: their id,
    title or source path.

    Raises:
        InputError: nothing of that name is in the graph, or several things are.
    """
    for candidate in _by_identifier(store, text, document):
        if _described(store, candidate) or (not document and _is_listed(store, candidate)):
            return candidate
    named = sorted(_by_label(store, text, document), key=lambda node: node.value)
    if not named:
        near = "; ".join(_near(store, text, document))
        raise InputError(
            f"found {text!r}, expected something that this graph names"
            + (f", such as: {near}" if near else "")
        )
    if len(named) > 1:
        options = ", ".join(node.value.removeprefix(store.base + "id/") for node in named[:5])
        raise InputError(f"{text!r} names {len(named)} things, expected one of: {options}")
    return named[0]


def _by_identifier(store: TripleStore, text: str, document: bool) -> Iterator[ox.NamedNode]:
    iris = Iris(store.base)
    if "://" in text:
        yield _node(text)
        return
    if document:
        yield _node(iris.local(f"doc/{text}"))
        return
    if symbol := try_parse(text):
        yield _node(iris.symbol(symbol))
    yield _node(iris.local(text))
    for folder in _FOLDERS:
        yield _node(iris.local(f"{folder}/{text}"))
        yield _node(iris.local(f"{folder}/{slug(text)}"))


def _node(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError:
        raise InputError(f"found {iri!r}, expected an IRI") from None


def _described(store: TripleStore, node: ox.NamedNode) -> bool:
    either = (
        store.triples.quads_for_pattern(node, None, None, None),
        store.triples.quads_for_pattern(None, None, node, None),
    )
    return any(next(iter(quads), None) is not None for quads in either)


def _is_listed(store: TripleStore, node: ox.NamedNode) -> bool:
    return node.value.removeprefix(store.base + "id/") in concepts()


def _by_label(store: TripleStore, text: str, document: bool) -> set[ox.NamedNode]:
    found = set()
    for spelling in {text, text.capitalize(), text.title(), text.upper(), text.lower()}:
        for label in _LABELS:
            for language in _LANGUAGES:
                value = ox.Literal(spelling, language=language or None)
                for quad in store.triples.quads_for_pattern(None, label, value, None):
                    if isinstance(quad.subject, ox.NamedNode):
                        found.add(quad.subject)
    return {node for node in found if not document or _is_document(store, node)}


def _near(store: TripleStore, text: str, document: bool, most: int = 5) -> list[str]:
    """Names in the graph that hold all words of what was typed, the shortest first."""
    words = text.casefold().split()
    found = {
        quad.object.value
        for label in _TOLD
        for quad in store.triples.quads_for_pattern(None, label, None, None)
        if isinstance(quad.object, ox.Literal)
        and all(word in quad.object.value.casefold() for word in words)
        and (not document or _is_document(store, quad.subject))
    }
    return sorted(found, key=lambda name: (len(name), name))[:most] if words else []


def _is_document(store: TripleStore, node: ox.NamedNode | ox.BlankNode | ox.Triple) -> bool:
    return (
        next(iter(store.triples.quads_for_pattern(node, _TYPE, _DOCUMENT, None)), None) is not None
    )
