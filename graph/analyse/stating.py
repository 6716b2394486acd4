"""Measures as triples on the resolutions themselves."""

from __future__ import annotations

from graph.analyse.citations import Measures
from graph.iris import Iris
from graph.state.context import declare
from graph.state.triples import Triples, decimal, integer, literal
from graph.symbol import try_parse
from ontology.terms import term

_CITES, _CITED_BY = term("rg:citesCount"), term("rg:citedByCount")
_PAGE_RANK, _COMMUNITY = term("rg:pageRank"), term("rg:community")
_COMPONENT, _COMMUNITY_CLASS = term("rg:component"), term("rg:Community")
_LABEL, _NUMBER = term("skos:prefLabel"), term("rg:number")


def state_measures(measures: Measures, iris: Iris) -> list[str]:
    """Sorted N-Triples lines: degrees, PageRank, community and part of every resolution.

    Derived from all documents together, they have no passage of their own to point to; what they
    are derived from, the citations, has.
    """
    triples = Triples(iris)
    for symbol_text in sorted(measures.page_rank):
        symbol = try_parse(symbol_text)
        if symbol is None:
            continue
        node = declare(triples, symbol)
        triples.add(node, _CITES, integer(measures.cites[symbol_text]))
        triples.add(node, _CITED_BY, integer(measures.cited_by[symbol_text]))
        triples.add(node, _PAGE_RANK, decimal(measures.page_rank[symbol_text]))
        triples.add(node, _COMPONENT, integer(measures.components[symbol_text]))
        community = iris.local(f"community/{measures.communities[symbol_text]}")
        triples.link(node, _COMMUNITY, community)
    for number, leader in sorted(measures.labels.items()):
        community = iris.local(f"community/{number}")
        triples.type(community, _COMMUNITY_CLASS)
        triples.add(community, _NUMBER, integer(number))
        triples.add(community, _LABEL, literal(f"Around {leader}"))
    return triples.lines()
