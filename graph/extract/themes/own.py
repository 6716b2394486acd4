"""Concepts of the user's own scheme, found by their names in texts of both lanes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.extract.themes.passages import title_span
from graph.findings import ThemeMention
from graph.model import Page, Span
from graph.themes.phrases import Phrases

_PASSAGES, _OFTEN = 5, 2
RULE = "themes:scheme"


def own(page: Page, phrases: Phrases) -> Iterator[ThemeMention]:
    """Concepts that the title or headline names, or the paragraphs at least twice.

    The score grows with how often, from .5 to .9, and with the title.
    """
    head = page.segments.headline or title_span(page)
    found: dict[int, dict[Span, str]] = defaultdict(dict)
    titled = set()
    for span, provision in _places(page, head):
        for concept, start, end in phrases.find(span.of(page.text)):
            place = Span(span.start + start, span.start + end)
            found[concept].setdefault(place, provision)
            if span == head:
                titled.add(concept)
    for concept, places in sorted(found.items()):
        if concept not in titled and len(places) < _OFTEN:
            continue
        score = min(0.9, 0.4 + 0.05 * min(len(places), 6) + 0.2 * (concept in titled))
        for place, provision in sorted(places.items())[:_PASSAGES]:
            theme = phrases.concepts[concept].id
            yield ThemeMention(place, RULE, theme, round(score, 3), provision)


def _places(page: Page, head: Span | None) -> Iterator[tuple[Span, str]]:
    """Title or headline first, then every paragraph with its provision ("" in a press text)."""
    if head is not None:
        yield head, ""
    for one in page.segments.provisions:
        for span in one.spans:
            yield span, one.label
    if not page.segments.provisions:
        for span in page.segments.paragraphs:
            yield span, ""
