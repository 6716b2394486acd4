"""What happened: wars, attacks, elections, agreements, disasters, with their day or year and place.

`the 1995 Srebrenica genocide`, `a coup in Ruritania on 1 February 2031`, `Malta invaded Chad in
1990`. Each has a date of its own and a place or somebody named; only a war may have a name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.extract.actors.find import gazetteer, within
from graph.extract.events import words
from graph.extract.events.called import called, is_known
from graph.extract.events.clause import OTHER_MATTER, Happening, first_day
from graph.extract.word_pattern import one_of
from graph.findings import DateMention
from graph.function_words import ARTICLE, CONJUNCTION, FUNCTION, PREPOSITION, words_of
from graph.gazetteer import Match
from graph.model import Span
from graph.prose.inflection import PASTS

_NOUN = re.compile(rf"(?<![\w-])(?:{words.HAPPENINGS})(?![\w-])", re.IGNORECASE)
_CAP = rf"(?!(?:{words.CALENDAR})\b)[A-ZÀ-Þ][\w’'`-]*(?:\.[A-Z]\.)*"
_NAMES = rf"(?:the\s+)?(?:former\s+)?{_CAP}(?:\s+(?:(?:of|and|for)\s+(?:the\s+)?)?{_CAP}){{0,4}}"
_STEPS = (
    rf"(?:{one_of(FUNCTION)}|{one_of(PASTS)}|[a-z]{{3,}}ed|already|also|still|now|then|[a-z]+ly)\b"
)
"""What goes on behind the words that name an event."""
_ON = rf"\s*(?:[,.;:!?)\]—–”\"’']|\Z)|\s+(?:\(|{_STEPS})"
"""What shows that the event is all that is named: no `1967 truce lines`."""
_COMPLEMENT = re.compile(
    r"[”\"]?(?:\s+by\s+(?:[\w()’'-]+\s+){0,4}?(?:rebels|militants|gunmen|forces|troops|soldiers"
    r"|officers|insurgents|extremists|terrorists))?"
    rf"(?:\s+(?:(?:in|of|on|against|at|near|by|with|(?:that\s+|which\s+)?(?:struck|hit))\s+{_NAMES}(?:\s+region\b|\s+(?!{_STEPS})[a-z]+(?={_ON}))?"
    rf"|between\s+{_NAMES}(?:\s*\([^()]{{1,20}}\))?\s+and\s+(?:(?:the\s+(?:[a-z]+\s+){{1,3}})?{_NAMES}|(?:[a-z]+\s+){{0,3}}[a-z]+"
    rf"(?={_ON})))){{0,2}}"
)
_BETWEEN = re.compile(rf"\s+(?:of|between\s+{_NAMES}\s+and)\s+{_NAMES}(?:\s+(?:flight\s+)?\d+\b)?")
"""`signed in May between Chad and Mali`: whose it is, behind its date."""
ALONE = re.compile(_ON)
_WORD_BEFORE = re.compile(r"(?P<word>[^\s,;:()“”\"—]+)\s+$")
_DATE_ENDS = re.compile(
    r"(?:,|[’']s?)?\s+[“\"]?(?:(?:[a-z]+(?:al|ic|ary|ing|ive|fire)|[a-z]+-[a-z-]+|peace)\s+){0,2}"
)
_STRUCK = re.compile(r"\b(?:(?:that|which)\s+)?(?:struck|hit)\b")
_RANGE = re.compile(r"\b(?P<from>(?:19|20)\d\d)\s?[-–]\s?$")
_OWNER = re.compile(r"[’'`]s?(?=\s|$)")
_WHERE = re.compile(r"\b(?:in|of|on|for|from|to|across)\s+(?:the\s+)?(?:[a-z]+\s+)?$")
_HOLDS = re.compile(
    r"[^,.;:]{0,40}\b(?:hold|holds|held|holding)\s+(?:[a-z]+\s+and\s+)?(?:the\s+|its\s+)?"
)
"""What ties the one State of a sentence to its event."""
_MODIFIER = re.compile(rf"(?:{words.HAPPENING_MODIFIERS})$")
_LONG = r"(?:(?:nearly|almost)\s+)?[\w½]+[-\s](?:year|day|month|week)(?:-old)?"
_COLOUR = re.compile(rf"(?<![\w-])(?:{words.COLOURS}|{_LONG})\s+$")
"""What is said of an event, but is no part of what it is called."""
_NONE = re.compile(
    r"\b(?:any|no|every|each|further|possible|potential|future|all|without|such|more|another|other"
    r"|new|prevent\w*|avoid\w*)\s+$",
    re.IGNORECASE,
)
"""What makes a phrase speak of no certain event."""
_PLAIN_GAP = re.compile(
    r",\s+|,?\s+(?:back\s+)?(?:on|in|of)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)?"
)
_OF_GAP = re.compile(r"\s+of\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)?")
"""What dates even what lasts: `the war of June 1967`."""
_TELLS = re.compile(
    rf"""(?:,?\s+(?:which|that))?(?:\s+(?:was|were|is|are|has\s+been|had\s+been|to\s+be))?,?
    \s+(?:{words.HAPPENS})(?:\s+to\s+be\s+held)?(?:\s+(?:in|at|by|between)\s+{_NAMES}){{0,2}}
    (?:\s+(?:on|in|for|of|from|between|during))?\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)?""",
    re.VERBOSE,
)
_SIGNED = re.compile(
    r"\b(?:sign(?:ed)?|reach(?:ed)?|conclud(?:ed?)|broker(?:ed)?|agreed|seal(?:ed)?)\s+"
    r"(?:(?:to|on|an?|the|its|their)\s+){0,2}$"
)
_OPENS = re.compile(r"(?:(?:On|In|Since|After)\s+)?(?:late\s+|early\s+)?$")
_BEHIND_DATE = re.compile(r",?\s+(?:(?:the|an?)\s+)?$")
_CERTAIN = re.compile(rf"\d|{words.CALENDAR}")
_WEEKDAY = re.compile(r"[A-Za-z]*day\b")
_WAR = re.compile(
    r"(?P<name>World\s+War\s+(?:II|I|Two|One)|Holocaust|(?:[A-Z][\w’'-]*+[\s–]){1,3}War|(?P<storm>(?:Cyclone|Hurricane|Typhoon)\s[A-Z][a-z]+))(?!\s+[A-Z]|[\w-])"
)
_NO_WAR = re.compile(
    r"(?:Global|Cold|Post|The|On|Civil|This|That|Our|Of|And|At|Star)\s+War|.*\bWar\s+War"
)
_SMALL_BEFORE = re.compile(r"[a-z]\s+$")
_DONE = re.compile(
    rf"\b(?P<verb>invaded|annexed|bombed|occupied)\s+(?:the\s+|neighbou?ring\s+)?(?P<whom>{_CAP}(?:\s+{_CAP})*)"
)
_DEEDS = {"invaded": "invasion", "annexed": "annexation", "bombed": "bombing"}
_GOVERNING = words_of(PREPOSITION, CONJUNCTION, ARTICLE)
_LOOSE = frozenset(("agreement", "war"))
"""Kinds that last, or that others speak of: `urged a truce on 3 May`; a verb must date them."""


class Phrase(NamedTuple):
    """An event as it is called: its place, the date inside, and whether it says whose or where."""

    span: Span
    label: str
    inside: DateMention | None


def happened(
    text: str, sentence: Span, dates: Sequence[DateMention], published: str
) -> Iterator[Happening]:
    """Events of a sentence that it dates, other than on the day of the story itself."""
    for match in _NOUN.finditer(text, sentence.start, sentence.end) if dates else ():
        phrase = phrase_of(text, sentence, match, dates)
        kind = words.kind_of(match[0])
        if phrase is None:
            continue
        when = phrase.inside or _dated(text, sentence, phrase.span, dates, kind)
        if when is None or (when.value == published and not phrase.inside):
            continue
        if not phrase.inside and (more := _BETWEEN.match(text, when.span.end, sentence.end)):
            phrase = phrase._replace(label=phrase.label + more[0])
        place = _place(text, sentence, phrase, kind)
        if place is None:
            continue
        label = f"{phrase.label} in {place}" if place else phrase.label
        yield _event(text, phrase.span, label, TYPES.get(kind, kind), when)
    yield from _deeds(text, sentence, dates)
    yield from _wars(text, sentence, dates)


TYPES = {"war": "conflict", "coup": "conflict"}


def _wars(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`the Lake War`, `the 1991 Lake War`, `Cyclone Ola`: a name of its own needs no date."""
    for match in _WAR.finditer(text, sentence.start, sentence.end):
        span, name = Span(*match.span()), " ".join(match["name"].split())
        year = next((one for one in dates if one.span.end + 1 == span.start), None)
        before = text[
            max(sentence.start, span.start - 24) : year.span.start if year else span.start
        ]
        year = year or next((one for one in dates if one.span.start - span.end == len(" (")), None)
        known = (
            name.startswith(("World", "Holocaust"))
            or match["storm"]
            or _SMALL_BEFORE.search(before)
        )
        if known and not _NO_WAR.match(name):
            start = year.value if year else ""
            kind = "disaster" if match["storm"] else "conflict"
            kind = "attack" if name == "Holocaust" else kind
            yield Happening(span, "events:war", name, kind, start, known="number")


