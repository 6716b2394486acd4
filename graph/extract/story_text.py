"""What the extractors of the story lane share: running text, cut to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.model import Page, Span

_STOP = re.compile(
    r"[.!?…](?:[\"”’'»)\]]{0,3})(?:\s+)(?=[\"“‘'«(\[]{0,2}[A-Z0-9ÀÁÂÄÅÇÉÈÍÎÓÖÔØÚÜÑ])"
)
_GLUED = re.compile(
    r"(?:(?<=[a-z]{2})|(?<=[a-z][”\"]))[.!?][\"”’']{0,2}(?=[A-Z][a-z’']+(?:\s|:\s))"
)
"""Where a page lost the blank between two sentences; no host name, whose next word is small."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Ald|Cllr|Adm|Ven|Brig|Gov|Hon|Rev|St|Jr|Sr|No|Nos"
    r"|Art|Arts|para|paras|Para|vs|v|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
    r"|Inc|Ltd|Co|Corp|Doc|Res|Amb|H\.E|e\.g|i\.e|p|pp|vol|Vol)|(?:\b[A-Z]\.)+[A-Z])\.$"
)
_STARTER = re.compile(
    r"[\"“‘'«(\[]*(?:The|This|That|These|Those|It|Its|He|She|They|We|I|But|And|In|On|At|As|After|A"
    r"|An"
    r"|For|If|While|When|However|Both|Two|There|By|With|Since|Earlier|Later|Last|Next|According)\b"
)
_INITIAL = re.compile(r"\b[A-Z]\.$")
_STAMP = re.compile(
    r"\[?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|CET|CEST|BST|E[DS]?T|local\s+time))?\]?"
    r"(?:\s*[-–—|:]|(?<=\]))\s+(?=[^\d\s])"
)
"""`18:10 GMT - `: when the lines of a live page were written is no part of what they say."""
_NO_PROSE = re.compile(r"\s{60,}|\S{300,}")
_DEEPEST = 20_000
"""A paragraph longer than this is cut to sentences only in part: input from strangers."""


@lru_cache(maxsize=4)
def running_text(page: Page) -> tuple[Span, ...]:
    """Headline and paragraphs, in order; the lines of the body where nothing was segmented."""
    segments = page.segments
    spans = list(segments.paragraphs)
    if segments.headline and not any(one.contains(segments.headline) for one in spans):
        spans.append(segments.headline)
    if not spans:
        spans = list(_lines(page.document.body))
    captions = segments.captions
    own = [one for one in spans if not any(two.contains(one) for two in captions)]
    return tuple(sorted(piece for one in own for piece in _prose(page.text, one)))


def _prose(text: str, span: Span) -> Iterator[Span]:
    """A paragraph without runs that no prose holds: long blanks, tables in code, encoded bytes."""
    stamp = _STAMP.match(text, span.start, span.end)
    start = stamp.end() if stamp else span.start
    for run in _NO_PROSE.finditer(text, span.start, span.end):
        if start < run.start():
            yield Span(start, run.start())
        start = run.end()
    if start < span.end:
        yield Span(start, span.end)


def _lines(text: str) -> Iterator[Span]:
    for line in re.finditer(r"[^\s](?:[^\n]*[^\s\n])?", text):
        yield Span(line.start(), line.end())


@lru_cache(maxsize=8)
def sentences(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of these paragraphs. Abbreviations and initials do not end one."""
    found: list[Span] = []
    for paragraph in paragraphs:
        start = paragraph.start
        for stop in _stops(text, paragraph.start, min(paragraph.end, start + _DEEPEST)):
            if _ends_sentence(text, stop):
                found.append(Span(start, _trimmed(text, start, stop.end())))
                start = stop.end()
        if start < paragraph.end:
            found.append(Span(start, paragraph.end))
    return tuple(found)


def _stops(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Every sign that may end a sentence, in order."""
    found = [*_STOP.finditer(text, start, end), *_GLUED.finditer(text, start, end)]
    return sorted(found, key=lambda one: one.start())


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if text[stop.start()] != ".":
        return True
    before = text[max(0, stop.start() - 12) : stop.start() + 1]
    if not _ABBREVIATION.search(before):
        return True
    if _INITIAL.search(before) and before[-3:-2] != ".":
        return False  # an initial of a name: J. Doe
    return bool(before[-3:-2] == "." and _STARTER.match(text, stop.end()))


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
