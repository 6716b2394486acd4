"""The citation network's measures on networks whose answers are known."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analyse import citation_network, measure, state_measures
from graph.iris import Iris
from graph.link.record import Card
from graph.model import Kind


def card(symbol: str, *cites: str, document: str = "") -> Card:
    return Card(document or symbol, Kind.RESOLUTION, symbol, "", "GA", "", {}, cites)


def test_two_texts_of_one_resolution_are_one_node() -> None:
    cards = [card("A/RES/90/1", "A/RES/80/1"), card("A/RES/90/1", "A/RES/80/2", document="other")]
    network = citation_network(cards)
    assert sorted(network) == ["A/RES/80/1", "A/RES/80/2", "A/RES/90/1"]
    assert network.nodes["A/RES/90/1"]["read"]
    assert "read" not in network.nodes["A/RES/80/1"]


def test_degrees_parts_and_communities_of_two_triangles() -> None:
    cards = [
        card("A/RES/90/1", "A/RES/90/2", "A/RES/90/3"),
        card("A/RES/90/2", "A/RES/90/3"),
        card("S/RES/1 (1946)", "S/RES/2 (1946)"),
    ]
    found = measure(citation_network(cards))
    assert found.cited_by["A/RES/90/3"] == 2
    assert found.cites["A/RES/90/1"] == 2
    assert found.components == {
        "A/RES/90/1": 1,
        "A/RES/90/2": 1,
        "A/RES/90/3": 1,
        "S/RES/1 (1946)": 2,
        "S/RES/2 (1946)": 2,
    }
    assert found.communities["A/RES/90/1"] == found.communities["A/RES/90/3"]
    assert found.communities["A/RES/90/1"] != found.communities["S/RES/1 (1946)"]
    assert max(found.page_rank, key=lambda one: found.page_rank[one]) == "A/RES/90/3"


def test_an_empty_corpus_has_empty_measures() -> None:
    assert measure(citation_network([])).page_rank == {}
    assert state_measures(measure(citation_network([])), Iris()) == []


def test_a_lonely_resolution_is_measured_too() -> None:
    found = measure(citation_network([card("A/RES/90/1")]))
    assert found.communities == {"A/RES/90/1": 1}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=40))
def test_page_rank_agrees_with_networkx(pairs: list[tuple[int, int]]) -> None:
    pytest.importorskip("scipy")
    cards = [card(f"A/RES/90/{a}", f"A/RES/90/{b}") for a, b in pairs if a != b]
    network = citation_network(cards)
    if not len(network):
        return
    ours, theirs = measure(network).page_rank, nx.pagerank(network, tol=1e-12, max_iter=1000)
    assert ours == pytest.approx(theirs, abs=1e-6)


@given(st.permutations(range(1, 9)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    cards = [card(f"A/RES/90/{n}", f"A/RES/90/{n % 4 + 1}") for n in order]
    cards = [one for one in cards if one.symbol not in one.cites]
    usual = measure(citation_network(sorted(cards, key=lambda one: one.symbol)))
    assert measure(citation_network(cards)) == usual
