"""Who led, sponsored, joined or supported a resolution, out of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract import resolutions_tie as tie
from graph.extract.actors_find import within
from graph.extract.persons_find import people_of
from graph.extract.resolutions_find import resolutions_of
from graph.extract.resolutions_model import Meant
from graph.extract.sponsorship_count import Sponsors, counts_in
from graph.extract.sponsorship_lists import actors_from, subjects_before
from graph.extract.story_text import running_text, sentences
from graph.gazetteer import Match
from graph.model import Page, Span

_LEADING = (
    r"led|spearheaded|tabled|introduced|put\s+forward|proposed|drafted|penned|authored|submitted|presented|initiated"
    r"|championed|brought|brought\s+forward|co-led|steered|piloted|facilitated|sponsored"
)
_PASSIVE = re.compile(
    rf"\b(?P<lead>{_LEADING})(?:\s+jointly|\s+and\s+negotiated)?\s+by\s+|\b(?P<co>co[-‑]?sponsored|co[-‑]?authored)\s+by\s+"
    r"|\b(?P<back>backed|supported|endorsed)\s+by\s+|\bwith\s+(?:the\s+)?(?P<help>support|backing)\s+(?:of|from)\s+",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\bwith\s+(?P<who>[A-Z](?:[^,.;]|(?<=[A-Z])\.){1,30}?)[’']?s?\s+(?:support|backing)\b"
)
_ACTIVE = re.compile(
    r"(?P<lead>\b(?:led|leads|spearheaded|tabled|tables|introduced|introduces|introducing|put\s+forward|putting\s+forward"
    r"|puts\s+forward|proposed|proposes|drafted|penned|authored|submitted|submits|submitting|presented|presenting|initiated"
    r"|championed|brought|sponsored|sponsors|sponsoring|tabling|drafts|drafting|leading|spearheading|circulated))\b"
    r"|(?P<co>\b(?:co[-‑]?sponsored|co[-‑]?sponsors|co[-‑]?sponsoring|joined\s+(?:as\s+)?(?:a\s+)?co[-‑]?sponsors?\s+of"
    r"|signed\s+on\s+to))\b"
    r"|(?P<back>\b(?:backed|backs|backing|supported|supports))\b",
)
_COMPOUND = re.compile(
    r"[-‐‑–](?:co-)?(?P<verb>sponsored|led|drafted|proposed|authored|penned|tabled|initiated|backed|introduced|submitted|spearheaded)\b"
)
_INCLUDING = re.compile(
    r",?\s+(?:including|among\s+them|such\s+as|notably|among\s+which\s+were)\s+"
)
_JOINED = re.compile(
    r"\b(?P<who>joined|added\s+their\s+names|signed\s+on|joining)\b[^.;]{0,50}\bco[-‑]?sponsors?\b"
    r"|(?:the\s+)?following\s+(?:countries|States|states|delegations)\s+(?:had\s+|have\s+)?(?:subsequently\s+|also\s+)?(?:joined|become)[^:.]{0,60}:"
)
_LABEL = re.compile(
    r"\b(?P<co>[Cc]o[-‑]?)?[Ss]ponsors?(?:\s+(?:of\s+the\s+(?:draft|resolution|text)(?:\s+resolution)?\s+)?(?:include[ds]?|were|are|comprised))?(?::|\s+(?=[A-Z]|the\s+[A-Z]))"
)
_NOT_NOUN = re.compile(
    r"\b(?:talks?|terrorism|violence|coalition|delegation|forces?|mission|summit|conference|meeting|forum|negotiations?"
    r"|efforts?|group|government|militias?|attacks?|proposals?|initiatives?|rules?|campaign|troops|bloc|event|panel|study|report)\s*$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:]|\.\s+[A-Z]")
_OBJECT_REACH = 110
_ROLE = {"lead": "lead", "co": "sponsor", "back": "supporter", "help": "supporter"}


_WHICH = re.compile(r"(?:\s*[“\"][^”\"]*[”\"])?,?\s+(?:which|that)\s+(?:was\s+)?(?=the\s+|[A-Z])")


@dataclass(frozen=True, slots=True)
class Backer:
    """An actor in a role towards a resolution, as `[start, end)` tells."""

    start: int
    end: int
    actor: str
    role: str
    rule: str
    meant: Meant | None


def backers_of(page: Page) -> list[Backer]:
    """All of a page, in order; one finding for each actor, role and passage."""
    meant = resolutions_of(page)
    if not any(not one.other for one in meant):
        return []
    found: dict[tuple[int, str], Backer] = {}
    for sentence in sentences(page.text, running_text(page)):
        for rule in (_compound, _passive, _counted_list, _labelled, _active):
            for one in rule(page, sentence, meant):
                found.setdefault((one.start, one.actor), one)
    return sorted(found.values(), key=lambda one: (one.start, one.end))


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
        role = next(_ROLE[name] for name in ("lead", "co", "back", "help") if match[name])
        if of is None:
            continue
        listed = actors_from(text, match.end(), sentence.end)
        role = (
            "sponsor"
            if role == "lead" and match["lead"].lower() == "sponsored" and len(listed) > 2
            else role
        )
        for one in listed:
            yield Backer(one.start, one.end, one.entity, role, "sponsorship:passive", of)
    for match in _WITH.finditer(text, sentence.start, sentence.end):
        of = _modified(text, match.start(), sentence, meant)
        for one in within(text, *match.span("who")) if of else ():
            yield Backer(one.start, one.end, one.entity, "supporter", "sponsorship:with", of)


def _modified(text: str, position: int, sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The resolution that a participle qualifies: named before it, or right after a comma."""
    behind = tie.before(meant, position, sentence)
    if behind:
        between = text[behind.span.end : position]
        plain = re.sub(r"[“\"][^”\"]*[”\"]", " ", between)
        if len(plain) <= 160 and not _BREAK.search(plain) and not _NOT_NOUN.search(plain):
            return behind
        return None
    opening = text[sentence.start : position].strip()
    if len(opening) <= 30 and not _NOT_NOUN.search(text[sentence.start : position]):
        ahead = next(
            (one for one in meant if position < one.span.start < sentence.end and not one.other),
            None,
        )
        if ahead and re.search(r",\s+$", text[position : ahead.span.start]):
            return ahead
        subject = re.fullmatch(
            r"(?:It|The\s+text|They)\s+(?:was|were|had\s+been|is)(?:\s+\w+ly)?", opening
        )
        return tie.spoken_of(meant, position) if subject else None
    return None


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


