"""The triples of a build in the three forms that it leaves: Turtle, TriG and a store."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.built import Built
from graph.pipeline.sections import Sectioned, write_sections
from graph.pipeline.shares import Shares, triples_in
from graph.store.turtle import header
from ontology import NAMESPACES

TURTLE, TRIG, STORE = "graph.ttl", "graph.trig", "store"
_MOST = 0.25
"""A store of which more than this share changes is loaded anew."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and how many triples have each predicate, by its IRI."""

    files: dict[str, Sectioned]
    counts: Counter[str]


def write_outputs(shares: Shares, stage: Path, old: Built | None) -> Written:
    """Write `graph.ttl`, `graph.trig` and `store/`, of an earlier build's whatever is unchanged."""
    base = shares.iris.base
    before = old.files if old is not None and old.base == base else {}
    head = header(NAMESPACES, base).encode()
    turtle = write_sections(stage / TURTLE, head, shares.turtle(), before.get(TURTLE))
    with ThreadPoolExecutor(max_workers=1) as pool:
        counting = pool.submit(_store, shares, turtle, stage, old if before else None)
        trig = write_sections(stage / TRIG, head, shares.trig(), before.get(TRIG))
        return Written({TURTLE: turtle, TRIG: trig}, counting.result())


def _store(shares: Shares, turtle: Sectioned, stage: Path, old: Built | None) -> Counter[str]:
    changed = _changed(turtle, old, shares.iris.base) if old is not None else None
    if changed is None or old is None:
        _load(turtle.path, stage / STORE)
        return shares.counts()
    gone, new = changed
    try:
        _patch(old.folder / STORE, stage / STORE, gone, new)
    except (OSError, RuntimeError):  # a damaged store is made anew
        shutil.rmtree(stage / STORE, ignore_errors=True)
        _load(turtle.path, stage / STORE)
        return shares.counts()
    counts = Counter(old.counts)
    counts.subtract(one.predicate.value for one in gone)
    counts.update(one.predicate.value for one in new)
    return +counts


def _changed(
    turtle: Sectioned, old: Built, base: str
) -> tuple[set[ox.Triple], set[ox.Triple]] | None:
    """The triples that are gone and those that are new; None where most would be."""
    before = old.files.get(TURTLE)
    if before is None or not before.intact() or not (old.folder / STORE).is_dir():
        return None
    gone, new = _differing(before, turtle), _differing(turtle, before)
    if sum(before.places[one][2] for one in gone) > _MOST * before.size:
        return None
    if sum(turtle.places[one][2] for one in new) > _MOST * turtle.size:
        return None
    lost = {triple for one in gone for triple in triples_in(before.read(one), base)}
    won = {triple for one in new for triple in triples_in(turtle.read(one), base)}
    return lost - won, won - lost


def _differing(one: Sectioned, other: Sectioned) -> list[str]:
    """The sections of one file that the other does not have, or not so."""
    there: Mapping[str, tuple[str, int, int]] = other.places
    return [
        name for name, (version, _, _) in one.places.items() if there.get(name, ("",))[0] != version
    ]


def _patch(old: Path, new: Path, gone: set[ox.Triple], come: set[ox.Triple]) -> None:
    """A store like the old one but for these triples; what is the same is shared on disk."""
    ox.Store.read_only(str(old)).backup(str(new))
    store = ox.Store(str(new))
    for one in gone:
        store.remove(_quad(one))
    store.extend(map(_quad, come))
    store.flush()


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)


def _load(turtle: Path, folder: Path) -> None:
    store = ox.Store(str(folder))
    # Every IRI was checked when it was written, so that reading need not check it again.
    store.bulk_load(path=str(turtle), format=ox.RdfFormat.TURTLE, lenient=True)
    store.flush()
