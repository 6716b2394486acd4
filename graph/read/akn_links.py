"""Links of the mark-up: which document an `href` means, and whether its anchor says the same."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from urllib.parse import unquote

from graph.symbol import try_parse

_HOST = re.compile(
    r"https?://(?:www\.)?(?:undocs|docs\.un)\.org/+(?:[a-z]{2}/+)?(.+)", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d+")
_JOINT = re.compile(r"[-–](?=[AES]/)")


@lru_cache(maxsize=65_536)
def linked_symbol(href: str) -> str:
    """The normalised symbol that a link means, or "" for links to anything else.

    >>> linked_symbol("https://undocs.org/en/A/RES/91/14")
    'A/RES/91/14'
    >>> linked_symbol("https://example.org/A/RES/91/14")
    ''
    """
    found = _HOST.match(href.strip())
    if not found:
        return ""
    path = unquote(found[1]).split("?")[0].strip("/ ")
    symbol = try_parse(path) or try_parse(path + ")")
    return str(symbol) if symbol else ""


@lru_cache(maxsize=65_536)
def agrees(anchor: str, symbol: str) -> bool:
    """Whether the numbers that an anchor prints are among those of the symbol it leads to.

    >>> agrees("217 A (III)", "A/RES/217(III)"), agrees("68/15", "A/RES/68/16")
    (True, False)
    """
    if not symbol:
        return True
    linked = {int(one) for one in _NUMBERS.findall(symbol)}
    return any(
        all(int(one) in linked for one in _NUMBERS.findall(half)) for half in _JOINT.split(anchor)
    )


def whole_token(text: str, start: int, end: int, borders: Set[int]) -> tuple[int, int]:
    """An anchor widened to whole numbers where the link covers only some of their digits.

    It never grows over one of the `borders`, where a footnote's marker touches it.
    """
    while (
        start > 0 and start not in borders and text[start].isdigit() and text[start - 1].isdigit()
    ):
        start -= 1
    while 0 < end < len(text) and end not in borders and text[end - 1 : end + 1].isdigit():
        end += 1
    return start, end
