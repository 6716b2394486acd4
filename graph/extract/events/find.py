"""Events with a name or a time: summits, conferences, sessions, scheduled meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.actors.find import gazetteer, within
from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.events.details import Happening, told, when_in, where
from graph.extract.rolls.prose import LONGEST
from graph.extract.story_text import running_text, sentences
from graph.findings import DateMention
from graph.model import Page, Span

_CAP = r"(?:(?:19|20)\d\d|[A-Z][\w’'-]*(?:\.[A-Z]\.)*|AI|UN|U\.N\.)"
_LINK = r"(?:(?:of|for|on)\s+(?:the\s+)?|and\s+)"
_TAIL = rf"(?:(?:of|for|on|against|to)\s+(?:the\s+)?|and\s+)(?={_CAP})"
_KIND = r"(?:Summit|Conference|Forum|Congress|Symposium|Dialogue|Week|Meeting)"
_NAMED = re.compile(
    rf"(?:(?:{_CAP}|\d+(?:st|nd|rd|th))\s+(?:{_LINK}(?={_CAP}))?){{0,9}}"
    rf"(?P<kind>{_KIND})\b(?:\s+(?:{_TAIL}){_CAP}(?:\s+(?:{_TAIL})?{_CAP})*)?"
    r"(?:\s+[“\"«](?P<quoted>[A-Z][^“”\"«»\n]{3,120})[”\"»])?"
)
_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth|[a-z]+ty-(?:first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth))"
)
_SESSION = re.compile(
    rf"\b(?P<which>(?:resumed\s+)?{_ORDINAL}(?:\s+(?:emergency|special|regular|annual|resumed|plenary|[Ee]mergency\s+[Ss]pecial))*|resumed"
    r"|[Ee]mergency\s+[Ss]pecial|special|annual|organizational)\s+(?P<noun>[Ss]ession|meeting)\s+of\s+(?:the\s+)?"
    rf"(?:(?:{_ORDINAL}\s+)(?:(?:emergency|special|regular|resumed)\s+)*session\s+of\s+(?:the\s+)?)?"
    r"(?P<body>(?:[A-Z][\w.’-]*\s?(?:and\s+|on\s+|of\s+|the\s+)*){1,7})"
)
_OWN_SESSION = re.compile(
    rf"(?:[’']s?|\bits|\b(?:UNGA|UN|U\.N\.|General\s+Assembly|Council))\s+(?P<name>(?:{_ORDINAL}\s+)?(?:resumed\s+|rare\s+)?(?:[Ee]mergency\s+)?(?:[Ss]pecial\s+)(?P<noun>[Ss]ession))\b"
)
_PARTIES = re.compile(
    rf"\b(?P<name>(?:{_ORDINAL}|annual|inaugural|latest)\s+(?:[\w-]+\s+){{0,2}}(?P<noun>meeting|summit|conference|session|forum)\s+of\s+(?:the\s+)?(?:{_CAP})(?:\s+(?:of\s+|and\s+|for\s+|on\s+|the\s+)*{_CAP}){{0,7}})"
)
_MEETING = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Nn]ext|[Ii]ts|[Tt]his)\s+)?(?P<name>(?:(?!(?:the|a|an|at|in|of|on|and|or|to|after|before|during|that)\b)[\w’'-]+\s+){0,4}"
    r"(?:meeting|summit|conference|talks|forum|workshop|debate|briefing|consultations|negotiations|hearing|session|event|gathering|round\s+table))\b"
)
_GREAT = re.compile(
    r"\b(?:emergency|special|high-level|preparatory|ministerial|extraordinary|urgent|closed-door|plenary)\b"
)
_OF_THE = re.compile(rf"\b(?:of|to|for|at)\s+the\s+{_KIND}$|\b(?:to|of|and)$|\bto\s+Support\b")
_IN_TITLE = re.compile(
    r"\b(?:entitled|titled|called|named|resolution|decision|draft|text|document|measure|report)\s*[,:]?\s*[“\"«‘][^”\"»’]*$"
)
_OFFICER = re.compile(r"\b(?:[Pp]resident|[Ss]pokes\w+|members?|that|said|diplomats?|officials?)\b")
_GARBLED = re.compile(r"[a-z][A-Z]{1}[a-z]|\d-\d")
_PLANNED = re.compile(
    r"\b(?:will|is\s+(?:to|set|scheduled|due|expected)|are\s+(?:to|set|scheduled|due|expected)|scheduled\s+(?:for|to)|plans?\s+to|slated)\b[^.;]{0,60}?"
    r"\b(?:meet|vote|convene|hold|be\s+held|take\s+place|open|begin|start|discuss|consider|debate|gather)\b|\bscheduled\s+for\b"
    r"|\bwould\s+(?:next\s+|again\s+)?(?:meet|convene|be\s+held|take\s+place|open|begin)\b"
)
_VOTED_ON = re.compile(
    r"\s+on\s+(?:the|a|this|that)\s+(?:[\w.-]+\s+){0,3}(?:resolution|draft|text)\b"
)
_HOLDING = re.compile(
    r"\b(?:held|hold|holds|holding|take[s]?\s+place|took\s+place|convene[sd]?|scheduled|opens?|opened|meets?|met|hosted?|hosts|organized|organised|will\s+be|upcoming|planned|attended)\b"
)
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
_BODIES = frozenset(
    f"org/{one}"
    for one in (
        "general-assembly",
        "security-council",
        "human-rights-council",
        "economic-and-social-council",
        "first-committee",
        "second-committee",
        "third-committee",
        "fourth-committee",
        "fifth-committee",
        "sixth-committee",
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
        for rule in (_named, _sessions, _parties, _meetings, _planned):
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
        if _GARBLED.search(label) or _OF_THE.search(label) or _in_title(text, sentence, start):
            continue
        span = Span(start, start + len(label))
        one = told(text, sentence, dates, span, label, match["kind"].lower(), "events:named")
        if one.start or one.location or not _is_body(text, sentence, span):
            yield one


def _in_title(text: str, sentence: Span, position: int) -> bool:
    """Whether a name stands inside the quoted title of a resolution."""
    return bool(_IN_TITLE.search(text[sentence.start : position]))


def _is_body(text: str, sentence: Span, span: Span) -> bool:
    """Whether the name is a standing body's, such as the Conference on Disarmament."""
    return any(
        one.start <= span.start and span.end <= one.end and one.entity.startswith("org/")
        for one in within(text, sentence.start, sentence.end)
    )


