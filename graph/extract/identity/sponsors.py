"""Who submits a draft: the names on its cover, before the words "draft resolution".

"Chad, Fiji* and Peru: draft resolution"; the stars of notes stand among the names, and a draft may
be submitted by a group or by a committee. Who joins later stands in an addendum: "Add the following
countries to the list of sponsors of the draft resolution".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Sponsor
from graph.gazetteer import Gazetteer, split_state_list
from graph.model import Kind, Page, Span
from graph.read.kinds import ADDED

_SUBMITTED = re.compile(
    r"^[ \t]*(?P<names>[A-Z][^:\n]{2,4000}(?:\n[ \t]*[^:\n]{2,400}){0,30}?)[ \t]*:[ \t*†]*\s?"
    r"(?:revised\s+|proposed\s+|working\s+)?(?:draft\s+(?:resolution|decision)|amendments?)\b",
    re.M,
)
_JOINED = re.compile(
    rf"{ADDED.pattern}[^\n:.]*[:.]?\s*(?P<names>[A-Z](?:[^:\n]|\n(?!\s*\n)){{2,4000}})"
)
_OF_DRAFT = re.compile(r"\b[AES]/(?:[\w.-]+/){1,3}L\.\d+(?:/Rev\.\d+)?/Add\.\d+")
_NOT_A_NAME = re.compile(r"[*†\d]")
_RULE = "cover:sponsor"


def submitters(page: Page) -> Iterator[Sponsor]:
    """The States, groups and bodies that the cover of a draft names."""
    if page.document.kind is not Kind.DRAFT or page.segments.cover is None:
        return
    cover = page.segments.cover
    lines = list(_SUBMITTED.finditer(page.text, cover.start, cover.end))
    if lines:
        yield from _named(page, lines[-1].span("names"), "sponsor")


def joiners(page: Page) -> Iterator[Sponsor]:
    """Who joined the sponsors of the draft that an addendum adds to, by the addendum's symbol."""
    start = page.document.body_start
    draft, joined = (one.search(page.text, start) for one in (_OF_DRAFT, _JOINED))
    if page.document.kind is Kind.PAPER and draft and joined:
        yield from _named(page, joined.span("names"), "additional", Span(*draft.span()))


def _named(
    page: Page, where: tuple[int, int], role: str, of: Span | None = None
) -> Iterator[Sponsor]:
    """The States of a list, else the bodies and groups."""
    start, end = where
    names = _NOT_A_NAME.sub(" ", page.text[start:end])
    states = split_state_list(names)
    for first, last, iso in states:
        yield Sponsor(Span(start + first, start + last), _RULE, f"state/{iso}", role, of=of)
    for match in Gazetteer.load().find(names) if not states else ():
        if match.entity.startswith(("org/", "group/")):
            span = Span(start + match.start, start + match.end)
            yield Sponsor(span, _RULE, match.entity, role, of=of)
