"""Where a walk stands in a resolution, and where a printed number counts: on, anew, in a list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class State(Enum):
    """Where in a resolution the walk is."""

    PREAMBLE = auto()
    OPERATIVE = auto()
    CLOSED = auto()
    ANNEX = auto()


class Place(Enum):
    """Where a number counts: the paragraphs, a list inside one, or a text that is attached."""

    NEXT = auto()
    LISTED = auto()
    ATTACHED = auto()


@dataclass(slots=True)
class Rows:
    """The row of operative numbers, and one that counts inside a paragraph's list.

    `last` is the last operative number, `_nest` the next one of a list that a colon announced.
    """

    last: int = 0
    _nest: int = 0

    def restart(self) -> None:
        """Begin anew: another part, another draft."""
        self.last = self._nest = 0

    def place(self, number: int, *, acts: bool, headed: bool, announced: bool) -> Place:
        """Where a number counts.

        One that goes on with a list is listed, unless it `acts` as the next paragraph would. A row
        that begins anew at 1 and is not `headed` is a list where a colon `announced` it, else text
        that is attached.
        """
        if self._nest and number == self._nest and not (acts and number == self.last + 1):
            self._nest += 1
            return Place.LISTED
        self._nest = 0
        if number == 1 and self.last >= 1 and not (acts or headed):
            if announced:
                self._nest = 2
                return Place.LISTED
            self.last = number
            return Place.ATTACHED
        self.last = number
        return Place.NEXT
