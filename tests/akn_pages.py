"""Pages of the small AKN4UN documents in `tests/data/akn`, and what the record extractor finds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graph.extract.record import extractor as record
from graph.findings import Finding
from graph.model import Identity, Page
from graph.read import read_bytes
from graph.segment import segment
from graph.symbol import try_parse

DATA = Path(__file__).parent / "data" / "akn"


def page_of(data: bytes, name: str = "x.xml") -> Page:
    document = read_bytes(data, name)
    mark = document.mark("symbol")
    symbol = try_parse(mark.value) if mark else None
    return Page(document, segment(document), Identity(symbol=symbol))


def load(name: str) -> Page:
    return page_of((DATA / name).read_bytes(), name)


def of_type(page: Page, kind: type[Finding]) -> list[Finding]:
    return [one for one in record.extract(page) if type(one) is kind]


def shown(page: Page, findings: Iterable[Finding], *names: str) -> list[tuple[str, ...]]:
    return [
        (one.span.of(page.text), *(str(getattr(one, name)) for name in names)) for one in findings
    ]
