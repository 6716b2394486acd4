"""Segments a record text: resolution, decision or statement of an organ, as plain text.

The text is cut into blocks (`resolution_blocks`), each block is told by its form
(`resolution_forms`), and a small automaton walks from cover to preamble, operative part, closing
and annexes. Labels: `pp3`, `op7`, `op7-a`, `annex-4`, `annex2-p5`, `annex-article4-2`; parts of a
resolution that is adopted in parts carry the letter in front (`a-op1`), a draft that a resolution
recommends `draft-`, one of several in a report `draft2-`.
"""

from __future__ import annotations

import re

from graph.model import Document, Kind, Segments, Span
from graph.read.kinds import CONCLUSIONS, RECOMMENDED
from graph.read.preambles import preamble_above
from graph.segment.resolution_blocks import blocks, body_start
from graph.segment.resolution_divisions import DRAFT_HEADING, draft_name
from graph.segment.resolution_forms import DATE, FURNITURE
from graph.segment.resolution_notes import footnotes
from graph.segment.resolution_tail import split_notes
from graph.segment.resolution_walk import Walk
from graph.symbol.enacting import body_named, body_of_cover, formulas
from graph.text import plain_view

_STATEMENT = re.compile(r"made\s+the\s+following\s+statement\b[^\n]*:|^“The Security Council", re.M)
_ORGANS = (
    "Human Rights Council",
    "Security Council",
    "Economic and Social Council",
    "General Assembly",
)
_FOREIGN = re.compile(
    r"^[ \t]*(?!(?:UNEP|HSP|ESCAP|UNGA|UNSC)/)[A-Z]{2,6}/(?:RES|DEC)\b"
    r"|^[ \t]*(?:(?i:organization[ ]of[ ]american[ ]states|african[ ]union)[ \t]*$|OEA/Ser)",
    re.MULTILINE,
)
"""What a cover prints of an organization outside the United Nations that has such an organ too."""
_OF_COUNCIL = re.compile(
    r"^\s*(?:(?i:(?:Statement|Note) by the President of the Security)|S/PRST/)", re.M
)
_ADOPTED_BY = re.compile(
    r"(?:\badopted by the"
    r"|\bAt (?:its|the) [\w-]+(?: \(\w+\))? (?:plenary )?meeting, on [^\n,]{5,30}, the)"
    r"\s+(General Assembly|Security Council|Economic and Social Council"
    r"|Human Rights Council)\b",
    re.I,
)
_HEAD = 3000
_FIRST_PART = re.compile(r"^[ \t]*A\.?[ \t]*\n(?:[ \t]*\n)*(?:[^\n]+\n)?\s*\Z", re.M)
_FIRST_DRAFT = re.compile(rf"^[ \t]*{DRAFT_HEADING.pattern}", re.M)
_TAKEN = re.compile(rf"^[ \t]*(?:At (?:its|the) [\w-]+|On {DATE}, )", re.M)
"""How the first paragraph of a decision tells when it was taken."""
_LAST_COVER = re.compile(
    CONCLUSIONS.pattern + r"|^(?:\[(?:on the|without|sur|adopted)[^\]\n]*\]"
    r"|(?:Resolution )?[Aa]dopted by the [^\n]{5,120}"
    r"|Decision adopted[^\n]{5,120}|\d{1,4}/\d{1,4}\.?[^\n]*\n\s*[^\n]+)$",
    re.M,
)


def segment(document: Document) -> Segments:
    """The parts of a record text; provisions, notes and closing as far as it has them."""
    plain = plain_view(document.text)
    end = len(document.text) if document.body_end < 0 else document.body_end
    start = max(body_start(plain), document.body_start)
    enacting = next(formulas(plain, start), None)
    organ, cover_end, first = _opening(document, plain, start, enacting)
    found = blocks(plain, first, end, cover=plain[start:cover_end])
    running, notes = split_notes(plain, found)
    running = [one for one in running if not FURNITURE.match(plain[one.start : one.end])]
    told = document.kind is Kind.STATEMENT or (document.kind is Kind.DECISION and not enacting)
    prefix = _first_part(plain, max(start, cover_end - 400), cover_end)
    above = enacting is not None and first < enacting[0]
    walk = Walk(plain, running, organ, statement=told, prefix=prefix, above=above)
    provisions = walk.run()
    cover = _trimmed(plain, start, cover_end)
    return Segments(
        organ=organ,
        cover=cover,
        enacting=_line(plain, enacting[0]) if enacting else None,
        provisions=provisions,
        footnotes=footnotes(document.text, plain, notes, provisions),
        closing=walk.closing,
    )


def _opening(
    document: Document, plain: str, start: int, enacting: tuple[int, str] | None
) -> tuple[str, int, int]:
    """Organ, end of the cover, and where the first block of the text proper begins."""
    if enacting and document.kind is not Kind.STATEMENT:
        above = preamble_above(plain, start, enacting[0])
        organ = enacting[1] or body_of_cover(plain, enacting[0], plain[start:above])
        if _FOREIGN.search(plain, start, enacting[0]):
            organ = ""
        first = above if above < enacting[0] else _line(plain, enacting[0]).end
        return organ, above, first
    organ = _organ_by_head(plain, start)
    if found := _STATEMENT.search(plain, start):
        where = found.end() if found.group().endswith(":") else found.start()
        return organ, where, where
    if document.kind is Kind.DECISION and (taken := _TAKEN.search(plain, start, start + _HEAD)):
        return organ, taken.start(), taken.start()
    where = start
    for found in _LAST_COVER.finditer(plain, start, min(len(plain), start + _HEAD)):
        where = found.end()
    return organ, where, where


def _first_part(plain: str, start: int, end: int) -> str:
    """The prefix of the first of several parts or drafts, by the heading that ends the cover."""
    if _FIRST_PART.search(plain, start, end):
        return "a-"
    if drafts := list(_FIRST_DRAFT.finditer(plain, start, end)):
        return f"{draft_name(drafts[-1])}-"
    return "draft-" if RECOMMENDED.search(plain, start, end) else ""


def _organ_by_head(plain: str, start: int) -> str:
    head = plain[start : start + _HEAD]
    if "president of the security council" in head.lower() and _OF_COUNCIL.search(head):
        return "SC"
    if found := _ADOPTED_BY.search(head):
        return body_named(found[1])
    return next((body_named(one) for one in _ORGANS if f"\n{one}\n" in f"\n{head}\n"), "")


def _line(plain: str, start: int) -> Span:
    end = plain.find("\n", start)
    return _trimmed(plain, start, len(plain) if end < 0 else end) or Span(start, start + 1)


def _trimmed(plain: str, start: int, end: int) -> Span | None:
    chunk = plain[start:end]
    left = len(chunk) - len(chunk.lstrip())
    right = len(chunk.rstrip())
    return Span(start + left, start + right) if left < right else None
