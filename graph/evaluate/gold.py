"""Annotations by hand: which texts, what they say, and how well it was found.

A gold file is JSON lines. The first line names the document, its group, the SHA-256 of the file's
bytes, the length of its text in code points, the kinds that are annotated completely, how the
annotations were made, and perhaps `split`: what is "held-out" is measured and never listed. Every
further line is one annotation: `kind`, `start`, `end` and values.
No text stands in it. `tests/gold/README.md` is the guideline.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graph.errors import InputError, ReadError
from graph.evaluate.found import understand
from graph.evaluate.gold_check import problems
from graph.evaluate.gold_match import match
from graph.evaluate.scores import HELD_OUT, OPEN, Result, Run, total
from graph.findings import Finding
from graph.link import Card, Record, Story, link, make_card
from graph.model import Document, Page
from graph.read import read
from graph.read.inputs import Item, discover


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation; an optional one counts neither when found nor when missed."""

    kind: str
    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotations of one text, complete for `kinds`."""

    file: str
    document: str
    group: str
    sha256: str
    length: int
    kinds: tuple[str, ...]
    method: str
    annotations: tuple[Annotation, ...]
    split: str = OPEN


def load_gold(folder: Path) -> list[Gold]:
    """All gold files of a folder, by name.

    Raises:
        InputError: where there is none, or a line is none of the format's.
    """
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise InputError(f"{folder}: no gold; expected .jsonl files")
    return [read_gold(file) for file in files]


def read_gold(file: Path) -> Gold:
    """One gold file.

    Raises:
        InputError: naming file and line.
    """
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        try:
            rows.append(dict(json.loads(line)))
        except (TypeError, ValueError) as error:
            raise InputError(f"{file}:{number}: no JSON object: {error}") from error
    try:
        head = rows[0]
        return Gold(
            file=file.name,
            document=str(head["document"]),
            group=str(head["group"]),
            sha256=str(head["sha256"]),
            length=int(head["length"]),
            kinds=tuple(head["kinds"]),
            method=str(head["method"]),
            annotations=tuple(_annotation(row) for row in rows[1:]),
            split=str(head.get("split", OPEN)),
        )
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{file}: {type(error).__name__}: {error}; expected gold") from error


def _annotation(row: dict[str, Any]) -> Annotation:
    kind, start, end = str(row.pop("kind")), int(row.pop("start")), int(row.pop("end"))
    return Annotation(kind, start, end, optional=bool(row.pop("optional", False)), values=row)


def texts_by_hash(inputs: Sequence[Path], wanted: frozenset[str]) -> dict[str, Item]:
    """The items below `inputs` whose bytes have these SHA-256.

    Raises:
        InputError: where an input does not exist.
    """
    return {item.sha256: item for item in discover(inputs) if item.sha256 in wanted}


def evaluate_gold(folder: Path, texts: Sequence[Path], corpus: Sequence[Path] = ()) -> Run:
    """Hold what is found in annotated texts against their annotations.

    Args:
        folder: gold files.
        texts: where the texts lie; one that is missing is told among the failures.
        corpus: documents that hold the resolutions which press texts are about.

    Raises:
        InputError: where a path does not exist or a gold file is damaged.
    """
    gold = load_gold(folder)
    items = texts_by_hash(texts or _beside(folder), frozenset(one.sha256 for one in gold))
    results, stories = [], []
    for one in gold:
        item = items.get(one.sha256)
        if item is None:
            results.append(Result(one.file, failure="its text is not among the texts"))
            continue
        document = read(item)
        if wrong := problems(one, document.text):
            results.append(Result(one.file, failure="; ".join(wrong)))
            continue
        page, findings = understand(document)
        if document.kind.is_record:
            results.append(measure(one, document, findings))
        else:
            stories.append((one, Story(page, tuple(findings))))
    results.extend(_stories(stories, corpus))
    return total(results)


def measure(gold: Gold, document: Document, findings: Sequence[Finding]) -> Result:
    """The counts and differences of one annotated text."""
    counts, differences = match(gold.kinds, gold.annotations, findings, gold.document, document)
    return Result(
        path=gold.file,
        symbol=gold.document,
        group=gold.group,
        split=gold.split,
        sha256=gold.sha256,
        counts=counts,
        differences=() if gold.split == HELD_OUT else tuple(differences),
    )


def _stories(stories: Sequence[tuple[Gold, Story]], corpus: Sequence[Path]) -> Iterator[Result]:
    """Link the press texts to the record that the corpus holds, then measure them."""
    if not stories:
        return
    with TemporaryDirectory() as folder:
        record = _record(corpus, Path(folder))
        linked = link([story for _, story in stories], record)
        by_id = {one.page.document.id: one for one in linked}
        for gold, story in stories:
            after = by_id[story.page.document.id]
            yield measure(gold, after.page.document, after.findings)


def _record(corpus: Sequence[Path], texts: Path) -> Record:
    cards: list[Card] = []
    for item in discover(corpus):
        if not item.readable:
            continue
        try:
            document = read(item)
        except ReadError:
            continue
        if document.kind.is_record:
            page, findings = understand(document)
            cards.extend(_kept(page, findings, texts))
    return Record(cards, texts)


def _kept(page: Page, findings: list[Finding], texts: Path) -> Iterator[Card]:
    card = make_card(page, findings)
    if card is not None:
        file = texts / f"{page.document.id}.txt"
        file.write_text(page.document.text, "utf-8", newline="")
        yield card


def _beside(folder: Path) -> list[Path]:
    """Where texts may lie when nobody says: in `texts` beside the gold folder, and in `corpus`."""
    return [one for one in (folder.parent / "texts", Path("corpus")) if one.exists()]
