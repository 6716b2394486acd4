"""Themes of a counted document, best first, and the words that carried each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from graph.themes.labels import Labels
from graph.themes.scheme import Concept, read_scheme
from graph.themes.signals import Likeness, Prior, compare, signals
from graph.themes.table import Ints, Table, read_table
from graph.themes.words import Counted
from ontology import path

_CARRIERS = 12


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
        self._terms = {name: tuple(block.terms) for name, block in table.blocks.items()}

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
        parts = []
        terms: list[tuple[str, int]] = []
        duals = np.ascontiguousarray(self.table.dual[:, chosen].T)
        for name in ("title", "body"):
            block, (numbers, weights) = self.table.blocks[name], like.terms[name]
            places, owner = block.places(numbers)
            products = block.values[places] * weights[owner]
            parts.append(
                np.stack(
                    [
                        np.bincount(owner, products * one[block.rows[places]], len(numbers))
                        for one in duals
                    ],
                    axis=1,
                )
            )
            terms.extend((name, number) for number in numbers.tolist())
        added = np.concatenate(parts)
        found = []
        for column in added.T:
            best = np.argsort(-column, kind="stable")[: _CARRIERS * 2]
            kept: dict[str, float] = {}
            for i in best[column[best] > 0].tolist():
                name, number = terms[i]
                term = self._terms[name][number]
                kept[term] = kept.get(term, 0.0) + float(column[i])
            ranked = sorted(kept.items(), key=lambda one: (-one[1], one[0]))
            found.append(tuple(ranked[:_CARRIERS]))
        return found


@cache
def load() -> Model:
    """The model that the package ships.

    Raises:
        OntologyError: where the scheme or the table is missing or damaged.
    """
    return Model(read_scheme(path("themes.ttl")), read_table(path("themes.npz")))
