"""The date of adoption that a passage gives the resolution it means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.resolutions.find import resolutions_of
from graph.extract.votes.adoptions import adoptions_of
from graph.model import Page, Span

_OF = re.compile(r",?\s+(?:of|dated|from)\s+$")
_NEAR = 40
"""A day right behind a mention begins at most so far from it."""


def date_of(page: Page) -> dict[Span, str]:
    """ISO date by mention: of its adoption, inside its phrase, or right behind it with `of`."""
    meant = [one for one in resolutions_of(page) if not one.other]
    found: dict[Span, str] = {}
    if not meant:
        return found
    dates = sorted((one.span, one.value) for one in mentions(page, anchor_of(page)) if one.value)
    starts = [day.start for day, _ in dates]
    for one in meant:
        first, last = (
            bisect_left(starts, one.span.start),
            bisect_right(starts, one.span.end + _NEAR),
        )
        for day, value in dates[first:last]:
            inside = one.span.contains(day) and len(value) == len("2024-07-01")
            behind = one.span.end < day.start and _OF.fullmatch(page.text, one.span.end, day.start)
            if inside or behind:
                found[one.span] = value
    for told in adoptions_of(page):
        meant_by = told.adopted.meant
        if told.date and meant_by is not None and meant_by.plural == 1:
            found.setdefault(meant_by.span, told.date)
    return found
