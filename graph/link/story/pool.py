"""Mentions taken together, and what the head of one says: `another resolution`, `a resolution`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.findings import ResolutionMention
from graph.link.story.situation import Situation
from graph.link.story.telling import NOT_ADOPTED

_OTHER = re.compile(
    r"\b(?:another|other|separate|different|previous|past|similar|rival|competing|companion|future"
    r"|last year['’]s|earlier|any|each|every|several|many|numerous)\b",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:an?|some)\b", re.IGNORECASE)


def is_other(mention: ResolutionMention) -> bool:
    """`another resolution`, `an earlier one`: something that the text has not spoken of."""
    return bool(_OTHER.match(mention.head)) and not mention.sponsor and not mention.date


def is_new(mention: ResolutionMention) -> bool:
    """`a resolution`: it brings something up and points back to nothing."""
    return bool(_INDEFINITE.match(mention.head)) and not mention.sponsor and not mention.date


def alike(situations: Iterable[tuple[int, Situation]]) -> list[list[int]]:
    """The places of mentions that name the same sponsor, or none, group by group."""
    groups: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, one in situations:
        whole = one.telling not in NOT_ADOPTED and one.mention.plural == 1
        if whole and not is_other(one.mention):
            groups[one.sponsors].append(place)
    return sorted(groups.values())


def together(situations: Sequence[Situation]) -> Situation:
    """Several mentions of one thing as one: all their evidence."""
    words: dict[str, float] = {}
    for one in situations:
        for word, share in one.words.items():
            words[word] = max(share, words.get(word, 0.0))
    first = situations[0]
    return replace(
        first,
        mention=replace(first.mention, title=""),
        organs=frozenset().union(*(one.organs for one in situations)),
        numbers=frozenset().union(*(one.numbers for one in situations)),
        votes=frozenset().union(*(one.votes for one in situations)),
        words=words,
        days=frozenset().union(*(one.days for one in situations)),
        stated=frozenset().union(*(one.stated for one in situations)),
        sponsors=frozenset().union(*(one.sponsors for one in situations)),
        tallies=frozenset().union(*(one.tallies for one in situations)),
    )
