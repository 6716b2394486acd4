"""Volumes that print the resolutions of a session or a year: each is a document of its own.

"2037/1. Clear springs", "Resolution 3014 (2037) / of 14 January 2037": a heading with the number,
and below it the enacting formula of the body that resolves. What the volume says itself stands
before the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import SymbolError
from graph.symbol import Symbol, resolution
from graph.symbol.enacting import FORMULA, body_named

SIGN = re.compile(
    rb"^[ \t]*(?:(?:Resolution )?(?:E?S-)?\d{1,4}/\d{1,3}(?: [A-Z])?\.?"
    rb"|Resolution \d{1,4} \(\d{4}\))[ \t\r]*(?:\n|[A-Z\xc3])",
    re.MULTILINE,
)
"""A heading in the bytes of a file: quick to look for."""
_HEADING = re.compile(
    r"^[ \t]*(?:(?:Resolution[ ])?(?P<session>(?:E?S-)?\d{1,4})/(?P<number>\d{1,3})"
    r"(?:[ ](?P<part>[A-Z]))?\.?|Resolution[ ](?P<council>\d{1,4})[ ]\((?P<year>\d{4})\))"
    r"(?=[ \t]*$|[ \t]+[A-Z“\"])",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TITLE_LINES = 8
"""So many lines at most stand between a number and the formula: title, day, origin."""
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """One resolution of a volume: its symbol and where it stands."""

    symbol: str
    start: int
    end: int


def printed_in(text: str) -> tuple[Printed, ...]:
    """The resolutions that a volume prints; nothing where there are not several."""
    found = ((one.start(), _at(text, one)) for one in _HEADING.finditer(text))
    heads = [(start, symbol) for start, symbol in found if symbol]
    one_body = len({symbol.organ for _, symbol in heads}) == 1  # others are annexed to one
    if not one_body or len({symbol for _, symbol in heads}) < _LEAST:
        return ()
    ends = [start for start, _ in heads[1:]] + [len(text)]
    return tuple(
        Printed(symbol.text, start, end) for (start, symbol), end in zip(heads, ends, strict=True)
    )


def _at(text: str, heading: re.Match[str]) -> Symbol | None:
    """The symbol of what a heading heads, None where no formula follows of a body that we know."""
    for count, line in enumerate(_LINE.finditer(text, heading.end())):
        if count > _TITLE_LINES or (count and _HEADING.match(text, line.start())):
            return None
        formula = FORMULA.fullmatch(line[0].strip())
        if formula is None:
            continue
        organ = body_named(formula["name"])
        try:
            return resolution(
                organ,
                heading["session"] or heading["year"],
                heading["number"] or heading["council"],
                heading["part"] or "",
            )
        except SymbolError:
            return None
    return None


def documents(text: str) -> Iterator[tuple[str, str]]:
    """Each resolution of a volume: its symbol, and its text below the symbol on a line."""
    for one in printed_in(text):
        yield one.symbol, f"{one.symbol}\n\n{text[one.start : one.end].strip()}\n"
