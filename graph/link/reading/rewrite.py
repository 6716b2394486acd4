"""Findings of a story with the resolutions that they speak of, once linking has said which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.findings import (
    Adoption,
    Claim,
    Finding,
    Quotation,
    ResolutionMention,
    Sponsor,
    SponsorCount,
    Tally,
    Vote,
)
from graph.link.reading.discourse import Reading
from graph.link.reading.entries import entries, entry_at
from graph.link.story.setting import Setting
from graph.model import Span

Speaking = Sponsor | SponsorCount | Tally | Vote | Adoption | Quotation | Claim


def rewritten(setting: Setting, readings: Sequence[Reading]) -> Iterator[Finding]:
    """All findings; those about several resolutions once for each of them."""
    meant = {
        one.mention.span: tuple(each.symbol for each in one.meant) for one in readings if one.meant
    }
    by_sentence: dict[Span, set[str]] = {}
    listed = entries(setting.text)
    by_entry: dict[Span | None, set[str]] = {}
    for one in readings:
        near = {each.symbol for each in one.meant}
        by_sentence.setdefault(one.situation.sentence, set()).update(near)
        by_entry.setdefault(entry_at(listed, one.mention.span.start), set()).update(near)
    for finding in setting.story.findings:
        if isinstance(finding, ResolutionMention):
            yield from _mention(finding, meant.get(finding.span, ()))
        elif isinstance(finding, Speaking) and not finding.about:
            yield from _told(finding, setting, meant, by_sentence)
        else:
            yield finding


def _mention(finding: ResolutionMention, symbols: Sequence[str]) -> Iterator[Finding]:
    if finding.other or not symbols:
        yield finding
        return
    for symbol in symbols:
        yield replace(finding, symbol=symbol)


def _told(
    finding: Speaking,
    setting: Setting,
    meant: Mapping[Span, tuple[str, ...]],
    by_sentence: Mapping[Span, set[str]],
) -> Iterator[Finding]:
    symbols = _spoken_of(finding, setting, meant, by_sentence)
    if len(symbols) > 1 and not isinstance(finding, Adoption):
        symbols = ()  # of several one cannot say who led which
    if not symbols:
        yield finding
    for symbol in symbols:
        yield replace(finding, about=symbol)


def _spoken_of(
    finding: Speaking,
    setting: Setting,
    meant: Mapping[Span, tuple[str, ...]],
    by_sentence: Mapping[Span, set[str]],
) -> Sequence[str]:
    """By the mention that a finding names, else by the only one of its sentence.

    A vote is not that of a resolution which is only named in a later sentence.
    """
    sentence = setting.sentence(finding.span.start)
    near = sorted(by_sentence.get(sentence, ()))
    alone = near if len(near) == 1 else []
    if isinstance(finding, Tally | Vote):
        early = finding.of is not None and finding.of.start >= sentence.end
        elsewhere = finding.of is not None and setting.sentence(finding.of.start) != sentence
        if early or (elsewhere and alone):
            return alone
    if finding.of is not None:
        return meant.get(finding.of) or _overlapping(finding.of, meant)
    if isinstance(finding, Quotation) and finding.speaker != "resolution":
        return ()
    return alone


def _overlapping(of: Span, meant: Mapping[Span, tuple[str, ...]]) -> tuple[str, ...]:
    """What a mention means whose passage was cut a little differently."""
    for span, symbols in meant.items():
        if span.start < of.end and of.start < span.end:
            return symbols
    return ()
