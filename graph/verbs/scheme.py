"""The verb scheme of `ontology/verbs.ttl`, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import pyoxigraph as ox

import ontology
from ontology import NAMESPACES

_VERB = "https://w3id.org/resograph/id/verb/"
_RG = NAMESPACES["rg"]
_SKOS = NAMESPACES["skos"]
_USES = ("preambular", "operative")
_LINKS = frozenset(("of", "to", "by", "at", "about", "over", "under"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A concept of the scheme. `base` is the notation of its broadest verb, itself perhaps."""

    notation: str
    label: str
    strength: int
    base: str
    labels: tuple[str, ...] = ()
    read_as: frozenset[str] = frozenset()
    complements: frozenset[str] = frozenset()


@dataclass(slots=True)
class Node:
    """A word of the labels' tree; `verb` where a label ends here."""

    children: dict[str, Node] = field(default_factory=dict)
    verb: Verb | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """The whole scheme.

    `modified` finds `recall-also` by ("recall", "also"). The word lists hold phrases as tuples of
    words, longest first, by their first word.
    """

    verbs: dict[str, Verb]
    root: Node
    modified: dict[tuple[str, str], Verb]
    modifiers: dict[str, tuple[tuple[str, ...], ...]]
    leading: dict[str, tuple[tuple[str, ...], ...]]
    inner: frozenset[str]


class _Statements:
    """The file's statements by subject and property; values in the file's order."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, list[str]]] = {}
        path = str(ontology.path("verbs.ttl"))
        for one in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            of = self.values.setdefault(one.subject.value, {})
            of.setdefault(one.predicate.value, []).append(one.object.value)

    def of(self, subject: str, name: str) -> list[str]:
        return self.values.get(subject, {}).get(name, [])


@cache
def scheme() -> Scheme:
    """The scheme, read once."""
    statements = _Statements()
    verbs: dict[str, Verb] = {}
    modified: dict[tuple[str, str], Verb] = {}
    root = Node()
    for iri in statements.values:
        notation = iri.removeprefix(_VERB)
        if notation == iri or notation in _USES:
            continue
        verb = _verb(iri, notation, statements)
        verbs[notation] = verb
        modifier = statements.of(iri, _RG + "modifier")
        if modifier:
            broader = statements.of(iri, _SKOS + "broader")[0].removeprefix(_VERB)
            modified[broader, modifier[0]] = verb
            continue
        for label in verb.labels:
            words = label.lower().split()
            _plant(root, words[:-1] if words[-1] in _LINKS else words, verb)
    whole = _VERB.removesuffix("/")
    return Scheme(
        verbs,
        root,
        modified,
        _phrases(statements.of(whole, _RG + "modifierWord")),
        _phrases(
            statements.of(whole, _RG + "modifierWord") + statements.of(whole, _RG + "leadingWord")
        ),
        frozenset(statements.of(whole, _RG + "innerWord")),
    )


def _verb(iri: str, notation: str, statements: _Statements) -> Verb:
    labels = statements.of(iri, _SKOS + "prefLabel") + statements.of(iri, _SKOS + "altLabel")
    return Verb(
        notation,
        labels[0],
        int(statements.of(iri, _RG + "strength")[0]),
        _base(iri, statements),
        tuple(labels),
        frozenset(statements.of(iri, _RG + "alsoReadAs")),
        frozenset(statements.of(iri, _RG + "complement")),
    )


def _base(iri: str, statements: _Statements) -> str:
    broader = statements.of(iri, _SKOS + "broader")
    while broader and broader[0].removeprefix(_VERB) not in _USES:
        iri = broader[0]
        broader = statements.of(iri, _SKOS + "broader")
    return iri.removeprefix(_VERB)


def _plant(root: Node, words: list[str], verb: Verb) -> None:
    node = root
    for word in words:
        node = node.children.setdefault(word, Node())
    if node.verb is None:
        node.verb = verb


def _phrases(values: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for value in values:
        words = tuple(value.split())
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(all_, key=len, reverse=True)) for first, all_ in by_first.items()}
