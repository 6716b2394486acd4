"""What official prose says to be held: any meeting, named or not, with its days and place.

    the sixteenth meeting of the Conference of the Parties to it, held in Lima from 3 to 5 May 2031
    Report of the World Conference on Salt, Lima, 3–5 May 2031

The words before `held` are read back to the noun phrase that they end: its first noun of a meeting
is what was held, whatever meetings its complements name besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.actors.find import within
from graph.extract.events import words
from graph.extract.events.clause import Happening, first_day, told
from graph.extract.events.counted import CAPITAL, COUNTED, PARTS, session
from graph.extract.places import between
from graph.findings import DateMention
from graph.model import Span

_HEAD = (
    r"summit|conference|congress|forum|symposium|seminar|workshop|colloquium|meeting|session"
    r"|dialogue|consultations?|assembly(?=\s+on\b)|debate|round[\s-]table|roundtable|retreat"
    r"|hearing|(?:(?<=level\s)|(?<=side\s)|(?<=special\s))event"
    r"|(?-i:Games|Week|Festival|(?:(?<=Global\s)|(?<=Regional\s))Platform)"
)
"""What is held; no `event` as such, and no Platform for Action."""
_NOUN = re.compile(rf"\b(?:{_HEAD})\b", re.IGNORECASE)
_HELD = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:(?<=[a-z)”])\d{1,3})?,?\s+(?:(?:which|that)\s+)?"
    r"(?:(?:was|were|is|are|will|shall|would|has|been|be|being|to|due|scheduled|also|jointly"
    r"|successfully|planned|both)\s+)*"
    r"(?:held|convened|hosted|organi[sz]ed|co-?(?:hosted|organi[sz]ed|convened)"
    r"|tak(?:e|ing)\s+place|took\s+place|opened)\b"
)
"""What stands between a meeting and how it was held; a footnote's number may be glued to it."""
_DIRECT = re.compile(
    r"(?:\s*\([^()]{1,60}\))?,?\s+(?:in\s+(?=[A-Z]|(?:19|20)\d\d\b)|on\s+(?=\d)|from\s+(?=\d)|at\s+(?=United\s+Nations\s+H))"
)
"""`the Lake Summit in Lima on 3 May 2031`."""
_BREAK = re.compile(
    r"""
    ; | \. \s | (?P<colon> : \s )
    | , \s+ (?: and \s+ )? (?: the | an? | its | their | which | who(?:se)? | where | in | at | as
      | to | with ) \s
    | (?P<soft> \b and \s+ (?: (?: of | on | to | at | for | in | by ) \s+ )?
        (?: the | its | an? | their | also ) \s )
    | (?: , | \b and \b ) \s+ (?: and \s+ )? (?: [a-z]+ing | [a-z]+ed ) \b
    | \b (?: at (?! \s (?: the \s )? (?: national | international | regional | global | all )
          \b ) | during | by | which | that | who(?:se)? | from | since | until | after | before
       | (?<! serving \s ) as
       | is | was | are | were | be | been | has | have | had | will | shall | would | through
       | including | following | into | within | under | upon | hosting
       | requests? | decides? | invites? | encourages? | welcom(?: es | ing ) | recall(?: s | ing )
       | not(?: es | ing ) | takes? | taking | reaffirm(?: s | ing )
       | their | its
       | (?: adopt | agree | launch | endors | establish | approv | present | issu | sign
         | conclud | mandat | request | reflect | contain | outlin | annex | express | made
         | tak ) [a-z]* ) \s
    """,
    re.VERBOSE,
)
"""Where the noun phrase of a meeting cannot go back any further."""
_SMALL = (
    r"the|an?|of|on|in|at|for|to|and|or|its|their|with|by|this|that|these|those|such|all|both|any"
)
_LEFT = re.compile(
    rf"""
    (?<! [\w’'‑-] ) (?: (?: [A-Z][\w’'‑-]*\.? \s+ (?: (?: of | for | and | on ) \s+ (?= [A-Z] ) )?
      | Group \s+ of \s+ \d+ \s+
      | (?! (?: {_SMALL} ) \s ) [\w’'“”‑-]+ \s+ ) ){{0,9}} $
    """,
    re.VERBOSE,
)
"""What belongs to a meeting's name before its noun: `third United Nations High-level`."""
_PART = re.compile(
    rf"\b(?:(?:first|second|third|fourth|resumed|high-level|opening)\s+)+{PARTS}\s+of\s+"
    r"(?:the\s+|its\s+)?$"
)
"""`first part of the` fifteenth meeting, whose days are its own."""
_UNNAMED = re.compile(
    r"(?:(?:and|the|next|convening|holding|successful|outcomes?|results?|recent|forthcoming|upcoming"
    r"|said|following|first|second|also|annual|present|latter|previous|two|three|several|various"
    r"|relevant|other)\s+)*"
    rf"(?:{_HEAD})s?",
    re.IGNORECASE,
)
"""A noun of a meeting alone is no name of one."""
_GENERIC = re.compile(
    r"(?:International|Intergovernmental|Ministerial|General|Regional|National|Review|High-[Ll]evel)"
    rf"\s+(?:{_HEAD})|Conference\s+of\s+(?:the\s+)?(?:States\s+)?Parties",
    re.IGNORECASE,
)
"""A name that many have: their days and places tell them apart."""
_AT_END = re.compile(rf"\s+in\s+(?:(?:{words.CALENDAR})\s+)?(?:19|20)\d\d$")
"""A date that belongs to no name."""
_ENDS = re.compile(
    r"[“\"]|,?\s+(?:on\s+the\s+(?:theme|topic|subject)|entitled|under\s+the|with\s+the|to\s+(?!the\b)"
    r"[a-z]+|held|convened|in\s+the\s+(?:context|margins|framework)|dedicated|devoted"
    r"|(?<!\bon\s)(?:marking|commemorating|reviewing|addressing))\b"
)
"""Where the label of a long name ends: `meeting on the theme “...”`."""
_OPENS = re.compile(
    r"(?:(?:convening|holding|hosting|outcomes?|results?|success\w*|conclusions?|report|work"
    r"|preparations?|commemoration|decisions?|recent|latest|forthcoming|upcoming|subsequent"
    r"|important)\s+(?:of\s+)?(?:the\s+)?)+"
)
"""What is said of a meeting before its name."""
_QUOTED = re.compile(r"“[^“”]*”")
"""A theme or title, whose words are no part of the sentence."""
_REPORT = re.compile(
    r"\b(?:Report|Proceedings|Records?)\s+of\s+the\s+(?P<name>[A-Z0-9][^();]{8,220}?),\s+"
    r"(?P<place>(?![\w-]+\s[Ss]ession)[A-ZÀ-Þ][\wÀ-ÿ’'‑-]+(?:\s(?:de\s|la\s)?[A-ZÀ-Þ][\wÀ-ÿ’'‑-]+){0,3})"
    r"(?:,\s+[A-ZÀ-Þ][\wÀ-ÿ ’'‑-]{2,40})?,\s+(?=\d{1,2}\b)"
)
"""`Report of the World Conference on Salt, Lima, Peru, 3–5 May 2031`."""
_BY = re.compile(rf"\bby\s+(?:the\s+)?(?:{CAPITAL}\s+(?:of\s+(?:the\s+)?)?)*$")
"""Who did something: no meeting that was held."""
_GOES_ON = re.compile(
    r"(?:\s+(?:(?:of|on|for|against|to|and)\s+(?:the\s+)?(?=[A-Z]))?[A-Z][\w’'‑-]*){0,12}"
    r"(?:\s+on\s+[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3}?(?=\s+(?:on|from)\s+\d))?"
)
"""The complement of a name."""
_ON = re.compile(r",?\s+on\s")
"""`at its sixth session, on 3 May 2031`: the day of what it did then."""
_COUNTED = re.compile(rf"(?:\b(?:19|20)\d\d|(?i:{words.ORDINAL}))\s+$")
"""What tells a meeting apart from its body, which has the same name: `2031 Lake Forum`."""
_COMPLEMENT = re.compile(r"\s(?:of|on|for|to|against|between|in|at|with)\s")
"""What it was on, or whose."""
_NEXT = re.compile(
    r";|,?\s+and\s+(?:the|its|an?|in\s+this|of|[a-z]+ing)\b|,\s+(?:the|its|an?|as\s+well\s+as)\s"
)
"""Where what is said of one meeting ends: `held on 3 May 2031, and the ...`."""
_BEFORE, _LONGEST = 400, 140


