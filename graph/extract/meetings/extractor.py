"""Speakers of meeting records: "Ms. Brook (Chad) (spoke in French): ...", and those on the cover.

A record names everyone who speaks by courtesy title, family name and, in brackets, the delegation.
What they say is told by the quotations (who has the floor).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import Example
from graph.findings import Finding, PersonMention
from graph.gazetteer import Gazetteer, resolve_state_name
from graph.iris import slug
from graph.model import Page, Span

NAME = "meetings"
LANES = ("story",)
_COVER = "91st plenary meeting\nThursday, 8 January 2037, 10 a.m.\nPresident: {}\n\n"
_COVER += "The meeting was called to order at 10.05 a.m.\n\n{}"
EXAMPLES: tuple[Example, ...] = (
    Example(
        _COVER.format("Ms. Brook . . . . . (Chad)", "Mr. Hill (Fiji) (spoke in French): Ropes."),
        expected=(("Brook", "person/brook"), ("Hill", "person/hill")),
    ),
    Example(
        _COVER.format(
            "Mr. Hill (Fiji)\nMembers: Chad . . . . Ms. Brook\nPeru . . . . Mr. Ruiz", ""
        ),
        expected=(
            ("Hill", "person/hill"),
            ("Brook", "person/brook"),
            ("Ruiz", "person/ruiz"),
        ),
    ),
    Example(_COVER.format("", "The President: I thank Mr. Hill (Fiji) for the ropes.")),
    Example("Mr. Hill (Fiji): Ropes and wells."),  # no meeting
)

_MEETING = re.compile(
    r"^[ \t]*\d{1,5}(?:st|nd|rd|th)\s+(?:\(\w+\)\s+)?(?:plenary\s+)?meeting", re.M
)
_ORDER = "meeting was called to order"
_HEAD = 4000
"""How far into a record its cover may reach."""
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Prince|Princess|Sheikh|Archbishop|Monsignor)\.?\s+"
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?:[ ](?:[a-z]{1,3}[ ]){0,2}[A-ZÀ-Þ][\w’'-]*){0,4})"
_LABEL = re.compile(
    rf"^[ \t]*{_TITLED}{_NAME}[ ]\((?P<of>[A-Z][^():\n]*(?:\([^()\n]*\))?[^():\n]*)\)"
    r"[^:\n]{0,90}:",
    re.MULTILINE,
)
_DOTS = r"[ \t]*(?:\.[ \t]?|…){3,}"
_CHAIR = re.compile(
    rf"^[ \t]*(?:President|Chair(?:man|person)?):[ \t]*{_TITLED}{_NAME}(?:{_DOTS})?[ \t]*"
    r"\((?P<of>[^\n]+)\)[ \t]*$",
    re.MULTILINE,
)
_MEMBER = re.compile(
    rf"^[ \t]*(?:Members:[ \t]*)?(?P<of>[A-Z][^:.\n]{{2,60}}?){_DOTS}[ \t]*{_TITLED}{_NAME}[ \t]*$",
    re.MULTILINE,
)


def extract(page: Page) -> Iterator[Finding]:
    """Those who chair, sit or speak at a meeting, each with the delegation."""
    text = page.document.body
    head = text.find(_ORDER, 0, _HEAD)
    if head < 0 or not _MEETING.search(text, 0, head):
        return
    for form, end in ((_CHAIR, head), (_MEMBER, head), (_LABEL, len(text))):
        for found in form.finditer(text, 0, end):
            state, organization = _delegation(found["of"])
            if state or organization:
                yield PersonMention(
                    Span(*found.span("name")),
                    "meetings:speaker" if form is _LABEL else "meetings:cover",
                    entity=f"person/{slug(found['name'])}",
                    name=found["name"],
                    role_text=f"representative of {found['of']}",
                    role="role/representative",
                    organization=organization,
                    on_behalf_of=state,
                )


def _delegation(text: str) -> tuple[str, str]:
    """The State, or else the organization, that a delegation's name means."""
    if iso := resolve_state_name(text):
        return f"state/{iso}", ""
    found = Gazetteer.load().find(text)
    whole = (one for one in found if (one.start, one.end) == (0, len(text)))
    return "", next((one.entity for one in whole if one.entity.startswith("org/")), "")
