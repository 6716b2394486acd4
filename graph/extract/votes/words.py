"""The classes of words with which reports tell of votes: `words.txt`, read once.

A sentence is read as a string of their letters (`pieces.py`), and the shapes of statements are
patterns over that string (`shapes.py`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

IN_FAVOUR, AGAINST, ABSTAINED, ABSENT = "in-favour", "against", "abstained", "absent"
CUES = {"F": IN_FAVOUR, "G": AGAINST, "B": ABSTAINED, "X": ABSENT}
"""The letters of words that say how somebody voted."""
BARE = {
    "F": frozenset(("for", "yes", "yea", "aye", "pro")),
    "G": frozenset(("against", "no", "nay", "con")),
}
"""Ballots only in a place where a ballot can stand: `voted for`, `12 against`, `Peru no`."""
TO_REJECT = frozenset(
    ("reject", "oppose", "block", "defeat", "kill", "defer", "postpone", "adjourn", "delete")
)
"""`voted to reject it` is a vote against it."""
_CHOICE = re.compile(r"\(([^()]*)\)|([^\s()]+)")


class Phrase(NamedTuple):
    """The words of a phrase, and the letter of its class."""

    words: tuple[str, ...]
    letter: str


@lru_cache(maxsize=1)
def phrases() -> dict[str, list[Phrase]]:
    """The phrases of all classes by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for one in _every():
        found.setdefault(one.words[0], []).append(one)
    for several in found.values():
        several.sort(key=lambda one: -len(one.words))
    return found


@lru_cache(maxsize=16384)
def beginning_with(word: str) -> tuple[Phrase, ...]:
    """The phrases that may begin with a word, the longest first; at last those with its stem."""
    stemmed = [one for one in _stems() if word.startswith(one.words[0][:-1])]
    return (*phrases().get(word, ()), *stemmed)


@lru_cache(maxsize=1)
def _stems() -> tuple[Phrase, ...]:
    """Words of which only the beginning is told."""
    return tuple(one for one in _every() if len(one.words) == 1 and one.words[0].endswith("*"))


def _every() -> Iterator[Phrase]:
    letter = ""
    for line in (files(__package__) / "words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            letter = line[1]
        elif line and not line.startswith("#"):
            for pattern in line.split(","):
                yield from (Phrase(words, letter) for words in spelled(pattern))


def spelled(pattern: str) -> list[tuple[str, ...]]:
    """All that a pattern with choices stands for.

    >>> spelled("(in|out of) step (now|)")
    [('in', 'step', 'now'), ('in', 'step'), ('out', 'of', 'step', 'now'), ('out', 'of', 'step')]
    """
    choices = [
        choice.split("|") if choice or not word else [word]
        for choice, word in _CHOICE.findall(pattern)
    ]
    return [tuple(" ".join(one).split()) for one in itertools.product(*choices)]
