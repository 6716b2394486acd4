"""What a passage that means a resolution says of it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Span


@dataclass(frozen=True, slots=True)
class Meant:
    """A passage that means a resolution: the fields of a `ResolutionMention`, and its sentence.

    `sponsors` are all the States that the phrase names as its makers; `rule` how it was read;
    `body` the kind of body whose resolution it is, see `bodies.tsv`, "" where nothing tells;
    `cited` whether the sentence only refers to it: `under resolution 1`.
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
