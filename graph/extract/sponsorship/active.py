"""Sponsors that are the subject of a verb: `Mexico tabled the text`, `a text that Mexico led`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.persons.find import people_of
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.lists import actors_from, subjects_before
from graph.model import Page, Span

_ACTIVE = re.compile(
    r"(?P<lead>\b(?:led|leads|wrote|pushed|floated|fronted|brokered|piloted|steered|resubmitted|prepared|co-led|co-wrote"
    r"|spearheaded|tabled|tables|introduced|introduces|introducing|put\s+forward|putting\s+forward"
    r"|puts\s+forward|proposed|proposes|drafted|penned|authored|submitted|submits|submitting|presented|presenting|initiated"
    r"|championed|brought|sponsored|sponsors|sponsoring|tabling|drafts|drafting|leading|spearheading|circulated|Introducing|Presenting|Tabling|Submitting|put|moved|initiates|co-drafted|facilitated|shepherded|engineered|drafts|brought\s+in|brought\s+forward|took(?=\s+it\s+up)))\b"
    r"|(?P<co>\b(?:co[-‑]?sponsored|co[-‑]?authored|co[-‑]?sponsors|co[-‑]?sponsoring|joined\s+(?:as\s+)?(?:a\s+)?co[-‑]?sponsors?\s+of"
    r"|signed\s+on\s+to))\b"
    r"|(?P<back>\b(?:backed|backs|backing|supported|supports))\b",
)
_VOTED = re.compile(r"\babst(?:ain|ent)|\bvot(?:ed|es|ing)\s+(?:against|for|in\s+favou?r)\b")
_PARTNERS = re.compile(
    r"(?:\s+[\w-]+){0,3}?,?\s+(?:(?:jointly|together|along)\s+with|with|alongside|on\s+behalf\s+of)\s+(?:(?:all|the|both|members?\s+of)\s+)*"
)
_TITLE_ROOM = 24
_OFFICE_ROOM = 130
_OBJECT_REACH = 110
_WHICH = re.compile(
    r"(?:\s*[“\"][^”\"]*[”\"])?,?\s+(?:a\s+(?:text|draft|measure|resolution)\s+)?(?:which|that)\s+(?:was\s+)?"
    r"(?=the\s+|[A-Z])"
)
_PRESENTS = re.compile(r"introduc|present|submit|tabl", re.IGNORECASE)
_IT = re.compile(r"\s+(?:it|them)\b")
ROLES = {"lead": "lead", "co": "sponsor", "back": "supporter", "help": "supporter"}


@dataclass(frozen=True, slots=True)
class Backer:
    """An actor in a role towards a resolution, as `[start, end)` tells."""

    start: int
    end: int
    actor: str
    role: str
    rule: str
    meant: Meant | None


def active(page: Page, sentence: Span, meant: Sequence[Meant]) -> Iterator[Backer]:
    """`The United States introduced the draft resolution`, `Mexico, which tabled the text`."""
    text = page.text
    for match in _ACTIVE.finditer(text, sentence.start, sentence.end):
        of = _object(text, match.end(), sentence, meant) or _relative(text, match, sentence, meant)
        if of is None:
            continue
        role = next(ROLES[name] for name in ("lead", "co", "back") if match[name])
        if match["back"] and _VOTED.search(text):
            continue  # who supported it voted for it
        subjects = subjects_before(text, sentence.start, match.start())
        if subjects:
            for one in subjects:
                yield Backer(one.start, one.end, one.entity, role, "sponsorship:active", of)
            yield from _partners(text, match, sentence, of)
        elif role == "lead" and _PRESENTS.match(match[0]):
            yield from _speaker(page, sentence, match.start(), of)


def _partners(text: str, verb: re.Match[str], sentence: Span, of: Meant) -> Iterator[Backer]:
    """`co-authored with B`, `tabled the text on behalf of the Group`, `together with C`."""
    behind = (
        of.span.end if of.span.start >= verb.end() and sentence.contains(of.span) else verb.end()
    )
    joined = _PARTNERS.match(text, behind, sentence.end)
    for one in actors_from(text, joined.end(), sentence.end) if joined else ():
        yield Backer(one.start, one.end, one.entity, "sponsor", "sponsorship:partner", of)


def presented_by(page: Page, position: int, of: Meant | None) -> Iterator[Backer]:
    """`introduced by Ambassador X`: the State that somebody named here speaks for."""
    people = people_of(page)
    for one in people.sightings:
        if 0 <= one.start - position <= _TITLE_ROOM:
            state = (one.post.state if one.post else "") or next(
                iter(sorted(people.known[one.entity].states)), ""
            )
            if state:
                yield Backer(one.start, one.end, state, "lead", "sponsorship:speaker", of)
            return


def _object(text: str, position: int, sentence: Span, meant: Sequence[Meant]) -> Meant | None:
    """The mention behind an active verb; `it` means the one spoken of."""
    if _IT.match(text, position, sentence.end):
        return tie.spoken_of(meant, position)
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
    which = _WHICH.search(text, behind.span.end, verb.start()) if behind else None
    if behind is None or which is None:
        return None
    listed = actors_from(text, which.end(), verb.start())
    return (
        behind
        if listed and text[listed[-1].end : verb.start()].strip() in ("", "had", "jointly")
        else None
    )


def _office(text: str, sentence: Span, of: Meant) -> Iterator[Backer]:
    """`Presenting the draft, the Permanent Representative of X to the UN said`: nobody named."""
    for one in within(text, of.span.end, min(sentence.end, of.span.end + _OFFICE_ROOM)):
        if one.entity.startswith("state/"):
            gap = text[of.span.end : one.start]
            if re.search(r",\s", gap) and not re.search(
                r"\b(?:said|stressed|noted)\b|[;:.]\s", gap
            ):
                yield Backer(one.start, one.end, one.entity, "lead", "sponsorship:speaker", of)
            return


def _speaker(page: Page, sentence: Span, position: int, of: Meant) -> Iterator[Backer]:
    """`Fu Cong, China's ambassador, introducing the draft`: the State that the speaker is for."""
    people = people_of(page)
    opens = position == sentence.start
    if opens:
        behind = [one for one in people.sightings if of.span.end <= one.start < sentence.end]
        position = behind[0].end if behind else position
        if not behind:
            yield from _office(page.text, sentence, of)
            return
    for one in reversed(
        [seen for seen in people.sightings if sentence.start <= seen.start < position]
    ):
        state = (one.post.state if one.post else "") or next(
            iter(sorted(people.known[one.entity].states)), ""
        )
        if state:
            yield Backer(one.start, one.end, state, "lead", "sponsorship:speaker", of)
        elif opens:
            yield from _office(page.text, sentence, of)
        return
