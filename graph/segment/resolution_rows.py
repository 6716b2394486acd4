"""Rows of numbers: whether a printed number goes on, begins anew, or counts inside a list."""

from __future__ import annotations

from dataclasses import dataclass


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

    def is_listed(self, number: int, *, acts: bool) -> bool:
        """Whether a number goes on with a list; one that `acts` may be the next paragraph's."""
        if not self._nest:
            return False
        if number == self._nest and not (acts and number == self.last + 1):
            self._nest += 1
            return True
        self._nest = 0
        return False

    def begins_anew(self, number: int, *, acts: bool) -> bool:
        """Whether a number counts what is listed or attached, and not what is decided."""
        return number == 1 and self.last >= 1 and not acts

    def open_list(self) -> None:
        """A list was announced; its first number has been read."""
        self._nest = 2
