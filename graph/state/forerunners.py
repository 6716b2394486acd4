"""Subjects that resolutions inherit from forerunners in the corpus, with the citing passages.

They are derived from several documents, so they stand in a graph of their own, each with a
statement that names the forerunners (`dcterms:source`) and the passages that lead to them.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.iris import Iris, digest
from graph.link.record import Card
from graph.link.record.forerunners import Inherited
from graph.state.triples import EVIDENCE, EXTRACTOR, Triples, decimal, iri, literal
from graph.symbol import parse
from ontology.terms import term

_SUBJECT, _SCORE, _SOURCE = term("dcterms:subject"), term("rg:score"), term("dcterms:source")
_STATEMENT = term("rdf:Statement")
_PARTS = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))


def state_forerunners(found: Iterable[tuple[Card, Inherited]], iris: Iris) -> list[str]:
    """Sorted N-Triples lines; the passages are described by the documents that they stand in."""
    triples = Triples(iris)
    for card, one in found:
        subject, theme = iris.symbol(parse(card.symbol)), iris.local(one.theme)
        if one.theme not in card.themes:
            triples.add(subject, _SUBJECT, iri(theme))
        fact = f"{iris.id}forerunners#fact-{digest(card.document_id, subject, theme)}"
        triples.type(fact, _STATEMENT)
        for part, value in zip(_PARTS, (subject, _SUBJECT, theme), strict=True):
            triples.link(fact, part, value)
        for span in one.spans:
            triples.link(fact, EVIDENCE, iris.span(card.document_id, span))
        for origin in one.origins:
            triples.link(fact, _SOURCE, iris.symbol(parse(origin)))
        triples.add(fact, EXTRACTOR, literal(one.rule))
        triples.add(fact, _SCORE, decimal(one.score))
    return triples.lines()
