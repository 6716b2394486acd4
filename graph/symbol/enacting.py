"""Enacting formulas: the line in which a body names itself before it resolves.

"The General Assembly,", "THE ASSEMBLY,", "The Ninety-first World Health Assembly,", "The Conference
of the Parties,": whose words follow. Bodies that we know by key are told apart; a body that we have
never met is known by the form of its name, and has no key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.symbol.bodies import BODIES

_OTHER_NAMES = {
    "Environment Assembly": "UNEA",
    "UN-Habitat Assembly": "UNHA",
    "Sub-Commission on Prevention of Discrimination and Protection of Minorities": "SUBCHR",
    "International Maritime Organization Assembly": "IMO",
}
_KEYS = {
    name.casefold(): key
    for name, key in ((*((body.name, body.key) for body in BODIES), *_OTHER_NAMES.items()))
}
_PRINCIPAL = (
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Trusteeship Council",
    "Human Rights Council",
    "Conference of the Parties",
    "Executive Board",
)
"""Bodies whose formula may lack its comma: behind it a resolution of one sentence goes on."""
_ANY_CASE = "|".join(one for name in _PRINCIPAL for one in (name, name.upper())).replace(" ", "[ ]")

_HEAD_NOUN = (
    r"(?i:assembly|council|commission|committee|conference|congress|board|forum|meeting|parties|plenary"
    r"|sub-commission|institute)"
)
_NAME_WORD = (
    r"(?:[A-Z][\w'’.-]*|of|the|on|and|for|to|in|with|as|at|its|by|against|from|serving|meeting"
    r"|session)"
)
_OFFICE = r"(?:President|Chair|Secretar|Director|Member|Rapporteur|Representative|Bureau)"
FORMULA = re.compile(
    rf"""
    [ \t]*[“"«]?[ \t]*
    (?:(?:The|THE)\s+|(?=Congress,))
    (?P<name>
        (?:{_ANY_CASE})\b
      | (?:Assembly|Conference)(?=:)
      | (?i:Conference[ ]of[ ]the[ ](?:Contracting[ ])?Parties)(?:[ ]{_NAME_WORD}){{0,20}}
      | (?=[^\n,]*\b{_HEAD_NOUN}\b)                # some noun in it says what sort of body it is,
        (?!{_OFFICE})(?:\d+[a-z]{{2}}[ ])?[A-Z][\w'’.-]*               # that is no person's office,
        (?:[ ]{_NAME_WORD}){{0,24}}                # all words are a name's,
        (?=,|[ ]\([A-Z])                           # and a comma follows, or where it met
    )
    (?:[ ]\([A-Z][^()\n]{{2,40}},[ ]\d{{4}}\)(?=,))?
    (?:,[ ](?:meeting|having[ ]met|convened|assembled|sitting)\b[^\n]{{0,160}}?)?
    [^\S\n]*[,:]?[^\S\n]*(?=\n|\Z)
    """,
    re.VERBOSE,
)
"""A formula alone on its line; `name` is the body's."""

_ORDINAL = re.compile(r"(?:[\w-]*(?:first|second|third|[a-z]th)|\d+(?:st|nd|rd|th))\s+", re.I)
_LINES = re.compile(r"^[ \t]*[“\"«]?[ \t]*(?:(?:The|THE) (?=[A-Z\d])|(?=Congress,))", re.M)


def body_named(name: str) -> str:
    """The key of the body that a name means, "" for one that we do not know.

    >>> body_named("Ninety-first World Health Assembly"), body_named("General Conference")
    ('WHA', '')
    """
    plain = " ".join(name.split()).casefold()
    plain = plain[found.end() :] if (found := _ORDINAL.match(plain)) else plain
    if plain in _KEYS:
        return _KEYS[plain]
    return next((key for known, key in _KEYS.items() if plain.startswith(f"{known} of the ")), "")


def body_of_cover(text: str, formula: int, cover: str) -> str:
    """The key of the body whose full name a cover prints where its formula has but the beginning.

    >>> cover = "DECISION OF THE EXECUTIVE BOARD OF UNICEF"
    >>> body_of_cover("The Executive Board,", 0, cover), body_of_cover("The Board,", 0, cover)
    ('ICEF', '')
    """
    found = FORMULA.match(text, formula)
    said, printed = found["name"].casefold() if found else "", " ".join(cover.casefold().split())
    full = (one for one in _KEYS if one.startswith((f"{said} of ", f"{said} to ")))
    return next((_KEYS[one] for one in full if one in printed), "")


def formulas(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Where enacting formulas stand from `start` on, and whose they are.

    `text` is a view without emphasis. An Economic and Social Council resolution may carry a draft
    for the Assembly, whose "its resolution" is the Assembly's.
    """
    for line in _LINES.finditer(text, start):
        if found := FORMULA.match(text, line.start()):
            yield line.start(), body_named(found["name"])
