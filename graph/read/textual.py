"""A document made of its text alone: kind, symbol and language are told from the words."""

from __future__ import annotations

from graph.model import Document, Source
from graph.read.decode import tidied
from graph.read.kinds import masthead_symbol
from graph.read.languages import language_of
from graph.read.naming import document_id, first_line
from graph.read.unfold import unfolded


def document_of(text: str, source: Source, reader: str) -> Document:
    """The document that a reader found to have this text; no marks."""
    text, kind = unfolded(tidied(text))
    symbol = masthead_symbol(text) if kind.is_record else ""
    return Document(
        id=document_id(symbol, first_line(text), source.sha256),
        kind=kind,
        text=text,
        source=source,
        reader=reader,
        language=language_of(text),
    )
