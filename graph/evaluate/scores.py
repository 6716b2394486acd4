"""Counts, differences and runs: the values in which quality is told."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

OPEN, HELD_OUT = "open", "held-out"


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a document says: of a kind, with a key that decides equality.

    `start` and `end` show it in the text; both are 0 where it has no passage. `score` ranks themes.
    """

    kind: str
    key: str
    start: int = 0
    end: int = 0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, found without being there (extra), there without being found (missed).

    >>> Counts(8, 2, 0).precision, Counts(8, 2, 0).recall
    (0.8, 1.0)
    """

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 1 where nothing was found."""
        found = self.right + self.extra
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of what is there, the share that was found; 1 where nothing is there."""
        there = self.right + self.missed
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 where there was nothing to find and nothing was found."""
        both = 2 * self.right + self.extra + self.missed
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One disagreement: `side` is "missed" or "extra", `sentence` where it stands in the text."""

    document: str
    kind: str
    side: str
    key: str
    sentence: str = ""

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes it the same difference in another run."""
        return self.document, self.kind, self.side, self.key


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document: counts by kind, and its differences where they may be read.

    `group` is the organ whose text it is, as `graph.evaluate.markup.group_of` names it. `title` and
    `date` tell, across documents, which titles repeat an earlier one.
    """

    path: str
    symbol: str = ""
    group: str = ""
    split: str = OPEN
    sha256: str = ""
    title: str = ""
    date: str = ""
    failure: str = ""
    counts: Mapping[str, Counts] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Counts by kind, group and split, all differences that may be read, and what was read.

    `data` is a hash of the documents' own hashes: equal where the same documents were measured.
    """

    data: str
    documents: int
    counts: Mapping[tuple[str, str, str], Counts]
    differences: tuple[Difference, ...] = ()
    failures: tuple[tuple[str, str], ...] = ()

    def total(self, kind: str, group: str = "", split: str = "") -> Counts:
        """The counts of a kind, over all groups and splits where none is named."""
        total = Counts()
        for (of_kind, of_group, of_split), counts in self.counts.items():
            if of_kind == kind and group in ("", of_group) and split in ("", of_split):
                total += counts
        return total

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that were measured, sorted."""
        return tuple(sorted({kind for kind, _, _ in self.counts}))

    def groups(self, kind: str) -> tuple[str, ...]:
        """The groups in which a kind was measured, sorted."""
        return tuple(sorted({group for of, group, _ in self.counts if of == kind}))


def split_of(symbol: str) -> str:
    """Whether a document may be read by those who write rules, or is measured only.

    The first hexadecimal digit of the symbol's SHA-256 decides: odd is held out.
    """
    digit = hashlib.sha256(symbol.encode("utf-8")).hexdigest()[0]
    return HELD_OUT if int(digit, 16) % 2 else OPEN


def total(results: Iterable[Result]) -> Run:
    """All results as one run; themes are also counted by titles that repeat or are new."""
    results = sorted(results, key=lambda one: (one.symbol, one.path))
    repeats = _repeating(results)
    counts: dict[tuple[str, str, str], Counts] = defaultdict(Counts)
    differences: list[Difference] = []
    for one in results:
        for kind, value in one.counts.items():
            counts[kind, one.group, one.split] += value
            if kind.startswith("theme"):
                titled = "repeated titles" if one.path in repeats else "new titles"
                counts[f"{kind}, {titled}", one.group, one.split] += value
        differences.extend(one.differences)
    digests = sorted(one.sha256 for one in results if one.sha256)
    return Run(
        data=hashlib.sha256("\n".join(digests).encode()).hexdigest(),
        documents=len(digests),
        counts=dict(sorted(counts.items())),
        differences=tuple(sorted(differences)),
        failures=tuple((one.path, one.failure) for one in results if one.failure),
    )


def _repeating(results: list[Result]) -> set[str]:
    """Paths of documents whose title an earlier document bears."""
    first: dict[str, str] = {}
    for one in results:
        if one.title and one.date:
            first[one.title] = min(first.get(one.title, one.date), one.date)
    return {one.path for one in results if one.title and first.get(one.title, one.date) < one.date}
