"""What lies in a passage, looked up by place in what was found and is ordered by where it begins.

Findings have a span; spans, names and the passages that mean somebody have a start and an end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol, TypeVar

from graph.model import Span


class Spanned(Protocol):
    """What was found at a passage."""

    @property
    def span(self) -> Span:
        """The passage."""


class Placed(Protocol):
    """What is a passage itself, `[start, end)`."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


S = TypeVar("S", bound=Spanned)
P = TypeVar("P", bound=Placed)


def inside(found: Sequence[S], span: Span) -> list[S]:
    """The findings that lie in a passage."""
    return [one for one in between(found, span.start, span.end) if one.span.end <= span.end]


def between(found: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The findings that begin in `[start, end)`."""
    first = bisect_left(found, start, key=lambda one: one.span.start)
    return found[first : bisect_left(found, end, first, key=lambda one: one.span.start)]


def is_clear(found: Sequence[Spanned], span: Span) -> bool:
    """Whether no finding, of some none of which overlap, has any place of a passage."""
    last = bisect_left(found, span.end, key=lambda one: one.span.start)
    return not last or found[last - 1].span.end <= span.start


def held(found: Sequence[P], start: int, end: int) -> list[P]:
    """The passages that lie in `[start, end)`."""
    return [one for one in starting(found, start, end) if one.end <= end]


def starting(found: Sequence[P], start: int, end: int) -> Sequence[P]:
    """The passages that begin in `[start, end)`."""
    first = bisect_left(found, start, key=lambda one: one.start)
    return found[first : bisect_left(found, end, first, key=lambda one: one.start)]


def holding(found: Sequence[P], position: int) -> P | None:
    """The passage that holds a position, of some none of which overlap."""
    place = bisect_right(found, position, key=lambda one: one.start) - 1
    return found[place] if place >= 0 and position < found[place].end else None
