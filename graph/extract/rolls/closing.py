"""The vote in the closing of a resolution: counts, and the names behind them in one bracket.

"[Adopted by a recorded vote of 32 to 13, with 2 abstentions. The voting was as follows: In favour:
Chad and Peru Against: Fiji]"; of the Security Council's early years "Adopted at the 1367th meeting
by 10 votes to none, with 5 abstentions." Copies lose the breaks before the headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Finding, Tally, Vote
from graph.gazetteer import split_state_list
from graph.model import Page, Span

_COUNTS = re.compile(
    r"""
    (?:Resolution\s+a|A)dopted\s+(?:at\s+the\s+\S+\s+meeting,?\s+)?
    by\s+(?:a\s+)?(?:(?:recorded|roll-call)\s+vote\s+of\s+)?
    (?P<yes>\d{1,3})(?:\s+votes?)?(?:\s+in\s+favour)?,?\s+to\s+
    (?P<no>\d{1,3}|none)(?:\s+against)?
    (?:,?\s+(?:with|and)\s+(?P<none>\d{1,3}|no)\s+abst(?:entions?|aining))?
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"(In\s+favour|Against|Abstaining|Abstentions?)\s*:\s*")
_BALLOTS = {"In": "in-favour", "Ag": "against", "Ab": "abstained"}


def closing_vote(page: Page) -> Iterator[Finding]:
    """Tally and votes that the closing of a record text prints."""
    closing = page.segments.closing
    found = _COUNTS.search(page.text, closing.start, closing.end) if closing else None
    if found is None:
        return
    yes, no, none = (_count(found[name]) for name in ("yes", "no", "none"))
    yield Tally(Span(*found.span()), "rolls:closing", yes, no, none)
    stop = page.text.find("]", found.end())
    if page.text.rfind("[", 0, found.start()) >= 0 and stop > 0:
        yield from _names(page.text, found.end(), stop)


def _names(text: str, start: int, stop: int) -> Iterator[Vote]:
    """Each State behind the heading that tells its ballot."""
    headings = list(_HEADING.finditer(text, start, stop))
    ends = [one.start() for one in headings[1:]] + [stop]
    for heading, end in zip(headings, ends, strict=False):
        for first, last, iso in split_state_list(text[heading.end() : end]):
            span = Span(heading.end() + first, heading.end() + last)
            yield Vote(span, "rolls:closing", f"state/{iso}", _BALLOTS[heading[1][:2]])


def _count(printed: str | None) -> int:
    """A printed count; none, and one that is not told where the others are, is nobody."""
    return int(printed) if printed and printed.isdigit() else 0
