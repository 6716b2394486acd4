"""What the modules of this step share: whose facts are stated, and how things are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.gazetteer import Gazetteer
from graph.iris import Iris
from graph.model import Kind, Page
from graph.state.triples import Pairs, Triples, iri, literal
from graph.symbol import Kind as SymbolKind
from graph.symbol import Symbol, link, try_parse
from graph.symbol.bodies import BY_KEY
from ontology.terms import term

_CLASSES = {
    SymbolKind.RESOLUTION: ("rg:Resolution", "undo:Resolution"),
    SymbolKind.DECISION: ("rg:Decision", "undo:Decision"),
    SymbolKind.PRESIDENTIAL_STATEMENT: ("rg:PresidentialStatement",),
    SymbolKind.DRAFT: ("rg:Draft",),
    SymbolKind.MEETING_RECORD: ("rg:MeetingRecord",),
    SymbolKind.REPORT: ("rg:OfficialDocument",),
}
_IDENTIFIER = term("dcterms:identifier")
_PREF_LABEL = term("skos:prefLabel")
_SEE_ALSO, _ORGAN = term("rdfs:seeAlso"), term("rg:organ")


@lru_cache(maxsize=256)
def organ_of(key: str) -> str:
    """The local identifier of the organ that a symbol's key means, "" where we have none.

    What a symbol means is no matter of names that a user adds or removes.

    >>> organ_of("GA"), organ_of("WHA"), organ_of("elsewhere")
    ('org/general-assembly', 'org/world-health-assembly', '')
    """
    name = BY_KEY[key].name if key in BY_KEY else ""
    found = Gazetteer.bundled().find(name)
    whole = found and found[0].start == 0 and found[0].end == len(name)
    return found[0].entity if whole else ""


UNTRACED = "#"
"""What `about` begins with where a finding is about a resolution that nothing identifies."""


@dataclass(frozen=True)
class Context:
    """The page whose findings are stated, and the triples they go into.

    `on_record` holds the (symbol, property) pairs that the record itself states.
    """

    page: Page
    triples: Triples
    on_record: frozenset[tuple[str, str]] = frozenset()

    @property
    def iris(self) -> Iris:
        """The minter of IRIs."""
        return self.triples.iris

    @cached_property
    def document(self) -> str:
        """The IRI of the document."""
        return self.iris.document(self.page.document.id)

    @cached_property
    def symbol(self) -> Symbol | None:
        """The symbol of a record text; a press text has none of its own."""
        return self.page.identity.symbol if self.page.document.kind.is_record else None

    @cached_property
    def subject(self) -> str:
        """What identity facts are about: the resolution of a record text, else the document."""
        return self.iris.symbol(self.symbol) if self.symbol else self.document

    def about(self, name: str) -> str | None:
        """The IRI of the resolution that a finding is about, or None where none is known.

        `name` is a symbol, `#` with the key of a resolution that nothing identifies, or "".
        """
        if name.startswith(UNTRACED):
            return self.iris.part(self.document, name.removeprefix(UNTRACED))
        if name:
            symbol = try_parse(name)
            return self.declare(symbol) if symbol else None
        return self.subject if self.symbol else None

    def is_flat(self, name: str, sort: str) -> bool:
        """Whether a story's word on a resolution may stand as a fact of the resolution itself.

        Not where the record knows of such facts (`vote`, `sponsor`), nor of one that nothing
        identifies: those stay what the story tells.
        """
        return not name.startswith(UNTRACED) and (name, sort) not in self.on_record

    def declare(self, symbol: Symbol) -> str:
        """Name and type a document with a symbol; the same for whoever cites or is it."""
        return declare(self.triples, symbol)

    def named(self, local: str, label: str, *classes: str) -> str:
        """A thing that has only a label so far: its IRI, with type and label said."""
        node = self.iris.local(local)
        self.triples.type(node, *(term(one) for one in classes))
        self.triples.add(node, _PREF_LABEL, literal(label))
        return node

    @property
    def kind(self) -> Kind:
        """The kind of the document."""
        return self.page.document.kind


def declare(triples: Triples, symbol: Symbol) -> str:
    """The IRI of a document with a symbol, its classes, identifier, organ and official link."""
    node = triples.iris.symbol(symbol)
    if node not in triples.declared:
        triples.declared[node] = symbol
        triples.take(declaration(triples.iris, symbol))
    return node


@lru_cache(maxsize=65536)
def declaration(iris: Iris, symbol: Symbol) -> Mapping[str, Pairs]:
    """What names a document with a symbol: the same whoever names it."""
    triples = Triples(iris)
    node = iris.symbol(symbol)
    triples.type(node, *(term(name) for name in _CLASSES[symbol.kind]))
    triples.add(node, _IDENTIFIER, literal(symbol.text))
    official = link(symbol)
    if official:
        triples.add(node, _SEE_ALSO, iri(official))
    adopted = (SymbolKind.RESOLUTION, SymbolKind.DECISION, SymbolKind.PRESIDENTIAL_STATEMENT)
    if symbol.kind in adopted and (organ := organ_of(symbol.organ)):
        triples.link(node, _ORGAN, iris.local(organ))
    return triples.said()
