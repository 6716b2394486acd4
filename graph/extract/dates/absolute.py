"""Dates that name their month or year: `21 March 2024`, `March 21`, `May 2024`, `2018-2022`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from graph.extract.dates import words
from graph.extract.word_pattern import one_of

_ISO = re.compile(
    r"((?:1[789]|20)\d\d)(?<![\w/.-]\d{4})(?P<sign>[-/.])(0[1-9]|1[0-2])(?P=sign)"
    r"(0[1-9]|[12]\d|3[01])(?![\d/-])"
)
_HYPHENED = re.compile(
    rf"(\d(?<![\w/.,-]\d)\d?)-({one_of(words.MONTHS)})-((?:19|20)\d\d)(?![\w-])", re.IGNORECASE
)
"""`03-Mar-2021`."""
_COMPACT = re.compile(
    r"(?m)((?:19|20)\d\d)(?<=^\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[ \t]*$|[ \t]*[A-Z])"
)
"""`20240321` on a line of its own or at its head, as old press releases bear it."""
_NUMERIC = re.compile(
    r"(?P<one>\d(?<![\d/.-]\d)\d?)(?P<sign>[./-])(?P<gap>(?<=\.)\s)?(?P<two>\d{1,2})(?P=sign)"
    r"(?(gap)\s)(?P<year>(?:19|20)\d\d)(?![\w/-])"
)
_SHORT = re.compile(
    r"(?P<one>\d(?<![\w/.,-]\d)\d?)(?P<sign>/|(?<=\d\d)\.(?=\d\d\.))(?P<two>\d\d?)(?P=sign)"
    r"(?P<year>\d\d)(?![\w/-]|[.,:]\d)"
)
"""`27/10/22`, `27.10.22`: told as a date only where the order of day and month is sure."""
_MONTH_IN_NAME = re.compile(r"[-'’]?\w|\s+(?:\d{1,2}[/:]|Revolution|Crisis|Surprise|Fools?\b)")
_NUMBER = re.compile(words.DAY)
_STAMPED = re.compile(rf"\s+{words.DAY},\s+(?:19|20)\d\d(?!\d)")
"""What makes a month a stamp that is glued to a word of the page: `shareMay 3, 2031`."""
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
"""`July 2030June 2034`: a page lost what stood between."""
_JOINED_BY_COMMA = re.compile(r"(?<=\d),\s*\d+$")
_LINK = re.compile(
    rf"(?:\s*{words.DASH}\s*|,?\s+(?:to|and|until|through|or)\s+(?:in\s+|on\s+)?|,\s*|\s*\n\s*)$"
)
_MONTHS, _DAYS, _LAST_CENTURY, _CENTURY = 12, 31, 45, 99


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression as it stands: parts that it does not name are None.

    `shift` is a following "last year" and the like; `via` a preceding "last" or "next".
    """

    start: int
    end: int
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: str = ""
    via: str = ""


def find_absolute(text: str) -> list[Dated]:
    """All of them, in order of the text; years inside fuller dates are not told again."""
    named = _with_inherited_years(text, list(_named(text)))
    found = [*_iso(text), *named]
    found += _numeric(text, _month_first_here(named), {(d.year, d.month, d.day) for d in found})
    found += _years(text, {place for one in found for place in range(one.start, one.end)})
    return sorted(found, key=lambda one: (one.start, one.end))


def _iso(text: str) -> Iterator[Dated]:
    for match in (*_ISO.finditer(text), *_COMPACT.finditer(text)):
        year, month, day = (int(part) for part in match.groups() if part and part.isdigit())
        yield Dated(match.start(1), match.end(match.lastindex or 0), "dates:iso", year, month, day)
    for match in _HYPHENED.finditer(text):
        month = words.MONTHS[match[2].capitalize()]
        yield Dated(*match.span(), "dates:iso", int(match[3]), month, int(match[1]))


def _month_first_here(named: list[Dated]) -> bool | None:
    """Whether a text writes `March 21` or `21 March`; None where it does both or neither."""
    ways = {one.rule[len("dates:")] for one in named if one.day is not None}
    return ways == {"m"} if len(ways) == 1 else None


