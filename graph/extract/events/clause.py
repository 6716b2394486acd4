"""What a clause says of an event: when, where, and who organizes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.actors.find import within
from graph.extract.events import words
from graph.findings import DateMention
from graph.function_words import FINITE
from graph.iris import slug
from graph.model import Span

_KINDS = {"summit": "summit", "session": "session", "assembly": "session"} | dict.fromkeys(
    ("conference", "forum", "congress", "symposium", "dialogue", "week"), "conference"
)
_PLACE = re.compile(
    rf"""
    \b (?: in | at ) \s+ (?: the \s+ )? (?: [A-Z]\w+ \s+ (?: capital | city ),? \s+ (?: of \s+ )? )?
    (?P<place> (?: (?: UN | U\.N\. | United\s+Nations ) \s+ )? [Hh]eadquarters \s+ in
            \s+ [A-Z][a-z]+ (?: \s+ (?! {words.CALENDAR} ) [A-Z][a-z]+ )?
        | The \s+ Hague
        | (?! (?: {words.CALENDAR} ) \b ) [A-ZÀ-Þ][a-zà-ÿ’'-]+
            (?: \s+ (?! (?: {words.CALENDAR} ) \b ) (?: de \s+ )? [A-ZÀ-Þ][a-zà-ÿ’'-]+
              | \s+ e[ls]-[A-Z][a-z]+ | (?<= Port ) \s+ of \s+ [A-Z][a-z]+ )? )
    (?! [\w–-] | \s+ (?: of \b | and \s+ [a-z] | in \s+ (?! {words.CALENDAR} ) [A-Z] ) )
    """,
    re.VERBOSE,
)
_NO_PLACE = re.compile(
    r"(?:Article|Chapter|Resolution|Parliament|Congress|English|General|Security|Human|Council"
    r"|Assembly|World|Summit|Conference|Favou?r)"
)
_ORGANIZER = re.compile(
    r"\b(?:organi[sz]ed|convened|hosted|co-?hosted|held|called|co-convened|run)\s+(?:jointly\s+"
    r"|annually\s+)?(?:by|with)\s+(?:the\s+)?"
)
_NEAR, _FAR, _AHEAD, _PLACED = 90, 280, 60, 110
_ASIDE = re.compile(r",\s+(?!in\b|from\b|on\b)[^,;]{3,200},(?=\s)|\([^()]{1,60}\)")
HELD = (
    rf"(?:\b(?:which|that)\s+)?(?:\b{FINITE}\s+)?"
    rf"(?:\b(?:also|now|again|first|last|next|due|set|expected|scheduled|planned)\s+)*"
    rf"(?:\bto\s+)?(?:\b(?:be|been)\s+)?\b(?:{words.HOLDING}|{words.DECIDES})\b"
)
"""What is said of an event's being held."""
_HELD = re.compile(HELD)
OTHER_MATTER = re.compile(
    r"""
    ; | (?<! [ap]\.m ) \. \s | \b (?: before | ahead \s+ of ) \s+ (?: a | an | the ) \b
    | , \s+ (?: an? \s | and \s+ in \b ) | \b no \s+ later \s+ than \b
    | \b (?: Summit | Forum | Conference | session | resolution | said | says | told
      | which | that | who | when | where | as | is | was | are | were | has | had | have
      | will | would | since | crisis | war
      | [a-z]{2,}ed | [a-z]{3,}ing ) \b
    """,
    re.VERBOSE,
)
"""What tells something else than how an event is held: another verb, another event."""
_TOPIC = re.compile(r"\s+(?:on|about)\s+(?:the\s+)?(?=[a-z])")
"""`a meeting on peace in Africa`: what it was about."""
_OPENS = re.compile(rf"\b(?:{words.HOLDING})\s+(?:[\w,]+\s+){{0,4}}$")
_WAS = re.compile(r"\s+(?:was|were|is|will\s+be)\s+(?:back\s+)?(?:in|on)\s+")
_FROM_DAY = re.compile(r"\b(\d{1,2})\s*(?:to|and|[-–])\s*$")
_OFF = re.compile(r"\b(?:since|until|till|by|before)\s+$", re.IGNORECASE)
_HOSTED = re.compile(
    r"(?:will\s+|is\s+to\s+|to\s+)?(?:co-?)?host(?:s|ed|ing)?\s+(?:an?\s+|the\s+)?$"
)
_YEAR, _FULL = len("2031"), len("2031-03-22")
_YEAR_TOLD = re.compile(r"(?:\b(?:in|of|early|late|mid)|[,(]|[-–])\s*$")
_JOINED = re.compile(
    r",?\s*(?:this\s+year,?\s+)?(?:(?:(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+){0,3}|it|he|she"
    r"|they)\s+)?(?:(?:will|would|is\s+to|was\s+to|to)\s+)?"
    rf"(?:(?:beside|at|of|during|by|there\s+(?:was|were)|within\s+the\s+framework\s+of|{words.HOLDING})\s+)?"
    r"(?:the\s+|a\s+|an\s+|its\s+)?"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a passage tells it; "" where it does not tell.

    `known` tells how it is told apart from others: by "number" (`56th session of ...`), by "name",
    which may come back every year, by "day", or by none, so that only day and organizer tell it.
    """

    span: Span
    rule: str
    label: str
    type: str
    start: str = ""
    location: str = ""
    organizer: str = ""
    known: str = ""

    def entity(self, document: str) -> str:
        """Its local identifier: one that other texts share only where they mean the same event."""
        year, name = self.start[:4], slug(self.label)
        if self.known == "number":
            return f"event/{name}"
        if self.known == "name":
            return f"event/{name}" if not year or year in name else f"event/{name}-{year}"
        told = self.organizer or self.known == "day"
        named = self.known == "day" and self.label[0].isupper()
        own = "" if named or (told and len(self.start) == _FULL) else f"-{slug(document, 60)}"
        return f"event/{name}{'-' if self.start else ''}{self.start}{own}"


def kind_of(noun: str) -> str:
    """The kind of event that a noun names: summit, conference, session or meeting."""
    return _KINDS.get(noun.lower(), "meeting")


def told(
    text: str, sentence: Span, dates: Sequence[DateMention], span: Span, label: str, noun: str
) -> Happening:
    """An event with this name at this passage, and what its clause says of it."""
    when = when_in(text, span, dates)
    start = first_day(text, when) if when else ""
    place, organizer = where(text, span, sentence), _who(text, span, sentence)
    name = " ".join(label.split())
    return Happening(span, "events:named", name, kind_of(noun), start, place, organizer, "name")


def first_day(text: str, when: DateMention) -> str:
    """`from 22 to 24 March 2031` begins on the 22nd."""
    before = _FROM_DAY.search(text[max(0, when.span.start - 12) : when.span.start])
    if before is None or len(when.value) != _FULL or int(before[1]) >= int(when.value[-2:]):
        return when.value
    return f"{when.value[:-2]}{int(before[1]):02d}"


def when_in(text: str, span: Span, dates: Sequence[DateMention]) -> DateMention | None:
    """The date that an event's clause gives: inside its name, behind it, or right before."""
    inside = next((one for one in dates if span.contains(one.span)), None)
    for one in dates:
        gap = one.span.start - span.end
        opens = _OPENS.search(text, max(span.end, one.span.start - 40), one.span.start)
        tied = len(one.value) > _YEAR or _YEAR_TOLD.search(text, span.end, one.span.start)
        reach = _FAR if opens else _NEAR
        was = _WAS.fullmatch(text, span.end, max(span.end, one.span.start))
        if 0 <= gap <= reach and tied and (was or is_held(text, span.end, one.span.start)):
            if inside is None or one.value.startswith(inside.value + "-"):
                return one
            break
    ahead = [one for one in dates if 0 <= span.start - one.span.end <= _AHEAD]
    joined = ahead and _JOINED.fullmatch(text, ahead[-1].span.end, span.start)
    off = joined and _OFF.search(text, max(0, ahead[-1].span.start - _NEAR), ahead[-1].span.start)
    return inside or (ahead[-1] if joined and not off else None)


def is_held(text: str, start: int, end: int) -> bool:
    """Whether a passage between an event and its time or place tells at most that it was held."""
    return OTHER_MATTER.search(_HELD.sub("", _ASIDE.sub("", text[start:end]))) is None


def is_opened(text: str, start: int, end: int) -> bool:
    """Whether a passage says that something is held, or from when on: `opens on`, `, from`."""
    return bool(_HELD.search(text, start, end) or re.search(r"\bfrom\s*$", text[start:end]))


def where(text: str, span: Span, sentence: Span) -> str:
    """The place that an event's clause names, behind the name or behind the verb of holding."""
    near = min(sentence.end, span.end + _PLACED)
    opens = _HELD.search(text, span.end, min(sentence.end, span.end + _FAR))
    far = min(sentence.end, opens.end() + _PLACED) if opens else near
    for match in _PLACE.finditer(text, span.end, max(near, far)):
        if not is_held(text, span.end, match.start()):
            return ""
        if _TOPIC.match(text, span.end, match.start()) and not (
            opens and opens.start() < match.start()
        ):
            continue
        place, (start, end) = match["place"], match.span("place")
        beside = within(text, max(0, start - _PLACED), end + _PLACED)
        actors = [one for one in beside if one.start < end and start < one.end]
        if _NO_PLACE.match(place) or place.isupper():
            continue
        if "eadquarters" in place or all(one.entity[:4] in ("stat", "terr") for one in actors):
            whole = max((one.end for one in actors if one.start == start), default=end)
            return " ".join(text[start : max(end, whole)].split())
    return ""


def _who(text: str, span: Span, sentence: Span) -> str:
    """Who organizes it: `organized by X`, `X will host it`, or the body in its name."""
    hosts = _HOSTED.search(text, sentence.start, span.start)
    given = _ORGANIZER.search(text, span.end, min(sentence.end, span.end + 120))
    if given:
        near = [
            one for one in within(text, given.end(), sentence.end) if one.start <= given.end() + 4
        ]
    elif hosts:
        near = within(text, max(sentence.start, hosts.start() - 40), hosts.start())[-1:]
    else:
        near = [
            one for one in within(text, *(span.start, span.end)) if one.entity.startswith("org/")
        ]
    return near[0].entity if near and near[0].entity.startswith(("org/", "state/")) else ""
