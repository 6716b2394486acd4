"""Asking a store: guarded, with the known prefixes, and errors that show the place."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable
from typing import TypeVar

import pyoxigraph as ox

from graph.errors import QueryError
from graph.store.explain import explain
from graph.store.guard import check
from graph.store.result import Result
from graph.store.source import TripleStore
from graph.store.tokens import Token, tokens
from ontology import NAMESPACES
from ontology.terms import declared

__all__ = ["Answer", "columns", "query", "run", "unknown_terms"]

T = TypeVar("T")
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def query(store: TripleStore, text: str, limit: int | None = None) -> Result:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE, whole, in memory.

    `limit` bounds the rows or triples that are read; `Result.truncated` tells whether more exist.

    Raises:
        QueryError: the query is malformed (the message shows the place) or refused.
    """
    answer = run(store, text)
    try:
        return _collect(store, text, answer, limit)
    except (RuntimeError, OSError) as error:
        raise QueryError(f"the query failed: {error}") from error


def _collect(store: TripleStore, text: str, answer: Answer, limit: int | None) -> Result:
    if isinstance(answer, ox.QueryBoolean):
        return Result("ask", boolean=bool(answer))
    if isinstance(answer, ox.QueryTriples):
        triples, more = _take(answer, limit)
        return Result("construct", triples=triples, truncated=more, prefixes=store.prefixes)
    names = columns(text, answer)
    found = (tuple(solution[name] for name in names) for solution in answer)
    rows, more = _take(found, limit)
    return Result("select", names, rows, truncated=more, prefixes=store.prefixes)


def columns(text: str, answer: ox.QuerySolutions) -> tuple[str, ...]:
    """The names of the columns; for `SELECT *` in the order in which the query first names them."""
    names = [variable.value for variable in answer.variables]
    found = list(tokens(text))
    starred = any(
        before.text.upper() in ("SELECT", "DISTINCT", "REDUCED") and token.text == "*"
        for before, token in itertools.pairwise(found)
    )
    if not starred:
        return tuple(names)
    order = {one.text[1:]: -at for at, one in reversed(list(enumerate(found)))}
    return tuple(sorted(names, key=lambda name: -order.get(name, 0)))


def _take(items: Iterable[T], limit: int | None) -> tuple[tuple[T, ...], bool]:
    if limit is None:
        return tuple(items), False
    taken = tuple(itertools.islice(items, limit + 1))
    return taken[:limit], len(taken) > limit


def run(store: TripleStore, text: str) -> Answer:
    """Check a query and start it; the engine's own answer, not yet read.

    Raises:
        QueryError: the query is malformed or refused.
    """
    found = check(text, store.prefixes)
    try:
        return store.triples.query(text, prefixes=store.prefixes, base_iri=store.base)
    except SyntaxError as error:
        raise QueryError(explain(str(error), text, found, store)) from None
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(f"the query failed: {error}") from error


def unknown_terms(found: Iterable[Token]) -> list[str]:
    """What a query calls `rg:…` that the vocabulary does not have, with the nearest term it has."""
    names = {
        iri.removeprefix(space): prefix
        for prefix, space in sorted(NAMESPACES.items(), key=lambda one: one[0] == "rg")
        for iri in declared()
        if iri.startswith(space)
    }
    known = sorted(local for local, prefix in names.items() if prefix == "rg")
    hints = {}
    for token in found:
        local = token.text.removeprefix("rg:")
        if token.kind == "name" and token.prefix == "rg" and local and local not in known:
            near = difflib.get_close_matches(local, sorted(names), 1)
            hint = f", did you mean {names[near[0]]}:{near[0]}?" if near else ""
            hints[local] = f"rg:{local} is not in the vocabulary{hint}"
    return list(hints.values())
