"""Who voted how, as prose tells it: lists behind the counts, or States as subjects of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.actors.find import states_in
from graph.extract.places import holding
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.lines import SPONSORS, below, pairs_in, rolls_in
from graph.extract.rolls.prose import LONGEST, prose
from graph.extract.votes import shapes
from graph.extract.votes.ballots import Ballots, ballots_in, has_cue, told_of
from graph.extract.votes.lists import is_listed
from graph.extract.votes.pieces import pieces_of
from graph.extract.votes.scene import Scene, scene_of
from graph.extract.votes.told import CountTold, tallies_of
from graph.extract.votes.words import ABSTAINED, AGAINST, IN_FAVOUR
from graph.gazetteer import Match
from graph.model import Page, Span

_SOME = re.compile(
    r"\b(?:countries|states|nations|members)\s+(?:also\s+)?(?P<ballot>abstained|voted\s+against"
    r"|voted\s+in)\b"
)
_COLON = re.compile(r"(?::|(?P<asked>\?))[ \t]*\n")
_ASKED = re.compile(r"(?:who|which|what|how)\b", re.IGNORECASE)
_BALLOTS = {"i": "in-favour", "ag": "against", "ab": "abstained"}


@dataclass(frozen=True, slots=True)
class VoterTold:
    """A State said to have voted so."""

    start: int
    end: int
    state: str
    ballot: str
    meant: Meant | None


def voters_of(page: Page) -> list[VoterTold]:
    """States whose votes a text tells: in lists behind the counts, or as subjects of a verb."""
    scene = scene_of(page)
    if scene.is_silent:
        return []
    found: list[VoterTold] = []
    carried = ""
    spans, counts = prose(page), tallies_of(page)
    for sentence in spans:
        goes_on = _carried_in(scene, sentence, carried, counts)
        found += goes_on or _voters_in(scene, sentence, counts)
        carried = carried if goes_on else _last_ballot(scene.text, sentence)
    return [*found, *_rolled(scene, spans, {one.start for one in found})]


def _rolled(scene: Scene, spans: Sequence[Span], told: set[int]) -> Iterator[VoterTold]:
    """Those of rolls below the story; a roll goes on with the vote of the roll before it."""
    known: tuple[bool, Meant | None] = (False, None)
    for ballot, listed in (
        *rolls_in(scene.text),
        *_headed(scene.text, spans),
        *pairs_in(scene.text),
    ):
        if ballot in SPONSORS or not listed:
            continue
        line = Span(listed[0].start, listed[0].end)
        own = scene.voted_on(line.start, line.end, line)
        known = own if own[0] else known
        for one in listed if known[0] else ():
            if one.start not in told:
                told.add(one.start)
                yield VoterTold(one.start, one.end, one.entity, ballot, known[1])


def _headed(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, Sequence[Match]]]:
    """Those below a sentence or line that ends with a colon and speaks of one ballot.

    `Who abstained?` asks for a list as well; `Did Chad abstain?` does not.
    """
    for colon in _COLON.finditer(text):
        sentence = holding(spans, colon.start())
        start = sentence.start if sentence else text.rfind("\n", 0, colon.start()) + 1
        asks = not colon["asked"] or _ASKED.match(text, start)
        if asks and colon.start() - start < LONGEST and has_cue(text, start, colon.end()):
            listed = below(text, colon.end())
            ballot = told_of(text, start, colon.end()) if listed else ""
            if ballot:
                yield ballot, listed


def _voters_in(scene: Scene, sentence: Span, counts: Sequence[CountTold]) -> Iterator[VoterTold]:
    """Those of a sentence, each once."""
    text = scene.text
    if not states_in(text, sentence.start, sentence.end):
        return
    told: set[int] = set()
    for clause in ballots_in(text, sentence.start, sentence.end):
        for one in clause.named if _is_licensed(clause, counts) else ():
            if one.start not in told:
                told.add(one.start)
                real, of = scene.voted_on(one.start, max(clause.end, one.end), sentence)
                if real:
                    yield VoterTold(one.start, one.end, one.entity, clause.ballot, of)


def _is_licensed(clause: Ballots, counts: Sequence[CountTold]) -> bool:
    """Whether a loose reading agrees with a vote of the page: so many are on that side."""
    if not clause.needs:
        return True
    side, many = (IN_FAVOUR, AGAINST, ABSTAINED).index(clause.ballot), len(clause.named)
    told = {one.count.sides[side] or 0 for one in counts}
    return many in told or (clause.needs == "at least" and many <= max(told, default=0))


def _last_ballot(text: str, sentence: Span) -> str:
    """The ballot that the next sentence may go on with: the one told last."""
    told = ballots_in(text, sentence.start, sentence.end)
    if told:
        return told[-1].ballot
    some = list(_SOME.finditer(text, sentence.start, sentence.end))
    return _BALLOTS[some[-1]["ballot"].split()[-1][:2].replace("in", "i")] if some else ""


def _carried_in(
    scene: Scene, sentence: Span, ballot: str, counts: Sequence[CountTold]
) -> list[VoterTold]:
    """`17 abstained. They included A and B.`, `It passed 97-2. The two were A and B`."""
    here = pieces_of(scene.text, sentence.start, sentence.end)
    found = shapes.CARRIED.match(here.letters) or shapes.CARRIED_BACK.match(here.letters)
    found = None if here.each[:1] and here.each[0].word == "like" else found
    listed = here.states(*found.span("names")) if found and is_listed(here, found) else []
    if not listed or has_cue(scene.text, listed[-1].end, sentence.end):
        return []
    before = [one.count for one in counts if one.count.end <= sentence.start]
    if not ballot and before and len(listed) in before[-1].sides[1:]:
        ballot = (AGAINST, ABSTAINED)[before[-1].sides[1:].index(len(listed))]
    told = ((one, scene.voted_on(one.start, one.end, sentence)) for one in listed if ballot)
    return [
        VoterTold(one.start, one.end, one.entity, ballot, of) for one, (real, of) in told if real
    ]
