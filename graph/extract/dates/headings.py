"""Dates that head the parts of a text: a page that tells day by day, or year by year."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from graph.extract.dates.absolute import find_absolute
from graph.extract.dates.anchor import known_value
from graph.extract.story_text import running_text
from graph.model import Page

_BESIDE = re.compile(r"[\s•*#|:.()\[\]–—-]*")
"""What else a line may hold that a date has for itself."""
_PROSE = 40
"""A part has a paragraph of so many characters; what has none is a row of a list or a menu."""


@lru_cache(maxsize=2)
def headings(page: Page) -> tuple[tuple[int, str], ...]:
    """Where each part begins, and its ISO date; none where a text has one part.

    A single date above a story is the story's own, and dates without prose between them are a list.
    """
    text = page.document.body
    alone: list[tuple[int, str]] = []
    for one in find_absolute(text):
        start = text.rfind("\n", 0, one.start) + 1
        line = text[start : one.start] + text[one.end :].split("\n", 1)[0]
        if one.year and _BESIDE.fullmatch(line):
            alone.append((one.end, known_value(one)))
    prose = [one.start for one in running_text(page) if one.end - one.start >= _PROSE]
    parts = [
        one
        for one, behind in pairwise((*alone, (len(text), "")))
        if any(one[0] <= start < behind[0] for start in prose)
    ]
    return tuple(parts) if len({value for _, value in parts}) > 1 else ()
