"""Positions, computed once and the same at every build: nothing wobbles when the page opens.

Processors differ in the last bits of sines, roots and sums of products, and forces magnify what
differs; so positions are brought onto a fine grid after each step (`_on_grid`), where such bits are
lost, and every machine draws the same picture.

A small network is arranged by forces (Fruchterman and Reingold, 1991, with weights), starting from
a sunflower and cooling to rest; a large one has its most important nodes arranged so, and every
other node put beside the neighbours that already have a place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Edge = tuple[int, int, float]

STEP = 62.0
"""The ideal length of an edge, in pixels at zoom 1."""
_GOLDEN = np.pi * (3.0 - np.sqrt(5.0))
_WIDE = 1.55
_EXACT = 320
_GRID = 1024.0
"""Grid lines in a pixel; a power of two, so that a position on the grid is an exact number."""


def sunflower(count: int, step: float = STEP) -> Points:
    """`count` points, evenly spread over a disc from its centre outwards; shape (count, 2)."""
    order = np.arange(count, dtype=np.float64)
    radius, angle = step * 0.62 * np.sqrt(order + 0.5), order * _GOLDEN
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))


def arrange(
    count: int, edges: Sequence[Edge], groups: Sequence[int] | None = None, rounds: int = 260
) -> Points:
    """Positions for all of `count` nodes at once, in pixels, centred on the origin.

    Args:
        count: how many nodes; the work grows with its square, so keep it to a few hundred.
        edges: pairs of node numbers with a weight above 0.
        groups: a group number for each node (below 0: none); groups are held together softly.
        rounds: how many steps to cool down in.
    """
    if count == 0:
        return np.zeros((0, 2))
    group = np.full(count, -1) if groups is None else np.asarray(groups, dtype=np.int64)
    points = _on_grid(_start(group))
    source, target, weight = _normalised(count, edges)
    members = [group == one for one in np.unique(group[group >= 0])]
    for turn in range(rounds):
        force = _repulsion(points)
        if len(weight):
            force += _attraction(points, source, target, weight)
        force += _gravity(points, members)
        reach = STEP * 1.6 * (1.0 - turn / rounds) ** 1.5 + 0.4
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        points = _on_grid(points + force * (np.minimum(length, reach) / length)[:, None])
    return _on_grid(gathered(_on_grid(fitted(points)), source, target))


def _on_grid(points: Points) -> Points:
    """The points, each on the nearest line of the grid, down and across."""
    nearest: Points = np.rint(points * _GRID) / _GRID
    return nearest


def gathered(points: Points, source: NDArray[np.int64], target: NDArray[np.int64]) -> Points:
    """The points, with every part that nothing links to the others drawn near to the largest.

    Forces push unlinked parts to the rim, where they waste the field: each, the larger first, moves
    straight towards the middle until it is `STEP` away from what lies there.
    """
    placed = points.copy()
    parts = _parts(len(points), source, target)
    inside = parts[0] if parts else np.zeros(0, dtype=np.int64)
    for part in parts[1:]:
        way = placed[inside].mean(axis=0) - placed[part].mean(axis=0)
        steps = [t for t in np.linspace(1.0, 0.0, 41) if _clear(placed, part, inside, way * t)]
        placed[part] += way * (steps[0] if steps else 0.0)
        inside = np.concatenate((inside, part))
    return placed - (placed.min(axis=0) + placed.max(axis=0)) / 2.0 if len(placed) else placed


def _clear(
    points: Points, part: NDArray[np.int64], inside: NDArray[np.int64], shift: Points
) -> bool:
    apart = (points[part] + shift)[:, None, :] - points[inside][None, :, :]
    return float((apart**2).sum(axis=2).min()) >= (STEP * 1.3) ** 2


def _parts(
    count: int, source: NDArray[np.int64], target: NDArray[np.int64]
) -> list[NDArray[np.int64]]:
    """The connected parts, largest first; among equals the one with the first node."""
    name = np.arange(count)
    while True:
        least = np.minimum(name[source], name[target])
        after = name.copy()
        np.minimum.at(after, source, least)
        np.minimum.at(after, target, least)
        if (after == name).all():
            break
        name = after
    parts = [np.flatnonzero(name == one) for one in np.unique(name)]
    return sorted(parts, key=lambda part: (-len(part), int(part[0])))


def fitted(points: Points) -> Points:
    """The points centred and scaled to a wide field, some 50 x 50 pixels for each of many.

    What lies far out is drawn in softly, so that a few strays do not shrink everything else.
    """
    if len(points) < 2:
        return np.zeros_like(points)
    centred = points - (points.min(axis=0) + points.max(axis=0)) / 2.0
    reach = np.maximum(np.percentile(np.abs(centred), 90, axis=0), 1e-6)
    soft = centred / reach
    far = np.abs(soft) > 1.0
    soft[far] = np.sign(soft[far]) * (1.0 + 0.5 * np.log(np.abs(soft[far])))
    room = 50.0 + 95.0 / (1.0 + len(points) / 14.0)
    half = room * np.sqrt(len(points)) / 2.0
    placed: Points = soft * np.array([half * np.sqrt(_WIDE), half / np.sqrt(_WIDE)]) * 0.85
    return placed


def _start(group: NDArray[np.int64]) -> Points:
    points = sunflower(len(group))
    members = sorted({int(g) for g in group if g >= 0})
    centres = sunflower(len(members), STEP * 4.0)
    for order, one in enumerate(members):
        inside = np.flatnonzero(group == one)
        points[inside] = centres[order] + sunflower(len(inside), STEP * 0.6)
    return points


def _normalised(
    count: int, edges: Sequence[Edge]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Edges as columns; an edge of a node with many edges pulls less, so that hubs do not clump."""
    if not edges:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    source = np.array([e[0] for e in edges], dtype=np.int64)
    target = np.array([e[1] for e in edges], dtype=np.int64)
    weight = np.array([e[2] for e in edges], dtype=np.float64)
    degree = np.bincount(source, weight, count) + np.bincount(target, weight, count)
    return source, target, weight * 3.0 / np.sqrt(degree[source] * degree[target])


