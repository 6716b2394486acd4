"""Named queries: questions in files, with typed parameters.

A file `ontology/queries/cited-by.rq` is plain SPARQL. Its first line is the question as a comment;
`# param: NAME TYPE DEFAULT DESCRIPTION` lines declare parameters, which the query writes as
`$name`. The default `required` asks for a value, `any` leaves the variable free, everything else is
the value. Lines that end in `# if NAME` count only where the parameter has a value. Values enter as
RDF terms, never as text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

import ontology
from graph.errors import InputError, QueryError
from graph.iris import Iris
from graph.store.find import KINDS, find, typed
from graph.store.source import TripleStore
from graph.store.tokens import tokens

__all__ = ["NamedQuery", "Parameter", "fill", "named_queries", "named_query"]

FOLDER = "queries"
_PARAM = re.compile(r"^# param: (?P<name>[a-z]+) (?P<type>\S+) (?P<default>\S+) (?P<help>.+)$")
_IF = re.compile(r"# if (?P<name>[a-z]+)\s*$")
TYPES = frozenset({"symbol", "text", "integer", "date", *KINDS})
_YEAR = re.compile(r"[0-9]{4}")
_XSD = ontology.NAMESPACES["xsd"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank in a question. `type` is one of `TYPES`."""

    name: str
    type: str
    default: str
    help: str

    @property
    def required(self) -> bool:
        """Whether the question makes no sense without a value."""
        return self.default == "required"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question, its parameters, and the SPARQL that answers it."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """All named queries, by name."""
    return tuple(_read(name) for name in ontology.names(FOLDER, ".rq"))


def named_query(name: str) -> NamedQuery | None:
    """The named query of this name, if any."""
    return next((one for one in named_queries() if one.name == name), None)


def _read(name: str) -> NamedQuery:
    text = ontology.path(f"{FOLDER}/{name}.rq").read_text(encoding="utf-8")
    lines = text.splitlines()
    found = [match for line in lines if (match := _PARAM.match(line))]
    return NamedQuery(
        name,
        lines[0].removeprefix("# "),
        tuple(Parameter(**match.groupdict()) for match in found),
        text,
    )


def fill(store: TripleStore, query: NamedQuery, values: Mapping[str, str]) -> str:
    """The query's text with its blanks filled in.

    Raises:
        InputError: a parameter is missing or unknown, or its value is not of its type.
    """
    known = {one.name for one in query.parameters}
    for name in values:
        if name not in known:
            wanted = ", ".join(f"--{one}" for one in sorted(known)) or "no parameters"
            raise InputError(f"{query.name}: found --{name}, expected {wanted}")
    terms: dict[str, str] = {}
    for one in query.parameters:
        value = values.get(one.name, "" if one.default in ("required", "any") else one.default)
        if value:
            terms[one.name] = str(_term(store, one, value))
        elif one.required:
            raise InputError(f"{query.name}: --{one.name} is missing: {one.help}")
    return _inject(_only_if(query.text, terms), terms)


def _only_if(text: str, terms: Mapping[str, str]) -> str:
    """Leave out the lines that count only with a parameter that has no value."""
    return "\n".join(
        line
        for line in text.splitlines()
        if not ((found := _IF.search(line)) and found["name"] not in terms)
    )


def _inject(text: str, terms: Mapping[str, str]) -> str:
    """Put terms for `$name` tokens; text in strings, comments and IRIs stays as it is."""
    parts: list[str] = []
    at = 0
    for token in tokens(text):
        name = token.text[1:]
        if token.kind == "variable" and token.text[0] == "$" and name in terms:
            parts += [text[at : token.start], terms[name]]
            at = token.start + len(token.text)
    return "".join([*parts, text[at:]])


def _term(store: TripleStore, parameter: Parameter, value: str) -> ox.NamedNode | ox.Literal:
    if parameter.type in KINDS:
        return find(store, value, parameter.type)
    match parameter.type:
        case "symbol":
            return _symbol(store, value)
        case "integer":
            return _integer(parameter, value)
        case "date":
            return _date(parameter, value)
        case "text":
            return ox.Literal(value)
    raise QueryError(f"{parameter.name}: found the type {parameter.type}, expected one of {TYPES}")


def _symbol(store: TripleStore, value: str) -> ox.NamedNode:
    symbol = typed(value)
    if symbol is None:
        raise InputError(f"found {value!r}, expected a symbol such as A/RES/78/311")
    return ox.NamedNode(Iris(store.base).symbol(symbol))


def _integer(parameter: Parameter, value: str) -> ox.Literal:
    try:
        return ox.Literal(int(value))
    except ValueError:
        raise InputError(f"--{parameter.name}: found {value!r}, expected a number") from None


def _date(parameter: Parameter, value: str) -> ox.Literal:
    """A day; of a year its first, or its last where the parameter says until when."""
    first, last = ("-12", "-31") if parameter.name == "until" else ("-01", "-01")
    whole = value + first + last if _YEAR.fullmatch(value) else value
    try:
        day = datetime.date.fromisoformat(whole)
    except ValueError:
        raise InputError(
            f"--{parameter.name}: found {value!r}, expected a date such as 2024-03-21"
        ) from None
    return ox.Literal(day.isoformat(), datatype=ox.NamedNode(_XSD + "date"))
