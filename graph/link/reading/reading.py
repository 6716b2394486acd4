"""A mention with everything that it means, and which mention decides what a story is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.findings import ResolutionMention
from graph.link.score.resolve import Resolved
from graph.link.story.situation import Situation
from graph.model import Span


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
    """The mention that decides for a resolution: the likeliest, and the first of these."""
    found = [
        (reading.mention.span, meant)
        for reading in readings
        for meant in reading.meant
        if meant.symbol == symbol
    ]
    return min(found, key=lambda one: (one[1].ground == "anaphora", -one[1].score, one[0]))