def _repulsion(points: Points) -> Points:
    length = (points**2).sum(axis=1)
    square = np.maximum(length[:, None] + length[None, :] - 2.0 * points @ points.T, 0.0) + 1.0
    strength = STEP**2 / square
    np.fill_diagonal(strength, 0.0)
    push: Points = points * strength.sum(axis=1)[:, None] - strength @ points
    return push


def _attraction(
    points: Points,
    source: NDArray[np.int64],
    target: NDArray[np.int64],
    weight: NDArray[np.float64],
) -> Points:
    apart = points[target] - points[source]
    pull = apart * (weight * np.hypot(apart[:, 0], apart[:, 1]) / STEP)[:, None]
    force = np.zeros_like(points)
    np.add.at(force, source, pull)
    np.add.at(force, target, -pull)
    return force


def _gravity(points: Points, groups: Sequence[NDArray[np.bool_]]) -> Points:
    """A pull to the middle, and of each group (which nodes are in it) to its own."""
    force = points * -0.09
    for inside in groups:
        force[inside] += (points[inside].mean(axis=0) - points[inside]) * 0.16
    return force


def spread(points: Points, radius: Sequence[float], gap: float = 7.0, rounds: int = 120) -> Points:
    """Moves nodes apart until no two discs (radii in pixels) come nearer than `gap`."""
    placed = _on_grid(points + sunflower(len(points), 0.05))  # what coincides has no way to part
    size = np.asarray(radius, dtype=np.float64)
    if len(placed) < 2:
        return placed
    least = size[:, None] + size[None, :] + gap
    for _ in range(rounds):
        across = placed[:, 0, None] - placed[None, :, 0]
        down = placed[:, 1, None] - placed[None, :, 1]
        distance = np.hypot(across, down)
        np.fill_diagonal(distance, np.inf)
        lack = np.maximum(least - distance, 0.0)
        if lack.max() < 0.5:
            break
        share = lack / np.maximum(distance, 1e-6) * 0.35
        placed[:, 0] += (across * share).sum(axis=1)
        placed[:, 1] += (down * share).sum(axis=1)
        placed = _on_grid(placed)
    return placed


def place_all(
    count: int,
    edges: Sequence[Edge],
    groups: Sequence[int],
    radius: Sequence[float],
    exact: int = _EXACT,
) -> Points:
    """Positions for any number of nodes, given in falling order of importance.

    The first `exact` are arranged by forces; every other one goes beside the mean of its
    neighbours that have a place already, or of its group, or to the rim.
    """
    first = min(count, exact)
    inner = [e for e in edges if e[0] < first and e[1] < first]
    core = spread(arrange(first, inner, groups[:first]), radius[:first])
    points = np.zeros((count, 2))
    points[:first] = core
    if first < count:
        _place_rest(points, first, _neighbours(count, edges), groups)
    return _on_grid(points).round(1)


def _neighbours(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(count)]
    for source, target, _ in edges:
        found[source].append(target)
        found[target].append(source)
    return found


def _place_rest(
    points: Points, first: int, neighbours: list[list[int]], groups: Sequence[int]
) -> None:
    rim = float(np.abs(points[:first]).max()) * 1.15 + STEP
    centres = _centres(points[:first], groups[:first])
    for node in range(first, len(points)):
        placed = [n for n in neighbours[node] if n < node]
        angle = node * _GOLDEN
        away = np.array([np.cos(angle), np.sin(angle)])
        if placed:
            points[node] = points[placed].mean(axis=0) + away * (26.0 + 40.0 / len(placed))
        elif groups[node] in centres:
            points[node] = centres[groups[node]] + away * STEP * 2.5
        else:
            points[node] = away * rim * (1.0 + 0.15 * ((node % 7) / 7.0))


def _centres(points: Points, groups: Sequence[int]) -> Mapping[int, Points]:
    group = np.asarray(groups)
    return {int(g): points[group == g].mean(axis=0) for g in np.unique(group) if g >= 0}


def project(distance: NDArray[np.float64], scale: float = STEP * 9) -> Points:
    """Classical scaling (Torgerson, 1952): points whose distances follow a matrix; shape (n, 2).

    Where two axes explain equally much, any turn of them would do as well: a slope too small to be
    seen, along the order of the rows, settles which is taken.
    """
    count = len(distance)
    if count < 2:
        return np.zeros((count, 2))
    square = distance**2
    centred = square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()
    slope = np.diag(np.arange(count) * (1e-6 * max(float(square.max()), 1e-6)))
    values, vectors = np.linalg.eigh(-0.5 * centred + slope)
    best = vectors[:, -2:][:, ::-1] * np.sqrt(np.maximum(values[-2:][::-1], 0.0))
    signs = np.where(best[np.abs(best).round(6).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    best = best * signs
    reach = np.abs(best).max() or 1.0
    return _on_grid(best / reach * scale)
