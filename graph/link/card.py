"""What the whole corpus needs to know of one record text: a card, a few hundred bytes.

Linking, analysis and report see cards and never texts, so that they hold thousands of documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.findings import (
    Adoption,
    Citation,
    Fact,
    Finding,
    Sponsor,
    SponsorCount,
    Tally,
    ThemeMention,
)
from graph.model import Kind, Page, Span


@dataclass(frozen=True, slots=True)
class Known:
    """One value that the record states, with the passage of the card's document that shows it."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Card:
    """One record text in brief.

    `facts` holds, by property, what can confirm or contradict a claim: adoption-date and -mode,
    tally ("143-9-25"), sponsor and lead (local identifiers), sponsor-count, draft, meeting.
    `cites` are the symbols cited, `themes` local identifiers.
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


def make_card(page: Page, findings: Iterable[Finding]) -> Card | None:
    """The card of a record text; None for a text whose own symbol is unknown."""
    symbol = page.identity.symbol
    if symbol is None or not page.document.kind.is_record:
        return None
    facts: dict[str, dict[str, Known]] = defaultdict(dict)
    cites: set[str] = set()
    themes: set[str] = set()
    for finding in findings:
        for name, value in _values(finding):
            facts[name].setdefault(value, Known(value, finding.span))
        if isinstance(finding, Citation) and finding.symbol.without_part != symbol.without_part:
            cites.add(finding.symbol.text)
        if isinstance(finding, ThemeMention):
            themes.add(finding.theme)
    return Card(
        document_id=page.document.id,
        kind=page.document.kind,
        symbol=symbol.text,
        title=page.identity.title,
        organ=symbol.organ,
        adopted=page.identity.adopted,
        facts={name: tuple(values.values()) for name, values in sorted(facts.items())},
        cites=tuple(sorted(cites)),
        themes=tuple(sorted(themes)),
    )


def _values(finding: Finding) -> list[tuple[str, str]]:
    """The (property, value) pairs of a finding that a story's claim may be held against."""
    if isinstance(finding, Fact):
        return [(finding.name, finding.value)]
    if isinstance(finding, Tally) and finding.body != "committee":
        counts = (finding.in_favour, finding.against, finding.abstained)
        return [("tally", "-".join("?" if one is None else str(one) for one in counts))]
    if isinstance(finding, Adoption):
        pairs = [("adoption-mode", finding.mode), ("adoption-date", finding.date)]
        return [(name, value) for name, value in pairs if value]
    if isinstance(finding, SponsorCount):
        most = "" if finding.maximum is None else str(finding.maximum)
        return [("sponsor-count", f"{finding.minimum}..{most}")]
    if isinstance(finding, Sponsor):
        return [("lead" if finding.role == "lead" else "sponsor", finding.actor)]
    return []
