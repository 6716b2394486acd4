"""Symbols as addresses: the official page, and the path of our own IRIs."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from graph.errors import SymbolError
from graph.symbol.bodies import BY_KEY
from graph.symbol.grammar import parse
from graph.symbol.value import Symbol

OFFICIAL = "https://docs.un.org/en/"
_SAFE = "/()"


def link(symbol: Symbol) -> str:
    """The official page of a document: `https://docs.un.org/en/A/RES/78/311`, percent-encoded.

    The official addresses know no spaces. Part letters follow the Secretariat's own links: they
    stand behind Arabic numbers (`A/RES/57/270B`) and are absent behind Roman sessions, where one
    document holds all parts (`A/RES/217(III)`). "" for bodies whose resolutions the official
    document system does not hold under these symbols (WHA, IAEA, IMO).
    """
    body = BY_KEY.get(symbol.organ)
    if body is not None and not body.in_ods:
        return ""
    text = symbol.without_part.text
    if symbol.part and symbol.session[-1:].isdigit():
        text += symbol.part
    return OFFICIAL + quote(re.sub(r"\s", "", text), safe=_SAFE)


def iri_path(symbol: Symbol) -> str:
    """The path of a symbol in an IRI: `A/RES/217(III)%5BA%5D`, `S/RES/2722%20(2024)`."""
    return quote(symbol.text, safe=_SAFE)


def from_iri_path(path: str) -> Symbol:
    """The symbol that `iri_path` made a path of.

    Raises:
        SymbolError: the path holds no symbol.
    """
    symbol = parse(unquote(path))
    if iri_path(symbol) != path:
        raise SymbolError(f"found IRI path {path!r}, expected {iri_path(symbol)!r}")
    return symbol
