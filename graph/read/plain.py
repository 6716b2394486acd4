"""Plain text: whatever is text and claims no other format."""

from __future__ import annotations

from graph.model import Document, Source
from graph.read.decode import decode
from graph.read.textual import document_of

NAME = "plain"


def sniff(data: bytes, path: str) -> float:  # noqa: ARG001
    """The last resort: sure of nothing, refuses nothing; `read` tells binary data from text."""
    return 0.1 if data else 0.0


def read(data: bytes, source: Source) -> Document:
    """The text as it stands, with its kind told from its content; no marks.

    Raises:
        ReadError: empty, binary, too large, or not in the encoding it claims.
    """
    text = decode(data, source.path)
    return document_of(text, source, NAME)
