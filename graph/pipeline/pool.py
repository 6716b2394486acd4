"""Documents to processes and back, a bounded number in flight, results in no order that matters."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterable, Iterator
from functools import partial
from threading import Event, Semaphore

from graph.pipeline.worker import Outcome, Task, process
from graph.read.inputs import Item

_IN_FLIGHT = 24
"""Documents per process that are read ahead: enough to keep it busy, few enough to hold little."""


def outcomes(items: Iterable[Item], task: Task, jobs: int) -> Iterator[Outcome]:
    """Process every item, in this process where `jobs` is 1, else in that many others.

    Outcomes come as they are ready; the caller orders them.
    """
    work = partial(process, task=task)
    task.prepare()
    if jobs <= 1:
        yield from map(work, items)
        return
    room, over = Semaphore(jobs * _IN_FLIGHT), Event()
    context = multiprocessing.get_context("fork" if _can_fork() else "spawn")
    with context.Pool(jobs, _prepare, (task,)) as pool:
        try:
            for outcome in pool.imap_unordered(work, _throttled(items, room, over), chunksize=2):
                room.release()
                yield outcome
        finally:  # the pool's own thread may wait for room, and would be waited for in vain
            over.set()
            room.release()


def _throttled(items: Iterable[Item], room: Semaphore, over: Event) -> Iterator[Item]:
    for item in items:
        room.acquire()
        if over.is_set():
            return
        yield item


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _prepare(task: Task) -> None:
    """Read with the user's files; leave Ctrl-C to the parent, which then ends the pool."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    task.prepare()
