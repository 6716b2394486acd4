"""Sponsors behind a participle: `spearheaded by A`, `co-sponsored by A and B`, `A-drafted`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.actors.find import within
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.active import ROLES, Backer, presented_by
from graph.extract.sponsorship.lists import actors_from, with_joined
from graph.gazetteer import Match
from graph.model import Page, Span

_LEADING = (
    r"led|spearheaded|tabled|introduced|brought\s+in|put\s+forward|put\s+forth|proposed|drafted|penned|authored|submitted|presented|initiated"
    r"|championed|brought(?:\s+(?:forward|forth|to\s+\w+(?:\s+\w+)?))?|co-led|steered|piloted|facilitated|sponsored|written|pushed|floated|fronted|brokered|prepared|resubmitted|circulated"
    r"|designed|developed|elaborated|drawn\s+up|put\s+(?:to|before)\s+the\s+(?:\w+\s+){0,2}(?:Assembly|Council|Committee)|crafted|formulated|moved|engineered|mooted|advanced|co-drafted|co-written|jointly\s+drafted|masterminded|orchestrated|promoted|shepherded|advocated|offered|conceived|made|created|moved\s+ahead|raised|revived|reintroduced|resurrected|put\s+to\s+(?:a|the)\s+vote|brought\s+up"
)
_FILLING = (
    r"(?:\s+(?:jointly|again|anew|first|originally|together|mainly|at|in|on|for|to|the|a|its|this|last|same|time|every|each|annually|regularly|before|of|vote|session|council|Council|Assembly|assembly|Committee|committee|week|month|year|today|yesterday|earlier"
    r"|[A-Z]\w+day|\d+-member|New|York|Geneva|Security|General|Human|Rights|UN|U\.N\.)){0,9}"
)
_BEHALF_OF = r"(?:,?\s+on\s+behalf\s+of\s+[^,;.]{3,60}?,?)?"
_AMONG_OTHERS = r"(?:,\s+among\s+others,|\s+among\s+others)?"
_PASSIVE = re.compile(
    rf"\b(?P<lead>{_LEADING})(?:\s+and\s+negotiated)?{_FILLING}{_BEHALF_OF}\s+by{_AMONG_OTHERS}\s+|\b(?P<co>co[-‑]?sponsored|co[-‑]?authored|seconded|cosponsored)(?:\s+jointly)?\s+by{_AMONG_OTHERS}\s+"
    r"|\b(?P<back>backed|supported|endorsed)\s+by\s+|\bwith\s+(?:the\s+)?(?P<help>support|backing)\s+(?:of|from)\s+"
    r"|(?:\b(?:is|was|are|were|largely|partly|mainly)\s+|,\s+)(?:the|an?)\s+(?:joint\s+|shared\s+)?(?P<noun>brain-?child|handiwork|initiative|work|product)\s+of\s+|\b(?:at|on|upon)\s+the\s+(?P<first>initiative|proposal)\s+of\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\b|\bwith\b|\bof\b", re.IGNORECASE)
_NOT_BACKED = re.compile(
    r"\b(?:not|never|n[’']t|without\s+being|hardly|no\s+longer)\s+(?:\w+\s+)?$"
)
_BEHALF = re.compile(
    r",?\s+(?:on\s+behalf\s+of|for)\s+(?:(?:all|the|both|member|members|states|of)\s+)*"
)
_WITH = re.compile(
    r"\bwith\s+(?P<who>[A-Z](?:[^,.;]|(?<=[A-Z])\.){1,30}?)[’']?s?\s+(?:support|backing)\b"
)
_COMPOUND = re.compile(
    r"(?:[-‐‑–](?:co-)?|\s(?=\w+\s+(?:draft|resolution|text|measure)))(?P<verb>sponsored|led|drafted|proposed|authored|penned|tabled|initiated|backed|introduced|submitted|spearheaded|facilitated|brokered|written|championed|engineered|promoted)\b"
)
_THING = re.compile(r"\s+(?:[\w-]+\s+){0,2}(?:measure|text|draft|resolution|motion|document)\b")
_AND_ONE = re.compile(r",?\s+and\s+(?:one|another|the\s+(?:other|second))\s+by\s+(?:the\s+)?")
_NOT_NOUN = re.compile(
    r"\b(?:talks?|terrorism|violence|coalition|delegation|forces?|mission|summit|conference|meeting|forum|negotiations?"
    r"|efforts?|group|government|militias?|attacks?|proposals?|initiatives?|rules?|campaign|troops|bloc|event|panel|study|report|amendments?|documents?|decision|statement|tribunal|investigation|inquiry)\s*$",
    re.IGNORECASE,
)
_QUALIFIED, _FAR, _OPENING = 160, 340, 30
_WHICH = re.compile(r",\s+(?:which|that)\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+)?$")
_AMENDS = re.compile(r"\b(?:amendments?|changes|revisions?)\s+to\s+$")
_JOINS = re.compile(r"(?:,|\b(?:and|was|were))\s+$")
_SUBJECT = re.compile(
    r"(?:It|They|(?:The|This)\s+(?:text|initiative|effort|proposal|document|measure|draft|motion))"
    r"\s+(?:was|were|had\s+been|has\s+been|is)(?:\s+\w+ly|\s+an?(?:\s+[\w-]+){1,3}|\s+the|\s+also|\s+first)*"
)
_FINITE = re.compile(
    r"\b(?:allows|asks|calls|urges|demands|condemns|welcomes|requests|decides|encourages|says|lets|extends|supports|sets)\b"
)
_BREAK = re.compile(r"[;:]|\.\s+[A-Z]")


def compound(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Chinese-sponsored resolution`, `the US-backed text`."""
    text = page.text
    for match in _COMPOUND.finditer(text, sentence.start, sentence.end):
        actor = next(
            (
                one
                for one in within(text, sentence.start, match.start())
                if one.end == match.start()
            ),
            None,
        )
        of = next((one for one in meant if one.span.start <= match.start() < one.span.end), None)
        if actor and of is None and _THING.match(text, match.end()):
            of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        if actor and of and not of.other:
            role = "supporter" if match["verb"] == "backed" else "lead"
            yield Backer(actor.start, actor.end, actor.entity, role, "sponsorship:compound", of)


