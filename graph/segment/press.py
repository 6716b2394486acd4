"""Segments a press text: headline, byline, dateline, paragraphs, and captions."""

from __future__ import annotations

import re

from graph.model import Document, Segments, Span
from graph.segment.resolution_blocks import body_start

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def segment(document: Document) -> Segments:
    """The parts of a news report, commentary or press release."""
    text = document.text
    start = body_start(text)
    return Segments(
        paragraphs=tuple(Span(m.start(), m.end()) for m in _PARAGRAPH.finditer(text, start))
    )
