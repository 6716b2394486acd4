"""The weights that were learned, and what they add up to (a logistic regression)."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

THRESHOLD = 0.6
"""A probability above which a State is told as a sponsor; fixed across sets of texts left out."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What each feature says for (positive) or against (negative) a role, in logits."""

    weights: Mapping[str, float]

    def probability(self, features: Collection[str]) -> float:
        """How probable it is that names with these features sponsor a resolution, 0 to 1."""
        score = sum(self.weights.get(one, 0.0) for one in features)
        return 1.0 / (1.0 + math.exp(-score))


@cache
def reader() -> Reader:
    """The reader that ships: `weights.tsv`, which `make sponsors` writes."""
    text = resources.files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return Reader({feature: float(weight) for feature, weight in rows})
