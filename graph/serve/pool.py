"""Queries in processes that can be ended, so that one query never holds up the others.

A query starts in one of the quick places. If it runs longer than a moment it gives its place up and
goes on as a slow one, with less of the processor; when there is no room among the slow ones it is
ended. So a runaway costs the others at most that moment, however many there are.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.store.limited import command, environment

__all__ = ["Limits", "Outcome", "Pool"]

_READY_WITHIN = 60.0
_LONGEST_LINE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query, and all together, may use.

    `seconds` for a query; `moment` seconds until it counts as slow; `memory` bytes of a process;
    `rows` and `size` (bytes) of an answer; `quick` and `slow` places; `waiting` queries that may
    queue for a quick place.
    """

    seconds: float = 20.0
    moment: float = 1.0
    memory: int = 2 << 30
    rows: int = 100_000
    size: int = 64 << 20
    quick: int = 2
    slow: int = 2
    waiting: int = 64

    @property
    def spare(self) -> int:
        """Processes that are kept: one for each place, and as many again for quick queries."""
        return 2 * self.quick + self.slow


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a query: `reason` is "" where it was answered.

    Else query (malformed or refused), size, time, memory, busy (try again later) or store.
    """

    reason: str
    error: str = ""
    kind: str = ""
    form: str = ""
    body: bytes = b""


@dataclass(eq=False)
class _Worker:
    """One process, between queries or at one."""

    process: asyncio.subprocess.Process

    @classmethod
    async def start(cls, path: Path, memory: int) -> _Worker:
        """Start a process and wait until its store is open."""
        process = await asyncio.create_subprocess_exec(
            *command(path, memory),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment(),
            limit=_LONGEST_LINE,
        )
        worker = cls(process)
        await asyncio.wait_for(worker.read(), _READY_WITHIN)
        return worker

    async def read(self) -> tuple[dict[str, Any], bytes]:
        """The head and body of the next answer; EOFError where the process has ended."""
        out = self.process.stdout
        line = await out.readline() if out else b""
        if not line:
            raise EOFError
        head = json.loads(line)
        body = await out.readexactly(head["size"]) if out and head["size"] else b""
        return head, body

    async def ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Send a request and wait for its answer."""
        if self.process.stdin is None:
            raise EOFError
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        await self.process.stdin.drain()
        return await self.read()

    def slow_down(self) -> None:
        """Leave the processor to others where they want it."""
        with contextlib.suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, self.process.pid, 15)

    async def end(self) -> None:
        """End the process, whatever it does, and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self.process.returncode is None


@dataclass
class Pool:
    """Worker processes on one store. `start` before the first query, `stop` at the end."""

    path: Path
    limits: Limits = field(default_factory=Limits)
    _idle: deque[_Worker] = field(default_factory=deque)
    _all: set[_Worker] = field(default_factory=set)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _waiting: int = 0
    _slow: int = 0

    async def start(self) -> None:
        """Start a process for every quick place; the spare ones start while the first queries run.

        Raises:
            EOFError, OSError, TimeoutError: the store cannot be opened by a process.
        """
        self._places = asyncio.Semaphore(self.limits.quick)
        self._idle.extend(await asyncio.gather(*(self._new() for _ in range(self.limits.quick))))
        for _ in range(self.limits.spare - self.limits.quick):
            self._later(self._refill())

    async def stop(self) -> None:
        """End all processes."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*(worker.end() for worker in [*self._all]), return_exceptions=True)
        self._all.clear()
        self._idle.clear()

    async def _new(self) -> _Worker:
        worker = await _Worker.start(self.path, self.limits.memory)
        self._all.add(worker)
        return worker

    async def query(self, text: str, rows: str = "json", rdf: str = "turtle") -> Outcome:
        """Answer a query within the limits; `rows` and `rdf` name the formats of the answer."""
        if self._waiting >= self.limits.waiting:
            return Outcome("busy", "too many queries are waiting; try again in a moment")
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1
        request = {
            "query": text,
            "rows": rows,
            "rdf": rdf,
            "seconds": self.limits.seconds,
            "max_rows": self.limits.rows,
            "max_bytes": self.limits.size,
        }
        place = _Place(self._places)
        try:
            return await self._run(request, place)
        finally:
            place.leave()

    async def _run(self, request: dict[str, Any], place: _Place) -> Outcome:
        """Run a request in a process of its own; the process comes back only if it is well."""
        try:
            worker = self._idle.popleft() if self._idle else await self._new()
        except (EOFError, OSError, TimeoutError):
            return Outcome("store", "the store cannot be opened")
        answer = asyncio.ensure_future(worker.ask(request))
        try:
            outcome = await self._watch(worker, answer, place)
        finally:
            well = answer.done() and not answer.cancelled() and answer.exception() is None
            answer.cancel()
            if well and worker.alive and not place.left:
                self._idle.append(worker)
            else:
                self._replace(worker)
        return outcome

    def _replace(self, worker: _Worker) -> None:
        """End a process that hangs, is gone or was slowed down, and start a fresh one."""

        async def replace() -> None:
            self._all.discard(worker)
            await worker.end()
            await self._refill()

        self._later(replace())

    async def _refill(self) -> None:
        """Start one more process where some are missing."""
        if len(self._all) < self.limits.spare:
            with contextlib.suppress(EOFError, OSError, TimeoutError):
                self._idle.append(await self._new())

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watch(
        self,
        worker: _Worker,
        answer: asyncio.Future[tuple[dict[str, Any], bytes]],
        place: _Place,
    ) -> Outcome:
        moment = min(self.limits.moment, self.limits.seconds)
        done, _ = await asyncio.wait({answer}, timeout=moment)
        if done:
            return _outcome(answer)
        if self._slow >= self.limits.slow:
            return Outcome("busy", "other long queries are running; try again later, or ask less")
        self._slow += 1
        try:
            worker.slow_down()
            place.leave()
            done, _ = await asyncio.wait({answer}, timeout=self.limits.seconds - moment)
        finally:
            self._slow -= 1
        if done:
            return _outcome(answer)
        return Outcome("time", f"the query took longer than {self.limits.seconds:g} seconds")


@dataclass
class _Place:
    """A quick place that is left once."""

    places: asyncio.Semaphore
    left: bool = False

    def leave(self) -> None:
        """Make room for the next."""
        if not self.left:
            self.left = True
            self.places.release()


def _outcome(answer: asyncio.Future[tuple[dict[str, Any], bytes]]) -> Outcome:
    try:
        head, body = answer.result()
    except (EOFError, ConnectionError, asyncio.IncompleteReadError):
        return Outcome("memory", "the query needed more memory than it may have")
    if not head["ok"]:
        return Outcome(head["reason"], head["error"])
    return Outcome("", "", head["kind"], head["format"], body)
