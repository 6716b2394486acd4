"""When the inputs of a build have changed, by looking again and again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from graph.read.inputs import files_under

State = frozenset[tuple[str, int, int]]


def snapshot(inputs: Sequence[Path]) -> State:
    """The files below these paths, each with its size and time; what cannot be seen is left out."""
    found = set()
    for one in inputs:
        for file in files_under(one):
            try:
                told = file.stat()
            except OSError:
                continue
            found.add((str(file), told.st_size, told.st_mtime_ns))
    return frozenset(found)


def changes(
    look: Callable[[], State],
    interval: float,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[State]:
    """The state at first, then each other state that has held from one look to the next.

    Args:
        look: gives the state of now.
        interval: seconds between two looks.
        sleep: waits so many seconds.
    """
    known = look()
    yield known
    before = known
    while True:
        sleep(interval)
        now = look()
        if now == before and now != known:
            known = now
            yield known
        before = now
