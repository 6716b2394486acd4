"""What a citing passage says of the resolution that it cites: its date and its title."""

from __future__ import annotations

import re

from graph.extract.identity.words import DATE, iso
from graph.text import MONTH

_ADOPTED = (
    r"adopted(?:\s+by\s+the\s+[A-Z][\w\s]{3,90}?(?:\s+at\s+its\s[^,;.]{3,60}?)?,?)?(?:\s+on)?"
)
_DATE = re.compile(
    rf"\)?\s*(?:,\s+|of\s+the\s+[A-Z][\w\s]{{3,60}}?\s+)?(?:of|dated|{_ADOPTED})\s+{DATE}"
)
_FAR_DATE = re.compile(rf",\s+on\s[^;,“]{{4,160}},\s+of\s+{DATE}")
_LISTED = re.compile(r",\s+on\s[^;,“]{4,160},?\s+and\s+|[\s,]*(?:and|or|&)?[\s,]*")
_ON_DATE = re.compile(rf"\s+on\s+{DATE}")
_US_DATE = re.compile(rf"\s*(?:,\s+)?(?:of|dated)\s+({MONTH})\s+(\d{{1,2}}),\s+(\d{{4}})")
_BEFORE = re.compile(rf"\b{DATE},?\s*\($")
_ADOPTED_ON = re.compile(
    rf"\b(?:on\s+)?{DATE}"
    r",?\s+(?:of\s+(?:its\s+)?(?:resolution|decision)s?\s+|[Ss]tatement\s+(?:of"
    r"|by)\s+its\s+President\s+\()$"
)
_LONGEST_DATE, _LONGEST_LEAD = 24, 64
_SHARED = re.compile(
    rf"[^;]{{0,400}}?,?\s+(?:both|all)\s+(?:of|dated"
    rf"|adopted\s+on)\s+{DATE}"
)
_ENTITLED = re.compile(r"\s*,?\s*(?:and\s+)?(?:entitled|titled|called),?\s+(?:[“\"‘*]+)")
_ON_TITLE = re.compile(r"\s*,?\s+on\s+(?:the\s+)?[“\"]")
_SHARED_TITLE = re.compile(r"[^;“\"]{0,400}?,\s+(?:both|all|each)\s+(?:entitled|titled)\s+[“\"]")
_CLOSERS = {"“": "”", '"': '"', "‘": "’"}


def stated_date(plain: str, after: int) -> tuple[str, int]:
    """The ISO date stated behind a number and where it ends; ("", after) where none is.

    >>> stated_date("91/14 of 2 March 2036, on", 5)
    ('2036-03-02', 21)
    """
    if found := _DATE.match(plain, after) or _FAR_DATE.match(plain, after):
        return iso(found[1], found[2], found[3]), found.end()
    if found := _US_DATE.match(plain, after):
        return iso(found[2], found[1], found[3]), found.end()
    return "", after


def date_on(plain: str, after: int) -> tuple[str, int]:
    """Like `stated_date`, of "resolution 181 (II) on 29 November 1947": perhaps another's date."""
    found = _ON_DATE.match(plain, after)
    return (iso(found[1], found[2], found[3]), found.end()) if found else ("", after)


def date_before(plain: str, start: int) -> str:
    """The date before a number: "of 2 March 2036 (S/PRST/2036/4)", "on 2 March of its resolution".

    >>> date_before("the statement of 2 March 2036 (S/PRST/2036/4)", 31)
    '2036-03-02'
    """
    found = None
    if plain[start - 1 : start] == "(":
        found = _BEFORE.search(plain, max(0, start - _LONGEST_DATE), start)
    lead = plain[max(0, start - _LONGEST_LEAD) : start]
    if found is None and ("of its" in lead or "of res" in lead or "President (" in lead):
        found = _ADOPTED_ON.search(lead)
    return iso(found[1], found[2], found[3]) if found else ""


def goes_on(plain: str, after: int, start: int) -> bool:
    """Whether a list goes on from one number to the next, so that they may share a date."""
    return _LISTED.fullmatch(plain, after, start) is not None


def shared_date(plain: str, after: int, end: int) -> str:
    """The date of "both of 3 March 2036" behind a list."""
    found = _SHARED.match(plain, after, end)
    return iso(found[1], found[2], found[3]) if found else ""


def stated_title(text: str, after: int, end: int) -> str:
    """The title in quotation marks behind number and date, without them; "" where none is.

    >>> stated_title("91/14, entitled “Water, 2036”, and", 5, 34)
    'Water, 2036'
    """
    opener = _ENTITLED.match(text, after, end) or _ON_TITLE.match(text, after, end)
    return _quoted(text, opener.end(), end) if opener else ""


def shared_title(text: str, after: int, end: int) -> str:
    """The title of "both entitled “Water”" behind a list."""
    opener = _SHARED_TITLE.match(text, after, end)
    return _quoted(text, opener.end(), end) if opener else ""


def _quoted(text: str, start: int, end: int) -> str:
    """The words up to the mark that closes the one before `start`; "" where none does."""
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
