"""A part of a graph, ready to be written in any format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from graph.export.describe import description, matches_in
from graph.export.selection import Selection, chosen_lines
from graph.store import Result, TripleStore, query
from graph.store.turtle import lines_of, ordered

__all__ = ["View", "view_of"]


@dataclass(frozen=True)
class View:
    """Sorted N-Triples lines, and where they come from.

    `folder` is the built graph, if it is one; `whole` tells that nothing of it was left out.
    """

    lines: list[str]
    base: str
    prefixes: Mapping[str, str]
    folder: Path | None = None
    whole: bool = True

    @cached_property
    def store(self) -> TripleStore:
        """The part as a store of its own, to be asked."""
        triples = ox.Store()
        triples.bulk_extend(self.triples())
        return TripleStore(triples, self.base)

    def triples(self) -> Iterator[ox.Quad]:
        """The triples, in order."""
        yield from ox.parse("\n".join(self.lines).encode(), format=ox.RdfFormat.N_TRIPLES)

    def ask(self, text: str) -> Result:
        """A SELECT over the part."""
        return query(self.store, text)

    def ask_triples(self, text: str) -> tuple[ox.Triple, ...]:
        """A CONSTRUCT over the part."""
        return query(self.store, text).triples

    def quads(self) -> Iterator[tuple[str, list[str]]]:
        """Named graphs with their lines, as the build recorded them; "" is the default graph.

        Of a part, those triples of each graph that belong to it.
        """
        recorded = self.folder / "graph.trig" if self.folder else None
        if recorded is None or not recorded.exists():
            yield "", self.lines
            return
        wanted = None if self.whole else set(self.lines)
        rest = set(self.lines)
        for name, lines in _graphs(recorded):
            kept = ordered(line for line in lines if wanted is None or line in wanted)
            rest.difference_update(kept)
            if kept:
                yield name, kept
        if rest:
            yield "", ordered(rest)


def _graphs(file: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """The graphs of a TriG file, each with its triples as N-Triples lines."""
    found: dict[str, list[str]] = {}
    for quad in ox.parse(path=str(file), format=ox.RdfFormat.TRIG):
        name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
        found.setdefault(name, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    for name in sorted(found):
        yield name.strip("<>"), found[name]


def view_of(store: TripleStore, selection: Selection | None = None, described: bool = True) -> View:
    """The chosen part of a graph; `described` adds what the data set says of itself.

    Raises:
        InputError: nothing fits the selection.
        QueryError: the selection's CONSTRUCT is malformed or refused.
    """
    selection = selection or Selection()
    own = f"<{store.base}id/dataset"
    lines = {line for line in chosen_lines(store, selection) if not line.startswith(own)}
    if described and not selection.construct:
        lines.update(lines_of(description(store.base, len(lines), matches_in(lines))))
    return View(
        ordered(lines),
        store.base,
        store.prefixes,
        store.folder,
        selection.whole and selection.evidence,
    )
