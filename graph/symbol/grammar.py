"""Reading a UN document symbol in any dress, and building one out of its parts."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.errors import SymbolError
from graph.symbol.bodies import BY_KEY, BY_STEM, ROOTS, Body, Notation
from graph.symbol.masthead import read_masthead
from graph.symbol.notation import MARKS, Count, build, read_count
from graph.symbol.own import read_own
from graph.symbol.roman import ROMAN
from graph.symbol.value import Kind, Symbol

LONGEST = 120
"""Symbols longer than this many characters do not exist; longer texts are refused unread."""

_DRESS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u2044\u2215\uff0f", "/")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([/\[])\s*|\s+([\])])|(\()\s+|(?<=[.-])\s+(?=[0-9])")
_PLAIN = re.compile(r"[A-Za-z0-9/.()-]+")
_NUMBER = re.compile(rf"[1-9][0-9]{{0,3}}|{ROMAN}")
_STEM = re.compile(r"[A-Z]+(?:/[A-Z0-9]+(?:[.-][A-Z0-9]+)*)*")


def parse(text: str) -> Symbol:
    """The symbol that a text is, in the library's form, whatever its dress.

    Upper or lower case, any hyphen, no-break spaces, line breaks and soft hyphens inside are
    accepted; percent-encoding and surrounding words are not.

    Raises:
        SymbolError: the text is no symbol; the message says what was found and what is expected.

    >>> str(parse("a/res/57/270 b"))
    'A/RES/57/270[B]'
    """
    symbol = try_parse(text)
    if symbol is None:
        shown = text if len(text) <= 60 else text[:57] + "..."
        raise SymbolError(
            f"found {shown!r}, expected a UN document symbol such as A/RES/78/311, "
            "S/RES/2722 (2024) or A/78/L.86"
        )
    return symbol


def try_parse(text: str) -> Symbol | None:
    """The symbol that a text is, or None. Never raises."""
    return _read(text) if len(text) <= LONGEST else None


@lru_cache(maxsize=65536)
def _read(text: str) -> Symbol | None:
    clean = undress(text)
    upper = clean.upper()
    if not (clean and clean.isascii()):
        return None
    if own := read_own(upper):
        manner, session, number = own
        return build(manner.body, manner.kind, Count(session, number))
    root = clean.partition("/")[0]
    return _read_adopted(upper) or read_masthead(upper, shouted=root.isupper())


def _read_adopted(upper: str) -> Symbol | None:
    """What a body adopted: a stem, RES, DEC or PRST, and a number in the body's notation."""
    for mark, kind in MARKS.items():
        stem, found, tail = upper.partition(f"/{mark}/")
        if found:
            body = _body(stem)
            count = body and read_count(body.notation, kind, tail)
            return build(body, kind, count) if body and count else None
    return None


def undress(text: str) -> str:
    """Plain hyphens and slashes, single spaces, none around slashes or inside brackets."""
    if _PLAIN.fullmatch(text):
        return text
    clean = _SPACE.sub(" ", text.translate(_DRESS)).strip()
    return _AROUND.sub(lambda found: found[1] or found[2] or found[3] or "", clean)


def _body(stem: str) -> Body | None:
    """The body whose symbols begin so; one without a row in the table is named by its stem.

    The regional commissions write their stems with the Council's letter or without: `ESCAP/RES/`.
    """
    if body := BY_STEM.get((True, stem)) or BY_STEM.get((True, f"E/{stem}")):
        return body
    if stem.partition("/")[0] not in ROOTS or not _STEM.fullmatch(stem):
        return None
    return Body(stem, stem, stem, Notation.EITHER)


def resolution(organ: str, session_or_year: str, number: str, part: str = "") -> Symbol:
    """A resolution's symbol out of its parts, as texts give them.

    `organ` is a body's key; `session_or_year` a session in either numerals (`78`, `ES-11`, `III`),
    a year, or "" where the Security Council's table shall find it; `part` a letter, `A-C`,
    `A to C` or `A and B`.

    Raises:
        SymbolError: such a symbol cannot be.

    >>> str(resolution("GA", "III", "217", "A"))
    'A/RES/217(III)[A]'
    """
    return _adopted(Kind.RESOLUTION, organ, Count(session_or_year, number, part))


def decision(organ: str, session_or_year: str, number: str, part: str = "") -> Symbol:
    """A decision's symbol out of its parts; see `resolution`."""
    return _adopted(Kind.DECISION, organ, Count(session_or_year, number, part))


def _adopted(kind: Kind, organ: str, count: Count) -> Symbol:
    body = BY_KEY.get(organ)
    if body is None:
        raise SymbolError(f"found organ {organ!r}, expected one of {', '.join(sorted(BY_KEY))}")
    if not _NUMBER.fullmatch(count.number):
        raise SymbolError(f"found number {count.number[:60]!r}, expected one to four digits")
    symbol = parse(build(body, kind, count).text)
    wanted = f"a {kind} of the {body.name}"
    stated = symbol.session or str(symbol.year or "")
    fits = not count.session or stated == count.session.upper()
    if (symbol.organ, symbol.kind) != (organ, kind) or not fits:
        given = f"{count.session!r}, {count.number!r}, {count.part!r}"
        raise SymbolError(f"found {given}, expected session or year, number and part of {wanted}")
    return symbol
