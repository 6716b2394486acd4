"""The voters that stand on one side of a ballot word: a list of States, a number, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.extract.votes import bare
from graph.extract.votes.pieces import Pieces
from graph.gazetteer import Match

_ASIDE = re.compile(r"\([^()]*\)|-[^-,;FGBX]{1,7}-(?=,?[&,])|,w[^,;:FGBX]{1,14},")


_NUMERAL = re.compile(r"N(?!T?[bsKzea]{0,4}n[azxkC]{0,7}(?:[:-]|,?i))")
"""A number whose States do not follow: not `three island countries: Chad, Fiji and Malta`."""


@dataclass(slots=True)
class Side:
    """Who is told on one side of a ballot word, by the pieces `[first, last)` of the sentence.

    `whole`: those named are all of them; `numeral`: the count is a numeral of the text.
    """

    first: int
    last: int
    count: int | None = None
    named: list[Match] = field(default_factory=list)
    whole: bool = False
    numeral: bool = False

    def add(self, sentence: Pieces, first: int, last: int) -> None:
        """A list as well: its States, the names that nobody knows, and its numbers, summed up."""
        run = bare.without(sentence.each[first:last], _ASIDE)
        named = named_in(sentence, first, last)
        numerals = [run[one.start()].value for one in _NUMERAL.finditer(bare.letters(run))]
        size = len(named) + sum(one.letter == "K" for one in run) + sum(numerals)
        vague = any(one.letter == "q" for one in run)
        lost = self.count is None and bool(self.named)
        self.count = None if vague or lost else (self.count or 0) + size
        self.numeral = self.numeral or bool(numerals)
        self.whole = not vague
        self.named += named

    def counted(self, sentence: Pieces, first: int, last: int) -> None:
        """The numeral of a passage is how many they are."""
        for one in sentence.each[first:last]:
            if one.letter == "N":
                self.count, self.numeral, self.whole = one.value, True, False
                return


def named_in(sentence: Pieces, first: int, last: int) -> list[Match]:
    """The States of a list, without those of its asides."""
    run = bare.without(sentence.each[first:last], _ASIDE)
    return [state for one in run for state in one.states]
