"""Documents through stripping, reading and comparing, by several processes, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.errors import ReadError, ResographError
from graph.evaluate.compare import compare
from graph.evaluate.found import found, understand
from graph.evaluate.markup import group_of, marked, plain
from graph.evaluate.normal import words
from graph.evaluate.scores import HELD_OUT, Result, Run, split_of, total
from graph.model import Document
from graph.parallel import spread
from graph.read import read
from graph.read.inputs import Item, discover
from graph.segment import segment


def evaluate_markup(inputs: Sequence[Path], jobs: int = 1, every: int = 1) -> Run:
    """Hold the reading of plain text against the mark-up of every document below `inputs`.

    Args:
        inputs: files, folders and archives of AKN4UN XML; other documents are left out.
        jobs: processes.
        every: measure one document in so many, chosen by the hash of its bytes.

    Raises:
        InputError: where an input does not exist.
    """
    items = (
        item
        for item in discover(inputs)
        if item.readable and int(item.sha256[:8], 16) % max(every, 1) == 0
    )
    return total(one for one in spread(measure, items, jobs) if one is not None)


def measure(item: Item) -> Result | None:
    """One document's result; None for a document without mark-up. What fails is told."""
    try:
        document = read(item)
    except ReadError as error:
        return Result(item.path, failure=error.reason)
    if document.reader != "akn4un":
        return None
    try:
        return measure_document(document)
    except (ResographError, RecursionError, ValueError, KeyError) as error:
        return Result(item.path, failure=f"{type(error).__name__}: {error}")


def measure_document(document: Document) -> Result:
    """The result of one document that has mark-up."""
    mark = document.mark("symbol")
    symbol = mark.value if mark else document.source.path
    expected, scopes = marked(document, segment(document))
    page, findings = understand(plain(document))
    counts, differences = compare(
        expected, found(page, findings), scopes, symbol, page.document.text
    )
    split = split_of(symbol)
    title, adopted = document.mark("title"), document.mark("adoption-date")
    return Result(
        path=document.source.path,
        symbol=symbol,
        group=group_of(document),
        split=split,
        sha256=document.source.sha256,
        title=words(title.value) if title else "",
        date=adopted.value if adopted else "",
        counts=counts,
        differences=() if split == HELD_OUT else tuple(differences),
    )
