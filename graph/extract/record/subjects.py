"""Subjects that the library assigned, with their numbers in the UNBIS Thesaurus.

A subject that our scheme of themes has is that theme; any other is a concept by its number
(`unbis/1000401`) or, without one, by its label (`subject/...`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ontology
from graph.findings import Subject
from graph.iris import slug
from graph.model import Page
from graph.themes.scheme import read_scheme

_AUTHORITY = "http://metadata.un.org/thesaurus/"


def subjects(page: Page) -> Iterator[Subject]:
    """Each subject once; its number from the mark-up, or else from the table of labels."""
    seen = set()
    for mark in page.document.marks:
        if mark.name != "subject":
            continue
        label = mark.detail["label"].upper()
        number = mark.value or _numbers().get(label, "")
        concept = _theme(number, label)
        if concept not in seen:
            seen.add(concept)
            authority = _AUTHORITY + number if number else ""
            yield Subject(mark.span, "akn4un:subject", concept, label, authority)


def _theme(number: str, label: str) -> str:
    known = _themes()
    other = f"unbis/{number}" if number else f"subject/{slug(label)}"
    return known.get(number) or known.get(slug(label)) or other


@cache
def _themes() -> dict[str, str]:
    """Themes by number, and those without a number by the slugs of their labels."""
    found = {}
    for concept in read_scheme(ontology.path("themes.ttl")):
        keys = [concept.number] if concept.number else [slug(one) for one in concept.labels]
        found.update(dict.fromkeys(keys, concept.id))
    return found


@cache
def _numbers() -> dict[str, str]:
    """Labels in capitals to their numbers."""
    rows = ontology.path("subjects.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {label: number for number, label in pairs}
