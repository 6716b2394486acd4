"""When a story appeared, what it tells of earlier days, and until when it says that things run."""

from __future__ import annotations

import re
from calendar import day_name, month_name, monthrange
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from graph.extract.dates.anchor import tense_at
from graph.extract.dates.document import published as printed_day
from graph.findings import ResolutionMention
from graph.link.story.layout import Layout
from graph.link.story.situation import yearless
from graph.link.story.telling import NEWS
from graph.model import Span
from graph.symbol import try_parse

_TOP = 120
"""A full date that begins so near the top is the day on which the story appeared."""
_HEAD, _LINE = 1500, 60
"""A stamp stands on a short line near the top: `Salt News, May 3, 2031 Print this`."""
_WHOLE_DATES = ("day-month-year", "month-day-year", "iso")
_TOLD = re.compile(r"\b(?:on|of|adopted|since|by|until)\s+$")
_UNTIL = re.compile(
    r"\b(?:until|til|till|through|up to|ending(?: on)?|expir\w+(?: on)?|ends?(?: on)?"
    r"|no later than|by|before|to)\s+(?:midnight\s+)?(?:on\s+)?"
    r"(?:the\s+)?(?:(?:end|middle|beginning)\s+of\s+)?$"
)
_BY = re.compile(
    r"\b(?:by|before|to|no later than)\s+(?:on\s+)?(?:the\s+)?"
    r"(?:(?:end|middle|beginning)\s+of\s+)?$"
)
_FROM = re.compile(r"\b(?:from|beyond|as of|effective|starting|beginning)\s+(?:on\s+)?$")
_UNTIL_MONTH = re.compile(
    rf"\b(?:until|till?|through)\s+(?:the\s+)?(?:(?:end|middle)\s+of\s+)?"
    rf"(?P<month>{'|'.join(month_name[1:])})\b(?!\s+\d|,?\s+of\b|,\s+\d)"
    r"|\b(?:until|till?|through|to)\s+(?:the\s+)?end\s+of\s+(?P<year>(?:19|20)\d\d)\b"
)
_OBSERVED = re.compile(r"\s*,?\s*(?:(?:of\s+)?(?:each|every)\s+year\s*,?\s*|annually\s+)?as\b")
_PROCLAIMS = re.compile(
    r"\b(?:designat|proclaim|declar|nam|observ|celebrat|commemorat|mark)\w*\s+(?:on\s+)?$"
)
_DATELINE = re.compile(r"\)?,?\s*(?:\([A-Z][^)\n]{1,40}\)\s*[-–—:]?|[-–—|]|:\s)")
_MONTHS = [one[:3] for one in month_name]
_STAMP = re.compile(
    rf"(?<![A-Z])(?P<month>{'|'.join(_MONTHS[1:])})[a-z]*(?:\. ?| )"
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,\s?(?P<year>(?:19|20)?\d\d)(?![\d:])"
)
"""A stamp, no prose, however it is glued to what surrounds it: `Oct.15,2006`, `May 3, 09The`."""
_WEEKDAYS = [one.removesuffix("day") for one in day_name]
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)})day\b")
_NO_DAY = re.compile(
    r"\b(?:last|next|every|each|until|by|before|since|from|previous|coming|Black|Good|Easter"
    r"|Bloody)"
    r"\s+$"
)
_LEAP = "2000"
"""A year that has every day."""
_DAY, _MONTH = len("2024-07-01"), len("2024-07")
_LOOK = 32
_FOUNDED = 1945
_NEWS_DAYS = 4


def published(story: Layout) -> str:
    """When the story appeared: its date, else the first day that stands at its very top."""
    page = story.story.page
    printed = page.identity.published or printed_day(page.document, page.segments)
    if printed:
        return printed
    lines = (one for one in story.text[:_HEAD].splitlines() if len(one) <= _LINE)
    for line in (story.text[:_TOP], *lines):
        stamp = _STAMP.search(line)
        if stamp and not _TOLD.search(line[: stamp.start()]):
            year = stamp["year"].rjust(4, " ").replace("  ", "20")
            return f"{year}-{_MONTHS.index(stamp['month']):02d}-{int(stamp['day']):02d}"
    days = [one for one in story.dated if one.rule.endswith(_WHOLE_DATES)]
    first = min(days, key=lambda one: one.span, default=None)
    if first is None or first.span.start > _TOP:
        return _yearless_dateline(story)
    return "" if _TOLD.search(story.text[: first.span.start]) else first.value


def _yearless_dateline(story: Layout) -> str:
    """The day of a dateline that names no year, as `-10-30`: `GENEVA, Oct 30 (Agency) -`."""
    top = story.text[: _TOP + _LOOK]
    for day, span in yearless(top, Span(0, len(top))):
        if span.start <= _TOP and _DATELINE.match(top, span.end):
            return day
    return ""


