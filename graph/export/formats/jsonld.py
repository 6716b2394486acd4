"""JSON-LD with a context, so that it reads as JSON: compact names, plain texts and numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO

import pyoxigraph as ox

from graph.export.view import View
from ontology import NAMESPACES

SUFFIX = ".jsonld"
SUMMARY = "JSON-LD with a context"

_TYPE = NAMESPACES["rdf"] + "type"
_XSD = NAMESPACES["xsd"]
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")
_LOCAL = re.compile(r"[A-Za-z0-9_-]+")


def write(view: View, out: BinaryIO) -> None:
    """Write the view: one object for each subject, in order."""
    prefixes = {name: iri for name, iri in sorted(view.prefixes.items()) if name != "id"}
    context = {"@base": view.base, **prefixes}
    out.write(b'{"@context": ' + _dump(context) + b',\n"@graph": [')
    between = b"\n"
    for node in _objects(view.triples(), prefixes, view.base):
        out.write(between + _dump(node))
        between = b",\n"
    out.write(b"\n]}\n")


def _dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _objects(
    triples: Iterable[ox.Quad], prefixes: dict[str, str], base: str
) -> Iterator[dict[str, Any]]:
    compact = _compactor(prefixes)
    short = _relative(compact, base)
    for subject, about in groupby(triples, key=lambda one: one.subject):
        node: dict[str, Any] = {"@id": short(_name(subject))}
        for predicate, facts in groupby(about, key=lambda one: one.predicate.value):
            if predicate == _TYPE:
                values: list[Any] = [compact(_name(one.object)) for one in facts]
            else:
                values = [_value(one.object, short, compact) for one in facts]
            key = "@type" if predicate == _TYPE else compact(predicate)
            node[key] = values[0] if len(values) == 1 else values
        yield node


def _name(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _value(term: object, short: Callable[[str], str], compact: Callable[[str], str]) -> object:
    if not isinstance(term, ox.Literal):
        return {"@id": short(_name(term))}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    if datatype == _XSD + "string":
        return term.value
    if datatype == _XSD + "integer" and _WHOLE.fullmatch(term.value):
        return int(term.value)
    return {"@value": term.value, "@type": compact(datatype)}


def _compactor(prefixes: dict[str, str]) -> Callable[[str], str]:
    names = {iri: name for name, iri in sorted(prefixes.items(), reverse=True)}

    @lru_cache(maxsize=1 << 16)
    def compact(iri: str) -> str:
        at = max(iri.rfind("#"), iri.rfind("/")) + 1
        name = names.get(iri[:at])
        return f"{name}:{iri[at:]}" if name and _LOCAL.fullmatch(iri, at) else iri

    return compact


def _relative(compact: Callable[[str], str], base: str) -> Callable[[str], str]:
    """Identifiers may also be relative to the base; names of properties and classes may not."""

    def short(iri: str) -> str:
        rest = iri.removeprefix(base)
        return rest if rest.startswith("id/") else compact(iri)

    return short
