"""Turtle, the same bytes at every run, out of sorted N-Triples lines, a million in seconds.

The engine's own writer puts prefixes in another order in every process and makes `<//host/path>` of
IRIs of another host; so this one works on lines: split, look up, write.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import BinaryIO

import pyoxigraph as ox

from ontology import NAMESPACES

__all__ = [
    "blocks",
    "body",
    "header",
    "lines_of",
    "ordered",
    "turtle",
    "types_first",
    "write_turtle",
]

_TYPE = f"<{NAMESPACES['rdf']}type>"
_TYPED = f" {_TYPE} "
_XSD = NAMESPACES["xsd"]
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_RELATIVE = ("id/", "id#", "ns/", "ns#")
_BARE = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    "boolean": re.compile(r"true|false"),
}
_CHUNK = 1 << 16
_MOST = 1 << 16
"""So many short forms are remembered."""


def lines_of(triples: Iterable[ox.Triple | ox.Quad]) -> list[str]:
    """Triples as N-Triples lines in the order that `turtle` wants, each once."""
    return ordered({f"{one.subject} {one.predicate} {one.object} ." for one in triples})


def ordered(lines: Iterable[str]) -> list[str]:
    """N-Triples lines by subject, and what a thing is before what is said of it."""
    return sorted(lines, key=_type_first)


def _type_first(line: str) -> str:
    """The line itself, with a sign for rdf:type that sorts before any IRI."""
    return line.replace(_TYPED, " !", 1)


def write_turtle(
    lines: Iterable[str], out: BinaryIO, prefixes: Mapping[str, str], base: str = ""
) -> None:
    """Write Turtle: `turtle`, encoded."""
    held: list[str] = []
    size = 0
    for piece in turtle(lines, prefixes, base):
        held.append(piece)
        size += len(piece)
        if size > _CHUNK:
            out.write("".join(held).encode())
            held, size = [], 0
    out.write("".join(held).encode())


def header(prefixes: Mapping[str, str], base: str = "") -> str:
    """The @base and @prefix lines, sorted."""
    first = f"@base <{base}> .\n" if base else ""
    return first + "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in sorted(prefixes))


def turtle(lines: Iterable[str], prefixes: Mapping[str, str], base: str = "") -> Iterator[str]:
    """Turtle text of N-Triples lines that are sorted as by `ordered`, piece by piece.

    IRIs are written by prefix where what follows it is plain, else relative to `base`, else whole.
    """
    yield header(prefixes, base)
    yield from body(lines, prefixes, base)


def body(lines: Iterable[str], prefixes: Mapping[str, str], base: str = "") -> Iterator[str]:
    """What `turtle` gives below its header: it may stand in a file of TriG, between braces, too."""
    parts = (line.rstrip("\n").removesuffix(" .").split(" ", 2) for line in lines)
    groups = groupby(parts, key=lambda part: part[0])
    said = ((subject, [(part[1], part[2]) for part in group]) for subject, group in groups)
    yield from blocks(said, prefixes, base)


def blocks(
    said: Iterable[tuple[str, list[tuple[str, str]]]], prefixes: Mapping[str, str], base: str = ""
) -> Iterator[str]:
    """The same for things with what is said of each: predicate and object, as N-Triples terms."""
    short = _short(tuple(sorted(prefixes.items())), base)
    for subject, pairs in said:
        pieces = [f"\n{short[subject]}"]
        before = ""
        for predicate, value in pairs:
            told = value if value[-1] == '"' else short[value]
            if predicate == before:
                pieces.append(f" , {told}")
            else:
                verb = "a" if predicate == _TYPE else short[predicate]
                pieces.append(f" ;\n    {verb} {told}" if before else f" {verb} {told}")
                before = predicate
        pieces.append(" .\n")
        yield "".join(pieces)


def types_first(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Sorted pairs of predicate and object, with what a thing is before what is said of it."""
    start = end = bisect_left(pairs, (_TYPE,))
    while end < len(pairs) and pairs[end][0] == _TYPE:
        end += 1
    return [*pairs[start:end], *pairs[:start], *pairs[end:]] if start < end else pairs


@lru_cache(maxsize=8)
def _short(prefixes: tuple[tuple[str, str], ...], base: str) -> _Short:
    return _Short(prefixes, base)


class _Short(dict[str, str]):
    """Terms to their shortest forms; blank nodes and plain literals stay as they are.

    A dictionary, since most terms come again and again, and looking up is all that they then cost.
    """

    def __init__(self, prefixes: Iterable[tuple[str, str]], base: str) -> None:
        super().__init__()
        self._names = {iri: name for name, iri in reversed(list(prefixes))}
        self._base = base

    def __missing__(self, term: str) -> str:
        if len(self) > _MOST:
            self.clear()
        if term[0] == "<":
            found = self._name(term)
        else:
            found = self._bare(term) if term[0] == '"' and term[-1] == ">" else term
        self[term] = found
        return found

    def _name(self, term: str) -> str:
        at = max(term.rfind("#"), term.rfind("/")) + 1
        name = self._names.get(term[1:at])
        if name is not None and _LOCAL.fullmatch(term, at, len(term) - 1):
            return f"{name}:{term[at:-1]}"
        base = self._base
        if base and term.startswith(base, 1) and term.startswith(_RELATIVE, len(base) + 1):
            return f"<{term[len(base) + 1 :]}"
        return term

    def _bare(self, literal: str) -> str:
        text, _, datatype = literal.rpartition("^^")
        pattern = _BARE.get(datatype[1:-1].removeprefix(_XSD))
        if pattern is not None and pattern.fullmatch(text, 1, len(text) - 1):
            return text[1:-1]
        return f"{text}^^{self[datatype]}"
