"""Mentions of dates with their values: what the extractor of dates gives, for others to use too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.dates.absolute import Dated, find_absolute
from graph.extract.dates.anchor import (
    DEADLINE,
    RECORD,
    known_value,
    relative_value,
    tense_at,
    year_of,
)
from graph.extract.dates.headings import headings
from graph.extract.dates.inferred import (
    first_date,
    year_of_known_day,
    year_of_narrative,
    year_of_resolution,
    year_of_session,
    year_of_weekday,
)
from graph.extract.dates.relative import Relative, find_relative
from graph.extract.dates.words import BY_BEFORE, DEADLINE_BEFORE, RECURRING
from graph.extract.places import holding
from graph.extract.story_text import running_text, sentences
from graph.findings import DateMention
from graph.model import Page, Span

_DAY, _YEAR = len("2024-07-01"), len("2024")
_NEAR = 120
"""So far before a day stand the words that make it a deadline."""
_NARRATIVE = 500
"""So near behind a full date another one can belong to the same story."""


@lru_cache(maxsize=2)
def mentions(page: Page, anchor: str) -> list[DateMention]:
    """The same, counted from another anchor (ISO), such as the date of a linked resolution."""
    text = page.document.body
    story = not page.document.kind.is_record
    absolute = find_absolute(text)
    reader = _Reader(page, anchor, absolute) if story else _Adopted(page, anchor)
    found: list[DateMention] = []
    taken = [(one.start, one.end) for one in absolute]
    relative = _free(find_relative(text), taken) if story else []
    told: list[Dated | Relative] = [*absolute, *relative]
    for one in sorted(told, key=lambda each: each.start):
        value, used = (known_value(one), "") if isinstance(one, Dated) else ("", "")
        if not value:
            value, used = reader.value(one)
        reader.note(one, value)
        rule = one.rule if value or isinstance(one, Relative) else one.rule + "-unanchored"
        found.append(DateMention(Span(one.start, one.end), rule, value, used if value else ""))
    return _captions(page, found)


class _Adopted:
    """Resolves days of a resolution's own text: the last such day, or one soon to come."""

    def __init__(self, page: Page, anchor: str) -> None:
        self._text = page.text
        self._anchor = anchor

    def note(self, one: Dated | Relative, value: str) -> None:
        """Nothing in a resolution counts from the date told before."""

    def value(self, one: Dated | Relative) -> tuple[str, str]:
        """Value and anchor, each "" where the day recurs every year or nothing anchors it."""
        if isinstance(one, Relative) or recurs(self._text, one):
            return "", ""
        return _anchored(one, self._anchor, RECORD)


