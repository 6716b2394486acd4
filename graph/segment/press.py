"""Segments a press text: headline, byline, dateline, paragraphs, and captions.

Captions are all passages that are not running text: picture captions and credits, section
headings, lines that hold only a date, notices of rights, records that are printed in full.
A paragraph that opens with a dateline begins behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.model import Document, Segments, Span
from graph.read.enclosed import printed
from graph.read.interface import is_interface
from graph.segment.press_page import further_reading, head_of, is_prose, tail_of
from graph.segment.resolution_blocks import blocks, body_start
from graph.segment.resolution_forms import Block
from graph.text import SOME_MONTH, WEEKDAY, plain_view

_DATE = (
    rf"(?:{SOME_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}\s+{SOME_MONTH}(?:,?\s+\d{{4}})?)"
)
_PLACE = r"[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][A-Z.’'-]+){0,4}"
_DATELINE = re.compile(
    rf"[*_(]*(?:(?:{_PLACE}|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,3}})"
    rf"(?:,\s*(?:[A-Z][A-Za-z.]+,?\s*)?{_DATE})?,?\s*(?:\([^()\n]{{2,40}}\))?\s*"
    rf"(?:--+|[—–]|[-_](?=\s))\s*(?:\([A-Z][\w. /-]{{1,20}}\)\s+)?"
    rf"|(?:{_PLACE}|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}),\s*{_DATE},?\s*"
    rf"(?:\([^()\n]{{2,40}}\))?\s*[:.]\s+"
    rf"|\({_PLACE}(?:,[^()\n]{{2,40}})?\)\s*(?:--+|[—–-])\s*)[*_]*(?=[“\"A-Z])"
)
_BYLINE = re.compile(
    r"(?:(?:By|BY|by|Written\s+by|Story\s+by|Reported\s+by|From):?|Authors?:)\s+[A-Z][\w.’'-]+(?:\s|,|\Z)"
)
_DATE_ONLY = re.compile(
    rf"(?:(?:[Pp]ublished|[Pp]osted|[Uu]pdated|Issued|Written|[Dd]ate|Last\s+[Uu]pdated)(?:\s+(?:on"
    rf"|On|at))?\s*:?\s*)?"
    rf"(?:\([^()\n]{{3,20}}\)\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{WEEKDAY},?\s+)?"
    rf"(?:{_DATE}|{SOME_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|(?:19|20)\d{{6}}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
    rf"(?:,?\s*\d{{4}})?(?:[\s,|–-]+(?:\d{{1,2}}:\d\d.{{0,60}}|[AaPp]\.?[Mm]\.?))?\s*\Z"
)
_DAY = re.compile(
    rf"(?:{_DATE},?\s+|{SOME_MONTH},?\s+|\d{{1,2}}[./-]\d{{1,2}}[./-])(?:19|20)\d\d\b"
)
_FURNITURE = re.compile(
    r"(?:In\s+progress\s+at\s+UNHQ"
    r"|Press\s+[Rr]eleases?(?:\s+(?:Human|Commission|Security|General)[A-Za-z ]+)?"
    r"|(?:[A-Z][a-z]+-)?[A-Za-z]+\s+(?:Session"
    r"|General\s+Assembly|Year),?"
    r"|(?:[A-Z][a-z]+-)?[A-Za-z]+\s+session,\s+\d+\w\w\s+(?:plenary\s+)?meeting"
    r"|(?:GA|SC|ECOSOC|HR|SG|DC|L|ECO|AFR|ORG|PAL|IK|BIO|DSG|NGO"
    r"|WOM)(?:/[A-Z]{1,4})*/\d[\w./-]*(?:\s*\*)?|Plenary"
    r"|(?:General\s+Assembly|Security\s+Council)(?:[A-Z]{2}/[\w/]+)?|(?:First|Second|Third|Fourth"
    r"|Fifth|Sixth)\s+Committee"
    r"|Department\s+of\s+(?:Public\s+Information|Global\s+Communications)\b.*|Meetings?\s+Coverage"
    r"|\d+\s*(?:st|nd|rd|th)?(?:\s*(?:&|and|,|-|to)\s*\d+\s*(?:st|nd|rd"
    r"|th)?)*\s*Meetings?(?:\s*\([^()\n]*\))*[*]?"
    r"|World\s+News|Breaking\s+News|Accessibility\s+links|Menu\s+Content)\s*"
)
"""Lines that stand at the head of a press release and are neither headline nor text."""
_PICTURED = re.compile(rf",\s+{WEEKDAY},\s+{_DATE},?\s+\d{{4}}\.?\s*(?:\([^()\n]*\)\s*)?\Z")
"""`Envoys arrive at the hall in Nairobi, Monday, May 4, 2015.`: how agencies end captions."""
_CREDIT = re.compile(
    r"\b(?:Photo|Photograph|Image|Picture|Video|Illustration|Graphic|Credit|Caption)s?\s*(?:by|:|/"
    r"|©)"
    r"|/\s?(?:CFP|AP|AFP|EPA|VCG|Xinhua|Reuters|REUTERS|Getty(?:\s+Images)?|UN\s+Photo|CGTN"
    r"|IC)\b[^.]*\Z"
    r"|\((?:AP\s+Photo|Photo|Image|UN\s+Photo|Getty|Reuters|File)[^)]*\)\.?\Z"
    r"|©\s[^.\n]{2,40}\Z"
    r"|\A\s*(?:FILE\s*(?:PHOTO)?\s*[-–—:]|UN\s+Photo/|©)|\bGetty\s+Images\)?\Z"
    r"|\AU?N?\s?(?:Photo|News)/",
)
_SIGNED_OFF = re.compile(r"[.”\"]\s+\((?!AP Photo|Photo|Image|File)[^)\n]{2,20}\)\.?\Z")
"""The agency behind the last sentence of its story, no credit of a picture."""
_NOTICE = re.compile(
    r"\A(?:All\s+rights\s+reserved|Copyright|©|Share\s+this|Read\s+more|Related|Follow\s+us"
    r"|Subscribe|Sign\s+up|Advertisement|For\s+(?:more\s+)?information|Tags?:|Source:)",
    re.IGNORECASE,
)
_FROM = re.compile(r"From\s+(?=.{90})")
"""A long line that begins so is a sentence: `From one hall to the next, ...`."""
_NAMED = re.compile(rf"[\w’' -]{{3,40}}\|\s*(?:{WEEKDAY},?)?\s*,?[\d:\s]*(?:[ap]\.?m\.?)?\s*")
"""`Lake Tribune | Sunday, 9:00 p.m.`, around a day: who printed it then."""
_LABEL = re.compile(r"[^\n]{2,40}\s[|–—-]")
"""`Some Agency -`, `World |`: a line that ends with a sign that parts."""
_STAMP = re.compile(r"\s*(date:?\s+\d{4}-\d\d(?:-\d\d)?)\s+(?=\S)")
"""What a page that was fetched bears before its first words."""
_ENDS = re.compile(r"[.!?…:;][\"”’')\]*]*(?:\s?\d{1,2})?\Z")
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z])")
_SMALL = re.compile(r"\b(?!(?:and|at|by|de|for|in|of|on|the|with)\b)[a-z]{2,}")
"""A word that no line of names holds."""
_LONGEST = 6_000
_HEADING_LENGTH, _CAPTION, _WHOLE = 90, 12, 140
"""No line that the page's width broke is longer than `_WHOLE`."""
_FURNISHED, _DEEPEST, _BELOW = 12, 30, 4
"""So many blocks at the top may be lines; so many below the headline hold byline and date."""


