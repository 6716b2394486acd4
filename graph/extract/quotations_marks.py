"""Quotation marks: which passages stand between them, in every style the press uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Span

_CURLY = re.compile(r"[“”]")
_SINGLE = re.compile(r"(?<!\w)‘(?P<inside>[^‘’\n]{2,}(?:’\w[^‘’\n]*)*)’(?!\w)")
_GUILLEMETS = re.compile(r"«\s*(?P<inside>[^«»\n]+?)\s*»")
_STRAIGHT_OPEN = re.compile(r"(?:^|[\s(\[—–-])$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: `start` to `end` without the marks, `outer` with them.

    `open_ended` tells a paragraph that the next one carries on; `nested` words inside other marks.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    open_ended: bool = False
    nested: bool = False


@lru_cache(maxsize=8)
def quoted_in(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """Every quoted passage of these paragraphs, in order."""
    found: list[Quoted] = []
    for paragraph in paragraphs:
        body = paragraph.of(text)
        if "“" in body or "”" in body:
            found += _curly(text, paragraph)
        elif '"' in body:
            found += _straight(text, paragraph)
        found += _simple(text, paragraph, found)
    return tuple(sorted(found, key=lambda one: one.outer_start))


def _curly(text: str, paragraph: Span) -> list[Quoted]:
    found: list[Quoted] = []
    opened = -1
    for mark in _CURLY.finditer(text, paragraph.start, paragraph.end):
        if mark[0] == "“":
            if opened < 0:
                opened = mark.start()
        elif opened >= 0:
            found += _made(text, opened, mark.end())
            opened = -1
    if opened >= 0:
        found += _made(text, opened, paragraph.end, open_ended=True)
    return found


def _straight(text: str, paragraph: Span) -> list[Quoted]:
    found: list[Quoted] = []
    opened = -1
    for mark in re.finditer('"', text[paragraph.start : paragraph.end]):
        place = paragraph.start + mark.start()
        if opened < 0:
            opened = place
        else:
            found += _made(text, opened, place + 1)
            opened = -1
    if opened >= 0 and _STRAIGHT_OPEN.search(text[paragraph.start : opened]):
        found += _made(text, opened, paragraph.end, open_ended=True)
    return found


def _simple(text: str, paragraph: Span, known: list[Quoted]) -> list[Quoted]:
    """Single marks and guillemets; inside others they are nested."""
    found: list[Quoted] = []
    for pattern in (_SINGLE, _GUILLEMETS):
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            start, end = match.span("inside")
            nested = any(one.outer_start < start < one.outer_end for one in known)
            found.append(Quoted(start, end, match.start(), match.end(), nested=nested))
    return found


def _made(text: str, start: int, end: int, *, open_ended: bool = False) -> list[Quoted]:
    inner_start = start + 1
    inner_end = end if open_ended else end - 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    if inner_start >= inner_end:
        return []
    return [Quoted(inner_start, inner_end, start, end, open_ended)]


def words_of(text: str, one: Quoted) -> Span:
    """The words quoted, without the comma that American usage puts inside the marks."""
    end = one.end
    if text[end - 1] == "," and end - one.start > 1:
        end -= 1
    return Span(one.start, end)
