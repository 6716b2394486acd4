"""A resolution of a built graph, as a Python object with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import InputError
from graph.iris import Iris
from graph.store.find import typed
from graph.symbol import parse
from ontology.terms import term


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage: the document's identifier, offsets in code points, and the words themselves."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class CitedResolution:
    """One citing passage: what is cited, where, with which verb, and what the text says of it.

    `paragraph` is a provision's label (`pp2`) and `verb` a notation (`reaffirm`); dates are ISO.
    """

    cited: Resolution
    paragraph: str
    verb: str
    stated_date: str
    stated_title: str
    part: str
    passages: tuple[Evidence, ...]

    @property
    def evidence(self) -> Evidence:
        """The first passage."""
        return self.passages[0]


class Resolution:
    """What a graph knows of one resolution; every property is read when it is asked for."""

    def __init__(self, store: ox.Store, iris: Iris, symbol: str) -> None:
        self._store, self._iris = store, iris
        self.symbol = parse(symbol).text
        self._node = ox.NamedNode(iris.symbol(parse(symbol)))

    def __repr__(self) -> str:
        return f"Resolution({self.symbol!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Resolution) and other.symbol == self.symbol

    def __hash__(self) -> int:
        return hash(self.symbol)

    @property
    def iri(self) -> str:
        """Its IRI."""
        return self._node.value

    @property
    def title(self) -> str:
        """Its title, "" where no text of it was read."""
        return self._one("dcterms:title")

    @property
    def adopted(self) -> str:
        """The day of its adoption, ISO, "" where unknown."""
        return self._one("rg:adoptionDate")

    @property
    def session(self) -> str:
        """Its session: "78", "ES-11"."""
        return self._one("rg:session")

    @property
    def draft(self) -> str:
        """The symbol of the draft it was adopted from."""
        return next((self._label(one) for one in self._objects(self._node, "rg:draft")), "")

    @property
    def sponsors(self) -> list[str]:
        """Labels of lead, sponsors and additional sponsors, sorted."""
        return sorted(self._label(one) for one in self._objects(self._node, "rg:sponsor"))

    @property
    def themes(self) -> list[str]:
        """Labels of its themes, sorted."""
        return sorted(self._label(one) for one in self._objects(self._node, "dcterms:subject"))

    @property
    def citations(self) -> list[CitedResolution]:
        """Every citing passage of its own text, in the order of the paragraphs."""
        found = [self._citation(one) for one in self._subjects("cito:hasCitingEntity")]
        return sorted(found, key=lambda one: (one.evidence.start, one.cited.symbol))

    @property
    def cited_by(self) -> list[Resolution]:
        """The resolutions of this graph that cite it, by symbol."""
        found = {self._identifier(one) for one in self._subjects("cito:cites")}
        return [Resolution(self._store, self._iris, one) for one in sorted(found)]

    def _citation(self, node: ox.NamedNode) -> CitedResolution:
        def one(name: str) -> str:
            return next((self._value(x) for x in self._objects(node, name)), "")

        spans = [self._evidence(x) for x in self._objects(node, "rg:evidence")]
        return CitedResolution(
            cited=Resolution(
                self._store,
                self._iris,
                next(self._identifier(x) for x in self._objects(node, "cito:hasCitedEntity")),
            ),
            paragraph=one("rg:inProvision").rpartition("#")[2],
            verb=one("rg:verb").rpartition("/")[2],
            stated_date=one("rg:statedDate"),
            stated_title=one("rg:statedTitle"),
            part=one("rg:citedPart"),
            passages=tuple(sorted(spans, key=lambda x: (x.document, x.start))),
        )

    def _evidence(self, span: ox.NamedNode) -> Evidence:
        def one(name: str) -> str:
            return next(self._value(x) for x in self._objects(span, name))

        document = one("rg:inDocument").rpartition("/")[2]
        return Evidence(document, int(one("oa:start")), int(one("oa:end")), one("oa:exact"))

    def _objects(self, node: ox.NamedNode, name: str) -> list[ox.NamedNode]:
        quads = self._store.quads_for_pattern(node, ox.NamedNode(term(name)), None, None)
        return sorted((quad.object for quad in quads), key=str)  # type: ignore[misc]

    def _subjects(self, name: str) -> Iterator[ox.NamedNode]:
        quads = self._store.quads_for_pattern(None, ox.NamedNode(term(name)), self._node, None)
        return (quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode))

    def _one(self, name: str) -> str:
        return next((self._value(one) for one in self._objects(self._node, name)), "")

    def _value(self, node: object) -> str:
        return str(getattr(node, "value", ""))

    def _identifier(self, node: ox.NamedNode) -> str:
        return next(self._value(one) for one in self._objects(node, "dcterms:identifier"))

    def _label(self, node: ox.NamedNode) -> str:
        for name in ("skos:prefLabel", "dcterms:identifier", "dcterms:title"):
            for one in self._objects(node, name):
                return self._value(one)
        return self._value(node)


def known_resolution(store: ox.Store, iris: Iris, symbol: str) -> Resolution:
    """The resolution of this symbol, however it is written.

    Raises:
        InputError: where the symbol is none, or the graph knows nothing of it.
    """
    parsed = typed(symbol)
    if parsed is None:
        raise InputError(f"found {symbol!r}, expected a symbol such as A/RES/78/311")
    node = ox.NamedNode(iris.symbol(parsed))
    if next(iter(store.quads_for_pattern(node, None, None, None)), None) is None:
        raise InputError(f"{parsed}: nothing of that symbol in this graph")
    return Resolution(store, iris, parsed.text)
