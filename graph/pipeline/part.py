"""One document's share of the graph: what only it says, and what others may say as well.

A document is the only one to speak of its own passages, statements and paragraphs, and says all
there is of the resolution whose text it is but what others add. That part is written as it stands;
only the rest has to be put together with what other documents say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.findings import Finding, ThemeMention
from graph.iris import Iris
from graph.model import Page
from graph.pipeline.entities import used_entities
from graph.show.payload_lines import shown
from graph.state import state
from graph.state.context import declaration
from graph.state.triples import Triples
from graph.store.turtle import body, ordered
from ontology import NAMESPACES


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
    states the same ones. `page` is as much of its own as the page shows.
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
    lines = triples.lines()
    own, rest = divide(lines, roots)
    named = _named(triples, iris)
    themes = {one.theme for one in findings if isinstance(one, ThemeMention) and ":" in one.theme}
    declared = {symbol.text for node, symbol in triples.declared.items() if node not in roots}
    share = Share(
        roots=roots,
        declared=tuple(sorted(declared)),
        entities=tuple(sorted(used_entities("\n".join(lines), iris) | themes)),
        counts=dict(sorted(predicates(own).items())),
    )
    shared = as_lines(line for line in rest if line not in named)
    base = iris.base
    return Part(share, written(own, base), written(rest, base), shared, as_lines(shown(own)))


def divide(lines: Iterable[str], roots: Sequence[str]) -> tuple[list[str], list[str]]:
    """Lines about these IRIs and their parts, and all others."""
    own: list[str] = []
    rest: list[str] = []
    for line in lines:
        (own if root_of(line) in roots else rest).append(line)
    return own, rest


def root_of(line: str) -> str:
    """The IRI that an N-Triples line is about, without the fragment that names a part of it."""
    return line[1 : line.index(">")].partition("#")[0]


def written(lines: Iterable[str], base: str) -> bytes:
    """N-Triples lines as Turtle without header."""
    return "".join(body(ordered(lines), NAMESPACES, base)).encode()


def as_lines(lines: Iterable[str]) -> bytes:
    """Lines as the bytes of a file."""
    return "".join(f"{line}\n" for line in lines).encode()


def predicates(lines: Iterable[str]) -> Counter[str]:
    """How many lines have each predicate, by its IRI."""
    return Counter(line.split(" ", 2)[1][1:-1] for line in lines)


def _named(triples: Triples, iris: Iris) -> frozenset[str]:
    return frozenset().union(*(declaration(iris, one) for one in triples.declared.values()))