class _Reader:
    """Resolves what needs an anchor; keeps the last date told, for `that year`."""

    def __init__(self, page: Page, anchor: str, told: Sequence[Dated]) -> None:
        self._text = page.text
        self._anchor = anchor
        self._yearly = {(one.month, one.day) for one in told if recurs(page.text, one)}
        self._sentences = sentences(page.text, running_text(page))
        self._last = self._last_day = self._known = self._headed = ""
        self._full, self._told_last = 0, ""
        self._weak = "" if anchor else first_date(page)
        self._parts = [*headings(page)]

    def note(self, one: Dated | Relative, value: str) -> None:
        """Remember a date that was told, for what counts from it; no day of history is news."""
        if value and value == self._known:
            return
        if value and _tells_year(self._text, one):
            self._full, self._told_last = one.end, value
        if value and not (isinstance(one, Relative) and one.anaphoric):
            self._last = value
            self._last_day = value if len(value) == _DAY else self._last_day

    def value(self, one: Dated | Relative) -> tuple[str, str]:
        """Value and the anchor it was counted from, each "" where there is none."""
        while self._parts and self._parts[0][0] <= one.start:
            self._anchor = self._headed = self._parts.pop(0)[1]
        sentence = holding(self._sentences, one.end - 1) or Span(one.start, one.end)
        tense = tense_at(self._text, one.start, one.end, sentence.start, sentence.end)
        if isinstance(one, Dated):
            return self._absolute(one, sentence, tense)
        anchor = self._told(one) if one.anaphoric else self._anchor
        if one.unit == "year" and not anchor:
            anchor = self._weak
        return relative_value(one, anchor, tense), anchor

    def _absolute(self, one: Dated, sentence: Span, tense: str) -> tuple[str, str]:
        """The same of a month or day of a month, whose year is told elsewhere."""
        anchor = self._last if one.shift.startswith(("that", "the")) else self._anchor
        if one.shift.startswith("this") and not anchor:
            anchor = self._last_day
        if one.shift.startswith("that") and anchor:
            return known_value(replace(one, year=int(anchor[:4]))), anchor
        known = year_of_known_day(self._text, one, self._anchor)
        if known:
            self._known = known_value(replace(one, year=known))
            return self._known, ""
        if (one.month, one.day) in self._yearly:
            return "", ""
        if len(self._headed) == _YEAR and not one.shift:
            return known_value(replace(one, year=int(self._headed))), self._headed
        near = max(sentence.start, one.start - _NEAR)
        if DEADLINE_BEFORE.search(self._text, near, one.start) and not one.shift:
            tense = DEADLINE
        elif tense == "past" and BY_BEFORE.search(self._text, near, one.start):
            tense = ""
        year = self._stated(one, sentence) or self._inferred(one, tense)
        if year is not None:
            value = known_value(replace(one, year=year))
            self._weak = self._weak or ("" if self._anchor else value)
            return value, self._last
        told = anchor or one.day is None  # a day is near the one day that an undated text tells
        return _anchored(one, anchor or self._weak, tense if told else "")

    def _stated(self, one: Dated, sentence: Span) -> int | None:
        """The year that the sentence tells by a resolution's number, or by a session's."""
        year = year_of_resolution(self._text, one, sentence)
        year = year or year_of_session(self._text, one, sentence)
        if year is not None:
            self._full, self._told_last = one.end, known_value(replace(one, year=year))
        return year

    def _inferred(self, one: Dated, tense: str) -> int | None:
        """The year that the date before tells, or, where nothing anchors it, the weekday."""
        between = self._text[self._full : one.start]
        if self._full and "\n" not in between and len(between) < _NARRATIVE:
            if tense == DEADLINE:
                return year_of(one, self._told_last, tense)
            future = tense == "future" or one.via or one.shift
            year = year_of_narrative(one, self._told_last, goes_on=not future)
            if year is not None:
                return year
        return None if self._anchor else year_of_weekday(self._text, one)

    def _told(self, one: Relative) -> str:
        """The date from which `two days later` counts; `that day` is a day, `that year` any."""
        spans = one.rule in ("dates:later", "dates:earlier", "dates:before", "dates:afterwards")
        wants_day = (spans and one.unit != "year") or one.rule == "dates:told-day"
        return self._last_day if wants_day and self._last_day else self._last


def _tells_year(text: str, one: Dated | Relative) -> bool:
    """Whether a date sets the year for those behind it: `June 2016`, `Last year` at the head."""
    if isinstance(one, Relative):
        return one.unit == "year" and text[one.start].isupper()
    return bool(
        one.year and (one.month or (one.start and text[one.start - 3 : one.start] == "In "))
    )


def _anchored(one: Dated, anchor: str, tense: str) -> tuple[str, str]:
    year = year_of(one, anchor, tense)
    return (known_value(replace(one, year=year)), anchor) if year is not None else ("", "")


def recurs(text: str, one: Dated) -> bool:
    """Whether a day of a month is told as one that comes back every year."""
    before = text[max(0, one.start - 60) : one.start].rpartition("\n")[2]
    near = before + text[one.start : one.end + 30].split("\n", 1)[0]
    return one.day is not None and bool(RECURRING.search(near))


def _free(found: Iterator[Relative], taken: list[tuple[int, int]]) -> list[Relative]:
    """Those that lie in no other one: `Monday` inside `Monday, July 1` is told already."""
    kept: list[Relative] = []
    places = {place for start, end in taken for place in range(start, end)}
    for one in found:
        if places.isdisjoint(range(one.start, one.end)):
            places.update(range(one.start, one.end))
            kept.append(one)
    return kept


def _captions(page: Page, found: list[DateMention]) -> list[DateMention]:
    captions = page.segments.captions
    if not captions:
        return found
    return [
        DateMention(one.span, "caption:" + one.rule, one.value, one.anchor)
        if any(caption.contains(one.span) for caption in captions)
        else one
        for one in found
    ]
