"""How to build, and who hears how it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.iris import BASE
from graph.pipeline.worker import Outcome


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: the base of minted IRIs, how many processes, what to leave out, what to add.

    `aliases` is a file of the user's own names for actors: see `graph.gazetteer.aliases`; `themes`
    a SKOS file of the user's own concepts: see `graph.themes.own`. With `fresh` nothing is used
    that an earlier build has kept.
    """

    base: str = BASE
    jobs: int = 1
    page: bool = True
    title: str = "resograph"
    aliases: Path | None = None
    themes: Path | None = None
    fresh: bool = False


class Progress(Protocol):
    """Hears how a build goes on."""

    def step(self, name: str) -> None:
        """A new step begins."""

    def document(self, outcome: Outcome) -> None:
        """One more document went through."""


class Silent:
    """Hears and says nothing."""

    def step(self, name: str) -> None:
        """Say nothing."""

    def document(self, outcome: Outcome) -> None:
        """Say nothing."""
