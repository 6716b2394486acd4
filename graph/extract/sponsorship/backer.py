"""An actor in a role towards a resolution."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.resolutions.model import Meant
from graph.gazetteer import Match

ROLES = {"lead": "lead", "sponsor": "sponsor", "support": "supporter"}
"""The role that a frame of the table of verbs gives."""


@dataclass(frozen=True, slots=True)
class Backer:
    """An actor in a role towards a resolution, as `[start, end)` tells."""

    start: int
    end: int
    actor: str
    role: str
    rule: str
    meant: Meant | None


def backer(one: Match, role: str, rule: str, of: Meant | None) -> Backer:
    """An actor in a role, as the passage tells that names it."""
    return Backer(one.start, one.end, one.entity, role, f"sponsorship:{rule}", of)
