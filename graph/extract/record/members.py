"""Who sits in which body, as decisions on elections and appointments record it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.record.sponsors import known_actor
from graph.findings import Finding, PersonMention, Seat
from graph.gazetteer import resolve_state_name
from graph.iris import slug
from graph.model import Mark, Page

_YEAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z")


def members(page: Page) -> Iterator[Finding]:
    """A seat for each state, a person with an office for each person."""
    for mark in page.document.marks:
        if mark.name == "member":
            finding = _member(mark)
            if finding is not None:
                yield finding


def _member(mark: Mark) -> Finding | None:
    body = known_actor(mark.detail["body"])
    since, until = _date(mark, "start"), _date(mark, "end")
    rule = f"akn4un:{mark.detail['kind'] or 'member'}"
    iso = resolve_state_name(mark.value)
    if iso:
        if not body:
            return None
        return Seat(mark.span, rule, f"state/{iso}", body, mark.detail["kind"], since, until)
    state = resolve_state_name(mark.detail.get("state", ""))
    return PersonMention(
        mark.span,
        rule,
        entity=f"person/{slug(mark.value)}",
        name=mark.value,
        role_text=f"member of the {mark.detail['body']}" if body else mark.detail["body"],
        organization=body,
        on_behalf_of=f"state/{state}" if state else "",
        since=since,
        until=until,
    )


def _date(mark: Mark, key: str) -> str:
    value = mark.detail.get(key, "").strip()
    return value if _YEAR.match(value) else ""
