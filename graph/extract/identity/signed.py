"""Who signs a press text: its author.

An author stands in the byline, on a line of its own beside the headline, in the note of an agency
at the end (`Reporting by ...`), or in the last lines of a commentary (`Jane Doe is a professor of
...`). The medium is told by `publisher`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.dates.document import stamp_of
from graph.extract.identity.publisher import publisher
from graph.extract.persons.names import given_names, is_name
from graph.findings import Fact
from graph.gazetteer import Gazetteer
from graph.gazetteer.media import media_name
from graph.model import Kind, Page, Span

_WORD = r"(?:(?:[A-ZÀ-Ý]\.){1,3}|(?:Dr|Prof|Gen|Lt|Col|Amb)\.|[A-ZÀ-Ý][\w’'-]*)"
_GAP = r"[^\S\n]+"
_NAME = (
    rf"{_WORD}(?:{_GAP}(?:(?:de|del|la|da|dos|di|du|van|von|der|den|bin|al|el|le|y){_GAP}){{0,2}}"
    rf"{_WORD}){{1,3}}(?:{_GAP}[JS]r\.)?"
)
_BEHIND_DAY = re.compile(
    rf"(?:\bby\s+(?=[^|\n]*\Z)|\|\s?(?=[^|\n]+\|.*\b(?:Writer|Reporter|Correspondent)))({_NAME})"
)
"""`3 May 2031 - by Jane Doe`, `3 May 2031 | Jane Doe | Staff Writer`."""
_BY = re.compile(
    r"\W*(?:(?:written|story|report(?:ed|ing)?|analysis|comment(?:ary)?|op-?ed|opinion|posted)\s+)?"
    r"(?:by|from|authors?)\b:?\s+",
    re.IGNORECASE,
)
_PERSON = re.compile(_NAME)
_LONE = re.compile(rf"[^\S\n]*({_NAME})[^\S\n]*(?:[,|/–—-][^\n]{{0,60}})?(?:\n|\Z)")
"""A name that has a line: `Jane Doe`, `Jane Doe, Nairobi`."""
_AND = re.compile(r"\s*,?\s+(?:and|&)\s+|\s*[,/]\s*(?=[^\n,]{3,40}\s(?:and|&)\s)")
_DESK = re.compile(
    r"\b(?:editors?|reporters?|correspondents?|staff|writers?|desk|bureau|agenc(?:y|ies)|news|team"
    r"|service|our|special|web|online|media|press|office|mission|network|blogger|admin|committee"
    r"|council|university|institute|center|centre|world|international|daily|times|post|the)\b",
    re.IGNORECASE,
)
"""Words of a byline that names no person."""
_REPORTING = re.compile(rf"\b[Rr]eporting by ({_NAME})")
_IS_A = re.compile(
    rf"\W{{0,3}}({_NAME})(?:, [^,\n]{{2,60}},)? (?:is|was|serves as) (?:an?|the|currently|co-)\b.*"
    r"\b(?:professor|fellow|director|author|columnist|analyst|writer|researcher|lecturer|journalist"
    r"|editor|scholar|lawyer|ambassador|founder|student)\b"
)
_LINE = re.compile(r"[^\S\n]*(\S[^\n]*?)[^\S\n]*(?:\n|\Z)")
_FOOT, _NEAR = 3, 8


def signed(page: Page) -> Iterator[Fact]:
    """Authors and medium, as facts, of which the mark-up says nothing."""
    marks = {mark.name for mark in page.document.marks}
    if "author" not in marks:
        found = list(_bylines(page)) or list(_at_foot(page)) or list(_alone(page))
        yield from (Fact(span, "story:author", "author", _natural(page, span)) for span in found)
    if "publisher" not in marks and (medium := publisher(page)):
        yield medium


def _bylines(page: Page) -> Iterator[Span]:
    """The persons of the first byline that names any; else who stands beside the day."""
    top = _top(page)
    byline = page.segments.byline
    for line in [byline, *top] if byline else top:
        opened = _BY.match(page.text, line.start, line.end)
        found = list(_named(page, opened.end(), line.end)) if opened else []
        first = found[0].of(page.text).split()[0].title() if found else ""
        if opened and first and ("rom" not in opened[0].lower() or first in given_names()):
            yield from found
            return
    day = None if byline else stamp_of(page.document, page.segments)
    beside = _LINE.match(page.text, day.span.end) if day else None
    behind = _BEHIND_DAY.search(page.text, beside.start(), beside.end(1)) if beside else None
    if behind and _is_person(behind[1]):
        yield Span(*behind.span(1))


def _named(page: Page, place: int, end: int) -> Iterator[Span]:
    """The persons of a byline, up to a sign or word that ends their names."""
    while place >= 0 and (name := _PERSON.match(page.text, place, end)):
        if not _is_person(name[0]):
            return
        yield Span(*name.span())
        more = _AND.match(page.text, name.end(), end)
        place = more.end() if more else -1


def _is_person(name: str) -> bool:
    """Whether a name of the right shape is no desk's, medium's, State's or organ's."""
    if _DESK.search(name) or media_name(name):
        return False
    known = Gazetteer.load().find(name)
    return all(name[one.start : one.end] in given_names() for one in known)


def _top(page: Page) -> list[Span]:
    """The first lines of the page, those above its second paragraph."""
    told = page.segments.paragraphs
    end = told[0].start if told else len(page.text)
    lines = _LINE.finditer(page.text, page.document.body_start, end)
    return [Span(*line.span(1)) for line in lines][:_NEAR]


def _alone(page: Page) -> Iterator[Span]:
    """Somebody whose name has a line above the story, which tells nothing of that person."""
    story = " ".join(one.of(page.text) for one in page.segments.paragraphs)
    for line in _top(page):
        found = _LONE.match(page.text, line.start)
        if not found:
            continue
        name = found[1].title() if found[1].isupper() else found[1]
        words = name.split()
        if words[0] in given_names() and is_name(name) and _is_person(name):
            if words[-1] not in story and line != page.segments.headline:
                yield Span(*found.span(1))
            return


def _at_foot(page: Page) -> Iterator[Span]:
    """Who the last paragraphs say has reported or written."""
    for span in page.segments.paragraphs[-_FOOT:]:
        told = _REPORTING.search(page.text, span.start, span.end)
        if told is None and page.document.kind is Kind.COMMENTARY:
            told = _IS_A.match(page.text, span.start, span.end)
        if told and not _DESK.search(told[1]):
            yield Span(*told.span(1))
            return


def _natural(page: Page, span: Span) -> str:
    name = " ".join(span.of(page.text).split())
    return name.title() if name.isupper() else name
