"""Quotation marks: which passages stand between them, in every style the press uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Span

_DOUBLE = re.compile(r"[“”\"„‟]|``|(?<![\w'.,!?])''(?=\w)|(?<=[\w.,!?'])''(?=[\s.,;:)—–-]|\Z)")
_OPENS = frozenset(("“", "„", "``", "‟"))
_CLOSES = frozenset(("”", "''"))
_SINGLE = re.compile(r"(?<!\w)‘(?P<inside>[^‘’\n]{2,}(?:’\w[^‘’\n]*)*)’(?!\w)")
_GUILLEMETS = re.compile(r"«\s*(?P<inside>[^«»\n]+?)\s*»")
_PLAIN = re.compile(
    r"(?:(?<=[\s(\[—–-])|(?<![^\n]))'(?=[^\W\d_])(?P<inside>(?:[^'\n“”\"]|(?<=\w)'(?=\w)){2,900}"
    r"(?:(?<=[.,!?…])|(?<=\w)(?<!s)|(?<=s)(?=[^'\n]*(?:\Z|\n))))'(?=[\s.,;:!?)\]—–]|\Z)"
)
"""Straight single marks: `'words,' she said`; no apostrophe of `states' rights` or `it's`."""
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[—–:/-])$")


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
        double = _double(text, paragraph)
        found += double
        found += _simple(text, paragraph, double)
    return tuple(sorted(found, key=lambda one: one.outer_start))


def _double(text: str, paragraph: Span) -> list[Quoted]:
    """Passages between double marks of any style: some texts open with one and close with another.

    What is opened and not closed runs to the end of the paragraph: the next one carries it on.
    """
    found: list[Quoted] = []
    opened, width = -1, 1
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        sign = mark[0]
        if opened < 0:
            twin = sign == "''" and text[mark.end() : mark.end() + 1].isalnum()
            if sign in _OPENS or twin or (sign == '"' and _can_open(text, paragraph, mark.start())):
                opened, width = mark.start(), len(sign)
        elif sign in _CLOSES or sign == '"' or (sign == "“" and text[opened] == "„"):
            found += _made(text, opened, mark.end(), width, len(sign))
            opened = -1
    if opened >= 0:
        found += _made(text, opened, paragraph.end, width, 0)
    return found


def _can_open(text: str, paragraph: Span, place: int) -> bool:
    """Whether a straight mark can open: not behind a word, unless another is still to come."""
    before = text[max(paragraph.start, place - 1) : place]
    return _BEFORE_OPENING.search(before) is not None or '"' in text[place + 1 : paragraph.end]


def _simple(text: str, paragraph: Span, known: list[Quoted]) -> list[Quoted]:
    """Single marks and guillemets; inside others they are nested."""
    found: list[Quoted] = []
    body = paragraph.of(text)
    kinds = [
        one for one, sign in ((_SINGLE, "‘"), (_GUILLEMETS, "«"), (_PLAIN, "'")) if sign in body
    ]
    for pattern in kinds:
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            start, end = match.span("inside")
            nested = any(one.outer_start < start < one.outer_end for one in known)
            found.append(Quoted(start, end, match.start(), match.end(), nested=nested))
    return found


def _made(text: str, start: int, end: int, opening: int, closing: int) -> list[Quoted]:
    """The passage between marks of these widths; a closing one of 0 was never found."""
    inner_start, inner_end = start + opening, end - closing
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    if inner_start >= inner_end:
        return []
    return [Quoted(inner_start, inner_end, start, end, closing == 0)]


def words_of(text: str, one: Quoted) -> Span:
    """The words quoted, without the comma that American usage puts inside the marks."""
    end = one.end
    if text[end - 1] == "," and end - one.start > 1:
        end -= 1
    return Span(one.start, end)
