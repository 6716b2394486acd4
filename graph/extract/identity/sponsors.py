"""Who submits a draft: the names on its cover, before the words "draft resolution".

"Chad, Fiji* and Peru: draft resolution"; the stars of notes stand among the names, and a draft may
be submitted by a group or by a committee.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Sponsor
from graph.gazetteer import Gazetteer, split_state_list
from graph.model import Kind, Page, Span

_SUBMITTED = re.compile(
    r"^[ \t]*(?P<names>[A-Z][^:\n]{2,4000}(?:\n[ \t]*[^:\n]{2,400}){0,30}?)[ \t]*:[ \t*†]*\s?"
    r"(?:revised\s+|proposed\s+|working\s+)?(?:draft\s+(?:resolution|decision)|amendments?)\b",
    re.M,
)
_NOT_A_NAME = re.compile(r"[*†\d]")
_RULE = "cover:sponsor"


def submitters(page: Page) -> Iterator[Sponsor]:
    """The States, groups and bodies that the cover of a draft names."""
    if page.document.kind is not Kind.DRAFT or page.segments.cover is None:
        return
    cover = page.segments.cover
    lines = list(_SUBMITTED.finditer(page.text, cover.start, cover.end))
    if not lines:
        return
    names = _NOT_A_NAME.sub(" ", lines[-1]["names"])
    start = lines[-1].start("names")
    states = split_state_list(names)
    for first, last, iso in states:
        yield Sponsor(Span(start + first, start + last), _RULE, f"state/{iso}", "sponsor")
    for match in Gazetteer.load().find(names) if not states else ():
        if match.entity.startswith(("org/", "group/")):
            span = Span(start + match.start, start + match.end)
            yield Sponsor(span, _RULE, match.entity, "sponsor")
