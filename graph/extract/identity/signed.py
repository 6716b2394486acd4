"""Who signs a press text: its author, and the medium or agency that publishes it.

An author stands in the byline, in the note of an agency at the end (`Reporting by ...`), or in the
last lines of a commentary (`Jane Doe is a professor of ...`). A medium stands in the dateline, on a
line of its own at the top or the foot, or in a notice of rights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.extract.dates.document import stamp_of
from graph.findings import Fact
from graph.gazetteer import Gazetteer
from graph.model import Kind, Page, Span
from graph.text import MONTH

_NAME = (
    r"[A-ZÀ-Ý][\w.’'-]*"
    r"(?:\s+(?:(?:de|del|la|da|dos|di|du|van|von|der|den|bin|al|el|le|y)\s+){0,2}"
    r"[A-ZÀ-Ý][\w.’'-]*){1,3}"
)
_BEHIND_DAY = re.compile(
    rf"(?:\bby\s+(?=[^|\n]*\Z)|\|\s?(?=[^|\n]+\|.*\b(?:Writer|Reporter|Correspondent)))({_NAME})"
)
"""`3 May 2031 - by Jane Doe`, `3 May 2031 | Jane Doe | Staff Writer`."""
_BY = re.compile(r"(?:(?:written|story|reported|reporting)\s+)?(?:by|authors?)\b:?\s+", re.I)
_PERSON = re.compile(_NAME)
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
_FOOT, _TOP = 3, 120
_BRACKET = re.compile(r"[(\[/]([^()\[\]/\n]{2,50}(?:/[^()\[\]\n]{2,40})?)[)\]/]")
_LINE = re.compile(r"[^\S\n]*(\S[^\n]*?)[^\S\n]*(?:\n|\Z)")
_DATED = re.compile(r"\s*(?:[-–—,]\s*)?\d.*")
"""What stands behind the agency in some datelines: `(Some News - 3 May 2031)`."""
_AHEAD = re.compile(r"[\W\d]*(?:[A-Z][\w.’'-]*[\W\d]+){0,6}")
"""What may stand before an agency: a place, perhaps with a day."""
_DAYS = re.compile(rf"(?:(?:{MONTH})\b|[\W\d]|[A-Z][a-z]{{2}}\.)+")
_BEHIND = re.compile(r"[^\S\n]*(?:[-–—:.]|\w)")
_PARTED = re.compile(r"\s+[/-]\s+")
_RIGHTS = re.compile(
    r"\W*(?:(?:©|Copyright|Source|From|Via|Published in|Courtesy(?: of)?)[\s:©]*)+"
    r"(?:(?:19|20)\d\d\s*)?"
)
_SIGN = re.compile(r"(?:<\w+>)?\W*(.*?)(?:(?:[.,]|\s/\s).*)?(?:</\w+>)?\W*", re.DOTALL)


def signed(page: Page) -> Iterator[Fact]:
    """Authors and medium, as facts, of which the mark-up says nothing."""
    marks = {mark.name for mark in page.document.marks}
    if "author" not in marks:
        found = list(_bylines(page)) or list(_at_foot(page))
        yield from (Fact(span, "story:author", "author", _natural(page, span)) for span in found)
    if "publisher" not in marks:
        medium = _in_dateline(page) or _on_line(page)
        if medium:
            yield medium


def _bylines(page: Page) -> Iterator[Span]:
    """The persons of the byline, up to a sign or word that ends their names."""
    byline, day = page.segments.byline, stamp_of(page.document, page.segments)
    line = _LINE.match(page.text, day.span.end) if day and not byline else None
    behind = _BEHIND_DAY.search(page.text, line.start(), line.end(1)) if line else None
    if behind and not _DESK.search(behind[1]):
        yield Span(*behind.span(1))
    opened = _BY.match(page.text, byline.start, byline.end) if byline else None
    place = opened.end() if opened and byline else -1
    while byline and place >= 0 and (name := _PERSON.match(page.text, place, byline.end)):
        if _DESK.search(name[0]) or media_name(name[0]):
            return
        yield Span(*name.span())
        more = _AND.match(page.text, name.end(), byline.end)
        place = more.end() if more else -1


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
    name = " ".join(span.of(page.text).split()).rstrip(".")
    return name.title() if name.isupper() else name


def _in_dateline(page: Page) -> Fact | None:
    """The agency in brackets before the first sentence: `OSLO, 3 May (Some Agency) --`."""
    opens = [one.start for one in page.segments.paragraphs[:3]]
    places = [page.segments.dateline] if page.segments.dateline else []
    places += [Span(one, min(one + _TOP, len(page.text))) for one in opens]
    for place in places:
        for found in _BRACKET.finditer(page.text, place.start, place.end):
            sure = place is page.segments.dateline
            if medium := _agency(page.text, found, place.start, sure=sure):
                return medium
    return None


def _agency(text: str, found: re.Match[str], start: int, *, sure: bool) -> Fact | None:
    name = _DATED.sub("", found[1]).strip(" *_")
    known = media_name(name) or (name if any(map(media_name, _PARTED.split(name))) else "")
    if not name[:1].isupper() or (not known and _is_actor(name)):
        return None
    ahead = text[start : found.start()]
    if not known and (" " in name if not ahead else _DAYS.fullmatch(ahead)):
        return None  # the place of a dateline
    if not (sure or known):
        initials = "".join(word[0] for word in re.findall(r"[A-Z]\w*", ahead))
        if not (name.isupper() and name not in initials and _BEHIND.match(text, found.end())):
            return None
    if not sure and not _AHEAD.fullmatch(ahead):
        return None
    end = found.start(1) + len(name)
    return Fact(Span(found.start(1), end), "story:agency", "publisher", known or name)


def _is_actor(name: str) -> bool:
    """Whether all of a name is a State's, an organ's: a place, or whose acronym stands there."""
    return any(one.end - one.start == len(name) for one in Gazetteer.load().find(name))


def _on_line(page: Page) -> Fact | None:
    """A medium alone on one of the lines at the top or the foot, or in a notice of rights."""
    lines = list(_LINE.finditer(page.text, page.document.body_start))
    for line in (*lines[:6], *lines[-12:]):
        text, start = line[1], line.start(1)
        rights = _RIGHTS.match(text)
        inside = _SIGN.fullmatch(text, rights.end() if rights else 0) if len(text) < _TOP else None
        known = media_name(inside[1]) if inside and inside[1] else ""
        if inside and known:
            span = Span(start + inside.start(1), start + inside.end(1))
            return Fact(span, "story:medium", "publisher", known)
    last = page.segments.paragraphs[-1] if page.segments.paragraphs else None
    closing = re.search(r"[(\[]([^()\[\]\n]{2,40})[)\]]\W*\Z", last.of(page.text)) if last else None
    known = media_name(closing[1]) if closing else ""
    if last and closing and known:
        span = Span(last.start + closing.start(1), last.start + closing.end(1))
        return Fact(span, "story:medium", "publisher", known)
    return None


@cache
def _media() -> dict[str, str]:
    """The name of each medium that we know, by its spellings."""
    gazetteer = Gazetteer.load()
    return {
        one.text.casefold(): gazetteer.name(one.entity)
        for one in gazetteer.labels
        if ("classification", "orgtype/media") in gazetteer.entities[one.entity].links
        and one.kind != "ambiguous"
    } | {"wikipedia": "Wikipedia"}


def media_name(printed: str) -> str:
    """The name of the medium that is printed so, "" where we know none."""
    return _media().get(" ".join(printed.split()).casefold(), "")
