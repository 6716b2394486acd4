"""Extractors: one package for each kind of fact, found by name in this folder.

In each, the module `extractor` has `NAME`, `LANES` (a subset of "record" and "story"), `EXAMPLES`
(texts with what must be found in them, near-misses) and `extract(page) -> Iterator[Finding]`. It
sees one page and nothing else, and extractors do not import one another. To add one, add a package.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Protocol, cast

from graph.errors import EvidenceError
from graph.extract.places import holding
from graph.findings import Clause, Fact, Finding, Quotation
from graph.model import Page, Span

__all__ = ["Example", "Extractor", "extractors", "run"]

RECORD, STORY = "record", "story"
_PART = 60_000
"""So much of a very long story is read at a time, in code points."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what an extractor must find in it: (passage, value) pairs, all of them, in order.

    An example without `expected` is a near-miss. `kind` is the document's kind, `published` its
    date, `organ` the key of the organ whose words a record text is.
    """

    text: str
    kind: str = "news"
    expected: tuple[tuple[str, str], ...] = ()
    published: str = ""
    organ: str = ""


class Extractor(Protocol):
    """What a module must have to be an extractor."""

    NAME: str
    LANES: tuple[str, ...]
    EXAMPLES: tuple[Example, ...]

    def extract(self, page: Page) -> Iterator[Finding]:
        """What the page says, as findings."""


@cache
def extractors(lane: str = "") -> tuple[Extractor, ...]:
    """All extractors, or those of one lane, by name; those of another lane are not even loaded."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        if info.ispkg and (not lane or lane in _lanes(info.name)):
            module = importlib.import_module(f"{__name__}.{info.name}.extractor")
            found.append(cast("Extractor", module))
    return tuple(sorted(found, key=lambda one: one.NAME))


def _lanes(name: str) -> tuple[str, ...]:
    """The lanes of an extractor, out of its source."""
    source = files(__name__).joinpath(name, "extractor.py").read_text("utf-8")
    return tuple(
        lane
        for one in ast.parse(source).body
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "LANES"
        for lane in ast.literal_eval(one.value)
    )


def run(page: Page) -> list[Finding]:
    """Everything that the extractors of the page's lane find, in reading order.

    Raises:
        EvidenceError: where a finding's passage lies outside the text.
    """
    lane = RECORD if page.document.kind.is_record else STORY
    parts = list(_parts(page))
    found = [finding for part in parts for one in extractors(lane) for finding in one.extract(part)]
    if page.segments.site:
        found = [one for one in found if isinstance(one, Fact) or not _is_of_site(one, page)]
    if len(parts) > 1:
        found = list(dict.fromkeys(found))  # what stands at the top is read with each part
    length = len(page.text)
    for finding in found:
        _verify(finding, length)
    return sorted(found, key=_place)


def _parts(page: Page) -> Iterator[Page]:
    """The page; a story far longer than any that is printed, so many paragraphs at a time.

    What stands in a sentence is held against what else a page mentions, so that a page without end
    would take the square of its length.
    """
    if page.document.kind.is_record or len(page.text) <= 2 * _PART:
        yield page
        return
    segments = page.segments
    start, group = 0, list[Span]()
    for paragraph in (*segments.paragraphs, None):
        if group and (paragraph is None or paragraph.end - group[0].start > _PART):
            end = paragraph.start if paragraph else len(page.text)
            captions = tuple(one for one in segments.captions if start <= one.start < end)
            mine = replace(segments, paragraphs=tuple(group), captions=captions)
            yield replace(page, segments=mine)
            start, group = end, []
        if paragraph is not None:
            group.append(paragraph)


def _is_of_site(finding: Finding, page: Page) -> bool:
    """Whether a passage is a menu's, a comment's: what a site says is nothing that a story says."""
    return holding(page.segments.site, finding.span.start) is not None


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, type(finding).__name__, finding.rule


def _verify(finding: Finding, length: int) -> None:
    for span in _spans(finding):
        if span.end > length:
            raise EvidenceError(
                f"{finding.rule}: span {span.start},{span.end} ends behind the text's {length}"
            )


def _spans(finding: Finding) -> tuple[Span, ...]:
    if isinstance(finding, Clause):
        return (finding.span, *(span for _, span in finding.addressees))
    if isinstance(finding, Quotation) and finding.cue is not None:
        return (finding.span, finding.cue)
    return (finding.span,)
