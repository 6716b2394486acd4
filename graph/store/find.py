"""From what a person types to the node that is meant: an identifier, an IRI, a symbol, a name."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import pyoxigraph as ox

from graph.errors import InputError
from graph.iris import Iris, slug
from graph.store.source import TripleStore
from graph.symbol import Symbol, try_parse
from ontology.terms import concepts, term

__all__ = ["KINDS", "find", "typed"]

KINDS: dict[str, tuple[str, ...]] = {
    "entity": (),
    "actor": ("state", "org", "group", "person", "territory"),
    "organ": ("org",),
    "theme": ("theme", "unbis"),
    "verdict": ("verdict",),
    "document": ("doc",),
}
"""What may be asked for, and where the identifiers of its kind stand; an entity is anything.

A theme may be called what a state is called: who asks for one must not be given the other."""

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
_LANGUAGES = ("", "en")


def find(store: TripleStore, text: str, kind: str = "entity") -> ox.NamedNode:
    """The node that a text names: an IRI, `state/CHN`, `A/RES/78/311`, `CHN`, `China`.

    Of the vocabulary's own lists every entry counts: a graph without contradicted claims has none
    to show, and that is an answer. `kind` is one of `KINDS`; of a document its id, title or source
    path count.

    Raises:
        InputError: nothing of that name and kind is in the graph, or several things are.
    """
    for candidate in _by_identifier(store, text, kind):
        if _is_known(store, candidate):
            return candidate
    named = sorted(_named(store, text, kind), key=lambda node: node.value)
    if not named:
        if kind == "entity" and (symbol := typed(text)):
            raise InputError(f"{symbol}: nothing in this graph is or cites it")
        near = "; ".join(_near(store, text, kind))
        raise InputError(
            f"found {text!r}, expected something that this graph names"
            + (f", such as: {near}" if near else "")
        )
    if len(named) > 1:
        options = ", ".join(node.value.removeprefix(store.base + "id/") for node in named[:5])
        raise InputError(f"{text!r} names {len(named)} things, expected one of: {options}")
    return named[0]


def typed(text: str) -> Symbol | None:
    """The symbol that a person types: whole, or a number of the Assembly's or the Council's.

    >>> str(typed("91/14")), str(typed("3001 (2036)")), typed("lakes 14")
    ('A/RES/91/14', 'S/RES/3001 (2036)', None)
    """
    bare = text.strip().removeprefix("resolution ")
    return try_parse(bare) or try_parse(f"A/RES/{bare}") or try_parse(f"S/RES/{bare}")


def _by_identifier(store: TripleStore, text: str, kind: str) -> Iterator[ox.NamedNode]:
    iris = Iris(store.base)
    if "://" in text:
        yield _node(text)
        return
    if kind != "document" and (symbol := typed(text)):
        yield _node(iris.symbol(symbol))
    for local in (text, *(f"{folder}/{text}" for folder in KINDS[kind] or _FOLDERS)):
        if _is_of(store, node := _node(iris.local(local)), kind):
            yield node


def _is_of(store: TripleStore, node: ox.NamedNode, kind: str) -> bool:
    """Whether a node is of a kind, by where its identifier stands; another's may be of any."""
    local = node.value.removeprefix(store.base + "id/")
    return not KINDS[kind] or local == node.value or local.split("/")[0] in KINDS[kind]


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


def _is_known(store: TripleStore, node: ox.NamedNode) -> bool:
    return _described(store, node) or node.value.removeprefix(store.base + "id/") in concepts()


def _named(store: TripleStore, text: str, kind: str) -> set[ox.NamedNode]:
    """The things of a kind that are called so, by a label or by what an identifier makes of it."""
    folders = KINDS[kind] or _FOLDERS
    slugs = (_node(Iris(store.base).local(f"{folder}/{slug(text)}")) for folder in folders)
    found = {node for node in slugs if _is_known(store, node)}
    for spelling in {text, text.capitalize(), text.title(), text.upper(), text.lower()}:
        for label in _LABELS:
            for language in _LANGUAGES:
                value = ox.Literal(spelling, language=language or None)
                for quad in store.triples.quads_for_pattern(None, label, value, None):
                    if isinstance(quad.subject, ox.NamedNode):
                        found.add(quad.subject)
    fitting = {node for node in found if _is_of(store, node, kind)}
    return {node for node in fitting if node.value.startswith(store.base)} or fitting


def _near(store: TripleStore, text: str, kind: str, most: int = 5) -> list[str]:
    """Names of a kind in the graph that hold all words of what was typed, the shortest first.

    Where none does, those that are spelled nearly so.
    """
    words = text.casefold().split()
    names = {
        quad.object.value.casefold(): quad.object.value
        for label in _TOLD
        for quad in store.triples.quads_for_pattern(None, label, None, None)
        if isinstance(quad.object, ox.Literal)
        and isinstance(quad.subject, ox.NamedNode)
        and _is_of(store, quad.subject, kind)
    }
    holding = [name for plain, name in names.items() if all(word in plain for word in words)]
    near = holding or [names[one] for one in difflib.get_close_matches(" ".join(words), names)]
    return sorted(near, key=lambda name: (len(name), name))[:most] if words else []
