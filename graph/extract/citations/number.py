"""One number that may cite a resolution, decision or statement: its shape, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.symbol import Symbol


class Form(StrEnum):
    """The shape of a number."""

    SLASH = "slash"  # 78/311, 36/5
    SPECIAL = "special"  # ES-10/15, S-27/2
    YEAR = "year"  # 2018/15
    PARTIES = "parties"  # VII/28
    ROMAN = "roman"  # 217 A (III)
    COUNCIL = "council"  # 2722 (2024)
    BARE = "bare"  # 2216
    FULL = "full"  # A/RES/78/311


@dataclass(frozen=True, slots=True)
class Candidate:
    """One number: where it stands, its shape, and what it says.

    `first` is the session, year or Roman session (for a Security Council number its year, or ""),
    `number` the number and `part` the letters as printed.
    """

    start: int
    end: int
    form: Form
    first: str
    number: str
    part: str = ""
    symbol: Symbol | None = None
