"""DOCX: the paragraphs of a word-processor file, with its footnotes.

Of the archive only the document's and the notes' own parts are read, each within a limit. What is
marked as deleted is left out. A note's marker becomes a superscript digit, the notes stand at the
end, as a converter to plain text would print them. Numbers that the word processor makes by itself
are not part of the text and not made up.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from graph.errors import ReadError
from graph.model import Document, Source
from graph.read.decode import SIZE_LIMIT
from graph.read.plain import document_of

NAME = "docx"

_BODY, _NOTES = "word/document.xml", "word/footnotes.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError),
    *(RuntimeError, NotImplementedError),  # locked, or packed in a way unknown here
)
_PLAIN = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def sniff(data: bytes, path: str) -> float:  # noqa: ARG001
    """Sure where it is a ZIP archive that holds a document's part."""
    if not data.startswith(b"PK\x03\x04"):
        return 0.0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return 1.0 if _BODY in archive.namelist() else 0.0
    except (zipfile.BadZipFile, OSError, ValueError):
        return 0.6 if _BODY.encode() in data else 0.0


def read(data: bytes, source: Source) -> Document:
    """The text, a paragraph a block.

    Raises:
        ReadError: a broken archive, broken mark-up, a part over 20 MB, or no text.
    """
    body, notes = _parts(data, source.path)
    paragraphs = [*_paragraphs(body), *(_footnotes(notes) if notes is not None else ())]
    text = "\n\n".join(paragraphs)
    if not text.strip():
        raise ReadError(source.path, "a document without text", "text")
    return document_of(text, source, NAME)


def _parts(data: bytes, path: str) -> tuple[etree._Element, etree._Element | None]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, _BODY, path)
            notes = _part(archive, _NOTES, path) if _NOTES in archive.namelist() else None
    except _BROKEN as error:
        raise ReadError(path, f"a broken archive ({error})", "a DOCX file") from error
    except KeyError as error:
        raise ReadError(path, f"no {_BODY} in it", "a DOCX file") from error
    return body, notes


def _part(archive: zipfile.ZipFile, name: str, path: str) -> etree._Element:
    with archive.open(name) as stream:
        content = stream.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ReadError(path, f"{name} is larger than {SIZE_LIMIT >> 20} MB", "a smaller document")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(path, f"{name}: {error.msg}", "well-formed XML") from error


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """Every paragraph that has text, in tables too."""
    for paragraph in root.iter(f"{_W}p"):
        if any(one.tag == _FALLBACK for one in paragraph.iterancestors()):
            continue
        text = "".join(_runs(paragraph)).strip()
        if text:
            yield text


def _runs(element: etree._Element) -> Iterator[str]:
    """The text of a paragraph, but not of paragraphs inside it (text boxes)."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}footnoteReference":
            yield (child.get(f"{_W}id") or "").translate(_SUPERSCRIPTS)
        elif child.tag in _PLAIN:
            yield _PLAIN[child.tag]
        elif child.tag not in (f"{_W}p", _FALLBACK) and isinstance(child.tag, str):
            yield from _runs(child)


def _footnotes(root: etree._Element) -> Iterator[str]:
    """The notes with their markers; separators, which have a type, are none."""
    for note in root.iter(f"{_W}footnote"):
        if note.get(f"{_W}type") in (None, "normal"):
            marker = (note.get(f"{_W}id") or "").translate(_SUPERSCRIPTS)
            words = " ".join(_paragraphs(note)).strip()
            if words:
                yield f"{marker} {words}"
