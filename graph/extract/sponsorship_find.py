"""Who led, sponsored, joined or supported a resolution, out of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract import resolutions_tie as tie
from graph.extract.actors_find import within
from graph.extract.resolutions_find import resolutions_of
from graph.extract.resolutions_model import Meant
from graph.extract.rolls_lines import rolls_in
from graph.extract.sponsorship_active import ROLES, Backer, active, presented_by
from graph.extract.sponsorship_count import Sponsors, counts_in
from graph.extract.sponsorship_lists import actors_from, subjects_before, with_joined
from graph.extract import sponsorship_nouns as nouns
from graph.extract.story_text import running_text, sentences
from graph.gazetteer import Match
from graph.model import Page, Span

_LEADING = (
    r"led|spearheaded|tabled|introduced|brought\s+in|put\s+forward|put\s+forth|proposed|drafted|penned|authored|submitted|presented|initiated"
    r"|championed|brought(?:\s+(?:forward|forth|to\s+\w+(?:\s+\w+)?))?|co-led|steered|piloted|facilitated|sponsored|written|pushed|floated|fronted|brokered|prepared|resubmitted|circulated"
    r"|designed|developed|elaborated|crafted|formulated|moved|engineered|mooted|advanced|co-drafted|co-written|jointly\s+drafted|masterminded|orchestrated|promoted|shepherded|advocated|offered|conceived|made|created|moved\s+ahead|raised|revived|reintroduced|resurrected|put\s+to\s+(?:a|the)\s+vote|brought\s+up"
)
_FILLING = (
    r"(?:\s+(?:jointly|again|anew|first|originally|together|mainly|at|in|on|for|to|the|a|its|this|last|before|of|vote|session|council|Council|Assembly|assembly|Committee|committee|week|month|year|today|yesterday|earlier"
    r"|[A-Z]\w+day|\d+-member|New|York|Geneva|Security|General|Human|Rights|UN|U\.N\.)){0,9}"
)
_PASSIVE = re.compile(
    rf"\b(?P<lead>{_LEADING})(?:\s+and\s+negotiated)?{_FILLING}\s+by\s+|\b(?P<co>co[-‑]?sponsored|co[-‑]?authored|seconded|cosponsored)(?:\s+jointly)?\s+by\s+"
    r"|\b(?P<back>backed|supported|endorsed)\s+by\s+|\bwith\s+(?:the\s+)?(?P<help>support|backing)\s+(?:of|from)\s+"
    r"|(?:\b(?:is|was|are|were|largely|partly|mainly)\s+|,\s+)(?:the|an?)\s+(?:joint\s+|shared\s+)?(?P<noun>brain-?child|handiwork|initiative|work|product)\s+of\s+|\b(?:at|on|upon)\s+the\s+(?P<first>initiative|proposal)\s+of\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\b|\bwith\b|\bof\b", re.IGNORECASE)
_NAMES = re.compile(r"sponsor|signed\s+on|names|following", re.IGNORECASE)
"""A sentence without any of these names no sponsors; the test is cheap, the patterns are not."""
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
_INCLUDING = re.compile(
    r",?\s+(?:including|among\s+them|such\s+as|notably|among\s+which\s+were)\s+"
)
_APPOSED = re.compile(r"(?:,|:|\s+[–—-]{1,2}|\s*\()\s+(?:namely\s+)?(?=[A-Z]|the\s+[A-Z])")
_JOINED = re.compile(
    r"\b(?P<who>(?:joined|joining|signed\s+on)\b[^.;]{0,50}\b(?:co[-‑]?)?sponsors?\b|added\s+their\s+names)"
    r"|(?:the\s+)?following\s+(?:countries|States|states|delegations)\s+(?:had\s+|have\s+)?(?:subsequently\s+|also\s+)?(?:joined|become)[^:.]{0,60}:"
)
_AMONG = re.compile(
    r",?\s+(?:being\s+)?among\s+them\b"
    r"|\s+(?:was|were|is|are)\s+(?:also\s+)?(?P<sponsors>among\s+(?:the\s+|its\s+|those\s+)?[^.;]{0,40}?(?:co[-‑]?)?sponsor)"
)
_THEY = re.compile(
    r"(?:Among\s+(?:them|these|the\s+(?:co-?)?sponsors)(?:\s+(?:are|were|is|was))?|(?:They|These|The\s+(?:others?|list|(?:co-?)?sponsors))\s+(?:include[ds]?|are|were))"
    r"\s+(?:all\s+(?:the\s+)?(?:countries|states|members)\s+of\s+[^,;.]{3,40},\s+)?"
)
_AND_ONE = re.compile(r",?\s+and\s+(?:one|another|the\s+(?:other|second))\s+by\s+(?:the\s+)?")
_LABEL = re.compile(
    r"\b(?P<co>[Cc]o[-‑]?)?[Ss]ponsor(?:s|ing\s+(?:states|countries|nations|delegations))?(?:,\s+including\s[^,;.]{3,90},)?(?:\s+(?:of\s+the\s+(?:draft|resolution|text)(?:\s+resolution)?\s+)?(?:include[ds]?|were|are|comprised))?(?::|\s*[—–-]{1,2}\s*(?=[A-Z]|the\s+[A-Z])|\s+(?=[A-Z]|the\s+[A-Z]))"
)
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


@lru_cache(maxsize=2)
def backers_of(page: Page) -> list[Backer]:
    """All of a page, in order; one finding for each actor, role and passage."""
    meant = resolutions_of(page)
    if not any(not one.other for one in meant):
        return []
    found: dict[tuple[int, str], Backer] = {}
    for sentence in sentences(page.text, running_text(page)):
        for rule in (
            _compound,
            _passive,
            _counted_list,
            _labelled,
            _among,
            _carried,
            *nouns.RULES,
            active,
        ):
            for one in rule(page, sentence, meant):
                found.setdefault((one.start, one.actor), one)
    for role, listed in rolls_in(page.text):
        if role not in ("sponsor", "additional"):
            continue
        for name in listed:
            of = tie.spoken_of(meant, name.start) or next(one for one in meant if not one.other)
            one = Backer(name.start, name.end, name.entity, role, "sponsorship:roll", of)
            found.setdefault((one.start, one.actor), one)
    return sorted(found.values(), key=lambda one: (one.start, one.end))


@lru_cache(maxsize=2)
def counts_of(page: Page) -> list[tuple[Sponsors, Meant | None]]:
    """All counts of sponsors on a page, with the mention that each belongs to."""
    meant = resolutions_of(page)
    if not any(not one.other for one in meant):
        return []
    return [
        (
            _with_named(page.text, sentence.start, one),
            tie.nearest(page.text, meant, one.start, _verb_end(page.text, one.end), sentence),
        )
        for sentence in sentences(page.text, running_text(page))
        for one in counts_in(page.text, sentence.start, sentence.end)
    ]


def _with_named(text: str, start: int, count: Sponsors) -> Sponsors:
    """`The United States and 122 other countries co-sponsored`: 123 did."""
    named = _beside(text, start, count)
    if not named:
        return count
    maximum = None if count.maximum is None else count.maximum + len(named)
    left = named[0].start
    return replace(count, start=left, minimum=count.minimum + len(named), maximum=maximum)


def _beside(text: str, start: int, count: Sponsors) -> list[Match]:
    """The States that a count of others is added to."""
    if not count.more or not count.rule.endswith(("active", "passive")):
        return []
    joint = re.search(r",?\s+and\s+$|,?\s+(?:along|together)\s+with\s+$", text[start : count.start])
    return subjects_before(text, start, start + joint.start()) if joint else []


def _verb_end(text: str, end: int) -> int:
    verb = re.match(r"(?:\s+[\w-]+){0,4}?\s+(?:co[-‑]?)?sponsor(?:ed|ing)?\b", text[end : end + 60])
    return end + verb.end() if verb else end


def _compound(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
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


def _passive(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
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
        behalf = _BEHALF.match(text, listed[-1].end, sentence.end) if listed else None
        for one in actors_from(text, behalf.end(), sentence.end) if behalf else ():
            yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:behalf", of)
        other = _AND_ONE.match(text, listed[-1].end, sentence.end) if listed else None
        for one in actors_from(text, other.end(), sentence.end) if other else ():
            yield Backer(one.start, one.end, one.entity, role, "sponsorship:passive-second", of)
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


def _counted_list(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`123 countries including China`, behind a count of sponsors."""
    text = page.text
    for count in counts_in(text, sentence.start, sentence.end):
        include = _INCLUDING.match(text, count.end, sentence.end)
        of = tie.nearest(text, meant, count.start, _verb_end(text, count.end), sentence)
        for one in _beside(text, sentence.start, count) if of else ():
            yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:beside-count", of)
        if of and not include:
            for one in _told_after(text, count, of, sentence):
                yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:apposed", of)
        if include and of:
            role = "supporter" if count.rule.endswith("backed") else "sponsor"
            for one in actors_from(text, include.end(), sentence.end):
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:including", of)


