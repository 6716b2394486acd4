"""Two columns side by side, as a page's text comes out of a converter that keeps its layout.

A gutter is a strip that stays blank while prose goes on at both its sides, over the ends of lines:
small letters begin lines on the left and on the right. Then the left column is read first. A table,
a masthead or a list of votes has no such prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FIRST, _LAST = 24, 64
"""Where a right column may begin."""
_GUTTER = 2
"""How many blanks part the columns at least."""
_BOTH, _RUNNING = 6, 5
"""So many lines have text on both sides, and so many halves, some on each, go on a sentence."""


@dataclass(frozen=True, slots=True)
class _Region:
    """Lines `[start, end)` that a gutter before the column `right` cuts; `both` have two texts."""

    right: int
    start: int
    end: int
    both: int


def one_column(text: str) -> str:
    r"""The text with columns one below the other; a text without columns as it is.

    >>> one_column("a  b\nc  d")
    'a  b\nc  d'
    """
    if f"{' ' * _GUTTER}" not in text:
        return text
    lines = text.split("\n")
    found = [one for right in range(_FIRST, _LAST) for one in _regions(lines, right)]
    best = max(found, key=lambda one: (one.both, one.right), default=None)
    if best is None:
        return text
    within = lines[best.start : best.end]
    columns = [half.rstrip() for side in _halves(within, best.right) for half in side]
    return "\n".join([*lines[: best.start], *columns, *lines[best.end :]])


def _regions(lines: Sequence[str], right: int) -> Iterator[_Region]:
    """The longest stretches of lines over which a gutter lies, where prose runs in both columns."""
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and not lines[at][right - _GUTTER : right].strip():
            continue
        if region := _region(lines, right, start, at):
            yield region
        start = at + 1


def _region(lines: Sequence[str], right: int, start: int, end: int) -> _Region | None:
    """The lines from the first with text on both sides on; None where they are no prose."""
    halves = list(zip(*_halves(lines[start:end], right), strict=True))
    both = [start + at for at, (one, other) in enumerate(halves) if one.strip() and other.strip()]
    if len(both) < _BOTH:
        return None
    runs = [
        sum(half.lstrip()[:1].islower() for half in side)
        for side in _halves(lines[both[0] : end], right)
    ]
    if not all(runs) or sum(runs) < _RUNNING:
        return None
    return _Region(right, both[0], end, len(both))


def _halves(lines: Sequence[str], right: int) -> tuple[list[str], list[str]]:
    """What stands left and right of a gutter."""
    return [line[:right] for line in lines], [line[right:] for line in lines]
