"""Events with a name or a time: summits, conferences, sessions, scheduled meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.actors_find import gazetteer, within
from graph.extract.dates_document import anchor_of
from graph.extract.dates_mentions import mentions
from graph.extract.story_text import running_text, sentences
from graph.findings import DateMention
from graph.iris import slug
from graph.model import Page, Span

_CAP = r"(?:(?:19|20)\d\d|[A-Z][\w’'-]*(?:\.[A-Z]\.)*|AI|UN|U\.N\.)"
_LINK = r"(?:of|for|on|and)"
_TAIL = r"(?:of|for|on|and|the|against)"
_KINDS = {
    "summit": "summit",
    "conference": "conference",
    "forum": "conference",
    "congress": "conference",
    "symposium": "conference",
    "dialogue": "conference",
    "meeting": "meeting",
    "event": "meeting",
    "session": "session",
    "workshop": "meeting",
    "week": "conference",
}
_NAMED = re.compile(
    rf"(?:(?:{_CAP}|\d+(?:st|nd|rd|th))\s+(?:{_LINK}\s+(?:the\s+)?(?={_CAP}))?){{0,9}}"
    rf"(?P<kind>Summit|Conference|Forum|Congress|Symposium|Dialogue|Week|Meeting)\b"
    rf"(?:\s+(?:{_TAIL}\s+){{1,2}}(?:{_CAP})(?:\s+(?:{_TAIL}\s+){{0,2}}{_CAP})*)?"
)
_SESSION = re.compile(
    r"\b(?P<which>\d{1,3}(?:st|nd|rd|th)|[a-z]+-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ieth|teenth)|resumed"
    r"|emergency\s+special|special|annual|organizational)\s+session\s+of\s+(?:the\s+)?(?P<body>(?:[A-Z][\w.’-]*\s?(?:and\s+|on\s+|of\s+|the\s+)*){1,7})"
)
_MEETING = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Nn]ext|[Ii]ts|[Tt]his)\s+)?(?P<name>(?:(?!(?:the|a|an|at|in|of|on|and|or|to)\b)[\w’'-]+\s+){0,4}"
    r"(?:meeting|summit|conference|talks|forum|workshop|debate|briefing|consultations|negotiations|hearing|round\s+table))\b"
)
_PLANNED = re.compile(
    r"\b(?:will|is\s+(?:to|set|scheduled|due|expected)|are\s+(?:to|set|scheduled|due|expected)|scheduled\s+(?:for|to)|plans?\s+to|slated)\b[^.;]{0,60}?"
    r"\b(?:meet|vote|convene|hold|be\s+held|take\s+place|open|begin|start|discuss|consider|debate|gather)\b|\bscheduled\s+for\b"
)
_HOLDING = re.compile(
    r"\b(?:held|hold|holds|holding|take[s]?\s+place|took\s+place|convene[sd]?|scheduled|opens?|opened|meets?|met|hosted?|hosts|organized|organised|will\s+be|upcoming|attended)\b"
)
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<place>(?:UN\s+|U\.N\.\s+|United\s+Nations\s+)?[Hh]eadquarters\s+in\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?"
    r"|The\s+Hague|[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s+(?:de\s+)?[A-ZÀ-Þ][a-zà-ÿ’'-]+)?)(?![\w-])"
)
_ORGANIZER = re.compile(
    r"\b(?:organi[sz]ed|convened|hosted|co-?hosted|held|called|co-convened|run)\s+(?:jointly\s+|annually\s+)?(?:by|with)\s+(?:the\s+)?|\bhosted\s+by\s+"
)
_NO_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun|Article|Chapter|Resolution|Parliament|Congress|English|General|Security|Human|Council|Assembly|World|Summit|Conference|AI)"
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
_DATE_REACH, _DATE_AHEAD = 90, 30
_BETWEEN = re.compile(
    r"[;]|(?<![ap]\.m)\.\s|,\s+and\s+in\b|\bSummit\b|\bForum\b|\bConference\b|\bresolution\b"
)
_JOINED = re.compile(r",?\s*(?:(?:beside|at|of|during)\s+)?(?:the\s+|a\s+|an\s+)?")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a passage tells it; "" where it does not tell."""

    span: Span
    rule: str
    label: str
    type: str
    start: str
    location: str
    organizer: str

    @property
    def entity(self) -> str:
        """Its local identifier: name, and year where known, so that yearly events stay apart."""
        year = self.start[:4]
        name = slug(self.label)
        return f"event/{name}" if not year or year in name else f"event/{name}-{year}"


