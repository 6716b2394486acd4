"""One document through read, segment, extract and state: what every process of a build does."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from graph.errors import ReadError, StoreError
from graph.extract import run
from graph.extract.identity.extractor import identify
from graph.findings import Finding, Subject
from graph.gazetteer import use_aliases
from graph.iris import Iris
from graph.link import Story, make_card
from graph.model import Document, Page
from graph.pipeline import codec
from graph.pipeline.cache import Cache
from graph.pipeline.part import Share, make_part
from graph.pipeline.version import file_digest, reading_version
from graph.read import read
from graph.read.inputs import Item
from graph.segment import segment
from graph.themes.own import use_own_scheme


@dataclass(frozen=True)
class Task:
    """What a worker needs besides documents.

    `kept` is the folder of results, `base` begins every IRI, `aliases` and `themes` are files of
    the user's own.
    """

    kept: Path
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

    @property
    def cache(self) -> Cache:
        """The kept results."""
        return Cache(self.kept)

    @cached_property
    def _options(self) -> str:
        names = (file_digest(self.aliases), file_digest(self.themes))
        return "\n".join((reading_version(), self.base, *names))

    def key(self, item: Item) -> str:
        """What the result for an item is kept under: all that it depends on, and no name."""
        kind = PurePosixPath(item.path).suffix.lower()
        return hashlib.sha256(f"{item.sha256}\n{kind}\n{self._options}".encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: a document, or the reason why not.

    `key` names the kept result; its sections are `source`, `text`, and for a record text `own`,
    `rest`, `shared`, `page` and `card`, for a story `story`. `symbol` is that of a record text,
    `cites` the symbols that it cites, `subjects` what the library gave it, `found` counts its
    findings by type.
    """

    path: str
    key: str = ""
    document_id: str = ""
    kind: str = ""
    sha256: str = ""
    title: str = ""
    symbol: str = ""
    adopted: str = ""
    characters: int = 0
    failure: str = ""
    skipped: str = ""
    unread: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    found: Mapping[str, int] = field(default_factory=dict)
    share: Share = field(default_factory=Share)

    @property
    def name(self) -> str:
        """The document's identifier; what could not be read has one of its path."""
        return self.document_id or f"unread-{hashlib.sha256(self.path.encode()).hexdigest()[:12]}"

    @property
    def is_story(self) -> bool:
        """Whether what it says waits for linking."""
        return bool(self.document_id) and not self.failure and not self.symbol


def understand(document: Document) -> tuple[Page, list[Finding]]:
    """Segment a document, learn what it is called, and extract everything that it says."""
    segments = segment(document)
    page = Page(document, segments, identify(document, segments))
    return page, run(page)


def known(item: Item, task: Task) -> Outcome | None:
    """What is kept of an item, or what needs no reading: a thing that is no document."""
    if item.skipped:
        return Outcome(item.path, skipped=item.skipped)
    if item.problem:
        return Outcome(item.path, failure=item.problem)
    head = task.cache.head(task.key(item))
    if head is None:
        return None
    try:
        return replace(codec.load(Outcome, head), path=item.path)
    except StoreError:  # damaged: read the document again
        return None


def process(item: Item, task: Task) -> Outcome:
    """Take one document through the pipeline and keep the result; what goes wrong is told.

    A record text is stated at once. A story waits, since what it is about is for linking to say.
    """
    key = task.key(item)
    try:
        source = item.read()
    except OSError as error:
        return Outcome(item.path, failure=f"cannot be opened: {error.strerror or error}")
    outcome, sections = _read(item, task, key)
    sections["source"] = source
    task.cache.put(key, codec.dump(replace(outcome, path="")), sections)
    return outcome


def _read(item: Item, task: Task, key: str) -> tuple[Outcome, dict[str, bytes]]:
    failed = Outcome(item.path, key, sha256=item.sha256)
    try:
        document = read(item)
    except ReadError as error:
        line = "" if error.line is None else f"line {error.line}: "
        return replace(failed, failure=line + error.reason), {}
    try:
        page, findings = understand(document)
        return _result(replace(failed, document_id=document.id), page, findings, task)
    except Exception as error:  # whatever goes wrong in one text, the others go on
        failure = f"{type(error).__name__}: {error}"
        return replace(failed, document_id=document.id, failure=failure), {}


def _result(
    begun: Outcome, page: Page, findings: list[Finding], task: Task
) -> tuple[Outcome, dict[str, bytes]]:
    card = make_card(page, findings)
    outcome = replace(
        begun,
        kind=str(page.document.kind),
        title=page.identity.title,
        symbol=card.symbol if card else "",
        adopted=page.identity.adopted,
        characters=len(page.text),
        unread=page.document.unread,
        cites=card.cites if card else (),
        subjects=tuple(sorted({one.concept for one in findings if isinstance(one, Subject)})),
        found=dict(sorted(Counter(type(one).__name__ for one in findings).items())),
    )
    sections = {"text": page.text.encode()}
    if card is None:
        return outcome, {**sections, "story": codec.dump(Story(page, tuple(findings)))}
    part = make_part(page, findings, Iris(task.base))
    sections |= {name: getattr(part, name) for name in ("own", "rest", "shared", "page")}
    return replace(outcome, share=part.share), {**sections, "card": codec.dump(card)}