def _numeric(
    text: str, month_first: bool | None, days: Set[tuple[int | None, int | None, int | None]]
) -> Iterator[Dated]:
    """`21.3.2024` is day first; `3/4/2024` is one of `days`, is as other dates are, or a year."""
    for match in (*_NUMERIC.finditer(text), *_SHORT.finditer(text)):
        sign, short = match["sign"], len(match["year"]) == len("22")
        if text[match.start() - 1 : match.start()].isalpha() and sign != "-":
            continue
        pair, year = (int(match["one"]), int(match["two"])), _in_full(match["year"])
        span = _weekday_start(text, match.start()), match.end()
        dotted = sign == "." and (not short or pair[0] > _MONTHS)
        order = None if short and pair[0] == pair[1] else _order(*pair, day_first=dotted)
        order = order or _of_weekday(text[span[0] : match.start()], pair, year)
        if order is None and max(pair) <= _MONTHS and min(pair):
            told = [way for way in (pair, pair[::-1]) if (year, *way) in days]
            order = told[0] if len(told) == 1 else None
            sure = month_first is False or (month_first and sign == "/")
            if order is None and sure and not short:  # `08-04-2022` beside `March 21` is either
                order = pair if month_first else (pair[1], pair[0])
        if order:
            yield Dated(*span, "dates:numeric", year, *order)
        elif 1 <= pair[0] <= _MONTHS and sign != "." and not short:
            yield Dated(*span, "dates:numeric-ambiguous", year)


def _in_full(year: str) -> int:
    """The year that two digits mean, or four."""
    told = int(year)
    return told if told > _CENTURY else told + (2000 if told < _LAST_CENTURY else 1900)


def _order(first: int, second: int, *, day_first: bool) -> tuple[int, int] | None:
    """Month and day of two numbers, None where either could be the month."""
    if 1 <= second <= _MONTHS and (first > _MONTHS or first == second or day_first):
        return (second, first) if 1 <= first <= _DAYS else None
    if second > _MONTHS and not day_first and 1 <= first <= _MONTHS and second <= _DAYS:
        return first, second
    return None


def _of_weekday(before: str, pair: tuple[int, int], year: int) -> tuple[int, int] | None:
    """Month and day of two numbers, told by the weekday before them: `Fri, 10/08/2021`."""
    weekday = next((n for name, n in words.WEEKDAYS.items() if before[:3].title() in name), None)
    if weekday is None or not before:
        return None
    fits = {
        order
        for order in (pair, pair[::-1])
        if 1 <= order[0] <= _MONTHS
        and 1 <= order[1] <= calendar.monthrange(year, order[0])[1]
        and calendar.weekday(year, *order) == weekday
    }
    return fits.pop() if len(fits) == 1 else None


def _named(text: str) -> Iterator[Dated]:
    done = 0
    for match in words.MONTH.finditer(text):
        before = text[match.start() - 1 : match.start()]
        glued = before.islower() and _STAMPED.match(text, match.end())
        glued = glued or _ENDS_IN_YEAR.search(text, max(0, match.start() - 5), match.start())
        if match.start() < done or (before.isalnum() and not glued) or before == "/":
            continue  # `COP/DEC.3` is a symbol
        for one in _at_month(text, match, done):
            done = max(done, one.end)
            yield one


def _at_month(text: str, match: re.Match[str], done: int) -> Iterator[Dated]:
    month = words.MONTHS[match[0].capitalize()]
    before = text[max(done, match.start() - 60) : match.start()]
    days = words.DAYS_BEFORE.search(before)
    first = match.start() - len(before) + days.start(1) if days else 0
    numbered = days and words.NUMBERED_BEFORE.search(before[: days.start(1)])
    if days and not numbered and not _glued(text, match, first):
        yield from _days_first(text, match, month, first)
        return
    after = _days_after(text, match.end())
    if after and not words.COUNTED.match(text, after.end()):
        yield from _month_first(text, match, month, after)
        return
    year = words.YEAR_AFTER.match(text, match.end() + (text[match.end() : match.end() + 1] == "."))
    if year:
        yield Dated(match.start(), year.end(), "dates:month-year", int(year[1]), month)
        return
    yield from _bare_month(text, match, month)


def _days_after(text: str, start: int) -> re.Match[str] | None:
    """The days behind a month; what only a comma joins to them is none: `April 5, 3,300 men`."""
    after = words.DAYS_AFTER.match(text, start)
    counted = _JOINED_BY_COMMA.search(after[1]) if after else None
    if after is None or counted is None:
        return after
    return words.DAYS_AFTER.match(text, start, after.start(1) + counted.start())


def _glued(text: str, month: re.Match[str], day: int) -> bool:
    """`sector4 June`: a number that belongs to a word; `at large4 June 2011` opens a text."""
    glued = text[day - 1 : day].islower() and text[max(0, day - 2) : day] not in ("on", "of")
    return glued and words.YEAR_AFTER.match(text, month.end()) is None


def _days_first(text: str, match: re.Match[str], month: int, start: int) -> Iterator[Dated]:
    dot = text[match.end() : match.end() + 1] == "." and match[0] not in words.FULL
    year = words.YEAR_AFTER.match(text, match.end() + dot)
    shift = None if year else words.RELATIVE_YEAR_AFTER.match(text, match.end())
    end = year.end() if year else shift.end() if shift else match.end()
    stated = int(year[1]) if year else None
    rule = "dates:day-month-year" if year else "dates:day-month"
    numbers = list(_NUMBER.finditer(text, start, match.start()))
    for number in numbers[:-1]:
        last = number.end() + (2 if text[number.end() : number.end() + 1].isalpha() else 0)
        yield Dated(number.start(), last, rule + "-list", stated, month, int(number[0]))
    begin = _weekday_start(text, numbers[-1].start())
    tail = shift[1] if shift else ""
    yield Dated(begin, end, rule, stated, month, int(numbers[-1][0]), tail)


