"""Events with a name or a time: summits, conferences, sessions, scheduled meetings.

A story tells of any of them in its sentences. A resolution names what was or will be held, where
and when: `the Third Lake Conference, held in Lima from 3 to 5 May 2031`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.events import official
from graph.extract.events.bodies import ORGANS
from graph.extract.events.clause import Happening
from graph.extract.events.definite import definite
from graph.extract.events.happened import happened
from graph.extract.events.meetings import meetings, planned
from graph.extract.events.named import headed, named, sessions
from graph.extract.events.observances import observances
from graph.extract.places import inside
from graph.extract.rolls.prose import LONGEST
from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span


@lru_cache(maxsize=2)
def happenings_of(page: Page) -> list[Happening]:
    """All events of a page but adoptions, in order; one for each passage."""
    found: list[Happening] = []
    taken: set[int] = set()
    beside: dict[Span, list[Happening]] = {}
    told = _recorded(page) if page.document.kind.is_record else _reported(page)
    for one, place in told:
        own, near = range(one.span.start, one.span.end), beside.setdefault(place, [])
        if taken.isdisjoint(own) and not any(_is_told(one, two) for two in near):
            found.append(one)
            near.append(one)
            taken.update(own)
    return sorted(_united(found), key=lambda one: one.span)


def _united(found: list[Happening]) -> list[Happening]:
    """One event for one name in a text: the day or number that one passage tells holds in all.

    `its ninth special session`, told again as `the special session`, is that one.
    """
    days: dict[str, set[str]] = {}
    numbered: dict[str, list[Happening]] = {}
    for one in found:
        if one.known == "name":
            days.setdefault(one.label, set()).add(one.start)
        elif one.known == "number" and one.label[0].isdigit():
            numbered.setdefault(one.label.split(" ", 1)[-1], []).append(one)
    told = {
        name: max(some)
        for name, some in days.items()
        if all(max(some).startswith(one) for one in some)
    }
    return [_as_told(one, told, numbered.get(one.label, [])) for one in found]


def _as_told(one: Happening, days: dict[str, str], numbered: list[Happening]) -> Happening:
    """An event with its number and its day, where another passage tells them."""
    if not one.known and len({other.label for other in numbered}) == 1:
        start = one.start or max(other.start for other in numbered)
        return replace(one, label=numbered[0].label, known="number", start=start)
    return replace(one, start=days.get(one.label, one.start)) if one.known == "name" else one


def _reported(page: Page) -> Iterator[tuple[Happening, Span]]:
    """What a story tells, each with its sentence."""
    published = anchor_of(page)
    dates = [one for one in mentions(page, published) if one.value]
    for one in headed(page.text, published):
        yield one, one.span
    spans = tuple(sorted({*running_text(page), *page.segments.captions}))
    for sentence in sentences(page.text, spans):
        if sentence.end - sentence.start <= LONGEST:
            own = inside(dates, sentence)
            yield from ((one, sentence) for one in observances(page.text, sentence, own))
            yield from ((one, sentence) for one in sessions(page.text, sentence, own, published))
            for rule in (named, meetings, planned):
                yield from ((one, sentence) for one in rule(page.text, sentence, own))
            yield from ((one, sentence) for one in happened(page.text, sentence, own, published))
            yield from ((one, sentence) for one in definite(page.text, sentence))


def _recorded(page: Page) -> Iterator[tuple[Happening, Span]]:
    """What a resolution and its footnotes say to be held or kept."""
    dates = [one for one in mentions(page, anchor_of(page)) if one.value]
    organ = ORGANS.get(page.segments.organ, "")
    for provision in page.segments.provisions:
        for place in provision.spans:
            own = inside(dates, place)
            yield from ((one, one.span) for one in observances(page.text, place, own))
            yield from ((one, one.span) for one in official.held(page.text, place, own, organ))
    for note in page.segments.footnotes:
        own = inside(dates, note.span)
        yield from ((one, one.span) for one in official.reported(page.text, note.span, own))
        yield from ((one, one.span) for one in official.held(page.text, note.span, own, organ))


def _is_told(one: Happening, two: Happening) -> bool:
    """Whether what is planned is told in its sentence already: `will hold a meeting on Monday`."""
    planned = one.rule == "events:planned" and one.start == two.start
    return planned and two.type in ("meeting", "session")
