"""A forest of boosted trees, evaluated with numpy alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_NAMES = ("feature", "limit", "left", "right", "value")


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as arrays of shape (trees, nodes); a leaf leads to itself.

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
        trees = np.arange(self.feature.shape[0])
        node = np.zeros((len(rows), len(trees)), np.int64)
        index = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            left = rows[index, self.feature[trees, node]] <= self.limit[trees, node]
            node = np.where(left, self.left[trees, node], self.right[trees, node])
        odds = self.base + self.value[trees, node].sum(axis=1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-odds)))

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
