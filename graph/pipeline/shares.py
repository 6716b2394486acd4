"""The shares of all documents put together: sections of Turtle, graphs of TriG, shared lines."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import pyoxigraph as ox

from graph.iris import Iris
from graph.pipeline.built import lines_version
from graph.pipeline.cache import Cache
from graph.pipeline.part import Part, Share, predicates, root_of, written_lines
from graph.pipeline.sections import Section, Sectioned
from graph.show.payload_lines import Batch, batch_in, batch_of
from graph.state.context import declaration
from graph.state.triples import lines_of
from graph.store.turtle import header, ordered
from graph.symbol import try_parse
from ontology import NAMESPACES

SHARED = ""
"""The section of `graph.ttl` that no document states alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """One document's part of the graph: kept under `key`, or for a linked story held in `part`.

    `document` is its IRI, `symbol` that of a record text.
    """

    document: str
    share: Share
    symbol: str = ""
    key: str = ""
    part: Part | None = None

    def version(self) -> str:
        """What stands for the bytes of its part."""
        if self.part is None:
            return self.key
        return hashlib.sha256(self.part.own + b"\0" + self.part.rest).hexdigest()

    def section(self, name: str, cache: Cache) -> bytes:
        """Its `own`, `rest`, `shared` or `page` bytes."""
        held: bytes = getattr(self.part, name) if self.part else cache.section(self.key, name)
        return held


@dataclass(slots=True)
class Shares:
    """All documents of a build, and what none of them says: measures, sources, descriptions.

    `derived` maps the name of a named graph to its sorted lines.
    """

    told: Sequence[Told]
    derived: Mapping[str, list[str]]
    iris: Iris
    cache: Cache
    shared: list[str] = field(default_factory=list)

    def turtle(self) -> Iterator[Section]:
        """The sections of `graph.ttl`: a document each (or the texts of one symbol), then the rest.

        Every triple stands in one section only.
        """
        for name, group in self.units().items():
            version = hashlib.sha256("".join(one.version() for one in group).encode()).hexdigest()
            yield Section(name, version, partial(self._unit, group))
        version = lines_version("\n".join(self.shared))
        yield Section(SHARED, version, partial(written_lines, self.shared, self.iris.base))

    def trig(self, turtle: Sectioned) -> Iterator[Section]:
        """The sections of `graph.trig`: a named graph for each document and derived part.

        What a document says of its own stands in `turtle`, which was written before, too.
        """
        alone = {group[0].document: name for name, group in self.units().items() if not group[1:]}
        for one in sorted(self.told, key=lambda one: one.document):
            name = alone.get(one.document)
            read = partial(turtle.read, name) if name else partial(one.section, "own", self.cache)
            yield Section(one.document, one.version(), partial(self._graph, one, read))
        for name, lines in self.derived.items():
            version = lines_version("\n".join(lines))
            yield Section(name, version, partial(self._derived, name, lines))

    def shown(self) -> Iterator[Batch]:
        """What the page shows."""
        for one in sorted(self.told, key=lambda one: one.document):
            yield batch_in(one.section("page", self.cache))
        yield batch_of(self.shared)

    def units(self) -> dict[str, list[Told]]:
        """Documents by what they are the text of, in the order of that name."""
        groups: dict[str, list[Told]] = defaultdict(list)
        for one in sorted(self.told, key=lambda one: one.document):
            groups[one.share.roots[-1]].append(one)
        return dict(sorted(groups.items()))

    def counts(self) -> Counter[str]:
        """How many triples have each predicate, by its IRI."""
        counts = predicates(self.shared)
        for group in self.units().values():
            if len(group) == 1:
                counts.update(group[0].share.counts)
            else:
                counts.update(predicates(lines_in(self._unit(group), self.iris.base)))
        return counts

    def join(self) -> None:
        """Gather the lines that no document states alone, each once, none that one does state."""
        groups = self.units()
        units = {root: name for name, group in groups.items() for root in _roots(group)}
        lines = self._declarations(units.keys())
        owned: dict[str, list[str]] = defaultdict(list)
        for one in self.told:
            for line in one.section("shared", self.cache).decode().splitlines():
                unit = units.get(root_of(line))
                if unit is None:
                    lines.add(line)
                else:
                    owned[unit].append(line)
        for unit, some in sorted(owned.items()):
            lines.update(set(some).difference(lines_in(self._unit(groups[unit]), self.iris.base)))
        named = self._named(units.keys())
        for derived in self.derived.values():
            lines.update(line for line in derived if line not in named)
        self.shared = ordered(lines)

    def _declarations(self, own: Collection[str]) -> set[str]:
        """What names the documents with a symbol that are named somewhere and were not read."""
        lines: set[str] = set()
        for text in sorted({text for one in self.told for text in one.share.declared}):
            symbol = try_parse(text)
            if symbol is not None and self.iris.symbol(symbol) not in own:
                lines.update(lines_of(declaration(self.iris, symbol)))
        return lines

    def _named(self, own: Collection[str]) -> set[str]:
        """What names the resolutions that were read: their own sections say it."""
        lines: set[str] = set()
        for text in sorted({one.symbol for one in self.told if one.symbol}):
            symbol = try_parse(text)
            if symbol is not None and self.iris.symbol(symbol) in own:
                lines.update(lines_of(declaration(self.iris, symbol)))
        return lines

    def _unit(self, group: Sequence[Told]) -> bytes:
        """The section of documents that are the text of one thing."""
        if len(group) == 1:
            return group[0].section("own", self.cache)
        base = self.iris.base
        lines = {line for one in group for line in lines_in(one.section("own", self.cache), base)}
        return written_lines(lines, base)

    def _graph(self, one: Told, own: Callable[[], bytes]) -> bytes:
        rest = one.section("rest", self.cache)
        return b"\n<%b> {\n%b%b}\n" % (one.document.encode(), own(), rest)

    def _derived(self, name: str, lines: Sequence[str]) -> bytes:
        return b"\n<%b> {\n%b}\n" % (name.encode(), written_lines(lines, self.iris.base))


def lines_in(section: bytes, base: str) -> list[str]:
    """A section of Turtle as N-Triples lines."""
    return [f"{one} ." for one in triples_in(section, base)]


def triples_in(section: bytes, base: str) -> Iterator[ox.Triple]:
    """The triples of a section of Turtle."""
    whole = header(NAMESPACES, base).encode() + section
    return (one.triple for one in ox.parse(whole, format=ox.RdfFormat.TURTLE))


def triples_of(lines: Iterable[str]) -> Iterator[ox.Triple]:
    """The triples of N-Triples lines."""
    whole = "\n".join(lines).encode()
    return (one.triple for one in ox.parse(whole, format=ox.RdfFormat.N_TRIPLES))


def _roots(group: Iterable[Told]) -> set[str]:
    return {root for one in group for root in one.share.roots}
