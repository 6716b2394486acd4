"""One document's share of the graph: what only it says, and what others may say as well.

A document is the only one to speak of its own passages, statements and paragraphs, and says all
there is of the resolution whose text it is but what others add. That part is written as it stands;
only the rest has to be put together with what other documents say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter

from graph.findings import Finding, ThemeMention
from graph.iris import Iris
from graph.model import Page
from graph.pipeline.entities import used_entities
from graph.show.payload_lines import packed, shown
from graph.state import state
from graph.state.context import declaration
from graph.state.triples import Pairs, Triples, lines_of
from graph.store.turtle import blocks, body, ordered, types_first
from ontology import NAMESPACES

Said = Mapping[str, Pairs]
"""What is said of each thing: N-Triples terms."""


@dataclass(frozen=True, slots=True)
class Share:
    """What the whole has to know of a document's triples.

    `roots` are the IRIs that are its own, with all their parts; `declared` the symbols that it
    names; `entities` the local identifiers of described things that it names; `counts` how many of
    its own triples have each predicate, by IRI.
    """

    roots: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A document's triples: `own` and `rest` as Turtle without header, the others as N-Triples.

    `shared` is the rest without the lines that name a document with a symbol: whoever names it
    states the same ones. `page` is as much of its own as the page shows, as it takes it.
    """

    share: Share
    own: bytes
    rest: bytes
    shared: bytes
    page: bytes


def make_part(
    page: Page,
    findings: Sequence[Finding],
    iris: Iris,
    on_record: frozenset[tuple[str, str]] = frozenset(),
) -> Part:
    """State a page's findings, and divide what comes of it."""
    triples = state(page, findings, iris, on_record)
    symbol = page.identity.symbol if page.document.kind.is_record else None
    roots = (iris.document(page.document.id), *((iris.symbol(symbol),) if symbol else ()))
    said = triples.said()
    own, rest = divide(said, roots)
    themes = {one.theme for one in findings if isinstance(one, ThemeMention) and ":" in one.theme}
    declared = {symbol.text for node, symbol in triples.declared.items() if node not in roots}
    share = Share(
        roots=roots,
        declared=tuple(sorted(declared)),
        entities=tuple(sorted(used_entities(_terms(said), iris) | themes)),
        counts=_counts(own),
    )
    base = iris.base
    return Part(
        share=share,
        own=written(own, base),
        rest=written(rest, base),
        shared=as_lines(_unnamed(rest, triples, iris)),
        page=packed(shown(own, rest)),
    )


def divide(said: Said, roots: Collection[str]) -> tuple[Said, Said]:
    """What is said of these IRIs and their parts, and all else."""
    starts = tuple(f"<{root}{mark}" for root in roots for mark in ">#")
    own: dict[str, Pairs] = {}
    rest: dict[str, Pairs] = {}
    for subject, pairs in said.items():
        (own if subject.startswith(starts) else rest)[subject] = pairs
    return own, rest


def root_of(line: str) -> str:
    """The IRI that an N-Triples line or term begins with, without the fragment of a part."""
    return line[1 : line.index(">")].partition("#")[0]


def written(said: Said, base: str) -> bytes:
    """Turtle without header."""
    typed = ((subject, types_first(pairs)) for subject, pairs in said.items())
    return "".join(blocks(typed, NAMESPACES, base)).encode()


def written_lines(lines: Iterable[str], base: str) -> bytes:
    """N-Triples lines as Turtle without header."""
    return "".join(body(ordered(lines), NAMESPACES, base)).encode()


def as_lines(lines: Iterable[str]) -> bytes:
    """Lines as the bytes of a file."""
    return "".join(f"{line}\n" for line in lines).encode()


def predicates(lines: Iterable[str]) -> Counter[str]:
    """How many lines have each predicate, by its IRI."""
    return Counter(line.split(" ", 2)[1][1:-1] for line in lines)


def _counts(said: Said) -> dict[str, int]:
    found = Counter(map(itemgetter(0), chain.from_iterable(said.values())))
    return {predicate[1:-1]: found[predicate] for predicate in sorted(found)}


def _terms(said: Said) -> str:
    """Every thing and every object once, where a term may stand."""
    terms = {value for pairs in said.values() for _, value in pairs if value[0] == "<"}
    return "\n".join(terms.union(said))


def _unnamed(said: Said, triples: Triples, iris: Iris) -> Iterator[str]:
    """The lines that do not only name a document with a symbol, as whoever names it does."""
    named: dict[str, Pairs] = {}
    for symbol in triples.declared.values():
        named |= declaration(iris, symbol)
    for subject, pairs in said.items():
        known = named.get(subject, ())
        yield from lines_of({subject: [one for one in pairs if one not in known]})
