"""Mentions of all documents to entities: the only step that sees the whole corpus.

The way of the data, each package importing only those before it:

    compare    words, numbers, titles, quotations, counts: how two of them are alike
    record     what official texts say: a card of each, ways to find a resolution
    story      what a press text says: each mention of a resolution with everything around it
    score      evidence for and against a resolution; the likeliest one for a mention
    reading    all mentions of a story together: what points back to what, what it is about
    verdicts   a value that is claimed of a resolution, held against the record
    claims     what a story claims of the resolutions that it means
    linker     all of it, for all stories
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.link.record import Card, Record, make_card
from graph.link.story import Story

if TYPE_CHECKING:
    from graph.link.linker import link

__all__ = ["Card", "Record", "Story", "link", "make_card"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the linker holds under that name
    """The linker is heavy to load, and no one needs it where there is no story."""
    if name == "link":
        from graph.link import linker  # noqa: PLC0415

        return linker.link
    raise AttributeError(f"module 'graph.link' has no attribute {name!r}")