@dataclass(slots=True)
class _Parts:
    """What was told apart so far."""

    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None


def segment(document: Document) -> Segments:
    """The parts of a news report, commentary or press release."""
    plain = plain_view(document.text)
    end = len(plain) if document.body_end < 0 else document.body_end
    found = _head_in_lines(plain, blocks(plain, max(body_start(plain), document.body_start), end))
    captions = [Span(one.start, one.end) for one in found[:_FURNISHED] if _furniture(plain, one)]
    records = list(printed(plain))
    captions += [
        Span(one.start, one.end)
        for one in found
        if any(start <= one.start < end for start, end in records)
    ]
    found = [one for one in found if Span(one.start, one.end) not in captions]
    texts = [plain[one.start : one.end] for one in found]
    head = head_of(texts, [_is_framed(one) for one in texts[:_DEEPEST]])
    site = head.site | further_reading(texts) | tail_of(texts, head.end)
    parts = _Parts()
    paragraphs: list[Span] = []
    own = [n for n in range(len(found)) if n not in site]
    for index in own:
        block, text = found[index], texts[index]
        if index == head.headline:
            start = block.start + len(text) - len(text.lstrip("# "))
            parts.headline = Span(start, block.end)
        elif not _frame(block, text, parts, near=index < head.end + _BELOW or index == own[-1]):
            if _aside(text, index, head.end, last=index == own[-1]):
                captions.append(Span(block.start, block.end))
            else:
                paragraphs.extend(_running(plain, block, parts))
    return Segments(
        headline=parts.headline,
        byline=parts.byline,
        dateline=parts.dateline,
        paragraphs=tuple(paragraphs),
        captions=tuple(sorted(captions, key=lambda one: one.start)),
        site=tuple(Span(found[n].start, found[n].end) for n in sorted(site)),
    )


def _furniture(plain: str, block: Block) -> bool:
    """Whether all lines of a block are headers of a press release."""
    lines = plain[block.start : block.end].splitlines()
    return all(not line.strip() or _FURNITURE.fullmatch(line.strip()) for line in lines)


