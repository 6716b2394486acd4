"""What a document is, once read and segmented: plain frozen values that every later step shares.

Offsets are counted in Unicode code points of `Document.text`, half-open, zero-based.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.errors import EvidenceError
from graph.frozen import quick
from graph.symbol import Symbol


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage of a document's text, `[start, end)` in code points.

    Raises:
        EvidenceError: where `0 <= start < end` does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EvidenceError(f"span {self.start},{self.end} is empty or negative")

    def of(self, text: str) -> str:
        """The passage itself."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have any place in common."""
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """What sort of document was read; it decides lane and class."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"  # a statement by the President of the Security Council
    DRAFT = "draft"  # a draft resolution that was put to the vote and not adopted
    NEWS = "news"
    COMMENTARY = "commentary"
    PRESS_RELEASE = "press-release"
    ARTICLE = "article"  # what no press tells: an encyclopedia's article, a debate's record
    PAPER = "paper"  # an official document that adopts nothing: a letter, a report, a record

    @property
    def is_record(self) -> bool:
        """Whether the document is a UN organ's own text: the record, not the story."""
        return self in (Kind.RESOLUTION, Kind.DECISION, Kind.STATEMENT, Kind.DRAFT)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the bytes came from.

    `path` is relative to the input that was named, `/`-separated; members of archives are
    `archive.zip!member`.
    """

    path: str
    sha256: str
    size: int


@quick
@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a document's mark-up or front matter says, with the passage that shows it.

    `name` says what (`symbol`, `title`, `adoption-date`, `citation`, `sponsor`, `vote`, ...; the
    reader's docstring lists them), `value` is the normalised value and `detail` whatever else the
    mark-up adds.
    """

    name: str
    value: str
    span: Span
    detail: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One document that was read.

    `id` is made of the content (a slug of symbol or title, and eight hex digits of the bytes'
    SHA-256), never of the file's name. `text` is what every offset counts in. `marks` is what the
    mark-up says; `reader` names who read it. `body_start` is where the document's own text begins
    (front matter stands before it); `body_end` is where it ends: behind it a reader may append, as
    text, what stands only in the mark-up (votes, sponsors, subjects), so that such facts have
    evidence too. Segmenters look at `text` from `body_start` to `body_end` only. `unread` says what
    of it could not be read, and why.
    """

    id: str
    kind: Kind
    text: str
    source: Source
    reader: str
    language: str = "en"
    marks: tuple[Mark, ...] = ()
    body_end: int = -1
    body_start: int = 0
    unread: tuple[str, ...] = ()

    def mark(self, name: str) -> Mark | None:
        """The first mark of that name, if any."""
        return next((mark for mark in self.marks if mark.name == name), None)

    @property
    def is_framed(self) -> bool:
        """Whether it was within a page or message, which has a title and a date of its own."""
        return self.reader in ("html", "mail")

    @property
    def body(self) -> str:
        """The text without what a reader appended; offsets are those of `text`."""
        return self.text if self.body_end < 0 else self.text[: self.body_end]


@quick
@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph of a resolution that says something.

    `label` is its fragment: `pp3`, `op7`, `op7-a`, `annex-4`, `annex2-p12`, `annex-article4-2` (of
    an article or rule that is annexed), `draft2-op1`. `number` is the ordinal of a preambular
    paragraph or the printed number of an operative one. `span` covers its text without number;
    `extra` holds further passages where a page break cuts the paragraph.
    """

    label: str
    kind: str  # "preambular" | "operative" | "annex" | "section"
    number: int
    printed: str
    span: Span
    extra: tuple[Span, ...] = ()
    parent: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """All passages, in order."""
        return (self.span, *self.extra)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note below the text: its marker, its passage, and the provision that carries the marker.

    `anchor` is the offset of the marker in the running text, -1 where it was not found.
    """

    marker: str
    span: Span
    owner: str = ""
    anchor: int = -1


@dataclass(frozen=True, slots=True)
class Segments:
    """A document cut into its parts. Parts that a document lacks are None or empty.

    For a resolution: `cover`, `organ` (key of the organ whose words these are: "GA"), `provisions`,
    `footnotes`, `closing`. For a press text: `headline`, `byline`, `dateline`, `paragraphs`,
    `captions` (passages that are not running text), and `site` (what the page says and the story
    does not: menus, buttons, lists of other stories, comments of readers).
    """

    organ: str = ""
    cover: Span | None = None
    enacting: Span | None = None
    provisions: tuple[Provision, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    closing: Span | None = None
    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()
    site: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document is called: the values that other steps need before they start.

    Dates are ISO strings (`2024-07-01`, for press perhaps `2024-07`), or "" where unknown.
    """

    symbol: Symbol | None = None
    title: str = ""
    adopted: str = ""
    published: str = ""
    session: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What an extractor gets: a document, its parts, and its identity."""

    document: Document
    segments: Segments
    identity: Identity

    def __hash__(self) -> int:
        """By the file that was read: what is found in a page is remembered by the page."""
        return hash(self.document.source.sha256)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def provision_at(self, position: int) -> Provision | None:
        """The provision whose passage holds this position; a footnote's belongs to its owner."""
        for provision in self.segments.provisions:
            if any(span.start <= position < span.end for span in provision.spans):
                return provision
        for note in self.segments.footnotes:
            if note.span.start <= position < note.span.end:
                return self.provision(note.owner)
        return None

    def provision(self, label: str) -> Provision | None:
        """The provision with this label, if any."""
        return next((one for one in self.segments.provisions if one.label == label), None)
