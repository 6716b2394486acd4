"""Claims: what a story's findings say of resolutions, where the record can have a word on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.findings import (
    Adoption,
    Claim,
    Finding,
    Quotation,
    Sponsor,
    SponsorCount,
    Tally,
    Vote,
)
from graph.link.bench import CONFIRMED, CONTRADICTED, UNVERIFIABLE, Bench, Verdict
from graph.link.discourse import Reading
from graph.link.quotes import Found, find_quotation, squeeze
from graph.link.situation import NO_SPONSORS, UNNAMED, tally
from graph.link.verdicts import judge
from graph.model import Span
from graph.symbol import try_parse

_MEETING = re.compile(r"\b(\d{1,5})(?:st|nd|rd|th) (?:plenary )?meeting\b")
_CITES = re.compile(
    r"\b(?:cit(?:es|ed)|recall(?:s|ed)|reaffirm(?:s|ed)|quot(?:es|ed)|buil(?:ds|t) on"
    r"|refer(?:s|red) to)\b"
)
_IT = re.compile(r"\W*(?:It|The (?:new |adopted )?(?:text|resolution|draft))\b")
_WORDS = 3
"""Of a shorter quotation it says nothing that the text does not hold it."""
_READ_ELSEWHERE = frozenset({"quotation", "tally"})
"""Claims that quotations and tallies make by themselves."""
_ROLES = {"lead": " (lead)", "sponsor": "", "additional": ""}


def claims(findings: Sequence[Finding], readings: Sequence[Reading], bench: Bench) -> list[Claim]:
    """Claims with verdicts about linked resolutions; each thing that is said counts once."""
    found: dict[tuple[str, str, str], Claim] = {}
    for one in _stated(findings, readings, bench):
        key = (one.about, one.property, one.value)
        if key not in found and not _covered(one, found.values()):
            found[key] = one
    return sorted(found.values(), key=lambda one: (one.span, one.property, one.about))


def _covered(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether the same passage, or one that overlaps it, makes the same sort of claim already."""
    return any(
        (one.about, one.property) == (claim.about, claim.property)
        and one.span.start < claim.span.end
        and claim.span.start < one.span.end
        and claim.property not in ("sponsor", "vote", "cited")
        for one in others
    )


def _stated(
    findings: Sequence[Finding], readings: Sequence[Reading], bench: Bench
) -> Iterator[Claim]:
    for finding in findings:
        about = getattr(finding, "about", "")
        if not about:
            continue
        if isinstance(finding, Quotation):
            yield from _quotation(finding, bench)
            continue
        for name, value in _values(finding):
            if value:
                yield _judged(finding.span, finding.rule, (name, value), about, bench)
    for reading in readings:
        if len(reading.meant) == 1:
            yield from _of_mention(reading, bench)


def _judged(span: Span, rule: str, told: tuple[str, str], about: str, bench: Bench) -> Claim:
    name, value = told
    held: Verdict = judge(told, about, bench)
    return Claim(
        span,
        rule if rule.startswith("claim:") else f"claim:{rule}",
        property=name,
        value=value,
        about=about,
        verdict=held.verdict,
        recorded=held.recorded,
        passage=held.passage,
    )


def _values(finding: Finding) -> list[tuple[str, str]]:
    """The (property, value) pairs of a finding that a record can confirm or contradict."""
    if isinstance(finding, Claim):
        if finding.property in _READ_ELSEWHERE or finding.value in NO_SPONSORS:
            return []
        return [(finding.property, _normal(finding))]
    if isinstance(finding, Tally):
        body = f" ({finding.body})" if finding.body else ""
        return [("tally", tally(finding) + body)]
    if isinstance(finding, Adoption) and finding.body != "committee":
        pairs = [("adoption-date", finding.date), ("adoption-mode", finding.mode)]
        return [(name, value) for name, value in pairs if value]
    if isinstance(finding, SponsorCount):
        most = "" if finding.maximum is None else str(finding.maximum)
        return [("sponsor-count", f"{finding.minimum}..{most}")]
    if isinstance(finding, Sponsor) and finding.role in _ROLES:
        known = finding.actor not in NO_SPONSORS
        return [("sponsor", finding.actor + _ROLES[finding.role])] if known else []
    if isinstance(finding, Vote):
        return [("vote", f"{finding.state} {finding.ballot}")]
    return []


def _normal(claim: Claim) -> str:
    """The value as verdicts read it; a sponsor's role and a vote's body stand in the rule."""
    role = claim.rule.rpartition("-")[2]
    if claim.property in ("cited", "draft"):
        symbol = try_parse(claim.value)
        return symbol.text if symbol else claim.value
    if claim.property == "sponsor":
        return claim.value + _ROLES.get(role, "")
    if claim.property == "tally" and role in ("committee", "plenary"):
        return f"{claim.value} ({role})"
    return claim.value


