"""Quotations: exact words between marks and statements told indirectly, with speaker and cue."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.quotations.find import quotations_of
from graph.findings import Finding, Quotation
from graph.model import Page

NAME = "quotations"
LANES = ("story",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "“We did it together,” said Fu Cong, China’s U.N. ambassador.",
        expected=(("We did it together", "person/fu-cong"),),
    ),
    Example(
        "The resolution calls on States “to share what they know” with others.",
        expected=(("to share what they know", "resolution"),),
    ),
    Example("A paper titled “Open Roads for Everyone” was read."),
    Example("The so-called “grey zone” grew."),
)


def extract(page: Page) -> Iterator[Finding]:
    """All quotations of a page, in order."""
    for one in quotations_of(page):
        speaker = one.speaker
        about, of = (one.meant.symbol, one.meant.span) if one.meant else ("", None)
        yield Quotation(
            one.span, speaker.rule, speaker.entity, speaker.words, one.mode, speaker.cue, about, of
        )