def held(
    text: str, place: Span, dates: Sequence[DateMention], organ: str = ""
) -> Iterator[Happening]:
    """Each meeting of a passage that has a day, month or year of its own.

    `organ` is the identifier of the body whose text it is: `at its sixth session` is one of its.
    """
    for match in _HELD.finditer(text, place.start, place.end):
        yield from _before(text, place, match.start(), dates, organ)
    for noun in _NOUN.finditer(text, place.start, place.end):
        direct = _DIRECT.match(text, _end_of_name(text, noun.end(), place.end))
        if direct and not _acts(text, place, noun, direct.start()):
            yield from _before(text, place, direct.start(), dates, organ)


def _acts(text: str, place: Span, noun: re.Match[str], end: int) -> bool:
    """Whether it is a body, which did something then: `adopted by the Lake Conference on 3 May`."""
    whole = within(text, max(place.start, noun.start() - _LONGEST), end)
    is_body = any(
        one.end == end
        and one.start < noun.end()
        and not _COUNTED.search(text, max(0, one.start - _LONGEST), one.start)
        for one in whole
    )
    return is_body or bool(
        _BY.search(text, max(place.start, noun.start() - _LONGEST), noun.start())
    )


def _end_of_name(text: str, position: int, end: int) -> int:
    """Where a capitalised complement ends: `Conference on Salt and Water`."""
    goes_on = _GOES_ON.match(text, position, end)
    return goes_on.end() if goes_on else position


