"""When a story appeared, what it tells of earlier days, and until when it says that things run."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from graph.findings import DateMention
from graph.link.story.telling import NEWS
from graph.model import Span

if TYPE_CHECKING:
    from graph.link.story.setting import Setting

_TOP = 120
"""A full date that begins so near the top is the day on which the story appeared."""
_WHOLE_DATES = ("day-month-year", "month-day-year", "iso")
_TOLD = re.compile(r"\b(?:on|of|adopted|since|by|until)\s+$")
_UNTIL = re.compile(
    r"\b(?:until|til|till|through|up to|ending(?: on)?|expir\w+(?: on)?|ends?(?: on)?"
    r"|no later than|by|before|to)\s+(?:midnight\s+)?(?:on\s+)?$"
)
_DAY, _MONTH = len("2024-07-01"), len("2024-07")
_LOOK = 24
_NEWS_DAYS = 4


def published(setting: Setting) -> str:
    """When the story appeared: its date, else the first day that stands at its very top."""
    printed = setting.story.page.identity.published
    if printed:
        return printed
    days = [one for one in _dates(setting) if one.rule.endswith(_WHOLE_DATES)]
    first = min(days, key=lambda one: one.span, default=None)
    if first is None or first.span.start > _TOP:
        return ""
    return "" if _TOLD.search(setting.text[: first.span.start]) else first.value


def bounds(setting: Setting) -> frozenset[str]:
    """The days until which the story says that something runs, as ISO dates."""
    return frozenset(
        one.value
        for one in _dates(setting)
        if len(one.value) == _DAY and is_bound(setting, one.span)
    )


def is_bound(setting: Setting, span: Span) -> bool:
    """Whether a date is one until which something runs, as in "by 30 June"."""
    return bool(_UNTIL.search(_before(setting, span)))


def since(setting: Setting, sentence: Span, appeared: str) -> str:
    """The latest day that other sentences tell of, for a story that bears no date: it is younger.

    Days ahead are told of too; what stands behind "until" and its like is left out.
    """
    if appeared:
        return ""
    told = [
        _last_day(one.value)
        for one in _dates(setting)
        if not sentence.contains(one.span) and not is_bound(setting, one.span)
    ]
    return max(told, default="")


def latest(appeared: str, telling: str) -> list[str]:
    """The days of which a story that appeared then tells as news.

    >>> latest("2024-07-01", "news")[-1]
    '2024-06-28'
    """
    if telling != NEWS or len(appeared) != _DAY:
        return []
    day = date.fromisoformat(appeared)
    return [(day - timedelta(days=back)).isoformat() for back in range(_NEWS_DAYS)]


def written(days: Iterable[str]) -> Collection[str]:
    """ISO dates as resolutions write them.

    >>> written(["2014-01-31"])
    ['31 January 2014']
    """
    return [f"{int(one[8:])} {month_name[int(one[5:7])]} {one[:4]}" for one in sorted(days)]


def _dates(setting: Setting) -> Iterable[DateMention]:
    return (one for one in setting.story.findings if isinstance(one, DateMention) and one.value)


def _before(setting: Setting, span: Span) -> str:
    return setting.text[max(0, span.start - _LOOK) : span.start]


def _last_day(value: str) -> str:
    """The last day of a month or year; a day itself."""
    if len(value) == _DAY:
        return value
    if len(value) == _MONTH:
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]:02d}"
    return f"{value}-01-01" if len(value) == len("2024") else ""
