"""The unit that segmenters work with: a paragraph, heading or note as it is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A printed block, `[start, end)` without white space at its ends.

    `after_blank` tells whether a blank line stands before it, `note` that it stands below the rule
    at a page's foot.
    """

    start: int
    end: int
    after_blank: bool = False
    note: bool = False
