"""How the numbers of resolutions are written behind their stem, read and composed.

Everything here works on upper-case ASCII text, as `clean` leaves it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.symbol.bodies import COUNTED, Body, Notation
from graph.symbol.council import security_council_year
from graph.symbol.own import write_own
from graph.symbol.roman import ROMAN
from graph.symbol.value import DOUBLES, LETTERS, Kind, Symbol

MARKS: dict[str, Kind] = {
    "RES": Kind.RESOLUTION,
    "DEC": Kind.DECISION,
    "PRST": Kind.PRESIDENTIAL_STATEMENT,
}
FIRST_SPECIAL = frozenset({"S-1", "S-2"})
"""Special sessions of the Assembly that it numbered so before it took Roman numerals: 104 (S-1)."""
MARK_OF: dict[Kind, str] = {kind: mark for mark, kind in MARKS.items()}


class Count(NamedTuple):
    """What a number says: session (or year) as printed, number, part letters."""

    session: str
    number: str
    part: str = ""


_NUMBER = r"[1-9][0-9]{0,3}"
_LETTER = f"(?:{'|'.join(DOUBLES)}|[A-Z])"
_LETTERS = rf"({_LETTER})(?:\s?(?:-|TO|AND)\s?({_LETTER}))?"
_PART = rf"(?:\[(?:{_LETTERS})\]|\s?(?:{_LETTERS}))?"
_YEARS = r"(?:19[4-9][0-9]|20[0-9]{2})"
_SESSIONS = rf"(?:(?:E?S-)?[1-9][0-9]{{0,2}}|SS\.{ROMAN})"

_BY_SESSION = re.compile(rf"({_SESSIONS})/({_NUMBER}){_PART}")
_BY_YEAR = re.compile(rf"({_YEARS})/({_NUMBER}){_PART}")
_BY_ROMAN = re.compile(rf"({_NUMBER}){_PART}\s?\(((?:E?S-)?{ROMAN}|S-[12])\){_PART}")
_BY_COUNCIL = re.compile(rf"({_NUMBER})\s?(?:\(({_YEARS})\))?")


def part_letters(first: str | None, last: str | None) -> str | None:
    """`A`, `A-C` or ""; None where the range runs backwards or stands still."""
    if first is None:
        return ""
    if last is None:
        return first
    return f"{first}-{last}" if LETTERS.index(first) < LETTERS.index(last) else None


def _pick(groups: tuple[str | None, ...]) -> str | None:
    """The part out of the two spellings (in brackets, or bare) of one place."""
    bracketed_first, bracketed_last, first, last = groups
    return part_letters(bracketed_first or first, bracketed_last or last)


def _read_slash(pattern: re.Pattern[str], tail: str) -> Count | None:
    found = pattern.fullmatch(tail)
    if found is None:
        return None
    session, number, *letters = found.groups()
    part = _pick(tuple(letters))
    return None if part is None else Count(session, number, part)


def _read_roman(tail: str) -> Count | None:
    found = _BY_ROMAN.fullmatch(tail)
    if found is None:
        return None
    groups = found.groups()
    before, after = _pick(groups[1:5]), _pick(groups[6:10])
    if before is None or after is None or (before and after):
        return None
    return Count(str(groups[5]), str(groups[0]), before or after)


def read_count(notation: Notation, kind: Kind, tail: str) -> Count | None:
    """The number behind a stem and its mark (`78/311`, `217(III)[A]`, `2722 (2024)`), or None.

    The Council's resolutions come back with their year as session.
    """
    if notation is Notation.COUNCIL:
        if kind is not Kind.RESOLUTION:
            return _read_slash(_BY_YEAR, tail)
        found = _BY_COUNCIL.fullmatch(tail)
        return Count(found[2] or "", found[1]) if found else None
    if notation is Notation.SESSION:
        return _read_slash(_BY_SESSION, tail) or _read_roman(tail)
    if notation is Notation.YEAR:
        return _read_slash(_BY_YEAR, tail) or _read_roman(tail)
    slashed = _read_slash(_BY_YEAR, tail) or _read_slash(_BY_SESSION, tail)
    return slashed or _read_roman(tail)


def year_of(text: str) -> int | None:
    """The year that a session or element names, if it is one: `2018`, not `78`."""
    return int(text) if len(text) == 4 and text.isdigit() and "1940" <= text < "2100" else None


def build(body: Body, kind: Kind, count: Count) -> Symbol:
    """The symbol of what a body adopted, in the library's form."""
    session, number, part = count
    year = year_of(session)
    if body.notation is Notation.COUNCIL:
        if kind is Kind.RESOLUTION and year is None:
            year = security_council_year(int(number))
        session = ""
    text = _compose(body, kind, count, year)
    if part:
        text += f"[{part}]"
    return Symbol(text, body.key, kind, session, number, year, part)


def _compose(body: Body, kind: Kind, count: Count, year: int | None) -> str:
    session, number, _ = count
    mark = MARK_OF[kind]
    if body.notation not in COUNTED:
        return write_own(body, kind, session, number)
    if kind is Kind.RESOLUTION and body.notation is Notation.COUNCIL:
        return f"{body.stem}/RES/{number} ({year})" if year else f"{body.stem}/RES/{number}"
    if (session[-1:].isdigit() and session not in FIRST_SPECIAL) or session.startswith("SS."):
        return f"{body.stem}/{mark}/{session}/{number}"
    return f"{body.stem}/{mark}/{number}({session})"
