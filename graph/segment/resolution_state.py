"""Where a walk over a resolution stands."""

from __future__ import annotations

from enum import Enum, auto


class State(Enum):
    """Where in a resolution the walk is."""

    PREAMBLE = auto()
    OPERATIVE = auto()
    CLOSED = auto()
    ANNEX = auto()