def _event(text: str, span: Span, label: str, kind: str, when: DateMention) -> Happening:
    label = " ".join(_STRUCK.sub("in", label).replace("”", "").split())
    since = _RANGE.search(text, max(0, when.span.start - len("2031 - ")), when.span.start)
    start = since["from"] if since else first_day(text, when)
    label = f"{start} war" if label == "war" else called(label)
    own = re.fullmatch(r"[A-Z].*\sWar|\d.*", label)
    by_day = kind in ("attack", "disaster", "test") and not is_known(label)
    known = "number" if own else "day" if by_day else "name"
    return Happening(span, "events:happened", label, kind, start, known=known)


def phrase_of(
    text: str, sentence: Span, match: re.Match[str], dates: Sequence[DateMention]
) -> Phrase | None:
    """The words that name an event, from its modifiers to where or against whom it was."""
    left, inside, parts = match.start(), None, [match[0]]
    while True:
        date = next((one for one in dates if _DATE_ENDS.fullmatch(text, one.span.end, left)), None)
        if date and inside is None:
            parts[:0] = text[date.span.end : left].strip(" ,“\"’'").split()
            inside, left = date, date.span.start
            continue
        colour = _COLOUR.search(text, max(sentence.start, left - 40), left)
        if colour:
            left = colour.start()
            continue
        word = _WORD_BEFORE.search(text, max(sentence.start, left - 40), left)
        told = word["word"] if word else ""
        if word is None or not (_MODIFIER.match(told) or re.fullmatch(_CAP, told)):
            break
        if told in words.OPENERS or _NONE.fullmatch(f"{told} "):
            break
        left = word.start()
        parts.insert(0, told)
        if _OWNER.search(told):
            break
    if _NONE.search(text, max(sentence.start, left - 24), left):
        return None
    behind = _COMPLEMENT.match(text, match.end(), sentence.end)
    more = behind[0].rstrip('”"') if behind else ""
    right = match.end() + len(more)
    if right == match.end() and ALONE.match(text, right, sentence.end) is None:
        return None
    label = " ".join((*parts, more.strip())).strip()
    return Phrase(Span(left, right), label, inside)


