"""Learning: words of resolutions into a table, and evidence into a forest."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.linalg import cho_factor, cho_solve
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.themes.reference import Example
from graph.themes.labels import Labels
from graph.themes.signals import CITED_WEIGHT, Prior, body_counts, compare, signals
from graph.themes.table import Block, Table
from graph.themes.trees import Forest

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]
_RIDGE, _OLD, _FOLDS = 0.5, 0.05, 5
_KEPT = {"title": 60, "body": 160, "cited": 80}
_LEAST = {"title": 1, "body": 3, "cited": 2}
_MOST = {"title": 1.0, "body": 0.4, "cited": 0.5}
_RARE = 4
"""A concept with fewer recent examples is also learned from so many earlier ones."""


def _counts(name: str) -> Callable[[Example], Mapping[str, float]]:
    if name == "title":
        return lambda one: one.counted.title
    if name == "body":
        return lambda one: body_counts(one.counted)
    return lambda one: dict.fromkeys(one.counted.cited, 1.0)


@dataclass(frozen=True, slots=True)
class Matter:
    """All examples as vectors: for each block its terms and a matrix (examples, terms)."""

    examples: Sequence[Example]
    concepts: tuple[str, ...]
    blocks: Mapping[str, tuple[Block, sparse.csr_matrix]]
    subjects: Floats
    kernel: Floats

    @property
    def recent(self) -> npt.NDArray[np.bool_]:
        """Which examples follow the present practice."""
        return np.array([one.recent for one in self.examples])


def gather(examples: Sequence[Example], concepts: tuple[str, ...]) -> Matter:
    """Vectors of the examples, cut to each one's most telling terms."""
    subjects = np.zeros((len(examples), len(concepts)), np.float32)
    for row, one in enumerate(examples):
        subjects[row, sorted(one.subjects)] = 1
    blocks = {name: _block(name, examples) for name in _KEPT}
    kernel = np.zeros((len(examples), len(examples)), np.float32)
    for name, (_, matrix) in sorted(blocks.items()):
        kernel += (CITED_WEIGHT if name == "cited" else 1) * (matrix @ matrix.T).toarray()
    return Matter(examples, concepts, blocks, subjects, kernel)


def _block(name: str, examples: Sequence[Example]) -> tuple[Block, sparse.csr_matrix]:
    counts = _counts(name)
    spread: Counter[str] = Counter()
    for one in examples:
        spread.update(counts(one).keys())
    most = _MOST[name] * len(examples)
    terms = sorted(term for term, n in spread.items() if _LEAST[name] <= n <= most)
    full = _rarity(terms, spread, len(examples))
    vectors = [_cut(*full.vector(counts(one)), _KEPT[name]) for one in examples]
    used = np.unique(np.concatenate([numbers for numbers, _ in vectors]))
    kept = [terms[int(i)] for i in used]
    rows = np.repeat(np.arange(len(vectors)), [len(numbers) for numbers, _ in vectors])
    columns = np.searchsorted(used, np.concatenate([numbers for numbers, _ in vectors]))
    values = np.concatenate([weights for _, weights in vectors])
    whole = np.round(values * 255).clip(1, 255) / 255
    matrix = sparse.csr_matrix(
        (whole.astype(np.float32), (rows, columns)), shape=(len(examples), len(kept))
    )
    return _rarity(kept, spread, len(examples)), matrix


def _rarity(terms: Sequence[str], spread: Counter[str], size: int) -> Block:
    rarity = np.array([np.log((1 + size) / (1 + spread[term])) + 1 for term in terms])
    return Block(
        {term: number for number, term in enumerate(terms)},
        rarity.astype(np.float16).astype(np.float32),
        np.zeros(1, np.int64),
        np.zeros(0, np.uint16),
        np.zeros(0, np.float32),
    )


def _cut(numbers: Rows, weights: Floats, most: int) -> tuple[Rows, Floats]:
    best = np.sort(np.argsort(-weights, kind="stable")[:most])
    kept = weights[best]
    return numbers[best], kept / max(float(np.sqrt(np.dot(kept, kept))), 1e-9)


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


