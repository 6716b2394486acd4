"""What to export: everything, or the resolutions that fit and all that is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph.errors import InputError
from graph.iris import Iris
from graph.store import TripleStore, query
from graph.store.find import find, typed
from ontology.terms import term

__all__ = ["Selection", "chosen_lines", "chosen_resolutions", "flat"]

Node = ox.NamedNode
_TYPE, _CITES = Node(term("rdf:type")), Node(term("cito:cites"))
_SUBJECT, _ORGAN = Node(term("dcterms:subject")), Node(term("rg:organ"))
_ADOPTED = Node(term("rg:adoptionDate"))
_EVIDENCE, _IN_DOCUMENT = Node(term("rg:evidence")), Node(term("rg:inDocument"))
_RESOLUTION = Node(term("rg:Resolution"))
_ATTACHED = tuple(
    Node(term(name))
    for name in (
        "dcterms:isPartOf",
        "rg:inProvision",
        "cito:hasCitingEntity",
        "rg:ofResolution",
        "rdf:subject",
        "schema:about",
    )
)
"""Through these, what states something of a resolution points at it (or at its provision)."""
_CARD = frozenset(
    term(name)
    for name in (
        "rdf:type",
        "dcterms:identifier",
        "dcterms:title",
        "rg:organ",
        "rg:adoptionDate",
        "rdfs:seeAlso",
        "skos:altLabel",
    )
)
"""What is kept of a resolution that is only pointed at."""
_EVIDENCE_PREDICATES = frozenset(
    term(name)
    for name in (
        "rg:evidence",
        "rg:extractor",
        "rg:matchedPassage",
        "oa:start",
        "oa:end",
        "oa:exact",
        "rg:inDocument",
        "rg:refersTo",
    )
)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which resolutions: all of these conditions hold. Without any, the whole graph is meant.

    `depth` adds the neighbours, so many citations away in either direction; `construct` is a
    CONSTRUCT or DESCRIBE that says itself what to export; `evidence` False leaves out passages and
    the statement nodes that carry them.
    """

    symbols: tuple[str, ...] = ()
    theme: str = ""
    organ: str = ""
    since: str = ""
    until: str = ""
    depth: int = 0
    construct: str = ""
    evidence: bool = True

    @property
    def whole(self) -> bool:
        """Whether nothing is left out but, perhaps, the evidence."""
        return not (
            self.symbols or self.theme or self.organ or self.since or self.until or self.construct
        )


def chosen_lines(store: TripleStore, selection: Selection) -> set[str] | list[str]:
    """The chosen triples as N-Triples lines, unsorted.

    Raises:
        InputError: a symbol, theme or organ that the graph does not have; nothing fits.
        QueryError: `construct` is malformed, refused, or no CONSTRUCT.
    """
    if selection.construct:
        found = query(store, selection.construct)
        if found.kind != "construct":
            raise InputError("--construct: found rows, expected a CONSTRUCT or DESCRIBE")
        lines: set[str] | list[str] = {_line(one) for one in found.triples}
    elif selection.whole:
        dumped = store.triples.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
        lines = (dumped or b"").decode().splitlines()
    else:
        resolutions = chosen_resolutions(store, selection)
        if not resolutions:
            raise InputError("found no resolution that fits, expected at least one")
        lines = {_line(one) for one in _Closure(store).of(resolutions)}
    return lines if selection.evidence else list(flat(lines))


def _line(triple: ox.Triple | ox.Quad) -> str:
    return f"{triple.subject} {triple.predicate} {triple.object} ."


def flat(lines: Iterable[str]) -> Iterator[str]:
    """Leave out passages and statement nodes: the layer of plain facts."""
    kept = list(lines)
    statement = f"<{term('rdf:Statement')}>"
    statements = {line.split(" ", 1)[0] for line in kept if line.endswith(f" {statement} .")}
    for line in kept:
        subject, predicate, _ = line.split(" ", 2)
        if predicate[1:-1] not in _EVIDENCE_PREDICATES and subject not in statements:
            yield line


