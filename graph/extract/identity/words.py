"""What the card of a document is made of: one value, and the ordinals and dates of covers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.number_words import ORDINALS
from graph.symbol import Symbol
from graph.symbol.bodies import BY_KEY
from graph.symbol.notation import FIRST_SPECIAL
from graph.text import MONTH, MONTHS

_ORDINALS = ORDINALS | {"hundredth": 100, "one hundredth": 100}
_HUNDREDS = {"": 1, "one": 1, "two": 2, "three": 3}
DATE = rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\s+((?:19|20)\d\d)"
"""A day, month and year, as three groups."""

_ITEM = re.compile(r"(?:(\d{1,3}(?:\.\d{1,2})?)|(?=\())((?:\s*\([a-z]{1,2}\))*)")
SESSION = re.compile(
    r"\b(?:([A-Z][a-z]+(?:-[a-z]+)?(?:\s+hundred\s+and\s+[a-z-]+|\s+hundredth)?)"
    r"\s+(?:regular\s+|((?:emergency\s+)?special\s+))?session\b|((?:19|20)\d\d)\s+session\b"
    r"|(\d{1,3})(?:st|nd|rd|th)\s+(?:regular\s+)?session\b)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a document's identity card: `[start, end)` is the passage that shows it."""

    name: str
    value: str
    start: int
    end: int
    detail: str = ""


def ordinal(word: str) -> int | None:
    """The number that an English ordinal names, None for other words.

    >>> ordinal("Seventy-eighth"), ordinal("Special")
    (78, None)
    """
    plain = " ".join(word.lower().split())
    hundreds, joined, rest = plain.rpartition("hundred and ")
    number = _ORDINALS.get(rest)
    return number and number + 100 * bool(joined) * _HUNDREDS.get(hundreds.strip(), 2)


def session_of(found: re.Match[str]) -> str:
    """A session as symbols write it: `78`, `ES-11`, `S-32`, `2024`; "" for no ordinal.

    >>> session_of(SESSION.search("Eleventh emergency special session"))
    'ES-11'
    """
    word, special, year, digits = found.groups()
    if year or digits:
        return year or digits
    number = ordinal(word)
    if number is None:
        return ""
    mark = "" if not special else "ES-" if special.startswith("emergency") else "S-"
    return f"{mark}{number}"


def agenda_items(printed: str) -> list[tuple[int, int, str]]:
    """Each item of a list with its place, a letter that follows another with its number.

    >>> [item for _, _, item in agenda_items("7, 72 (b) and (c) and 141")]
    ['7', '72 (b)', '72 (c)', '141']
    """
    if re.search(r"\sto\s", printed):
        return [(0, len(printed), printed)]
    found: list[tuple[int, int, str]] = []
    number = ""
    for one in _ITEM.finditer(printed):
        number = one[1] or number
        found.append((one.start(), one.end(), re.sub(r"\s*\(", " (", number + one[2]).strip()))
    return found


def meeting_record(symbol: Symbol | None, organ: str, number: str) -> str:
    """The symbol of a meeting's record, "" where the organ's are not known."""
    session = symbol.session if symbol else ""
    if organ == "SC":
        return f"S/PV.{number}"
    if symbol is None:
        return ""
    if organ == "GA" and session:  # until 1975 meetings were counted through
        through = not session[-1].isdigit() or session in FIRST_SPECIAL
        return f"A/PV.{number}" if through else f"A/{session}/PV.{number}"
    if organ == "TC":
        return f"T/PV.{number}"
    if organ in ("HRC", "ECOSOC", "CHR", "SUBCHR"):
        through = not session[-1:].isdigit()
        return f"{BY_KEY[organ].stem}/{'' if through else session + '/'}SR.{number}"
    return ""


def iso(day: str, month: str, year: str) -> str:
    """An ISO date of the words of `DATE`; "" where no month has such a day."""
    return f"{year}-{MONTHS[month]:02d}-{int(day):02d}" if 1 <= int(day) <= 31 else ""
