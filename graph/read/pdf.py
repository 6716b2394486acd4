"""PDF: the text of a printed page, put back into paragraphs.

pypdfium2 (the extra `documents`) gives each character with its place; `pdf_layout` makes lines and
paragraphs of them. Raised digits become superscript ones, so that the markers of footnotes are what
they were in print.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace

from graph.errors import ReadError
from graph.model import Document, Source
from graph.read.pdf_layout import Glyph, text_of
from graph.read.plain import document_of

NAME = "pdf"
PAGE_LIMIT = 2_000
GLYPH_LIMIT = 10_000_000
_HEAD = 1_024
_NO_TEXT = 8  # letters a page: fewer, on average, and the pages are pictures


def sniff(data: bytes, path: str) -> float:  # noqa: ARG001
    """Sure where the signature stands at the beginning."""
    return 1.0 if b"%PDF-" in data[:_HEAD] else 0.0


def read(data: bytes, source: Source) -> Document:
    """The text of all pages, paragraphs set off by blank lines.

    Raises:
        ReadError: broken, locked, too long, pictures without text, or no pypdfium2.
    """
    pages = list(_pages(data, source.path))
    text = text_of(pages)
    pictures = tuple(
        f"page {number} has no text (a picture, or an empty page)"
        for number, page in enumerate(pages, 1)
        if not page
    )
    if sum(one.isalpha() for one in text) < _NO_TEXT * len(pages):
        raise ReadError(source.path, "pages without text (a scan)", "a PDF with a text layer")
    return replace(document_of(text, source, NAME), unread=pictures)


def _pages(data: bytes, path: str) -> Iterator[list[Glyph]]:
    try:
        import pypdfium2  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise ReadError(
            path, "a PDF, but no pypdfium2", "pip install 'resograph[documents]'"
        ) from (error)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError(path, f"a PDF that cannot be opened ({error})", "a PDF") from error
    with document:
        if len(document) > PAGE_LIMIT:
            raise ReadError(path, f"{len(document):,} pages", f"at most {PAGE_LIMIT:,}")
        left = GLYPH_LIMIT
        for number in range(len(document)):
            try:
                glyphs = list(_glyphs(document[number], pypdfium2.raw, left))
            except pypdfium2.PdfiumError as error:
                raise ReadError(path, f"page {number + 1}: {error}", "a whole PDF") from error
            left -= len(glyphs)
            if left <= 0:
                raise ReadError(path, "too much text", f"at most {GLYPH_LIMIT:,} characters")
            yield glyphs


def _glyphs(page: object, raw: object, most: int) -> Iterator[Glyph]:
    """The page's printed characters in the order of its content; at most so many."""
    text = page.get_textpage()  # type: ignore[attr-defined]
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()  # type: ignore[attr-defined]
    for index in range(min(text.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(text, index)  # type: ignore[attr-defined]
        generated = raw.FPDFText_IsGenerated(text, index) == 1  # type: ignore[attr-defined]
        if generated and chr(code) in "\r\n":
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)  # type: ignore[attr-defined]
        raw.FPDFText_GetCharOrigin(text, index, x, y)  # type: ignore[attr-defined]
        yield Glyph(_character(code), box.left, box.right, y.value, box.top - box.bottom)


def _character(code: int) -> str:
    """The character; the hyphen at a line's end comes as U+FFFE or U+0002, others as they are."""
    if code in (0xFFFE, 0x02):
        return "-"
    return " " if code in (0xA0, 0x09, 0) or 0xD800 <= code < 0xE000 else chr(code)
