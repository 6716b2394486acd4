"""Statements that no mention claims, in a story that speaks of one resolution only.

A mention whose counts or day differ from the record is not resolved: nothing but them tells what
it means. Where a story names one resolution and no other, the statement is of that one, and wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.findings import Adoption, Finding, Quotation, Sponsor, SponsorCount, Tally, Vote
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.link.story.situation import UNNAMED
from graph.model import Span
from graph.symbol import try_parse

_NAMED = frozenset({"symbol", "title", "draft"})
_SURE = 0.95
_POINTS = re.compile(
    r"(?:the|this|that|it|its|\w+day['’]s)\b(?!.*\b(?:other|another|previous|earlier|similar|first|last"
    r"|rival)\b)",
    re.IGNORECASE,
)
_OF_ONE = Adoption | Quotation | Sponsor | SponsorCount | Tally | Vote


class Orphans:
    """Gives what speaks of an unresolved mention to the only resolution of a story."""

    def __init__(self, setting: Setting, readings: Sequence[Reading]) -> None:
        self._setting = setting
        self._readings = sorted(readings, key=lambda one: one.mention.span)
        meant = {each.symbol: each for one in readings for each in one.meant}
        sure = any(
            each.ground in _NAMED or each.score >= _SURE for one in readings for each in one.meant
        )
        self._symbol = next(iter(meant)) if len(meant) == 1 and sure else ""

    def about(self, finding: Finding) -> str:
        """The symbol that a finding without one speaks of, "" where that is not sure."""
        if not self._symbol or not isinstance(finding, _OF_ONE) or finding.of is None:
            return ""
        place = next((i for i, one in enumerate(self._readings) if _same(one, finding.of)), -1)
        if place < 0 or self._readings[place].meant or not self.points(self._readings[place]):
            return ""
        organs = self._setting.organs(self._setting.sentence(finding.span.start))
        parsed = try_parse(self._symbol)
        if organs and parsed and parsed.organ not in organs:
            return ""
        before = self._readings[:place]
        resolved = all(one.meant or self.points(one) for one in before)
        return self._symbol if resolved and any(one.meant for one in before) else ""

    def points(self, reading: Reading) -> bool:
        """Whether a mention only points to what the story has named: `the resolution`."""
        mention = reading.mention
        if mention.rule in UNNAMED:
            return not mention.title
        told = mention.symbol or mention.title or mention.draft or mention.date
        return not told and bool(_POINTS.match(mention.span.of(self._setting.text)))


def _same(reading: Reading, of: Span) -> bool:
    return reading.mention.span.overlaps(of)
