"""Segments a press text: headline, byline, dateline, paragraphs, and captions.

Captions are all passages that are not running text: picture captions and credits, section
headings, lines that hold only a date, notices of rights, records that are printed in full.
A paragraph that opens with a dateline begins behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Document, Segments, Span
from graph.read.enclosed import printed
from graph.segment.resolution_blocks import blocks, body_start
from graph.segment.resolution_forms import Block
from graph.text import plain_view

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?)"
)
_PLACE = r"[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][A-Z.’'-]+){0,4}"
_DATELINE = re.compile(
    rf"[*_(]*(?:(?:{_PLACE}|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,3}})"
    rf"(?:,\s*(?:[A-Z][A-Za-z.]+,?\s*)?{_DATE})?,?\s*(?:\([^()\n]{{2,40}}\))?\s*"
    rf"(?:--+|[—–]|-(?=\s))\s*"
    rf"|(?:{_PLACE}|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}),\s*{_DATE}\s*"
    rf"(?:\([^()\n]{{2,40}}\))?\s*[:.]\s+"
    rf"|\({_PLACE}(?:,[^()\n]{{2,40}})?\)\s*(?:--+|[—–-])\s*)[*_]*(?=[“\"A-Z])"
)
_BYLINE = re.compile(
    r"(?:By|BY|by|Written\s+by|Story\s+by|Reported\s+by|Authors?:|From)\s+[A-Z][\w.’'-]+(?:\s|,|\Z)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE_ONLY = re.compile(
    rf"(?:(?:[Pp]ublished|[Pp]osted|[Uu]pdated|Issued|Written|[Dd]ate|Last\s+[Uu]pdated)(?:\s+(?:on"
    rf"|On|at))?\s*:?\s*)?"
    rf"(?:\([^()\n]{{3,20}}\)\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_WEEKDAY},?\s+)?"
    rf"(?:{_DATE}|{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|(?:19|20)\d{{6}}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
    rf"(?:,?\s*\d{{4}})?(?:[\s,|–-]+(?:\d{{1,2}}:\d\d.{{0,60}}|[AaPp]\.?[Mm]\.?))?\s*\Z"
)
_FURNITURE = re.compile(
    r"(?:In\s+progress\s+at\s+UNHQ|Press\s+Release|(?:[A-Z][a-z]+-)?[A-Za-z]+\s+(?:Session"
    r"|General\s+Assembly|Year),?"
    r"|(?:GA|SC|ECOSOC|HR|SG|DC|L|ECO|AFR|ORG|PAL|IK|BIO|DSG|NGO"
    r"|WOM)(?:/[A-Z]{1,4})*/\d[\w./-]*(?:\s*\*)?|Plenary"
    r"|(?:General\s+Assembly|Security\s+Council)(?:[A-Z]{2}/[\w/]+)?|(?:First|Second|Third|Fourth"
    r"|Fifth|Sixth)\s+Committee"
    r"|Department\s+of\s+(?:Public\s+Information|Global\s+Communications)\b.*|Meetings?\s+Coverage"
    r"|\d+\s*(?:st|nd|rd|th)?(?:\s*(?:&|and|,|-|to)\s*\d+\s*(?:st|nd|rd"
    r"|th)?)*\s*Meetings?(?:\s*\([^()\n]*\))?[*]?"
    r"|World\s+News|Breaking\s+News|Accessibility\s+links|Menu\s+Content)\s*"
)
"""Lines that stand at the head of a press release and are neither headline nor text."""
_PICTURED = re.compile(rf",\s+{_WEEKDAY},\s+{_DATE},?\s+\d{{4}}\.?\s*(?:\([^()\n]*\)\s*)?\Z")
"""`Envoys arrive at the hall in Nairobi, Monday, May 4, 2015.`: how agencies end captions."""
_CREDIT = re.compile(
    r"\b(?:Photo|Photograph|Image|Picture|Video|Illustration|Graphic|Credit|Caption)s?\s*(?:by|:|/"
    r"|©)"
    r"|/\s?(?:CFP|AP|AFP|EPA|VCG|Xinhua|Reuters|REUTERS|Getty(?:\s+Images)?|UN\s+Photo|CGTN"
    r"|IC)\b[^.]*\Z"
    r"|\((?:AP\s+Photo|Photo|Image|UN\s+Photo|Getty|Reuters|File)[^)]*\)\.?\Z"
    r"|\A\s*(?:FILE\s*(?:PHOTO)?\s*[-–—:]|UN\s+Photo/|©)|\bGetty\s+Images\Z"
    r"|\AU?N?\s?(?:Photo|News)/",
)
_NOTICE = re.compile(
    r"\A(?:All\s+rights\s+reserved|Copyright|©|Share\s+this|Read\s+more|Related|Follow\s+us"
    r"|Subscribe|Sign\s+up|Advertisement|For\s+(?:more\s+)?information|Tags?:|Source:)",
    re.IGNORECASE,
)
_FROM = re.compile(r"From\s+(?=.{90})")
"""A long line that begins so is a sentence: `From one hall to the next, ...`."""
_MARK = re.compile(r"#*\s*(?:date:?\s+\d{4}-\d\d-\d\d\s+)?")
"""What may stand before a headline's own words on its line."""
_ENDS = re.compile(r"[.!?…:;][\"”’')\]*]*(?:\s?\d{1,2})?\Z")
_WORD = re.compile(r"[^\W\d_]{2}")
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z])")
_LONGEST = 6_000
_HEADING_LENGTH, _HEADLINE_LENGTH = 90, 240
_HEAD_BLOCKS, _FURNISHED = 6, 12


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
    parts = _Parts()
    paragraphs: list[Span] = []
    captions = [Span(one.start, one.end) for one in found[:_FURNISHED] if _furniture(plain, one)]
    records = list(printed(plain))
    captions += [
        Span(one.start, one.end)
        for one in found
        if any(start <= one.start < end for start, end in records)
    ]
    found = [one for one in found if Span(one.start, one.end) not in captions]
    for index, block in enumerate(found):
        text = plain[block.start : block.end]
        if _frame(block, text, index, found, parts):
            continue
        if _aside(text, index, found):
            captions.append(Span(block.start, block.end))
        else:
            paragraphs.extend(_running(plain, block, parts))
    return Segments(
        headline=parts.headline,
        byline=parts.byline,
        dateline=parts.dateline,
        paragraphs=tuple(paragraphs),
        captions=tuple(sorted(captions, key=lambda one: one.start)),
    )


