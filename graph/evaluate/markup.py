"""What a document's mark-up says, as values that the reading of its plain text can be held against.

Offsets agree, since the text is the same: `plain` is the document without marks and without the
record of the mark-up that the reader appends. What the mark-up says and the body does not (most
votes, sponsors, meetings) is not asked of the reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.evaluate import normal
from graph.evaluate.scores import Value
from graph.evaluate.themes import subject_ids
from graph.extract.identity.words import agenda_items
from graph.extract.record.extractor import extract as marked_findings
from graph.findings import Subject, Tally, Vote
from graph.model import Document, Identity, Kind, Mark, Page, Segments, Span
from graph.read.kinds import kind_of
from graph.symbol import Kind as SymbolKind
from graph.symbol import Symbol, try_parse
from graph.verbs import find_verb

Scopes = Mapping[str, Sequence[Span] | None]

_SIMPLE: dict[str, tuple[str, Callable[[str], str]]] = {
    "symbol": ("symbol", normal.symbol),
    "title": ("title", normal.words),
    "adoption-line": ("adoption-date", str),
    "adoption-date": ("adoption-date", str),
    "distribution-date": ("distribution-date", str),
    "session": ("session", normal.session),
    "agenda-item": ("agenda-item", normal.agenda),
    "draft": ("draft", normal.symbol),
    "meeting-number": ("meeting", normal.number),
    "committee": ("committee", normal.committee),
    "committee-report": ("committee-report", normal.document),
}
IDENTITY = tuple(sorted({name for name, _ in _SIMPLE.values()}))
LINKED = frozenset(("GA", "SC", "ECOSOC", "HRC"))
"""The organs whose resolutions the mark-up links; other bodies' it leaves to the reader."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_PRINTED_VOTE = re.compile(r"\b(?:recorded|roll-call) vote of (\d+)\b", re.IGNORECASE)
_PRINTED_LIST = re.compile(r"^\W*In favour\b", re.MULTILINE)


def plain(document: Document) -> Document:
    """The document as its plain text alone: no marks, its kind told anew from the text."""
    text = document.body
    return replace(document, kind=kind_of(text), text=text, reader="plain", marks=(), body_end=-1)


def group_of(document: Document) -> str:
    """The organ whose text it is, told apart where mark-up differs: "SC before 2017", "GA"."""
    mark = document.mark("symbol")
    symbol = try_parse(mark.value) if mark else None
    organ = symbol.organ if symbol else "other"
    if document.kind is Kind.DECISION:
        return f"{organ} decisions"
    if document.kind is Kind.STATEMENT:
        return f"{organ} statements"
    early = symbol is not None and organ == "SC" and (symbol.year or 0) < 2017
    return f"{organ} before 2017" if early else organ


def marked(document: Document, segments: Segments) -> tuple[list[Value], Scopes]:
    """Everything that the mark-up says of the body, and the kinds that it says completely.

    Args:
        document: as the reader `akn4un` gives it.
        segments: what its mark-up makes of its structure.
    """
    values = [*_identity(document), *_structure(document, segments), *_citations(document)]
    values += _decisions(document, segments)
    scopes: dict[str, Sequence[Span] | None] = {
        one.kind: None for one in values if one.kind not in ("first-verb", "citation-agreed")
    }
    scopes |= dict.fromkeys(("citation", "citation-linked", "citation-number", "document-kind"))
    scopes["first-verb"] = [
        Span(one.start, one.start + 1) for one in values if one.kind == "first-verb"
    ]
    scopes["citation-agreed"] = _undisputed(document)
    values.append(Value("document-kind", str(document.kind)))
    return values, scopes


def body_marks(document: Document) -> Iterator[Mark]:
    """The marks whose passage stands in the text itself."""
    end = len(document.text) if document.body_end < 0 else document.body_end
    return (mark for mark in document.marks if mark.span.end <= end)


def _identity(document: Document) -> Iterator[Value]:
    for mark in body_marks(document):
        named = _SIMPLE.get(mark.name)
        if named is None or mark.detail.get("part") or mark.detail.get("source") == "header":
            continue
        kind, form = named
        value = mark.value
        if kind == "adoption-date":
            value = mark.detail.get("printed", value)
        elif kind == "session":
            value = _session(value, mark.detail.get("printed", ""))
        if _says(document, mark, kind, value):
            several = kind == "agenda-item" and agenda_items(value)
            for one in [item for *_, item in several] if several else [value]:
                yield Value(kind, form(one), mark.span.start, mark.span.end)


def _session(value: str, printed: str) -> str:
    """The mark-up numbers special sessions like ordinary ones; the words tell which they are."""
    plain = printed.lower()
    if "special session" not in plain or not value.isdigit():
        return value
    return f"ES-{value}" if "emergency" in plain else f"S-{value}"


