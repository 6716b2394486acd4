"""Claims: what a story's findings say of resolutions, where the record can have a word on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from graph.extract.dates.absolute import find_absolute
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
from graph.link.claims.around import Around
from graph.link.claims.contents import contents
from graph.link.claims.grounds import Grounds
from graph.link.claims.guard import Guard
from graph.link.claims.head import headings
from graph.link.claims.orphans import Orphans, but_for
from graph.link.claims.quoted import quotation, unspoken
from graph.link.claims.subjects import Subjects
from graph.link.claims.terms import terms
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.link.story.situation import NO_SPONSORS, UNNAMED, tally
from graph.link.verdicts.bench import CONFIRMED, UNVERIFIABLE, Bench, Verdict
from graph.link.verdicts.judge import judge
from graph.model import Span
from graph.symbol import try_parse
from graph.text import WEEKDAY

_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_READ_ELSEWHERE = frozenset({"quotation", "tally"})
"""Claims that quotations and tallies make by themselves."""
_MANY = frozenset({"sponsor", "vote", "cited", "contents", "force-level", "mandate-end"})
"""Of these one passage may make several claims."""
_LED = " (lead)"
_ROLES = {"lead": _LED, "sponsor": "", "additional": ""}


def claims(
    setting: Setting, findings: Sequence[Finding], readings: Sequence[Reading], bench: Bench
) -> list[Claim]:
    """Claims with verdicts about linked resolutions; each thing that is said counts once."""
    readings = but_for(setting, readings, bench.record)
    around = Around(setting, readings, bench)
    guard, grounds = Guard(around), Grounds(around)
    found: dict[tuple[str, str, str], Claim] = {}
    for one in _stated(setting, findings, readings, bench):
        key = (one.about, one.property, one.value)
        admitted = guard.admitted(one) if key not in found else None
        heard = grounds.heard(admitted) if admitted else None
        if heard and not _covered(heard, found.values()):
            found[key] = heard
    told = [replace(one, shown=bench.words(one.passage)) for one in grounds.settled(found.values())]
    return sorted(told, key=lambda one: (one.span, one.property, one.about, one.value))


def _covered(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether the same passage, or one that overlaps it, makes the same sort of claim already."""
    return any(
        (one.about, one.property) == (claim.about, claim.property)
        and one.span.overlaps(claim.span)
        and claim.property not in _MANY
        for one in others
    )


def _stated(
    setting: Setting, findings: Sequence[Finding], readings: Sequence[Reading], bench: Bench
) -> Iterator[Claim]:
    """All claims, judged: of the findings, of the mentions, and of what stands around them."""
    quoted = []
    orphans = Orphans(setting, readings)
    for finding in findings:
        about = getattr(finding, "about", "") or orphans.about(finding)
        if isinstance(finding, Quotation):
            told = list(quotation(replace(finding, about=about), bench)) if about else []
            quoted += [finding.span] if told else []
            yield from told
        elif about:
            for name, value in _values(finding):
                if value := value or _partial(name, finding.span.of(setting.text)):
                    yield _judged(finding.span, finding.rule, (name, value), about, bench)
    for reading in readings:
        if len(reading.meant) == 1:
            yield from _of_mention(reading, bench)
    subjects = Subjects(setting, readings)
    finders = (headings, terms, contents) if subjects.symbols else ()
    for one in chain.from_iterable(finder(setting, subjects) for finder in finders):
        yield _judged(one.span, one.rule, (one.property, one.value), one.about, bench)
    yield from unspoken(setting, subjects, quoted, bench)


def _judged(span: Span, rule: str, told: tuple[str, str], about: str, bench: Bench) -> Claim:
    """The claim with its verdict; of who led a text, a list shows that he sponsored it."""
    name, value = told
    held: Verdict = judge(told, about, bench)
    if value.endswith(_LED) and held.verdict == UNVERIFIABLE:
        listed = value.removesuffix(_LED)
        shown = judge((name, listed), about, bench)
        value, held = (listed, shown) if shown.verdict == CONFIRMED else (value, held)
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


def _partial(name: str, words: str) -> str:
    """What a day without a year says: `-03-25`, or `Friday`."""
    if name != "adoption-date":
        return ""
    days = [one for one in find_absolute(words) if one.month and one.day and not one.year]
    weekday = _WEEKDAY.search(words)
    return f"-{days[0].month:02d}-{days[0].day:02d}" if days else weekday[0] if weekday else ""


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
    if mention.draft:
        told.append(("draft", mention.draft))
    for pair in told:
        yield _judged(mention.span, "claim:mention", pair, meant.symbol, bench)
