"""A text that grows while a document is rendered, and the marks that point into it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model import Mark, Span

_SPACE = re.compile(r"[ \t\r\n]+")
_BREAKS = ("\u2028", "\u2029", "\x85")  # line ends to some, spaces to us
NOTHING: Mapping[str, str] = {}


@dataclass(slots=True)
class Draft:
    """A mark before its passage is trimmed. `end` is -1 while its element is open."""

    name: str
    value: str
    start: int
    end: int = -1
    detail: dict[str, str] = field(default_factory=dict)


class Writer:
    """Collects text as a reader would see it: spaces collapsed, no space at a line's ends."""

    def __init__(self) -> None:
        self.length = 0
        self.drafts: list[Draft] = []
        self.in_row = 0
        self.fresh = True  # nothing stands on the line yet
        self._parts: list[str] = []
        self._pending = False

    def say(self, text: str) -> None:
        """Append running text."""
        if "\n" in text or "  " in text or "\t" in text or "\r" in text:
            text = _SPACE.sub(" ", text)
        plain = text.strip(" ")
        if not plain:
            self._pending = self._pending or bool(text)
            return
        if (self._pending or text[0] == " ") and not self.fresh:
            plain = " " + plain
        self._parts.append(plain)
        self.length += len(plain)
        self._pending = text[-1] == " "
        self.fresh = False

    def line(self) -> None:
        """End the line, if anything stands on it; inside a table's row that is a space."""
        if self.in_row:
            self._pending = self._parts[-1:] != ["\t"]
        elif not self.fresh:
            self._put("\n")
            self.fresh, self._pending = True, False

    def blank(self) -> None:
        """End the line and leave one empty."""
        self.line()
        if self.length:
            self._put("\n")

    def tab(self) -> None:
        """Go to the next cell of a row."""
        if not self.fresh:
            self._put("\t")
            self.fresh, self._pending = False, False

    def open(self, mark: str, value: str = "", /, **detail: str) -> Draft:
        """Begin a mark here."""
        draft = Draft(mark, value, self.length, detail=detail)
        self.drafts.append(draft)
        return draft

    def close(self, draft: Draft) -> Draft:
        """End a mark here."""
        draft.end = self.length
        return draft

    def printed(self, name: str, text: str, value: str | None = None, **detail: str) -> Draft:
        """Append a text that is a mark of its own; its value is the text unless told otherwise."""
        draft = self.open(name, text if value is None else value, **detail)
        self.say(text)
        return self.close(draft)

    def text(self) -> str:
        """The whole text so far."""
        whole = "".join(self._parts)
        for character in _BREAKS:
            whole = whole.replace(character, " ")
        return whole

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def passage(draft: Draft, text: str) -> str:
    """What a draft covers, as it stands in the text."""
    return text[draft.start : draft.end if draft.end >= 0 else len(text)]


def to_mark(draft: Draft, text: str) -> Mark | None:
    """The finished mark, its passage trimmed; None where nothing is left of it."""
    start, end = draft.start, draft.end if draft.end >= 0 else len(text)
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in " \n\t":
        end -= 1
    if start == end:
        return None
    return Mark(draft.name, draft.value, Span(start, end), draft.detail or NOTHING)
