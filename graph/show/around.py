"""The sentence that a passage stands in: a word alone shows nobody what was said."""

from __future__ import annotations

import re
from pathlib import Path

_MOST = 160
"""So many characters are shown on each side of a passage."""
_END = re.compile(
    r"""
      (?: (?<=[;!?]) | (?<=[.!?]["”’»])
        | (?<=\.) (?<!\b[A-Z]\.) (?<!\b[MDS][rst]\.) (?<!\bMrs\.) (?<!\bNo\.) ) \s+
    | \n\s*\n
    | (?<![^\n]{50})\n      # behind a full line of print a line break is no end
    | \n(?=[a-z]+:[ ])      # a field of front matter begins
    """,
    re.VERBOSE,
)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a passage in its sentence, cut between words where it is long.

    >>> around("All rose. Mr. B. Lee said yes on Monday. Others left.", 21, 25)
    ('Mr. B. Lee ', ' yes on Monday.')
    """
    first, last = max(0, start - _MOST), min(len(text), end + _MOST)
    ends = [found.end() for found in _END.finditer(text, first, start)]
    before = text[ends[-1] if ends else first : start]
    stop = _END.search(text, end, last)
    after = text[end : stop.start() if stop else last]
    if first and not ends:
        before = before[before.find(" ") + 1 :]
    if last < len(text) and not stop:
        after = after[: after.rfind(" ") + 1]
    return before, after


class Texts:
    """The texts of a built graph's documents, each read when a passage of it is first shown."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, str] = {}

    def of(self, document: str) -> str:
        """The text that a document's offsets count in, by its IRI; empty where it was not kept."""
        name = document.rpartition("/")[2]
        if name not in self._read:
            file = self._folder / f"{name}.txt"
            self._read[name] = file.read_bytes().decode("utf-8") if file.exists() else ""
        return self._read[name]
