"""What mark-up and front matter say: marks of the reader, as findings.

The rule of a finding names its source: `akn4un:title`, `akn4un:adoption-date-header`,
`front-matter:symbol`. A document without marks has nothing to say here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.extract import Example
from graph.extract.record.citations import citations
from graph.extract.record.facts import facts, front_matter
from graph.extract.record.members import members
from graph.extract.record.sponsors import sponsors
from graph.extract.record.subjects import subjects
from graph.extract.record.votes import votes
from graph.findings import Finding
from graph.model import Page

NAME = "record"
LANES = ("record", "story")
EXAMPLES = (
    Example("A text without mark-up says nothing here: resolution 91/14 of 3 May 2036.", "news"),
)


def extract(page: Page) -> Iterator[Finding]:
    """Every finding that a mark of the document gives."""
    if not page.document.marks:
        return
    if page.document.reader != "akn4un":
        yield from front_matter(page)
        return
    for part in _PARTS:
        yield from part(page)


_PARTS: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    facts,
    citations,
    sponsors,
    votes,
    subjects,
    members,
)
