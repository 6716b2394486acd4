"""Numbers that share with another in their list: the year behind the last, the number before.

"425 and 426 (1978)" and "3375 and 3376 (XXX)" state the year or session once, "46/36 A, B and D"
the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extract.citations.number import Candidate, Form
from graph.symbol import assembly_session, security_council_year

_BEFORE = re.compile(
    r"(?:esolutions\s+(?:[Nn]os\.\s+)?|(?<=[)\]])(?:,\s+|,?\s+and\s+))"
    r"((?:\d{1,4},\s+){0,8}\d{1,4}(?:,?\s+and\s+|\s+or\s+|,\s+))\Z"
)
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"(?:,\s[B-Z]\b(?![.’'/-]))*,?\s(?:and|or)\s[B-Z]\b(?![.’'/-])(?!\s\()")
_LETTER = re.compile(r"\b[B-Z]\b")
_LONGEST = 80


def sharing(plain: str, one: Candidate) -> Iterator[Candidate]:
    """The numbers before or behind one that are read with it."""
    if one.form in (Form.COUNCIL, Form.ROMAN) and not one.part:
        yield from _sharing_year(plain, one)
    elif one.form in (Form.SLASH, Form.SPECIAL) and len(one.part) == 1:
        letters = _LETTERS.match(plain, one.end) if plain[one.end : one.end + 1] == "," else None
        for letter in _LETTER.finditer(plain, one.end, letters.end()) if letters else ():
            yield replace(one, start=letter.start(), end=letter.end(), part=letter[0])


def _sharing_year(plain: str, one: Candidate) -> Iterator[Candidate]:
    """The numbers listed before one whose year or session is theirs as well."""
    if not plain.endswith((", ", " and ", " or "), 0, one.start):
        return
    found = _BEFORE.search(plain, max(0, one.start - _LONGEST), one.start)
    for number in _DIGITS.finditer(plain, *found.span(1)) if found else ():
        if _of_year(int(number[0]), one):
            yield replace(one, start=number.start(), end=number.end(), number=number[0])


def _of_year(number: int, one: Candidate) -> bool:
    """Whether a number was adopted in the year or the session that another states."""
    if one.form is Form.COUNCIL:
        return security_council_year(number) == int(one.first)
    session = assembly_session(number)
    return session is not None and session[0] == one.first
