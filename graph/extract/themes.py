"""Themes: what a document is about, each with the words and paragraphs that carry it.

In a resolution a model learned from the record says which subjects the library would give it (rules
`themes:label` where the words are the theme's own name, `themes:learned` where other words carry
it). A press text gets only themes that it names, in its headline and again or again and again
(`themes:named`); a scheme of the user's own is matched so in both lanes (`themes:scheme`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.extract import Example
from graph.extract.themes_named import named, telling
from graph.extract.themes_passages import passages, title_span
from graph.findings import ThemeMention
from graph.model import Page
from graph.themes import Labels, read_scheme
from graph.themes import load as load_model
from graph.themes.words import Counted, count

NAME = "themes"
LANES = ("record", "story")
EXAMPLES = (
    Example(
        "Governments weigh rules for outer space\n\nGENEVA, 4 May - Talks on outer space ended "
        "without a text. Delegates said that outer space had grown crowded.",
        "news",
        (
            ("outer space", "theme/outer-space"),
            ("outer space", "theme/outer-space"),
            ("outer space", "theme/outer-space"),
        ),
    ),
    Example("The conference hall was full and the meetings ran late, a clerk said.", "news"),
    Example("The General Assembly,\n1. Decides to remain seized of the matter.", "resolution"),
)

_own_schemes: list[Labels] = []


def load(extra: Path | None) -> None:
    """Match the concepts of a user's SKOS file (Turtle) too; None for the shipped scheme alone.

    Raises:
        OntologyError: where the file cannot be read or has no labels.
    """
    _own_schemes[:] = [Labels(read_scheme(extra))] if extra is not None else []


def extract(page: Page) -> Iterator[ThemeMention]:
    """Themes with their passages."""
    counted = count(page)
    if page.document.kind.is_record:
        yield from _learned(page, counted)
    else:
        labels = load_model().labels
        found = (one for one in named(page, counted, labels, "themes:named") if telling(one.theme))
        yield from found
    for labels in _own_schemes:
        yield from named(page, counted, labels, "themes:scheme")


def _learned(page: Page, counted: Counted) -> Iterator[ThemeMention]:
    title = title_span(page)
    for one in load_model().rank(counted):
        if not one.stated:
            return
        yield from passages(page, counted, one, title)
