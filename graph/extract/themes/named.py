"""Themes that a text names outright: in its title or opening and again, or again and again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph.findings import ThemeMention
from graph.gazetteer import Gazetteer
from graph.model import Page, Span
from graph.text import view
from graph.themes import Labels, load
from graph.themes.labels import Name, pattern
from graph.themes.words import Counted, count_title

_PASSAGES, _OFTEN = 5, 3
_GIVEN = 2
_TELLS = 80
_RARE = 3.2
"""A single word tells a theme where it is so rare among resolutions: inverse frequency."""


def named(page: Page, counted: Counted, labels: Labels, rule: str) -> Iterator[ThemeMention]:
    """Concepts named three times or more, with the passages.

    What stands in the title or in the opening, where reports say what they are about, counts once
    more. The score grows with how often, from .5 to .9, and with the title.
    """
    counts = dict(counted.main)
    for grams in (counted.title, counted.annex):
        for term, number in grams.items():
            counts[term] = counts.get(term, 0) + number
    titled = set(labels.named(counted.title or count_title(_headline(page))))
    opening = _opening(counted)
    met = [one for grams in (counted.main, counted.annex) for one in labels.times(grams)]
    for index in labels.named(counts):
        times = sum(one.get(index, 0) for one in met)
        if times + 2 * (index in titled) < _OFTEN - 1:
            continue
        spans = _spans(page, counted, labels.names[index])
        concept = labels.concepts[index]
        first = bool(spans) and spans[0][0].start < opening
        opens = first and not _is_state(concept.labels[0], Gazetteer.load())
        if len(spans) + max(index in titled, opens) < _OFTEN:
            continue
        score = min(0.9, 0.4 + 0.05 * min(len(spans), 6) + 0.2 * (index in titled))
        for span, provision in spans[:_PASSAGES]:
            yield ThemeMention(span, rule, concept.id, round(score, 3), provision)


@cache
def _is_state(label: str, names: Gazetteer) -> bool:
    """Whether a concept is a State: one that a report opens with mostly acts in it."""
    found = names.find(label)
    return any(one.entity.startswith("state/") and one.matched == label for one in found)


def _opening(counted: Counted) -> int:
    """Where the first paragraph that is long enough to tell something ends."""
    spans = (span for part in counted.parts for span in part.spans)
    return next((one.end for one in spans if one.end - one.start >= _TELLS), 0)


def _headline(page: Page) -> str:
    headline = page.segments.headline
    return headline.of(page.text) if headline is not None else ""


def _spans(page: Page, counted: Counted, names: tuple[Name, ...]) -> list[tuple[Span, str]]:
    """Where any of these names stands, in headline and paragraphs, in order."""
    headline = page.segments.headline
    places = [((headline,), "", None)] if headline is not None else []
    parts = [(part.spans, part.provision, frozenset(part.found)) for part in counted.parts]
    found: dict[Span, str] = {}
    for spans, provision, grams in [*places, *parts]:
        for name in names:
            if not name.stems or (grams is not None and not all(g in grams for g in name.grams)):
                continue
            for span in spans:
                text = view(span.of(page.text)).lower()
                if len(text) == span.end - span.start:
                    for match in pattern(name.stems).finditer(text):
                        place = Span(span.start + match.start(), span.start + match.end())
                        found.setdefault(place, provision)
    return sorted(found.items())


def telling(theme: str) -> bool:
    """Whether a theme's name alone tells it: two words, or a word rare among resolutions.

    And one that the library gives: a State that a story names is an actor and seldom its theme.
    """
    return theme in _telling()


@cache
def _telling() -> frozenset[str]:
    model = load()
    block = model.table.blocks["body"]
    given = model.table.subjects.sum(axis=0)
    found = set()
    for index, (concept, names) in enumerate(
        zip(model.labels.concepts, model.labels.names, strict=True)
    ):
        stems = names[0].stems
        if given[index] < _GIVEN:
            continue
        number = block.terms.get(stems[0]) if len(stems) == 1 else None
        if len(stems) > 1 or (number is not None and block.rarity[number] >= _RARE):
            found.add(concept.id)
    return frozenset(found)