def _says(document: Document, mark: Mark, kind: str, value: str) -> bool:
    """Whether the mark holds a value of its kind, and not a line that happens to stand there."""
    if kind == "adoption-date":
        return bool(_ISO.fullmatch(value))
    if kind == "committee":
        return mark.value.endswith("Committee") and mark.value != "noMainCommittee"
    if kind == "committee-report":
        return "/L." not in mark.value
    return kind != "title" or document.kind is not Kind.STATEMENT


def _structure(document: Document, segments: Segments) -> Iterator[Value]:
    preambular, operative = counts(segments)
    if preambular:
        yield Value("preambular-count", str(preambular))
    if operative:
        yield Value("operative-count", str(operative))
    yield from _verbs(document)
    yield from provisions(segments)


def counts(segments: Segments) -> tuple[int, int]:
    """How many preambular and how many numbered operative paragraphs there are."""
    tops = [one for one in segments.provisions if not one.parent]
    numbered = sum(one.kind == "operative" and one.printed.isdigit() for one in tops)
    return sum(one.kind == "preambular" for one in tops), numbered


def provisions(segments: Segments) -> Iterator[Value]:
    """Paragraphs as label and place, and footnotes with the paragraph that carries their marker.

    Notes with asterisks are left out: the mark-up has them as lines below a table.
    """
    for one in segments.provisions:
        if one.kind in ("preambular", "operative"):
            name = one.label if one.printed else one.kind
            yield Value(
                "point" if one.parent else "paragraph",
                f"{name}@{one.span.start}",
                one.span.start,
                one.span.end,
            )
    for note in segments.footnotes:
        if not note.marker.isdigit():
            continue
        key = f"{note.marker}@{note.span.start}>{note.owner}"
        yield Value("footnote-owner", key, note.span.start, note.span.end)


def _verbs(document: Document) -> Iterator[Value]:
    """The verb that the mark-up sets in italics at the beginning of a paragraph."""
    paragraphs = {
        mark.span.start
        for mark in document.marks
        if (mark.name == "preambular" and mark.detail.get("zone") == "preamble")
        or (mark.name == "paragraph" and mark.detail.get("zone") == "body")
    }
    for mark in document.marks:
        if mark.name == "verb" and mark.span.start in paragraphs:
            paragraphs.discard(mark.span.start)
            found = find_verb(mark.span.of(document.text))
            name = found.notation if found else f"?{normal.words(mark.span.of(document.text))}"
            yield Value("first-verb", f"{name}@{mark.span.start}", mark.span.start, mark.span.end)


def cited(mark: Mark) -> Symbol | None:
    """The resolution that a link leads to, None where it leads elsewhere."""
    symbol = try_parse(mark.value) if mark.value else None
    return symbol if symbol and symbol.kind is SymbolKind.RESOLUTION else None


def _citations(document: Document) -> Iterator[Value]:
    own = document.mark("symbol")
    self_cited = normal.symbol(own.value) if own else ""
    for mark in body_marks(document):
        if mark.name != "citation" or (symbol := cited(mark)) is None:
            continue
        key = normal.bare(symbol)
        if key == self_cited:
            continue
        yield Value("citation", key, mark.span.start, mark.span.end)
        yield Value("citation-number", normal.yearless(symbol), mark.span.start, mark.span.end)
        if symbol.organ in LINKED:
            yield Value("citation-linked", key, mark.span.start, mark.span.end)
        if "contradicts" not in mark.detail:
            yield Value("citation-agreed", key, mark.span.start, mark.span.end)


def _undisputed(document: Document) -> list[Span]:
    """The text but for links that say otherwise than their own anchor."""
    found, start = [], 0
    for mark in body_marks(document):
        if mark.name == "citation" and "contradicts" in mark.detail and mark.span.start > start:
            found.append(Span(start, mark.span.start))
            start = mark.span.end
    if start < len(document.body):
        found.append(Span(start, len(document.body)))
    return found


def _decisions(document: Document, segments: Segments) -> Iterator[Value]:
    """Tallies and votes where the body prints them, and the library's subjects."""
    page = Page(document, segments, Identity())
    printed = _PRINTED_VOTE.search(document.body)
    listed = _PRINTED_LIST.search(document.body)
    for one in marked_findings(page):
        if isinstance(one, Tally) and printed:
            yield Value("tally", tally(one))
        elif isinstance(one, Vote) and printed and listed:
            yield Value("vote", f"{one.state} {one.ballot}")
        elif isinstance(one, Subject):
            for key in subject_ids(one.concept):
                yield Value("theme", key)
                yield Value("theme@5", key)


def tally(one: Tally) -> str:
    """The counts of a vote: "29-1-17"."""
    counts = (one.in_favour, one.against, one.abstained)
    return "-".join("?" if count is None else str(count) for count in counts)
