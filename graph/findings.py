"""What extractors find: one frozen type for each kind of finding.

Every finding has a `span` (the evidence) and a `rule` (what produced it). Entities are local
identifiers under the base IRI: `state/CHN`, `org/security-council`. A finding about a resolution
names it with `about`: a normalised symbol, or "" where it is the document's own or linking has yet
to say which `ResolutionMention` is meant; `of` is the passage of the mention that it speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.frozen import quick
from graph.model import Span
from graph.symbol import Symbol


@dataclass(frozen=True, slots=True)
class Finding:
    """The root: a passage and the rule that read it."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Fact(Finding):
    """One value of a resolution's or document's identity card.

    `name` is one of: symbol, title, adoption-date, distribution-date, session, agenda-item, draft,
    meeting, committee, committee-report, adoption-mode, organ, author, publisher, published.
    `detail` is a second value: an agenda item's title, a meeting's date.
    """

    name: str
    value: str
    detail: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Citation(Finding):
    """One citing passage in a resolution (or in a press text, where `provision` is "").

    `verb` is a notation of the verb scheme or ""; `stated_date` ISO; `part` e.g. "annex",
    "section II", "para. 12"; `footnote` the marker through which it cites; `decision` tells
    citations of decisions and statements from those of resolutions by `symbol.kind`.
    """

    symbol: Symbol
    provision: str = ""
    verb: str = ""
    stated_date: str = ""
    stated_title: str = ""
    part: str = ""
    footnote: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Clause(Finding):
    """One verb, at its own `span`; the first has `order` 0; `addressees`: (entity, span) pairs."""

    provision: str
    verb: str
    order: int = 0
    addressees: tuple[tuple[str, Span], ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class DateMention(Finding):
    """An expression that denotes a day, month or year; `value` ISO: `2024-03-21` or `2024`.

    `value` is "" where the text does not support one; `anchor` is the ISO date it was counted from.
    """

    value: str
    anchor: str = ""


@quick
@dataclass(frozen=True, slots=True)
class ActorMention(Finding):
    """A passage that names an actor, instrument, group or office by local identifier."""

    entity: str
    provision: str = ""


@dataclass(frozen=True, slots=True)
class PersonMention(Finding):
    """A passage that names or means a person.

    `name` is the fullest form in the document ("" for an unnamed speaker); `entity` the local
    identifier; `role_text` the office as printed, `role`, `organization` and `on_behalf_of` local
    identifiers where known; `since`/`until` ISO years or dates.
    """

    entity: str
    name: str
    role_text: str = ""
    role: str = ""
    organization: str = ""
    on_behalf_of: str = ""
    since: str = ""
    until: str = ""


@quick
@dataclass(frozen=True, slots=True)
class ThemeMention(Finding):
    """A passage that carries a theme: `theme` is a local identifier, `score` its weight in 0..1."""

    theme: str
    score: float
    provision: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Sponsor(Finding):
    """Who led, sponsored, joined or supported: `role` is lead, sponsor, additional or supporter."""

    actor: str
    role: str
    about: str = ""
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class SponsorCount(Finding):
    """How many sponsored, as an interval: "over 120" is (121, None)."""

    minimum: int
    maximum: int | None
    about: str = ""
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Tally(Finding):
    """Counts of a vote; None where the text gives none. `body` is plenary, committee or ""."""

    in_favour: int | None
    against: int | None
    abstained: int | None
    body: str = ""
    about: str = ""
    of: Span | None = None


@quick
@dataclass(frozen=True, slots=True)
class Vote(Finding):
    """One state's vote: `ballot` is in-favour, against, abstained or absent."""

    state: str
    ballot: str
    about: str = ""
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Adoption(Finding):
    """How (and when, where) a text says that a resolution was adopted.

    `mode` is without-vote, consensus, unanimous, acclamation, recorded-vote or "".
    """

    mode: str
    date: str = ""
    body: str = ""
    about: str = ""
    of: Span | None = None


@dataclass(frozen=True, slots=True)
class Quotation(Finding):
    """Words between quotation marks, or attributed speech: `span` is the words, `cue` who said so.

    `speaker` is a local identifier (person, organization, state, or "resolution" where the text is
    said to speak), `mode` direct, mixed or indirect. Linking fills `about`, and for words of a
    resolution `match` (verbatim, near, not-found), `passage`, the IRI of the span they match, and
    `shown`, the words there.
    """

    speaker: str
    speaker_text: str
    mode: str
    cue: Span | None = None
    about: str = ""
    of: Span | None = None
    match: str = ""
    passage: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Event(Finding):
    """Something that happens at a time: `entity` local identifier, `type` adoption, meeting, ..."""

    entity: str
    label: str
    type: str
    start: str = ""
    location: str = ""
    organizer: str = ""


@dataclass(frozen=True, slots=True)
class ResolutionMention(Finding):
    """A passage of a press text that means a resolution; linking decides which.

    Exactly what the text gives: `symbol` (normalised) or "", `draft`, `title` (as printed), `date`
    (ISO, of adoption), `organ` key, `sponsor` (local identifier of a leading state), `head` ("the
    resolution", "both resolutions"), `plural` the number meant, `other` why it is none of the UN's
    ("party", "parliament", "new-year", "court") or "".
    """

    symbol: str = ""
    draft: str = ""
    title: str = ""
    date: str = ""
    organ: str = ""
    sponsor: str = ""
    head: str = ""
    plural: int = 1
    other: str = ""


@dataclass(frozen=True, slots=True)
class Claim(Finding):
    """What a press text says of a resolution where the record can confirm or contradict it.

    `property` is adoption-date, adoption-mode, tally, vote, sponsor, sponsor-count, title, organ,
    first, quotation, cited, draft, meeting, session, mandate-end, mandate-period, force-level,
    chapter, binding or contents; `value` its normalised value as text. Linking fills `about` (a
    symbol) and, held against the record, `verdict` (confirmed, contradicted, unverifiable),
    `recorded`, `passage` (the IRI of the span that shows it) and `shown` (the words around it).
    """

    property: str
    value: str
    about: str = ""
    of: Span | None = None
    verdict: str = ""
    recorded: str = ""
    passage: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class About(Finding):
    """That the document is about a resolution, and how sure that is: `score` in 0..1.

    `ground` is symbol, draft, title, date, description, anaphora or front-matter.
    """

    symbol: str
    ground: str
    score: float


@dataclass(frozen=True, slots=True)
class UntracedResolution(Finding):
    """A resolution or draft that a story tells of and that nothing read so far identifies.

    Findings about it have `about` "#" and its `key` (`text-1`); `organ` is an organ key or "".
    """

    key: str
    mentions: tuple[Span, ...] = ()
    organ: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Subject(Finding):
    """A subject the library assigned: `concept` (`unbis/1000401`); `authority`, its IRI or ""."""

    concept: str
    label: str
    authority: str


@dataclass(frozen=True, slots=True)
class Seat(Finding):
    """A state's or an organization's place in a body, as a decision records it.

    `member` and `organization` are local identifiers, `role` is composition, election or
    appointment, `since` and `until` ISO years or dates.
    """

    member: str
    organization: str
    role: str = ""
    since: str = ""
    until: str = ""
