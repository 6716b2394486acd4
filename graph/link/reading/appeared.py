"""The day on which a story without a date appeared, told by the adoption of which it is news.

Its other dates are counted from there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.extract.dates.anchor import tense_at
from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.dates.words import WEEKDAYS
from graph.findings import About, DateMention, Finding
from graph.link.reading.reading import Reading
from graph.link.record.lookup import Record
from graph.link.story.setting import Setting
from graph.link.story.situation import Situation, yearless
from graph.link.story.telling import COMMITTEE, FAILED, NEWS, tells_decision
from graph.link.story.times import is_bound, is_observed
from graph.model import Span

_DAY = len("2024-07-01")
_SOON = 2
"""News of an adoption appears so many days after it at most."""
_LATER = 31
"""A story that tells of a day so many days after the adoption did not appear in these days."""
_SURE = 0.8
_BESIDE = 16
_OPENING = 4
"""An act that so early sentences tell without naming a resolution is that of the main one."""
_DAY_WORDS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": 1,
    "last night": 1,
    "last evening": 1,
}
_NOT_ITS = frozenset({FAILED, COMMITTEE})
_AGO = re.compile(r"\bago\s+\Z")
_DECISION = re.compile(r"\b(?:adopt|pass|approv|vot|renew|extend)\w*\b|\bdecision\b")
_YEAR_OF = re.compile(r"\bYear\b")
_ITS_ACT = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}?(?:vote|resolution|adoption|decision|action)\b")
"""`Friday's resolution`, `today's Council vote`."""


def dated(findings: Iterable[Finding], setting: Setting, anchor: str) -> Iterator[Finding]:
    """The findings; dates without value have one that counts from the day of the story, if any."""
    told = {one.span: one for one in mentions(setting.story.page, anchor)} if anchor else {}
    for one in findings:
        counted = told.get(one.span) if isinstance(one, DateMention) and not one.value else None
        if counted and counted.value and not is_observed(setting, one.span):
            yield replace(counted, rule=f"linked:{counted.rule}")
        else:
            yield one


def appeared(
    setting: Setting, readings: Sequence[Reading], about: Sequence[About], record: Record
) -> str:
    """The day on which a story without a date appeared; "" where nothing makes it sure.

    The newest of the resolutions that it is about decides, if the day of its adoption agrees with
    what the story says of the act: a weekday ("adopted on Monday"), "today", a day without its
    year, or a dateline without one.
    """
    if anchor_of(setting.story.page):
        return ""
    days = {one.symbol: _days(record, one.symbol) for one in about}
    newest = max((day for each in days.values() for day in each), default="")
    meant = {one.symbol for one in about if newest in days[one.symbol] and one.score >= _SURE}
    its = [one for one in readings if any(each.symbol in meant for each in one.meant)]
    own = [one.situation for one in its if _is_told(one)]
    if not meant or (its and not own) or _tells_later(setting, newest):
        return ""
    if setting.published:
        printed = _of_dateline(setting, newest)
        if printed or not setting.is_dated:
            return printed
    fell = {one.situation.sentence for one in readings if one.situation.telling in _NOT_ITS}
    return _of_words(setting, list(_open_of_act(setting, own, fell)), newest)


def _days(record: Record, symbol: str) -> Sequence[str]:
    """The day of adoption that the record knows best, if it knows any."""
    entry = record.entries.get(symbol)
    return [day for day in entry.days[:1] if len(day) == _DAY] if entry else ()


def _is_told(reading: Reading) -> bool:
    """Whether a mention surely means one resolution, and as one that was adopted."""
    sure = len(reading.meant) == 1 and reading.meant[0].score >= _SURE
    return sure and reading.situation.telling not in _NOT_ITS


def _of_dateline(setting: Setting, newest: str) -> str:
    """The day of a dateline (`-07-02` without its year), if the news was new on it.

    The first weekday that the story tells is that day, or one shortly before.
    """
    days = (_after(newest, shift) for shift in range(_SOON + 1))
    day = next((day for day in days if day.endswith(setting.published)), "")
    early = setting.sentences[:_OPENING]
    told = (one for one in _valueless(setting) if setting.sentence(one.span.start) in early)
    first = next((is_on for one in told if (is_on := _weekday(setting, one)) is not None), None)
    if not day or first is None:
        return day
    return day if (date.fromisoformat(day).weekday() - first) % 7 <= _SOON else ""


def _open_of_act(
    setting: Setting, own: Iterable[Situation], fell: Collection[Span]
) -> Iterator[DateMention]:
    """The days without value that the story gives to the act."""
    news = {one.sentence: one.telling == NEWS for one in own}
    early = setting.sentences[:_OPENING]
    for one in _valueless(setting):
        sentence = setting.sentence(one.span.start)
        if sentence in fell or is_bound(setting, one.span) or is_observed(setting, one.span):
            continue
        if _AGO.search(setting.text, sentence.start, one.span.start):
            continue
        decides = tells_decision(sentence.of(setting.text))
        opens = sentence in early and (decides or setting.is_decision(sentence))
        its = sentence in news and (decides or news[sentence])
        if its or opens or _ITS_ACT.match(setting.text, one.span.end):
            yield one


def _of_words(setting: Setting, told: Sequence[DateMention], newest: str) -> str:
    """The day that these days of the act tell; "" where they are not that of the adoption."""
    weekdays = {day for one in told if (day := _weekday(setting, one)) is not None}
    if weekdays and date.fromisoformat(newest).weekday() not in weekdays:
        return ""
    shifts = [_shift(setting, one, newest) for one in told]
    if None in shifts:
        return ""
    shift = next((one for one in shifts if one is not None and one >= 0), None)
    if shift is not None:
        return _after(newest, shift)
    if weekdays or _is_on(setting, told, newest):
        return _after(newest, _last_weekday(setting, newest))
    return ""


def _weekday(setting: Setting, one: DateMention) -> int | None:
    """The weekday that a date is, or names beside the day of a month, 0 for Monday."""
    return WEEKDAYS.get(re.split(r"\W", one.span.of(setting.text))[0])


def _shift(setting: Setting, one: DateMention, newest: str) -> int | None:
    """So many days after the adoption a story speaks of it as of `today`; -1 for other words.

    None where it prints another day beside: `today, March 23`.
    """
    shift = _DAY_WORDS.get(one.span.of(setting.text).lower(), -1)
    beside = Span(one.span.end, one.span.end + _BESIDE)
    days = _yearless(setting, beside) if shift >= 0 else ()
    return shift if not days or newest[4:] in days else None


def _is_on(setting: Setting, told: Iterable[DateMention], newest: str) -> bool:
    """Whether the act is told to be of this day of a month, and nothing decided of another one."""
    if not any(newest[4:] in _yearless(setting, one.span) for one in told):
        return False
    sentences = {setting.sentence(one.span.start): one for one in _valueless(setting)}
    decided = (
        _yearless(setting, one) for one in sentences if _DECISION.search(one.of(setting.text))
    )
    return all(newest[4:] in days for days in decided if days)


def _yearless(setting: Setting, inside: Span) -> Collection[str]:
    """The days of a month, as `-07-02`, that a passage tells without a year as past."""
    found = yearless(setting.text, inside)
    return {
        day for day, span in found if not (is_bound(setting, span) or is_observed(setting, span))
    }


def _last_weekday(setting: Setting, newest: str) -> int:
    """So many days after the adoption lies the last weekday of which the story tells."""
    told = (one for one in _valueless(setting) if not _is_ahead(setting, one.span))
    days = [day for one in told if (day := _weekday(setting, one)) is not None]
    first = date.fromisoformat(newest).weekday()
    return max((gap for day in days if (gap := (day - first) % 7) <= _SOON), default=0)


def _tells_later(setting: Setting, newest: str) -> bool:
    """Whether the story tells of a time long after the adoption as of one that is past."""
    limit = _after(newest, _LATER)
    late = (one for one in setting.dated if one.value > limit[: len(one.value)])
    return any(not (_is_ahead(setting, one.span) or _is_named(setting, one)) for one in late)


def _is_named(setting: Setting, one: DateMention) -> bool:
    """Whether a year belongs to a name: `proclaimed 2023 the International Year of Salt`."""
    sentence = setting.sentence(one.span.start)
    return len(one.value) < _DAY and bool(_YEAR_OF.search(sentence.of(setting.text)))


def _is_ahead(setting: Setting, span: Span) -> bool:
    sentence = setting.sentence(span.start)
    place = (span.start, span.end, sentence.start, sentence.end)
    return is_bound(setting, span) or tense_at(setting.text, *place) == "future"


def _valueless(setting: Setting) -> Iterator[DateMention]:
    for one in setting.story.findings:
        if isinstance(one, DateMention) and not one.value:
            yield one


def _after(day: str, shift: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()
