"""Sponsorship in prose: who led, sponsored, joined or supported a resolution, and how many did."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.sponsorship.find import backers_of, counts_of
from graph.findings import Finding, Sponsor, SponsorCount
from graph.model import Page, Span

NAME = "sponsorship"
LANES = ("story",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "The resolution, spearheaded by Mexico, drew more than 140 sponsors.",
        expected=(("Mexico", "state/MEX"), ("more than 140 sponsors", "141..")),
    ),
    Example(
        "A Cuban-sponsored resolution passed, co-sponsored by 55 countries including Ghana.",
        expected=(("Cuban", "state/CUB"), ("55 countries", "55..55"), ("Ghana", "state/GHA")),
    ),
    Example("Talks led by Qatar went on while the resolution stalled."),
    Example("The resolution condemns state-sponsored terrorism in 12 countries."),
)


def extract(page: Page) -> Iterator[Finding]:
    """Sponsors and counts, each tied to the mention that it speaks of."""
    for one in backers_of(page):
        about, of = (one.meant.symbol, one.meant.span) if one.meant else ("", None)
        yield Sponsor(Span(one.start, one.end), one.rule, one.actor, one.role, about, of)
    for count in counts_of(page):
        if count.meant:
            yield SponsorCount(
                Span(count.start, count.end),
                count.rule,
                count.minimum,
                count.maximum,
                count.meant.symbol,
                count.meant.span,
            )
