"""A mention with everything that it means, and which mention decides what a story is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.findings import ResolutionMention
from graph.link.score.resolve import Resolved
from graph.link.story.situation import Situation
from graph.model import Span

_NAMING = frozenset({"symbol", "draft", "title"})
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with its surroundings and everything that it means."""

    situation: Situation
    meant: tuple[Resolved, ...] = ()

    @property
    def mention(self) -> ResolutionMention:
        """The mention itself."""
        return self.situation.mention


def deciding(readings: Iterable[Reading], symbol: str) -> tuple[Span, Resolved]:
    """The mention that decides for a resolution: one that names it, the likeliest, the first."""
    found = [
        (reading.mention.span, meant)
        for reading in readings
        for meant in reading.meant
        if meant.symbol == symbol
    ]
    return min(found, key=lambda one: (_doubt(one[1]), -one[1].score, one[0]))


def _doubt(meant: Resolved) -> int:
    """What a mention names needs no description; what only points back decides last."""
    if meant.ground == "anaphora":
        return 2
    return 0 if meant.ground in _NAMING and meant.score >= _SURE else 1
