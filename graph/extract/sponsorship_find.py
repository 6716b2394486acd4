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
from graph.extract.sponsorship_active import ROLES, Backer, active
from graph.extract.sponsorship_count import Sponsors, counts_in
from graph.extract.sponsorship_lists import actors_from, subjects_before, with_joined
from graph.extract.story_text import running_text, sentences
from graph.gazetteer import Match
from graph.model import Page, Span

_LEADING = (
    r"led|spearheaded|tabled|introduced|brought\s+in|put\s+forward|proposed|drafted|penned|authored|submitted|presented|initiated"
    r"|championed|brought|brought\s+forward|co-led|steered|piloted|facilitated|sponsored|written|pushed|floated|fronted|brokered|prepared|resubmitted|circulated"
)
_PASSIVE = re.compile(
    rf"\b(?P<lead>{_LEADING})(?:\s+jointly|\s+and\s+negotiated)?\s+by\s+|\b(?P<co>co[-‑]?sponsored|co[-‑]?authored)\s+by\s+"
    r"|\b(?P<back>backed|supported|endorsed)\s+by\s+|\bwith\s+(?:the\s+)?(?P<help>support|backing)\s+(?:of|from)\s+",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\bwith\s+(?P<who>[A-Z](?:[^,.;]|(?<=[A-Z])\.){1,30}?)[’']?s?\s+(?:support|backing)\b"
)
_COMPOUND = re.compile(
    r"[-‐‑–](?:co-)?(?P<verb>sponsored|led|drafted|proposed|authored|penned|tabled|initiated|backed|introduced|submitted|spearheaded)\b"
)
_INCLUDING = re.compile(
    r",?\s+(?:including|among\s+them|such\s+as|notably|among\s+which\s+were)\s+"
)
_JOINED = re.compile(
    r"\b(?P<who>(?:joined|joining|signed\s+on)\b[^.;]{0,50}\b(?:co[-‑]?)?sponsors?\b|added\s+their\s+names)"
    r"|(?:the\s+)?following\s+(?:countries|States|states|delegations)\s+(?:had\s+|have\s+)?(?:subsequently\s+|also\s+)?(?:joined|become)[^:.]{0,60}:"
)
_AMONG = re.compile(
    r"\s+among\s+them\b"
    r"|\s+(?:was|were|is|are)\s+(?:also\s+)?(?P<sponsors>among\s+(?:the\s+|its\s+|those\s+)?[^.;]{0,40}?(?:co[-‑]?)?sponsor)"
)
_AND_ONE = re.compile(r",?\s+and\s+(?:one|another|the\s+(?:other|second))\s+by\s+(?:the\s+)?")
_LABEL = re.compile(
    r"\b(?P<co>[Cc]o[-‑]?)?[Ss]ponsors?(?:\s+(?:of\s+the\s+(?:draft|resolution|text)(?:\s+resolution)?\s+)?(?:include[ds]?|were|are|comprised))?(?::|\s+(?=[A-Z]|the\s+[A-Z]))"
)
_NOT_NOUN = re.compile(
    r"\b(?:talks?|terrorism|violence|coalition|delegation|forces?|mission|summit|conference|meeting|forum|negotiations?"
    r"|efforts?|group|government|militias?|attacks?|proposals?|initiatives?|rules?|campaign|troops|bloc|event|panel|study|report)\s*$",
    re.IGNORECASE,
)
_QUALIFIED, _OPENING = 160, 30
_JOINS = re.compile(r"(?:,|\b(?:and|was|were))\s+$")
_SUBJECT = re.compile(
    r"(?:It|They|(?:The|This)\s+(?:text|initiative|effort|proposal|document|measure))"
    r"\s+(?:was|were|had\s+been|is)(?:\s+\w+ly)?"
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
        for rule in (_compound, _passive, _counted_list, _labelled, _among, active):
            for one in rule(page, sentence, meant):
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
    if not count.more or not count.rule.endswith("active"):
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
        if actor and of and not of.other:
            role = "supporter" if match["verb"] == "backed" else "lead"
            yield Backer(actor.start, actor.end, actor.entity, role, "sponsorship:compound", of)


def _passive(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`spearheaded by the United States`, `co-sponsored by A, B and C`, `with U.S. support`."""
    text = page.text
    for match in _PASSIVE.finditer(text, sentence.start, sentence.end):
        of = _modified(text, match.start(), sentence, meant)
        role = next(ROLES[name] for name in ("lead", "co", "back", "help") if match[name])
        if of is None:
            continue
        listed = actors_from(text, match.end(), sentence.end)
        role = (
            "sponsor"
            if role == "lead" and match["lead"].lower() == "sponsored" and len(listed) > 2
            else role
        )
        for one, joined in with_joined(text, listed):
            name = "sponsor" if joined and role == "lead" else role
            yield Backer(one.start, one.end, one.entity, name, "sponsorship:passive", of)
        other = _AND_ONE.match(text, listed[-1].end, sentence.end) if listed else None
        for one in actors_from(text, other.end(), sentence.end) if other else ():
            yield Backer(one.start, one.end, one.entity, role, "sponsorship:passive-second", of)
    for match in _WITH.finditer(text, sentence.start, sentence.end):
        of = _modified(text, match.start(), sentence, meant)
        for one in within(text, *match.span("who")) if of else ():
            yield Backer(one.start, one.end, one.entity, "supporter", "sponsorship:with", of)


def _modified(text: str, position: int, sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a participle qualifies: named before it, or right after a comma."""
    behind = tie.before(meant, position, sentence)
    if behind:
        plain = re.sub(r"[“\"][^”\"]*[”\"]", " ", text[behind.span.end : position])
        if len(plain) > _QUALIFIED or _BREAK.search(plain) or _NOT_NOUN.search(plain):
            return None
        clause = _FINITE.search(plain) and not _JOINS.search(plain)
        return None if clause else behind
    opening = text[sentence.start : position].strip()
    if len(opening) > _OPENING or _NOT_NOUN.search(text[sentence.start : position]):
        return tie.spoken_of(meant, position) if _SUBJECT.fullmatch(opening) else None
    ahead = next((one for one in meant if position < one.span.start and not one.other), None)
    inside = ahead and sentence.contains(ahead.span)
    if ahead and inside and re.search(r",\s+$", text[position : ahead.span.start]):
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
        if include and of:
            role = "supporter" if count.rule.endswith("backed") else "sponsor"
            for one in actors_from(text, include.end(), sentence.end):
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:including", of)


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
    for pattern, role in ((_JOINED, "additional"), (_LABEL, "sponsor")):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            of = tie.nearest(text, meant, match.start(), match.end(), sentence)
            listed = actors_from(text, match.end(), sentence.end)
            if pattern is _JOINED and match["who"]:
                listed = subjects_before(text, sentence.start, match.start())
            for one in listed if of else ():
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:list", of)