def _of_mention(reading: Reading, bench: Bench) -> Iterator[Claim]:
    """What the mention itself says: title, day and organ, where another ground made the link."""
    mention, meant = reading.mention, reading.meant[0]
    if mention.rule in UNNAMED:
        return
    told = []
    if mention.title:
        told.append(("title", mention.title))
    if mention.date:
        told.append(("adoption-date", mention.date))
    if mention.organ and meant.ground in ("title", "draft", "description"):
        told.append(("organ", mention.organ))
    if mention.draft and meant.ground != "draft":
        told.append(("draft", mention.draft))
    for pair in told:
        yield _judged(mention.span, "claim:mention", pair, meant.symbol, bench)


def meetings(text: str, readings: Sequence[Reading]) -> Iterator[Claim]:
    """Claims, in a mention's sentence, that a resolution was taken up at a numbered meeting."""
    for reading in readings:
        if len(reading.meant) != 1:
            continue
        sentence = reading.situation.sentence
        for match in _MEETING.finditer(text, sentence.start, sentence.end):
            yield Claim(
                Span(*match.span()),
                "claim:meeting",
                property="meeting",
                value=match[1],
                about=reading.meant[0].symbol,
            )


def citings(text: str, readings: Sequence[Reading]) -> Iterator[Claim]:
    """Claims that one resolution cites another: `It recalls resolution 78/160`."""
    single = [one for one in readings if len(one.meant) == 1]
    for one in single:
        sentence, span = one.situation.sentence, one.mention.span
        verbs = (
            list(_CITES.finditer(text, sentence.start, span.start)) if one.mention.symbol else []
        )
        if not verbs:
            continue
        verb = verbs[-1].start()
        subject = _subject(text, single, sentence, verb)
        if subject and subject != one.meant[0].symbol:
            cited = one.meant[0].symbol
            yield Claim(span, "claim:cited", property="cited", value=cited, about=subject)


def _subject(text: str, single: Sequence[Reading], sentence: Span, verb: int) -> str:
    """The resolution named before a verb; for "it", what the sentence before began with."""
    before = [one for one in single if one.mention.span.end <= verb]
    same = [one for one in before if one.mention.span.start >= sentence.start]
    if same:
        return same[-1].meant[0].symbol
    if not before or not _IT.match(text, sentence.start, verb):
        return ""
    last = before[-1].situation.sentence
    return next(one.meant[0].symbol for one in before if one.situation.sentence == last)


def checked(finding: Quotation, bench: Bench) -> Quotation:
    """A quotation of a resolution with how it stands in the text and where; others as they are."""
    found = _look_up(finding, bench)
    if found is None:
        return finding
    match, passage, _ = found
    return replace(finding, match=match, passage=passage)


def _quotation(finding: Quotation, bench: Bench) -> Iterator[Claim]:
    """The claim that these are words of the resolution; a retold text cannot deny it."""
    found = _look_up(finding, bench)
    if found is None:
        return
    match, passage, official = found
    quote = bench.story_text[finding.span.start : finding.span.end]
    short = len(quote.split()) < _WORDS
    verdict = CONFIRMED if match == "verbatim" else CONTRADICTED if match == "not-found" else ""
    if match == "not-found" and (short or not official):
        verdict = UNVERIFIABLE
    yield Claim(
        finding.span,
        f"claim:{finding.rule}",
        property="quotation",
        value=quote,
        about=finding.about,
        verdict=verdict or CONFIRMED,
        recorded=match,
        passage=passage,
    )


def _look_up(finding: Quotation, bench: Bench) -> tuple[str, str, bool] | None:
    """Match, passage, and whether an official text was searched; None if there is nothing to do."""
    entry = bench.record.entries.get(finding.about)
    if entry is None or finding.speaker != "resolution" or finding.mode == "indirect":
        return None
    quote = bench.story_text[finding.span.start : finding.span.end]
    best: tuple[str, str] | None = None
    official = False
    for card in entry.cards:
        text = bench.record.text(card.document_id)
        if not text or not squeeze(quote):
            continue
        official = official or card.official
        found: Found = find_quotation(quote, text)
        passage = bench.iris.span(card.document_id, found.span) if found.span else ""
        if best is None or _ORDER.index(found.match) < _ORDER.index(best[0]):
            best = (found.match, passage)
    return (*best, official) if best else None


_ORDER = ("verbatim", "near", "not-found")
