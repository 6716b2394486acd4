"""Statements whose mention nothing resolved, because one of the values that they tell is wrong.

A mention whose counts, sponsor or day differ from the record is not resolved: nothing else tells
what it means. Where a story means one resolution and no other, what only points to it is of that
one; and so is a mention against which only the sponsors or the counts speak that are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.findings import Adoption, Finding, Quotation, Sponsor, SponsorCount, Tally, Vote
from graph.link.compare.tallies import is_full, nearly
from graph.link.reading.discourse import Reading
from graph.link.record.entry import Entry
from graph.link.record.lookup import Record
from graph.link.score.features import features
from graph.link.score.resolve import Resolved, by_evidence
from graph.link.story.setting import Setting
from graph.link.story.situation import UNNAMED
from graph.link.story.telling import NEWS
from graph.symbol import try_parse

_NAMED = frozenset({"symbol", "title", "draft"})
_SURE, _BUT_FOR = 0.85, 0.8
_POINTS = re.compile(
    r"(?:the|this|that|it|its|\w+day['’]s)\b(?!.*\b(?:other|another|previous|earlier|similar|first|last"
    r"|rival)\b)",
    re.IGNORECASE,
)
_AGAINST = frozenset({"other-organ", "other-day", "far-day", "future", "other-title"})
_OF_ONE = Adoption | Quotation | Sponsor | SponsorCount | Tally | Vote


def only_one(readings: Iterable[Reading]) -> str:
    """The one resolution that a story surely means, "" where it means several or none."""
    meant = [each for one in readings for each in one.meant]
    sure = any(each.ground in _NAMED or each.score >= _SURE for each in meant)
    symbols = {each.symbol for each in meant}
    return symbols.pop() if len(symbols) == 1 and sure else ""


def but_for(setting: Setting, readings: Sequence[Reading], record: Record) -> list[Reading]:
    """The readings; a mention that one wrong sponsor or count left open means what it would."""
    symbol = only_one(readings)
    if symbol not in record.entries:
        return list(readings)
    return [_relieved(one, symbol, setting, record) for one in readings]


def _relieved(reading: Reading, symbol: str, setting: Setting, record: Record) -> Reading:
    mention, told = reading.mention, reading.situation
    named = mention.symbol or mention.draft or mention.title or mention.plural > 1
    if reading.meant or named or mention.rule in UNNAMED:
        return reading
    if told.telling != NEWS or not (told.sponsors or told.tallies):
        return reading
    if told.tallies and not any(_may_be(one, record.entries[symbol]) for one in told.tallies):
        return reading
    bare = replace(
        told, sponsors=frozenset(), tallies=frozenset(), numbers=frozenset(), votes=frozenset()
    )
    found = by_evidence(bare, record, setting.hints, (symbol,))
    against = _AGAINST & features(bare, record.entries[symbol], setting.hints).keys()
    if against or (found and found.symbol != symbol):
        return reading
    return replace(reading, meant=(Resolved(symbol, "description", _BUT_FOR),))


def _may_be(counts: str, entry: Entry) -> bool:
    """Whether counts are those on record but for one that is wrong: no one errs in all three."""
    return not is_full(counts) or any(nearly(counts, one) for one in entry.tallies)


class Orphans:
    """Gives what speaks of an unresolved mention to the only resolution of a story."""

    def __init__(self, setting: Setting, readings: Sequence[Reading]) -> None:
        self._setting = setting
        self._readings = sorted(readings, key=lambda one: one.mention.span)
        self._symbol = only_one(readings)

    def about(self, finding: Finding) -> str:
        """The symbol that a finding without one speaks of, "" where that is not sure."""
        if not self._symbol or not isinstance(finding, _OF_ONE) or finding.of is None:
            return ""
        of = finding.of
        place = next(
            (i for i, one in enumerate(self._readings) if one.mention.span.overlaps(of)), -1
        )
        if place < 0 or self._is_of_others(finding):
            return ""
        reading, before = self._readings[place], self._readings[:place]
        if reading.meant:
            return self._symbol if len(reading.meant) == 1 else ""
        resolved = all(one.meant or self.points(one) for one in [*before, reading])
        return self._symbol if resolved and any(one.meant for one in before) else ""

    def _is_of_others(self, finding: Finding) -> bool:
        """Whether its sentence names other organs, and not that of the resolution."""
        organs = self._setting.organs(self._setting.sentence(finding.span.start))
        parsed = try_parse(self._symbol)
        return bool(organs and parsed and parsed.organ not in organs)

    def points(self, reading: Reading) -> bool:
        """Whether a mention only points to what the story has named: `the resolution`."""
        mention = reading.mention
        if mention.rule in UNNAMED:
            return not mention.title
        told = mention.symbol or mention.title or mention.draft or mention.date
        return not told and bool(_POINTS.match(mention.span.of(self._setting.text)))
