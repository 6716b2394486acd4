"""Concepts that a text names outright: in its headline and again, or again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.extract.themes.passages import title_span
from graph.findings import ThemeMention
from graph.model import Page, Span
from graph.themes.phrases import Phrases

_PASSAGES, _TELLS = 5, 80


def named(
    page: Page, phrases: Phrases, rule: str, times: int, once: frozenset[str] = frozenset()
) -> Iterator[ThemeMention]:
    """Concepts named so many times, with the passages; the headline counts once more.

    So does the first paragraph that is long enough to tell something, where reports say what they
    are about, but not for the concepts of `once`. The score grows with how often, from .5 to .9,
    and with the headline.
    """
    head = page.segments.headline or title_span(page)
    found: dict[int, dict[Span, str]] = defaultdict(dict)
    first: dict[int, Span] = {}
    for span, provision in _places(page, head):
        for index, start, end in phrases.find(span.of(page.text)):
            found[index].setdefault(Span(span.start + start, span.start + end), provision)
            first.setdefault(index, span)
    opening = next((one for one, _ in _places(page, None) if one.end - one.start >= _TELLS), None)
    for index, places in sorted(found.items()):
        concept, titled = phrases.concepts[index], first[index] == head
        opens = opening is not None and first[index].start < opening.end
        if len(places) + (titled or (opens and concept.id not in once)) < times:
            continue
        score = min(0.9, 0.4 + 0.05 * min(len(places), 6) + 0.2 * titled)
        for place, provision in sorted(places.items())[:_PASSAGES]:
            yield ThemeMention(place, rule, concept.id, round(score, 3), provision)


def _places(page: Page, head: Span | None) -> Iterator[tuple[Span, str]]:
    """Headline first, then every paragraph with its provision ("" in a press text)."""
    if head is not None:
        yield head, ""
    for one in page.segments.provisions:
        for span in one.spans:
            yield span, one.label
    if not page.segments.provisions:
        for span in page.segments.paragraphs:
            yield span, ""
