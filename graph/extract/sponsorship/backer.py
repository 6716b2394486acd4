"""An actor in a role towards a resolution."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.resolutions.model import Meant


@dataclass(frozen=True, slots=True)
class Backer:
    """An actor in a role towards a resolution, as `[start, end)` tells."""

    start: int
    end: int
    actor: str
    role: str
    rule: str
    meant: Meant | None
