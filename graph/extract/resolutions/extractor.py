"""Resolutions in the press: every passage that means one, and what is claimed of it.

Linking decides which resolution a mention means. A claim's `of` is the passage of the mention that
it speaks of; values are texts: ISO dates, `143-9-25`, `121..`, local identifiers, organ keys.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.resolutions.claims import claims_of
from graph.extract.resolutions.dates import date_of
from graph.extract.resolutions.find import resolutions_of
from graph.findings import Claim, Finding, ResolutionMention
from graph.model import Page

NAME = "resolutions"
LANES = ("story",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "Security Council resolution 2722 (2024) holds.",
        expected=(("Security Council resolution 2722 (2024)", "S/RES/2722 (2024)"),),
    ),
    Example("Her New Year’s resolution was a screen with high resolution."),
    Example("They seek a peaceful resolution of the conflict through dispute resolution."),
    Example("The party resolution praised the leader; a court resolution did not."),
)


def extract(page: Page) -> Iterator[Finding]:
    """Mentions in order, then claims in order."""
    dated = date_of(page)
    for one in resolutions_of(page):
        yield ResolutionMention(
            one.span,
            one.rule,
            symbol=one.symbol,
            draft=one.draft,
            title=one.title,
            date=dated.get(one.span, ""),
            organ=one.organ,
            sponsor=one.sponsors[0] if one.sponsors else "",
            head=one.head,
            plural=one.plural,
            other=one.other,
        )
    for claim in claims_of(page):
        yield Claim(
            claim.span,
            claim.rule,
            claim.property,
            claim.value,
            claim.meant.symbol,
            claim.meant.span,
        )
