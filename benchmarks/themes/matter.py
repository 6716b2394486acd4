"""What is learned from, as vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from benchmarks.themes.reference import Example
from graph.themes.labels import Labels
from graph.themes.likeness import WEIGHTS, counts_of
from graph.themes.table import BLOCKS, Block, Rows

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]
_KEPT = {"title": 60, "body": 160, "cited": 80}
_LEAST = {"title": 1, "body": 3, "cited": 2}
_MOST = {"title": 1.0, "body": 0.4, "cited": 0.5}
_RARE = 4
"""A concept with fewer recent examples is also learned from so many earlier ones."""
_ALIKE = 0.5
"""Titles this like each other are of one family."""


@dataclass(frozen=True, slots=True)
class Matter:
    """All examples as vectors: for each block its terms and a matrix (examples, terms).

    `others` are earlier texts whose subjects count only where they are cited; `titled` and `named`
    say which concepts the title and the paragraphs of each example name.
    """

    examples: Sequence[Example]
    others: Sequence[Example]
    concepts: tuple[str, ...]
    blocks: Mapping[str, tuple[Block, sparse.csr_matrix]]
    subjects: Floats
    kernel: Floats
    titled: Sequence[Sequence[int]]
    named: Sequence[Sequence[int]]

    @property
    def recent(self) -> npt.NDArray[np.bool_]:
        """Which examples follow the present practice."""
        return np.array([one.recent for one in self.examples])

    def known(self, rows: Numbers) -> dict[str, tuple[Numbers, bool]]:
        """What these examples and the others are about, by number."""
        held = [*self.others, *(self.examples[i] for i in rows)]
        return {
            one.number: (np.array(sorted(one.subjects), np.int64), one.recent)
            for one in sorted(held, key=lambda one: one.symbol)
            if one.number
        }

    def families(self) -> list[int]:
        """For each example the first one whose title is like its own, or like one that is so."""
        matrix = self.blocks["title"][1]
        near = sparse.coo_matrix(matrix @ matrix.T >= _ALIKE)
        _, found = sparse.csgraph.connected_components(near, directed=False)
        return [int(one) for one in found]


def gather(examples: Sequence[Example], labels: Labels) -> Matter:
    """Vectors of the examples to learn from, cut to each one's most telling terms."""
    chosen = choose(examples)
    kept = {one.symbol for one in chosen}
    others = [one for one in examples if one.symbol not in kept]
    concepts = tuple(one.id for one in labels.concepts)
    subjects = np.zeros((len(chosen), len(concepts)), np.float32)
    for row, one in enumerate(chosen):
        subjects[row, sorted(one.subjects)] = 1
    counts = [counts_of(one.counted) for one in chosen]
    blocks = {name: _block(name, [one[name] for one in counts]) for name in BLOCKS}
    kernel = np.zeros((len(chosen), len(chosen)), np.float32)
    for name, (_, matrix) in sorted(blocks.items()):
        kernel += WEIGHTS[name] * (matrix @ matrix.T).toarray()
    titled = [labels.named(one.counted.title) for one in chosen]
    named = [labels.named(one.counted.main) for one in chosen]
    return Matter(chosen, others, concepts, blocks, subjects, kernel, titled, named)


def choose(examples: Sequence[Example]) -> list[Example]:
    """The examples to learn from: recent ones, and earlier ones of concepts that lack those."""
    held = Counter(concept for one in examples if one.recent for concept in one.subjects)
    chosen = {one.symbol for one in examples if one.recent}
    earlier = [one for one in examples if not one.recent]
    for one in sorted(earlier, key=lambda one: (one.year, one.symbol), reverse=True):
        if any(held[concept] < _RARE for concept in one.subjects):
            held.update(one.subjects)
            chosen.add(one.symbol)
    return [one for one in examples if one.symbol in chosen]


def _block(name: str, counts: Sequence[Mapping[str, float]]) -> tuple[Block, sparse.csr_matrix]:
    spread: Counter[str] = Counter()
    for one in counts:
        spread.update(one.keys())
    most = _MOST[name] * len(counts)
    terms = sorted(term for term, n in spread.items() if _LEAST[name] <= n <= most)
    full = _rarity(terms, spread, len(counts))
    vectors = [_cut(*full.vector(one), _KEPT[name]) for one in counts]
    used = np.unique(np.concatenate([numbers for numbers, _ in vectors]))
    kept = [terms[int(i)] for i in used]
    rows = np.repeat(np.arange(len(vectors)), [len(numbers) for numbers, _ in vectors])
    columns = np.searchsorted(used, np.concatenate([numbers for numbers, _ in vectors]))
    values = np.concatenate([weights for _, weights in vectors])
    whole = np.round(values * 255).clip(1, 255) / 255
    matrix = sparse.csr_matrix(
        (whole.astype(np.float32), (rows, columns)), shape=(len(counts), len(kept))
    )
    return _rarity(kept, spread, len(counts)), matrix


def _rarity(terms: Sequence[str], spread: Counter[str], size: int) -> Block:
    rarity = np.array([np.log((1 + size) / (1 + spread[term])) + 1 for term in terms])
    empty = Rows(
        np.zeros(len(terms) + 1, np.int64), np.zeros(0, np.uint16), np.zeros(0, np.float32)
    )
    numbers = {term: number for number, term in enumerate(terms)}
    return Block(numbers, rarity.astype(np.float16).astype(np.float32), empty, empty)


def _cut(numbers: Numbers, weights: Floats, most: int) -> tuple[Numbers, Floats]:
    best = np.sort(np.argsort(-weights, kind="stable")[:most])
    kept = weights[best]
    return numbers[best], kept / max(float(np.sqrt(np.dot(kept, kept))), 1e-9)
