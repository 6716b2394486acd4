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
from graph.symbol.bodies import BY_KEY, Notation
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
_WITH = (
    r",\s*(?:in\s+(?:close\s+|full\s+)?(?:conjunction|cooperation|collaboration|consultation"
    r"|coordination|partnership)|together|along)\s+with\b"
    r"(?:(?!\sand\s)[^,:;])*(?:,(?!\s*to\s)(?:(?!\sand\s)[^,:;])*){0,9}?\sand\s[^,:;]*(?=[,:;]|\Z)"
)
"""A list of those with whom somebody acts: "in cooperation with Malta, Fiji and Chad"."""
_INSERTED = re.compile(
    _WITH
    + r"|,\s*(?:in|within|with|where|as|through|inter|bearing|taking|consistent|upon|subject|for|by"
    r"|on|at|under|without|pursuant|when|if|particularly|especially|during|throughout|to\s+that"
    r"|to\s+this|acting|working|building|using|drawing|following|while|once|whenever|together|among"
    r"|also|recalling|noting|including\s+(?:by|through|in))\b[^,]*(?=,|\Z)"
)
_LIST = re.compile(
    r"(?:[\s,]|\b(?:and|or|as|well|also|further|again|all|the|other|relevant|its|both|those|any"
    r"|each|every|upon|on|to|of|concerned|especially|including|in\s+particular|where|appropriate|both"
    r"|therefore|once"
    r"|interested|competent|appropriate|additional|remaining|respective|international|regional"
    r"|subregional|national|local|multilateral|bilateral|public|private|non-governmental|new"
    r"|current"
    r"|organizations?|programmes?|funds?|institutions?|bodies|entities|agencies|actors"
    r"|partners|stakeholders|parties"
    r"|countries|Governments?|mechanisms|experts?|sectors?|media|academia|authorities)\b)*\Z",
)
_OFFICE_OF = re.compile(r"\s+of\s+(?:the\s+)?")
"""Between an office, or members, and the body whose they are: "the Secretary of the Board"."""
_OFFICES = frozenset(["org/secretary-general", "org/secretariat"])
"""The United Nations' own in its texts; other bodies have offices of these names."""
_OBJECT = re.compile(r"\b(?:to|from|by|with|for|provide|inform)\s+(?:the\s+)?$")
"""Before a name on which something hangs: "in his report to the Council"."""
_HANGS = re.compile(r"\S\s+(?:in|to|from|within)\s+(?:the\s+)?$")
"""Before a name that only tells where those are who are addressed: "all parties in Chad"."""
_DESCRIBES = re.compile(
    r"\s+(?!(?:and|or|as|in|of|on|for|with|within|through|by|at|to|from|when|while|should|shall|not"
    r"|once|again|the|an?|its|all|any|no|concerned)\b|(?:authorit|government|side|leader|administrat"
    r"|delegation|military|army|armed|police|forces)|[a-z]+(?:ly|ing|ed)\b)[a-z]"
)
"""Behind the name of a State or a body that only describes who is meant: "Chadian parties"."""
_THEM = re.compile(r"\s+(?:on\s+|upon\s+)?(them|both\s+organizations|the\s+two\s+organizations)\b")
_SIDES = re.compile(r"\s+(?:on\s+|upon\s+)?((?:both|the\s+two)\s+(?:parties|sides))\b")
_ALL_PARTIES = "group/all-parties"
_KINDS = ("state/", "org/", "group/", "role/")


