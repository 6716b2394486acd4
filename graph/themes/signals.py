"""The evidence for and against each concept that comes into question for a document.

The same code gathers it when the table is learned and when it is used. Large products go through
`einsum`, which starts no threads: several processes of a build share the cores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log1p

import numpy as np

from graph.themes.labels import Labels
from graph.themes.table import Floats, Ints, Table
from graph.themes.words import Counted

NAMES = (
    "ridge score",
    "what the title adds to it",
    "rank of the ridge score",
    "ridge score / best ridge score",
    "best ridge score",
    "share among titles alike",
    "share among texts alike",
    "likeness of the nearest title with it",
    "likeness of the nearest text with it",
    "likeness of the nearest title",
    "likeness of the nearest text",
    "share among resolutions cited",
    "resolutions cited",
    "company of the best concepts",
    "how common it is",
    "share of the label's words in the title",
    "label in the title",
    "label in the paragraphs",
    "label in the annexes",
    "cue term in the paragraphs",
    "cue term in the title",
    "words of the label",
    "Security Council",
    "Human Rights Council",
    "decision",
    "length",
)
"""What each column of the signals says."""

CITED_WEIGHT, ANNEX_WEIGHT = 0.3, 0.3
_NEAREST, _BEST, _COMPANY, _BODY_BEST = 8, 25, 6, 6


@dataclass(frozen=True)
class Likeness:
    """A document held against the resolutions of the table: one number each."""

    title: Floats
    body: Floats
    cited: Floats
    terms: Mapping[str, tuple[Ints, Floats]]

    @cached_property
    def kernel(self) -> Floats:
        """All of it together: what the dual weights are for."""
        return self.title + self.body + np.float32(CITED_WEIGHT) * self.cited


def body_counts(document: Counted) -> Mapping[str, float]:
    """What paragraphs say, and annexes with less weight."""
    counts: dict[str, float] = dict(document.main)
    for term, number in document.annex.items():
        counts[term] = counts.get(term, 0) + number * ANNEX_WEIGHT
    return counts


def compare(document: Counted, table: Table) -> Likeness:
    """How like a document is to each resolution of the table."""
    counts: dict[str, Mapping[str, float]] = {
        "title": document.title,
        "body": body_counts(document),
        "cited": dict.fromkeys(document.cited, 1.0),
    }
    terms = {name: table.blocks[name].vector(counts[name]) for name in counts}
    found = {name: table.blocks[name].likeness(*terms[name], table.size) for name in sorted(counts)}
    return Likeness(found["title"], found["body"], found["cited"], terms)


@dataclass(frozen=True, slots=True)
class Prior:
    """What holds of concepts whatever the document: how common each is, and its company."""

    common: Floats
    company: Floats
    rows: Mapping[str, int]

    @classmethod
    def of(cls, table: Table) -> Prior:
        """Count them in the table's recent resolutions."""
        recent = table.subjects[table.recent > 0]
        times = recent.sum(axis=0)
        common = np.log((times + 0.1) / (len(recent) + 1)).astype(np.float32)
        together = np.zeros((len(times), len(times)), np.float32)
        for row in recent:
            held = np.flatnonzero(row)
            together[held[:, None], held] += 1
        np.fill_diagonal(together, 0)
        company = together / np.maximum(times, 1)[:, None] * (times / (times + 2))[:, None]
        return cls(common, company.astype(np.float32), _rows(table))


def _rows(table: Table) -> dict[str, int]:
    return {number: row for row, number in enumerate(table.numbers) if number}


def signals(
    document: Counted, like: Likeness, table: Table, labels: Labels, prior: Prior
) -> tuple[Ints, Floats]:
    """The concepts that come into question, ascending, and their signals, one row each."""
    added = np.einsum("r,rc->c", like.title, table.dual)
    ridge = np.einsum("r,rc->c", like.kernel, table.dual)
    titles, texts = _neighbours(like.title, table), _neighbours(like.body, table)
    ranking = np.argsort(-ridge, kind="stable")
    rank = np.empty(len(ranking), np.float32)
    rank[ranking] = np.arange(len(ranking))
    best = float(ridge[ranking[0]])
    cited = sorted(prior.rows[one] for one in document.cited if one in prior.rows)
    shares = table.subjects[cited].mean(axis=0) if cited else np.zeros_like(ridge)
    top = ranking[:_COMPANY]
    company = np.clip(ridge[top], 0, 1) @ prior.company[top]
    chosen = _candidates(ranking, texts[0], labels, document)
    size = len(chosen)
    columns = [
        ridge[chosen],
        added[chosen],
        rank[chosen],
        ridge[chosen] / max(best, 0.05),
        np.full(size, best),
        titles[0][chosen],
        texts[0][chosen],
        titles[1][chosen],
        texts[1][chosen],
        np.full(size, like.title.max(initial=0)),
        np.full(size, like.body.max(initial=0)),
        shares[chosen],
        np.full(size, len(cited)),
        company[chosen],
        prior.common[chosen],
        *_named(document, labels, chosen),
        np.full(size, float(document.organ == "SC")),
        np.full(size, float(document.organ == "HRC")),
        np.full(size, float(document.kind == "decision")),
        np.full(size, log1p(sum(document.main.values()))),
    ]
    return chosen, np.stack(columns, axis=1).astype(np.float32)


def _candidates(ranking: Ints, texts: Floats, labels: Labels, document: Counted) -> Ints:
    near = np.argsort(-texts, kind="stable")[:_BODY_BEST]
    named = np.array(labels.named(document.title), np.int64)
    return np.unique(np.concatenate([ranking[:_BEST], near, named])).astype(np.int64)


def _neighbours(likeness: Floats, table: Table) -> tuple[Floats, Floats]:
    """For each concept its share among the nearest recent resolutions, and the nearest with it."""
    likeness = likeness * table.recent
    rows = np.argsort(-likeness, kind="stable")[:_NEAREST]
    near = likeness[rows].astype(np.float32)
    subjects = table.subjects[rows]
    share = (near**2) @ subjects / max(1e-6, float((near**2).sum()))
    return share, (near[:, None] * subjects).max(axis=0)


def _named(document: Counted, labels: Labels, chosen: Iterable[int]) -> list[Floats]:
    rows = []
    for index in chosen:
        stems = labels.names[index][0].stems
        share = sum(stem in document.title for stem in stems) / max(1, len(stems))
        rows.append(
            (
                share,
                float(labels.times(document.title, index, other=False) > 0),
                log1p(labels.times(document.main, index, other=False)),
                log1p(labels.times(document.annex, index, other=False)),
                log1p(labels.times(document.main, index, other=True)),
                float(labels.times(document.title, index, other=True) > 0),
                float(len(stems)),
            )
        )
    return list(np.array(rows, np.float32).T)