def _before(
    text: str, place: Span, end: int, dates: Sequence[DateMention], organ: str
) -> Iterator[Happening]:
    """What ends here, if its clause tells when it was."""
    name = _name(text, max(place.start, end - _BEFORE), end)
    if name is None:
        return
    span, noun = name
    limit = min(place.end, end + _BEFORE)
    ends = _NEXT.search(text, end, limit)
    clause = Span(max(place.start, end - _BEFORE), ends.start() if ends else limit)
    own = between(dates, clause.start, clause.end)
    one = told(text, clause, own, Span(span.start, end), span.of(text), noun)
    if not one.start:
        return
    one = replace(one, rule="events:held", span=span, label=_label(one.label))
    counted = COUNTED.match(one.label)
    sits = counted and counted["noun"].lower() == "session"
    if counted and not (sits and _ON.match(text, end)):
        meets = session(text, place, one, counted, organ)
        if meets:
            yield meets
    elif not (counted or _UNNAMED.fullmatch(one.label) or _is_body(one.label)):
        named = noun[0].isupper() and not _GENERIC.fullmatch(one.label)
        yield from _called(one, named=named)


def _called(one: Happening, *, named: bool) -> Iterator[Happening]:
    """By its name, by what it was on, or by where it was; by none, nobody can tell which it was."""
    if named or _COMPLEMENT.search(one.label):
        yield replace(one, known="name" if named else "day")
    elif one.location:
        at = "at" if "eadquarters" in one.location else "in"
        yield replace(one, known="day", label=f"{one.label} {at} {one.location}")


def _is_body(label: str) -> bool:
    """Whether a body has that name, whose sessions are held, not itself."""
    named = within(label, 0, len(label)) if re.search(r"\b(?:Conference|Congress)\b", label) else []
    return any((one.start, one.end) == (0, len(label)) for one in named)


def _label(name: str) -> str:
    """A name without its theme and purpose, and without marks."""
    ends = _ENDS.search(name)
    short = name[: ends.start()] if ends and ends.start() else name
    plain = re.sub(r"[“”\"]|(?:(?<=[a-z])|[),]+)\d{1,3}$|[,\s⁰¹²³⁴-⁹]+$", "", short)
    if plain.count(")") > plain.count("("):
        plain = plain.replace(")", "")
    plain = _AT_END.sub("", plain.strip(" ,"))
    return re.sub(r"\s+(?:on|of|for|in|to|and|the)$", "", plain)


def _name(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """The noun phrase that ends here, from its first noun of a meeting's modifiers on."""
    start, noun = _noun(text, start, end)
    if noun is None or end - noun.end() > _LONGEST * 2:
        return None
    left = _LEFT.search(text, start, noun.start())
    first = left.start() if left else noun.start()
    opens = _OPENS.match(text, first, noun.start())
    first = opens.end() if opens else first
    part = _PART.search(text, start, first)
    first = part.start() if part else first
    span = Span(first, min(end, first + _LONGEST * 2))
    return span, noun[0]


def _noun(text: str, start: int, end: int) -> tuple[int, re.Match[str] | None]:
    """The first noun of a meeting behind the last break, and where its phrase may begin.

    A name goes on over `and the` and `:`, `World Conference on Lakes and the Rights of Rivers`.
    """
    plain = _QUOTED.sub(lambda one: "_" * len(one[0]), text[start:end])
    for depth, cut in enumerate(reversed([None, *_BREAK.finditer(plain)])):
        first = start + (cut.end() if cut else 0)
        noun = _NOUN.search(text, first, end)
        if noun:
            return first, noun if not depth or noun[0][0].isupper() else None
        goes_on = cut and (cut["colon"] or (cut["soft"] and plain[cut.end() :][:1].isupper()))
        if not goes_on:
            break
    return start, None


def reported(text: str, place: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`Report of the World Conference on Salt, Lima, 3–5 May 2031`."""
    for match in _REPORT.finditer(text, place.start, place.end):
        when = next((one for one in dates if one.span.start == match.end()), None)
        noun = _NOUN.search(match["name"])
        if when and noun:
            span, label = Span(*match.span("name")), " ".join(match["name"].split())
            one = told(text, place, [when], span, label, noun[0])
            yield replace(
                one, rule="events:reported", start=first_day(text, when), location=match["place"]
            )
