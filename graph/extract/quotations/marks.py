"""Quotation marks: which passages stand between them, in every style the press uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.model import Span

_DOUBLE = re.compile(
    r"[“”\"„‟″]|``|‘‘|’’|(?<![\w'.,!?])''(?=\w)|(?<=[\w.,!?'])''(?=[\s.,;:)—–-]|\Z)"
)
_OPENS = frozenset(("“", "„", "``", "‟", "‘‘"))
_EITHER = ('"', "″")
"""Signs that open as well as close."""
_SINGLE = re.compile(
    r"(?<![\w‘])‘(?!‘)(?P<inside>(?:[^‘’\n]|’(?=\w)"
    r"|(?<=s)’(?=\s[a-z][^‘’\n]{0,300}[.,!?…]’)){2,}?)’(?!\w)"
)
"""Curly single marks; inside, `it’s` and, where a clear end is still to come, `states’ rights`."""
_GUILLEMETS = re.compile(r"«\s*(?P<inside>[^«»\n]+?)\s*»")
_PLAIN = re.compile(
    r"(?:(?<=[\s(\[—–-])|(?<![^\n]))'(?=[^\W\d_])(?P<inside>(?:[^'\n“”\"]|(?<=\w)'(?=\w)){2,900}"
    r"(?:(?<=[.,!?…])|(?<=\w)(?<!s)|(?<=s)(?='(?:[^'\n]|(?<=\w)'(?=\w))*(?:\Z|\n))))'(?=[\s.,;:!?)\]—–]|\Z)"
)
"""Straight single marks: `'words,' she said`; no apostrophe of `states' rights` or `it's`."""
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[—–:/-])$")
_SENTENCE_OVER = re.compile(r"[.!?…][’']?\s+$")
_UNMARKED = 1
"""So many paragraphs without any mark may stand inside one quotation."""


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


def joined(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The paragraphs, those in one that a quotation runs through without being opened again."""
    found: list[Span] = []
    waiting = 0
    for paragraph in paragraphs:
        first = _DOUBLE.search(text, paragraph.start, paragraph.end)
        closes = first is not None and not _can_be_opening(text, paragraph, first)
        if waiting and closes:
            start = found[-waiting].start
            del found[-waiting:]
            found.append(Span(start, paragraph.end))
        else:
            found.append(paragraph)
        last = _double(text, found[-1])[-1:]
        if last and last[0].open_ended:
            waiting = 1
        else:
            waiting = waiting + 1 if waiting and first is None and waiting <= _UNMARKED else 0
    return tuple(found)


def _double(text: str, paragraph: Span) -> list[Quoted]:
    """Passages between double marks of any style: some texts open with one and close with another.

    What is opened and not closed runs to where a new sentence opens marks again, or to the end of
    the paragraph: the next one carries it on. Marks inside others are passed over.
    """
    found: list[Quoted] = []
    opened, width, inner, spare, first = -1, 1, 0, -1, -1
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        sign, place = mark[0], mark.start()
        if opened < 0:
            if _can_be_opening(text, paragraph, mark):
                opened, width, inner, spare, first = place, len(sign), 0, -1, -1
        elif _surely_opens(text, paragraph, mark):
            if _SENTENCE_OVER.search(text[max(opened, place - 8) : place]):
                found += _made(text, opened, place, width, 0)
                opened, width, inner, spare, first = place, len(sign), 0, -1, -1
            else:
                inner, first = inner + 1, place if first < 0 else first
        elif sign not in _OPENS or text[place - 1] > " ":
            if inner:
                inner, spare = inner - 1, mark.end()
            else:
                found += _made(text, opened, mark.end(), width, len(sign))
                opened = -1
    if opened >= 0:
        closed = max(spare, first + 1)  # a mark turned the wrong way is better than none
        end = closed if closed > 0 else paragraph.end
        found += _made(text, opened, end, width, int(closed > 0))
    return found


def _can_be_opening(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Whether a mark can be an opening one, where none is open."""
    sign, place = mark[0], mark.start()
    if sign in _OPENS:
        return True
    if sign in _EITHER:
        before = text[max(paragraph.start, place - 1) : place]
        return _BEFORE_OPENING.search(before) is not None or (
            sign in text[place + 1 : paragraph.end] and text[place + 1 : place + 2] > " "
        )
    before, after = text[max(paragraph.start, place - 1) : place], text[mark.end() : mark.end() + 1]
    return after.isalnum() and (sign == "''" or _BEFORE_OPENING.search(before) is not None)


def _surely_opens(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Whether a mark opens by where it stands: a blank before, and a word behind it."""
    if mark[0] in ("''", "’’", "”"):
        return False
    before = text[max(paragraph.start, mark.start() - 1) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    word = after.isalnum() or after in ("‘", "'", "[", "…")
    return word and before in ("", " ", "\n", "(", "[")


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
    return [Quoted(inner_start, inner_end, start, end if closing else inner_end, closing == 0)]


def words_of(text: str, one: Quoted) -> Span:
    """The words quoted, without the comma that American usage puts inside the marks."""
    end = one.end
    if text[end - 1] == "," and end - one.start > 1:
        end -= 1
    return Span(one.start, end)
