"""Cuts a document into its parts, by the reader and kind that the document names."""

from __future__ import annotations

from importlib import import_module

from graph.model import Document, Segments
from graph.segment import press, resolution

__all__ = ["segment"]


def segment(document: Document) -> Segments:
    """The parts of a document: from its mark-up where it has any, else from its text."""
    if document.reader == "akn4un":
        segmenter = import_module("graph.segment.akn4un")  # only where lxml's reader was used
        segments: Segments = segmenter.segment(document)
        return segments
    if document.kind.is_record:
        return resolution.segment(document)
    return press.segment(document)
