"""Years told by what stands around: by the weekday, by the date before, by the text's first date.

These serve where a text bears no date of its own, and where a narrative names a year once.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from graph.extract.dates import words
from graph.extract.dates.absolute import Dated, find_absolute
from graph.extract.dates.anchor import known_value, tense_at
from graph.extract.dates.relative import find_weekdays
from graph.extract.places import holding
from graph.extract.resolutions.entries import entries, entry_at
from graph.extract.resolutions.number import Numbered, numbered_in
from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

_DAY, _MONTH = len("2024-07-01"), len("2024-07")
_LEAD, _SIGNATURE = 700, 90
_SMALL, _FEW = re.compile(r"\b[a-z]+\b"), 3
"""`Done at Salt City on 3 May 2031`: so few small words has a signature, a sentence more."""
_AFTER, _BEFORE, _FRESH = 45, 2, 2
"""So many days a narrative goes on behind the date that it told, or goes back."""
_YEAR = re.compile(r"\d\s?\(((?:19|20)\d\d)\)")
"""The year in the number of a Security Council resolution: `2722 (2024)`."""
_OFF = re.compile(
    r"\b(?:since|from|until|till|through|by|before|expires?|anniversary|born|founded|established)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:last|previously|earlier|originally|first|already)\s+\w+ed\b")
_REACH, _BESIDE, _OPENS, _AGO = 24, 90, 12, 60
_KNOWN_DAYS = {
    (9, 11): (2001, re.compile(r"attacks\b|terror|[Qq]a[ei]da|World\s+Trade")),
    (10, 7): (2023, re.compile(r"Hamas|Israel|Gaza|hostage|massacre")),
    (2, 24): (2022, re.compile(r"invasion|invaded|aggression")),
}
"""Days that are called by day and month alone, with the year and what is told of them."""
_ANEW = re.compile(r"annivers|\byears\s+(?:since|after|of|on)\b")
_ACTED = re.compile(
    r",?\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){1,6}(?:\w+ly\s+)?(?:adopt|vot|pass|approv)ed\b"
)
"""What is done anew on such a day."""
_ADOPTS = re.compile(r"\b(?:adopt|approv|pass|vot)(?:e[sd]?|ing|ed|es|ion)\b", re.IGNORECASE)
_ADOPTION = re.compile(r"\badoption,?\s+on\s+$")
_BREAKS = re.compile(
    r"[;“”\"]|\.\s|\bresolution\b.*\bresolution\b|\b(?:reaffirm|recall|extend|until)"
)
_SESSION = re.compile(r"\b(?P<number>[3-9]\d)(?:st|nd|rd|th)\s+(?:regular\s+|plenary\s+)?session\b")
_ASSEMBLY = re.compile(r"\bGeneral\s+Assembly\b|\bUNGA\b")
_OTHER = re.compile(
    r"\bCouncil\b|\bConference\b|\bWorld\s+Health\b|\bUNEA\b|\b(?:special|emergency)\s"
)
_CHRONICLE = 2
"""A list whose entries are of so many years dates nothing else."""
_BEFORE_FIRST, _OPENING = 1945, 9
"""The first session opened in 1946, the 31st and all later ones in September of 1945 + number."""
_YEAR_IN_SYMBOL = re.compile(r"^S/.*\(((?:19|20)\d\d)\)")


@lru_cache(maxsize=2)
def first_date(page: Page) -> str:
    """The day of what a text without a date is about: named in its first lines, or at its end."""
    text = page.document.body
    early = [one for one in find_absolute(text[:_LEAD]) if one.day and one.year]
    listed = entries(text)
    years = {one.year for one in early if entry_at(listed, one.start)}
    for one in early if len(years) < _CHRONICLE else ():
        if _stands(text, one):
            return known_value(one)
    paragraphs = running_text(page)
    first = page.segments.headline or next(iter(paragraphs), None)
    title = first.of(text) if first and first.end - first.start < _SIGNATURE else ""
    for one in find_absolute(title):
        if one.year and one.month and _stands(title, one):
            return known_value(one)  # `This month at the hall: June 2031`
    last = paragraphs[-1] if paragraphs else None
    if last and last.end - last.start < _SIGNATURE and len(_SMALL.findall(last.of(text))) <= _FEW:
        full = [one for one in find_absolute(last.of(text)) if one.day and one.year]
        return known_value(full[-1]) if full else ""
    return ""


@lru_cache(maxsize=2)
def agreed_day(page: Page) -> str:
    """The day that an undated text prints early, if the first weekday that it tells is that one.

    `A street in Salt City on 3 May 2031` over `The Council on Saturday adopted`. A day that comes
    back in what is told of earlier times agrees by chance: `last extended on 3 May 2031`.
    """
    text = page.document.body
    days = [one for one in find_absolute(text) if one.day and _stands(text, one)]
    first = next((one for one in days if one.year), days[0] if days else None)
    if (
        first is None
        or first.end > _LEAD
        or _AGAIN.search(text, max(0, first.start - _AGO), first.start)
        or _is_quoted(text, first)
    ):
        return ""
    years = [first.year] if first.year else _numbered_years(text[:_LEAD])
    values = (known_value(replace(first, year=year)) for year in years)
    fits = [day for day in values if len(day) == _DAY and _weekday(day) == _first_weekday(page)]
    return fits[0] if len(fits) == 1 else ""


def _weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()


def _numbered_years(text: str) -> set[int]:
    """The years in which the Security Council gave out the numbers that a passage names."""
    told = (one.symbol.year for one in numbered_in(text, 0, len(text), "SC"))
    return {year for year in told if year}


def _is_quoted(text: str, one: Dated) -> bool:
    """Whether a date stands between marks, in words that were said or decided."""
    line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1


def after_picture(page: Page, day: str) -> str:
    """The day of the news whose only date is that of a picture, taken shortly before; "" if none.

    The first weekday that the story tells as past may be one of the two days after.
    """
    if len(day) < _DAY or not page.segments.captions:
        return ""
    dated = [one for one in find_absolute(page.document.body) if known_value(one) == day]
    captions = page.segments.captions
    seen = [any(each.start <= one.start < each.end for each in captions) for one in dated]
    weekday = _first_weekday(page) if dated and all(seen) else None
    if weekday is None:
        return ""
    taken = date.fromisoformat(day)
    gap = (weekday - taken.weekday()) % 7
    return (taken + timedelta(days=gap)).isoformat() if 0 < gap <= _FRESH else ""


def _first_weekday(page: Page) -> int | None:
    """The first weekday that the text tells as past, 0 for Monday, outside of fuller dates."""
    text = page.document.body
    told = find_absolute(text)
    cut = sentences(text, running_text(page))
    for one in find_weekdays(text):
        inside = holding(cut, one.start)
        if inside is None or any(other.start <= one.start < other.end for other in told):
            continue
        if tense_at(text, one.start, one.end, inside.start, inside.end) == "past":
            return one.weekday
    return None


def _stands(text: str, one: Dated) -> bool:
    """Whether a date is told that no deadline and no founding is set at."""
    return one.month is not None and not _OFF.search(text, max(0, one.start - _REACH), one.start)


def year_of_weekday(text: str, one: Dated) -> int | None:
    """`Tuesday, 29 October`: the one year told here, or the next, in which it is one."""
    first = text[one.start : one.end][:3].title()
    number = next((n for name, n in words.WEEKDAYS.items() if name[:3] == first), None)
    if number is None or one.month is None or one.day is None:
        return None
    fits = [
        year
        for year in _years_near(text)
        if one.day <= calendar.monthrange(year, one.month)[1]
        and calendar.weekday(year, one.month, one.day) == number
    ]
    return fits[0] if len(fits) == 1 else None


@lru_cache(maxsize=2)
def _years_near(text: str) -> list[int]:
    """The years that a text tells, with the one that comes next."""
    told = {one.year for one in find_absolute(text) if one.year and one.month}
    told |= {max(told) + 1} if told else set()
    return sorted(told | {int(year) for year in _YEAR.findall(text)})


def year_of_known_day(text: str, one: Dated, anchor: str) -> int | None:
    """The year of a day that is called by its date alone, as 11 September is."""
    known = _KNOWN_DAYS.get((one.month or 0, one.day or 0))
    beside = text[max(0, one.start - _BESIDE) : one.end + _BESIDE]
    if known is None or one.shift or known[1].search(beside) is None:
        return None
    if _ANEW.search(beside) or _ACTED.match(text, one.end):
        return None
    begins = f"{known[0]:04d}-{one.month:02d}-{one.day:02d}"
    today = anchor[5:] == begins[5:] and anchor > begins
    return None if today or (anchor and anchor < begins[: len(anchor)]) else known[0]


def year_of_resolution(text: str, one: Dated, sentence: Span) -> int | None:
    """The year of the resolution that is said to be adopted on a day, told by its number."""
    for each in _adopted_in(text, sentence) if one.month is not None else ():
        first, last = min(each.end, one.end), max(each.start, one.start)
        year, gap = _YEAR_IN_SYMBOL.search(each.symbol.text), text[first:last]
        if gap.startswith(", the") and one.start - sentence.start > _OPENS:
            continue  # `after the launch on 3 May, the Council adopted it`: no day of adoption
        adopted = (
            gap.startswith(": In ")
            or _ADOPTS.search(gap)
            or _ADOPTION.search(text, sentence.start, one.start)
        )
        if year and len(gap) < _BESIDE and adopted and not _BREAKS.search(gap):
            return int(year[1])
    return None


@lru_cache(maxsize=8)
def _adopted_in(text: str, sentence: Span) -> tuple[Numbered, ...]:
    """The resolutions that a sentence numbers, where it speaks of adopting."""
    if _ADOPTS.search(text, sentence.start, sentence.end) is None:
        return ()
    return tuple(numbered_in(text, sentence.start, sentence.end, "SC"))


def year_of_session(text: str, one: Dated, sentence: Span) -> int | None:
    """The year that a session of the Assembly tells: its `91st session` opened in September 2036.

    >>> text = "At its 76th session, on 2 December, the General Assembly met."
    >>> year_of_session(text, find_absolute(text)[0], Span(0, len(text)))
    2021
    """
    session = _session_in(text, sentence)
    if not session or one.month is None:
        return None
    return _BEFORE_FIRST + session + (one.month < _OPENING)


@lru_cache(maxsize=8)
def _session_in(text: str, sentence: Span) -> int:
    """The number of the Assembly's session that a sentence tells, 0 where it is no other's."""
    words = sentence.of(text)
    told = _SESSION.search(words)
    return (
        int(told["number"]) if told and _ASSEMBLY.search(words) and not _OTHER.search(words) else 0
    )


def year_of_narrative(one: Dated, before: str, *, goes_on: bool) -> int | None:
    """The year of the day told just before, where this one follows it by a few weeks.

    A story that `goes_on` stays in the year that it told: `In June 2016 ... in August ...`.
    """
    if one.month is None:
        return None
    if one.day is None or len(before) < _MONTH:
        after = len(before) < _MONTH or one.month >= int(before[5:7])
        return int(before[:4]) if goes_on and before and after else None
    if len(before) < _DAY:
        return None
    told = date.fromisoformat(before)
    for year in (told.year, told.year + 1):
        if one.day <= calendar.monthrange(year, one.month)[1]:
            gap = (date(year, one.month, one.day) - told).days
            if -_BEFORE <= gap <= _AFTER:
                return year
    return None
