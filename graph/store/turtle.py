"""Turtle, the same bytes at every run, out of sorted N-Triples lines, a million in seconds.

The engine's own writer puts prefixes in another order in every process and makes `<//host/path>` of
IRIs of another host; so this one works on lines: split, look up, write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import BinaryIO

import pyoxigraph as ox

from ontology import NAMESPACES

__all__ = ["body", "header", "lines_of", "ordered", "turtle", "write_turtle"]

_TYPE = f"<{NAMESPACES['rdf']}type>"
_TYPED = f" {_TYPE} "
_XSD = NAMESPACES["xsd"]
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_RELATIVE = re.compile(r"(?:id|ns)[/#]")
_BARE = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    "boolean": re.compile(r"true|false"),
}
_CHUNK = 1 << 16


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
    short = _shortener(tuple(sorted(prefixes.items())), base)
    parts = (line.rstrip("\n").removesuffix(" .").split(" ", 2) for line in lines)
    for subject, group in groupby(parts, key=lambda part: part[0]):
        yield f"\n{short(subject)}"
        before = ""
        for _, predicate, value in group:
            if predicate == before:
                yield f" , {_object(value, short)}"
            else:
                verb = "a" if predicate == _TYPE else short(predicate)
                yield f"{' ;' + chr(10) + '    ' if before else ' '}{verb} {_object(value, short)}"
            before = predicate
        yield " .\n"


def _object(value: str, short: Callable[[str], str]) -> str:
    if value[0] != '"':
        return short(value)
    if value[-1] != ">":
        return value
    text, _, datatype = value.rpartition("^^")
    name = datatype[1:-1].removeprefix(_XSD)
    bare = _BARE.get(name)
    if bare is not None and bare.fullmatch(text[1:-1]):
        return text[1:-1]
    return f"{text}^^{short(datatype)}"


@lru_cache(maxsize=8)
def _shortener(prefixes: tuple[tuple[str, str], ...], base: str) -> Callable[[str], str]:
    """What turns `<iri>` into its shortest form; blank nodes stay as they are."""
    names = {iri: name for name, iri in reversed(prefixes)}

    @lru_cache(maxsize=1 << 16)
    def short(term: str) -> str:
        if term[0] != "<":
            return term
        iri = term[1:-1]
        at = max(iri.rfind("#"), iri.rfind("/")) + 1
        name = names.get(iri[:at])
        if name is not None and _LOCAL.fullmatch(iri, at):
            return f"{name}:{iri[at:]}"
        rest = iri[len(base) :]
        if base and iri.startswith(base) and _RELATIVE.match(rest):
            return f"<{rest}>"
        return term

    return short
