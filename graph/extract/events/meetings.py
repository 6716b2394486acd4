"""Meetings without a name of their own, and what an organ plans: where a time is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.actors.find import gazetteer
from graph.extract.events import words
from graph.extract.events.bodies import body_at, body_before
from graph.extract.events.clause import HELD, Happening, told, when_in, where
from graph.extract.events.named import is_titled
from graph.findings import DateMention
from graph.model import Span

_MEETING = re.compile(
    rf"""
    \b (?P<name> (?: (?! (?:{words.NO_MODIFIERS}) \b ) [\w’'-]+ \s+ ){{0,4}}
        (?P<noun> {words.MEETINGS} | COP [-\s]? \d\d ) ) \b (?! [\s-] (?: {words.NO_MEETING} ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHERS = re.compile(rf"\b(?:{words.OTHERS_MEETINGS})\b", re.IGNORECASE)
_GREAT = re.compile(rf"\b(?:{words.GREAT})\b", re.IGNORECASE)
_HOLDING = re.compile(rf"\b(?:{words.HOLDING}|upcoming)\b")
_HELD_BEFORE = re.compile(rf"\b(?:{words.HOLDING})\s+(?:(?:a|an|the|its|their|another)\s+)?$")
_HELD_BEHIND = re.compile(rf"\s(?:(?:on|of|for|about|with)\s(?:[\w’'-]+\s){{1,8}}?)?{HELD}")
_WHO_MEETS = re.compile(r"\*?(?:\s+on\s+[\w ]{3,20})?,\s+the\s+(?:[A-Z][\w.]*\s+){1,4}")
"""`During a meeting on Monday, the Council`: whose it was."""
_NAMED_ON = re.compile(r"\s+on\s+[A-Z]\w+\s+and\s+[A-Z]")
_OF = re.compile(r"\s+(?:of|to|before)\s+(?:the\s+)?")
_AT = re.compile(r"\b(?:[Aa]t|[Ii]n|[Dd]uring|there\s+(?:was|were))\s+(?:an?|the)\s+$")
_PLANNED = re.compile(
    rf"""
    \b (?: will | (?: is | are ) \s+ (?: to | set | scheduled | due | expected | likely ) | slated
         | scheduled \s+ (?: for | to ) | plans? \s+ to ) \b [^.;]{{0,60}}? \b (?: {words.ACTS} ) \b
    | \b scheduled \s+ for \b
    | \b would \s+ (?: (?: next | again ) \s+ )? (?: {words.GATHERS} ) \b
    """,
    re.VERBOSE,
)
_WEIGHS, _DAY_KNOWN = re.compile(r"discuss|consider|debate"), len("2031-03-22")
"""`will discuss it in March` is no meeting; on a day, it is."""
_VOTED_ON = re.compile(
    r"\s+on\s+(?:the|a|this|that)\s+(?:[\w.-]+\s+){0,3}(?:resolution|draft|text)\b"
)
_OFFICER = re.compile(r"\b(?:[Pp]resident|[Ss]pokes\w+|members?|that|said|diplomats?|officials?)\b")
_GROUP = re.compile(
    r"\b(?:the|an?|its)\s+(?P<name>(?:[\w-]+\s+){1,3}(?:committee|group|commission|panel))\s+$",
    re.IGNORECASE,
)


def meetings(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """Meetings without a name: where a time is told, and a place, an organizer or the holding."""
    for match in _MEETING.finditer(text, sentence.start, sentence.end) if dates else ():
        span = _name_of(match, dates)
        if _OTHERS.search(match["name"]) or is_titled(text, sentence, span.start):
            continue
        if match["noun"][0].isupper() and _NAMED_ON.match(text, span.end):
            continue  # by its name, or it is a body
        one = told(text, sentence, dates, span, span.of(text), match["noun"])
        great = _GREAT.search(match["name"])
        organ = _whose(text, sentence, one, great=bool(great))
        known = one.location or one.organizer or organ
        spoken_of: object = great or _AT.search(text, sentence.start, match.start("name"))
        spoken_of = spoken_of or _HOLDING.search(text, sentence.start, sentence.end)
        spoken_of = spoken_of and (organ or one.label.lower() != "session")
        if one.start and ((known and spoken_of) or _is_held(text, sentence, match)):
            yield _nameless(one, organ[0] if organ else "")


def _name_of(match: re.Match[str], dates: Sequence[DateMention]) -> Span:
    """The words that name a meeting, behind a date that stands before them."""
    start, end = match.span("name")
    for one in dates:
        if start < one.span.end < match.start("noun"):
            start = one.span.end + 1
    return Span(start, end)


def _whose(
    text: str, sentence: Span, one: Happening, *, great: bool
) -> tuple[str, int, int] | None:
    """Whose meeting it was: the body that it is of, or the one that acts behind it."""
    of = _OF.match(text, one.span.end, sentence.end)
    organ = body_at(text, of.end(), sentence.end) if of else None
    organ = organ or (body_before(text, sentence, one.span.start) if great else None)
    acts = _WHO_MEETS.match(text, one.span.end, sentence.end) if one.start and not organ else None
    return body_before(text, sentence, acts.end()) if acts else organ


def _nameless(one: Happening, organ: str) -> Happening:
    """The same with whose it is, or where, as part of its label: it has no name."""
    organizer = one.organizer or organ
    label = re.sub(r"[\"‘’“”']", "", one.label)
    if organ:
        label = f"{label} of the {gazetteer().name(organ)}"
    elif one.location:
        label = f"{label} in {one.location}"
    return replace(one, rule="events:meeting", label=label, organizer=organizer, known="")


def _is_held(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the meeting itself is said to be held: `will host a conference`, `talks resume`."""
    before = text[max(sentence.start, match.start() - 40) : match.start("name")]
    behind = _HELD_BEHIND.match(text, match.end(), sentence.end)
    return bool(behind or _HELD_BEFORE.search(before))


def planned(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`The Council will meet on Thursday`: an organ, and when it is to act."""
    plan = _PLANNED.search(text, sentence.start, sentence.end) if dates else None
    if plan is None:
        return
    voted_on = _VOTED_ON.match(text, plan.end(), sentence.end)
    when = when_in(text, Span(plan.start(), voted_on.end() if voted_on else plan.end()), dates)
    if when is None or len(when.value) < (_DAY_KNOWN if _WEIGHS.search(plan[0]) else 1):
        return
    group = _GROUP.search(text, sentence.start, plan.start())
    body = body_before(text, sentence, plan.start())
    if group:
        entity, name, start = "", group["name"], group.start("name")
    elif body and not _OFFICER.search(text, body[1], plan.start()):
        entity, name, start = body[0], gazetteer().name(body[0]), body[1]
    else:
        return
    span = Span(start, plan.end())
    label = f"{'vote' if 'vote' in plan[0] else 'meeting'} of the {name}"
    place = where(text, span, sentence)
    yield Happening(span, "events:planned", label, "meeting", when.value, place, entity)
