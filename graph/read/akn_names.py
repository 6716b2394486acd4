"""Lists of names as the mark-up gives them: "A, B (Islamic Republic of), C and D"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMPOUND = re.compile(
    r"(?:Antigua|Bosnia|Trinidad|Saint Kitts|Saint Vincent|S[aã]o Tom[eé]|Great Britain|Serbia"
    r"|Wallis|Turks)$",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"(?:Barbuda|Herzegovina|Tobago|Nevis|(?:the )?Grenadines|Pr[ií]ncipe|Northern Ireland"
    r"|Montenegro|Futuna|Caicos)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*\.\s+[-–]\s+|\s*[,;]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_BEHALF = re.compile(
    r"\s*\((?:also )?on behalf of (.+)\)?$|\s+on behalf of (.+)$", re.IGNORECASE | re.DOTALL
)


def split_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Each name's place in the list and on whose behalf it stands there, if that is told.

    Brackets are never cut, nor states whose own name holds "and".

    >>> [text[s:e] for text in ["Peru, Trinidad and Tobago and Iran (Islamic Republic of)"]
    ...  for s, e, _ in split_names(text)]
    ['Peru', 'Trinidad and Tobago', 'Iran (Islamic Republic of)']
    """
    for start, end in _pieces(text):
        piece = text[start:end]
        behalf = _BEHALF.search(piece)
        if behalf:
            whom = (behalf[1] or behalf[2]).rstrip(") ")
            yield start, start + behalf.start(), whom
        else:
            yield start, end, ""


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start, position = 0, 0
    for found in _BREAK.finditer(text):
        if found.start() < position or _in_brackets(text, start, found.start()):
            continue
        joins = "and" in found[0].lower() and "," not in found[0]
        if joins and _is_compound(text[start : found.start()], text[found.end() :]):
            continue
        if text[start : found.start()].strip():
            yield _stripped(text, start, found.start())
        start = position = found.end()
    if text[start:].strip(" ,;."):
        yield _stripped(text, start, len(text))


def _is_compound(before: str, after: str) -> bool:
    return bool(_COMPOUND.search(before) and _SECOND.match(after))


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n\u200b":
        start += 1
    while end > start and text[end - 1] in " \t\n,;.\u200b":
        end -= 1
    return start, end
