"""The sentences in which votes, sponsors and events are looked for: those that somebody wrote."""

from __future__ import annotations

from functools import lru_cache

from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

LONGEST = 5_000
"""The longest list of voters runs to some three thousand characters; more is no sentence."""


@lru_cache(maxsize=2)
def prose(page: Page) -> tuple[Span, ...]:
    """The sentences of headline and body, without those that no writer wrote."""
    found = sentences(page.text, running_text(page))
    return tuple(one for one in found if one.end - one.start <= LONGEST)
