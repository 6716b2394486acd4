"""A forest of boosted trees, evaluated with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

_NAMES = ("feature", "limit", "left", "right", "value")


_MOST_LEAVES = 16
_ALL = np.uint16(0xFFFF)


@dataclass(frozen=True, slots=True)
class _Masks:
    """The splits of all trees side by side, of shape (trees, splits) or (trees, leaves).

    A row that does not go left at a split loses the leaves that its mask has no bit for; the first
    leaf that is left at the end, counted from the left, is the one that it comes to.
    """

    feature: npt.NDArray[np.int64]
    limit: npt.NDArray[np.float32]
    mask: npt.NDArray[np.uint16]
    value: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Forest:
    """Trees as arrays of shape (trees, nodes); a leaf leads to itself; at most 16 leaves a tree.

    A row goes left where its feature is at most the limit. The sum of the leaves' values and
    `base` is the logarithm of the odds.
    """

    feature: npt.NDArray[np.int64]
    limit: npt.NDArray[np.float32]
    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]
    value: npt.NDArray[np.float32]
    base: float
    depth: int

    def probabilities(self, rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """The probability of each row of signals, shape (rows, features)."""
        masks = self._masks
        left = rows[:, masks.feature] <= masks.limit
        open_leaves = np.bitwise_and.reduce(np.where(left, _ALL, masks.mask), axis=2)
        leaf = _lowest()[open_leaves]
        values = masks.value[np.arange(len(masks.value)), leaf]
        odds = self.base + values.sum(axis=1)
        return np.asarray(1 / (1 + np.exp(-odds)))

    @cached_property
    def _masks(self) -> _Masks:
        trees = [self._splits(tree) for tree in range(len(self.feature))]
        size = max(1, *(len(splits) for splits, _ in trees))
        feature = np.zeros((len(trees), size), np.int64)
        limit = np.full((len(trees), size), np.inf, np.float32)
        mask = np.full((len(trees), size), _ALL, np.uint16)
        value = np.zeros((len(trees), _MOST_LEAVES), np.float64)
        for tree, (splits, leaves) in enumerate(trees):
            value[tree, : len(leaves)] = leaves
            for place, (node, first, last) in enumerate(splits):
                feature[tree, place] = self.feature[tree, node]
                limit[tree, place] = self.limit[tree, node]
                mask[tree, place] = 0xFFFF & ~((1 << last) - (1 << first))
        return _Masks(feature, limit, mask, value)

    def _splits(self, tree: int) -> tuple[list[tuple[int, int, int]], list[float]]:
        """A tree's splits, each with the range of leaves on its left, and its leaves' values."""
        splits: list[tuple[int, int, int]] = []
        leaves: list[float] = []

        def follow(node: int) -> None:
            if self.left[tree, node] == node:
                leaves.append(float(self.value[tree, node]))
                return
            first = len(leaves)
            follow(int(self.left[tree, node]))
            splits.append((node, first, len(leaves)))
            follow(int(self.right[tree, node]))

        follow(0)
        if len(leaves) > _MOST_LEAVES:
            raise ValueError(f"{len(leaves)} leaves in a tree, expected {_MOST_LEAVES} at most")
        return splits, leaves

    def pack(self) -> dict[str, npt.NDArray[np.generic]]:
        """The arrays as they are stored."""
        return {
            "tree_feature": self.feature.astype(np.uint8),
            "tree_limit": self.limit.astype(np.float32),
            "tree_left": self.left.astype(np.uint8),
            "tree_right": self.right.astype(np.uint8),
            "tree_value": self.value.astype(np.float32),
            "tree_base": np.array([self.base, self.depth], np.float64),
        }

    @classmethod
    def unpack(cls, packed: Mapping[str, npt.NDArray[np.generic]]) -> Forest:
        """The forest out of stored arrays."""
        base, depth = packed["tree_base"].astype(np.float64)
        whole = {name: packed[f"tree_{name}"] for name in _NAMES}
        return cls(
            feature=whole["feature"].astype(np.int64),
            limit=whole["limit"].astype(np.float32),
            left=whole["left"].astype(np.int64),
            right=whole["right"].astype(np.int64),
            value=whole["value"].astype(np.float32),
            base=float(base),
            depth=int(depth),
        )


@cache
def _lowest() -> npt.NDArray[np.uint8]:
    """For each set of sixteen bits the place of the lowest one."""
    sets = np.arange(1 << _MOST_LEAVES, dtype=np.uint32)
    lowest = sets & (~sets + 1)
    lowest[0] = 1
    return np.asarray(np.log2(lowest), np.uint8)