def _dated(
    text: str, sentence: Span, span: Span, dates: Sequence[DateMention], kind: str
) -> DateMention | None:
    """The date behind an event, or the one that opens the sentence right before it."""
    for one in dates:
        ahead = one.span.end <= span.start and _BEHIND_DATE.fullmatch(
            text, one.span.end, span.start
        )
        if ahead and _OPENS.fullmatch(text, sentence.start, one.span.start):
            return one
        if one.span.start < span.end:
            continue
        if _TELLS.fullmatch(text, span.end, one.span.start):
            return one
        signed = _SIGNED.search(text, max(sentence.start, span.start - 40), span.start)
        loose = kind in _LOOSE and not signed
        sure = _CERTAIN.search(one.span.of(text)) and not _WEEKDAY.match(one.span.of(text))
        gap = _OF_GAP if loose else _PLAIN_GAP
        if sure and gap.fullmatch(text, span.end, one.span.start):
            return one
        return None
    return None


def _place(text: str, sentence: Span, phrase: Phrase, kind: str) -> str | None:
    """Nothing where the words themselves tell where or whose; else the State of the sentence."""
    if kind == "war" and phrase.inside and phrase.label == "war":
        return ""
    held = within(text, phrase.span.start, phrase.span.end)
    first = phrase.span.start == sentence.start
    if held or any(word[0].isupper() for word in phrase.label.split()[first:]):
        return ""
    if kind == "attack":
        return None
    states = [
        one for one in within(text, sentence.start, sentence.end) if one.entity.startswith("state/")
    ]
    if len({one.entity for one in states}) != 1:
        return None
    tied = any(_is_tied(text, sentence, one, phrase.span) for one in states)
    return gazetteer().name(states[0].entity) if tied else None


def _is_tied(text: str, sentence: Span, state: Match, span: Span) -> bool:
    """Whether a State is where it was: `in Malta`, `Maltese`, `Malta’s`, `Malta will hold`."""
    if state.label_kind == "demonym" or _OWNER.match(text, state.end):
        return True
    if _WHERE.search(text, sentence.start, state.start):
        return True
    return _HOLDS.fullmatch(text, state.end, max(state.end, span.start)) is not None


def _deeds(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Happening]:
    """`Malta invaded Chad in 1990`, `In 1990, Malta invaded Chad`."""
    for match in _DONE.finditer(text, sentence.start, sentence.end) if dates else ():
        before = _WORD_BEFORE.search(text, sentence.start, match.start())
        if before and before["word"] in _GOVERNING:
            continue  # `an embargo on occupied Chad`
        for one in dates:
            ahead = one.span.end <= match.start() and _OPENS.fullmatch(
                text, sentence.start, one.span.start
            )
            if ahead and not OTHER_MATTER.search(text, one.span.end, match.start()):
                break
            if _PLAIN_GAP.fullmatch(text, match.end(), max(match.end(), one.span.start)):
                break
        else:
            continue
        label = f"{_DEEDS.get(match['verb'], 'occupation')} of {match['whom']}"
        kind = "attack" if match["verb"] == "bombed" else "conflict"
        yield _event(text, Span(*match.span()), label, kind, one)
