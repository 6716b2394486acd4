"""Descriptions of the entities that a build names, out of the ontology's own files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from graph.gazetteer import Gazetteer
from graph.iris import BASE, Iris
from graph.state.triples import TYPE, iri, literal
from graph.themes.own import own_scheme
from ontology import path
from ontology.terms import term

_FILES = ("resograph.ttl", "actors.ttl", "verbs.ttl", "themes.ttl")
_FOLLOWED = (
    "http://www.w3.org/2004/02/skos/core#broader",
    "http://www.w3.org/2004/02/skos/core#inScheme",
    "http://www.w3.org/ns/org#subOrganizationOf",
    "http://www.w3.org/ns/org#classification",
)
_NOT_TOLD = frozenset(
    term(name)
    for name in (
        "skos:hiddenLabel",
        "rg:ambiguous",
        "rg:blockedPhrase",
        "rg:complement",
        "rg:modifier",
        "rg:modifierWord",
        "rg:leadingWord",
        "rg:innerWord",
        "rg:alsoReadAs",
    )
)
"""What only recognising needs: no user of a graph would ask for it."""

_SECTIONS = (
    "state|org|orgtype|group|instrument|role|theme|unbis|sdg|verb|mode|sponsor-role|ballot|verdict"
    "|match|speech|ground|body|event-type|territory|place|region"
)


def used_entities(text: str, iris: Iris) -> frozenset[str]:
    """The local identifiers of described entities that some N-Triples terms name."""
    return frozenset(_pattern(iris.id).findall(text))


@cache
def _pattern(namespace: str) -> re.Pattern[str]:
    return re.compile(rf"<{re.escape(namespace)}((?:{_SECTIONS})/[^>#]+)>")


def describe(used: Iterable[str], iris: Iris) -> list[str]:
    """Sorted N-Triples lines that describe these entities and what they are part of.

    An entity that only the user's alias file knows has the name that it gives; a concept of the
    user's own scheme is described by that file.
    """
    known = _descriptions()
    ours = Iris(BASE)
    own = {concept.id for concept in own_scheme().concepts}.intersection(used)
    waiting = [ours.local(one) for one in used]
    seen: set[str] = set()
    lines = {_named(one, iris) for one in used if ours.local(one) not in known} - {""}
    lines |= {f"{iri(one)} <{TYPE}> <{term('skos:Concept')}> ." for one in own}
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for triple in known.get(subject, ()):
            if triple.predicate.value in _NOT_TOLD:
                continue
            lines.add(_rebased(f"{triple} .", iris))
            if triple.predicate.value in _FOLLOWED and isinstance(triple.object, ox.NamedNode):
                waiting.append(triple.object.value)
    return sorted(lines)


def _named(local: str, iris: Iris) -> str:
    name = Gazetteer.load().name(local)
    return f"{iri(iris.local(local))} <{term('skos:prefLabel')}> {literal(name)} ." if name else ""


def _rebased(line: str, iris: Iris) -> str:
    return line if iris.base == BASE else line.replace(f"<{BASE}id/", f"<{iris.id}")


def _descriptions() -> dict[str, list[ox.Triple]]:
    found: dict[str, list[ox.Triple]] = defaultdict(list)
    for name in _FILES:
        try:
            file = path(name)
        except FileNotFoundError:
            continue
        _collect(file, found)
    for subject, triples in own_scheme().told.items():
        found[subject].extend(triples)
    return found


def _collect(file: Path, found: dict[str, list[ox.Triple]]) -> None:
    for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode):
            found[quad.subject.value].append(quad.triple)