def learn_table(matter: Matter, rows: Rows) -> Table:
    """The table of these examples, still without forest and threshold."""
    weight = np.where(matter.recent[rows], 1.0, _OLD)
    kernel = matter.kernel[np.ix_(rows, rows)]
    blocks = {}
    for name, (block, matrix) in sorted(matter.blocks.items()):
        part = matrix[rows]
        columns = part.tocsc()
        columns.sort_indices()
        blocks[name] = Block(
            block.terms,
            block.rarity,
            columns.indptr.astype(np.int64),
            columns.indices.astype(np.uint16),
            columns.data.astype(np.float32),
        )
    kernel[np.diag_indices_from(kernel)] += (_RIDGE / weight).astype(np.float32)
    subjects = matter.subjects[rows]
    dual = cho_solve(cho_factor(kernel, overwrite_a=True), subjects)
    scale = np.maximum(np.abs(dual).max(axis=0), 1e-9) / 127
    dual = np.round(dual / scale) * scale.astype(np.float32)
    numbers = tuple(matter.examples[row].number for row in rows)
    recent = matter.recent[rows].astype(np.float32)
    return Table(
        matter.concepts, numbers, blocks, subjects, dual.astype(np.float32), recent, None, 0.5
    )


def evidence(
    table: Table, labels: Labels, examples: Sequence[Example]
) -> tuple[Floats, Rows, Rows]:
    """Signals of these examples' candidates, with the example and the concept of each row."""
    prior = Prior.of(table)
    rows, owners, concepts = [], [], []
    for owner, one in enumerate(examples):
        like = compare(one.counted, table)
        chosen, found = signals(one.counted, like, table, labels, prior)
        rows.append(found)
        owners.append(np.full(len(chosen), owner))
        concepts.append(chosen)
    return np.concatenate(rows), np.concatenate(owners), np.concatenate(concepts)


def learn_forest(matter: Matter, labels: Labels, rows: Rows) -> Forest:
    """A forest learned on evidence that never saw the resolution that it is about.

    Half of it comes from tables that saw no resolution with the same title either, so that the
    forest learns what to trust where nothing like a text was seen before.
    """
    signal, truth = [], []
    for key in (_by_title, _by_symbol):
        fold = np.array([zlib.crc32(key(matter.examples[i])) % _FOLDS for i in rows])
        for number in range(_FOLDS):
            asked = [i for i in rows[fold == number] if matter.recent[i]]
            table = learn_table(matter, rows[fold != number])
            found, owners, concepts = evidence(table, labels, [matter.examples[i] for i in asked])
            signal.append(found)
            truth.append(matter.subjects[np.array(asked)[owners], concepts])
    return _forest(np.concatenate(signal), np.concatenate(truth))


def _by_title(one: Example) -> bytes:
    return (one.title or one.symbol).encode()


def _by_symbol(one: Example) -> bytes:
    return one.symbol.encode()


def _forest(signal: Floats, truth: Floats) -> Forest:
    learner = HistGradientBoostingClassifier(
        max_iter=160,
        learning_rate=0.06,
        max_leaf_nodes=12,
        max_depth=6,
        min_samples_leaf=40,
        early_stopping=False,
        random_state=0,
    )
    learner.fit(signal, truth)
    trees = [one[0].nodes for one in learner._predictors]
    size = max(len(nodes) for nodes in trees)
    shape = (len(trees), size)
    feature, left, right = (np.zeros(shape, np.int64) for _ in range(3))
    limit, value = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for number, nodes in enumerate(trees):
        leaf = nodes["is_leaf"].astype(bool)
        own = np.arange(len(nodes))
        feature[number, own] = np.where(leaf, 0, nodes["feature_idx"])
        limit[number, own] = np.where(leaf, 0, nodes["num_threshold"])
        left[number, own] = np.where(leaf, own, nodes["left"])
        right[number, own] = np.where(leaf, own, nodes["right"])
        value[number, own] = nodes["value"]
    depth = max(int(nodes["depth"].max()) for nodes in trees)
    base = float(np.ravel(learner._baseline_prediction)[0])
    return Forest(feature, limit, left, right, value, base, depth)
