"""A peer beside our citations where it is installed: eyecite, made for the law of another place."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

from graph.errors import ReadError
from graph.extract.citations import extractor as citations
from graph.extract.identity.extractor import identify
from graph.findings import Citation
from graph.model import Page
from graph.read import read
from graph.read.inputs import Item
from graph.segment import segment


def table(documents: Sequence[Item]) -> Iterator[str]:
    """Citations found and megabytes a second, ours and the peer's."""
    if find_spec("eyecite") is None:
        yield "eyecite is not installed: no peer to compare with"
        return
    find = import_module("eyecite").get_citations
    pages = list(_pages(documents))
    megabytes = sum(len(page.text) for page in pages) / 1e6
    start = time.process_time()
    ours = sum(isinstance(one, Citation) for page in pages for one in citations.extract(page))
    middle = time.process_time()
    theirs = sum(len(find(page.text)) for page in pages)
    end = time.process_time()
    yield f"{'citations of resolutions':28}{'found':>8}{'MB/s':>8}"
    yield f"{'resograph':28}{ours:8}{megabytes / max(middle - start, 1e-9):8.2f}"
    yield f"{'eyecite':28}{theirs:8}{megabytes / max(end - middle, 1e-9):8.2f}"


def _pages(documents: Sequence[Item]) -> Iterator[Page]:
    for item in documents:
        try:
            document = read(item)
        except ReadError:
            continue
        if document.kind.is_record:
            segments = segment(document)
            yield Page(document, segments, identify(document, segments))
