"""As much of a built graph as the page of some resolutions shows, out of what documents kept.

A store on disk looks up each term by its hash: to collect the same out of it takes ten times as
long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox

from graph.errors import StoreError
from graph.iris import Iris
from graph.pipeline import codec
from graph.pipeline.built import Built, read_built
from graph.pipeline.outputs import TURTLE
from graph.pipeline.part import root_of
from graph.pipeline.shares import SHARED, triples_in
from graph.pipeline.worker import Outcome
from graph.show.payload_lines import Batch, Batches, batch_in, batch_of, packed, shown
from graph.state.triples import Pairs
from graph.symbol import try_parse
from ontology.terms import term

_TELLS = tuple(
    ox.NamedNode(term(one)) for one in ("schema:about", "rg:ofResolution", "rdf:subject")
)
"""Through these, a document tells of a resolution."""
_TELLING = frozenset(map(str, _TELLS))
_CARD = tuple(
    ox.NamedNode(term(one))
    for one in (
        "rdf:type",
        "dcterms:identifier",
        "dcterms:title",
        "rg:organ",
        "rg:adoptionDate",
        "rdfs:seeAlso",
        "skos:altLabel",
    )
)
"""What is shown of a resolution that is only pointed at."""
_SHOWN, _IDENTIFIER = frozenset(map(str, _CARD)), f"<{term('dcterms:identifier')}>"


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document of the excerpt: its IRI, what was found out about it, and where that is kept."""

    document: str
    outcome: Outcome


def excerpt(folder: Path, store: ox.Store, chosen: Collection[str]) -> Batches | None:
    """What the page of these resolutions (IRIs) takes: them, who tells of them, whom they name.

    None where the folder does not hold what its build kept, or not as it was written.
    """
    built = read_built(folder)
    turtle = built.files.get(TURTLE) if built is not None else None
    if built is None or turtle is None or not turtle.intact() or SHARED not in turtle.places:
        return None
    shared = built.kept_shared(turtle.places[SHARED][0])
    if shared is None:
        return None
    try:
        kept = list(_documents(built, _tellers(store, chosen), chosen))
        batches = list(_own(built, kept, shared))
    except StoreError:
        return None
    iris = Iris(built.base)
    roots = {*chosen, *(one.document for one in kept), *_attached(shared, chosen)}
    lines = [one for one in shared if root_of(one) in roots]
    named = _pointed(batch_of(lines)).union(*(_pointed(one()) for one in batches))
    named |= {iris.local(name) for one in kept for name in one.outcome.share.entities}
    others = {iris.symbol(one) for one in map(try_parse, _declared(kept)) if one} - roots
    named -= roots | others
    others |= {one for one in named if _is_symbol(one, iris)}
    lines += [one for one in shared if root_of(one) in named and root_of(one) not in others]
    lines += _cards(store, shared, others)
    return lambda: (*(one() for one in batches), batch_of(lines))


def _attached(shared: Iterable[str], chosen: Collection[str]) -> Iterator[str]:
    """What several documents tell of a chosen resolution: an event about it."""
    for line in shared:
        subject, predicate, value = line.split(" ", 2)
        if predicate in _TELLING and value[1:-3] in chosen:
            yield root_of(subject)


def _is_symbol(one: str, iris: Iris) -> bool:
    """Whether an IRI is that of a document with a symbol."""
    local = one.removeprefix(iris.id)
    whole = local != one and "#" not in local and local[0].isupper()
    return whole and try_parse(unquote(local)) is not None


def _tellers(store: ox.Store, chosen: Iterable[str]) -> set[str]:
    """The documents that tell of these resolutions, their own texts included."""
    found = set()
    for one in chosen:
        for predicate in _TELLS:
            for quad in store.quads_for_pattern(None, predicate, ox.NamedNode(one), None):
                if isinstance(quad.subject, ox.NamedNode):
                    found.add(quad.subject.value.partition("#")[0])
    return found


def _documents(built: Built, tellers: Collection[str], chosen: Collection[str]) -> Iterator[_Kept]:
    """The documents among them; of records only those that are the text of a chosen one."""
    iris = Iris(built.base)
    for member in built.members:
        head = built.cache.head(member.key) if member.key else None
        if head is None:
            continue
        outcome = codec.load(Outcome, head)
        if not outcome.document_id or outcome.failure:
            continue
        document = iris.document(outcome.document_id)
        text = outcome.share.roots[-1] if outcome.symbol else ""
        if document in tellers and (not text or text in chosen):
            yield _Kept(document, outcome)


def _own(
    built: Built, kept: Sequence[_Kept], shared: Collection[str]
) -> Iterator[Callable[[], Batch]]:
    """What each document says of its own; a story's part stands in the Turtle only."""
    for one in sorted(kept, key=lambda one: one.document):
        key = one.outcome.key
        if one.outcome.symbol:
            yield partial(batch_in, built.cache.section(key, "page"))
        else:
            section = built.files[TURTLE].read(one.document)
            own = _said(str(triple) for triple in triples_in(section, built.base))
            mark = f"<{one.document}#"
            rest = _said(line.removesuffix(" .") for line in shared if mark in line)
            yield partial(batch_in, packed(shown(own, rest)))


def _said(triples: Iterable[str]) -> dict[str, Pairs]:
    found: dict[str, Pairs] = {}
    for one in sorted(triples):
        subject, predicate, value = one.split(" ", 2)
        found.setdefault(subject, []).append((predicate, value))
    return found


def _declared(kept: Iterable[_Kept]) -> set[str]:
    return {text for one in kept for text in one.outcome.share.declared}


def _pointed(batch: Batch) -> set[str]:
    """The things that some statements lead to."""
    found: set[str] = set()
    for _, values, languages in batch.values():
        found.update(
            value for value, language in zip(values, languages, strict=False) if language is None
        )
    return found


def _cards(store: ox.Store, shared: Iterable[str], others: Collection[str]) -> Iterator[str]:
    """What is shown of resolutions that are only pointed at; those that were read say it alone."""
    named = set()
    for line in shared:
        predicate = line.split(" ", 2)[1]
        if predicate in _SHOWN and (one := root_of(line)) in others:
            yield line
            if predicate == _IDENTIFIER:
                named.add(one)
    for one in sorted(set(others) - named):
        for card in _CARD:
            for quad in store.quads_for_pattern(ox.NamedNode(one), card, None, None):
                yield f"{quad.triple} ."
