"""Subjects that the library assigned, with their numbers in the UNBIS Thesaurus."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ontology
from graph.findings import Subject
from graph.iris import slug
from graph.model import Page

_AUTHORITY = "http://metadata.un.org/thesaurus/"


def subjects(page: Page) -> Iterator[Subject]:
    """Each subject once; its number from the mark-up, or else from the table of labels."""
    seen = set()
    for mark in page.document.marks:
        if mark.name != "subject":
            continue
        label = mark.detail["label"].upper()
        number = mark.value or _numbers().get(label, "")
        concept = f"unbis/{number}" if number else f"subject/{slug(label)}"
        if concept not in seen:
            seen.add(concept)
            authority = _AUTHORITY + number if number else ""
            yield Subject(mark.span, "akn4un:subject", concept, label, authority)


@cache
def _numbers() -> dict[str, str]:
    """Labels in capitals to their numbers."""
    rows = ontology.path("subjects.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {label: number for number, label in pairs}
