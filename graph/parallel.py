"""Work over many things by several processes, a bounded number in flight.

Results come as they are ready, in no order that matters: the caller orders them.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from threading import Event, Semaphore, Thread
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_IN_FLIGHT = 24
"""Things per process that are taken ahead: enough to keep it busy, few enough to hold little."""
_LOOK = 0.5
"""Seconds between two looks whether the parent still lives."""
_FEW = 4
"""So many things per process are worth a process."""
_GARBAGE = 400_000
"""New objects between two looks for circular garbage, of which documents leave next to none."""


def spread(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    prepare: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """Do the work for every item, in this process where `jobs` is 1, else in that many others.

    Few items are done here, since other processes take a while to start. `prepare` runs once in
    every process before it works. Both functions are sent to the others, so that they must be
    importable.
    """
    if prepare is not None:
        prepare()
    items = iter(items)
    first = list(islice(items, jobs * _FEW)) if jobs > 1 else []
    if jobs <= 1 or len(first) < jobs * _FEW:
        yield from map(work, chain(first, items))
        return
    items = chain(first, items)
    room, over = Semaphore(jobs * _IN_FLIGHT), Event()
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    with context.Pool(jobs, _start, (prepare, os.getpid())) as pool:
        try:
            for result in pool.imap_unordered(work, _throttled(items, room, over), chunksize=2):
                room.release()
                yield result
        finally:  # the pool's own thread may wait for room, and would be waited for in vain
            over.set()
            room.release()


@contextmanager
def little_garbage() -> Iterator[None]:
    """Look less often for circular garbage while the block runs, of which a build leaves no more.

    What it gathers stays until its end, and to look through millions of things takes a while. So
    many new objects lie between two looks.
    """
    before = gc.get_threshold()
    gc.set_threshold(_GARBAGE, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _throttled(items: Iterable[Item], room: Semaphore, over: Event) -> Iterator[Item]:
    for item in items:
        room.acquire()
        if over.is_set():
            return
        yield item


def _start(prepare: Callable[[], None] | None, parent: int) -> None:
    """Leave Ctrl-C to the parent, which then ends the pool; end with it; make ready."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_follow, args=(parent,), daemon=True).start()
    if prepare is not None:
        prepare()
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _follow(parent: int) -> None:
    """End this process once its parent has ended, however that came about."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
