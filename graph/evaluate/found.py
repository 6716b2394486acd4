"""What the reading of a plain text found, in the same values that mark-up is told in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from graph.evaluate import normal
from graph.evaluate.markup import IDENTITY, LINKED, counts, provisions, tally
from graph.evaluate.scores import Value
from graph.evaluate.themes import subject_ids
from graph.extract import run
from graph.extract.identity.extractor import identify
from graph.findings import Citation, Clause, Fact, Finding, Tally, ThemeMention, Vote
from graph.model import Document, Page
from graph.segment import segment
from graph.symbol import Kind as SymbolKind

_FORMS: dict[str, Callable[[str], str]] = {
    "symbol": normal.symbol,
    "title": normal.words,
    "session": normal.session,
    "agenda-item": normal.agenda,
    "draft": normal.symbol,
    "meeting": normal.number,
    "committee": normal.committee,
    "committee-report": normal.document,
}
_BEST = 5


def understand(document: Document) -> tuple[Page, list[Finding]]:
    """Segment a document, learn what it is called, and extract everything that it says."""
    segments = segment(document)
    page = Page(document, segments, identify(document, segments))
    return page, run(page)


def found(page: Page, findings: Iterable[Finding]) -> Iterator[Value]:
    """Every finding that mark-up can speak to, as a value."""
    findings = list(findings)
    yield Value("document-kind", str(page.document.kind))
    yield from provisions(page.segments)
    yield from _counts(page)
    for one in findings:
        span = (one.span.start, one.span.end)
        if isinstance(one, Fact) and one.name in IDENTITY:
            yield Value(one.name, _FORMS.get(one.name, str)(one.value), *span)
        elif isinstance(one, Citation) and one.symbol.kind is SymbolKind.RESOLUTION:
            yield from _citation(one, page)
        elif isinstance(one, Clause) and one.order == 0:
            yield Value("first-verb", f"{one.verb}@{one.span.start}", *span)
        elif isinstance(one, Tally):
            yield Value("tally", tally(one), *span)
        elif isinstance(one, Vote):
            yield Value("vote", f"{one.state} {one.ballot}", *span)
    yield from _themes(findings)


def _citation(one: Citation, page: Page) -> Iterator[Value]:
    own = page.identity.symbol
    if own is None or own.without_part != one.symbol.without_part:
        linked = ("citation-linked",) if one.symbol.organ in LINKED else ()
        for kind in ("citation", "citation-agreed", *linked):
            yield Value(kind, normal.bare(one.symbol), one.span.start, one.span.end)
        number = normal.yearless(one.symbol)
        yield Value("citation-number", number, one.span.start, one.span.end)


def _counts(page: Page) -> Iterator[Value]:
    preambular, operative = counts(page.segments)
    yield Value("preambular-count", str(preambular))
    yield Value("operative-count", str(operative))


def _themes(findings: Iterable[Finding]) -> Iterator[Value]:
    """Each theme once by its best score; `theme@5` are the five best."""
    best: dict[str, Value] = {}
    for one in findings:
        if not isinstance(one, ThemeMention):
            continue
        for key in subject_ids(one.theme):
            value = Value("theme", key, one.span.start, one.span.end, one.score)
            if key not in best or best[key].score < one.score:
                best[key] = value
    ranked = sorted(best.values(), key=lambda value: (-value.score, value.key))
    yield from ranked
    yield from (replace(value, kind="theme@5") for value in ranked[:_BEST])
