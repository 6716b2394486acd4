"""Concepts that a text names outright: in its headline and again, or again and again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter

from graph.extract.themes.passages import title_span
from graph.findings import ThemeMention
from graph.model import Page, Span
from graph.themes.phrases import Phrases

_PASSAGES, _TELLS = 5, 80
_LIST = r"(?:,?\s+(?:and\s+)?(?:the\s+)?[A-Z][\w’'.-]*){0,200}"
_ACTS = re.compile(
    rf"{_LIST},?\s+(?:\w+ly\s+|has\s+|have\s+|had\s+|also\s+)*(?:veto(?:es|ed)?|vot(?:es?|ed)"
    r"|abstain(?:s|ed)?|oppos(?:es?|ed)|(?:co-?)?sponsor(?:s|ed)|tabl(?:es|ed)|draft(?:s|ed)"
    r"|introduc(?:es|ed)|submit(?:s|ted)|propos(?:es|ed)|did\s+not\s+(?:vote|participate)|sa(?:ys|id)"
    r"|back(?:s|ed)|abstaining|voting)\b"
    r"|-(?:led|(?:co-?)?sponsored|drafted|backed|proposed|authored|tabled|initiated)\b"
)
"""What shows that a State acts: it votes, sponsors, speaks, and is not what a story is about."""


def named(
    page: Page, phrases: Phrases, rule: str, times: int, states: frozenset[str] = frozenset()
) -> Iterator[ThemeMention]:
    """Concepts named so many times, with the passages; the headline counts once more.

    So does the first paragraph that is long enough to tell something, where reports say what they
    are about, but not for the concepts of `states`: what they do there makes them no theme, and
    South Sudan is not Sudan. The score grows with how often, from .5 to .9,
    and with the headline.
    """
    head = page.segments.headline or title_span(page)
    found: dict[int, dict[Span, str]] = defaultdict(dict)
    first: dict[int, Span] = {}
    for span, provision in _places(page, head):
        for index, start, end in _meant(phrases, span.of(page.text), states):
            found[index].setdefault(Span(span.start + start, span.start + end), provision)
            first.setdefault(index, span)
    opening = next((one for one, _ in _places(page, None) if one.end - one.start >= _TELLS), None)
    for index, places in sorted(found.items()):
        concept, titled = phrases.concepts[index], first[index] == head
        opens = opening is not None and first[index].start < opening.end
        if len(places) + (titled or (opens and concept.id not in states)) < times:
            continue
        score = min(0.9, 0.4 + 0.05 * min(len(places), 6) + 0.2 * titled)
        for place, provision in sorted(places.items())[:_PASSAGES]:
            yield ThemeMention(place, rule, concept.id, round(score, 3), provision)


def _meant(phrases: Phrases, text: str, states: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """The names in a passage, without States that only act or whose name is in another's."""
    told = list(phrases.find(text))
    land = [one for one in told if phrases.concepts[one[0]].id in states]
    longest = max((last - first for _, first, last in land), default=0)
    for index, start, end in told:
        since = bisect_left(land, end - longest, key=itemgetter(1))
        inside = any(
            one != index and end <= last and last - first > end - start
            for one, first, last in land[since : bisect_right(land, start, key=itemgetter(1))]
        )
        state = phrases.concepts[index].id in states
        if not (state and (inside or _ACTS.match(text, end))):
            yield index, start, end


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
