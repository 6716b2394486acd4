"""The triples of a build in the three forms that it leaves: Turtle, N-Quads and a store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox

from graph.pipeline.merge import merge, quads, read_lines
from graph.store.turtle import write_turtle
from ontology import NAMESPACES


def write_outputs(named: Sequence[tuple[str, Path]], folder: Path, base: str) -> Counter[str]:
    """Write `graph.nq`, `graph.ttl` and `store/`; returns how many triples have each predicate.

    `named` are the parts: IRIs of named graphs with their N-Triples files. The engine loads the
    store outside of Python's lock, so that Turtle is written meanwhile.
    """
    merged = folder / "merged.nt"
    counts = merge((path for _, path in named), merged)
    with ThreadPoolExecutor(max_workers=1) as pool:
        loading = pool.submit(_load, merged, folder / "store")
        with (folder / "graph.ttl").open("wb") as out:
            write_turtle(read_lines(merged), out, NAMESPACES, base)
        quads(named, folder / "graph.nq")
        loading.result()
    merged.unlink()
    return counts


def _load(merged: Path, folder: Path) -> None:
    store = ox.Store(str(folder))
    # Every IRI was checked when it was written, so that reading need not check it again.
    store.bulk_load(path=str(merged), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    store.flush()
