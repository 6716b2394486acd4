"""Answers in the formats that SPARQL's recommendations name: JSON, XML, CSV, TSV; and RDF.

Rows are written as they come, so that the first are out before the last is found, and a limit can
stop the query itself.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import BinaryIO, Protocol
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from graph.store.result import Term
from graph.store.turtle import lines_of, write_turtle
from ontology import NAMESPACES

__all__ = ["RDF_FORMATS", "ROW_FORMATS", "write_boolean", "write_rows", "write_triples"]

Row = Sequence[Term | None]
_STRING = NAMESPACES["xsd"] + "string"
_RESULTS = "http://www.w3.org/2005/sparql-results#"

RDF_FORMATS: dict[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
"""Formats of a CONSTRUCT's or DESCRIBE's triples."""


class RowWriter(Protocol):
    """Writes the head once, then each row, then the foot."""

    def __call__(self, names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None: ...


def _json(names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    head = json.dumps({"vars": list(names)}, ensure_ascii=False)
    out.write(f'{{"head": {head}, "results": {{"bindings": ['.encode())
    between = b"\n"
    for row in rows:
        binding = {
            name: _json_term(term)
            for name, term in zip(names, row, strict=True)
            if term is not None
        }
        out.write(between + json.dumps(binding, ensure_ascii=False).encode())
        between = b",\n"
    out.write(b"\n]}}\n")


def _json_term(term: Term) -> Mapping[str, object]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {name: _json_term(getattr(term, name)) for name in _PARTS}
        return {"type": "triple", "value": parts}
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype.value != _STRING:
        found["datatype"] = term.datatype.value
    return found


_PARTS = ("subject", "predicate", "object")


def _xml(names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    variables = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    out.write(
        f'<?xml version="1.0"?>\n<sparql xmlns="{_RESULTS}"><head>{variables}</head>'
        "<results>\n".encode()
    )
    for row in rows:
        bindings = "".join(
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(names, row, strict=True)
            if term is not None
        )
        out.write(f"<result>{bindings}</result>\n".encode())
    out.write(b"</results></sparql>\n")


def _xml_term(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, ox.Literal):
        kind = ""
        if term.language:
            kind = f" xml:lang={quoteattr(term.language)}"
        elif term.datatype.value != _STRING:
            kind = f" datatype={quoteattr(term.datatype.value)}"
        return f"<literal{kind}>{escape(term.value)}</literal>"
    return f"<bnode>{escape(str(term).removeprefix('_:'))}</bnode>"


def _csv(names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    _lines(names, ([_bare(term) for term in row] for row in rows), out)


def _bare(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, ox.BlankNode | ox.Triple) else term.value


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]], out: BinaryIO) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for row in (head, *()):
        writer.writerow(row)
    for row in rows:
        writer.writerow(row)
        out.write(buffer.getvalue().encode())
        buffer.seek(0)
        buffer.truncate()
    out.write(buffer.getvalue().encode())


def _tsv(names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    out.write("\t".join(f"?{name}" for name in names).encode() + b"\n")
    for row in rows:
        cells = ("" if term is None else _turtle(term) for term in row)
        out.write("\t".join(cells).encode() + b"\n")


def _turtle(term: Term) -> str:
    return str(term).replace("\t", "\\t")


ROW_FORMATS: dict[str, RowWriter] = {"json": _json, "xml": _xml, "csv": _csv, "tsv": _tsv}
"""Formats of a SELECT's rows."""


def write_rows(name: str, names: Sequence[str], rows: Iterable[Row], out: BinaryIO) -> None:
    """Write a SELECT's rows in one of `ROW_FORMATS`."""
    ROW_FORMATS[name](names, rows, out)


def write_boolean(name: str, value: bool, out: BinaryIO) -> None:
    """Write an ASK's answer in one of `ROW_FORMATS` (CSV and TSV: the word alone)."""
    _BOOLEANS.get(name, _word)("true" if value else "false", out)


def _word(value: str, out: BinaryIO) -> None:
    out.write(f"{value}\n".encode())


_BOOLEANS: dict[str, Callable[[str, BinaryIO], None]] = {
    "json": lambda value, out: _word(f'{{"head": {{}}, "boolean": {value}}}', out),
    "xml": lambda value, out: _word(
        f'<?xml version="1.0"?>\n<sparql xmlns="{_RESULTS}"><head/><boolean>{value}</boolean>'
        "</sparql>",
        out,
    ),
}


def write_triples(
    name: str, triples: Iterable[ox.Triple], prefixes: Mapping[str, str], out: BinaryIO
) -> None:
    """Write a CONSTRUCT's triples in one of `RDF_FORMATS`, each once, sorted by subject.

    Turtle is written relative to the base, which is where the prefix `id:` begins.
    """
    if name == "turtle":
        base = prefixes.get("id", "").removesuffix("id/")
        write_turtle(lines_of(triples), out, prefixes, base)
        return
    ox.serialize(sorted(set(triples), key=str), out, RDF_FORMATS[name], prefixes=dict(prefixes))
