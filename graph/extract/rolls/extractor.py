"""Rolls: lists of states under a heading of their own, and the line that sums up a vote.

Meeting records, press summaries and annotated copies print them under the text: "In favour:",
"Against:", "Abstaining:", "Sponsors:". Resolutions of the Human Rights Council close with counts
and names in one bracket, early ones of the Security Council with counts; copies lose the breaks
before the headings there. In running prose the same words are the business of other extractors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import Example
from graph.extract.rolls.seats import seats
from graph.findings import Adoption, Finding, Sponsor, Tally, Vote
from graph.gazetteer import split_state_list
from graph.model import Page, Span

NAME = "rolls"
LANES = ("record",)

EXAMPLES: tuple[Example, ...] = (
    Example(
        "In favour: Chad, Peru and Fiji.\n\nAgainst: Iran (Islamic Republic of).\n\n"
        "Abstentions (2):\nMali, Togo\n\nAdditional sponsors: Cuba",
        kind="resolution",
        expected=(
            ("Chad", "state/TCD in-favour"),
            ("Peru", "state/PER in-favour"),
            ("Fiji", "state/FJI in-favour"),
            ("Iran (Islamic Republic of)", "state/IRN against"),
            ("Mali", "state/MLI abstained"),
            ("Togo", "state/TGO abstained"),
            ("Cuba", "state/CUB"),
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
    # In a roll of the record every name is the official one.
    Example(
        "Against: Congo, Guinea and Niger.",
        kind="resolution",
        expected=(
            ("Congo", "state/COG against"),
            ("Guinea", "state/GIN against"),
            ("Niger", "state/NER against"),
        ),
    ),
    Example("Against: the background of rising costs, Chad asked for help.", kind="resolution"),
    Example("Decides that sponsors: may attend; Chad, Peru and Fiji agree.", kind="resolution"),
    Example("The committee noted 152 in favour, 4 against.", kind="resolution"),
    Example("Adopted without a vote of thanks to the chair and the staff.", kind="resolution"),
)

_HEADINGS = (
    (re.compile(r"(?:voting )?in favou?r", re.I), "in-favour"),
    (re.compile(r"(?:voting )?against", re.I), "against"),
    (re.compile(r"abstain(?:ing|ed)|abstentions?", re.I), "abstained"),
    (re.compile(r"additional (?:co-?)?sponsors?", re.I), "additional"),
    (re.compile(r"(?:co-?)?sponsors?(?:ed by)?", re.I), "sponsor"),
)
_ROLL = re.compile(
    r"^[*_ \t]*+(?P<head>[A-Z][A-Za-z -]{4,24}?)[*_]*+[ \t]*+(?:\(\d{1,3}\)[ \t]*+)?:[*_]*[ \t]*\n?"
    r"(?P<list>[^\n]+(?:\n(?![^\n:]{4,30}:)[^\n]+)*)",
    re.M,
)
_COUNTS = (
    r"(?P<yes>\d{1,3})(?:\s+votes?)?(?:\s+in\s+favou?r)?[,;]?\s+(?:to\s+)?(?P<no>\d{1,3}|none)"
    r"(?:\s+against)?(?:[,;]?\s+(?:(?:and|with)\s+)?(?P<none>\d{1,3}|no)"
    r"\s+abst(?:entions?|aining))?"
)
_TALLY = re.compile(
    rf"^[*_ \t]*(?P<all>(?:Recorded |Roll-call )?[Vv]ote[*_]*:[*_ \t]*(?:Adopted by )?{_COUNTS})"
    r"[.*_ \t]*$",
    re.M,
)
_CLOSING = re.compile(
    r"(?:Resolution\s+a|A)dopted\s+(?:at\s+the\s+\S+\s+meeting,?\s+)?"
    rf"by\s+(?:a\s+)?(?:(?:recorded|roll-call)\s+vote\s+of\s+)?{_COUNTS}"
)
_HEADING = re.compile(r"(In\s+favour|Against|Abstaining|Abstentions?)\s*:\s*")
_MODE = re.compile(
    r"^[*_ \t]*(?P<all>Adopted (?P<mode>without (?:a )?vote|by consensus|unanimously"
    r"|by acclamation))[.*_ \t]*$",
    re.M,
)
_MODES = {"without": "without-vote", "by": "", "unanimously": "unanimous"}
_COVERED = 0.7
"""So much of a roll must be names of states; less, and the line is a sentence."""


def extract(page: Page) -> Iterator[Finding]:
    """Votes, sponsors, tallies, modes on lines of their own, and in the closing; seats."""
    yield from seats(page)
    body, closing = page.document.body, page.segments.closing
    closed = None
    if closing and page.document.reader != "akn4un":  # whose marks say the same
        closed = _CLOSING.search(page.text, closing.start, closing.end)
    if closed:
        counts = (_count(closed[name]) or 0 for name in ("yes", "no", "none"))
        yield _tally(Span(*closed.span()), "rolls:closing", *counts)
        yield from _bracketed(page.text, closed)
    for found in _ROLL.finditer(body):
        role = _role(found["head"])
        if role and not (closed and found.start() > closed.start()):
            yield from _roll(found, role)
    for found in _TALLY.finditer(body):
        span = Span(*found.span("all"))
        yield _tally(span, "rolls:tally", *(_count(found[name]) for name in ("yes", "no", "none")))
        yield Adoption(span, "rolls:tally", "recorded-vote")
    for found in _MODE.finditer(body):
        first, _, last = found["mode"].partition(" ")
        yield Adoption(Span(*found.span("all")), "rolls:mode", _MODES[first] or last)


def _tally(span: Span, rule: str, *counts: int | None) -> Tally:
    in_favour, against, abstained = counts
    return Tally(span, rule, in_favour, against, abstained)


def _role(heading: str) -> str:
    """What a heading says of those below it; "" where it is none of a roll."""
    plain = " ".join(heading.split())
    return next((role for shape, role in _HEADINGS if shape.fullmatch(plain)), "")


def _bracketed(text: str, closed: re.Match[str]) -> Iterator[Vote]:
    """Each State behind the heading that tells its ballot, up to the end of the bracket."""
    stop = text.find("]", closed.end())
    if text.rfind("[", 0, closed.start()) < 0 or stop < 0:
        return
    headings = list(_HEADING.finditer(text, closed.end(), stop))
    ends = [one.start() for one in headings[1:]] + [stop]
    for heading, end in zip(headings, ends, strict=False):
        for first, last, iso in split_state_list(text[heading.end() : end]):
            span = Span(heading.end() + first, heading.end() + last)
            yield Vote(span, "rolls:closing", f"state/{iso}", _role(heading[1]))


def _roll(found: re.Match[str], role: str) -> Iterator[Finding]:
    text, offset = found["list"], found.start("list")
    names = split_state_list(text)
    named = sum(end - start for start, end, _ in names)
    if named < _COVERED * sum(one.isalpha() or one in " ()'’-" for one in text) - 5 * len(names):
        return
    for start, end, iso in names:
        span, state = Span(offset + start, offset + end), f"state/{iso}"
        if role in ("sponsor", "additional"):
            yield Sponsor(span, "rolls:sponsors", state, role)
        else:
            yield Vote(span, "rolls:votes", state, role)


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else 0
