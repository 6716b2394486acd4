"""Dates of a story that bears none, counted from the day of the adoption that it tells as news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.extract.dates.mentions import mentions
from graph.findings import DateMention, Finding
from graph.link.reading.appeared import appeared
from graph.link.reading.reading import Reading
from graph.link.record.lookup import Record
from graph.link.story.setting import Setting
from graph.link.story.times import is_observed


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
