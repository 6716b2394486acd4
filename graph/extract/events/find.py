"""Events with a name or a time: summits, conferences, sessions, scheduled meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.actors.find import gazetteer, within
from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.events import words
from graph.extract.events.details import Happening, told
from graph.extract.events.meetings import body_before, days, is_titled, meetings, parties, planned
from graph.extract.rolls.prose import LONGEST
from graph.extract.story_text import running_text, sentences
from graph.findings import DateMention
from graph.model import Page, Span

_CAP = words.CAPITAL
_LINK = r"(?:(?:of|for|on)\s+(?:the\s+)?|and\s+)"
_TAIL = rf"(?:(?:of|for|on|against|to)\s+(?:the\s+)?|and\s+)(?={_CAP})"
_KIND = r"(?:Summit|Conference|Forum|Congress|Symposium|Dialogue|Week|Meeting)"
_NAMED = re.compile(
    rf"(?:(?:{_CAP}|\d+(?:st|nd|rd|th))\s+(?:{_LINK}(?={_CAP}))?){{0,9}}"
    rf"(?P<kind>{_KIND})\b(?:\s+(?:{_TAIL}){_CAP}(?:\s+(?:{_TAIL})?{_CAP})*)?"
    r"(?:\s+[“\"«](?P<quoted>[A-Z][^“”\"«»\n]{3,120})[”\"»])?"
)
_ORDINAL = words.ORDINAL
_SESSION = re.compile(
    rf"\b(?P<which>(?:resumed\s+)?{_ORDINAL}(?:\s+(?:emergency|special|regular|annual|resumed"
    rf"|plenary|[Ee]mergency\s+[Ss]pecial))*|resumed"
    r"|[Ee]mergency\s+[Ss]pecial|[Ee]mergency|special|annual|organizational|next|upcoming"
    r"|forthcoming)\s+(?P<noun>[Ss]ession|meeting)\s+of\s+(?:the\s+)?"
    rf"(?:(?:{_ORDINAL}\s+)(?:(?:emergency|special|regular"
    rf"|resumed)\s+)*session\s+of\s+(?:the\s+)?)?"
    r"(?P<body>(?:[A-Z][\w.’-]*\s?(?:and\s+|on\s+|of\s+|the\s+)*){1,7})"
)
_OWN_SESSION = re.compile(
    rf"""
    (?: [’']s? | \b its | \b (?: UNGA | UN | U\.N\. | General\s+Assembly | Council ) ) \s+
    (?P<name> (?: {_ORDINAL}
                    (?: \s+ (?: resumed | rare | annual | regular | [Ee]mergency | [Ss]pecial ) )*
                | (?: (?: resumed | rare ) \s+ )? (?: [Ee]mergency \s+ )? [Ss]pecial )
        \s+ (?P<noun> [Ss]ession ) ) \b
    """,
    re.VERBOSE,
)
"""`the Assembly’s eighth emergency special session`."""
_OF_THE = re.compile(rf"\b(?:of|to|for|at)\s+the\s+{_KIND}$|\b(?:to|of|and)$|\bto\s+Support\b")
_GARBLED = re.compile(r"[a-z][A-Z]{1}[a-z]|\d-\d")
_NO_EVENTS = frozenset(
    (
        "conference on disarmament",
        "world economic forum",
        "forum",
        "conference",
        "summit",
        "week",
        "meeting",
        "press conference",
        "news conference",
        "the conference",
        "the forum",
        "the summit",
    )
)


@lru_cache(maxsize=2)
def happenings_of(page: Page) -> list[Happening]:
    """All events of a page but adoptions, in order; one for each passage."""
    dates = mentions(page, anchor_of(page))
    found: list[Happening] = []
    spans = tuple(sorted({*running_text(page), *page.segments.captions}))
    for sentence in sentences(page.text, spans):
        if sentence.end - sentence.start > LONGEST:
            continue
        own = [one for one in dates if sentence.contains(one.span)]
        for rule in (_named, _sessions, parties, meetings, planned, days):
            for one in rule(page.text, sentence, own):
                if not any(_is_same(one, two, sentence) for two in found):
                    found.append(one)
    return sorted(found, key=lambda one: one.span)


def _is_same(one: Happening, two: Happening, sentence: Span) -> bool:
    """Whether two findings tell one event: `will hold an emergency meeting on Monday`."""
    if one.span.start < two.span.end and two.span.start < one.span.end:
        return True
    planned = one.rule == "events:planned" and sentence.contains(two.span)
    return planned and one.start == two.start and two.type in ("meeting", "session")


def _named(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    for match in _NAMED.finditer(text, sentence.start, sentence.end):
        start, label = _clean(text, match.start(), match.end())
        words = label.split()
        plain = label.lower()
        if len(words) < 2 or plain in _NO_EVENTS or (label.isupper() and len(words) < 3):
            continue
        if _GARBLED.search(label) or _OF_THE.search(label) or is_titled(text, sentence, start):
            continue
        span = Span(start, start + len(label))
        one = told(text, sentence, dates, span, label, match["kind"].lower(), "events:named")
        if one.start or one.location or not _is_body(text, sentence, span):
            yield one


def _is_body(text: str, sentence: Span, span: Span) -> bool:
    """Whether the name is a standing body's, such as the Conference on Disarmament."""
    return any(
        one.start <= span.start and span.end <= one.end and one.entity.startswith("org/")
        for one in within(text, sentence.start, sentence.end)
    )


def _clean(text: str, start: int, end: int) -> tuple[int, str]:
    """A name without the words that only begin its sentence."""
    opening = re.match(
        r"(?:(?:The|At|In|This|A|An|For|Before|After|During|Then|And|But|Both|Ahead|Upcoming|Annual"
        r"|Since)\s+(?:of\s+|the\s+)*)+",
        text[start:end],
    )
    begin = start + opening.end() if opening else start
    return begin, text[begin:end].rstrip(" ,’'")


def _sessions(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    for match in _SESSION.finditer(text, sentence.start, sentence.end):
        bodies = [
            one
            for one in within(text, match.start("body"), match.end("body"))
            if one.entity.startswith("org/")
        ]
        if not bodies:
            continue
        body = next((one for one in bodies if one.entity != "org/united-nations"), bodies[0])
        name = gazetteer().name(body.entity)
        noun = match["noun"].lower()
        label = f"{match['which']} {noun} of the {name}"
        span = Span(match.start(), body.end)
        one = told(text, sentence, dates, span, label, noun, "events:session")
        yield Happening(span, one.rule, label, noun, one.start, one.location, body.entity)
    for match in _OWN_SESSION.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span("name"))
        one = told(text, sentence, dates, span, match["name"], "session", "events:own-session")
        organ = body_before(text, sentence, span.start)
        if one.start and organ:
            yield replace(one, organizer=one.organizer or organ[0])
