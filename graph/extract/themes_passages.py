"""Which passages of a resolution carry a theme: its title, and the paragraphs that speak most of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.findings import ThemeMention
from graph.model import Page, Span
from graph.themes import Ranked
from graph.themes.labels import name_of, pattern
from graph.themes.words import Counted, Part
from graph.text import view

_PARAGRAPHS = 4
_OWN_NAME = 1.0
"""What a theme's own name weighs beside words that were learned, whose weights sum to about 1."""
_LEAST = 0.25
"""A paragraph counts that says at least so much of what the strongest says."""


def passages(page: Page, counted: Counted, theme: Ranked) -> Iterator[ThemeMention]:
    """The title, where it carries the theme, and up to four paragraphs, the strongest surest."""
    carriers = _carriers(theme)
    weighed = [(_weight(part.grams, carriers), part) for part in counted.parts]
    weighed = sorted(
        ((weight, part) for weight, part in weighed if weight > 0),
        key=lambda one: (-one[0], one[1].spans[0]),
    )
    title = title_span(page)
    found = 0
    if title is not None and (words := _find(page, (title,), carriers)) is not None:
        yield _mention(words, theme, theme.score, "")
        found += 1
    top = weighed[0][0] if weighed else 0.0
    for weight, part in weighed[:_PARAGRAPHS]:
        if weight < top * _LEAST:
            break
        words = _find(page, part.spans, carriers)
        if words is not None:
            yield _mention(words, theme, theme.score * (weight / top), part.provision)
            found += 1
    if not found:
        yield _mention((_whole(page, title), "themes:learned"), theme, theme.score, "")


Carriers = Sequence[tuple[tuple[str, ...], tuple[str, ...], float, str]]
"""Stems one behind the other, the words and pairs that show them, their weight, and the rule."""


def _carriers(theme: Ranked) -> Carriers:
    names = [name_of(label) for label in theme.concept.labels]
    own = [(one.stems, one.grams, _OWN_NAME, "themes:label") for one in names if one.stems]
    learned = [
        (
            stems,
            (term,) if len(stems) < 3 else tuple(map(" ".join, zip(stems, stems[1:]))),
            weight,
            "themes:learned",
        )
        for term, weight in theme.carriers
        if (stems := tuple(term.split()))
    ]
    return [*own, *learned]


def _weight(grams: frozenset[str], carriers: Carriers) -> float:
    total, named = 0.0, False
    for _, needed, weight, rule in carriers:
        if all(gram in grams for gram in needed):
            if rule == "themes:label":
                total += 0.0 if named else weight
                named = True
            else:
                total += weight
    return total


def _find(page: Page, spans: Iterable[Span], carriers: Carriers) -> tuple[Span, str] | None:
    """The strongest carrier's words in these passages, and the rule that knows them."""
    looked = [(span, view(span.of(page.text)).lower()) for span in spans]
    for stems, _, _, rule in carriers:
        for span, text in looked:
            if len(text) != span.end - span.start:
                continue
            match = pattern(stems).search(text)
            if match is not None:
                return Span(span.start + match.start(), span.start + match.end()), rule
    return None


def title_span(page: Page) -> Span | None:
    """Where the title stands, however its lines are broken."""
    words = page.identity.title.split()
    if not words:
        return None
    match = re.search(r"\s+".join(map(re.escape, words)), page.document.body)
    return Span(*match.span()) if match else None


def _whole(page: Page, title: Span | None) -> Span:
    if title is not None:
        return title
    provisions = page.segments.provisions
    return provisions[0].span


def _mention(words: tuple[Span, str], theme: Ranked, score: float, provision: str) -> ThemeMention:
    span, rule = words
    return ThemeMention(span, rule, theme.concept.id, round(score, 3), provision)
