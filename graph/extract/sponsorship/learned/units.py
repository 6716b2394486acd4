"""A sentence as the learned reader sees it: names, resolutions, cue words, and all other words.

Names and resolutions are signs, so that what is learned of one State holds for all; a word of the
table of verbs (`graph/prose/lexicon.tsv`) is its class, one of grammar is itself, and all others
are blanks: the reader cannot learn a text by heart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graph.extract.parsed import Parsed
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.backer import can_sponsor
from graph.prose.lexicon import cues, word_set
from graph.prose.words import Tag, Word

NAME, BODY, RESOLUTION, OTHER, NUMBER = "NAME", "BODY", "RES", "OTHER", "#"
"""A State or bloc, any other actor, a resolution, one of another body, a number."""
BLANK = "_"
"""A word without class: runs of them count as one where only classes are read."""
_CLASSES_TABLE = "sponsor leader lead paper adopt support work wish talks event file"
_CLASSES = tuple(_CLASSES_TABLE.split())
"""What the table tells of a word; the first that fits."""
_VOTES_TABLE = """
    against: against oppose opposes opposed opposing opposition reject rejects rejected rejecting
    against: rejection veto vetoes vetoed vetoing no nay nays noes objection objections objected
    abstain: abstain abstains abstained abstaining abstention abstentions
    favour: favour favours favoured favor favors favored yes aye ayes
    vote: vote votes voted voting ballot ballots
    absent: absent absence absentees
"""
_VOTES = {
    word: name
    for name, _, words in (line.strip().partition(": ") for line in _VOTES_TABLE.splitlines())
    for word in words.split()
}
_GRAMMAR = word_set("""
    by of on behalf from to with for in as and which who that whose was were is are been be not 's
    ' including include among other joint jointly : ; , ( ) " “ ” & the well • - /
    """)
_JOINING = word_set(", ; and & the as • - / including")
_MAX_JOINT = 3
_BY_WRITERS = frozenset(("lead", "leader", "work", "wish"))


class Cluster(NamedTuple):
    """Names that stand in one list: the places of its first and last word, and of the names."""

    first: int
    last: int
    names: tuple[int, ...]


def units(parsed: Parsed, others: Sequence[Meant]) -> list[str]:
    """What each word of a sentence is: a sign, a class, a word of grammar, or a blank.

    `others` are resolutions of other bodies.
    """
    return [_unit(parsed, word, others) for word in parsed.sentence.words]


def clusters(seen: Sequence[str]) -> Iterator[Cluster]:
    """The lists of names of a sentence, in order."""
    places = [place for place, one in enumerate(seen) if one == NAME]
    while places:
        size = 1
        while size < len(places) and _joined(seen, places[size - 1], places[size]):
            size += 1
        yield Cluster(places[0], places[size - 1], tuple(places[:size]))
        places = places[size:]


@cache
def class_of(lower: str) -> str:
    """What a word tells: a class of the table of verbs, of votes, or "".

    >>> class_of("co-sponsored"), class_of("vetoed"), class_of("brainchild"), class_of("sea")
    ('sponsor', 'against', 'work', '')
    """
    last = lower.rpartition("-")[2]
    told = cues().get(last, frozenset())
    return _VOTES.get(last) or next((one for one in _CLASSES if one in told), "")


def leads(seen: Sequence[str], cluster: Cluster) -> bool:
    """Whether the nearest word about sponsors tells of those who write a text."""
    places = [place for place, one in enumerate(seen) if one in _BY_WRITERS or one == "sponsor"]
    nearest = min(places, key=lambda one: _distance(one, cluster), default=None)
    return nearest is not None and seen[nearest] in _BY_WRITERS


def _distance(place: int, cluster: Cluster) -> int:
    return cluster.first - place if place < cluster.first else place - cluster.last


def _unit(parsed: Parsed, word: Word, others: Sequence[Meant]) -> str:
    actor = parsed.actors.get(word.start)
    if word.tag is Tag.THING:
        return RESOLUTION
    if actor and word.tag is Tag.NAME:
        return NAME if can_sponsor(actor) else BODY
    if word.lower[0].isdigit():
        return NUMBER
    if any(one.span.start <= word.start < one.span.end for one in others):
        return OTHER
    return class_of(word.lower) or (word.lower if word.lower in _GRAMMAR else BLANK)


def _joined(seen: Sequence[str], left: int, right: int) -> bool:
    between = seen[left + 1 : right]
    return len(between) <= _MAX_JOINT and all(one in _JOINING for one in between)
