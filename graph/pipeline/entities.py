"""Descriptions of the entities that a build names, out of the ontology's own files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from graph.iris import BASE, Iris
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


def used_entities(parts: Iterable[Path], iris: Iris) -> set[str]:
    """The local identifiers of described entities that these N-Triples files name."""
    pattern = re.compile(rf"<{re.escape(iris.id)}((?:{_SECTIONS})/[^>#]+)>")
    found: set[str] = set()
    for part in parts:
        found.update(pattern.findall(part.read_text("utf-8")))
    return found


def describe(used: Iterable[str], iris: Iris, extra: Iterable[Path] = ()) -> list[str]:
    """Sorted N-Triples lines that describe these entities and what they are part of.

    `extra` are the user's own files of aliases or themes, in Turtle.
    """
    known = _descriptions(tuple(extra))
    namespace = BASE + "id/"
    waiting = [namespace + one for one in used]
    seen: set[str] = set()
    lines: set[str] = set()
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


def _rebased(line: str, iris: Iris) -> str:
    return line if iris.base == BASE else line.replace(f"<{BASE}id/", f"<{iris.id}")


def _descriptions(extra: tuple[Path, ...]) -> dict[str, list[ox.Triple]]:
    found: dict[str, list[ox.Triple]] = defaultdict(list)
    for name in _FILES:
        try:
            file = path(name)
        except FileNotFoundError:
            continue
        _collect(file, found)
    for file in extra:
        _collect(file, found)
    return found


def _collect(file: Path, found: dict[str, list[ox.Triple]]) -> None:
    for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode):
            found[quad.subject.value].append(quad.triple)