def passive(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`spearheaded by the United States`, `co-sponsored by A, B and C`, `with U.S. support`."""
    text = page.text
    if not _BY.search(text, sentence.start, sentence.end):
        return
    for match in _PASSIVE.finditer(text, sentence.start, sentence.end):
        of = _modified(text, match.start(), sentence, meant)
        if match["first"] and of is None:
            of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        if of is None or _NOT_BACKED.search(
            text[max(sentence.start, match.start() - 24) : match.start()]
        ):
            continue
        listed = actors_from(text, match.end(), sentence.end)
        role = _role(match, listed)
        if not listed and role == "lead":
            yield from presented_by(page, match.end(), of)
        for one, joined in with_joined(text, listed):
            name = "sponsor" if joined and role == "lead" else role
            yield Backer(one.start, one.end, one.entity, name, "sponsorship:passive", of)
        yield from _others(text, listed, sentence, role, of)


def _others(
    text: str, listed: list[Match], sentence: Span, role: str, of: Meant
) -> Iterator[Backer]:
    """Behind the list: `on behalf of the Group`, `and one by Chad`."""
    if not listed:
        return
    behalf = _BEHALF.match(text, listed[-1].end, sentence.end)
    for one in actors_from(text, behalf.end(), sentence.end) if behalf else ():
        yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:behalf", of)
    other = _AND_ONE.match(text, listed[-1].end, sentence.end)
    for one in actors_from(text, other.end(), sentence.end) if other else ():
        yield Backer(one.start, one.end, one.entity, role, "sponsorship:passive-second", of)


def with_support(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`with U.S. support`."""
    text = page.text
    for match in _WITH.finditer(text, sentence.start, sentence.end):
        of = _modified(text, match.start(), sentence, meant)
        for one in within(text, *match.span("who")) if of else ():
            yield Backer(one.start, one.end, one.entity, "supporter", "sponsorship:with", of)


def _role(match: re.Match[str], listed: list[Match]) -> str:
    """The role of a passive: three and more who sponsored are sponsors, a few are the leaders."""
    if match["noun"] or match["first"]:
        return "lead"
    role = next(ROLES[name] for name in ("lead", "co", "back", "help") if match[name])
    many = role == "lead" and match["lead"].lower() == "sponsored" and len(listed) > 2
    return "sponsor" if many else role


def _modified(text: str, position: int, sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a participle qualifies: named before it, or right after a comma."""
    behind = tie.before(meant, position, sentence)
    if behind and _AMENDS.search(
        text[max(sentence.start, behind.span.start - 30) : behind.span.start]
    ):
        return None
    if behind:
        plain = re.sub(r"[“\"][^”\"]*[”\"]", " ", text[behind.span.end : position])
        room = _FAR if _WHICH.search(plain) else _QUALIFIED
        if len(plain) > room or _BREAK.search(plain) or _NOT_NOUN.search(plain):
            return None
        clause = _FINITE.search(plain) and not _JOINS.search(plain) and room != _FAR
        return None if clause else behind
    opening = text[sentence.start : position].strip()
    if len(opening) > _OPENING or _NOT_NOUN.search(text[sentence.start : position]):
        own = tie.spoken_of(meant, position) or tie.announced(meant, position)
        return own if _SUBJECT.fullmatch(opening) else None
    ahead = next((one for one in meant if position < one.span.start and not one.other), None)
    inside = ahead and sentence.contains(ahead.span)
    if ahead and inside and re.search(r"[,–—]\s+$", text[position : ahead.span.start]):
        return ahead
    return tie.spoken_of(meant, position) if _SUBJECT.fullmatch(opening) else None
