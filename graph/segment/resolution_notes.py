"""Footnotes of a record text: which blocks they are, and whose markers they answer.

A marker is a superscript digit, or a plain digit glued to a word ("Rights,1") where a converter
lost the superscript. Markers ascend through a text, and so do the notes: the longest ascending run
of candidates tells markers from other digits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from graph.model import Footnote, Provision, Span
from graph.segment.resolution_forms import Block
from graph.segment.resolution_literal import NOWHERE, is_literal, place_of
from graph.segment.resolution_tail import GLUED, marker_of
from graph.text import MONTH, superscript_digits

_RUN = re.compile(r"(?<!\d)\d+(?![\d/])")
_BEFORE_NUMBER = re.compile(r"(?<=[\w”],)(\d{1,2})(?=(?:E?S-)?\d{2}/\d|S-\d)")
_SPACED = re.compile(r"(?<=[a-z)”’,;]\s)(\d{1,3})(?=\s*[a-z]|\s*\Z)|(?<=[a-z])(\d{1,3})(?=[a-z])")
_DAY = re.compile(rf"\s+(?:{MONTH})\b")
_AT_LINE_END = re.compile(
    r"(?<=[\w,;:.)\]”’\"])\s(\d{1,3})[ \t]*(?:\n[ \t]*(?!\d|[A-Z][a-z]+ \d{4})|\Z)"
)
_COUNTED = re.compile(
    r"(?:\b(?:paragraphs?|articles?|annex|sections?|chapters?|parts?|resolutions?|pages?|nos?\."
    r"|numbers?"
    r"|items?|goals?|targets?|rules?|and|to|of|than|by|on|at|the|in|for|from|since|until)|[–—-])\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_LONE = re.compile(r"^[ \t]*([1-9]\d?|\*{1,5})[ \t]*$", re.MULTILINE)
_TITLED = re.compile(
    r"[a-z)”’] ?([1-9]\d?|\*{1,5})[ \t]*\n\s*(?:The [A-Z][^\n]{3,80},?\s*\n\s*)?\Z"
)
_MOST, _WEIGHT = 120, 20
_LONGEST_NUMBER = 3
"""No resolution of a session has a number with more digits: "59/3009" carries note 9."""


def footnotes(
    text: str, plain: str, notes: Sequence[Block], provisions: Sequence[Provision]
) -> tuple[Footnote, ...]:
    """The notes with their markers, each tied to the provision that carries its marker.

    `plain` is the view of `text` without emphasis: markers that are asterisks stand in `text` only.
    """
    merged = _merged(plain, notes)
    titled = _in_cover(plain, {marker for marker, _ in merged}, provisions)
    running = [marker for marker, _ in merged if marker not in titled]
    places = {**_anchors(plain, running, provisions), **titled}
    found: list[Footnote] = []
    last: dict[str, int] = {}
    for marker, block in merged:
        place = places.get(marker, NOWHERE)
        if is_literal(marker) and place == NOWHERE:
            place = place_of(text, marker, last.get(marker, 0), block.start, provisions)
            last[marker] = block.start
        if block.start < block.end:
            found.append(Footnote(marker.strip("[^]/"), Span(block.start, block.end), *place))
    return tuple(found)


def _in_cover(
    plain: str, markers: set[str], provisions: Sequence[Provision]
) -> dict[str, tuple[str, int]]:
    """Markers at the end of the title or alone below it: their notes belong to no paragraph."""
    first = min((one.span.start for one in provisions if one.kind != "section"), default=0)
    found = list(_LONE.finditer(plain, 0, first))
    titled = _TITLED.search(plain, max(0, first - 400), first)
    if titled and titled[1].lstrip("1*") == "":
        found.append(titled)
    return {one[1]: ("", one.start(1)) for one in found if one[1] in markers}


def _merged(plain: str, notes: Sequence[Block]) -> list[tuple[str, Block]]:
    """Notes without their markers; a block that continues the ascending row opens a new one."""
    found: list[tuple[str, Block]] = []
    markers = [marker_of(plain, block) for block in notes]
    last = 0
    for at, (marker, block) in enumerate(zip(markers, notes, strict=True)):
        if _opens(marker, last, markers[at + 1 :]):
            last = int(marker) if marker.isdigit() else last
            start = block.start + len(marker)
            while start < block.end and (plain[start].isspace() or plain[start] == ":"):
                start += 1
            found.append((marker, Block(start, block.end)))
        elif found:
            first, before = found[-1]
            found[-1] = (first, Block(before.start, block.end))
    return found


def _opens(marker: str, last: int, ahead: Sequence[str]) -> bool:
    """Whether a marker opens a note: the next of the row, or a later one where that is lost."""
    if not marker.isdigit():
        return marker != ""
    number = int(marker)
    return number == last + 1 or (last < number <= last + 40 and str(last + 1) not in ahead)


def _anchors(
    plain: str, markers: Iterable[str], provisions: Sequence[Provision]
) -> dict[str, tuple[str, int]]:
    """The provision and the offset of each marker that was found in the running text."""
    wanted = {int(marker) for marker in markers if marker.isdigit()}
    if not wanted:
        return {}
    found: list[tuple[int, int]] = []
    owners: dict[int, str] = {}
    for provision in provisions:
        if provision.parent:
            continue
        for span in provision.spans:
            for match in GLUED.finditer(plain, span.start, span.end):
                found.append((match.start(), int(superscript_digits(match.group()))))
                owners[match.start()] = provision.label
            for place, value in _at_line_ends(plain, span):
                found.append((place, value))
                owners[place] = provision.label
    chain = _ascending(sorted(one for one in found if one[1] in wanted))
    _fill_gaps(plain, chain, wanted, provisions, owners)
    return {str(value): (owners[position], position) for position, value in sorted(chain)}


def _at_line_ends(plain: str, span: Span) -> Iterator[tuple[int, int]]:
    """Markers that a copy from a printed page set off from their word, at the end of a line."""
    for found in _AT_LINE_END.finditer(plain, span.start, span.end):
        before = plain[max(span.start, found.start() - 12) : found.start()]
        if not _COUNTED.search(before):
            yield found.start(1), int(found[1])


def _ascending(candidates: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of candidates in which position and value both rise."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(candidates):
        place = bisect_left(tails, value)
        if place < len(tails) and tails[place] == value:
            before.append(-1)
            continue  # a note that is pointed to again: its first marker counts
        before.append(at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(value)
            at.append(index)
        else:
            tails[place] = value
            at[place] = index
    chain = []
    index = at[-1] if at else -1
    while index >= 0:
        chain.append(candidates[index])
        index = before[index]
    return chain[::-1]


def _fill_gaps(
    plain: str,
    chain: list[tuple[int, int]],
    wanted: set[int],
    provisions: Sequence[Provision],
    owners: dict[int, str],
) -> None:
    """Place the markers that are glued to numbers ("in 20192") between their neighbours."""
    tops = [one for one in provisions if not one.parent]
    known = sorted(chain, key=lambda one: one[1])
    edges = [(-1, 0), *known, (len(plain), max(wanted) + 1)]
    for (low, before), (high, after) in pairwise(edges):
        missing = {value for value in range(before + 1, after) if value in wanted}
        found = []
        for provision in tops if missing else ():
            for span in provision.spans:
                start, end = max(span.start, low), min(span.end, high)
                for place, value, rank in _glued(plain, start, end) if start < end else ():
                    if value in missing:
                        found.append((place, value, rank))
                        owners[place] = provision.label
        chain.extend(_likeliest(sorted(found)[:_MOST]))


def _likeliest(candidates: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The rising run of (position, value, rank) that places most markers, by the best ranks."""
    best: list[int] = []
    before: list[int] = []
    for index, (place, value, rank) in enumerate(candidates):
        earlier = [
            (best[other], -other)
            for other in range(index)
            if candidates[other][0] < place and candidates[other][1] < value
        ]
        weight, at = max(earlier, default=(0, 1))
        best.append(weight + _WEIGHT - rank)
        before.append(-at)
    run: list[tuple[int, int]] = []
    index = max(range(len(best)), key=lambda at: (best[at], -at), default=-1)
    while index >= 0:
        run.append(candidates[index][:2])
        index = before[index]
    return run[::-1]


def _glued(plain: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where markers may be glued to numbers or words: offset, value, and rank (0 is surest)."""
    for run in _RUN.finditer(plain, start, end):
        digits = run.group()
        before = plain[run.start() - 1 : run.start()]
        if _DAY.match(plain, run.end()) or (_YEAR.match(digits) and before not in "/-"):
            continue
        behind = before in "/,."
        for length in range(1, min(len(digits), _LONGEST_NUMBER + 1)):
            if digits[-length] != "0":
                long = behind and len(digits) > _LONGEST_NUMBER
                rank = 0 if long or _YEAR.match(digits[:-length]) else 2 if behind else 1
                yield run.end() - length, int(digits[-length:]), rank
    for listed in _BEFORE_NUMBER.finditer(plain, start, end):
        yield listed.start(), int(listed[1]), 0
    for spaced in _SPACED.finditer(plain, start, end):
        at = max(start, spaced.start() - 14), spaced.start() - 1
        if not _COUNTED.search(plain, *at):
            yield spaced.start(), int(spaced[spaced.lastindex or 1]), 3
