"""Chronicles and lists: a text whose entries each tell of a matter of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from graph.extract.resolutions.model import Meant
from graph.model import Span
from graph.text import BULLETS, SOME_MONTH, WEEKDAY

_HEADS = (
    re.compile(
        rf"""(?:^[ \t{BULLETS}]*|(?<=[.!?”"]\s))(?:(?:{WEEKDAY},?\s+)?
        (?:{SOME_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{SOME_MONTH})(?:,?\s+\d{{4}})?)\s*[:–—-]\s
        |^[ \t{BULLETS}]*(?:{WEEKDAY}|\d{{4}}(?:[-–]\d{{2,4}})?)[ \t]*[:–—-]\s""",
        re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"^[^\w\n]{0,4}(?:(?:[A-Z][\w.]*\s){0,4}Resolution\s+(?:No\.?\s*)?\d|[ASE]/(?:\w+/)*RES/)",
        re.MULTILINE,
    ),
    re.compile(rf"^[ \t]{{0,8}}[{BULLETS}]\s", re.MULTILINE),
    re.compile(r"^[ \t]{0,8}\(?\d{1,2}[.)]\s", re.MULTILINE),
)
"""What entries open with: a day or a year, a resolution, a bullet, a number."""
_OWN = 2
"""Bullets and numbers part a text only where so many entries name a resolution of their own."""
_SEVERAL = (0, 1)
"""The manners, by their place, whose entries always tell of one matter each."""
_FEWEST = 3


def entries(text: str) -> list[Span]:
    """The entries of the list that a text holds, in order; none where it is running prose.

    Entries open alike, with a day, a year, the name of a resolution, a bullet or a number, at
    least three of them; the manner that opens most of them counts. The last ends with its line.
    """
    return list(_entries(text)[1])


@lru_cache(maxsize=4)
def _entries(text: str) -> tuple[bool, tuple[Span, ...]]:
    """Whether the manner of opening tells of several matters, and the entries."""
    manners = [[one.start() for one in head.finditer(text)] for head in _HEADS]
    found = max(manners, key=len)
    if len(found) < _FEWEST:
        return False, ()
    last = text.find("\n", found[-1])
    ends = [*found, len(text) if last < 0 else last]
    return manners.index(found) in _SEVERAL, tuple(Span(*one) for one in pairwise(ends))


def parted(text: str, found: Sequence[Meant]) -> Iterator[Meant]:
    """Mentions, those of an entry with its bounds: another entry does not speak of them."""
    several, among = _entries(text)
    named = {one.symbol: entry_at(among, one.span.start) for one in found if one.symbol}
    if not several and len(set(named.values()) - {None}) < _OWN:
        among = ()
    for one in found:
        entry = entry_at(among, one.span.start)
        yield replace(one, reach=entry) if entry else one


def entry_at(among: Sequence[Span], place: int) -> Span | None:
    """The entry in which a place lies."""
    index = bisect_right([one.start for one in among], place) - 1
    return among[index] if index >= 0 and place < among[index].end else None
