"""Findings of a story with the resolutions that they speak of, once linking has said which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    around = _Around(setting, readings)
    for finding in setting.story.findings:
        if isinstance(finding, ResolutionMention):
            yield from _mention(finding, around.meant.get(finding.span, ()))
        elif isinstance(finding, Speaking):
            yield from _told(finding, around.spoken_of(finding))
        else:
            yield finding


def _mention(finding: ResolutionMention, symbols: Sequence[str]) -> Iterator[Finding]:
    if finding.other or not symbols:
        yield finding
        return
    for symbol in symbols:
        yield replace(finding, symbol=symbol)


def _told(finding: Speaking, symbols: Sequence[str]) -> Iterator[Finding]:
    if len(symbols) > 1 and not isinstance(finding, Adoption):
        symbols = ()  # of several one cannot say who led which
    if not symbols:
        yield finding
    for symbol in symbols:
        yield replace(finding, about=symbol)


class _Around:
    """What a story's mentions mean, by mention, by sentence, and by entry where it is a list."""

    def __init__(self, setting: Setting, readings: Sequence[Reading]) -> None:
        self._setting = setting
        self._entries = entries(setting.text)
        self.meant: dict[Span, tuple[str, ...]] = {}
        self._by_sentence: dict[Span, set[str]] = defaultdict(set)
        self._by_entry: dict[Span, set[str]] = defaultdict(set)
        for one in readings:
            span, symbols = one.mention.span, tuple(each.symbol for each in one.meant)
            self._by_sentence[one.situation.sentence].update(symbols)
            entry = entry_at(self._entries, span.start)
            if entry and one.mention.symbol:
                self._by_entry[entry].update(symbols)
            if symbols:
                self.meant[span] = symbols

    def spoken_of(self, finding: Speaking) -> Sequence[str]:
        """By the entry, else by the mention that a finding names, else by its sentence's only one.

        A vote is not that of a resolution which is only named in a later sentence, unless a list
        has them in one entry.
        """
        listed = self._of_entry(finding)
        if listed or finding.about:
            return listed or [finding.about]
        sentence = self._setting.sentence(finding.span.start)
        near = sorted(self._by_sentence.get(sentence, ()))
        alone = near if len(near) == 1 else []
        if isinstance(finding, Tally | Vote):
            early = finding.of is not None and finding.of.start >= sentence.end
            elsewhere = finding.of and self._setting.sentence(finding.of.start) != sentence
            if early or (elsewhere and alone):
                return alone
        if finding.of is not None:
            return self.meant.get(finding.of) or self._overlapping(finding.of)
        if isinstance(finding, Quotation) and finding.speaker != "resolution":
            return ()
        return alone

    def _of_entry(self, finding: Speaking) -> Sequence[str]:
        """The only resolution that the entry names in which an act or a vote is told."""
        entry = None
        if not isinstance(finding, Quotation | Claim):
            entry = entry_at(self._entries, finding.span.start)
        symbols = sorted(self._by_entry.get(entry, ())) if entry else []
        return symbols if len(symbols) == 1 else []

    def _overlapping(self, of: Span) -> tuple[str, ...]:
        """What a mention means whose passage was cut a little differently."""
        for span, symbols in self.meant.items():
            if span.overlaps(of):
                return symbols
        return ()
