"""Events with a name: summits, conferences, and the sessions and meetings that a body numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.actors.find import gazetteer, within
from graph.extract.events import words
from graph.extract.events.bodies import BEFORE_FIRST, COMMITTEES, body_at, body_before, short_at
from graph.extract.events.clause import (
    OTHER_MATTER,
    Happening,
    first_day,
    is_opened,
    told,
    when_in,
    where,
)
from graph.extract.events.numbers import number_of, ordinal_of
from graph.findings import DateMention
from graph.model import Span

_CAP = words.CAPITAL
_LINK = r"(?:(?:of|for|on)\s+(?:the\s+)?|and\s+)"
_TAIL = rf"(?:(?:of|for|on|[Aa]gainst|to)\s+(?:the\s+)?|and\s+)(?={_CAP})"
_NAMED = re.compile(
    rf"(?:(?:{_CAP}|\d+(?:st|nd|rd|th))\s+(?:{_LINK}(?={_CAP}))?){{0,9}}"
    rf"(?P<kind>{words.NAMED})\b(?:\s+(?:{_TAIL}){_CAP}(?:\s+(?:{_TAIL})?{_CAP})*)?"
    r"(?:\s+[“\"«](?P<quoted>[A-Z][^“”\"«»\n]{3,120})[”\"»])?"
)
_OPENING = re.compile(
    r"(?:(?:The|At|In|This|A|An|For|Before|After|During|Then|And|But|Both|Ahead|Upcoming|Annual"
    r"|Since)\s+(?:of\s+|the\s+)*)+"
)
"""Words that only begin the sentence of a name."""
_HALF = re.compile(
    rf"\b(?:of|to|for|at)\s+the\s+(?:{words.NAMED})$|\b(?:to|of|and)$|\bto\s+Support\b"
    r"|^\d+\s\w+$|[a-z][A-Z][a-z]|\d-\d|^\d+(?:st|nd|rd|th)\s+Meeting$|^[A-Z]+\s[A-Z]+$|^Conference\s+of\s+(?:the\s+)?Parties"
)
"""Pieces of names, names run together, a heading."""
_NO_NAME = re.compile(r"\d|\b(?:held|from|at\s+(?:its|the))\b")
_ORDINAL_BEFORE = re.compile(rf"(?:{words.ORDINAL})\s+$")
_DOCUMENT_OF = re.compile(
    r".*?\b(?:Document|Declaration|Programme|Plan|Report|Outcome|Framework|Organi[sz]ation)\s+of\s+"
    r"(?:the\s+)?"
)
"""`Final Document of the` Lake Conference; the organization of that name holds none."""
_BODY_BEHIND = re.compile(r"\s+in\s+[A-Z]\w+\s*\([A-Z]{3,}\)")
"""`Conference on Salt in Malta (CSM)` is a body."""
_REST = re.compile(
    r"(?P<rest>(?!\s+and\s+(?:the|its|an?)\s)(?:[^.;:,]|,(?=\s+[A-Z])){0,110}?)(?:\s*\([^()]*\))?,?\s+(?:which\s+(?:was|were|will\s+be)\s+|to\s+be\s+)?"
    r"(?:held|convened|hosted|taking\s+place|which\s+took\s+place)\s+(?:in|at|from|on|by)\b"
)
"""A name goes on until it is said to be held: `Summit on Salt, Water and Ice, held in`."""
_PLAIN = re.compile(r"(?:press|news|the|world economic)\s+(?:conference|forum|summit)", re.I)
_OCCASION = re.compile(
    rf"""
    \b (?: at | during | after | before | following | since | in | to | for | hosted? | hosting
      | {words.HOLDING} | by
      | (?: outcomes? | sidelines | margins | anniversary | results? | sessions? | conclusion
        | opening | framework | eve | ahead ) \s+ of )
    \s+ (?: the \s+ | its \s+ | a \s+ | an \s+ )? (?: upcoming \s+ | annual \s+ )? $
    """,
    re.VERBOSE,
)
_COUNTED = re.compile(rf"\d|{words.ORDINAL}", re.IGNORECASE)
_ASSEMBLED = re.compile(
    rf"(?:\d+(?:st|nd|rd|th)|(?i:{words.ORDINAL}))\s+(?:{_CAP}\s+){{1,4}}Assembly"
)
"""`Fifty-first World Health Assembly`: a session of it."""
_IN_TITLE = re.compile(
    r"\b(?:entitled|titled|called|named|resolution|decision|draft|text|document|measure|report)"
    r"\s*[,:]?\s*[“\"«‘][^”\"»’]*$"
)
_SESSION = re.compile(
    rf"""
    (?: (?P<number> {words.ORDINAL} ) \s+ (?P<all> (?: (?: {words.QUALITIES} ) \s+ )* )
      | (?<! [\w-] ) (?P<some> (?: (?: {words.QUALITIES} ) \s+ )+ ) )
    (?P<noun> session | meeting | summit ) \b
    (?: \s+ of \s+ (?: the \s+ (?: \d+ - (?: member | nation ) \s+ )? )?
        (?: (?P<its> {words.ORDINAL} ) \s+ (?: (?: {words.QUALITIES} ) \s+ )* session \s+ of \s+
            (?: the \s+ )? )?
        (?P<of> (?-i: (?= [A-Z] ) ) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`eighth emergency special session of the ...`; `annual meeting`, whosever."""
_NUMBERED = re.compile(
    rf"(?:(?P<number>{words.ORDINAL})|\b(?P<year>(?:19|20)\d\d)|\bthis\s+year[’']s)\s+"
    r"(?:annual\s+)?(?:(?:UN|U\.N\.|United\s+Nations)['’]?\s+)?(?:General\s+Assembly|UNGA)\b"
    r"(?!\s+(?:resolution|plenary|meeting|vote|[A-Z][a-z]*\s+Committee|text|draft|decl))",
    re.IGNORECASE,
)
"""`the 72nd UN General Assembly`: its session."""
_THERE = re.compile(
    r"\b(?:at|during|in|this|conclude[sd]|end\s+of|ended|following|after|opened|convened|held|hold(?:s|ing)?|called|attend(?:ed)?|addressed)\s+"
    r"(?:(?:an?|the|its|today|this)\s+)*$",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"\b(?:special|emergency)\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:\b(?:its|their)|[’']s?)\s+$", re.IGNORECASE)
_UNKNOWN = re.compile(rf"{_CAP}(?:\s+(?:of\s+|and\s+|for\s+|on\s+|the\s+)*{_CAP}){{0,7}}")
_OTHERS = re.compile(r"(?<!\()\b(?:Forum|Committee|Conference|Commission|Group|Board)\b")
"""Another body in between, whose session it then is."""
_UNTELLING = re.compile(r"\b(?:regular|annual|resumed|rare|substantive)\b\s*")
"""What a number makes needless in the name of a session."""
_ASSEMBLY, _COUNCIL = "org/general-assembly", "org/security-council"
_HEADED = re.compile(
    r"^[^\S\n]*(?:\d{1,5}[a-z]{2}(?:,|\s+&|\s+and)\s+)*\d{1,5}(?:st|nd|rd|th)"
    r"(?:\s+Security\s+Council)?\s+Meetings?(?=\s*(?:\(|:|$))",
    re.MULTILINE,
)
_ORDINALS = re.compile(r"\d+[a-z]{2}\b")
_HEADING = 240


def is_titled(text: str, sentence: Span, position: int) -> bool:
    """Whether a name stands inside the quoted title of a resolution."""
    return bool(_IN_TITLE.search(text[sentence.start : position]))


def named(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`the Fourth World Conference on Women`: a name, where it is told as an occasion."""
    for match in _NAMED.finditer(text, sentence.start, sentence.end):
        of = _DOCUMENT_OF.match(text, match.start(), match.end())
        start = of.end() if of else match.start()
        opening = _OPENING.match(text, start, match.end())
        start = opening.end() if opening else start
        counted = _ORDINAL_BEFORE.search(text, sentence.start, start)
        start = counted.start() if counted else start
        rest = _REST.match(text, match.end(), sentence.end)
        goes_on = rest and not (OTHER_MATTER.search(rest["rest"]) or _NO_NAME.search(rest["rest"]))
        label = text[start : rest.end("rest") if rest and goes_on else match.end()].rstrip(" ,’'")
        if " " not in label or _PLAIN.fullmatch(label) or _HALF.search(label):
            continue
        if _BODY_BEHIND.match(text, start + len(label)):
            continue
        span = Span(start, start + len(label))
        one = told(text, sentence, dates, span, label, match["kind"])
        if not is_titled(text, sentence, start) and _is_occasion(text, sentence, one):
            yield one


def _is_occasion(text: str, sentence: Span, one: Happening) -> bool:
    """Whether a name is an event's, and not that of a body, a parliament or a paper."""
    span = one.span
    bodies = within(text, span.start, span.end)
    if one.type == "session" and not _ASSEMBLED.fullmatch(one.label):
        return False  # an assembly itself, not one of its sessions
    if any((each.start, each.end) == (span.start, span.end) for each in bodies):
        return False
    if one.start or one.location:
        return True
    if one.type == "summit" or _COUNTED.match(one.label):
        return True
    return "Congress" not in one.label and bool(_OCCASION.search(text, sentence.start, span.start))


def sessions(
    text: str, sentence: Span, dates: Sequence[DateMention], published: str = ""
) -> Iterator[Happening]:
    """`the 56th session of the Human Rights Council`, `the Assembly's 25th plenary meeting`."""
    yield from _assemblies(text, sentence, published)
    for match in _SESSION.finditer(text, sentence.start, sentence.end):
        body = body_at(text, match.end(), sentence.end) if match["of"] is not None else None
        body = body or short_at(text, match.end())
        special = _SPECIAL.search(match[0]) and match["of"] is None and not dates
        if body is None and (special or _OWNER.search(text, sentence.start, match.start())):
            body = body_before(text, sentence, match.start())
            body = None if body and _OTHERS.search(text, body[2], match.start()) else body
        if body is None and _is_assemblys(match, published):
            body = _ASSEMBLY, *match.span()
        other = _UNKNOWN.match(text, match.end()) if match["of"] is not None and not body else None
        end = other.end() if other else max(match.end(), body[2] if body else 0)
        span = Span(match.start(), end)
        when = when_in(text, span, dates)
        counted = match["number"] and match["noun"].lower() == "summit"
        if other and (when or counted):
            yield told(text, sentence, dates, span, span.of(text), match["noun"])
        elif body and (when or _tells(text, sentence, match)):
            yield _session(text, match, body[0], span, when)


def _assemblies(text: str, sentence: Span, published: str) -> Iterator[Happening]:
    """`the 72nd UN General Assembly`, `the 2017 UNGA`, `this year’s General Assembly`."""
    for match in _NUMBERED.finditer(text, sentence.start, sentence.end):
        number = number_of(match["number"] or "")
        year = (match["year"] or published[:4]) if not number else ""
        number = number or (int(year or 0) - BEFORE_FIRST)
        if number > 0:
            label = f"{ordinal_of(number)} session of the {gazetteer().name(_ASSEMBLY)}"
            start = f"{BEFORE_FIRST + number}"
            span = Span(*match.span())
            told = label, "session", start, "", _ASSEMBLY
            yield Happening(span, "events:session", *told, known="number")


def _is_assemblys(match: re.Match[str], published: str) -> bool:
    """Whether a session that nobody owns is the Assembly's: by its kind, or its number and year."""
    number = number_of(match["number"] or "") + BEFORE_FIRST
    this_year = int(published[:4] or 0)
    numbered = match["noun"].lower() == "session" and not match["all"]
    return "emergency special" in match[0].lower() or (
        numbered and match["of"] is None and this_year - number in (0, 1)
    )


def _tells(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a session without a date is a certain one: by number, or as where they met."""
    if match["number"]:
        return match["noun"].lower() == "session" or match["of"] is not None
    special = _SPECIAL.search(match["some"])
    return special is not None and bool(_THERE.search(text, sentence.start, match.start()))


def _session(
    text: str, match: re.Match[str], body: str, span: Span, when: DateMention | None
) -> Happening:
    number = number_of(match["number"] or "")
    said = " ".join((match["all"] or match["some"] or "").lower().split())
    noun = "session" if body == _ASSEMBLY and "annual" in said else match["noun"].lower()
    if noun == "session" and body in COMMITTEES:
        body = _ASSEMBLY
    kept = _UNTELLING.sub("", said).strip() if number else said
    label = f"{ordinal_of(number)} {kept} {noun} of the {gazetteer().name(body)}"
    known = "number" if number and (noun == "session" or body == _COUNCIL) else ""
    start = first_day(text, when) if when else ""
    if noun == "session" and not (when and is_opened(text, span.end, when.span.start)):
        start = "" if "special" in kept else start[:4]
    if noun == "session" and number and not kept and body == _ASSEMBLY:
        opened = f"{BEFORE_FIRST + number}"
        start = start if start.startswith(f"{opened}-09") else opened
    place = "" if noun == "session" and not start[4:] else where(text, span, Span(0, len(text)))
    return Happening(
        span, "events:session", " ".join(label.split()), noun, start, place, body, known
    )


def headed(text: str, published: str) -> Iterator[Happening]:
    """`Third Committee`, `26th Meeting (AM)`: the heading of a report of the same day."""
    for match in _HEADED.finditer(text) if "Meeting" in text else ():
        bodies = [
            one
            for one in within(text, max(0, match.start() - _HEADING), match.end())
            if one.entity.startswith("org/") and one.entity != "org/united-nations"
        ]
        for number in _ORDINALS.finditer(text, match.start(), match.end()) if bodies else ():
            body = bodies[-1].entity
            label = f"{number[0]} meeting of the {gazetteer().name(body)}"
            known = "number" if body == _COUNCIL else "name" if published else ""
            more = _ORDINALS.search(text, number.end(), match.end())
            span = Span(number.start(), number.end() if more else match.end())
            yield Happening(span, "events:heading", label, "meeting", published, "", body, known)
