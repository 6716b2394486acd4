"""The value that stands for one UN document symbol."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

DOUBLES = ("AA", "BB", "CC", "DD", "EE")
LETTERS = (*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *DOUBLES)
"""Part letters in order; after Z letters double, as in 53/77 AA."""


class Kind(StrEnum):
    """What a document is, as far as its symbol tells.

    A draft resolution of the Security Council carries an ordinary masthead symbol (`S/2024/239`)
    and is therefore a REPORT here, like every other masthead document.
    """

    RESOLUTION = "resolution"
    DECISION = "decision"
    PRESIDENTIAL_STATEMENT = "presidential-statement"
    DRAFT = "draft"
    MEETING_RECORD = "meeting-record"
    REPORT = "report"


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """One UN document symbol, normalised. Made by `parse`, `resolution` or `decision`.

    `text` is the library's form and alone decides equality: `A/RES/78/311`, `A/RES/217(III)[A]`,
    `S/RES/2722 (2024)`. `organ` is the key of the body (`GA`, `SC`, `ECOSOC`, `HRC`, ...; an open
    set). `session` is the session as printed (`78`, `ES-11`, `III`), or the year where the body
    counts by years (`2018`), or "". `year` is the year that the symbol states, or that the table
    of the Security Council gives. `part` is a letter (`A`), a range of letters (`A-C`) or "".
    """

    text: str
    organ: str
    kind: Kind
    session: str = ""
    number: str = ""
    year: int | None = None
    part: str = ""

    def __str__(self) -> str:
        return self.text

    @property
    def without_part(self) -> Symbol:
        """The same resolution or decision without its part letter: the form to compare with."""
        if not self.part:
            return self
        return replace(self, text=self.text.removesuffix(f"[{self.part}]"), part="")

    @property
    def parts(self) -> tuple[str, ...]:
        """The single part letters: `A-C` is A, B and C; no letter is no part."""
        if not self.part:
            return ()
        first, _, last = self.part.partition("-")
        return LETTERS[LETTERS.index(first) : LETTERS.index(last or first) + 1]
