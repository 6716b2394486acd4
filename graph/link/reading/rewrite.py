"""Findings of a story with the resolutions that they speak of, once linking has said which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.resolutions.entries import entries, entry_at
from graph.extract.resolutions.series import in_passing
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
    for symbol in symbols or ("",):
        yield finding if symbol == finding.about else replace(finding, about=symbol)


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

        A vote is not that of a resolution which is named in a later sentence, or only referred to
        in another one, unless a list has them in one entry.
        """
        listed = self._of_entry(finding)
        if listed:
            return listed
        sentence = self._setting.sentence(finding.span.start)
        near = sorted(self._by_sentence.get(sentence, ()))
        alone = near if len(near) == 1 else []
        if isinstance(finding, Tally | Vote) and finding.of is not None:
            elsewhere = self._setting.sentence(finding.of.start) != sentence
            afar = finding.of.start >= sentence.end or self._is_passing(finding.of)
            if elsewhere and (afar or alone):
                return alone
        if finding.about:
            return [finding.about]
        if finding.of is not None:
            return self.meant.get(finding.of) or self._overlapping(finding.of)
        if isinstance(finding, Quotation) and finding.speaker != "resolution":
            return ()
        return alone

    def _is_passing(self, of: Span) -> bool:
        """Whether a mention is one that its sentence only refers to."""
        start = self._setting.sentence(of.start).start
        return in_passing(self._setting.text[start : of.start])

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
