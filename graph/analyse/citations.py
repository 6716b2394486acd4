"""The citation network and its measures.

networkx holds the network. PageRank is rustworkx's and communities are Leiden's, by
graspologic-native: at some ten thousand nodes both are many times faster than networkx' own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import graspologic_native
import networkx as nx
import rustworkx as rx

from graph.link.record import Card

_SEED = 1945
_TRIALS = 3


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of every resolution of the network, by symbol.

    `page_rank` sums to one; `communities` and `components` are numbered from 1, largest first;
    `labels` names each community by its most authoritative member.
    """

    cites: Mapping[str, int] = field(default_factory=dict)
    cited_by: Mapping[str, int] = field(default_factory=dict)
    page_rank: Mapping[str, float] = field(default_factory=dict)
    communities: Mapping[str, int] = field(default_factory=dict)
    components: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    modularity: float = 0.0


def citation_network(cards: Iterable[Card]) -> nx.DiGraph[str]:
    """A directed network, citing to cited, nodes by symbol; nodes that were read have `read=True`.

    Two texts of one resolution (its mark-up and its plain text) are one node.
    """
    network: nx.DiGraph[str] = nx.DiGraph()
    for card in sorted(cards, key=lambda one: (one.symbol, one.document_id)):
        network.add_node(card.symbol, read=True, title=card.title, adopted=card.adopted)
        network.add_edges_from((card.symbol, cited) for cited in card.cites)
    return network


def measure(network: nx.DiGraph[str]) -> Measures:
    """All measures of a network; the same network gives the same figures."""
    if not len(network):
        return Measures()
    page_rank = _page_rank(network)
    modularity, communities = _communities(network)
    components = [sorted(part) for part in nx.weakly_connected_components(network)]
    leaders: dict[int, str] = {}
    for symbol in sorted(network, key=lambda one: (-page_rank[one], one)):
        leaders.setdefault(communities[symbol], symbol)
    return Measures(
        cites=dict(network.out_degree()),
        cited_by=dict(network.in_degree()),
        page_rank=page_rank,
        communities=communities,
        components=_numbered(components),
        labels=leaders,
        modularity=modularity,
    )


def _page_rank(network: nx.DiGraph[str]) -> dict[str, float]:
    names = sorted(network)
    index = {name: place for place, name in enumerate(names)}
    compact: rx.PyDiGraph[str, None] = rx.PyDiGraph()
    compact.add_nodes_from(names)
    edges = sorted((index[citing], index[cited]) for citing, cited in network.edges)
    compact.add_edges_from_no_data([(a, b) for a, b in edges])
    ranks = rx.pagerank(compact, alpha=0.85, tol=1e-10, max_iter=500)
    return {name: ranks[place] for place, name in enumerate(names)}


def _communities(network: nx.DiGraph[str]) -> tuple[float, dict[str, int]]:
    """Leiden on the undirected network; a resolution without any link is a community of its own."""
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for citing, cited in network.edges:
        weights[min(citing, cited), max(citing, cited)] += 1.0
    edges = [(one, other, weight) for (one, other), weight in sorted(weights.items())]
    modularity, found = 0.0, {}
    if edges:
        modularity, found = graspologic_native.leiden(
            edges=edges,
            starting_communities=None,
            resolution=1.0,
            randomness=0.001,
            iterations=2,
            use_modularity=True,
            seed=_SEED,
            trials=_TRIALS,
        )
    groups: dict[object, list[str]] = defaultdict(list)
    for symbol in sorted(network):
        groups[found.get(symbol, symbol)].append(symbol)
    return modularity, _numbered(list(groups.values()))


def _numbered(groups: Sequence[Sequence[str]]) -> dict[str, int]:
    """Number groups from 1, the largest first, ties by their first member."""
    ordered = sorted(groups, key=lambda group: (-len(group), group[0]))
    return {name: number for number, group in enumerate(ordered, 1) for name in group}