@lru_cache(maxsize=2)
def happenings_of(page: Page) -> list[Happening]:
    """All events of a page but adoptions, in order; one for each passage."""
    dates = mentions(page, anchor_of(page))
    found: list[Happening] = []
    spans = tuple(sorted({*running_text(page), *page.segments.captions}))
    for sentence in sentences(page.text, spans):
        own = [one for one in dates if sentence.contains(one.span)]
        for rule in (_named, _sessions, _meetings):
            for one in rule(page.text, sentence, own):
                if not any(
                    one.span.start < two.span.end and two.span.start < one.span.end for two in found
                ):
                    found.append(one)
    return sorted(found, key=lambda one: one.span)


def _named(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    for match in _NAMED.finditer(text, sentence.start, sentence.end):
        start, label = _clean(text, match.start(), match.end())
        words = label.split()
        if len(words) < 2 or label.lower() in _NO_EVENTS or (label.isupper() and len(words) < 3):
            continue
        span = Span(start, start + len(label))
        told = _told(text, sentence, dates, span, label, match["kind"].lower(), "events:named")
        if (told.start or told.location) or not _is_body(text, sentence, span):
            yield told


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
        label = f"{match['which']} session of the {name}"
        span = Span(match.start(), body.end)
        told = _told(text, sentence, dates, span, label, "session", "events:session")
        yield Happening(span, told.rule, label, "session", told.start, told.location, body.entity)


def _meetings(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """Meetings without a name of their own: only where time, and place or organizer, are told."""
    for match in _MEETING.finditer(text, sentence.start, sentence.end):
        if not _HOLDING.search(text, sentence.start, sentence.end):
            continue
        span = Span(match.start("name"), match.end("name"))
        told = _told(
            text, sentence, dates, span, match["name"], match["name"].split()[-1], "events:meeting"
        )
        if told.start and (told.location or told.organizer):
            yield told
            return
    yield from _planned(text, sentence, dates)


def _planned(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`The Council will meet on Thursday`: an organ, and when it is to act."""
    planned = _PLANNED.search(text, sentence.start, sentence.end)
    if planned is None:
        return
    body = _body(text, sentence, planned.start())
    when = _when(text, Span(planned.start(), planned.end()), dates)
    if body and when and when.value:
        entity, start = body
        label = f"{'vote' if 'vote' in planned[0] else 'meeting'} of the {gazetteer().name(entity)}"
        span = Span(start, planned.end())
        place = _where(text, span, sentence)
        yield Happening(span, "events:planned", label, "meeting", when.value, place, entity)


def _body(text: str, sentence: Span, position: int) -> tuple[str, int] | None:
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


def _told(
    text: str,
    sentence: Span,
    dates: Sequence[DateMention],
    span: Span,
    label: str,
    kind: str,
    rule: str,
) -> Happening:
    when = _when(text, span, dates)
    start = when.value if when else ""
    return Happening(
        span,
        rule,
        " ".join(label.split()),
        _KINDS.get(kind, "meeting"),
        start,
        _where(text, span, sentence),
        _who(text, span, sentence),
    )


def _when(text: str, span: Span, dates: Sequence[DateMention]) -> DateMention | None:
    """The date that an event's clause gives: inside its name, or the next one behind it."""
    inside = next((one for one in dates if span.contains(one.span)), None)
    behind = [one for one in dates if 0 <= one.span.start - span.end <= _DATE_REACH]
    clear = [one for one in behind if not _BETWEEN.search(text, span.end, one.span.start)]
    if clear and (inside is None or clear[0].value.startswith(inside.value + "-")):
        return clear[0]
    if inside:
        return inside
    ahead = [one for one in dates if 0 <= span.start - one.span.end <= _DATE_AHEAD]
    joined = ahead and _JOINED.fullmatch(text, ahead[-1].span.end, span.start)
    return ahead[-1] if joined else None


def _where(text: str, span: Span, sentence: Span) -> str:
    for match in _PLACE.finditer(text, span.end, min(sentence.end, span.end + 110)):
        place = match["place"]
        gap = text[span.end : match.start()]
        if re.search(r"[;]|\.\s|\bSummit\b|\bForum\b|\bConference\b", gap):
            return ""
        if _NO_PLACE.match(place) or place.isupper():
            continue
        inside = [
            one
            for one in within(text, match.start("place"), match.end("place"))
            if one.entity.startswith(("org/", "group/", "instrument/"))
        ]
        if not inside or "eadquarters" in place:
            return " ".join(place.split())
    return ""


def _who(text: str, span: Span, sentence: Span) -> str:
    match = _ORGANIZER.search(text, span.end, min(sentence.end, span.end + 120))
    if match is None:
        return ""
    behind = [
        one for one in within(text, match.end(), sentence.end) if one.start <= match.end() + 4
    ]
    return behind[0].entity if behind and behind[0].entity.startswith(("org/", "state/")) else ""
