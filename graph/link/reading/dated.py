"""Dates of a story that bears none, counted from the day of the adoption that it tells as news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.extract.dates.anchor import tense_at
from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.dates.words import WEEKDAYS
from graph.findings import DateMention, Finding
from graph.link.reading.reading import Reading
from graph.link.record.lookup import Record
from graph.link.story.setting import Setting
from graph.link.story.telling import NEWS
from graph.link.story.times import is_bound, is_observed
from graph.model import Span

_DAY = len("2024-07-01")
_SOON = 2
"""News of an adoption appears so many days after it at most."""
_LATER = 31
"""A story that tells of a day so many days after the adoption did not appear in these days."""
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


def dated(
    findings: Iterable[Finding], setting: Setting, readings: Sequence[Reading], record: Record
) -> Iterator[Finding]:
    """The findings; dates without value have one that counts from the linked adoption."""
    anchor = appeared(setting, readings, record)
    told = {one.span: one for one in mentions(setting.story.page, anchor)} if anchor else {}
    for one in findings:
        counted = told.get(one.span) if isinstance(one, DateMention) and not one.value else None
        if counted and counted.value and not is_observed(setting, one.span):
            yield replace(counted, rule=f"linked:{counted.rule}")
        else:
            yield one


def appeared(setting: Setting, readings: Iterable[Reading], record: Record) -> str:
    """The day on which a story without a date appeared; "" where nothing makes it sure.

    The newest resolution whose adoption it tells as news decides, together with its weekday
    ("adopted on Monday"), "today", or a dateline without a year.
    """
    if anchor_of(setting.story.page) or len(setting.published) >= _DAY:
        return ""
    news = [
        (day, one.situation.sentence)
        for one in readings
        if one.situation.telling == NEWS
        and len(one.meant) == 1
        and not _is_dated(setting, one.situation.sentence)
        for day in _days(record, one.meant[0].symbol)
        if len(day) == _DAY
    ]
    newest = max((day for day, _ in news), default="")
    if not newest or _tells_later(setting, newest):
        return ""
    if setting.published:
        return _of_dateline(setting.published, newest)
    return _of_words(setting, [sentence for day, sentence in news if day == newest], newest)


def _days(record: Record, symbol: str) -> Sequence[str]:
    """The day of adoption that the record knows best, if it knows any."""
    entry = record.entries.get(symbol)
    return entry.days[:1] if entry else ()


def _of_dateline(printed: str, newest: str) -> str:
    """The day of a dateline without year (`-07-02`), if it is one on which the news was new."""
    days = (_after(newest, shift) for shift in range(_SOON + 1))
    return next((day for day in days if day.endswith(printed)), "")


def _of_words(setting: Setting, sentences: Sequence[Span], newest: str) -> str:
    told = [_passage(setting, one) for each in sentences for one in _valueless(setting, each)]
    weekdays = {WEEKDAYS[one] for one in told if one in WEEKDAYS}
    if weekdays and date.fromisoformat(newest).weekday() not in weekdays:
        return ""
    shifts = [_DAY_WORDS[one.lower()] for one in told if one.lower() in _DAY_WORDS]
    if shifts:
        return _after(newest, max(shifts))
    return _after(newest, _last_weekday(setting, newest)) if weekdays else ""


def _last_weekday(setting: Setting, newest: str) -> int:
    """So many days after the adoption lies the last weekday of which the story tells."""
    whole = Span(0, len(setting.text))
    told = (one for one in _valueless(setting, whole) if not _is_ahead(setting, one.span))
    days = [WEEKDAYS[name] for one in told if (name := _passage(setting, one)) in WEEKDAYS]
    first = date.fromisoformat(newest).weekday()
    return max((gap for day in days if (gap := (day - first) % 7) <= _SOON), default=0)


def _tells_later(setting: Setting, newest: str) -> bool:
    """Whether the story tells of a day long after the adoption as of one that is past."""
    limit = _after(newest, _LATER)
    return any(
        isinstance(one, DateMention)
        and one.value[:_DAY] > limit
        and len(one.value) == _DAY
        and not _is_ahead(setting, one.span)
        for one in setting.story.findings
    )


def _is_dated(setting: Setting, sentence: Span) -> bool:
    """Whether a sentence says the year, as those that look back do."""
    return any(isinstance(one, DateMention) and one.value for one in setting.found_in(sentence))


def _is_ahead(setting: Setting, span: Span) -> bool:
    sentence = setting.sentence(span.start)
    place = (span.start, span.end, sentence.start, sentence.end)
    return is_bound(setting, span) or tense_at(setting.text, *place) == "future"


def _valueless(setting: Setting, inside: Span) -> Iterator[DateMention]:
    for one in setting.story.findings:
        if isinstance(one, DateMention) and not one.value and inside.contains(one.span):
            yield one


def _passage(setting: Setting, one: DateMention) -> str:
    return one.span.of(setting.text)


def _after(day: str, shift: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()
