"""Positions and measures: where nodes go, and what is alike."""

import numpy as np
import pytest

from graph.show import layout
from graph.show.payload_measures import company, opening, voting_likeness


def test_positions_are_the_same_each_time_and_do_not_overlap():
    edges = [(k, (k * 7 + 1) % 40, 1.0) for k in range(40) if (k * 7 + 1) % 40 != k]
    first, again = (layout.arrange(40, edges) for _ in range(2))
    assert np.array_equal(first, again)
    apart = layout.spread(first, [10.0] * 40)
    distance = np.hypot(*(apart[:, None] - apart[None, :]).transpose(2, 0, 1))
    np.fill_diagonal(distance, np.inf)
    assert distance.min() > 20.0


def test_positions_do_not_hang_on_the_last_bits_of_a_processor(monkeypatch):
    """Processors differ in the last bits of sums and sines: noise of that size moves nothing."""
    count = 60
    edges = [(k, (k * k + 3) % count, 1.0) for k in range(count) if (k * k + 3) % count != k]
    first = layout.place_all(count, edges, [k % 4 for k in range(count)], [8.0] * count, 50)
    noise, exact = np.random.default_rng(1945), layout._repulsion

    def nearly(points):
        force = exact(points)
        return force * (1.0 + noise.uniform(-1e-14, 1e-14, force.shape))

    monkeypatch.setattr(layout, "_repulsion", nearly)
    again = layout.place_all(count, edges, [k % 4 for k in range(count)], [8.0] * count, 50)
    assert np.array_equal(first, again)


def test_projection_of_what_is_all_equally_far_apart_is_settled():
    """Near-miss of a plane: any turn of the axes would explain it as well."""
    distance = 1.0 - np.eye(6)
    noise = np.random.default_rng(1945).uniform(-1e-14, 1e-14, distance.shape)
    assert np.array_equal(layout.project(distance), layout.project(distance + noise + noise.T))


def test_linked_nodes_lie_nearer_than_others():
    edges = [
        (a, b, 1.0)
        for side in (0, 10)
        for a in range(side, side + 10)
        for b in range(a + 1, side + 10)
    ]
    points = layout.arrange(20, edges)
    distance = np.hypot(*(points[:, None] - points[None, :]).transpose(2, 0, 1))
    within = np.mean([distance[a, b] for a, b, _ in edges])
    across = distance[:10, 10:].mean()
    assert across > 1.8 * within


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_nodes_have_finite_places(count):
    points = layout.place_all(count, [], [-1] * count, [5.0] * count)
    assert points.shape == (count, 2)
    assert np.isfinite(points).all()


def test_projection_keeps_distances_of_a_plane():
    plane = np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0]])
    distance = np.hypot(*(plane[:, None] - plane[None, :]).transpose(2, 0, 1))
    placed = layout.project(distance)
    found = np.hypot(*(placed[:, None] - placed[None, :]).transpose(2, 0, 1))
    assert np.allclose(found / found[0, 1] * 3.0, distance)


def test_agreement_counts_abstentions_half():
    votes = {
        "favour": {r: [0] for r in range(6)} | {r: [0, 1] for r in range(6, 10)},
        "against": {r: [1] for r in range(3)},
        "abstained": {r: [1] for r in range(3, 6)},
    }
    alike = voting_likeness(votes)
    assert alike.nodes == [0, 1]
    assert alike.alike[0, 1] == pytest.approx((4 * 1.0 + 3 * 0.0 + 3 * 0.5) / 10)
    assert alike.shared[0, 1] == 10


def test_states_that_voted_too_seldom_are_not_compared():
    votes = {"favour": {0: [0, 1], 1: [0]}, "against": {}, "abstained": {}}
    assert voting_likeness(votes).nodes == []


def test_company_is_the_cosine_of_lists():
    likeness = company({1: [5, 6], 2: [5, 6], 3: [5]})
    assert likeness.nodes == [5, 6]
    assert likeness.alike[0, 1] == pytest.approx(2 / np.sqrt(3 * 2))
    assert likeness.nearest(1) == [(5, 6, 0.8165, 2)]


def test_opening_takes_those_that_link_the_most_cited():
    cites = {8: [0, 1], 9: [2], 7: [5]}
    assert opening(10, cites, 5) == [0, 1, 2, 8, 9]
    assert opening(4, cites, 5) == [0, 1, 2, 3]


def test_unlinked_parts_are_drawn_near_but_not_into_one_another():
    edges = [
        (i, j, 1.0) for base in (0, 12, 20) for i in range(base, base + 6) for j in (base + 6,)
    ]
    points = layout.arrange(27, edges)
    parts = [points[base : base + 7] for base in (0, 12, 20)]
    for k, part in enumerate(parts):
        for other in parts[k + 1 :]:
            apart = np.hypot(*(part[:, None] - other[None]).transpose(2, 0, 1))
            assert layout.STEP < apart.min() < 8 * layout.STEP
    linked = np.hypot(*(points[0] - points[6]))
    assert linked < 6 * layout.STEP


def test_points_that_coincide_are_spread():
    placed = layout.spread(np.zeros((9, 2)), [5.0] * 9, 4.0, 300)
    apart = np.hypot(*(placed[:, None] - placed[None]).transpose(2, 0, 1)) + np.eye(9) * 99
    assert apart.min() > 12
