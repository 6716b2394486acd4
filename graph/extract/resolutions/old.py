"""Numbers without session or year: `resolution 3379`, `resolution 242`. Which organ's, of when.

Until 1975 the General Assembly numbered its resolutions through, as the Security Council does to
this day, so that a number up to 2,800 may be either's. What decides: the organ named beside it, the
year told with it, what the text calls the same number elsewhere, and, where nothing does, whether
the Assembly's text of this number is one that the press calls by its bare number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from graph.symbol import Symbol, assembly_session, resolution, security_council_year

_CALLED_BARE = frozenset(
    (181, 194, 217, 302, 377, 1514, 1541, 1803, 2065, 2625, 2758, 3068, 3236, 3237, 3314, 3379)
)
"""Texts of the Assembly that go by their bare number, where nothing speaks for the Council."""
_YEAR = re.compile(r"\b(19[4-9]\d|20[0-4]\d)\b")
_BY_ORGAN = re.compile(
    r"(?P<organ>General\s+Assembly|UNGAR?|the\s+Assembly|Security\s+Council|UNSCR?)(?:['’]s)?\s*"
    r"(?:\((?:UN)?[A-Z]{2,4}\)\s*)?(?:[Rr]esolutions?\s+)?(?:[Nn]o\.?\s*"
    r"|[Nn]umber\s+)?(?P<number>\d{2,4})\b(?!/)"
)
_NEAR, _AHEAD = 60, 90
_LEAST = 100
"""A lower number without organ and year may be a count of anything."""


@lru_cache(maxsize=4)
def organs_told(text: str) -> Mapping[int, str]:
    """What organ a text gives to each bare number, where it names one."""
    found: dict[int, str] = {}
    for match in _BY_ORGAN.finditer(text):
        found.setdefault(
            int(match["number"]), "SC" if "Sec" in match[0] or "SC" in match[0] else "GA"
        )
    return found


def by_number(
    text: str, place: tuple[int, int], number: int, near: str, organ: str
) -> Symbol | None:
    """The resolution of a bare number at a place of a text.

    `near` is the organ named right before it, `organ` the one that its sentence names; "" if none.
    """
    council, assembly = security_council_year(number), assembly_session(number)
    choice = near if near in ("GA", "SC") else ""
    choice = choice or _by_year(text, place, council, assembly and assembly[1])
    choice = choice or organs_told(text).get(number, "")
    if not choice and number >= _LEAST:
        choice = _by_fame(number, organ, council)
    if not choice and near == organ:
        choice = organ if organ in ("GA", "SC") else ""
    if choice == "GA":
        return resolution("GA", assembly[0], str(number)) if assembly else None
    return resolution("SC", str(council), str(number)) if choice == "SC" and council else None


def _by_year(text: str, place: tuple[int, int], council: int | None, assembly: int | None) -> str:
    """Whose year is told beside the number, where it is one of the two's only."""
    start, end = place
    line_end = text.find("\n", end)
    stop = min(end + _AHEAD, line_end if line_end >= 0 else len(text))
    line_start = text.rfind("\n", 0, start) + 1
    years = [int(one[0]) for one in _YEAR.finditer(text, end, stop)]
    years += [int(one[0]) for one in _YEAR.finditer(text, max(line_start, start - _NEAR), start)]
    for year in years:
        fits = council == year, assembly is not None and year in (assembly, assembly + 1)
        if fits[0] != fits[1]:
            return "SC" if fits[0] else "GA"
    return ""


def _by_fame(number: int, organ: str, council: int | None) -> str:
    if council is None:
        return "GA"
    if number in _CALLED_BARE and organ != "SC":
        return "GA"
    if organ == "GA" and assembly_session(number):
        return "GA"
    return "SC" if organ in ("SC", "GA", "") else ""
