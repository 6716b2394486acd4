"""Themes of a counted document, best first, and the words that carried each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from graph.themes.labels import Labels
from graph.themes.likeness import Likeness, compare
from graph.themes.prior import Prior
from graph.themes.scheme import Concept, read_scheme
from graph.themes.signals import signals
from graph.themes.table import Floats, Ints, Table, read_table
from graph.themes.words import Counted
from ontology import path

_CARRIERS = 12
_CARRYING = ("title", "body")
"""The blocks whose words can be shown in a text's paragraphs."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A theme of a document: its concept, its probability, whether it reaches the threshold.

    `carriers` are the document's own words and pairs that speak for it, the strongest first, each
    with what it adds to the score.
    """

    concept: Concept
    score: float
    stated: bool
    carriers: tuple[tuple[str, float], ...] = ()


class Model:
    """The scheme and the table learned for it."""

    def __init__(self, concepts: Sequence[Concept], table: Table) -> None:
        by_id = {one.id: one for one in concepts}
        self.table = table
        self.labels = Labels([by_id.get(one) or Concept(one, (one,)) for one in table.concepts])
        self.prior = Prior.of(table)
        self._terms = {name: tuple(table.blocks[name].terms) for name in _CARRYING}

    def rank(self, document: Counted) -> list[Ranked]:
        """The concepts that come into question, the most probable first."""
        if self.table.forest is None or not document.main:
            return []
        like = compare(document, self.table)
        chosen, rows = signals(document, like, self.table, self.labels, self.prior)
        scores = self.table.forest.probabilities(rows)
        order = np.lexsort((chosen, -scores))
        stated = [int(i) for i in order if scores[i] >= self.table.threshold]
        carriers = self._carriers(like, chosen[stated]) if stated else []
        concepts = self.labels.concepts
        return [
            Ranked(
                concepts[int(chosen[i])],
                float(scores[i]),
                place < len(stated),
                carriers[place] if place < len(stated) else (),
            )
            for place, i in enumerate(order)
        ]

    def _carriers(self, like: Likeness, chosen: Ints) -> list[tuple[tuple[str, float], ...]]:
        """For each of these concepts the words that add most to its ridge score."""
        place_of = np.full(len(self.table.concepts), -1)
        place_of[chosen] = np.arange(len(chosen))
        parts = [self._added(name, like, place_of) for name in _CARRYING]
        concept, block, term, added = (np.concatenate(part) for part in zip(*parts, strict=True))
        found = []
        for place in range(len(chosen)):
            rows = np.flatnonzero(concept == place)
            best = rows[np.argsort(-added[rows], kind="stable")[: 2 * _CARRIERS]]
            kept: dict[str, float] = {}
            for i in best.tolist():
                word = self._terms[_CARRYING[block[i]]][term[i]]
                kept[word] = kept.get(word, 0.0) + float(added[i])
            ranked = sorted(kept.items(), key=lambda one: (-one[1], one[0]))
            found.append(tuple(ranked[:_CARRIERS]))
        return found

    def _added(self, name: str, like: Likeness, place_of: Ints) -> tuple[Ints, Ints, Ints, Floats]:
        """Concept, block, term and amount of whatever adds to the score of a chosen concept."""
        numbers, weights = like.terms[name]
        says = self.table.blocks[name].says
        places, owner = says.places(numbers)
        concept = place_of[says.columns[places]]
        added = says.values[places] * weights[owner]
        kept = np.flatnonzero((concept >= 0) & (added > 0))
        block = np.full(len(kept), _CARRYING.index(name))
        return concept[kept], block, numbers[owner[kept]], added[kept]


@cache
def load() -> Model:
    """The model that the package ships.

    Raises:
        OntologyError: where the scheme or the table is missing or damaged.
    """
    return Model(read_scheme(path("themes.ttl")), read_table(path("themes.npz")))
