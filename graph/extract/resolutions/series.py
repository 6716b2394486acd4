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
_PASSING = r"""
      (?:re)?affirm(?:s|ed|ing)? | recall(?:s|ed|ing)? | under | reiterat\w+ | repeat(?:s|ed)?
    | pursuant\s+to | in\s+(?:line|accordance|keeping|compliance|conformity)\s+with
    | in\s+(?:contravention|violation|defiance|breach)\s+of | violat\w+
    | (?:set\s+(?:out|up)|laid\s+out|contained|specified|imposed|established|created|mandated
      |required|defined|authori[sz]ed|outlined|demanded|provided\s+for|requested|described|enshrined
      |stipulated)
      \s+(?:in|by|under)
    | (?:implementation|terms|provisions|respect)\s+of
    | paragraphs?\s+\d+(?:\s*\([a-z]\))?\s+(?:and\s+\d+\s+)?of"""
"""Words before what a sentence only refers to."""
_REFERS = re.compile(
    rf"""\b(?: {_PASSING}
    | after\s+(?:\w+ly\s+)?\w+ing | calling | noting | notwithstanding | following | despite
    | unlike | (?:according|contrary|thanks|due|similar|subsequent)\s+to | like | since | than
    | same\s+(?:day|date|week|month|time)\s+as | (?:expressed|reflected|envisaged)\s+(?:in|by)
    | (?:\w+ed)\s+through | buil(?:ds?|ding|t)\s+(?:up)?on | based\s+on | refer(?:s|red|ring)\s+to
    | had\s+(?:already\s+|previously\s+)?(?:been\s+)?\w+ed\s+(?:in|by|under|with)
    | (?:violation|requirements|breach|light|spirit|letter)\s+of
    )\s+(?:(?:the|its|all|U\.?N\.?|United\s+Nations|(?:Security\s+|Human\s+Rights\s+)?Council|General
      |Assembly|UNSC|UNGA|previous|earlier|relevant|its\s+own|both)\s+){{0,4}}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""The same and more, right before a resolution."""
_IN_PASSING = re.compile(
    rf"""\b(?: {_PASSING} | implement(?:s|ed|ing)? | compl(?:y|ies|ied|iance)\s+with
    | build(?:s|ing)?\s+on | built\s+on | based\s+on | cit(?:es|ed|ing) | further\s+reading
    | see\s+also | previous(?:ly)? | takes?\s+note\s+of | welcom(?:es|ed|ing) | annex(?:ed)?\s+to
    | call(?:ed|s)\s+for\s+(?:in|by) | in\s+(?:its|their)
    )\b[^.;]{{0,90}}$""",
    re.VERBOSE | re.IGNORECASE,
)
_REACH = 90


def placed(text: str, found: Sequence[Meant]) -> Iterator[Meant]:
    """The mentions of a text with `cited` where they are only referred to; lists as their first."""
    before: Meant | None = None
    for one in found:
        cited = before.cited if before and continues(text, before, one) else _is_cited(text, one)
        before = replace(one, cited=True) if cited and not one.cited else one
        yield before


def in_passing(before: str) -> bool:
    """Whether what stands before a mention in its sentence makes it one that is only referred to.

    >>> in_passing("It recalls "), in_passing("It adopted ")
    (True, False)
    """
    return bool(_IN_PASSING.search(before))


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
