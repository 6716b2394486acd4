"""How well what annotations by hand say was found, text by text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.errors import ReadError
from graph.evaluate.found import understand
from graph.evaluate.gold_check import problems
from graph.evaluate.gold_files import Gold, load_gold
from graph.evaluate.gold_match import match
from graph.evaluate.scores import HELD_OUT, Result, Run, total
from graph.findings import Finding
from graph.link import Card, Record, Story, link, make_card
from graph.model import Document, Page
from graph.read import read
from graph.read.inputs import Item, discover


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
