"""The SPARQL 1.1 Protocol, the query half: a request in, what to ask, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from graph.errors import QueryError
from graph.serve.negotiate import RDF_TYPES, ROW_TYPES, choose
from graph.store.guard import LONGEST
from graph.store.tokens import tokens

__all__ = ["Asked", "ProtocolError", "negotiated", "read"]

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_MOST_BYTES = 4 * LONGEST + 4096
_FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
_TRIPLES = frozenset(("CONSTRUCT", "DESCRIBE"))
_DATASET = ("default-graph-uri", "named-graph-uri")


class ProtocolError(Exception):
    """A request that gets no answer: an HTTP status and a sentence."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the media types of its answer, for rows and for triples."""

    query: str
    rows: str
    rdf: str


async def read(request: Request) -> Asked:
    """What a request asks.

    Raises:
        ProtocolError: 400 not exactly one query, a data set named, bad UTF-8; 403 an update; 405
            another method; 406 no format in common; 413 too long; 415 another content type.
    """
    if request.method in ("GET", "HEAD"):
        fields = _fields(request.url.query)
        query = _single(fields)
    elif request.method == "POST":
        query, fields = await _posted(request)
    else:
        raise ProtocolError(405, f"found {request.method}, expected GET or POST")
    if any(name in fields for name in _DATASET):
        raise ProtocolError(400, "the data set cannot be chosen: a query reads this graph")
    return negotiated(query, request.headers.get("accept", ""))


def negotiated(query: str, accept: str) -> Asked:
    """A query with the media types in which the client wants what it may answer.

    Raises:
        ProtocolError: 406 where the client accepts none of the formats for its form of query.
    """
    rows, rdf = choose(accept, ROW_TYPES), choose(accept, RDF_TYPES)
    form = _form(query)
    if rows is None and form not in _TRIPLES:
        offered = ", ".join(ROW_TYPES)
        raise ProtocolError(406, f"found no format that you accept, expected one of {offered}")
    if rdf is None and form in _TRIPLES:
        offered = ", ".join(RDF_TYPES)
        raise ProtocolError(406, f"found no format that you accept, expected one of {offered}")
    return Asked(query, rows or next(iter(ROW_TYPES)), rdf or next(iter(RDF_TYPES)))


def _form(query: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; "" where the query is malformed."""
    try:
        words = (token.text.upper() for token in tokens(query[:LONGEST]) if token.kind == "word")
        return next((word for word in words if word in _FORMS), "")
    except QueryError:
        return ""


async def _posted(request: Request) -> tuple[str, dict[str, list[str]]]:
    content = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content == _UPDATE:
        raise ProtocolError(403, "updates are refused: this graph is read-only")
    if content not in (_FORM, _QUERY):
        raise ProtocolError(415, f"found {content or 'no type'}, expected {_QUERY} or {_FORM}")
    text = await _body(request)
    if content == _FORM:
        fields = _fields(text)
        return _single(fields), fields
    fields = _fields(request.url.query)
    if "query" in fields:
        raise ProtocolError(400, "found a query in the address and in the body, expected one")
    return text, fields


async def _body(request: Request) -> str:
    """The body, read no further than it may be long."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > _MOST_BYTES:
            raise ProtocolError(413, f"found a body of more than {_MOST_BYTES:,} bytes")
        parts.append(part)
    try:
        return b"".join(parts).decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError(400, "found bytes that are no UTF-8") from None


def _fields(text: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise ProtocolError(400, "found parameters that cannot be read as UTF-8") from None
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return fields


def _single(fields: dict[str, list[str]]) -> str:
    if "update" in fields:
        raise ProtocolError(403, "updates are refused: this graph is read-only")
    queries = fields.get("query", [])
    if len(queries) != 1:
        raise ProtocolError(400, f"found {len(queries)} parameters query, expected one")
    return queries[0]
