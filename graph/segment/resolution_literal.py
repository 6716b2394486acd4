"""Markers of notes that are written out: asterisks, daggers, numbers in brackets.

They need no chain of ascending numbers, as glued digits do: the mark in the text is the mark before
the note, letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Provision

Place = tuple[str, int]
"""The label of a note's owner, "" for the cover, and the offset of its marker, -1 for none."""
NOWHERE: Place = ("", -1)


def is_literal(marker: str) -> bool:
    """Whether a marker is no plain number: `*`, `†`, `[3]`, `3/`."""
    return not marker.isdigit()


def place_of(
    text: str, marker: str, before: int, note: int, provisions: Sequence[Provision]
) -> Place:
    """Where the marker of a note first stands in front of it.

    Args:
        text: the text itself, with its asterisks.
        marker: as the note bears it.
        before: where the last note with the same marker began, 0 for the first.
        note: where this note begins.
        provisions: the paragraphs; a marker in none of them is the title's.
    """
    star = re.escape(marker[0])
    written = rf"(?<=[^\s{star}]){re.escape(marker)}(?!{star})"
    if marker.endswith("/"):
        written = rf"(?<=[\w,;.:)”\"] ){marker}(?!\w)|(?<=[,;.:)”\"]){marker}(?!\w)"
    found = re.compile(written).search(text, before, note)
    if found is None:
        return NOWHERE
    return _owner(found.start(), provisions), found.start()


def _owner(at: int, provisions: Sequence[Provision]) -> str:
    """The label of the paragraph that holds an offset, "" where none does."""
    for one in provisions:
        if not one.parent and any(span.start <= at <= span.end for span in one.spans):
            return one.label
    return ""
