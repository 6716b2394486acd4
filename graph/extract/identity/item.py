"""One value of a document's identity card."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One value of the card: `[start, end)` is the passage that shows it."""

    name: str
    value: str
    start: int
    end: int
    detail: str = ""
