"""Learning: words of resolutions into a table, and evidence into a forest."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from scipy.linalg import cho_factor, cho_solve

from benchmarks.themes.grow import grow
from benchmarks.themes.matter import Floats, Matter, Numbers
from benchmarks.themes.reference import Example
from graph.themes.labels import Labels
from graph.themes.likeness import compare
from graph.themes.prior import Prior
from graph.themes.signals import signals
from graph.themes.table import INDEXED, Block, Rows, Table, Trust
from graph.themes.trees import Forest

_RIDGE, _OLD, _FOLDS = 0.5, 0.05, 4
_SAID = {"title": 150, "body": 200, "cited": 60}
"""How many words of each block speak for or against one concept."""
_CHUNK = 100
_FAMILIAR, _SKIPPED = 0.5, 2
"""Evidence with texts alike at hand counts half; of what is not given, every second is learned."""
_DOUBT = 4
"""Trust in a name begins with so many resolutions of the mean."""


def learn_table(matter: Matter, rows: Numbers) -> Table:
    """The table of these examples, still without forest and threshold."""
    weight = np.where(matter.recent[rows], 1.0, _OLD)
    kernel = matter.kernel[np.ix_(rows, rows)].astype(np.float64)
    kernel[np.diag_indices_from(kernel)] += _RIDGE / weight
    subjects = matter.subjects[rows]
    factor = cho_factor(kernel)
    dual = cho_solve(factor, subjects)
    alone = subjects - dual / np.diag(cho_solve(factor, np.eye(len(rows))))[:, None]
    usual = (alone * subjects).sum(axis=0) / np.maximum(subjects.sum(axis=0), 1)
    recent = rows[matter.recent[rows]]
    blocks = {}
    for name, (block, matrix) in sorted(matter.blocks.items()):
        says = _says(matrix[rows], dual, _SAID[name])
        near = _index(matrix[recent]) if name in INDEXED else block.index
        blocks[name] = Block(block.terms, block.rarity, near, says)
    return Table(
        concepts=matter.concepts,
        subjects=matter.subjects[recent],
        bodies=tuple(matter.examples[i].counted.body for i in recent),
        headings=tuple(matter.examples[i].counted.heading for i in recent),
        known=matter.known(rows),
        blocks=blocks,
        trust=_trust(matter, recent, usual.astype(np.float32)),
        forest=None,
        threshold=0.5,
    )


def _index(matrix) -> Rows:  # noqa: ANN001 - scipy has no types
    columns = matrix.tocsc()
    columns.sort_indices()
    return Rows(
        columns.indptr.astype(np.int64),
        columns.indices.astype(np.uint16),
        columns.data.astype(np.float32),
    )


def _says(matrix, dual: Floats, most: int) -> Rows:  # noqa: ANN001 - scipy has no types
    """What each term says for each concept, cut to the strongest, on a scale of 127 steps."""
    terms, concepts, values = [], [], []
    for first in range(0, dual.shape[1], _CHUNK):
        said = np.ascontiguousarray((matrix.T @ dual[:, first : first + _CHUNK]).T, np.float32)
        strength = np.abs(said)
        least = np.zeros(len(said), np.float32)
        if said.shape[1] > most:
            least = np.partition(strength, -most, axis=1)[:, -most]
        scale = np.maximum(strength.max(axis=1), 1e-9) / 127
        said = np.round(said / scale[:, None]) * scale[:, None]
        rows, columns = np.nonzero((strength >= least[:, None]) & (said != 0))
        terms.append(columns)
        concepts.append(rows + first)
        values.append(said[rows, columns])
    term, concept = np.concatenate(terms), np.concatenate(concepts)
    order = np.lexsort((concept, term))
    start = np.searchsorted(term[order], np.arange(matrix.shape[1] + 1))
    return Rows(
        start.astype(np.int64),
        concept[order].astype(np.uint16),
        np.concatenate(values)[order].astype(np.float32),
    )


def _trust(matter: Matter, recent: Numbers, usual: Floats) -> Trust:
    shares = []
    for named in (matter.titled, matter.named):
        right, times = np.zeros(len(usual)), np.zeros(len(usual))
        for row in recent:
            times[named[row]] += 1
            right[named[row]] += matter.subjects[row, named[row]]
        mean = right.sum() / max(1, times.sum())
        shares.append(((right + _DOUBT * mean) / (times + _DOUBT)).astype(np.float32))
    return Trust(shares[0], shares[1], usual)


def evidence(
    table: Table, labels: Labels, examples: Sequence[Example]
) -> tuple[Floats, Numbers, Numbers]:
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


def learn_forest(matter: Matter, labels: Labels) -> Forest:
    """A forest learned on evidence that never saw the resolution that it is about.

    Half of it comes from tables that saw no resolution with a title like it either, so that the
    forest learns what to trust where nothing like a text was seen before.
    """
    evidences, truths, weights = [], [], []
    rows = np.arange(len(matter.examples))
    symbols = [one.symbol for one in matter.examples]
    for keys, counts in ((matter.families(), 1.0), (symbols, _FAMILIAR)):
        fold = np.array([zlib.crc32(str(key).encode()) % _FOLDS for key in keys])
        for number in range(_FOLDS):
            asked = [i for i in rows[fold == number] if matter.recent[i]]
            table = learn_table(matter, rows[fold != number])
            found, owners, concepts = evidence(table, labels, [matter.examples[i] for i in asked])
            evidences.append(found)
            truths.append(matter.subjects[np.array(asked)[owners], concepts])
            weights.append(np.full(len(found), counts))
    signal, truth, weight = (np.concatenate(one) for one in (evidences, truths, weights))
    kept = (truth > 0) | (np.arange(len(truth)) % _SKIPPED == 0)
    weight *= np.where(truth > 0, 1, _SKIPPED)
    return grow(signal[kept], truth[kept], weight[kept])
