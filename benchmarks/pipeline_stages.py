"""What one process spends on reading, segmenting, each extractor, stating and writing."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import ReadError
from graph.extract import RECORD, STORY, extractors
from graph.extract.identity.extractor import identify
from graph.findings import Finding
from graph.iris import Iris
from graph.link import make_card
from graph.model import Document, Page
from graph.pipeline.part import make_part
from graph.read import read
from graph.read.inputs import Item, discover
from graph.segment import segment


@dataclass(slots=True)
class Stages:
    """Processor seconds by stage, over so many documents and code points."""

    documents: int = 0
    characters: int = 0
    triples: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Add what the block takes."""
        start = time.process_time()
        yield
        self.seconds[stage] += time.process_time() - start

    @property
    def total(self) -> float:
        """All stages together."""
        return sum(self.seconds.values())


def items(inputs: Sequence[Path], every: int = 1) -> list[Item]:
    """The documents below these paths, one in `every` by the hash of its bytes."""
    found = (one for one in discover(inputs) if one.readable)
    return [one for one in found if int(one.sha256[:8], 16) % every == 0]


def measure_stages(documents: Sequence[Item]) -> Stages:
    """Take every document through the stages, one after the other."""
    stages = Stages()
    for module in extractors():  # what is loaded once is not a document's cost
        _warm(module)
    for item in documents:
        try:
            with stages.time("read"):
                document = read(item)
        except ReadError:
            continue
        _one(document, stages)
    return stages


def _one(document: Document, stages: Stages) -> None:
    stages.documents += 1
    stages.characters += len(document.text)
    with stages.time("segment"):
        segments = segment(document)
    with stages.time("identify"):
        page = Page(document, segments, identify(document, segments))
    lane = RECORD if document.kind.is_record else STORY
    findings: list[Finding] = []
    for one in extractors(lane):
        with stages.time(f"extract {one.NAME}"):
            findings.extend(one.extract(page))
    with stages.time("card"):
        make_card(page, findings)
    if page.identity.symbol or lane == STORY:
        with stages.time("state and write"):
            stages.triples += sum(make_part(page, findings, Iris()).share.counts.values())


def _warm(module: object) -> None:
    from graph.model import Kind, Segments, Source  # noqa: PLC0415

    text = "The General Assembly,\nRecalling its resolution 91/14 of 3 May 2036,\n"
    document = Document("w", Kind.RESOLUTION, text, Source("w", "0", 1), "plain")
    page = Page(document, Segments(), identify(document, Segments()))
    list(module.extract(page))  # type: ignore[attr-defined]


def table(stages: Stages) -> Iterator[str]:
    """A line a stage: seconds, share, documents and megabytes a second."""
    megabytes = stages.characters / 1e6
    yield f"{stages.documents} documents, {megabytes:.2f} MB of text, one process, processor time"
    yield f"{'stage':26}{'seconds':>9}{'share':>7}{'docs/s':>10}{'MB/s':>8}"
    ranked = sorted(stages.seconds.items(), key=lambda pair: -pair[1])
    for name, seconds in [*ranked, ("all stages", stages.total)]:
        rate = max(seconds, 1e-9)
        yield (
            f"{name:26}{seconds:9.2f}{seconds / max(stages.total, 1e-9):7.1%}"
            f"{stages.documents / rate:10.0f}{megabytes / rate:8.2f}"
        )
