"""Events: adoptions, summits, conferences, sessions and scheduled meetings, with time and place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract import Example
from graph.extract.actors.find import within
from graph.extract.events.bodies import COMMITTEES, ORGANS
from graph.extract.events.find import happenings_of
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.number import organ_in
from graph.findings import Event, Finding
from graph.iris import slug
from graph.model import Page, Span

if TYPE_CHECKING:
    from graph.extract.votes.adoptions import AdoptionTold

NAME = "events"
LANES = ("record", "story")

EXAMPLES: tuple[Example, ...] = (
    Example(
        "The Summit of the Future will be held in New York in September 2024.",
        expected=(("Summit of the Future", "2024-09"),),
    ),
    Example(
        "The General Assembly,\nRecalling the Third Lake Conference, held in Lima on 3 May 2031,\n",
        kind="resolution",
        expected=(("Third Lake Conference", "2031-05-03"),),
    ),
    Example("They met the press on Monday. The forum is a website."),
    Example("A conference call took an hour."),
)
_OTHER_DATE = re.compile(
    r"\bsince(?:\s+at\s+least)?\s+$|\b(?:judge?ment|opinion|report|letter|treaty|accord)\b"
    r"[^,;.]{0,60}\bof\s+$"
)
"""`has urged since 2018`, `on the judgment of the Court of 3 May`: no day of the adoption."""
_KEPT = re.compile(
    r",?\s+(?:(?:as|the)\s+)*[“\"‘]?(?:Second\s+)?(?:International|World|United\s+Nations|UN)\s"
    r"(?:[\w-]+\s+){0,4}(?:Day|Week|Year|Decade)\b"
)
"""`proclaimed 2002 as the United Nations Year of`: what is kept, no day of the adoption."""
_APPROVED = re.compile(r"\bapprov")
_OF_ASSEMBLY = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:of\s+the\s+(?:[A-Z][\w.]*\s+){1,4})?(?:[\w,.]+\s+){0,4}?"
    r"(?:pass|adopt|approv|endors|back)"
)
"""`The Third Committee of the UN General Assembly on Wednesday passed`: the committee did."""
_RECOMMENDS = re.compile(r"\b(?:recommend\w+|reports?)\s+(?:of|by|from)\s+(?:[\w’']+\s+){0,3}$")
_DAY = len("2031-03-22")
_COUNCIL, _ASSEMBLY = re.compile(r"S/RES/\d+ \((\d{4})\)"), re.compile(r"A/RES/(\d+)/")


def extract(page: Page) -> Iterator[Finding]:
    """Named and scheduled events, then one for each dated adoption."""
    for one in happenings_of(page):
        entity = one.entity(page.document.id)
        facts = one.label, one.type, one.start, one.location, one.organizer
        yield Event(one.span, one.rule, entity, *facts)
    if not page.document.kind.is_record:
        yield from _adoptions(page)


def _adoptions(page: Page) -> Iterator[Event]:
    from graph.extract.votes.adoptions import adoptions_of  # noqa: PLC0415 - for stories only

    told: set[tuple[str, str]] = set()
    others = [one.span for one in happenings_of(page) if one.rule == "events:happened"]
    for adoption in adoptions_of(page):
        meant = adoption.adopted.meant
        apart = meant and (meant.plural != 1 or meant.sentence != adoption.adopted.sentence)
        if len(adoption.date) < (_DAY if apart else 1):
            continue  # what an organ did in some year may be another act than that resolution's
        if meant and not _adds_up(meant.symbol, adoption.date):
            continue
        when = adoption.when
        if when and _OTHER_DATE.search(page.text, max(0, when.span.start - 90), when.span.start):
            continue
        if when and _KEPT.match(page.text, when.span.end):
            continue
        if when and any(one.contains(when.span) for one in others):
            continue  # the day of what was condemned
        event = _adoption(page, adoption, meant)
        if (event.entity, event.start) not in told:
            told.add((event.entity, event.start))
            yield event


def _adds_up(symbol: str, day: str) -> bool:
    """Whether a resolution of this number can have been adopted then: numbers know their year.

    >>> _adds_up("S/RES/1521 (2003)", "2015-09"), _adds_up("A/RES/78/311", "2024-07-01")
    (False, True)
    """
    council, assembly = _COUNCIL.match(symbol), _ASSEMBLY.match(symbol)
    if council:
        return day.startswith(council[1])
    return assembly is None or int(day[:4]) - int(assembly[1]) in (1945, 1946)


def _adoption(page: Page, told: AdoptionTold, meant: Meant | None) -> Event:
    """The adoption of a resolution: named by symbol or title, else by the words that mean it."""
    name = (meant.symbol or meant.title) if meant else ""
    own = slug(name) if name else f"{told.date}-{slug(page.document.id, 60)}"
    span = Span(told.adopted.start, told.adopted.end)
    if told.when:
        when = told.when.span
        span = Span(min(span.start, when.start), max(span.end, when.end))
    head = " ".join((name or (meant.head if meant else "a resolution")).split())
    label = re.sub(r"^(?:The|This|That|An?|Its|Their)(?=\s)", lambda one: one[0].lower(), head)
    return Event(
        span,
        "events:adoption",
        f"event/adoption-{own}",
        f"Adoption of {label}",
        "adoption",
        told.date,
        "",
        _organ(page.text, told, meant),
    )


def _organ(text: str, told: AdoptionTold, meant: Meant | None) -> str:
    """Who adopted it: the organ whose it is, or the one that its sentence names.

    A draft that is approved where a committee is named is that committee's act, but for one whose
    recommendation it was.
    """
    sentence = told.adopted.sentence
    named = within(text, sentence.start, sentence.end)
    committees = [one for one in named if one.entity in COMMITTEES]
    acting = {
        one.entity
        for one in committees
        if not _RECOMMENDS.search(text, max(sentence.start, one.start - 60), one.start)
    }
    first = committees[0].end if committees else 0
    passes = committees and _OF_ASSEMBLY.match(text, first, told.adopted.end)
    if passes and len(acting) == 1:
        return acting.pop()
    approved = _APPROVED.search(text, told.adopted.start, told.adopted.end) is not None
    draft = approved and meant is not None and "draft" in meant.head.lower()
    if (told.adopted.body == "committee" and (acting or not committees)) or (draft and acting):
        return acting.pop() if len(acting) == 1 else ""
    return ORGANS.get((meant.organ if meant else "") or organ_in(sentence.of(text), text), "")