def _told_after(text: str, count: Sponsors, of: Meant, sentence: Span) -> list[Match]:
    """`Four countries that co-sponsored the draft, A, B, C and D, called`: as many as counted."""
    behind = _verb_end(text, count.end)
    if sentence.contains(of.span) and behind <= of.span.start <= behind + 12:
        behind = of.span.end
    opening = _APPOSED.match(text, behind, sentence.end)
    listed = actors_from(text, opening.end(), sentence.end) if opening else []
    return listed if len(listed) == count.minimum else []


def _carried(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`55 countries sponsored it. Among them are A, B and C.`: the list of the sentence before."""
    text = page.text
    opening = _THEY.match(text, sentence.start, sentence.end)
    if opening is None:
        return
    own = [one for one in sentences(text, running_text(page)) if one.end <= sentence.start]
    counts = list(counts_in(text, own[-1].start, own[-1].end)) if own else []
    if not counts:
        return
    of = tie.nearest(text, meant, counts[-1].start, _verb_end(text, counts[-1].end), own[-1])
    role = "supporter" if counts[-1].rule.endswith("backed") else "sponsor"
    for one in actors_from(text, opening.end(), sentence.end) if of else ():
        yield Backer(one.start, one.end, one.entity, role, "sponsorship:carried", of)


def _among(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`140 countries sponsored it, Peru among them`; `Peru was among the sponsors`."""
    text = page.text
    counts = list(counts_in(text, sentence.start, sentence.end))
    for match in _AMONG.finditer(text, sentence.start, sentence.end):
        own = match["sponsors"] is not None
        if not own and not any(one.end <= match.start() for one in counts):
            continue
        of = tie.nearest(text, meant, match.start(), match.end(), sentence)
        for one in subjects_before(text, sentence.start, match.start()) if of else ():
            yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:among", of)


def _labelled(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`Co-sponsors: A, B, C`, `The following countries had joined as sponsors: ...`."""
    text = page.text
    if not _NAMES.search(text, sentence.start, sentence.end):
        return
    for pattern, role in ((_JOINED, "additional"), (_LABEL, "sponsor")):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            of = tie.nearest(text, meant, match.start(), match.end(), sentence)
            listed = actors_from(text, match.end(), sentence.end)
            if pattern is _JOINED and match["who"]:
                listed = subjects_before(text, sentence.start, match.start())
            for one in listed if of else ():
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:list", of)
