"""What there is to learn from: plain texts, and the subjects that the library gave them."""

from __future__ import annotations

import csv
import gzip
import html
import os
import re
import tarfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.extract.identity.extractor import identify
from graph.model import Document, Page, Source
from graph.read.kinds import kind_of
from graph.segment import segment
from graph.themes.scheme import Concept
from graph.themes.words import Counted, count, own_number

TEST = 79
"""The session that is measured and never learned from; for other organs, the years that match."""
TUNE = 78
"""The session that the threshold is fixed on."""
_RECENT = 76
"""From this session on the library gives half as many subjects as before: its present practice."""
_HREF = re.compile(r"/(\d{7})$")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Example:
    """One resolution: its words, the concepts that the library gave it, and how many in all."""

    symbol: str
    organ: str
    session: int
    title: str
    counted: Counted
    subjects: frozenset[int]
    given: int
    year: str

    @property
    def recent(self) -> bool:
        """Whether the library's present practice gave its subjects."""
        return self.session >= _RECENT

    @property
    def number(self) -> str:
        """Its number as texts print it, "" for a decision or statement."""
        return own_number(self.symbol) if "/RES/" in self.symbol else ""


def reference() -> Path:
    """The folder of the reference data: RESOGRAPH_REFERENCE, or `shared` beside the checkout."""
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("RESOGRAPH_REFERENCE") or beside) / "unxml"


def read_examples(root: Path, concepts: tuple[Concept, ...]) -> list[Example]:
    """Every resolution, decision and statement with subjects, sorted by symbol."""
    given = _subjects(root, concepts)
    rows = {row["txt"]: row for row in _rows(root, "docs") if row["symbol"] in given}
    found: dict[str, Example] = {}
    for name, text in _texts(root):
        row = rows.get(name)
        if row is not None and row["symbol"] not in found:
            found[row["symbol"]] = _example(row, text, *given[row["symbol"]])
    return [found[symbol] for symbol in sorted(found)]


def read_texts(root: Path) -> dict[str, str]:
    """The plain text of every document, by symbol."""
    symbols = {row["txt"]: row["symbol"] for row in _rows(root, "docs")}
    found: dict[str, str] = {}
    for name, text in _texts(root):
        if name in symbols:
            found.setdefault(symbols[name], text)
    return found


def _rows(root: Path, name: str) -> Iterator[dict[str, str]]:
    with gzip.open(root / "gold" / f"{name}.csv.gz", "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(root / "plain-text.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                yield Path(member.name).name, file.read().decode("utf-8")


def _subjects(root: Path, concepts: tuple[Concept, ...]) -> dict[str, tuple[frozenset[int], int]]:
    by_number = {one.number: index for index, one in enumerate(concepts) if one.number}
    by_label = {
        plain_label(label): index
        for index, one in enumerate(concepts)
        for label in one.labels[::-1]
    }
    by_label |= {plain_label(one.labels[0]): index for index, one in enumerate(concepts)}
    sets: dict[str, set[int]] = defaultdict(set)
    labels: dict[str, set[str]] = defaultdict(set)
    for row in _rows(root, "subjects"):
        if row["dictionary"] != "UNBIS Thesaurus":
            continue
        label = plain_label(html.unescape(row["value"].replace("_", " ")))
        number = _HREF.search(row["href"])
        index = by_number.get(number.group(1)) if number else None
        index = by_label.get(label) if index is None else index
        labels[row["symbol"]].add(label)
        if index is not None:
            sets[row["symbol"]].add(index)
    return {one: (frozenset(sets[one]), len(labels[one])) for one in sorted(labels)}


def plain_label(label: str) -> str:
    """A label without accents and case."""
    folded = unicodedata.normalize("NFKD", label.replace("’", "'")).encode("ascii", "ignore")
    return folded.decode().lower().strip()


def _example(row: dict[str, str], text: str, subjects: frozenset[int], given: int) -> Example:
    document = Document("d", kind_of(text), text, Source("d.txt", "0" * 64, len(text)), "plain")
    segments = segment(document)
    page = Page(document, segments, identify(document, segments))
    symbol, organ = row["symbol"], row["organ"]
    year = _year(row)
    title = _NOT_WORD.sub(" ", plain_label(page.identity.title)).strip()
    session = _session(symbol, organ, year)
    return Example(symbol, organ, session, title, count(page), subjects, given, year)


def _year(row: dict[str, str]) -> str:
    printed = re.search(r"\((\d{4})\)|/PRST/(\d{4})", row["symbol"])
    if printed:
        return printed.group(1) or printed.group(2)
    return (row["adoption_date_text"] or row["adoption_date_frbr"])[:4]


def _session(symbol: str, organ: str, year: str) -> int:
    """The session of the General Assembly that a text is counted with."""
    if organ in ("GA", "GADEC"):
        special, number = re.findall(r"/(?:RES|DEC)/(ES-|S-)?(\d+)", symbol)[0]
        if not special:
            return int(number)
    if organ == "HRC":
        return {"2024": TUNE, "2025": TEST}.get(year, TUNE - 1)
    return {"2024": TEST, "2025": TEST, "2023": TUNE, "2022": TUNE - 1, "2021": 76}.get(
        year, 76 if organ == "ECOSOC" else 75
    )
