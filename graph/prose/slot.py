"""What may stand in a slot of a verb: its subject, its object."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Found(Enum):
    """What stands in a slot."""

    THING = auto()
    PRONOUN = auto()
    OTHER = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """What was found, and the word at which it stands."""

    found: Found
    at: int = -1


EMPTY = Slot(Found.NOTHING)
