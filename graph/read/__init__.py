"""Readers: one module a format, found by name in this folder, chosen by content.

A reader module has `NAME`, `sniff(data, path) -> float` (how sure it is, 0 for "not mine"; the
path may only break ties) and `read(data, source) -> Document`. To add a format, add a module.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Protocol

from graph.errors import ReadError
from graph.model import Document, Source
from graph.read.inputs import Item, discover

_LOST = "\N{REPLACEMENT CHARACTER}"

__all__ = ["Item", "Reader", "discover", "read", "read_bytes", "readers"]


class Reader(Protocol):
    """What a module must have to be a reader."""

    NAME: str

    def sniff(self, data: bytes, path: str) -> float:
        """How sure the reader is that it can read these bytes, 0 to 1."""

    def read(self, data: bytes, source: Source) -> Document:
        """The document, or a ReadError."""


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, by name."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "NAME") and hasattr(module, "sniff"):
            found.append(module)
    return tuple(sorted(found, key=lambda module: str(module.NAME)))


def read_bytes(data: bytes, path: str) -> Document:
    """The document in these bytes.

    Args:
        data: the whole file.
        path: its name, relative to what the user named; it goes into messages and the source.

    Raises:
        ReadError: where no reader knows the format or the one that does finds it broken.
    """
    if not data.strip():
        raise ReadError(path, "an empty file", "a document")
    sure, reader = max(
        ((one.sniff(data, path), one) for one in readers()), key=lambda pair: pair[0]
    )
    if not sure:
        raise ReadError(path, "bytes that are no text", "XML, Markdown or plain text")
    document = reader.read(data, Source(path, hashlib.sha256(data).hexdigest(), len(data)))
    return replace(document, unread=(*document.unread, *_gaps(document)))


def _gaps(document: Document) -> Iterator[str]:
    """What could not be read, and why: words of another language, characters lost before us."""
    if document.language != "en":
        yield f"the text is in another language ({document.language}); only English is understood"
    lost = document.text.count(_LOST)
    if lost:
        line = document.text.count("\n", 0, document.text.index(_LOST)) + 1
        yield f"characters lost in an earlier conversion: {lost}, the first in line {line}"


def read(item: Item) -> Document:
    """The document that an item holds.

    Raises:
        ReadError: with file, line and reason; also for an item that has a problem already.
    """
    if not item.readable:
        raise ReadError(item.path, item.problem or item.skipped, "a document")
    try:
        data = item.read()
    except OSError as error:
        raise ReadError(item.path, f"cannot be opened: {error.strerror or error}") from error
    return read_bytes(data, item.path)
