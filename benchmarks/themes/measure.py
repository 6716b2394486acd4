"""How good: micro F1 at the threshold and of the five best, for titles that repeat and new ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.themes.reference import Example
from graph.themes.model import Model

Scored = list[tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """F1 and precision and recall at the threshold, F1 of exactly five, of so many documents."""

    documents: int
    f1: float
    precision: float
    recall: float
    five: float

    def __str__(self) -> str:
        return (
            f"{self.documents:5d} documents  F1 {self.f1:.3f} (P {self.precision:.3f}, "
            f"R {self.recall:.3f})  F1@5 {self.five:.3f}"
        )


def rank_all(model: Model, examples: Iterable[Example]) -> list[Scored]:
    """Scores and concept numbers of each example, best first."""
    places = {one.id: index for index, one in enumerate(model.labels.concepts)}
    return [
        [(one.score, places[one.concept.id]) for one in model.rank(example.counted)]
        for example in examples
    ]


def figures(examples: Sequence[Example], scored: Sequence[Scored], threshold: float) -> Figures:
    """Against everything that the library gave, concepts outside the scheme included."""
    right = stated = five_right = five = 0
    given = sum(one.given for one in examples)
    for example, ranked in zip(examples, scored, strict=True):
        kept = [concept for score, concept in ranked if score >= threshold]
        right += sum(concept in example.subjects for concept in kept)
        stated += len(kept)
        five_right += sum(concept in example.subjects for _, concept in ranked[:5])
        five += min(5, len(ranked))
    return Figures(
        len(examples),
        2 * right / max(1, stated + given),
        right / max(1, stated),
        right / max(1, given),
        2 * five_right / max(1, five + given),
    )


def best_threshold(examples: Sequence[Example], scored: Sequence[Scored]) -> float:
    """The threshold with the best F1, in steps of a hundredth."""
    steps = [round(float(step), 2) for step in np.arange(0.15, 0.75, 0.01)]
    return max(steps, key=lambda step: (figures(examples, scored, step).f1, -step))


def report(
    examples: Sequence[Example], scored: Sequence[Scored], threshold: float, seen: set[str]
) -> list[str]:
    """Lines of figures, by organ and by whether a title was seen before."""
    lines = []
    for organ in ("all", "GA", "SC", "ECOSOC", "HRC", "GADEC"):
        for kind in ("all", "repeated", "new"):
            chosen = [
                i
                for i, one in enumerate(examples)
                if organ in ("all", one.organ) and kind in ("all", kind_of(one, seen))
            ]
            if chosen:
                part = [examples[i] for i in chosen], [scored[i] for i in chosen]
                lines.append(f"{organ:7s}{kind:9s}{figures(*part, threshold)}")
    return lines


def kind_of(one: Example, seen: set[str]) -> str:
    """Whether an earlier text has the same title."""
    return "repeated" if one.title in seen else "new"
