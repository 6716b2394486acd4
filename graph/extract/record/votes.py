"""How the mark-up says that a text was adopted: mode, counts, and each voter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Adoption, Finding, Tally, Vote
from graph.gazetteer import resolve_state_name
from graph.model import Kind, Mark, Page, Span

_DATE = re.compile(r"(?!0001)\d{4}-\d\d-\d\d\Z")
_BODIES = {"GA": "plenary"}


def votes(page: Page) -> Iterator[Finding]:
    """Adoption, tally and votes of the whole document; lettered parts are not its votes."""
    marks = [mark for mark in page.document.marks if not mark.detail.get("part")]
    yield from _adoption(marks, page)
    tally = next((one for one in marks if one.name == "tally"), None) or next(
        (one for one in marks if one.name == "counts"), None
    )
    if tally is not None:
        for_it, against, abstained = (int(one) for one in tally.value.split("-"))
        body = _BODIES.get(page.segments.organ, "")
        yield Tally(tally.span, f"akn4un:{tally.name}", for_it, against, abstained, body)
    yield from _votes([mark for mark in marks if mark.name == "vote"])


def _adoption(marks: list[Mark], page: Page) -> Iterator[Adoption]:
    """The mode that is told, or else that a vote was recorded; a failed draft has none."""
    if page.document.kind is Kind.DRAFT:
        return
    dates = [one.value for one in marks if one.name == "adoption-date" and _DATE.match(one.value)]
    date = dates[0] if dates else ""
    body = _BODIES.get(page.segments.organ, "")
    seen = set()
    told = [one for one in marks if one.name == "outcome" and one.value != "not-adopted"]
    for mark in told or [one for one in marks if one.name == "tally"][:1]:
        mode = mark.value if mark.name == "outcome" else _mode_of(mark.value)
        if mode not in seen:
            seen.add(mode)
            yield Adoption(mark.span, f"akn4un:{mark.name}", mode, date, body)


def _mode_of(tally: str) -> str:
    """Nobody against and nobody abstaining is unanimity; every other vote is just recorded."""
    return "unanimous" if tally.endswith("-0-0") and tally != "0-0-0" else "recorded-vote"


def _votes(marks: list[Mark]) -> Iterator[Vote]:
    """Each voter that is known; a name that the mark-up cut in two is put together."""
    position = 0
    while position < len(marks):
        mark = marks[position]
        position += 1
        iso, span = resolve_state_name(mark.value), mark.span
        if iso is None and position < len(marks):
            following = marks[position]
            iso = _joined(mark.value, following.value)
            if iso:
                span = Span(span.start, following.span.end)
                position += 1
        if iso:
            yield Vote(span, "akn4un:vote", f"state/{iso}", mark.detail["ballot"])


def _joined(first: str, second: str) -> str | None:
    for glue in ("'", " ", "-", ""):
        iso = resolve_state_name(f"{first}{glue}{second}")
        if iso:
            return iso
    return None
