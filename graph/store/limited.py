"""One query in a process of its own that is ended at its limits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.errors import QueryError, StoreError
from graph.store.result import Result
from graph.store.source import TripleStore

__all__ = ["command", "environment", "query_limited"]

_MEGABYTE = 1 << 20


def command(path: str | Path, memory: int = 0) -> list[str]:
    """What starts a worker on a store; `memory` in bytes, 0 for no limit."""
    return [sys.executable, "-m", "graph.store.worker", str(path), str(memory)]


def environment() -> dict[str, str]:
    """The environment of a worker: it finds this package where this process found it."""
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}


def query_limited(
    path: str | Path,
    text: str,
    store: TripleStore,
    limit: int | None = None,
    seconds: float | None = None,
    megabytes: int = 0,
) -> Result:
    """Answer a query like `graph.store.query`, within so many seconds and megabytes.

    Raises:
        QueryError: malformed, refused, or over a limit.
        StoreError: the store cannot be opened within the memory.
    """
    request = {"query": text, "rows": "json", "rdf": "ntriples", "seconds": seconds}
    if limit is not None:
        request["take"] = limit + 1
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command(path, megabytes * _MEGABYTE),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    ) as process:
        try:
            line = json.dumps(request).encode() + b"\n"
            out, _ = process.communicate(line, timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise QueryError(f"the query took longer than {seconds:g} seconds") from None
    return _read(out, store, limit, megabytes)


def _read(out: bytes, store: TripleStore, limit: int | None, megabytes: int) -> Result:
    ready, _, rest = out.partition(b"\n")
    if not ready or not json.loads(ready)["ok"]:
        why = json.loads(ready)["error"] if ready else f"{megabytes} megabytes are too few"
        raise StoreError(f"the store cannot be opened: {why}")
    head, _, body = rest.partition(b"\n")
    if not head:
        raise QueryError(f"the query needed more than {megabytes or 'the available'} megabytes")
    told: dict[str, Any] = json.loads(head)
    if not told["ok"]:
        raise QueryError(told["error"])
    return _result(told["kind"], body, store, limit)


def _result(kind: str, body: bytes, store: TripleStore, limit: int | None) -> Result:
    if kind == "construct":
        parsed = ox.parse(body, format=ox.RdfFormat.N_TRIPLES)
        triples = tuple(ox.Triple(one.subject, one.predicate, one.object) for one in parsed)
        more = limit is not None and len(triples) > limit
        kept = triples[:limit]
        return Result("construct", triples=kept, truncated=more, prefixes=store.prefixes)
    parsed_rows = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    if isinstance(parsed_rows, ox.QueryBoolean):
        return Result("ask", boolean=bool(parsed_rows))
    names = tuple(variable.value for variable in parsed_rows.variables)
    rows = tuple(tuple(one[name] for name in names) for one in parsed_rows)
    more = limit is not None and len(rows) > limit
    return Result("select", names, rows[:limit], truncated=more, prefixes=store.prefixes)
