"""A mention of a resolution with everything around it that tells what it refers to."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graph.findings import (
    Adoption,
    Quotation,
    ResolutionMention,
    Sponsor,
    SponsorCount,
    Tally,
    Vote,
)
from graph.link.story.offices import Term
from graph.model import Span
from graph.text import view

ORGANS = {
    "org/general-assembly": "GA",
    "org/security-council": "SC",
    "org/human-rights-council": "HRC",
    "org/economic-and-social-council": "ECOSOC",
    "org/united-nations-environment-assembly": "UNEA",
    "org/world-health-assembly": "WHA",
}
NO_SPONSORS = frozenset({"org/united-nations", *ORGANS})
"""Bodies that adopt resolutions sponsor none."""
VOTE = "link:vote"
"""The rule of a mention that is none: a vote on something that its sentence does not name."""
TITLE = "link:quoted-title"
"""The rule of a mention that is a title between quotation marks and nothing else."""
UNNAMED = frozenset({VOTE, TITLE})
Told = Sponsor | SponsorCount | Tally | Vote | Adoption | Quotation
"""Findings that say something of a resolution, and name its mention by `of`."""

_MONTHS = tuple(month.lower() for month in month_name[1:])
_NAME = "|".join(f"{one.title()}|{one[:3].title()}\\.?" for one in _MONTHS) + "|Sept\\.?"
_YEARLESS = re.compile(
    rf"\b(?P<month>{_NAME}) (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*,?\s*\d{{4}})"
    rf"|\b(?P<day2>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?(?P<month2>{_NAME})\b(?!\s*,?\s*\d{{4}})"
)


@dataclass(frozen=True, slots=True)
class Situation:
    """A mention in its surroundings.

    `words` are stems and entities with the strength of their tie to the mention, 0..1; `days` ISO
    dates, or `-03-21` without a year; `sponsors` leading states named; `tallies` "141-5-35", "?"
    for a missing count; `numbers` all those told near it, `modes` how it is said to have been
    adopted, `votes` pairs of state and ballot; `telling` as what it is told, see `telling`; `since`
    a day after which it was written, for a story without a date, `weekday` the one on which it is
    said to have been adopted, 0 for Monday, where no date tells; `bounds` the days until which its
    sentence says that something runs or by which it is to be done, `ends` the former.
    """

    mention: ResolutionMention
    sentence: Span
    words: Mapping[str, float]
    days: frozenset[str] = frozenset()
    stated: frozenset[str] = frozenset()
    organs: frozenset[str] = frozenset()
    sponsors: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    modes: frozenset[str] = frozenset()
    votes: frozenset[tuple[str, str]] = frozenset()
    told: tuple[Told, ...] = field(default=())
    telling: str = ""
    since: str = ""
    weekday: int | None = None
    bounds: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hints:
    """What the story as a whole knows.

    When it appeared, what sessions, meetings, days and organs it names, whether it names the
    United Nations or an organ at all, until when things run, what it states in figures, and what
    others say of who led what; in which months those held office whom it names; its words, plain;
    the years that it names if it bears no date, for how many days things run; the
    pairs of words that follow one another in it, where nothing else may tell its time.
    """

    published: str = ""
    sessions: Collection[str] = ()
    days: Collection[str] = ()
    organs: Collection[str] = ()
    united_nations: bool = True
    bounds: Collection[str] = ()
    ends: Collection[str] = ()
    meetings: Collection[int] = ()
    leads: Mapping[str, frozenset[str]] | None = None
    figures: frozenset[str] = frozenset()
    terms: tuple[tuple[Term, ...], ...] = ()
    prose: str = ""
    years: frozenset[int] = frozenset()
    periods: frozenset[int] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()


def tally(one: Tally) -> str:
    """Counts in one text, "?" for one that the text does not give."""
    counts = (one.in_favour, one.against, one.abstained)
    return "-".join("?" if count is None else str(count) for count in counts)


def tallies(told: Iterable[object]) -> frozenset[str]:
    """The counts told by which something may be adopted: more for it than against."""
    found = (one for one in told if isinstance(one, Tally))
    return frozenset(
        tally(one)
        for one in found
        if one.in_favour is None or one.against is None or one.in_favour > one.against
    )


def leaders(mention: ResolutionMention, told: Iterable[Told]) -> Iterable[str]:
    """The states that the mention, or what is told of it, names as its leaders."""
    if mention.sponsor:
        yield mention.sponsor
    for one in told:
        if isinstance(one, Sponsor) and one.role == "lead" and one.actor not in NO_SPONSORS:
            yield one.actor


def yearless(text: str, near: Span) -> Iterable[tuple[str, Span]]:
    """Days that a passage gives without a year, as `-03-21`."""
    for match in _YEARLESS.finditer(view(near.of(text))):
        month = (match["month"] or match["month2"])[:3].lower()
        number = next(i for i, one in enumerate(_MONTHS, 1) if one.startswith(month))
        day = f"-{number:02d}-{int(match['day'] or match['day2']):02d}"
        yield day, Span(near.start + match.start(), near.start + match.end())
