"""One document through read, segment, extract and state: what every process of a build does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.errors import ReadError, ResographError
from graph.extract import run
from graph.extract.identity import identify
from graph.findings import Finding, ThemeMention
from graph.gazetteer import use_aliases
from graph.iris import Iris
from graph.link.card import Card, make_card
from graph.link.story import Story
from graph.model import Document, Page
from graph.pipeline.entities import used_entities
from graph.read import read
from graph.read.inputs import Item
from graph.segment import segment
from graph.state import state
from graph.themes.own import use_own_scheme


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker needs besides documents.

    `triples` and `texts` are the folders it writes into, `base` begins every IRI, `aliases` and
    `themes` are files of the user's own.
    """

    triples: Path
    texts: Path
    base: str
    aliases: Path | None = None
    themes: Path | None = None

    def prepare(self) -> None:
        """Make this process read with the user's files.

        Raises:
            ReadError: where one cannot be read.
        """
        use_aliases(self.aliases)
        use_own_scheme(self.themes)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: a document with its card or story, or the reason why not."""

    path: str
    document_id: str = ""
    kind: str = ""
    sha256: str = ""
    title: str = ""
    symbol: str = ""
    characters: int = 0
    failure: str = ""
    skipped: str = ""
    card: Card | None = None
    story: Story | None = None
    found: Mapping[str, int] = field(default_factory=dict)
    entities: frozenset[str] = frozenset()


def understand(document: Document) -> tuple[Page, list[Finding]]:
    """Segment a document, learn what it is called, and extract everything that it says."""
    segments = segment(document)
    page = Page(document, segments, identify(document, segments))
    return page, run(page)


def process(item: Item, task: Task) -> Outcome:
    """Take one input through the pipeline; what goes wrong is told, never raised.

    A record text is stated at once. A story waits, since what it is about is for linking to say.
    """
    if item.skipped:
        return Outcome(item.path, skipped=item.skipped)
    try:
        document = read(item)
    except ReadError as error:
        line = "" if error.line is None else f"line {error.line}: "
        return Outcome(item.path, failure=line + error.reason)
    try:
        page, findings = understand(document)
        (task.texts / f"{document.id}.txt").write_text(document.text, "utf-8", newline="")
        entities: frozenset[str] = frozenset()
        if document.kind.is_record and page.identity.symbol:
            entities = write_triples(task.triples, page, findings, Iris(task.base))
    except (ResographError, RecursionError, ValueError, KeyError) as error:
        return Outcome(item.path, document.id, failure=f"{type(error).__name__}: {error}")
    return replace(_outcome(item, page, findings), entities=entities)


def write_triples(
    folder: Path,
    page: Page,
    findings: list[Finding],
    iris: Iris,
    on_record: frozenset[tuple[str, str]] = frozenset(),
) -> frozenset[str]:
    """State a page's findings and write them as sorted N-Triples, named by the document.

    Returns the local identifiers of the entities that the triples name.
    """
    text = "\n".join(state(page, findings, iris, on_record).lines()) + "\n"
    (folder / f"{page.document.id}.nt").write_text(text, "utf-8", newline="\n")
    own = {one.theme for one in findings if isinstance(one, ThemeMention) and ":" in one.theme}
    return used_entities(text, iris) | own


def _outcome(item: Item, page: Page, findings: list[Finding]) -> Outcome:
    card = make_card(page, findings)
    symbol = page.identity.symbol
    return Outcome(
        path=item.path,
        document_id=page.document.id,
        kind=str(page.document.kind),
        sha256=page.document.source.sha256,
        title=page.identity.title,
        symbol=symbol.text if symbol and card else "",
        characters=len(page.text),
        card=card,
        story=None if card else Story(page, tuple(findings)),
        found=dict(sorted(Counter(type(one).__name__ for one in findings).items())),
    )
