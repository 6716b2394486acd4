"""What a passage that means a resolution says of it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Span


@dataclass(frozen=True, slots=True)
class Meant:
    """A passage that means a resolution: the fields of a `ResolutionMention`, and its sentence.

    `sponsors` are all the States that the phrase names as its makers; `rule` how it was read;
    `body` the kind of body whose resolution it is, see `bodies.tsv`, "" where nothing tells;
    `cited` whether the sentence only refers to it: `under resolution 1`; `reach` the entry of a
    list in which it may be spoken of, None for everywhere.
    """

    span: Span
    rule: str
    sentence: Span
    head: str
    symbol: str = ""
    draft: str = ""
    title: str = ""
    date: str = ""
    organ: str = ""
    sponsors: tuple[str, ...] = ()
    plural: int = 1
    other: str = ""
    body: str = ""
    cited: bool = False
    reach: Span | None = None

    def reaches(self, position: int) -> bool:
        """Whether what is told at a position may be told of it."""
        return self.reach is None or self.reach.start <= position < self.reach.end