def weekday_in(story: Layout, sentence: Span) -> int | None:
    """The weekday that a sentence names, 0 for Monday."""
    found = list(_WEEKDAY.finditer(story.text, sentence.start, sentence.end))
    named = {one["day"] for one in found if not _NO_DAY.search(_before(story, Span(*one.span())))}
    return _WEEKDAYS.index(named.pop()) if len(named) == 1 else None


def bounds(story: Layout, inside: Span, deadlines: bool = True) -> frozenset[str]:
    """The days until which a passage says that something runs: ISO dates, months, `-04-30`.

    With those by which something is to be done, if `deadlines`.
    """
    days = [
        (one.value, one.span)
        for one in story.dated
        if len(one.value) in (_DAY, _MONTH) and inside.contains(one.span)
    ]
    full = {day[len("2024") :] for day, _ in days}
    days += [(day, span) for day, span in yearless(story.text, inside) if day not in full]
    found = frozenset(
        day
        for day, span in days
        if is_bound(story, span) and (deadlines or not _BY.search(_before(story, span)))
    )
    return found | frozenset(_months_until(story.text[inside.start : inside.end]))


def _months_until(text: str) -> Iterator[str]:
    """Months until whose end something runs: `-07-` without its year, `2037-12` of a year."""
    for match in _UNTIL_MONTH.finditer(text):
        if match["year"]:
            yield f"{match['year']}-12"
        else:
            yield f"-{_MONTHS.index(match['month'][:3]):02d}-"


def years(story: Layout, mentions: Iterable[ResolutionMention]) -> frozenset[int]:
    """The years that a story names as those of something, and those of the resolutions it cites.

    When a picture was taken says nothing of it, nor does what was before the United Nations.
    """
    cited = (try_parse(one.symbol) for one in mentions if one.symbol)
    own = (one for one in story.dated if not one.rule.startswith("caption:"))
    told = {int(one.value[:4]) for one in own if not is_bound(story, one.span)}
    told |= {one.year for one in cited if one and one.year}
    return frozenset(one for one in told if one >= _FOUNDED)


def is_observed(story: Layout, span: Span) -> bool:
    """Whether a date is one that is set to be observed: `designates 25 March as the World Day`."""
    behind = story.text[span.end : span.end + _LOOK]
    return bool(_OBSERVED.match(behind) or _PROCLAIMS.search(_before(story, span)))


def begins(story: Layout, span: Span) -> bool:
    """Whether a date is one from which something runs, as in "from 13 October"."""
    return bool(_FROM.search(_before(story, span)))


def is_bound(story: Layout, span: Span) -> bool:
    """Whether a date is one until which something runs, as in "by 30 June"."""
    return bool(_UNTIL.search(_before(story, span)))


def since(story: Layout, scenes: Collection[Span], appeared: str) -> str:
    """The latest day that other sentences tell of, for a story that bears no date: it is younger.

    What stands behind "until" and its like is left out, and what is told of as still to come.
    """
    if appeared:
        return ""
    told = [
        _first_of(one.value) if tense == "past" else _last_day(one.value)
        for one in story.dated
        if story.sentence(one.span.start) not in scenes and not is_bound(story, one.span)
        if (tense := _tense(story, one.span)) != "future"
    ]
    return max(told, default="")


def _tense(story: Layout, span: Span) -> str:
    inside = story.sentence(span.start)
    return tense_at(story.text, span.start, span.end, inside.start, inside.end)


def _first_of(value: str) -> str:
    """A year's first day; other dates as `_last_day`."""
    return f"{value}-01-01" if len(value) == len("2024") else _last_day(value)


def latest(appeared: str, telling: str) -> list[str]:
    """The days of which a story that appeared then tells as news; without a year as it has none.

    >>> latest("2024-07-01", "news")[-1], latest("-03-01", "news")[1]
    ('2024-06-28', '-02-29')
    """
    if telling != NEWS or not appeared or len(appeared) not in (_DAY, len("-07-01")):
        return []
    day = date.fromisoformat(_LEAP + appeared if appeared.startswith("-") else appeared)
    days = [(day - timedelta(days=back)).isoformat() for back in range(_NEWS_DAYS)]
    return [one[4:] for one in days] if appeared.startswith("-") else days


def _before(story: Layout, span: Span) -> str:
    return story.text[max(0, span.start - _LOOK) : span.start]


def _last_day(value: str) -> str:
    """The last day of a month; a day itself; nothing for a year."""
    if len(value) == _DAY:
        return value
    if len(value) == _MONTH:
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]:02d}"
    return ""