def _clean(text: str, start: int, end: int) -> tuple[int, str]:
    """A name without the words that only begin its sentence."""
    opening = re.match(
        r"(?:(?:The|At|In|This|A|An|For|Before|After|During|Then|And|But|Both|Ahead|Upcoming|Annual|Since)\s+(?:of\s+|the\s+)*)+",
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


def _parties(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`the first meeting of the Water Coalition Leaders`: a meeting named by those who meet."""
    for match in _PARTIES.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span("name"))
        one = told(text, sentence, dates, span, match["name"], match["noun"], "events:parties")
        if one.start:
            yield one


def _meetings(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """Meetings without a name of their own: only where time, and place or organizer, are told."""
    if not dates or not _HOLDING.search(text, sentence.start, sentence.end):
        return
    for match in _MEETING.finditer(text, sentence.start, sentence.end):
        span = Span(match.start("name"), match.end("name"))
        if _in_title(text, sentence, span.start):
            continue
        noun = match["name"].split()[-1]
        one = told(text, sentence, dates, span, match["name"], noun, "events:meeting")
        if not one.start:
            continue
        organ = body_before(text, sentence, span.start) if _GREAT.search(match["name"]) else None
        if one.location or one.organizer or organ:
            yield replace(one, organizer=one.organizer or (organ[0] if organ else ""))


def _planned(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`The Council will meet on Thursday`: an organ, and when it is to act."""
    planned = _PLANNED.search(text, sentence.start, sentence.end)
    if planned is None:
        return
    body = body_before(text, sentence, planned.start())
    if body and _OFFICER.search(text, body[1], planned.start()):
        return
    voted_on = _VOTED_ON.match(text, planned.end(), sentence.end)
    end = voted_on.end() if voted_on else planned.end()
    when = when_in(text, Span(planned.start(), end), dates)
    if body and when and when.value:
        entity, start = body
        label = f"{'vote' if 'vote' in planned[0] else 'meeting'} of the {gazetteer().name(entity)}"
        span = Span(start, planned.end())
        place = where(text, span, sentence)
        yield Happening(span, "events:planned", label, "meeting", when.value, place, entity)


def body_before(text: str, sentence: Span, position: int) -> tuple[str, int] | None:
    """The organ that is to act: named in the sentence, or short for one named before."""
    named = [one for one in within(text, sentence.start, position) if one.entity in _BODIES]
    if named:
        return named[-1].entity, named[-1].start
    short = re.search(
        r"\b[Tt]he\s+(Assembly|Council|council|assembly)\b", text[sentence.start : position]
    )
    earlier = (
        [one for one in within(text, 0, sentence.start) if one.entity in _BODIES] if short else []
    )
    for one in reversed(earlier):
        if short and short[1].lower() in one.entity:
            return one.entity, sentence.start + short.start()
    return None
