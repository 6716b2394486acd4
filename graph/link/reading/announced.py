"""`The Council adopted a resolution on Monday. ... Resolution 9001 extends`: told, and named later.

What the record holds is known by its matter; of what it does not hold, a story tells itself that
the text which it names later is the one that was voted on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.findings import Adoption, Tally, Vote
from graph.link.reading.reading import Reading
from graph.link.record.lookup import Record
from graph.link.score.resolve import Resolved
from graph.link.story.pool import is_other
from graph.link.story.setting import Setting
from graph.link.story.situation import UNNAMED
from graph.link.story.telling import NOT_ADOPTED
from graph.symbol import try_parse

_SURE = 0.8
"""How sure it is that a resolution told of before the only one that is named and voted is it."""


def announced(setting: Setting, record: Record, readings: Sequence[Reading]) -> list[Reading]:
    """The readings; what is told before the only resolution that a story acts on means that one."""
    acted = {
        each.symbol
        for one in readings
        for each in one.meant
        if any(isinstance(told, Adoption | Tally | Vote) for told in setting.told(one.mention))
    }
    symbol = acted.pop() if len(acted) == 1 else ""
    if not symbol or symbol in record.entries:
        return list(readings)
    start = min(one.mention.span for one in readings if _means(one, symbol))
    meant = (Resolved(symbol, "anaphora", _SURE),)
    return [
        replace(one, meant=meant) if one.mention.span < start and _may_be(one, symbol) else one
        for one in readings
    ]


def _means(reading: Reading, symbol: str) -> bool:
    return any(one.symbol == symbol for one in reading.meant)


def _may_be(reading: Reading, symbol: str) -> bool:
    """Whether an open mention can be of a resolution that is named later."""
    mention, parsed = reading.mention, try_parse(symbol)
    own = reading.meant or mention.rule in UNNAMED or mention.plural > 1
    told = mention.symbol or mention.draft or is_other(mention)
    if own or told or reading.situation.telling in NOT_ADOPTED or parsed is None:
        return False
    return mention.organ in ("", parsed.organ)
