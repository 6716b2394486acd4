"""Mentions beside one another: lists of resolutions, and those that are only referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.resolutions.model import Meant

_GLUE = re.compile(r"\s*(?:\([^()\n]{0,40}\)\s*)?(?:[,;]|[,;]?\s*(?:and|or|&))\s+(?:also\s+)?")
"""What stands between two resolutions of a list, years of adoption in brackets included."""
_MEMBER = re.compile(r"(?:(?:resolutions?|No\.?)\s+)?(?:\d|[ASE]/)", re.IGNORECASE)
"""How a further member begins: `2087 (2013)`, `and resolution 2094`; articles begin anew."""
_NAMED = re.compile(r"resolutions?\b|[ASE]/|\d", re.IGNORECASE)
_REFERS = re.compile(
    r"""\b(?:
      after\s+(?:\w+ly\s+)?\w+ing | (?:re)?affirming | recalling | (?:re)?calling | noting
    | (?:pursuant|according|contrary|thanks|due|similar|subsequent)\s+to | under | notwithstanding
    | following | despite | unlike | like | since | than | same\s+(?:day|date|week|month|time)\s+as
    | in\s+(?:line|accordance|keeping|compliance|conformity)\s+with
    | in\s+(?:contravention|violation|defiance)\s+of
    | (?:set\s+out|laid\s+out|contained|specified|imposed|established|created|mandated|required
      |defined|authori[sz]ed|outlined|demanded|provided\s+for|expressed|reflected|envisaged)
      \s+(?:in|by|under|through)
    | (?:implementation|violation|provisions|terms|requirements|breach|light|spirit|letter)\s+of
    | paragraphs?\s+\d+(?:\s*\([a-z]\))?\s+(?:and\s+\d+\s+)?of
    )\s+(?:(?:the|its|all|U\.?N\.?|United\s+Nations|(?:Security\s+|Human\s+Rights\s+)?Council|General
      |Assembly|UNSC|UNGA|previous|earlier|relevant|its\s+own|both)\s+){0,4}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words before a resolution that a sentence only refers to."""
_REACH = 90


def placed(text: str, found: Sequence[Meant]) -> Iterator[Meant]:
    """The mentions of a text with `cited` where they are only referred to; lists as their first."""
    before: Meant | None = None
    for one in found:
        cited = before.cited if before and continues(text, before, one) else _is_cited(text, one)
        before = replace(one, cited=True) if cited and not one.cited else one
        yield before


def _is_cited(text: str, one: Meant) -> bool:
    named = _NAMED.search(text, one.span.start, one.span.end) if one.symbol else None
    start = max(one.sentence.start, one.span.start - _REACH)
    return named is not None and _REFERS.search(text, start, named.start()) is not None


def continues(text: str, before: Meant, one: Meant) -> bool:
    """Whether a mention is the next of a list: `resolutions 2700, 2701 and 2702`."""
    if before.sentence != one.sentence or not (before.symbol and one.symbol):
        return False
    if _GLUE.fullmatch(text, before.span.end, one.span.start) is None:
        return False
    return _MEMBER.match(text, one.span.start) is not None


def series(text: str, meant: Sequence[Meant]) -> list[list[Meant]]:
    """Mentions in order, those of one list together."""
    rows: list[list[Meant]] = []
    for one in meant:
        if rows and continues(text, rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows
