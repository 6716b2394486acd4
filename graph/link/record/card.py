"""What the whole corpus needs to know of one record text: a card, a few kilobytes at most.

Linking, analysis and report see cards and never texts, so that they hold thousands of documents.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.findings import (
    ActorMention,
    Adoption,
    Citation,
    Fact,
    Finding,
    Sponsor,
    SponsorCount,
    Tally,
    ThemeMention,
    Vote,
)
from graph.link.compare.figures import figures_in
from graph.link.compare.words import stem_counts, weight
from graph.model import Kind, Page, Span
from graph.symbol import Kind as SymbolKind
from graph.symbol import Symbol

_TERMS = 60
_READ = 16_000
"""The matter of a text shows in its first so many characters."""
FIGURED = frozenset({"SC"})
"""Organs whose texts are told apart by their figures."""
_TELLING = (Fact, Tally, Adoption, SponsorCount, Sponsor, Vote)
"""Findings that state what a claim may be held against."""
_RETOLD = re.compile(r"pr[ée]cis|not the official text|own words|unofficial|summary", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """One value that the record states, with the passage of the card's document that shows it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cited:
    """A resolution as this text cites it: with the date and title that it states."""

    symbol: str
    date: str
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Card:
    """One record text in brief.

    `facts` holds, by property, what can confirm or contradict a claim: adoption-date and -mode,
    tally ("143-9-25") and committee-tally, lead, sponsor and additional (local identifiers),
    sponsor-count, ballot-in-favour and its like (identifiers, one space between), draft, meeting.
    `cites` are the symbols cited, `cited` those cited with a date or title, `themes` local
    identifiers, `terms` the stems and entities that tell most of the matter, best first, `figures`
    those of a text of the Security Council, whose renewals differ in little else.
    `official` is False for a text that says of itself that it retells the official one.
    """

    document_id: str
    kind: Kind
    symbol: str
    title: str
    organ: str
    adopted: str
    facts: Mapping[str, tuple[Known, ...]]
    cites: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    cited: tuple[Cited, ...] = ()
    terms: tuple[str, ...] = ()
    official: bool = True
    figures: tuple[str, ...] = ()


def make_card(page: Page, findings: Iterable[Finding]) -> Card | None:
    """The card of a record text; None for a text whose own symbol is unknown."""
    symbol = page.identity.symbol
    if symbol is None or not page.document.kind.is_record:
        return None
    findings = list(findings)
    citations = [
        one
        for one in findings
        if isinstance(one, Citation)
        and one.symbol.kind is SymbolKind.RESOLUTION
        and one.symbol.without_part != symbol.without_part
    ]
    note = page.document.mark("note")
    return Card(
        document_id=page.document.id,
        kind=page.document.kind,
        symbol=symbol.text,
        title=page.identity.title,
        organ=symbol.organ,
        adopted=page.identity.adopted,
        facts=_facts(findings, symbol),
        cites=tuple(sorted({one.symbol.text for one in citations})),
        themes=tuple(sorted({one.theme for one in findings if isinstance(one, ThemeMention)})),
        cited=_cited(citations),
        terms=_terms(page, findings),
        official=not (note and _RETOLD.search(note.value)),
        figures=_figures(page, symbol),
    )


def _facts(findings: Iterable[Finding], symbol: Symbol) -> dict[str, tuple[Known, ...]]:
    facts: dict[str, dict[str, Known]] = defaultdict(dict)
    ballots: dict[str, list[Vote]] = defaultdict(list)
    for finding in findings:
        if not isinstance(finding, _TELLING):
            continue
        about = getattr(finding, "about", "")
        if about and about != symbol.text:
            continue
        for name, value in _values(finding):
            facts[name].setdefault(value, Known(value, finding.span))
        if isinstance(finding, Vote):
            ballots[finding.ballot].append(finding)
    for ballot, votes in ballots.items():
        states = " ".join(sorted({one.state for one in votes}))
        shown = Span(min(one.span.start for one in votes), max(one.span.end for one in votes))
        facts[f"ballot-{ballot}"][states] = Known(states, shown)
    return {name: tuple(values.values()) for name, values in sorted(facts.items())}


def _cited(citations: Iterable[Citation]) -> tuple[Cited, ...]:
    found = {
        Cited(one.symbol.text, one.stated_date, one.stated_title, one.span)
        for one in citations
        if one.stated_date or one.stated_title
    }
    return tuple(sorted(found, key=lambda one: (one.symbol, one.span)))


def _figures(page: Page, symbol: Symbol) -> tuple[str, ...]:
    if symbol.organ not in FIGURED:
        return ()
    body = page.document.body[page.document.body_start :][:_READ]
    return tuple(sorted(figures_in(body)))


def _terms(page: Page, findings: Iterable[Finding]) -> tuple[str, ...]:
    body = page.document.body[page.document.body_start :][:_READ]
    counts = Counter({one: often for one, often in stem_counts(body).items() if one.isalpha()})
    counts.update(one.entity for one in findings if isinstance(one, ActorMention))
    counts.update({one.theme for one in findings if isinstance(one, ThemeMention)})
    ranked = sorted((-weight(one) * (1 + _log(often)), one) for one, often in counts.items())
    return tuple(one for _, one in ranked[:_TERMS])


_log = lru_cache(maxsize=4096)(math.log)


def _values(finding: Finding) -> list[tuple[str, str]]:
    """The (property, value) pairs of a finding that a story's claim may be held against."""
    if isinstance(finding, Fact):
        return [(finding.name, finding.value)]
    if isinstance(finding, Tally):
        counts = (finding.in_favour, finding.against, finding.abstained)
        name = "committee-tally" if finding.body == "committee" else "tally"
        return [(name, "-".join("?" if one is None else str(one) for one in counts))]
    if isinstance(finding, Adoption) and finding.body != "committee":
        pairs = [("adoption-mode", finding.mode), ("adoption-date", finding.date)]
        return [(name, value) for name, value in pairs if value]
    if isinstance(finding, SponsorCount):
        most = "" if finding.maximum is None else str(finding.maximum)
        return [("sponsor-count", f"{finding.minimum}..{most}")]
    if isinstance(finding, Sponsor):
        return [(finding.role, finding.actor)]
    return []
