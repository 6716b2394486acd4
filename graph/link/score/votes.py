"""Evidence from votes: counts, voters and mode that are told, beside those on record."""

from __future__ import annotations

import re
from collections.abc import Collection

from graph.link.compare.tallies import PERMANENT, UNOPPOSED, is_full, nearly, same_tally
from graph.link.record.entry import Entry
from graph.link.story.situation import Situation

_OF_COUNTS = (0.0, 0.5, 0.8, 1.0)
_UNANIMOUS = re.compile(r"15-0-0")
_USUAL = 0.2
"""So the Council adopts nine in ten of its resolutions."""
_COUNCIL, _FOR = 15, "in-favour"


def vote_evidence(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether counts, voters and mode that are told are those of the record, by name."""
    return _tallies(situation, entry) | _votes(situation, entry) | _modes(situation, entry)


def _tallies(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether the counts told are the record's; numbers that stand about count for less."""
    if not entry.cards or not (situation.tallies or situation.numbers):
        return {}
    pairs = [(one, other) for one in situation.tallies for other in entry.tallies]
    same = [_telling(one, other, entry) for one, other in pairs if same_tally(one, other)]
    if same:
        return {"tally": max(same)}
    council = entry.symbol.organ == "SC"
    if any(nearly(one, other) or (council and _ayes(one) == _ayes(other)) for one, other in pairs):
        return {"near-tally": 1.0}
    if situation.tallies and any(_ayes(one) for one in situation.tallies) and entry.tallies:
        return {"other-tally": 1.0}
    if any(is_full(one) for one in situation.tallies):
        return {"other-tally": 1.0}
    told = max((_counted(one, situation.numbers) for one in entry.tallies), default=0.0)
    return {"counts": told}


def _telling(told: str, recorded: str, entry: Entry) -> float:
    """How much it tells that counts agree: all three more than one, unanimity of fifteen little."""
    if entry.symbol.organ == "SC" and _UNANIMOUS.fullmatch(recorded):
        return _USUAL
    return _OF_COUNTS[sum(one.isdigit() for one in told.split("-"))]


def _ayes(counts: str) -> str:
    return counts.partition("-")[0].strip("?")


def _modes(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether one says that it was put to the vote and the other that it was not."""
    if not situation.modes or not entry.modes:
        return {}
    voted = "recorded-vote" in entry.modes
    if voted and situation.modes <= UNOPPOSED:
        return {"other-mode": 1.0}
    return {"other-mode": float(situation.modes == {"recorded-vote"} and not voted)}


def _counted(recorded: str, numbers: Collection[int]) -> float:
    """How much it says that these numbers hold all counts of a vote: large ones are rarer."""
    counts = [int(one) for one in recorded.split("-") if one.isdigit() and one != "0"]
    if not counts or not all(one in numbers for one in counts):
        return 0.0
    return min(1.0, sum(0.5 if one > _COUNCIL else 0.2 for one in counts))


def _votes(situation: Situation, entry: Entry) -> dict[str, float]:
    """Whether states are said to have voted as they did; who was elected dissents in few years."""
    if not situation.votes or not entry.ballots:
        return {}
    full = entry.symbol.organ == "SC" and len(entry.ballots) == _COUNCIL
    seated = {*entry.ballots, *entry.words}  # who is spoken of is easily taken for a voter
    if full and any(one not in seated for one, _ in situation.votes):
        return {"no-member": 1.0}
    told = {(state, one) for state, one in situation.votes if one != _FOR}
    dissent = {one for one in entry.ballots.items() if one[1] != _FOR}
    if full and told == dissent and any(state not in PERMANENT for state, _ in told):
        return {"vote": 1.0}
    same = sum(entry.ballots.get(state) == ballot for state, ballot in situation.votes)
    other = len(situation.votes) - same
    if other > same:
        return {"other-vote": 1.0}
    return {"vote": min(1.0, (same - other) / 3)}
