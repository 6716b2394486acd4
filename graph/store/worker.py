"""A process that answers queries and can be ended: `python -m graph.store.worker FOLDER [BYTES]`.

No engine can be told to stop, so that every limit that must hold is one that the system keeps: on
the process's memory, on its processor time, and by its parent's clock. Requests come as lines of
JSON on standard input; each gets one line of JSON on standard output, followed by `size` bytes.
"""

from __future__ import annotations

import io
import itertools
import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import pyoxigraph as ox

from graph.errors import QueryError, ResographError
from graph.store.ask import columns, run
from graph.store.source import TripleStore, open_store
from graph.store.write import write_boolean, write_rows, write_triples

try:
    import resource
except ImportError:  # pragma: no cover - Windows keeps no such limits
    resource = None  # type: ignore[assignment]

T = TypeVar("T")
_MARGIN = 1.0
"""Seconds of processor time beyond the parent's deadline, so that the deadline speaks first."""


class TooMuchError(QueryError):
    """An answer is larger than was allowed."""


class _Capped(io.BytesIO):
    """Bytes in memory, up to a limit."""

    def __init__(self, most: int | None) -> None:
        super().__init__()
        self.most = most

    def write(self, data: Any) -> int:  # noqa: ANN401 - whatever the serialiser has for bytes
        if self.most is not None and self.tell() + len(data) > self.most:
            raise TooMuchError(f"the answer is larger than {self.most:,} bytes; ask for less")
        return super().write(data)


def _counted(items: Iterable[T], most: int | None) -> Iterator[T]:
    for number, item in enumerate(items, 1):
        if most is not None and number > most:
            raise TooMuchError(f"the answer has more than {most:,} rows; add a LIMIT")
        yield item


def answer(store: TripleStore, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the body of one answer.

    Raises:
        QueryError: the query is malformed, refused, or its answer too large.
    """
    found = run(store, request["query"])
    out = _Capped(request.get("max_bytes"))
    most = request.get("max_rows")
    try:
        if isinstance(found, ox.QueryBoolean):
            kind, name = "ask", request["rows"]
            write_boolean(name, bool(found), out)
        elif isinstance(found, ox.QueryTriples):
            kind, name = "construct", request["rdf"]
            triples = _bounded(found, request)
            write_triples(name, triples, store.prefixes, out)
        else:
            kind, name = "select", request["rows"]
            names = columns(request["query"], found)
            rows = (tuple(one[column] for column in names) for one in _bounded(found, request))
            write_rows(name, names, rows, out)
    except (RuntimeError, OSError) as error:
        raise QueryError(f"the query failed: {error}") from error
    return {"ok": True, "kind": kind, "format": name, "most": most}, out.getvalue()


def _bounded(items: Iterable[T], request: dict[str, Any]) -> Iterator[T]:
    """As many as are asked for (`take`), and an error where more than `max_rows` come."""
    return _counted(itertools.islice(items, request.get("take")), request.get("max_rows"))


def _limit_memory(most: int) -> None:
    if resource is not None and most:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _limit_time(seconds: float | None) -> None:
    """Allow so many more seconds of processor time, whatever was used before."""
    if resource is None or not seconds:
        return
    used = time.process_time()
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds + _MARGIN) + 1, hard))


def _respond(store: TripleStore, line: str) -> tuple[dict[str, Any], bytes]:
    try:
        request = json.loads(line)
        _limit_time(request.get("seconds"))
        return answer(store, request)
    except TooMuchError as error:
        return {"ok": False, "reason": "size", "error": str(error)}, b""
    except QueryError as error:
        return {"ok": False, "reason": "query", "error": str(error)}, b""
    except MemoryError:
        return {"ok": False, "reason": "memory", "error": "the query needs too much memory"}, b""


def _send(head: dict[str, Any], body: bytes) -> None:
    out = sys.stdout.buffer
    out.write(json.dumps({**head, "size": len(body)}).encode() + b"\n" + body)
    out.flush()


def main(arguments: list[str]) -> int:
    """Open the store, say so, and answer until standard input ends."""
    try:
        _limit_memory(int(arguments[1]) if len(arguments) > 1 else 0)
        store = open_store(arguments[0])
    except ResographError as error:
        _send({"ok": False, "reason": "store", "error": str(error)}, b"")
        return 1
    _send({"ok": True, "kind": "ready"}, b"")
    for line in sys.stdin:
        _send(*_respond(store, line))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
