"""Documents through stripping, reading and comparing, by several processes, one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from graph.errors import ReadError, ResographError
from graph.evaluate.compare import compare
from graph.evaluate.corrections import KIND as CHECKED
from graph.evaluate.corrections import Corrections
from graph.evaluate.found import found, understand
from graph.evaluate.markup import group_of, marked, plain
from graph.evaluate.normal import words
from graph.evaluate.scores import HELD_OUT, Result, Run, split_of, total
from graph.model import Document
from graph.parallel import spread
from graph.read import read
from graph.read.inputs import Item, discover
from graph.segment import segment

_NONE = Corrections()


def evaluate_markup(
    inputs: Sequence[Path], jobs: int = 1, every: int = 1, corrections: Corrections | None = None
) -> Run:
    """Hold the reading of plain text against the mark-up of every document below `inputs`.

    Args:
        inputs: files, folders and archives of AKN4UN XML; other documents are left out.
        jobs: processes.
        every: measure one document in so many, chosen by the hash of its bytes.
        corrections: errors of the mark-up that were checked by hand.

    Raises:
        InputError: where an input does not exist.
    """
    items = (
        item
        for item in discover(inputs)
        if item.readable and int(item.sha256[:8], 16) % max(every, 1) == 0
    )
    work = partial(measure, corrections=corrections or Corrections())
    return total(one for one in spread(work, items, jobs) if one is not None)


def measure(item: Item, corrections: Corrections = _NONE) -> Result | None:
    """One document's result; None without mark-up or in another language. What fails is told."""
    try:
        document = read(item)
    except ReadError as error:
        return Result(item.path, failure=error.reason)
    if document.reader != "akn4un" or document.language != "en":
        return None
    if document.unread:  # whose mark-up has gaps proves nothing
        return Result(item.path, failure="; ".join(document.unread))
    try:
        return measure_document(document, corrections)
    except (ResographError, RecursionError, ValueError, KeyError) as error:
        return Result(item.path, failure=f"{type(error).__name__}: {error}")


def measure_document(document: Document, corrections: Corrections = _NONE) -> Result:
    """The result of one document that has mark-up; where it was checked, also without errors."""
    mark = document.mark("symbol")
    symbol = mark.value if mark else document.source.path
    expected, scopes = marked(document, segment(document))
    page, findings = understand(plain(document))
    values = list(found(page, findings))
    split, group = split_of(symbol), group_of(document)
    if group in corrections.groups and split != HELD_OUT:
        there, here = corrections.apply(symbol, expected, values)
        expected, values = [*expected, *there], [*values, *here]
        scopes = {**scopes, CHECKED: None}
    counts, differences = compare(expected, values, scopes, symbol, page.document.text)
    title, adopted = document.mark("title"), document.mark("adoption-date")
    return Result(
        path=document.source.path,
        symbol=symbol,
        group=group,
        split=split,
        sha256=document.source.sha256,
        title=words(title.value) if title else "",
        date=adopted.value if adopted else "",
        counts=counts,
        differences=() if split == HELD_OUT else tuple(differences),
    )
