"""Plain text: whatever is text and claims no other format."""

from __future__ import annotations

from graph.model import Document, Kind, Source
from graph.read.columns import one_column
from graph.read.decode import decode, tidied
from graph.read.kinds import masthead_symbol
from graph.read.languages import language_of
from graph.read.naming import document_id, first_line
from graph.read.unfold import unfolded
from graph.read.volumes import printed_in

NAME = "plain"


def sniff(data: bytes, path: str) -> float:  # noqa: ARG001
    """The last resort: sure of nothing, refuses nothing; `read` tells binary data from text."""
    return 0.1 if data else 0.0


def read(data: bytes, source: Source) -> Document:
    """The text as it stands; no marks.

    Raises:
        ReadError: empty, binary, too large, or not in the encoding it claims.
    """
    return document_of(decode(data, source.path), source, NAME)


def document_of(text: str, source: Source, reader: str) -> Document:
    """The document that a reader found to have this text; no marks."""
    text, kind = unfolded(one_column(tidied(text)))
    symbol = masthead_symbol(text) if kind.is_record else ""
    printed = printed_in(text) if kind is Kind.PAPER else ()
    return Document(
        id=document_id(symbol, first_line(text), source.sha256),
        kind=kind,
        text=text,
        source=source,
        reader=reader,
        language=language_of(text),
        body_end=max(printed[0].start, 1) if printed else -1,  # the others are documents too
    )
