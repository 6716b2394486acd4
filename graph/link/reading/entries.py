"""Chronicles and lists: a text whose entries each tell of a matter of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from graph.model import Span
from graph.text import SOME_MONTH

_HEADS = (
    re.compile(
        rf"""(?:^|(?<=[.!?”"]\s))(?:{SOME_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{SOME_MONTH})
        (?:,?\s+\d{{4}})?\s*[:–—-]\s""",
        re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(r"^\d{4}[ \t]*[:–—-]\s", re.MULTILINE),
    re.compile(
        r"^[^\w\n]{0,4}(?:(?:[A-Z][\w.]*\s){0,4}Resolution\s+(?:No\.?\s*)?\d|[ASE]/(?:\w+/)*RES/)",
        re.MULTILINE,
    ),
    re.compile(r"^[ \t]{0,8}[•*·▪◦–—-]\s", re.MULTILINE),
    re.compile(r"^[ \t]{0,8}\(?\d{1,2}[.)]\s", re.MULTILINE),
)
"""What entries open with: a day, a year, a resolution, a bullet, a number."""
_FEWEST = 3


def entries(text: str) -> list[Span]:
    """The entries of the list that a text holds, in order; none where it is running prose.

    Entries open alike, with a day, a year, the name of a resolution, a bullet or a number, at
    least three of them; the manner that opens most of them counts. The last ends with its line.
    """
    found = max(([one.start() for one in head.finditer(text)] for head in _HEADS), key=len)
    if len(found) < _FEWEST:
        return []
    last = text.find("\n", found[-1])
    ends = [*found, len(text) if last < 0 else last]
    return [Span(start, end) for start, end in pairwise(ends)]


def entry_at(among: Sequence[Span], place: int) -> Span | None:
    """The entry in which a place lies."""
    index = bisect_right([one.start for one in among], place) - 1
    return among[index] if index >= 0 and place < among[index].end else None
