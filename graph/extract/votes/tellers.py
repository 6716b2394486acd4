"""Votes told by who cast them: `her delegation had abstained`, `“We voted against,” he said`.

Whose vote it is, another passage says: the State for which the last speaker named speaks, or, in
a statement without quotation marks, the State of the one who makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.extract.votes import shapes, words
from graph.extract.votes.ballots import is_real
from graph.extract.votes.pieces import Pieces, pieces_of
from graph.extract.votes.subjects import subject
from graph.gazetteer import Match
from graph.model import Span

_THIRD = frozenset(("he", "she", "his", "her"))
_FIRST = frozenset(("we", "i", "my", "our"))
_HINT = re.compile(
    r"\b(?:we|i|my|our|he|she|his|her)\b[^.;]{0,90}?\b(?:vot|abst|against|favou?r|oppos|support)",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:statement|explanation\s+of\s+(?:vote|position)|EOV|remarks|intervention"
    r"|delivered\s+by)\b",
    re.IGNORECASE,
)
_OPENING = 500
_BACK = 3
"""A speaker is looked for in so many sentences before."""


class Told(NamedTuple):
    """A vote at `[start, end)` that the teller's own State cast."""

    start: int
    end: int
    state: str
    ballot: str


def votes_of_tellers(text: str, prose: Sequence[Span], place: int) -> Iterator[Told]:
    """Those of one sentence of a page, by its number."""
    sentence = prose[place]
    if not _HINT.search(text, sentence.start, sentence.end):
        return
    here = pieces_of(text, sentence.start, sentence.end)
    for number, letter in enumerate(here.letters):
        if letter not in words.CUES or not is_real(here, number) or subject(here, number):
            continue
        match = shapes.TELLER.search(here.letters, 0, number)
        word = here.each[match.start("who")].word if match else ""
        if match is None or word not in _THIRD | _FIRST:
            continue
        state = _speaker(text, prose, place) or (_author(text) if word in _FIRST else None)
        if state:
            start = here.each[match.start("who")].start
            yield Told(start, here.each[number].end, state.entity, words.CUES[letter])


def _speaker(text: str, prose: Sequence[Span], place: int) -> Match | None:
    """The State of whoever speaks: told in the sentence itself, or last before it."""
    for sentence in reversed(prose[max(0, place - _BACK) : place + 1]):
        found = _spoken_for(pieces_of(text, sentence.start, sentence.end))
        if found:
            return found[-1]
    return None


def _spoken_for(sentence: Pieces) -> list[Match]:
    """The States for which somebody is named to speak: `the envoy of Chad`, `Mr. Li (Chad)`."""
    found = []
    for match in shapes.SPOKESMAN.finditer(sentence.letters):
        found += sentence.states(*match.span())[:1]
    return found


def _author(text: str) -> Match | None:
    """The State that a statement is made for, told where it begins."""
    if not _STATEMENT.search(text, 0, _OPENING):
        return None
    found = _spoken_for(pieces_of(text, 0, min(len(text), _OPENING)))
    return found[0] if found else None
