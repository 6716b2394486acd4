"""The triples of a build in the three forms that it leaves: Turtle, TriG and a store."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.built import Built
from graph.pipeline.sections import Sectioned, write_sections
from graph.pipeline.shares import SHARED, Shares, triples_in, triples_of
from graph.store.turtle import header
from ontology import NAMESPACES

TURTLE, TRIG, STORE = "graph.ttl", "graph.trig", "store"
_MOST = 0.25
"""A store of which more than this share changes is loaded anew."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and how many triples have each predicate, by its IRI.

    `store` gives the store, and waits for it where it is still being loaded.
    """

    files: dict[str, Sectioned]
    counts: Counter[str]
    store: Callable[[], ox.Store]


@contextmanager
def written_outputs(shares: Shares, stage: Path, old: Built | None) -> Iterator[Written]:
    """Write `graph.ttl`, `graph.trig` and `store/`, of an earlier build's whatever is unchanged.

    A store that is loaded anew may be in the making until the block ends.
    """
    base = shares.iris.base
    before = old.files if old is not None and old.base == base else {}
    head = header(NAMESPACES, base).encode()
    turtle = write_sections(stage / TURTLE, head, shares.turtle(), before.get(TURTLE))
    changed = _changed(turtle, shares, old) if old is not None and before else None
    with ThreadPoolExecutor(max_workers=1) as pool:
        if changed is not None and old is not None and _patched(old, stage, *changed):
            counts, loading = _recounted(old.counts, *changed), None
        else:
            counts, loading = shares.counts(), pool.submit(_load, turtle, stage / STORE)
        trig = write_sections(stage / TRIG, head, shares.trig(turtle), before.get(TRIG))

        def store() -> ox.Store:
            if loading is not None:
                loading.result()
            return ox.Store.read_only(str(stage / STORE))

        yield Written({TURTLE: turtle, TRIG: trig}, counts, store)
        if loading is not None:
            loading.result()


def _recounted(
    counts: Mapping[str, int], gone: set[ox.Triple], come: set[ox.Triple]
) -> Counter[str]:
    found = Counter(counts)
    found.subtract(one.predicate.value for one in gone)
    found.update(one.predicate.value for one in come)
    return +found


def _changed(
    turtle: Sectioned, shares: Shares, old: Built
) -> tuple[set[ox.Triple], set[ox.Triple]] | None:
    """The triples that are gone and those that are new; None where most would be, or to be safe.

    The shared lines, of which a few differ, are held against those that were written down.
    """
    before = old.files.get(TURTLE)
    if before is None or not before.intact() or not (old.folder / STORE).is_dir():
        return None
    gone, new = _differing(before, turtle), _differing(turtle, before)
    if sum(before.places[one][2] for one in gone) > _MOST * before.size:
        return None
    if sum(turtle.places[one][2] for one in new) > _MOST * turtle.size:
        return None
    known = old.kept_shared(before.places[SHARED][0]) if SHARED in before.places else None
    if known is None:
        return None
    base, now = shares.iris.base, frozenset(shares.shared)
    lost, won = set(triples_of(known - now)), set(triples_of(now - known))
    lost.update(*(triples_in(before.read(one), base) for one in gone if one != SHARED))
    won.update(*(triples_in(turtle.read(one), base) for one in new if one != SHARED))
    return lost - won, won - lost


def _differing(one: Sectioned, other: Sectioned) -> list[str]:
    """The sections of one file that the other does not have, or not so."""
    there: Mapping[str, tuple[str, int, int]] = other.places
    return [
        name for name, (version, _, _) in one.places.items() if there.get(name, ("",))[0] != version
    ]


def _patched(old: Built, stage: Path, gone: set[ox.Triple], come: set[ox.Triple]) -> bool:
    """Make a store like the old one but for these triples; False where the old one is damaged.

    What is the same is shared on disk.
    """
    try:
        ox.Store.read_only(str(old.folder / STORE)).backup(str(stage / STORE))
        store = ox.Store(str(stage / STORE))
        for one in gone:
            store.remove(_quad(one))
        store.extend(map(_quad, come))
        store.flush()
    except (OSError, RuntimeError):
        shutil.rmtree(stage / STORE, ignore_errors=True)
        return False
    return True


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)


def _load(turtle: Sectioned, folder: Path) -> None:
    """Load a store; a large one in a process of its own, since its memory is then given back."""
    if turtle.size > _LARGE and sys.executable:
        command = [sys.executable, "-c", _LOADER, str(turtle.path), str(folder), str(os.getpid())]
        if subprocess.run(command, check=False).returncode == 0:  # noqa: S603 - our own program
            return
        shutil.rmtree(folder, ignore_errors=True)
    store = ox.Store(str(folder))
    # Every IRI was checked when it was written, so that reading need not check it again.
    store.bulk_load(path=str(turtle.path), format=ox.RdfFormat.TURTLE, lenient=True)
    store.flush()


_LARGE = 64 * 2**20
_LOADER = """
import os, sys, threading, time
import pyoxigraph as ox

def follow(parent):
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)

threading.Thread(target=follow, args=(int(sys.argv[3]),), daemon=True).start()
store = ox.Store(sys.argv[2])
store.bulk_load(path=sys.argv[1], format=ox.RdfFormat.TURTLE, lenient=True)
store.flush()
"""
"""Ends with the build that began it."""
