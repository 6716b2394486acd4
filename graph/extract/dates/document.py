"""The date that a press text bears: from front matter, byline, dateline or a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from graph.extract.dates.absolute import Dated, find_absolute
from graph.extract.dates.anchor import known_value, year_of
from graph.extract.dates.inferred import after_picture, agreed_day
from graph.model import Document, Kind, Page, Segments, Span

_MARKS = ("published", "date", "adoption-date")
_HEAD = 1500
"""The date line of a report stands within so many characters of its start."""
_HEADING, _LATE = 90, 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_STAMPED = 6
"""A line with a full date and so few words besides is no sentence: `Agency, 3 May 2031 Print`."""
_OFF = re.compile(
    r"(?:\b(?:until|till?|by|through|before|since|from|after|to|for|expires?|of)"
    r"|(?:\b(?:[Vv]iew(?:ed)?|[Aa]ccessed|[Rr]etrieved)\b[\w ]*|©)\W*)\s*$"
)
"""What makes a date that of something else: `extended until 3 May 2031`, `accessed 3 May 2031`."""
_MARKED = re.compile(
    r"[\s(\[*_-]*(?:published|posted|updated|issued|written|date[d]?|last\s+updated)(?:\s+(?:on"
    r"|at))?\s*[:|–—-]?\s*$",
    re.IGNORECASE,
)
"""What marks the first date of a text as its own, whatever follows it on the line."""
_AGENCY_BEFORE = re.compile(
    r"[\s*]*(?:[A-Z][A-Za-z.’'-]*[ ,/]+){1,5}[(\[](?:[^()\[\]\n]{2,50}[–—,-]\s*)?"
)
"""`UNITED NATIONS (Some News / Agency - `, before the date in brackets."""
_OPENS_LINE = re.compile(
    r"\s*[–—|•]|T\d\d:|\s+[A-Z][A-Z .,’'/-]{2,40}(?:\([^)]{2,40}\)\s*)?[-–—]{1,2}\s"
    r"|,\s+[A-Z][A-Za-z .,’'/-]{2,40}\s[-–—]{1,2}\s"
)
"""What follows a date that opens its line: a dash or bar, a time, or the dateline's place."""
_COMPACT = re.compile(r"\d{8}")
_GLUED = re.compile(r"\s+[-–—]{1,2}\s+[A-Z]")
_FOOT = re.compile(r"[.!?”\")\]]\s*\n\s*\(?(?P<medium>[^()\[\]\n.]{0,60})$")
_NO_FOOT = re.compile(r"\b(?:[Aa]dopted|meeting|session|[Rr]esolution|[Rr]ead|[Nn]otes?)\b")
"""What a last line with a date is of, if not of the story: `61st plenary meeting, 3 May 2031`."""
_CAPITAL_PLACE = re.compile(r"[\s(*]*[A-Z][A-Z .,/’'-]+[,(–—\s-]*")
_AFTER_PLACE = re.compile(r"\s*(?:\([^)]{2,40}\)\s*)?[)\]]?\s*(?:[-–—:.]|\Z)|\s*\(\s")
_PLACE = re.compile(
    r"[\s(*]*(?!(?:On|In|By|Since|As|The|From|After|Before|Until|At|For)\b)"
    r"[A-Z][A-Za-z .,/’'-]{1,40}[,(]\s*"
)
_AGENCY_BEHIND = re.compile(r"[)\]]?\s*(?:/[A-Z][\w .-]{1,30}/\s*)?[–—-]{1,2}\s")
"""`SALT CITY, 3 May 2031 /Some Newswire/ -- `."""
_ISO_MARK = re.compile(r"\s*date:?\s+(\d{4}-\d\d(?:-\d\d)?)\b", re.IGNORECASE)
_WIRED = re.compile(r"\bfile\b")
_FILED = re.compile(r"\bfile\b|archive", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The day that a text bears: its ISO value, and the passage that prints it."""

    value: str
    span: Span


def published(document: Document, segments: Segments) -> str:
    """ISO date of publication, "" where the text bears none."""
    for name in _MARKS:
        mark = document.mark(name)
        if mark and re.fullmatch(r"\d{4}(-\d\d){0,2}", mark.value):
            return mark.value
    stamp = stamp_of(document, segments)
    return stamp.value if stamp else _pictured(document, segments)


@lru_cache(maxsize=2)
def stamp_of(document: Document, segments: Segments) -> Stamp | None:
    """The day that stands in dateline, byline or a line of its own; None where there is none.

    An article of reference opens with the day of what it tells: only a marked one is its own.
    """
    own = _ISO_MARK.match(document.body, document.body_start)
    if own:
        return Stamp(own[1], Span(*own.span(1)))
    if document.kind is Kind.ARTICLE:
        return None
    for part in (segments.dateline, segments.byline):
        stamp = _first_full(document.body, part) if part else None
        if stamp:
            return stamp
    return _date_line(document.body, document.body_start) or _at_foot(document.body)


def _at_foot(text: str) -> Stamp | None:
    """The day that closes a text on a line of its own: `(Some Agency, 3 May 2031)`."""
    end = len(text.rstrip(" )\n"))
    start = max(0, end - _HEADING)
    last = [one for one in find_absolute(text[start:end]) if one.day and one.year]
    if not last or start + last[-1].end != end:
        return None
    line = _FOOT.search(text[: start + last[-1].start])
    if line is None or _OFF.search(line["medium"]) or _NO_FOOT.search(line["medium"]):
        return None
    return _stamp(last[-1], start)


def _pictured(document: Document, segments: Segments) -> str:
    """The one day that captions near the top name; an old picture says that it is from a file."""
    days = {
        known_value(one)
        for span in segments.captions
        if span.end < _HEAD and not _FILED.search(span.of(document.text))
        for one in find_absolute(span.of(document.text))
        if one.day and one.year
    }
    return days.pop() if len(days) == 1 else ""


def _first_full(text: str, part: Span) -> Stamp | None:
    """The first full date of a passage, in the order of day and month that the text keeps."""
    inside = (one for one in find_absolute(text) if part.start <= one.start < part.end)
    return next((_stamp(one) for one in inside if one.day and one.year), None)


def _stamp(one: Dated, start: int = 0) -> Stamp:
    return Stamp(known_value(one), Span(start + one.start, start + one.end))


def _date_line(text: str, start: int) -> Stamp | None:
    """The first line that is a stamp or a heading with a date, or begins as a dateline does."""
    for raw in text[start : start + _HEAD].splitlines(keepends=True)[:14]:
        line = raw.rstrip()
        full = [one for one in find_absolute(line) if one.day and one.year]
        if full and (_MARKED.fullmatch(line[: full[0].start]) or _in_dateline(line, full[0])):
            return _stamp(full[0], start)
        if full and _is_stamp(line, full[-1]):
            return _stamp(full[-1], start)
        start += len(raw)
    return None


def _is_stamp(line: str, one: Dated) -> bool:
    """`Some Agency | 3 May 2031 10:15`, `A blog on lakes, 2 May 2031`: no sentence, no deadline."""
    before, after = line[: one.start], line[one.end :]
    if _OFF.search(before) or _WIRED.search(line) or after[:1].isalpha():
        return False
    ends = len(line) <= _HEADING and re.fullmatch(r"[\s)]*", after)
    few = len(_WORD.findall(f"{before} {after}")) <= _STAMPED and not line.endswith(".")
    return few or bool(ends)


def _in_dateline(line: str, one: Dated) -> bool:
    """`GENEVA, 5 July 2024 (Agency) —`, `4 March 2025 – A busy day`."""
    before, after = line[: one.start], line[one.end :]
    if before.rstrip()[-1:] in ("|", "•") and after.lstrip()[:1] in ("|", "•"):
        return True
    if before[-1:].islower() and re.match(r"\s+[A-Z]", after):
        return True  # a headline runs into the date under it
    if before[-1:] == "." and _GLUED.match(after):
        return True
    opens = not before.strip()
    if opens and (_OPENS_LINE.match(after) or _COMPACT.fullmatch(line, one.start, one.end)):
        return True
    if _AGENCY_BEFORE.fullmatch(before) and re.match(r"\s*[)\]]", after):
        return True
    if _CAPITAL_PLACE.fullmatch(before) and _AFTER_PLACE.match(after):
        return True
    return bool(_PLACE.fullmatch(before) and _AGENCY_BEHIND.match(after))


@lru_cache(maxsize=2)
def anchor_of(page: Page) -> str:
    """The date from which a page's relative dates are counted: its own, "" where it has none."""
    if page.document.kind.is_record:
        return page.identity.adopted
    day = page.identity.published or published(page.document, page.segments)
    return _told_from(page, day) or after_picture(page, day) or day or agreed_day(page)


def _told_from(page: Page, released: str) -> str:
    """The day of a dateline without a year, `GENEVA, 5 July --`, shortly before the release."""
    place = page.segments.dateline
    if place is None or len(released) != len("2024-07-01"):
        return ""
    for one in find_absolute(place.of(page.text)):
        year = year_of(one, released, "past") if one.day and not one.year else None
        value = known_value(replace(one, year=year)) if year else ""
        if value and 0 < (date.fromisoformat(released) - date.fromisoformat(value)).days <= _LATE:
            return value
    return ""
