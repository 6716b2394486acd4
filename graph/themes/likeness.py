"""A document held against what was learned: scores of concepts, and the resolutions alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from graph.themes.table import BLOCKS, INDEXED, Floats, Ints, Table
from graph.themes.words import Counted

WEIGHTS = {"title": 1.0, "body": 1.0, "cited": 0.3}
"""What each kind of words counts in the ridge regression."""
ANNEX_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class Likeness:
    """`terms` and `scores` by block: what a document says, and what that says for each concept.

    `title` and `body` are cosines with each resolution of the present practice.
    """

    terms: Mapping[str, tuple[Ints, Floats]]
    scores: Mapping[str, Floats]
    title: Floats
    body: Floats

    @property
    def ridge(self) -> Floats:
        """What all blocks together say for each concept."""
        parts = [np.float32(WEIGHTS[name]) * self.scores[name] for name in BLOCKS]
        return np.asarray(np.sum(parts, axis=0), np.float32)


def counts_of(document: Counted) -> dict[str, Mapping[str, float]]:
    """A document's words by block; annexes count for less."""
    body: dict[str, float] = dict(document.main)
    for term, number in document.annex.items():
        body[term] = body.get(term, 0) + number * ANNEX_WEIGHT
    cited = dict.fromkeys(sorted(document.cited), 1.0)
    return {"title": document.title, "body": body, "cited": cited}


def compare(document: Counted, table: Table) -> Likeness:
    """Hold a document against the table."""
    counts, size = counts_of(document), len(table.concepts)
    terms = {name: table.blocks[name].vector(counts[name]) for name in BLOCKS}
    scores = {name: table.blocks[name].says.times(*terms[name], size) for name in BLOCKS}
    near = {n: table.blocks[n].index.times(*terms[n], table.size) for n in INDEXED}
    return Likeness(terms, scores, near["title"], near["body"])
