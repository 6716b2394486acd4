"""Answers: rows of terms, a yes or no, or triples."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import NAMESPACES

if TYPE_CHECKING:
    import pandas

__all__ = ["Result", "Term", "Value", "plain"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Value = str | int | float | bool | Decimal | datetime.date | datetime.datetime | None

_XSD = NAMESPACES["xsd"]
_INTEGERS = frozenset(
    _XSD + name for name in ("integer", "int", "long", "short", "nonNegativeInteger")
)
_FEW = 50


@dataclass(frozen=True, slots=True)
class Result:
    """What a query answered.

    `kind` is select, ask or construct. A SELECT has `vars` and `rows` (terms, None where unbound);
    an ASK `boolean`; a CONSTRUCT or DESCRIBE `triples`. `truncated` tells that more rows exist
    than were asked for.
    """

    kind: str
    vars: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool = False
    triples: tuple[ox.Triple, ...] = ()
    truncated: bool = False
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.triples) if self.kind == "construct" else len(self.rows)

    def __bool__(self) -> bool:
        return self.boolean if self.kind == "ask" else len(self) > 0

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.records())

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries of Python values: dates, numbers, texts; IRIs as texts."""
        return [
            {name: plain(term) for name, term in zip(self.vars, row, strict=True)}
            for row in self.rows
        ]

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a DataFrame (needs the extra `resograph[pandas]`); triples as three columns.

        Raises:
            ImportError: pandas is not installed.
        """
        import pandas as pd  # noqa: PLC0415 - an optional extra

        if self.kind == "construct":
            names = ("subject", "predicate", "object")
            parts = [[plain(getattr(one, name)) for name in names] for one in self.triples]
            return pd.DataFrame(parts, columns=list(names))
        if self.kind == "ask":
            return pd.DataFrame({"answer": [self.boolean]})
        return pd.DataFrame(self.records(), columns=list(self.vars))

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        if self.kind == "ask":
            return "<p>yes</p>" if self.boolean else "<p>no</p>"
        if self.kind == "construct":
            lines = "\n".join(escape(f"{one} .") for one in self.triples[:_FEW])
            return f"<pre>{lines}</pre>{_more(len(self.triples))}"
        head = "".join(f"<th>{escape(name)}</th>" for name in self.vars)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(self.show(term))}</td>" for term in row) + "</tr>"
            for row in self.rows[:_FEW]
        )
        return f"<table><tr>{head}</tr>{body}</table>{_more(len(self.rows))}"

    def show(self, term: Term | None) -> str:
        """A term as a reader wants it: an IRI by its prefix, a literal by its text."""
        if isinstance(term, ox.NamedNode):
            return shorten(term.value, self.prefixes)
        return "" if term is None else str(plain(term))


def _more(number: int) -> str:
    return f"<p>{_FEW} of {number}</p>" if number > _FEW else ""


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """An IRI by the longest prefix that fits; for reading, not for parsing."""
    fitting = [(len(full), name) for name, full in prefixes.items() if iri.startswith(full)]
    if not fitting:
        return iri
    length, name = max(fitting)
    return f"{name}:{iri[length:]}"


def plain(term: Term | None) -> Value:
    """A term as a Python value; a literal that does not hold what its type promises, as its text.

    >>> plain(ox.Literal("2024-03-21", datatype=ox.NamedNode(_XSD + "date")))
    datetime.date(2024, 3, 21)
    """
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    try:
        return _typed(term.value, term.datatype.value)
    except (ValueError, InvalidOperation):
        return term.value


def _typed(text: str, datatype: str) -> Value:
    if datatype in _INTEGERS:
        return int(text)
    match datatype.removeprefix(_XSD):
        case "date":
            return datetime.date.fromisoformat(text)
        case "dateTime":
            return datetime.datetime.fromisoformat(text)
        case "decimal":
            return Decimal(text)
        case "double" | "float":
            return float(text)
        case "boolean":
            return text in ("true", "1")
        case _:
            return text
