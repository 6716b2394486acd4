"""What of a document could not be read, whatever its format, and why."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Document

_LOST = "\N{REPLACEMENT CHARACTER}"


def gaps(document: Document) -> Iterator[str]:
    """Reasons, one a gap: words of another language, characters that were lost before us."""
    if document.language != "en":
        yield f"the text is in another language ({document.language}); only English is understood"
    lost = document.text.count(_LOST)
    if lost:
        line = document.text.count("\n", 0, document.text.index(_LOST)) + 1
        yield f"characters lost in an earlier conversion: {lost}, the first in line {line}"
