"""What a clause says of an event: when, where, and who organizes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.findings import DateMention
from graph.iris import slug
from graph.model import Span

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
    "gathering": "meeting",
    "workshop": "meeting",
    "week": "conference",
}
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<place>(?:UN\s+|U\.N\.\s+"
    r"|United\s+Nations\s+)?[Hh]eadquarters\s+in\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?"
    r"|The\s+Hague|[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s+(?:de\s+)?[A-ZÀ-Þ][a-zà-ÿ’'-]+)?)(?![\w-])"
)
_ORGANIZER = re.compile(
    r"\b(?:organi[sz]ed|convened|hosted|co-?hosted|held|called|co-convened|run)\s+(?:jointly\s+"
    r"|annually\s+)?(?:by|with)\s+(?:the\s+)?|\bhosted\s+by\s+"
)
_NO_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun|Article|Chapter|Resolution|Parliament|Congress|English|General|Security|Human|Council"
    r"|Assembly|World|Summit|Conference|AI)"
)
_DATE_REACH, _DATE_AHEAD = 90, 60
_BETWEEN = re.compile(
    r"[;]|\b(?:before|ahead\s+of)\s+(?:a|an|the)\b|,\s+an?\s|\b(?:decrease|increase|compared|since"
    r"|no\s+later\s+than)\b|(?<![ap]\.m)\.\s|,\s+and\s+in\b|\bSummit\b|\bForum\b|\bConference\b"
    r"|\bresolution\b"
)
_ELSEWHERE = re.compile(
    r"[;]|\.\s|\bSummit\b|\bForum\b|\bConference\b|\b(?:crisis|situation|war|conflict|needs"
    r"|invasion|referendum|resolution|triggered|attacks?|violence|people)\b"
)
_OPENS = re.compile(
    r"\b(?:opens?|opened|held|begins?|began|takes?\s+place|took\s+place|convenes?|convened"
    r"|scheduled|starts?|started|runs?|meets?)\s+(?:[\w,]+\s+){0,4}$"
)
_OPENS_IN = re.compile(
    r"\b(?:opens?|opened|held|begins?|began|takes?\s+place|took\s+place|convenes?|convened|starts?"
    r"|started)\b"
)
_FAR = 280
_FROM_DAY = re.compile(r"\b(\d{1,2})\s*(?:to|and|[-–])\s*$")
_FULL = len("2031-03-22")
_JOINED = re.compile(
    r",?\s*(?:this\s+year,?\s+)?(?:(?:(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+){0,3}|it|he|she"
    r"|they)\s+)?(?:(?:will|would|is\s+to|was\s+to|to)\s+)?"
    r"(?:(?:beside|at|of|during|by|convening|convened?|convenes|holding|hold|holds|held|hosting"
    r"|hosts?|hosted|organi[sz]\w+|opened)\s+)?(?:the\s+|a\s+|an\s+)?"
)


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


def told(
    text: str,
    sentence: Span,
    dates: Sequence[DateMention],
    span: Span,
    label: str,
    kind: str,
    rule: str,
) -> Happening:
    """An event with this name at this passage, and what its clause says of it."""
    when = when_in(text, span, dates)
    start = _first_day(text, when) if when else ""
    return Happening(
        span,
        rule,
        " ".join(label.split()),
        _KINDS.get(kind, "meeting"),
        start,
        where(text, span, sentence),
        _who(text, span, sentence),
    )


def _first_day(text: str, when: DateMention) -> str:
    """`from 22 to 24 March 2031` begins on the 22nd."""
    before = _FROM_DAY.search(text[max(0, when.span.start - 12) : when.span.start])
    if before is None or len(when.value) != _FULL or int(before[1]) >= int(when.value[-2:]):
        return when.value
    return f"{when.value[:-2]}{int(before[1]):02d}"


def when_in(text: str, span: Span, dates: Sequence[DateMention]) -> DateMention | None:
    """The date that an event's clause gives: inside its name, or the next one behind it."""
    inside = next((one for one in dates if span.contains(one.span)), None)
    behind = [one for one in dates if 0 <= one.span.start - span.end <= _DATE_REACH]
    clear = [one for one in behind if not _BETWEEN.search(text, span.end, one.span.start)]
    if clear and (inside is None or clear[0].value.startswith(inside.value + "-")):
        return clear[0]
    far = _far(text, span, dates)
    if far and (inside is None or far.value.startswith(inside.value + "-")):
        return far
    if inside:
        return inside
    ahead = [one for one in dates if 0 <= span.start - one.span.end <= _DATE_AHEAD]
    joined = ahead and _JOINED.fullmatch(text, ahead[-1].span.end, span.start)
    return ahead[-1] if joined else None


def _far(text: str, span: Span, dates: Sequence[DateMention]) -> DateMention | None:
    """`The Conference, aimed at this and that, opens on 9 June`: the day behind its verb."""
    for one in dates:
        if _DATE_REACH < one.span.start - span.end <= _FAR:
            opens = _OPENS.search(text, max(span.end, one.span.start - 40), one.span.start)
            if opens and not _BETWEEN.search(text, span.end, one.span.start):
                return one
    return None


def where(text: str, span: Span, sentence: Span) -> str:
    """The place that an event's clause names, behind the name or behind the verb of holding."""
    near = _where(text, sentence, span.end)
    opens = None if near else _OPENS_IN.search(text, span.end, min(sentence.end, span.end + _FAR))
    if opens and not _BETWEEN.search(text, span.end, opens.start()):
        return _where(text, sentence, opens.start())
    return near


def _where(text: str, sentence: Span, start: int) -> str:
    for match in _PLACE.finditer(text, start, min(sentence.end, start + 110)):
        place = match["place"]
        if _ELSEWHERE.search(text, start, match.start()):
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
