"""Who led, sponsored, joined or supported a resolution, out of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.papers import papers_in
from graph.extract.parsed import parse, tells
from graph.extract.resolutions import tie
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.lines import rolls_in
from graph.extract.rolls.prose import prose
from graph.extract.sponsorship.backer import Backer
from graph.extract.sponsorship.count import Sponsors, counts_in
from graph.extract.sponsorship.lists import actors_from, subjects_before
from graph.extract.sponsorship.makers import by_makers
from graph.extract.sponsorship.phrases import by_genitives, by_phrases
from graph.extract.sponsorship.verbs import by_verbs
from graph.extract.sponsorship.works import by_works
from graph.extract.votes.scene import scene_of
from graph.gazetteer import Match
from graph.model import Page, Span

_NAMES = re.compile(r"sponsor|signed\s+on|names|following", re.IGNORECASE)
"""A sentence without any of these names no sponsors; the test is cheap, the patterns are not."""
_OWNED = re.compile(r"\s+(?:of|by|from)\s")
_VERBS = frozenset(("lead", "sponsor", "support"))
_NOUNS = frozenset(("leader", "help", "wish", "work"))
"""The kinds of words in the table that tell of sponsors."""
_INCLUDING = re.compile(
    r",?\s+(?:including|among\s+them|such\s+as|notably|among\s+which\s+were)\s+"
)
_APPOSED = re.compile(r"(?:,|:|\s+[–—-]{1,2}|\s*\()\s+(?:namely\s+)?(?=[A-Z]|the\s+[A-Z])")
_JOINED = re.compile(
    r"\b(?P<who>(?:joined|joining|signed\s+on)\b[^.;]{0,50}\b(?:co[-‑]?)?sponsors?\b"
    r"|added\s+their\s+names)"
    r"|(?:the\s+)?following\s+(?:countries|States|states|delegations)\s+(?:had\s+"
    r"|have\s+)?(?:subsequently\s+|also\s+)?(?:joined|become)[^:.]{0,60}:"
)
_AMONG = re.compile(
    r",?\s+(?:being\s+)?among\s+them\b"
    r"|\s+(?:was|were|is|are)\s+(?:also\s+)?(?P<sponsors>among\s+(?:the\s+|its\s+"
    r"|those\s+)?[^.;]{0,40}?(?:co[-‑]?)?sponsor)"
)
_THEY = re.compile(
    r"(?:Among\s+(?:them|these|the\s+(?:co-?)?sponsors)(?:\s+(?:are|were|is|was))?|(?:They|These"
    r"|The\s+(?:others?|list|(?:co-?)?sponsors))\s+(?:include[ds]?|are|were))"
    r"\s+(?:all\s+(?:the\s+)?(?:countries|states|members)\s+of\s+[^,;.]{3,40},\s+)?"
)
_SO = re.compile(r"So\s+(?:were|was)\s+(?:the\s+)?(?=[A-Z])")
_LABEL = re.compile(
    r"\b(?P<co>[Cc]o[-‑]?)?[Ss]ponsor(?:s|ing\s+(?:states|countries|nations"
    r"|delegations))?(?:,\s+including\s[^,;.]{3,90},)?(?:\s+(?:of\s+the\s+(?:draft|resolution"
    r"|text)(?:\s+resolution)?\s+)?(?:include[ds]?|were|are|comprised))?(?::"
    r"|\s*[—–-]{1,2}\s*(?=[A-Z]|the\s+[A-Z])|\s+(?=[A-Z]|the\s+[A-Z]))"
)


@lru_cache(maxsize=2)
def backers_of(page: Page) -> list[Backer]:
    """All of a page, in order; one finding for each actor, role and passage."""
    meant = resolutions_of(page)
    if not _is_told(page, meant):
        return []
    found: dict[tuple[int, str], Backer] = {}
    for sentence in prose(page):
        for rule in (
            _told,
            _counted_list,
            _labelled,
            _among,
            _carried,
            _so,
        ):
            for one in rule(page, sentence, meant):
                found.setdefault((one.start, one.actor), one)
    for role, listed in rolls_in(page.text) if any(not one.other for one in meant) else ():
        if role not in ("sponsor", "additional"):
            continue
        for name in listed:
            known = (one for one in meant if not one.other)
            of = tie.spoken_of(meant, name.start) or next(known, None)
            one = Backer(name.start, name.end, name.entity, role, "sponsorship:roll", of)
            found.setdefault((one.start, one.actor), one)
    return sorted(found.values(), key=lambda one: (one.start, one.end))


def _is_told(page: Page, meant: Sequence[Meant]) -> bool:
    """Whether a page can tell of sponsors: it names a resolution, or reports a vote on one."""
    return any(not one.other for one in meant) or scene_of(page).about_votes


def _told(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """What the words of a sentence tell, without and with the stand-ins of the resolution."""
    verbs = tells(page.text, sentence, _VERBS)
    if not verbs and not any(sentence.contains(one.span) for one in meant):
        return
    papers = {
        one: tie.spoken_of(meant, one.span.start) or tie.announced(meant, one.span.end)
        for one in papers_in(page.text, sentence, meant)
    }
    known = sorted((*meant, *papers), key=lambda one: one.span)
    found = [
        *by_phrases(page.text, sentence, known, compounds=verbs),
        *_parsed(page, sentence, known),
    ]
    for one in found:
        yield replace(one, meant=papers.get(one.meant, one.meant)) if one.meant else one


def _parsed(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """What the parse of a sentence tells: by genitive, verb, and noun."""
    text = page.text
    told = tells(text, sentence, _VERBS | _NOUNS)
    behind = (one.span.end for one in meant if sentence.contains(one.span))
    if not told and not any(_OWNED.match(text, end) for end in behind):
        return
    parsed = parse(text, sentence, meant)
    yield from by_genitives(parsed)
    if told:
        yield from by_verbs(page, parsed, meant)
        yield from by_works(parsed, meant)
        yield from by_makers(parsed, meant)


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
        for sentence in prose(page)
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
    own = [one for one in prose(page) if one.end <= sentence.start]
    counts = list(counts_in(text, own[-1].start, own[-1].end)) if own else []
    if not counts:
        return
    of = tie.nearest(text, meant, counts[-1].start, _verb_end(text, counts[-1].end), own[-1])
    role = "supporter" if counts[-1].rule.endswith("backed") else "sponsor"
    for one in actors_from(text, opening.end(), sentence.end) if of else ():
        yield Backer(one.start, one.end, one.entity, role, "sponsorship:carried", of)


def _so(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`A was among the sponsors. So were B and C.`: the list behind `so`."""
    text = page.text
    opening = _SO.match(text, sentence.start, sentence.end)
    own = [one for one in prose(page) if one.end <= sentence.start] if opening else []
    told = _AMONG.search(text, own[-1].start, own[-1].end) if own else None
    if opening is None or told is None or told["sponsors"] is None:
        return
    of = tie.nearest(text, meant, told.start(), told.end(), own[-1])
    for one in actors_from(text, opening.end(), sentence.end) if of else ():
        yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:so", of)


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
