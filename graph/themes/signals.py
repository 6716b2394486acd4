"""The evidence for and against each concept that comes into question for a document.

The same code gathers it when the table is learned and when it is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log1p

import numpy as np

from graph.themes.labels import Labels
from graph.themes.likeness import Likeness
from graph.themes.prior import Prior
from graph.themes.table import Floats, Ints, Table
from graph.themes.words import Counted

NAMES = (
    "ridge score",
    "what the title adds to it",
    "what the citations add to it",
    "rank of the ridge score",
    "ridge score / best ridge score",
    "best ridge score",
    "ridge score / its usual one",
    "share among titles alike",
    "likeness of the nearest title with it",
    "the same / likeness of the nearest title",
    "share among texts alike",
    "likeness of the nearest text with it",
    "the same / likeness of the nearest text",
    "likeness of the nearest title",
    "likeness of the nearest text",
    "share among resolutions cited",
    "share among old resolutions cited",
    "cited resolutions with it",
    "cited resolutions known",
    "share under the same agenda item",
    "resolutions under the same agenda item",
    "how common it is in the committee",
    "how much commoner there than elsewhere",
    "company of the best concepts",
    "how common it is",
    "share of the label's words in the title",
    "share of the roots of the label's words in the title",
    "label in the title",
    "further label in the title",
    "label in the agenda item",
    "label in the paragraphs",
    "further label in the paragraphs",
    "label in the annexes",
    "label in the paragraphs / most named concept",
    "trust in the title's naming it",
    "trust in the paragraphs' naming it",
    "words of the label",
    "Security Council",
    "Human Rights Council",
    "decision",
    "length",
)
"""What each column of the signals says."""

_NEAREST, _BEST, _COMPANY, _BODY_BEST, _CITED_BEST, _NAMED_BEST = 8, 25, 6, 8, 6, 8


def signals(
    document: Counted, like: Likeness, table: Table, labels: Labels, prior: Prior
) -> tuple[Ints, Floats]:
    """The concepts that come into question, ascending, and their signals, one row each."""
    ridge = like.ridge
    ranking = np.argsort(-ridge, kind="stable")
    titles, texts = _neighbours(like.title, table), _neighbours(like.body, table)
    cited, known = _cited(document, table)
    shares, under = prior.headings.get(document.heading, (np.zeros_like(ridge), 0))
    naming = _Naming(document, labels, table)
    near = np.argsort(-texts[0], kind="stable")[:_BODY_BEST]
    chosen = np.unique(
        np.concatenate(
            [ranking[:_BEST], near, _best(cited[0] + cited[1]), _best(shares), naming.best()]
        )
    ).astype(np.int64)
    columns = [
        *_scores(like, ridge, ranking, chosen, table),
        *(one[chosen] for one in (*titles, *texts)),
        like.title.max(initial=0),
        like.body.max(initial=0),
        *(one[chosen] for one in cited),
        known,
        shares[chosen],
        under,
        *_common(document, ridge, ranking, chosen, prior),
        *naming.columns(chosen),
        document.organ == "SC",
        document.organ == "HRC",
        document.kind == "decision",
        log1p(sum(document.main.values())),
    ]
    result = np.empty((len(chosen), len(NAMES)), np.float32)
    for place, column in enumerate(columns):
        result[:, place] = column
    return chosen, result


def _scores(
    like: Likeness, ridge: Floats, ranking: Ints, chosen: Ints, table: Table
) -> Iterator[Floats | float]:
    rank = np.empty(len(ranking), np.float32)
    rank[ranking] = np.arange(len(ranking))
    best = float(ridge[ranking[0]])
    yield ridge[chosen]
    yield like.scores["title"][chosen]
    yield like.scores["cited"][chosen]
    yield rank[chosen]
    yield ridge[chosen] / max(best, 0.05)
    yield best
    yield np.asarray(ridge[chosen] / np.maximum(table.trust.usual[chosen], 0.05), np.float32)


def _common(
    document: Counted, ridge: Floats, ranking: Ints, chosen: Ints, prior: Prior
) -> Iterator[Floats]:
    top = ranking[:_COMPANY]
    there, anywhere = prior.bodies.get(document.body, prior.common)[chosen], prior.common[chosen]
    yield there
    yield there - anywhere
    company = np.clip(ridge[top], 0, 1) @ prior.company[np.ix_(top, chosen)]
    yield np.asarray(company, np.float32)
    yield anywhere


def _best(shares: Floats) -> Ints:
    best = np.argsort(-shares, kind="stable")[:_CITED_BEST]
    return np.asarray(best[shares[best] > 0], np.int64)


def _neighbours(likeness: Floats, table: Table) -> tuple[Floats, Floats, Floats]:
    """For each concept its share among the nearest resolutions, and the nearest with it."""
    rows = np.argsort(-likeness, kind="stable")[:_NEAREST]
    near = likeness[rows].astype(np.float32)
    subjects = table.subjects[rows]
    share = (near**2) @ subjects / max(1e-6, float((near**2).sum()))
    nearest = (near[:, None] * subjects).max(axis=0, initial=0)
    return share, nearest, nearest / max(1e-6, float(near.max(initial=0)))


def _cited(document: Counted, table: Table) -> tuple[tuple[Floats, Floats, Floats], int]:
    """For each concept its share among cited resolutions of the present and of earlier practice.

    And in how many it is, and how many are known.
    """
    counts = np.zeros((2, len(table.concepts)), np.float32)
    sizes = [0, 0]
    for number in sorted(document.cited & table.known.keys()):
        concepts, recent = table.known[number]
        counts[int(recent), concepts] += 1
        sizes[int(recent)] += 1
    old, new = counts[0] / max(1, sizes[0]), counts[1] / max(1, sizes[1])
    return (new, old, counts.sum(axis=0)), sum(sizes)


class _Naming:
    """Where a document names concepts."""

    def __init__(self, document: Counted, labels: Labels, table: Table) -> None:
        self.labels, self.table, self.document = labels, table, document
        self.title = labels.times(document.title)
        self.agenda = labels.times(document.agenda)
        self.main = labels.times(document.main)
        self.annex = labels.times(document.annex)
        self.roots = frozenset(term[:6] for term in document.title if " " not in term)

    def best(self) -> Ints:
        """What the title names, and what the paragraphs name most, as far as that is trusted."""
        main, trust = self._often(), self.table.trust.text
        ranked = sorted(main, key=lambda one: (-float(trust[one]) * log1p(main[one]), one))
        found = [*self.title[0], *self.title[1], *self.agenda[0], *ranked[:_NAMED_BEST]]
        return np.array(found, np.int64)

    def _often(self) -> Mapping[int, int]:
        main, further = self.main
        return {one: main.get(one, 0) + further.get(one, 0) for one in main.keys() | further.keys()}

    def columns(self, chosen: Ints) -> list[Floats]:
        """The signals of naming for these concepts."""
        often, trust, title = self._often(), self.table.trust, self.document.title
        most = log1p(max(often.values(), default=1))
        rows = []
        for index in chosen.tolist():
            stems, roots = self.labels.names[index][0].stems, self.labels.roots[index]
            titled = index in self.title[0], index in self.title[1]
            named = log1p(often.get(index, 0))
            rows.append(
                (
                    sum(stem in title for stem in stems) / max(1, len(stems)),
                    len(roots & self.roots) / max(1, len(roots)),
                    *titled,
                    index in self.agenda[0] or index in self.agenda[1],
                    log1p(self.main[0].get(index, 0)),
                    log1p(self.main[1].get(index, 0)),
                    log1p(self.annex[0].get(index, 0) + self.annex[1].get(index, 0)),
                    named / max(most, 0.1),
                    trust.title[index] if any(titled) else 0.0,
                    trust.text[index] if named else 0.0,
                    len(stems),
                )
            )
        return list(np.array(rows, np.float32).reshape(-1, 12).T)
