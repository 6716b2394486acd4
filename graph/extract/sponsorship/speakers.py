"""Sponsors told by who spoke for them: `Ambassador X introduced the text` names a State too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.extract.actors.find import within
from graph.extract.parsed import parse
from graph.extract.persons.find import people_of
from graph.extract.persons.model import Sighting
from graph.extract.places import holding
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.sponsorship.actors import Listed, list_from
from graph.extract.sponsorship.backer import Backer, backer
from graph.model import Page, Span

_FOR_US = re.compile(r"\b(?:I|[Ww]e)\b[^.;]{0,60}?\son\s+behalf\s+of\s+")
_TITLE_ROOM, _OFFICE_ROOM = 24, 130
_SAID = re.compile(r"\b(?:said|stressed|noted)\b|[;:.]\s")
_BY_OTHERS = re.compile(r"\b(?:move|attempt|step|effort|bid|decision)\s+by\s")
"""`she called it a move by| Mali in submitting the draft`: not hers."""
_RULE = "speaker"


@lru_cache(maxsize=2)
def ours_of(page: Page) -> list[Listed]:
    """Whom `we` means in a speech: `I make this statement on behalf of| Chad and Mali`."""
    told = _FOR_US.search(page.text)
    sentence = holding(prose(page), told.start()) if told else None
    if told is None or sentence is None:
        return []
    parsed = parse(page.text, sentence, ())
    return list_from(parsed, parsed.sentence.at(told.end()))[0]


def presented_by(page: Page, place: Span, of: Meant) -> Iterator[Backer]:
    """`introduced by| Ambassador X`: the State that somebody named here speaks for."""
    for one in people_of(page).sightings:
        if place.start <= one.start < min(place.end, place.start + _TITLE_ROOM):
            yield from _for_state(page, one, of)
            return


def speaker(page: Page, sentence: Span, position: int, of: Meant) -> Iterator[Backer]:
    """`Fu Cong, China's ambassador, introducing the draft`: the State that the speaker is for.

    `Introducing the draft, Fu Cong` names the speaker behind the resolution.
    """
    seen = people_of(page).sightings
    if position == sentence.start:
        behind = [one for one in seen if of.span.end <= one.start < sentence.end]
        told = list(_for_state(page, behind[0], of)) if behind else []
        yield from told or _office(page.text, sentence, of)
        return
    before = [one for one in seen if sentence.start <= one.start < position]
    if before and not _BY_OTHERS.search(page.text, before[-1].end, position):
        yield from _for_state(page, before[-1], of)


def _for_state(page: Page, one: Sighting, of: Meant) -> Iterator[Backer]:
    known = sorted(people_of(page).known[one.entity].states)
    state = (one.post.state if one.post else "") or (known[0] if known else "")
    if state:
        near = within(page.text, max(0, one.start - _OFFICE_ROOM), one.end + _TITLE_ROOM)
        told = [at for at in near if at.entity == state]
        where = min(told, key=lambda at: abs(at.start - one.start), default=one)
        yield Backer(where.start, where.end, state, "lead", f"sponsorship:{_RULE}", of)


def _office(text: str, sentence: Span, of: Meant) -> Iterator[Backer]:
    """`Presenting the draft, the Permanent Representative of X to the UN said`: nobody named."""
    for one in within(text, of.span.end, min(sentence.end, of.span.end + _OFFICE_ROOM)):
        if one.entity.startswith("state/"):
            gap = text[of.span.end : one.start]
            if re.search(r",\s|^\s+(?:was|is|were|are)\s", gap) and not _SAID.search(gap):
                yield backer(one, "lead", _RULE, of)
            return
