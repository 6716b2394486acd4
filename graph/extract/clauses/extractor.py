"""Clauses: every verb of a provision, and whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract import Example
from graph.extract.clauses.short import Named
from graph.extract.clauses.verbs import Governed, verbs_of
from graph.findings import Clause, Finding
from graph.gazetteer import Gazetteer, Match
from graph.model import Page, Span
from graph.text import plain_view

NAME = "clauses"
LANES = ("record",)
EXAMPLES: tuple[Example, ...] = (
    Example(
        "1. Calls upon Member States to act, and requests the Secretary-General to report;",
        "resolution",
        (("Calls upon", "call-upon"), ("requests", "request")),
        organ="GA",
    ),
    Example(
        "Noting with concern the requests received,",
        "resolution",
        (("Noting with concern", "note-with-concern"),),
        organ="GA",
    ),
    Example("Annex\nRequests for leave shall be made in writing to the Chair.", "resolution"),
)

_DIRECTIVE = """
    appeal ask authorize call-upon call-on charge commission delegate demand direct discourage
    empower encourage entrust exhort implore insist instruct invite mandate permit remind request
    require recommend urge warn
"""
DIRECTIVE = frozenset(_DIRECTIVE.split())
"""Verbs that address somebody, by the notation of their broadest concept."""

_TASK = re.compile(
    r"\bto\s+(?!the\b|all\b|its\b|their\b|an?\b|any\b|this\b|that\b|these\b|those\b|which\b|whom\b"
    r"|each\b|both\b|such\b|other\b|armed\b|and\b|[A-Z\d])[a-z]|\bnot\s+to\b|\bthat\b|[:;]"
)
_INSERTED = re.compile(
    r",\s*(?:in|within|with|where|as|through|inter|bearing|taking|consistent|upon|subject|for|by|on"
    r"|at|under|without|pursuant|when|if|particularly|especially|during|throughout|to\s+that"
    r"|to\s+this|acting|working|building|using|drawing|following|while|once|whenever|together|among"
    r"|also|recalling|noting|including\s+(?:by|through|in))\b[^,]*(?=,|\Z)"
)
_LIST = re.compile(
    r"(?:[\s,]|\b(?:and|or|as|well|also|further|again|all|the|other|relevant|its|both|those|any"
    r"|each"
    r"|every|upon|on|to|of|concerned|especially|including|in|particular|where|appropriate|both"
    r"|interested|competent|appropriate|additional|remaining|respective|international|regional"
    r"|subregional|national|local|multilateral|bilateral|public|private|non-governmental|new"
    r"|current"
    r"|organizations?|institutions?|bodies|entities|agencies|actors|partners|stakeholders|parties"
    r"|countries|Governments?|mechanisms|experts?|sectors?|media|academia|authorities)\b)*\Z",
)
_OBJECT = re.compile(r"\b(?:to|from|by|with|for|provide|inform)\s+(?:the\s+)?$")
"""Before a name on which something hangs: "in his report to the Council"."""
_KINDS = ("state/", "org/", "group/", "role/")


def extract(page: Page) -> Iterator[Finding]:
    """All clauses of a page, in reading order."""
    clauses = verbs_of(page).clauses
    plain = plain_view(page.text)
    named = Named(plain)
    for label, row in clauses.items():
        for order, one in enumerate(row):
            yield Clause(
                Span(one.start, one.end),
                "clause:first" if order == 0 else "clause:further",
                provision=label,
                verb=one.notation,
                order=order,
                addressees=_addressees(plain, one, named) if one.base in DIRECTIVE else (),
            )


def _addressees(plain: str, one: Governed, named: Named) -> tuple[tuple[str, Span], ...]:
    """Those whom a directive verb addresses: the names between the verb and the task."""
    zone, start = _zone(plain, one)
    if not zone:
        return ()
    found: list[tuple[str, Span]] = []
    last = 0
    known = Gazetteer.load().find(zone)
    shorts = [
        one
        for one in named.shorts(start, start + len(zone))
        if zone[one.start : one.end].strip() and not _covered(one, known)
    ]
    for match in sorted([*known, *shorts], key=lambda one: one.start):
        if not _is_addressed(zone, last, match, bool(found)):
            break
        last = match.end
        if match.entity.startswith(_KINDS):
            found.append((match.entity, Span(start + match.start, start + match.end)))
    return tuple(found)


def _covered(short: Match, known: Sequence[Match]) -> bool:
    return any(one.start < short.end and short.start < one.end for one in known)


def _zone(plain: str, one: Governed) -> tuple[str, int]:
    """The text between the verb and what it asks for, with inserted clauses blanked out."""
    text = plain[one.end : min(one.stop, one.end + 900)]
    that = re.match(r"\s*that\s+", text)
    start = one.end + (that.end() if that else 0)
    if that:
        text = text[that.end() :]
    blanked = _INSERTED.sub(lambda gap: " " * len(gap.group()), text)
    task = _TASK.search(blanked, 1)
    if task is None:
        shared = one.stop - one.end < 200 and re.search(r"\b(?:and|or)\s+\Z", blanked)
        return (blanked[:160], start) if that or shared else ("", start)
    return blanked[: task.start()], start


def _is_addressed(zone: str, last: int, match: Match, started: bool) -> bool:
    """Whether a name stands in the list of those addressed, not in a phrase that hangs on one."""
    between = zone[last : match.start]
    if _LIST.fullmatch(between):
        return True
    return started and "," in between and len(between) < 120 and not _OBJECT.search(between)