def extract(page: Page) -> Iterator[Finding]:
    """All clauses of a page, in reading order."""
    clauses = verbs_of(page).clauses
    plain = plain_view(page.text)
    named = Named(plain)
    body = BY_KEY.get(page.segments.organ)
    own = next((one.entity for one in Gazetteer.load().find(body.name)), "") if body else ""
    symbol = page.identity.symbol
    adopting = BY_KEY.get(symbol.organ) if symbol else None
    agency = adopting is not None and adopting.notation is Notation.OWN
    for label, row in clauses.items():
        before: tuple[tuple[str, Span], ...] = ()
        for order, one in enumerate(row):
            addressed: tuple[tuple[str, Span], ...] = ()
            if one.base in DIRECTIVE:
                addressed = _pronoun(plain, one, before) or _addressees(plain, one, named)
                addressed = tuple(x for x in addressed if not (agency and x[0] in _OFFICES))
                before = addressed or before
            if order and addressed and all(entity == own for entity, _ in addressed):
                continue  # whoever else calls upon the organ, it is not the organ itself
            yield Clause(
                Span(one.start, one.end),
                "clause:first" if order == 0 else "clause:further",
                provision=label,
                verb=one.notation,
                order=order,
                addressees=addressed,
            )


def _pronoun(
    plain: str, one: Governed, before: tuple[tuple[str, Span], ...]
) -> tuple[tuple[str, Span], ...]:
    """Those whom "them" means: several who were addressed last in the same paragraph."""
    if sides := _SIDES.match(plain, one.end, one.stop):
        return ((_ALL_PARTIES, Span(*sides.span(1))),)
    found = _THEM.match(plain, one.end, one.stop)
    meant = dict.fromkeys(entity for entity, _ in before)
    if found is None or not (len(meant) > 1 or next(iter(meant), "").startswith("group/")):
        return ()
    return tuple((entity, Span(*found.span(1))) for entity in meant)


def _addressees(plain: str, one: Governed, named: Named) -> tuple[tuple[str, Span], ...]:
    """Those whom a directive verb addresses: the names between the verb and the task."""
    zone, start, subject = _zone(plain, one)
    if not zone:
        return ()
    found: list[tuple[str, Span]] = []
    last, started = 0, False
    known = Gazetteer.load().find(zone)
    shorts = [
        one
        for one in named.shorts(start, start + len(zone))
        if zone[one.start : one.end].strip() and not _covered(one, known)
    ]
    for match in sorted([*known, *shorts], key=lambda one: one.start):
        if _HANGS.search(zone, last, match.start) and match.entity.startswith("state/"):
            last = match.end
            continue
        if (
            started
            and match.entity.startswith("org/")
            and _OFFICE_OF.fullmatch(zone, last, match.start)
        ):
            last = match.end
            continue
        if not _is_addressed(zone, last, match, started):
            break
        last = match.end
        started = started or match.entity.startswith(_KINDS)
        if match.entity.startswith(_KINDS) and (subject or not _is_described(zone, match)):
            found.append((match.entity, Span(start + match.start, start + match.end)))
    return tuple(found)


def _is_described(zone: str, match: Match) -> bool:
    """Whether a name only tells whose those are who are addressed: "United Nations observers"."""
    named = match.entity.startswith(("state/", "org/"))
    return named and _DESCRIBES.match(zone, match.end) is not None


def _covered(short: Match, known: Sequence[Match]) -> bool:
    return any(one.start < short.end and short.start < one.end for one in known)


def _zone(plain: str, one: Governed) -> tuple[str, int, bool]:
    """The text between the verb and what it asks for, with inserted clauses blanked out.

    The last value tells that those addressed are the subject of a clause of their own ("requests
    that the Board meet").
    """
    text = plain[one.end : min(one.stop, one.end + 900)]
    that = re.match(r"\s*that\s+", text)
    start = one.end + (that.end() if that else 0)
    if that:
        text = text[that.end() :]
    blanked = _INSERTED.sub(lambda gap: " " * len(gap.group()), text)
    task = _TASK.search(blanked, 1)
    if task is not None:
        return blanked[: task.start()], start, that is not None
    shared = one.stop - one.end < 200 and re.search(r"\b(?:and|or)\s+\Z", blanked)
    return blanked[:160] if that or shared else "", start, that is not None


def _is_addressed(zone: str, last: int, match: Match, started: bool) -> bool:
    """Whether a name stands in the list of those addressed, not in a phrase that hangs on one."""
    between = zone[last : match.start]
    if _LIST.fullmatch(between):
        return True
    return started and "," in between and len(between) < 120 and not _OBJECT.search(between)