def _head_in_lines(plain: str, found: list[Block]) -> list[Block]:
    """The blocks, those at the top line by line where a line of them is no part of a sentence."""
    cut: list[Block] = []
    if found and (stamp := _STAMP.match(plain, found[0].start, found[0].end)):
        cut.append(Block(*stamp.span(1)))
        found = [replace(found[0], start=stamp.end()), *found[1:]]
    for index, block in enumerate(found):
        lines = _lines(plain, block) if index < _DEEPEST else [block]
        texts = [plain[line.start : line.end] for line in lines]
        pictured = any(map(is_prose, texts)) and any(map(_is_caption, texts))
        whole = any(len(one) > _WHOLE for one in texts)
        parted = len(lines) > 1 and (pictured or whole or any(map(_stands_alone, texts)))
        cut.extend(lines if parted else [block])
    return cut


def _is_caption(line: str) -> bool:
    """Whether a line is a caption with its credit, and no credit of the line above."""
    credit = _CREDIT.search(line)
    return credit is not None and credit.start() > _CAPTION


def _stands_alone(line: str) -> bool:
    """Whether a line belongs to no line above or below it."""
    if _LABEL.fullmatch(line) or _is_dated(line) or _FURNITURE.fullmatch(line):
        return True
    return _BYLINE.match(line) is not None or is_interface(line) or _is_placed(line)


def _is_placed(line: str) -> bool:
    """Whether a line is of names around a day: `ROME (Some Wire) — 8 July 2031`."""
    found = _DAY.search(line) if len(line) <= _HEADING_LENGTH else None
    rest = f"{line[: found.start()]} {line[found.end() :]}" if found else ""
    return bool(re.search(r"[A-Z]", rest)) and not _SMALL.search(rest) and not _ENDS.search(line)


def _is_dated(line: str) -> bool:
    """Whether a line holds a day and no words but those of an interface: `Posted May 3, 2031`."""
    if _DATE_ONLY.match(line):
        return True
    found = _DAY.search(line) if len(line) <= _HEADING_LENGTH else None
    rest = f"{line[: found.start()]} {line[found.end() :]}" if found else line
    return found is not None and (is_interface(rest) or _NAMED.fullmatch(rest) is not None)


def _is_framed(text: str) -> bool:
    """Whether a block is known to be something else than headline or paragraph."""
    return bool(
        _is_dated(text)
        or _is_byline(text)
        or (
            (place := _DATELINE.match(text)) and len(text) <= _HEADING_LENGTH and _is_sure(place[0])
        )
        or _CREDIT.search(text)
        or _PICTURED.search(text)
        or (_NOTICE.match(text) and not is_interface(text))
    )


def _is_sure(place: str) -> bool:
    """Whether what opens a short line is a dateline's, and no matter's: `Haiti - Mission ends`."""
    return place.upper() == place or any(sign in place for sign in "(0123456789")


def _is_byline(text: str) -> bool:
    return len(text) < 300 and _BYLINE.match(text) is not None and not _FROM.match(text)


def _lines(plain: str, block: Block) -> list[Block]:
    """A block as its lines."""
    return [
        Block(block.start + line.start(), block.start + line.end())
        for line in re.finditer(r"\S(?:[^\n]*\S)?", plain[block.start : block.end])
    ]


def _frame(block: Block, text: str, parts: _Parts, *, near: bool) -> bool:
    """Take a block near headline or end that belongs to the frame: the byline, or the date."""
    if not near:
        return False
    if parts.byline is None and _is_byline(text):
        parts.byline = Span(block.start, block.end)
        return True
    if _is_dated(text):
        parts.dateline = parts.dateline or Span(block.start, block.end)
        return True
    return False


def _aside(text: str, index: int, end: int, *, last: bool) -> bool:
    """Whether a block is no running text."""
    credited = _CREDIT.search(text) and not (last and _SIGNED_OFF.search(text))
    if len(text) < 400 and (credited or _NOTICE.match(text) or _is_dated(text)):
        return True
    if text.startswith("#") or (
        index < end + _BELOW and len(text) < 400 and _PICTURED.search(text)
    ):
        return True
    short = len(text) <= _HEADING_LENGTH and not _ENDS.search(text)
    return short and not last and text[:1] not in '“"-•' and text[:1].isupper()


def _running(plain: str, block: Block, parts: _Parts) -> Iterator[Span]:
    """A paragraph, behind its dateline if it opens with one."""
    start = block.start
    place = _DATELINE.match(plain, start, min(block.end, start + 140))
    if place and place.end() < block.end:
        mark = place.group().rstrip(" -–—:.\n*_")
        if parts.dateline is None or re.search(r"[A-Z]{3}", mark):
            parts.dateline = Span(start, start + len(mark))
            start = place.end()
    yield from _pieces(plain, start, block.end)


def _pieces(plain: str, start: int, end: int) -> Iterator[Span]:
    """A paragraph; one longer than any that is printed (a page in one line), cut at sentences."""
    while end - start > _LONGEST:
        stops = [one.end() for one in _STOP.finditer(plain, start + 1, start + _LONGEST)]
        blank = plain.rfind(" ", start + 1, start + _LONGEST) + 1
        cut = stops[-1] if stops else blank or start + _LONGEST
        yield Span(start, cut)
        start = cut
    if start < end:
        yield Span(start, end)