def _active(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`The United States introduced the draft resolution`, `Mexico, which tabled the text`."""
    text = page.text
    for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
        of = _object(text, match.end(), sentence, meant) or _relative(text, match, sentence, meant)
        if of is None:
            continue
        role = next(_ROLE[name] for name in ("lead", "co", "back") if match[name])
        subjects = subjects_before(text, sentence.start, match.start())
        if subjects:
            for one in subjects:
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:active", of)
        elif role == "lead" and re.match(r"(?:introduc|present|submit|tabl)", match[0]):
            yield from _speaker(page, sentence, match.start(), of)


def _object(text: str, position: int, sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    for one in meant:
        if position <= one.span.start < sentence.end and not one.other:
            between = text[position : one.span.start]
            near = len(between) <= _OBJECT_REACH and not re.search(
                r"[;:,]|\bthat\b|\b(?:after|before|against|of|to)\b", between
            )
            return one if near or not between.strip() else None
    return None


def _relative(
    text: str, verb: re.Match[str], sentence: Span, meant: Sequence[Meant]
) -> Meant | None:
    """`a resolution, which Mexico tabled`: the object stands before its clause."""
    behind = tie.before(meant, verb.start(), sentence)
    which = _WHICH.match(text, behind.span.end, verb.start()) if behind else None
    if behind is None or which is None:
        return None
    listed = actors_from(text, which.end(), verb.start())
    return (
        behind
        if listed and text[listed[-1].end : verb.start()].strip() in ("", "had", "jointly")
        else None
    )


def _speaker(page: Page, sentence: Span, position: int, of: Meant) -> Iterator[Backer]:
    """`Fu Cong, China's ambassador, introducing the draft`: the State that the speaker is for."""
    people = people_of(page)
    for one in reversed(
        [seen for seen in people.sightings if sentence.start <= seen.start < position]
    ):
        state = (one.post.state if one.post else "") or next(
            iter(sorted(people.known[one.entity].states)), ""
        )
        if state:
            yield Backer(one.start, one.end, state, "lead", "sponsorship:speaker", of)
        return
