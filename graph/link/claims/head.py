"""Claims of the head of a meeting report, and of sentences that name a session or a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.findings import Claim
from graph.link.claims.subjects import Subjects
from graph.link.compare.numbers import sessions_in
from graph.link.story.setting import Setting
from graph.model import Span

_HEAD = 600
_MEETING_LINE = re.compile(
    r"^[ \t]*(?P<n>\d{1,5})(?:st|nd|rd|th)\s+(?:(?:plenary|security\s+council)\s+)?meeting"
    r"(?:\s*\([^)\n]{2,24}\))?[ \t]*(?:\*+)?(?:$|:)",
    re.IGNORECASE | re.MULTILINE,
)
_SESSION_LINE = re.compile(
    r"^[ \t]*(?:general\s+assembly[ ,:]*)?(?P<what>[\w-]+(?:\s[\w-]+)?\s+session),?[ \t]*(?:\*+)?$",
    re.IGNORECASE | re.MULTILINE,
)
_AT_SESSION = re.compile(
    r"\b(?:adopt|approv|pass)\w*\b[^.;:]{0,90}?\b(?:at|during|in)\s+(?:its|the|their)\s+"
    r"(?P<what>(?:\d{1,2}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)\s+(?:(?:regular|ongoing|current)\s+)?"
    r"session)\b"
)
_AT_MEETING = re.compile(r"\b(?P<n>\d{1,5})(?:st|nd|rd|th) (?:plenary )?meeting\b")
_TODAY = re.compile(r"\b(?:today|this\s+(?:morning|afternoon|evening))\b")

_IN_SENTENCES = ((_AT_SESSION, "what", "session"), (_AT_MEETING, "n", "meeting"))


def headings(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """Meeting and session in the head of a report and in its sentences."""
    yield from _head(setting, subjects)
    text = setting.text
    for sentence in setting.sentences:
        for pattern, group, name in _IN_SENTENCES:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                symbol, sure = subjects.of(sentence, match.end())
                if symbol and sure:
                    yield from _claim(Span(*match.span(group)), name, text, symbol)


def _head(setting: Setting, subjects: Subjects) -> Iterator[Claim]:
    """What stands above a report of today's meeting, where it tells of one resolution only."""
    start = setting.story.page.document.body_start
    end = start + _HEAD
    if len(subjects.symbols) != 1 or not _TODAY.search(setting.text, start, end + _HEAD):
        return
    (symbol,) = subjects.symbols
    for pattern, group, name in (
        (_MEETING_LINE, "n", "meeting"),
        (_SESSION_LINE, "what", "session"),
    ):
        match = pattern.search(setting.text, start, end)
        if match:
            yield from _claim(Span(*match.span(group)), name, setting.text, symbol)


def _claim(span: Span, name: str, text: str, symbol: str) -> Iterator[Claim]:
    value = " ".join(span.of(text).split())
    if name == "session":
        value = next(iter(sorted(sessions_in(value))), "")
    if value:
        yield Claim(span, f"claim:{name}", property=name, value=value, about=symbol)
