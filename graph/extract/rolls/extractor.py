"""Rolls: lists of states under a heading of their own, and the line that sums up a vote.

Meeting records, press summaries and annotated copies print them under the text: "In favour:",
"Against:", "Abstaining:", "Sponsors:". In running prose the same words are the business of other
extractors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import Example
from graph.extract.rolls.lines import SPONSORS, rolls_in
from graph.findings import Adoption, Finding, Sponsor, Tally, Vote
from graph.model import Page, Span

NAME = "rolls"
LANES = ("record",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "In favour: Chad, Peru and Fiji.\n\nAgainst: Iran (Islamic Republic of).",
        kind="resolution",
        expected=(
            ("Chad", "state/TCD in-favour"),
            ("Peru", "state/PER in-favour"),
            ("Fiji", "state/FJI in-favour"),
            ("Iran (Islamic Republic of)", "state/IRN against"),
        ),
    ),
    Example(
        "Abstentions (2):\nChad, Peru\n\nAdditional sponsors: Fiji",
        kind="resolution",
        expected=(
            ("Chad", "state/TCD abstained"),
            ("Peru", "state/PER abstained"),
            ("Fiji", "state/FJI"),
        ),
    ),
    Example(
        "Recorded vote: 152 in favour, 4 against, 11 abstentions.",
        kind="resolution",
        expected=(
            ("Recorded vote: 152 in favour, 4 against, 11 abstentions", "152-4-11"),
            ("Recorded vote: 152 in favour, 4 against, 11 abstentions", "recorded-vote"),
        ),
    ),
    Example(
        "Adopted without a vote.",
        kind="resolution",
        expected=(("Adopted without a vote", "without-vote"),),
    ),
    Example("Against: the background of rising costs, Chad asked for help.", kind="resolution"),
    Example("Decides that sponsors: may attend; Chad, Peru and Fiji agree.", kind="resolution"),
    Example("The committee noted 152 in favour, 4 against.", kind="resolution"),
    Example("Adopted without a vote of thanks to the chair and the staff.", kind="resolution"),
)

_TALLY = re.compile(
    r"^[*_ \t]*(?P<all>(?:Recorded |Roll-call )?(?:vote|Vote)[*_]*:[*_ \t]*(?:Adopted by )?"
    r"(?P<yes>\d{1,3}) (?:votes? )?in favou?r[,;]? (?:to )?(?P<no>\d{1,3}|none) against"
    r"(?:[,;]? (?:and |with )?(?P<none>\d{1,3}|no) abst(?:entions?|aining))?)[.*_ \t]*$",
    re.M,
)
_MODE = re.compile(
    r"^[*_ \t]*(?P<all>Adopted (?P<mode>without (?:a )?vote|by consensus|unanimously"
    r"|by acclamation))[.*_ \t]*$",
    re.M,
)
_MODES = {"without": "without-vote", "by": "", "unanimously": "unanimous"}


def extract(page: Page) -> Iterator[Finding]:
    """Votes, sponsors, tallies and modes that stand on lines of their own in the body."""
    body = page.document.body
    for role, listed in rolls_in(body):
        for one in listed:
            span = Span(one.start, one.end)
            if role in SPONSORS:
                yield Sponsor(span, "rolls:sponsors", one.entity, role)
            else:
                yield Vote(span, "rolls:votes", one.entity, role)
    for found in _TALLY.finditer(body):
        span = Span(*found.span("all"))
        yes, no, abstained = (_count(found[name]) for name in ("yes", "no", "none"))
        yield Tally(span, "rolls:tally", yes, no, abstained)
        yield Adoption(span, "rolls:tally", "recorded-vote")
    for found in _MODE.finditer(body):
        first, _, last = found["mode"].partition(" ")
        yield Adoption(Span(*found.span("all")), "rolls:mode", _MODES[first] or last)


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else 0
