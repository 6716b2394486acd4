"""Meetings without a name of their own, and what an organ plans: where a time is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.actors.find import gazetteer, within
from graph.extract.events import words
from graph.extract.events.details import Happening, told, when_in, where
from graph.findings import DateMention
from graph.model import Span

_PARTIES = re.compile(
    rf"""
    \b (?P<name> (?: {words.ORDINAL} | annual | inaugural | latest ) \s+ (?: [\w-]+ \s+ ){{0,2}}
        (?P<noun> meeting | summit | conference | session | forum ) \s+ of \s+ (?: the \s+ )?
        {words.CAPITAL}
        (?: \s+ (?: of\s+ | and\s+ | for\s+ | on\s+ | the\s+ )* {words.CAPITAL} ){{0,7}} )
    """,
    re.VERBOSE,
)
_MEETING = re.compile(
    rf"""
    \b (?: (?: [Tt]he | [Aa]n? | [Nn]ext | [Ii]ts | [Tt]his ) \s+ )?
    (?P<name> (?: (?! (?:{words.NO_MODIFIERS}) \b ) [\w’'-]+ \s+ ){{0,4}}
        (?P<noun> {words.MEETINGS} | COP-?\d\d ) ) \b (?! [\s-] (?: {words.NO_MEETING} ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHERS = re.compile(rf"\b(?:{words.OTHERS_MEETINGS})\b", re.IGNORECASE)
_GREAT = re.compile(rf"\b(?:{words.GREAT})\b", re.IGNORECASE)
_HOLDING = re.compile(rf"\b(?:{words.HOLDS}|{words.TAKES_PLACE})\b")
_HELD_BEFORE = re.compile(rf"\b(?:{words.HOLDS})\s+(?:(?:a|an|the|its|their|another)\s+)?$")
_HELD_BEHIND = re.compile(
    rf"""
    \s (?: (?: on | of | for | about | with ) \s (?: [\w’'-]+ \s ){{1,8}}? )?
    (?: (?: will | would | is | are | was | were | (?: has | had ) \s been ) \s )?
    (?: now \s | also \s )?
    (?: (?: due \s | set \s | scheduled \s )? to \s )? (?: be \s )?
    (?: {words.TAKES_PLACE} | convened | called | planned | scheduled | hosted ) \b
    """,
    re.VERBOSE,
)
_AT = re.compile(r"\b[Aa]t\s+(?:an?|the)\s+$")
_IN_TITLE = re.compile(
    r"\b(?:entitled|titled|called|named|resolution|decision|draft|text|document|measure|report)"
    r"\s*[,:]?\s*[“\"«‘][^”\"»’]*$"
)
_DAY = re.compile(
    rf"""
    \b (?P<name>
        (?: World | International ) \s (?: Day | Week | Year ) \s (?: of | for | on | against ) \s
        (?: the \s )? {words.CAPITAL}
        (?: \s (?: (?: of | and | for | the ) \s )? {words.CAPITAL} ){{0,5}}
      | (?: World | International ) \s (?: {words.CAPITAL} \s ){{1,5}} Day )
    (?= [^.;:]{{0,40}}? \b (?: observed | marked | celebrated | commemorated ) \b )
    """,
    re.VERBOSE,
)
_PLANNED = re.compile(
    rf"""
    \b (?: will | (?: is | are ) \s+ (?: to | set | scheduled | due | expected ) | slated
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
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+(?P<name>(?:(?:{words.PANELS})\s+)+(?:{words.BODIES}))\s+$"
)
_ORGANS = frozenset(
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


def is_titled(text: str, sentence: Span, position: int) -> bool:
    """Whether a name stands inside the quoted title of a resolution."""
    return bool(_IN_TITLE.search(text[sentence.start : position]))


def parties(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`the first meeting of the Water Coalition Leaders`: a meeting named by those who meet."""
    for match in _PARTIES.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span("name"))
        one = told(text, sentence, dates, span, match["name"], match["noun"], "events:parties")
        if one.start:
            yield one


def meetings(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """Meetings without a name: where a time is told, and a place, an organizer or the holding."""
    for match in _MEETING.finditer(text, sentence.start, sentence.end) if dates else ():
        span = Span(*match.span("name"))
        if _OTHERS.search(match["name"]) or is_titled(text, sentence, span.start):
            continue
        noun = match["noun"].lower()
        one = told(text, sentence, dates, span, match["name"], noun, "events:meeting")
        if not one.start:
            continue
        organ = body_before(text, sentence, span.start) if _GREAT.search(match["name"]) else None
        known = one.location or one.organizer or organ
        if (known and _is_spoken_of(text, sentence, match)) or _is_held(text, sentence, match):
            yield replace(one, organizer=one.organizer or (organ[0] if organ else ""))


def _is_spoken_of(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the sentence speaks of holding meetings, or goes to this one."""
    if _GREAT.search(match["name"]) or _AT.search(text, sentence.start, match.start("name")):
        return True
    return bool(_HOLDING.search(text, sentence.start, sentence.end))


def _is_held(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the meeting itself is said to be held: `will host a conference`, `talks resume`."""
    before = text[max(sentence.start, match.start() - 40) : match.start("name")]
    behind = _HELD_BEHIND.match(text, match.end(), sentence.end)
    return bool(behind or _HELD_BEFORE.search(before))


def days(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`World Lake Day will be observed on 3 May 2031`."""
    for match in _DAY.finditer(text, sentence.start, sentence.end) if dates else ():
        span = Span(*match.span("name"))
        one = told(text, sentence, dates, span, match["name"], "commemoration", "events:day")
        if one.start and not is_titled(text, sentence, span.start):
            yield one


def planned(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`The Council will meet on Thursday`: an organ, and when it is to act."""
    plan = _PLANNED.search(text, sentence.start, sentence.end) if dates else None
    if plan is None:
        return
    voted_on = _VOTED_ON.match(text, plan.end(), sentence.end)
    end = voted_on.end() if voted_on else plan.end()
    when = when_in(text, Span(plan.start(), end), dates)
    if when is None or len(when.value) < (_DAY_KNOWN if _WEIGHS.search(plan[0]) else 1):
        return
    what = "vote" if "vote" in plan[0] else "meeting"
    group = _GROUP.search(text, sentence.start, plan.start())
    if group:
        span = Span(group.start("name"), plan.end())
        label, place = f"{what} of the {group['name']}", where(text, span, sentence)
        yield Happening(span, "events:planned", label, "meeting", when.value, place, "")
        return
    body = body_before(text, sentence, plan.start())
    if body and not _OFFICER.search(text, body[1], plan.start()):
        entity, start = body
        span = Span(start, plan.end())
        label, place = f"{what} of the {gazetteer().name(entity)}", where(text, span, sentence)
        yield Happening(span, "events:planned", label, "meeting", when.value, place, entity)


def body_before(text: str, sentence: Span, position: int) -> tuple[str, int] | None:
    """The organ that is to act: named in the sentence, or short for one named before."""
    named = [one for one in within(text, sentence.start, position) if one.entity in _ORGANS]
    if named:
        return named[-1].entity, named[-1].start
    short = re.search(
        r"\b[Tt]he\s+(Assembly|Council|council|assembly)\b", text[sentence.start : position]
    )
    earlier = (
        [one for one in within(text, 0, sentence.start) if one.entity in _ORGANS] if short else []
    )
    for one in reversed(earlier):
        if short and short[1].lower() in one.entity:
            return one.entity, sentence.start + short.start()
    return None
