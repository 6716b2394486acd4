"""Who voted how, as prose tells it: lists behind the counts, or States as subjects of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.resolutions.model import Meant
from graph.extract.rolls.lines import rolls_in
from graph.extract.rolls.prose import prose
from graph.extract.votes.ballots import ballots_in
from graph.extract.votes.names import list_at, states_within
from graph.extract.votes.scene import Scene, scene_of
from graph.gazetteer import Match
from graph.model import Page, Span

_LIST_LINE = re.compile(
    r"\b(?P<ballot>In\s+favou?r|Against|Abstain(?:ing|ed)?|Abstentions?):\s*(?P<list>[A-Z][^;\n]{3,3000})"
)
_THEY = re.compile(
    r"(?:They|These|Those|(?:The\s+)?[Oo]thers|The\s+latter(?:\s+group)?|(?:This|That)\s+group|Among\s+(?:them|these))"
    r"\s+(?:also\s+)?(?:include[ds]?|were|are|comprise[sd]?)\s+(?=[A-Z]|the\s+[A-Z])(?:the\s+)?"
)
_SOME = re.compile(
    r"\b(?:countries|states|nations|members)\s+(?:also\s+)?(?P<ballot>abstained|voted\s+against|voted\s+in)\b"
)
_SPONSORS = frozenset(("sponsor", "additional"))
_BALLOTS = {"i": "in-favour", "ag": "against", "ab": "abstained"}
_HINT = re.compile(r"[Aa]gainst|favou?r|oppos|[Aa]bst|[Vv]ot|said\s+no|veto|back|support")


@dataclass(frozen=True, slots=True)
class VoterTold:
    """A State said to have voted so."""

    start: int
    end: int
    state: str
    ballot: str
    meant: Meant | None


def voters_of(page: Page) -> Iterator[VoterTold]:
    """States whose votes a text tells: in lists behind the counts, or as subjects of a verb."""
    scene = scene_of(page)
    if scene.is_silent:
        return
    told: set[int] = set()
    carried = ""
    for sentence in prose(page):
        goes_on = _carried_in(scene, sentence, carried) if carried else []
        for voter in goes_on or _voters_in(scene, sentence):
            told.add(voter.start)
            yield voter
        carried = carried if goes_on else _last_ballot(scene.text, sentence)
    for ballot, listed in rolls_in(page.text):
        for one in () if ballot in _SPONSORS else listed:
            line = Span(one.start, one.end)
            real, of = scene.voted_on(one.start, one.end, line)
            if real and one.start not in told:
                yield VoterTold(one.start, one.end, one.entity, ballot, of)


def _voters_in(scene: Scene, sentence: Span) -> Iterator[VoterTold]:
    """Those of a sentence, each once."""
    text = scene.text
    if not _HINT.search(text, sentence.start, sentence.end):
        return
    told: set[int] = set()
    for end, ballot, listed in _named(text, sentence):
        for one in listed:
            if one.start not in told:
                told.add(one.start)
                real, of = scene.voted_on(one.start, max(end, one.end), sentence)
                if real:
                    yield VoterTold(one.start, one.end, one.entity, ballot, of)


def _last_ballot(text: str, sentence: Span) -> str:
    """The ballot that the next sentence may go on with: the one told last."""
    told = (
        ballots_in(text, sentence.start, sentence.end)
        if _HINT.search(text, sentence.start, sentence.end)
        else ()
    )
    if told:
        return told[-1].ballot
    some = list(_SOME.finditer(text, sentence.start, sentence.end))
    return _BALLOTS[some[-1]["ballot"].split()[-1][:2].replace("in", "i")] if some else ""


def _carried_in(scene: Scene, sentence: Span, ballot: str) -> list[VoterTold]:
    """`17 abstained. They included A and B. Others were C and D.`: the list of those before."""
    opening = _THEY.match(scene.text, sentence.start, sentence.end)
    listed = list_at(scene.text, opening.end(), sentence.end) if opening else []
    if not listed or _HINT.search(scene.text, listed[-1].end, sentence.end):
        return []
    told = ((one, scene.voted_on(one.start, one.end, sentence)) for one in listed)
    return [
        VoterTold(one.start, one.end, one.entity, ballot, of) for one, (real, of) in told if real
    ]


def _named(text: str, sentence: Span) -> Iterator[tuple[int, str, Sequence[Match]]]:
    """Where a clause or line ends, its ballot, and the States that it names."""
    for line in _LIST_LINE.finditer(text, sentence.start, sentence.end):
        ballot = line["ballot"].lower()
        states = states_within(text, *line.span("list"))
        yield line.end(), _BALLOTS["i" if ballot.startswith("i") else ballot[:2]], states
    for one in ballots_in(text, sentence.start, sentence.end):
        yield one.end, one.ballot, one.named
