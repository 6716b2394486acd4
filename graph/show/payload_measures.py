"""What the page compares: states by votes, sponsors by company, themes by shared resolutions.

Also what communities are called, and which resolutions the page opens with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from graph.show.layout import Edge
from graph.show.payload_relations import Lists

Matrix = NDArray[np.float64]
_LEAST_VOTES = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """Nodes that were compared, how alike each pair is (0 to 1), and on how many resolutions.

    `alike` is NaN where two nodes share too few resolutions to be compared.
    """

    nodes: list[int]
    alike: Matrix
    shared: NDArray[np.int64]

    def nearest(self, most: int, least: float = 0.0) -> list[tuple[int, int, float, int]]:
        """For each node its `most` nearest as (node, node, likeness, shared), each pair once."""
        pairs: dict[tuple[int, int], tuple[float, int]] = {}
        for row, node in enumerate(self.nodes):
            values = np.where(np.isnan(self.alike[row]), -1.0, self.alike[row])
            values[row] = -1.0
            for column in np.argsort(-values, kind="stable")[:most]:
                if values[column] > least:
                    ends = (min(node, self.nodes[column]), max(node, self.nodes[column]))
                    pairs[ends] = (float(values[column]), int(self.shared[row, column]))
        return [(a, b, round(v, 4), n) for (a, b), (v, n) in sorted(pairs.items())]


def voting_likeness(votes: Mapping[str, Lists]) -> Likeness:
    """Agreement of states: 1 the same vote, one half where one abstained, 0 opposite.

    The mean over the resolutions on which both took part; states with fewer than five votes are
    left out.
    """
    value = {"favour": 1.0, "abstained": 0.5, "against": 0.0}
    resolutions = sorted({r for name in value for r in votes[name]})
    count = Counter(s for name in value for row in votes[name].values() for s in row)
    states = sorted(s for s, n in count.items() if n >= _LEAST_VOTES)
    row_of = {r: i for i, r in enumerate(resolutions)}
    column_of = {s: i for i, s in enumerate(states)}
    table = np.full((len(resolutions), len(states)), np.nan)
    for name, number in value.items():
        for resolution, row in votes[name].items():
            columns = [column_of[s] for s in row if s in column_of]
            table[row_of[resolution], columns] = number
    return _agreement(states, table)


def _agreement(states: list[int], table: Matrix) -> Likeness:
    """Two votes are as far apart as there are levels between them: half a point for each.

    How many of two columns of 0 and 1 differ is the sum of both less twice what they share. The
    numbers are whole, so that single precision is exact.
    """
    present = (~np.isnan(table)).astype(np.float32)
    shared = (present.T @ present).astype(np.int64)
    distance = np.zeros(shared.shape)
    for level in (0.0, 0.5):
        above = (table > level).astype(np.float32)
        one = above.T @ present
        distance += (one + one.T - 2.0 * (above.T @ above)) / 2.0
    with np.errstate(invalid="ignore", divide="ignore"):
        alike = 1.0 - distance / shared
    alike[shared < _LEAST_VOTES] = np.nan
    return Likeness(states, alike, shared)


def company(lists: Lists, most: int = 600) -> Likeness:
    """How often nodes stand together in lists (cosine); only the `most` frequent nodes."""
    count = Counter(t for row in lists.values() for t in row)
    nodes = sorted(n for n, _ in sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:most])
    column = {n: i for i, n in enumerate(nodes)}
    table = np.zeros((len(lists), len(nodes)), dtype=np.float32)
    for row, members in enumerate(lists.values()):
        table[row, [column[m] for m in members if m in column]] = 1.0
    together = (table.T @ table).astype(np.float64)
    size = np.sqrt(np.maximum(np.diag(together), 1.0))
    return Likeness(nodes, together / size[:, None] / size[None, :], together.astype(np.int64))


def weighted(pairs: Sequence[tuple[int, int, float, int]], nodes: Sequence[int]) -> list[Edge]:
    """Pairs of nodes as edges between positions in `nodes`, for the layout."""
    place = {n: i for i, n in enumerate(nodes)}
    return [(place[a], place[b], max(v, 0.01)) for a, b, v, _ in pairs]


def community_names(
    communities: Sequence[int], subjects: Lists, labels: Sequence[str]
) -> list[str]:
    """A name for each community: the two themes that mark it most, empty where none does.

    A theme marks a community by how many members have it, times the logarithm of how much more
    often they do than all resolutions.
    """
    total: Counter[int] = Counter()
    inside: dict[int, Counter[int]] = {}
    for node, themes in subjects.items():
        if node < len(communities) and communities[node] >= 0:
            total.update(themes)
            inside.setdefault(communities[node], Counter()).update(themes)
    everything = sum(total.values()) or 1
    names = [""] * (max(communities, default=-1) + 1)
    for community, counts in inside.items():
        size = sum(counts.values())
        score = {
            theme: n * float(np.log(n / size * everything / total[theme]))
            for theme, n in counts.items()
            if n > 1
        }
        best = sorted(score, key=lambda t: (-score[t], t))[:2]
        names[community] = " · ".join(labels[t] for t in best if score[t] > 0)
    return names


_SMALL = frozenset(
    {"about", "after", "against", "from", "into", "more", "other", "over", "their", "these"}
    | {"this", "those", "through", "under", "upon", "with", "within"}
)


def title_words(titles: Sequence[str]) -> tuple[Lists, list[str]]:
    """The words of titles, as if each were a theme: node to word numbers, and the words."""
    split = [sorted(set(re.findall(r"[^\W\d_]{4,}", title)) - _SMALL) for title in titles]
    table = sorted({word.lower() for row in split for word in row})
    number = {word: order for order, word in enumerate(table)}
    lists = {n: sorted({number[w.lower()] for w in row}) for n, row in enumerate(split) if row}
    return lists, [word.capitalize() for word in table]


def opening(count: int, cites: Lists, most: int) -> list[int]:
    """What the page opens with: the most cited resolutions, and those that link them.

    The most cited alone are often too old to cite one another. Three fifths of the room go to
    them (nodes come in falling order of citations); the rest, one after another, to whichever
    resolution cites most of those that fewest have linked so far.
    """
    if count <= most:
        return list(range(count))
    cited = list(range(most * 3 // 5))
    inside = set(cited)
    links = {s: [t for t in row if t in inside] for s, row in cites.items() if s not in inside}
    covered: Counter[int] = Counter()
    # What a resolution links is worth less the more others link it, never more: the value that was
    # counted last is a bound, so that only the best few are counted anew.
    queue = [(-float(len(row)), s) for s, row in links.items()]
    heapify(queue)
    chosen: list[int] = []
    while queue and len(chosen) + len(cited) < most:
        _, best = heappop(queue)
        value = (-sum(0.5 ** covered[t] for t in links[best]), best)
        if queue and value > queue[0]:
            heappush(queue, value)
            continue
        covered.update(links[best])
        chosen.append(best)
    return cited + chosen
