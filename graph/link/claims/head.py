"""Claims of the head of a meeting report, and of sentences that name a session or a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Claim
from graph.link.claims.beside import MAIN_COMMITTEE
from graph.link.claims.subjects import Subjects
from graph.link.compare.numbers import sessions_in
from graph.link.story.setting import Setting
from graph.model import Span

_HEAD = 600
_ON_TOP = re.compile(
    r"""^[ \t]*(?:
      (?P<meeting>\d{1,5}(?:st|nd|rd|th)\s+(?:(?:plenary|security\s+council)\s+)?meeting)
        (?:\s*\([^)\n]{2,24}\))?[ \t]*\**(?:$|:)
    | (?:general\s+assembly[ ,:]*)?(?P<session>[\w-]+(?:\s[\w-]+)?\s+session),?[ \t]*\**$
    )""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_IN_SENTENCES = re.compile(
    r"""\b(?P<meeting>\d{1,5}(?:st|nd|rd|th)\s(?:plenary\s)?meeting)\b
    | \b(?:adopt|approv|pass)\w*\b[^.;:]{0,90}?\b(?:at|during|in)\s+(?:its|the|their)\s+
      (?P<session>(?:\d{1,2}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)\s+
      (?:(?:regular|ongoing|current)\s+)?session)\b""",
    re.VERBOSE,
)
_TODAY = re.compile(r"\b(?:today|this\s+(?:morning|afternoon|evening))\b")
_NUMBER = re.compile(r"\d+")


def headings(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """Meeting and session in the head of a report and in its sentences."""
    yield from _head(setting, subjects)
    for sentence in setting.sentences:
        for match in _IN_SENTENCES.finditer(setting.text, sentence.start, sentence.end):
            symbol, sure = subjects.of(sentence, match.end())
            if symbol and sure:
                yield from _claim(match, symbol)


def _head(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """What stands above a report of today's meeting, where it tells of one resolution only."""
    start = setting.story.page.document.body_start
    end = start + _HEAD
    if len(subjects.symbols) != 1 or not _TODAY.search(setting.text, start, end + _HEAD):
        return
    if MAIN_COMMITTEE.search(setting.text, start, end):
        return
    (symbol,) = subjects.symbols
    first = {one.lastgroup: one for one in reversed([*_ON_TOP.finditer(setting.text, start, end)])}
    for _, match in sorted(first.items()):
        yield from _claim(match, symbol)


def _claim(match: re.Match[str], symbol: str) -> Iterator[Claim]:
    name = match.lastgroup or ""
    numbers = sessions_in(match[name]) if name == "session" else _NUMBER.findall(match[name])[:1]
    for value in sorted(numbers)[:1]:
        yield Claim(Span(*match.span(name)), f"claim:{name}", name, value, about=symbol)
