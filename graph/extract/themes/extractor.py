"""Themes: what a document is about, each with the words and paragraphs that carry it.

In a resolution a model learned from the record says which subjects the library would give it (rules
`themes:label` where the words are the theme's own name, `themes:learned` where other words carry
it). A press text gets only themes that it names, in its headline and again or again and again
(`themes:named`); the names of a user's own scheme are looked for in both lanes (`themes:scheme`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.extract import Example
from graph.extract.themes.named import named, telling
from graph.extract.themes.own import own
from graph.extract.themes.passages import carrying, passages, title_span
from graph.findings import ThemeMention
from graph.model import Page
from graph.themes import load as load_model
from graph.themes.own import OwnScheme, own_scheme
from graph.themes.phrases import Phrases
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


def extract(page: Page) -> Iterator[ThemeMention]:
    """Themes with their passages."""
    counted = count(page)
    if page.document.kind.is_record:
        yield from _learned(page, counted)
    else:
        labels = load_model().labels
        found = (one for one in named(page, counted, labels, "themes:named") if telling(one.theme))
        yield from found
    scheme = own_scheme()
    if scheme.concepts:
        yield from own(page, _phrases(scheme))


@lru_cache(maxsize=1)
def _phrases(scheme: OwnScheme) -> Phrases:
    return Phrases(scheme.concepts)


def _learned(page: Page, counted: Counted) -> Iterator[ThemeMention]:
    stated = [one for one in load_model().rank(counted) if one.stated]
    if stated:
        title, said = title_span(page), carrying(counted, stated)
        for one in stated:
            yield from passages(page, said, one, title)
