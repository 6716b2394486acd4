"""Votes and adoption in prose: counts, who voted how, mode, date and body of adoption."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import Example
from graph.extract.resolutions.model import Meant
from graph.extract.votes.adoptions import adoptions_of
from graph.extract.votes.told import tallies_of
from graph.extract.votes.voters import voters_of
from graph.extract.votes.words import IN_FAVOUR
from graph.findings import Adoption, Finding, Tally, Vote
from graph.model import Page, Span

NAME = "votes"
LANES = ("story",)

_AGREED = frozenset(("acclamation", "consensus", "without-vote"))

EXAMPLES: tuple[Example, ...] = (
    Example(
        "They adopted the resolution by 143 votes in favour to 9 against, with 25 abstentions.",
        expected=(
            ("adopted", "recorded-vote"),
            ("143 votes in favour to 9 against, with 25 abstentions", "143-9-25"),
        ),
    ),
    Example("The resolution was adopted by consensus.", expected=(("adopted", "consensus"),)),
    Example("The draft resolution failed to be adopted because of a veto."),
    Example("The summit adopted a declaration by consensus; a resolution is awaited."),
)


def extract(page: Page) -> Iterator[Finding]:
    """Adoptions, tallies and single votes, each tied to the mention that it speaks of."""
    agreed = _AGREED.intersection(one.mode for one in adoptions_of(page))
    for told in adoptions_of(page):
        one = told.adopted
        yield Adoption(
            Span(one.start, one.end),
            "votes:adoption",
            told.mode,
            told.date,
            one.body,
            *_tie(one.meant),
        )
    for count in tallies_of(page):
        votes = count.count
        yield Tally(
            Span(votes.start, votes.end),
            votes.rule,
            votes.in_favour,
            votes.against,
            votes.abstained,
            count.body,
            *_tie(count.meant),
        )
    voters = voters_of(page)
    if agreed and not tallies_of(page) and all(one.ballot == IN_FAVOUR for one in voters):
        return  # `It was adopted by consensus. Chad supported the text`: nobody voted
    for voter in voters:
        yield Vote(
            Span(voter.start, voter.end),
            "votes:voter",
            voter.state,
            voter.ballot,
            *_tie(voter.meant),
        )


def _tie(meant: Meant | None) -> tuple[str, Span | None]:
    return (meant.symbol, meant.span) if meant else ("", None)