def chosen_resolutions(store: TripleStore, selection: Selection) -> set[Node]:
    """The resolutions that fit, and their neighbours."""
    typed = store.triples.quads_for_pattern(None, _TYPE, _RESOLUTION, None)
    found = {one.subject for one in typed if isinstance(one.subject, Node)}
    if selection.symbols:
        found &= {_symbol(store, text) for text in selection.symbols}
    asked = ((_SUBJECT, selection.theme, "theme"), (_ORGAN, selection.organ, "organ"))
    for predicate, text, kind in asked:
        if text:
            node = find(store, text, kind)
            having = store.triples.quads_for_pattern(None, predicate, node, None)
            found &= {one.subject for one in having if isinstance(one.subject, Node)}
    _check_days(selection)
    if selection.since or selection.until:
        found = {node for node in found if _adopted_within(store, node, selection)}
    reached = set(found)
    for _ in range(selection.depth):
        found = {other for node in found for other in _neighbours(store, node)} - reached
        reached |= found
    return reached


def _symbol(store: TripleStore, text: str) -> Node:
    symbol = typed(text)
    if symbol is None:
        raise InputError(f"--symbol: found {text!r}, expected a symbol such as A/RES/78/311")
    return Node(Iris(store.base).symbol(symbol))


def _check_days(selection: Selection) -> None:
    for name in ("since", "until"):
        day = getattr(selection, name)
        if day and not _DAY.fullmatch(day):
            expected = "a day, month or year such as 2024-03-21"
            raise InputError(f"--{name}: found {day!r}, expected {expected}")


_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _adopted_within(store: TripleStore, node: Node, selection: Selection) -> bool:
    days = [one.object for one in store.triples.quads_for_pattern(node, _ADOPTED, None, None)]
    texts = [day.value for day in days if isinstance(day, ox.Literal)]
    until = selection.until or "9999"
    return any(selection.since <= text and text[: len(until)] <= until for text in texts)


def _neighbours(store: TripleStore, node: Node) -> Iterator[Node]:
    for one in store.triples.quads_for_pattern(node, _CITES, None, None):
        if isinstance(one.object, Node):
            yield one.object
    for one in store.triples.quads_for_pattern(None, _CITES, node, None):
        if isinstance(one.subject, Node):
            yield one.subject


@dataclass(slots=True)
class _Closure:
    """Collects all that is known of some resolutions, and what it takes to read it."""

    store: TripleStore
    seen: set[Node] = field(default_factory=set)
    found: set[ox.Triple] = field(default_factory=set)

    def of(self, resolutions: Iterable[Node]) -> set[ox.Triple]:
        """The triples of the resolutions and whatever states something of them, described."""
        waiting = sorted(resolutions, key=str)
        while waiting:
            node = waiting.pop()
            if node in self.seen:
                continue
            self.seen.add(node)
            self.found.update(self._triples(node))
            waiting += self._attached(node)
        for node in sorted(self._named() - self.seen, key=str):
            self._describe(node)
        return self.found

    def _triples(self, node: Node) -> Iterator[ox.Triple]:
        return (one.triple for one in self.store.triples.quads_for_pattern(node, None, None, None))

    def _attached(self, node: Node) -> list[Node]:
        """What states something of a node, the passages of that, and the documents of those."""
        found: list[Node] = []
        for predicate in _ATTACHED:
            pointing = self.store.triples.quads_for_pattern(None, predicate, node, None)
            found += [one.subject for one in pointing if isinstance(one.subject, Node)]
        for predicate in (_EVIDENCE, _IN_DOCUMENT):
            shown = self.store.triples.quads_for_pattern(node, predicate, None, None)
            found += [one.object for one in shown if isinstance(one.object, Node)]
        return found

    def _named(self) -> set[Node]:
        return {one.object for one in self.found if isinstance(one.object, Node)}

    def _describe(self, node: Node) -> None:
        """An entity with all that is said of it; of another resolution only its card."""
        triples = list(self._triples(node))
        resolution = any(one.object == _RESOLUTION for one in triples)
        for one in triples:
            if not resolution or one.predicate.value in _CARD:
                self.found.add(one)
