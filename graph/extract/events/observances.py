"""Days, weeks, years and decades that are kept: `International Year of Salt`, `World Lake Day`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.events import words
from graph.extract.events.clause import Happening
from graph.findings import DateMention
from graph.model import Span

_STARTS = r"International|World|Global|United\s+Nations|U\.?N\.?|Universal"
_SMALL = r"(?:of|for|on|against|to|in|with|and|as|the|a|an|from|its|among|between)"
_DECIDES = "declar|proclaim|designat|establish|creat|adopt"
_NEXT = (
    rf"(?!(?:{words.CALENDAR}|{_STARTS}|Resolution)\b|(?i:(?:{_DECIDES}|approv|pass|mark)e?s)\b)"
    r"[A-ZÀ-Þ][\w’'-]*"
)
_NAME = re.compile(
    rf"(?:\b(?:Second|Third|Fourth|Nelson\s+Mandela)\s+)?(?<![\w-])(?:{_STARTS})\s+"
    rf"(?P<inner>(?:(?:and\s+)?{_NEXT}\s+){{0,5}}?)(?P<kind>Days?|Weeks?|Months?|Years?|Decades?)\b"
    rf"(?P<tail>(?:\s+(?=(?:of|for|on|against|to|in)\s|Commemorating)(?:{_SMALL}\s+){{0,3}}{_NEXT}"
    rf"(?:,?\s+(?:{_SMALL}\s+){{0,3}}{_NEXT}){{0,12}})?)"
)
_OWN = re.compile(r"(?:United\s+Nations|U\.?N\.?)\s+Day")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR_BEFORE = re.compile(
    rf"\b{_YEAR},?\s+(?:(?:as|is|was|the|a|an|to|be|been|will|would|has|had|also|mark|marks|marked"
    r"|declared|proclaimed|designated|being|by|United|Nations|UN)\s+|[“\"‘']\s*)*$"
)
_YEAR_BEHIND = re.compile(rf"[”\"’']?(?:,?\s+(?:in\s+|for\s+)?|\s*[,:–—-]\s*|\s*\()[“\"]?{_YEAR}\b")
_RANGE = re.compile(
    rf"\b{_YEAR}\s?(?:[-–—]|to|and|until)\s?(?:19|20)\d\d\b|\b1\s+January\s+(?P<first>(?:19|20)\d\d)"
)
_BESIDE = re.compile(r"[”\"’']?\d{0,3},?\s*(?:[“\"][^”\"]{1,120}[”\"],?\s*)?\(?\s*(?:from\s+)?")
"""`Decade for Action, “Water for All”,` 2018–2028; `Decade of Salt (`2019–2028)."""
_DECLARES = re.compile(r"(?:(?!\band\b)[^.;:()]){0,30}[“\"]?")
"""`proclaimed 2011–2020` as the `Decade of Salt`."""
_NEAR = 160
_ANNIVERSARY = re.compile(r"\banniversary\s+of\s+the\s+$")
"""Whose year is that of the celebration."""
_BEGINS = re.compile(
    r",?\s+(?:(?:which\s+)?(?:begins|began|starts|started)|starting|beginning|commencing)\s+(?:on|in|from)\s+"
)
_DECLARED = re.compile(rf"\b(?:{_DECIDES})\w*\s+(?:\w+\s+){{0,3}}[“\"]?$")


def observances(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """Each one that a sentence names; a year or a decade with when it begins, where it is told."""
    for match in _NAME.finditer(text, sentence.start, sentence.end):
        if not (match["inner"] or match["tail"] or _OWN.fullmatch(match[0])):
            continue
        label = " ".join(match[0].split())
        label = re.sub(r"(?<=\w)[’']s?$|(?<=[a-z])\d{1,3}$", "", label)
        span = Span(match.start(), match.start() + len(match[0].rstrip("’'0123456789")))
        start = _year(text, sentence, span) if match["kind"] == "Year" else ""
        begins = _BEGINS.match(text, span.end, sentence.end)
        if begins and match["kind"] in ("Year", "Decade"):
            start = next((one.value for one in dates if one.span.start == begins.end()), start)
        elif match["kind"].startswith("Decade"):
            start = _period(text, sentence, span)
        yield Happening(span, "events:observance", label, "observance", start, known="number")


def _period(text: str, sentence: Span, span: Span) -> str:
    """The first year of a decade: in brackets or behind a comma, right before, else the one near.

    Where several are told, that of another is none of its own.
    """
    start, end = max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)
    told = list(_RANGE.finditer(text, start, end))
    beside = [one for one in told if _BESIDE.fullmatch(text, span.end, one.start())]
    beside = beside or [one for one in told if _DECLARES.fullmatch(text, one.end(), span.start)]
    first = next(iter(beside or (told if len(told) == 1 else ())), None)
    return (first["year"] or first["first"]) if first else ""


def _year(text: str, sentence: Span, span: Span) -> str:
    """The year that is kept: beside the name, and not the one in which it was proclaimed."""
    if _ANNIVERSARY.search(text, max(sentence.start, span.start - 40), span.start):
        return ""
    before = _YEAR_BEFORE.search(text, max(sentence.start, span.start - 80), span.start)
    if before:
        return before["year"]
    behind = _YEAR_BEHIND.match(text, span.end, sentence.end)
    proclaimed = _DECLARED.search(text, max(sentence.start, span.start - 40), span.start)
    return behind["year"] if behind and not (proclaimed and " in " in behind[0]) else ""