def _furniture(plain: str, block: Block) -> bool:
    """Whether all lines of a block are headers of a press release."""
    lines = plain[block.start : block.end].splitlines()
    return all(not line.strip() or _FURNITURE.fullmatch(line.strip()) for line in lines)


def _head_in_lines(plain: str, found: list[Block]) -> list[Block]:
    """The blocks, those at the top line by line where a date or a byline stands on its own line."""
    cut: list[Block] = []
    for index, block in enumerate(found):
        lines = _lines(plain, block) if index < _HEAD_BLOCKS else [block]
        texts = [plain[line.start : line.end] for line in lines]
        framed = any(_DATE_ONLY.match(text) or _BYLINE.match(text) for text in texts)
        cut.extend(lines if framed else [block])
    return cut


def _lines(plain: str, block: Block) -> list[Block]:
    """A block as its lines."""
    return [
        Block(block.start + line.start(), block.start + line.end())
        for line in re.finditer(r"\S(?:[^\n]*\S)?", plain[block.start : block.end])
    ]


def _frame(block: Block, text: str, index: int, found: Sequence[Block], parts: _Parts) -> bool:
    """Take a block that belongs to the frame: headline, byline, or a line with the date."""
    last = index == len(found) - 1
    if index >= _HEAD_BLOCKS and not (last and parts.byline is None):
        return False
    if parts.byline is None and len(text) < 300 and _BYLINE.match(text) and not _FROM.match(text):
        parts.byline = Span(block.start, block.end)
        return True
    if index >= _HEAD_BLOCKS:
        return False
    if _DATE_ONLY.match(text):
        parts.dateline = parts.dateline or Span(block.start, block.end)
        return True
    if parts.headline is None and _is_headline(text, index, found):
        start = block.start + len(_MARK.match(text)[0])  # type: ignore[index]
        parts.headline = Span(start, block.end)
        return True
    return False


def _is_headline(text: str, index: int, found: Sequence[Block]) -> bool:
    """The first block that is no sentence, with running text behind it."""
    if index > 2 or index == len(found) - 1 or _DATELINE.match(text):
        return False
    if _CREDIT.search(text) or _PICTURED.search(text) or not _WORD.search(text):
        return False
    if text.startswith("# "):
        return True
    before = found[:index]
    if any(one.end - one.start > _HEADLINE_LENGTH for one in before):
        return False
    return len(text) <= _HEADLINE_LENGTH and not (_ENDS.search(text) and text[-1] != "?")


def _aside(text: str, index: int, found: Sequence[Block]) -> bool:
    """Whether a block is no running text."""
    if len(text) < 400 and (_CREDIT.search(text) or _NOTICE.match(text) or _DATE_ONLY.match(text)):
        return True
    if text.startswith("#") or (
        index < _HEAD_BLOCKS and len(text) < 400 and _PICTURED.search(text)
    ):
        return True
    short = len(text) <= _HEADING_LENGTH and not _ENDS.search(text)
    return short and index + 1 < len(found) and text[:1] not in '“"-•' and text[:1].isupper()


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