def _month_first(
    text: str, match: re.Match[str], month: int, after: re.Match[str]
) -> Iterator[Dated]:
    year = words.YEAR_AFTER.match(text, after.end())
    shift = None if year else words.RELATIVE_YEAR_AFTER.match(text, after.end())
    numbers = list(_NUMBER.finditer(text, after.start(1), after.end(1)))
    stated = int(year[1]) if year else None
    rule = "dates:month-day-year" if year else "dates:month-day"
    ends = [_after_ordinal(text, one.end()) for one in numbers]
    if len(numbers) == 1:
        ends = [year.end() if year else shift.end() if shift else after.end()]
    elif year:
        ends[-1] = year.end()
    starts = [_weekday_start(text, match.start()), *(one.start() for one in numbers[1:])]
    tail = shift[1] if shift else ""
    for start, end, number in zip(starts, ends, numbers, strict=True):
        name = rule if len(numbers) == 1 else rule + "-list"
        yield Dated(start, end, name, stated, month, int(number[0]), tail)


def _after_ordinal(text: str, end: int) -> int:
    return end + 2 if text[end : end + 2] in ("st", "nd", "rd", "th") else end


def _weekday_start(text: str, start: int) -> int:
    """Where the date begins if its weekday stands before it: `Monday, July 1`."""
    weekday = words.WEEKDAY_BEFORE.search(text[max(0, start - 18) : start])
    return start - (weekday.end() - weekday.start()) if weekday else start


def _bare_month(text: str, match: re.Match[str], month: int) -> Iterator[Dated]:
    name = match[0].capitalize()
    shift = words.RELATIVE_YEAR_AFTER.match(text, match.end())
    before = text[max(0, match.start() - 24) : match.start()]
    timed = words.TIME_BEFORE.search(before)
    if words.EVERY_BEFORE.search(before):
        return
    if name not in words.FULL or (name in words.DOUBTFUL and not (timed or shift)):
        return
    after = text[match.end() : match.end() + 24]
    if _MONTH_IN_NAME.match(after) and not after.startswith(("'s ", "’s ")):
        return
    if name in words.DOUBTFUL and _is_name(text, match.end()):
        return
    via = words.SHIFT_BEFORE.search(before)
    start = match.start() - (via.end() - via.start()) if via else match.start()
    end = shift.end() if shift else match.end()
    told = via[1].lower() if via else ""
    yield Dated(start, end, "dates:month", None, month, None, shift[1] if shift else "", told)


def _is_name(text: str, end: int) -> bool:
    """Whether a doubtful month is a first or last name: `by April Smith`, `by May said`."""
    return bool(
        re.match(
            r"\s+(?:[A-Z][a-z]+\s+(?:said|told)|on\s+Washington|said|told)", text[end : end + 40]
        )
    )


def _with_inherited_years(text: str, found: list[Dated]) -> list[Dated]:
    """`from 30 May to 3 June 2022`: a date without year takes that of the one it is joined to."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if one.year is not None or one.shift or other.year is None:
            continue
        between = text[one.end : other.start]
        joined = _LINK.fullmatch(between) and "\n\n" not in between
        if joined and (one.day is None) == (other.day is None):
            year = other.year - (1 if (one.month or 0) > (other.month or 0) else 0)
            found[place] = replace(one, year=year, rule=one.rule + "-inherited")
    return found


def _years(text: str, taken: set[int]) -> Iterator[Dated]:
    for match in words.YEAR.finditer(text):
        start, end = match.span()
        if start in taken:
            continue
        before = text[max(0, start - 60) : start]
        stands = not (before[-1:].isalnum() or words.NOT_YEAR_BEFORE.search(before))
        if not stands or words.NOT_YEAR_AFTER.match(text, end) or _is_amount(text, before, end):
            continue
        yield Dated(start, end, "dates:year", int(match[0]))
        short = words.SHORT_YEAR.match(text, end)
        if short and text[end] != "/" and int(short[1]) > int(match[0]) % 100:
            year = int(match[0]) // 100 * 100 + int(short[1])
            yield Dated(*short.span(1), "dates:short-year", year)


def _is_amount(text: str, before: str, end: int) -> bool:
    if words.AMOUNT_BEFORE.search(before) and words.AMOUNT_AFTER.match(text, end):
        return True
    return bool(words.AMOUNT_NOUN.match(text, end)) and not words.DATING_BEFORE.search(before)
