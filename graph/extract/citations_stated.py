"""What a citing passage says of the resolution that it cites: date, title, and the part meant."""

from __future__ import annotations

import re

_MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_M = "|".join(_MONTH_NAMES)
_DATE = re.compile(
    rf"\s*(?:,\s+)?(?:of|dated|adopted\s+on|adopted)\s+(\d{{1,2}})\s+({_M})\s+((?:19|20)\d\d)"
)
_US_DATE = re.compile(rf"\s*(?:,\s+)?(?:of|dated)\s+({_M})\s+(\d{{1,2}}),\s+(\d{{4}})")
_SHARED = re.compile(
    rf"[^;]{{0,400}}?,?\s+(?:both|all)\s+(?:of|dated|adopted\s+on)\s+(\d{{1,2}})\s+({_M})\s+(\d{{4}})"
)
_ENTITLED = re.compile(r"\s*,?\s*(?:and\s+)?(?:entitled|titled|called),?\s+(?:[“\"‘*]+)")
_ON_TITLE = re.compile(r"\s*,?\s+on\s+(?:the\s+)?[“\"]")
_PART_BEHIND = re.compile(
    r"(?:\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?,\s*"
    r"((?:annex(?:es)?|sects?\.|sections?|paras?\.|paragraphs?|appendix|enclosure|part|chap\.)"
    r"(?:\s+(?:[IVXLC]+(?:\.[A-Z])?|[A-Z]|\d+[a-z]?|\(?[a-z]\)?)\b(?:\s+\([a-z]+\))*"
    r"(?:\s*(?:,|and|to|-)\s+(?:[IVXLC]+|\d+)\b(?!\s+[A-Z][a-z]))*)?)"
)
_PART_BEFORE = re.compile(
    r"\b((?:paragraphs?|paras?\.|sections?|sect\.|parts?|chapters?)\s+"
    r"(?:[IVXLC]+(?:\.[A-Z])?|[A-Z]|\d+[a-z]?)\b(?:\s+\([a-z]+\))*"
    r"(?:\s*(?:,|and|to|-|or)\s+(?:[IVXLC]+|\d+)\b)*"
    r"|annex(?:es)?(?:\s+(?:[IVXLC]+|[A-Z])\b(?:\s+and\s+[IVXLC]+)?)?|appendix)"
    r"\s+(?:of|to|in)\s+(?:(?:the|its|their)\s+)?(?:[A-Z][\w']*\s+|(?:and|on|of|the|in)\s+){0,8}"
    r"(?:(?:Council|Assembly)\s+)?(?:resolutions?|decisions?)\s*$"
)
_CLOSERS = {"“": "”", '"': '"', "‘": "’"}


def stated_date(plain: str, after: int) -> tuple[str, int]:
    """The ISO date stated behind a number and where it ends; ("", after) where none is.

    >>> stated_date("91/14 of 2 March 2036, on", 5)
    ('2036-03-02', 21)
    """
    if found := _DATE.match(plain, after):
        return _iso(found[1], found[2], found[3]), found.end()
    if found := _US_DATE.match(plain, after):
        return _iso(found[2], found[1], found[3]), found.end()
    return "", after


def shared_date(plain: str, after: int, end: int) -> str:
    """The date of "both of 3 March 2036" behind a list."""
    found = _SHARED.match(plain, after, end)
    return _iso(found[1], found[2], found[3]) if found else ""


def _iso(day: str, month: str, year: str) -> str:
    if not 1 <= int(day) <= 31:
        return ""
    return f"{int(year):04d}-{_MONTHS[month]:02d}-{int(day):02d}"


def stated_title(text: str, after: int, end: int) -> str:
    """The title in quotation marks behind number and date, without them; "" where none is.

    >>> stated_title("91/14, entitled “Water, 2036”, and", 5, 34)
    'Water, 2036'
    """
    opener = _ENTITLED.match(text, after, end) or _ON_TITLE.match(text, after, end)
    if opener is None:
        return ""
    start = opener.end()
    mark = text[start - 1]
    closer = _CLOSERS.get(mark, mark)
    depth, at = 1, start
    while at < end:
        if text[at] == closer:
            depth -= 1
            if depth == 0:
                return " ".join(text[start:at].strip("*_, ").split())
        elif text[at] == mark:
            depth += 1
        at += 1
    return ""


def part_meant(plain: str, unit: int, start: int, after: int, end: int) -> str:
    """The annex, section or paragraph of the cited resolution that is meant, as printed, or ""."""
    if found := _PART_BEFORE.search(plain, max(unit, start - 120), start):
        return " ".join(found[1].split())
    if found := _PART_BEHIND.match(plain, after, end):
        return " ".join(found[1].split())
    return ""
