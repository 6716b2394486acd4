"""Rolls printed under a story: a heading line such as `Voted against:`, and the States below it.

Local papers, blogs and agencies print them one a line (often numbered), or many a line, under a
letter of the alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.extract.actors.find import within
from graph.gazetteer import Match
from graph.text import BULLETS

_WHO = (
    r"(?:(?:The|These|Which|Member|UN|Other)\s+)*(?:[Ss]tates|[Cc]ountries|[Mm]embers|[Tt]hose"
    r"|[Nn]ations)\s+"
)
_HEADING = re.compile(
    rf"""
    ^ [ \t\#{BULLETS}]* (?: {_WHO} (?: (?: that | who | which ) \s+ )? )? (?: \d{{1,3}} \s+ )?
    (?: (?i: vot (?: es? | ed | ing ) ) \s+ )?
    (?P<what> (?i: in\s+favou?r | for | against | yes | no | ayes? | nays? | yeas? | noes
        | abstentions? | abstain(?:ed|ing)? | absent | not\s+(?:voting|present) | did\s+not\s+vote
        | (?: (?: additional | lead | main ) \s+ )? (?: co-? )? sponsors? ) ) (?: \b | (?=\d) )
    (?: \s+ votes )? (?: \s+ (?: the | this ) (?: \s+ (?: resolution | draft | text | motion ) )? )?
    [ \t*]* (?: \( [^()\n]{{1,60}} \) (?P<dash> [ ]? [-–—] )? | [-–]? [ \t]* \d{{1,3}} (?! \d ) )?
    [ \t*]* (?P<colon> :? ) [ \t*]*
    """,
    re.MULTILINE | re.VERBOSE,
)
_ITEM = re.compile(
    rf"[ \t]*(?:\d{{1,3}}[.)]|[{BULLETS}]|[A-Z]:)?[ \t]*(?P<names>\S[^\n]{{0,4000}}?)"
    r"[ \t]*(?:\n|\Z)"
)
_COUNT = re.compile(
    r"[ \t]*(?:\w+[ \t]+){0,3}(?:countries|states|nations|members)(?:,?[ \t]+\w+){0,3}[ \t]*[:,]?"
    r"[ \t]*\n"
)
"""`34 countries, including:` between a heading and its list."""
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}")
SPONSORS = frozenset(("sponsor", "additional"))
"""What a roll says of those who voted on nothing."""
_KINDS = (
    (re.compile(r"absent|not\s|did\s"), "absent"),
    (re.compile(r"in|for|ye|ay"), "in-favour"),
    (re.compile(r"no|na|against"), "against"),
    (re.compile(r"abst"), "abstained"),
)
"""What the words of a heading say, by how they begin; the first that fits."""
_PAIR = re.compile(
    rf"""
    ^ [ \t]*+ (?: \d{{1,3}}[.)] | [{BULLETS}] )? [ \t]*+
    (?P<name> [A-Z] (?: [^:|\n–—(\s] | [ ](?=\S) ){{2,50}}? )
    (?: [ \t]*+ [:|(–—] | [ \t]+-\s | [ ]* \t | [ ](?=[ ]|[A-Z]) ) [ \t]*+ (?: [Vv]oted \s+ )?
    (?P<what> (?i: in\s+favou?r | for | against | yes | no | abst\w* | absent ) )
    \)? [.;]? [ \t]* (?: \| [^\n]* )? $
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`Chad: yes`, `Chad - abstained`, on a line of its own."""
_LETTER = re.compile(
    r"^[ \t]*(?P<what>[YNA])[ \t]+(?P<name>[A-Z][^\n\d:;]{2,60}?)[ \t]*$", re.MULTILINE
)
"""`Y CHAD`: how the library prints a roll-call."""
_LETTERS = {"Y": "in-favour", "N": "against", "A": "abstained"}
_LEAST = 2
_UNKNOWN = 4
"""So many lines with names that nobody knows end a roll."""
_COVERED = 0.55
"""So much of a line must be names of States; less, and it is a sentence."""


@lru_cache(maxsize=2)
def rolls_in(text: str) -> tuple[tuple[str, tuple[Match, ...]], ...]:
    """What each heading line says of those below it: a ballot, `sponsor` or `additional`."""
    return tuple(_rolls(text))


@lru_cache(maxsize=2)
def pairs_in(text: str) -> tuple[tuple[str, tuple[Match, ...]], ...]:
    """What lines of a table say of the State at their beginning; two at least make a table."""
    found = []
    for line in _PAIR.finditer(text):
        states = _states(text, *line.span("name"))
        if len(states) == 1:
            found.append((_kind(line["what"].lower()), tuple(states)))
    found += _lettered(text)
    return tuple(found) if len(found) >= _LEAST else ()


def _lettered(text: str) -> list[tuple[str, tuple[Match, ...]]]:
    """What the letters before the names of a roll-call say."""
    lines = list(_LETTER.finditer(text))
    if len(lines) <= _LEAST:
        return []
    named = ((line["what"], _states(text, *line.span("name"))) for line in lines)
    return [(_LETTERS[letter], tuple(states)) for letter, states in named if len(states) == 1]


def _rolls(text: str) -> Iterator[tuple[str, tuple[Match, ...]]]:
    for heading in _HEADING.finditer(text):
        ends = text[heading.end() : heading.end() + 1] in ("", "\n")
        marked = heading["colon"] or heading["dash"]
        if not ends and not marked:
            continue
        listed = below(text, heading.end())
        if len(listed) >= _LEAST or (listed and marked):
            yield _kind(heading["what"].lower()), tuple(listed)


def _kind(what: str) -> str:
    if "sponsor" in what:
        return "additional" if what.startswith("additional") else "sponsor"
    plain = " ".join(what.split()).removeprefix("voted ").removeprefix("voting ")
    return next(ballot for shape, ballot in _KINDS if shape.match(plain))


def below(text: str, position: int) -> list[Match]:
    """The States of the lines from here on; two lines without one, or a sentence, end the roll."""
    found: list[Match] = []
    place, unknown = _past_blank(text, position), 0
    counted = _COUNT.match(text, place)
    place = _past_blank(text, counted.end()) if counted else place
    while unknown < _UNKNOWN and (item := _ITEM.match(text, place)):
        line = text.rfind("\n", 0, place) + 1
        if not text[line:place].strip() and _HEADING.match(text, line):
            break
        states = _states(text, *item.span("names"))
        if states and _is_list(item, states):
            found += states
            unknown = 0
        elif _NAME.fullmatch(item["names"]):
            unknown += 1
        else:
            break
        place = _past_blank(text, item.end())
    return found


def _states(text: str, start: int, end: int) -> list[Match]:
    return [
        one
        for one in within(text, start, end)
        if one.entity.startswith("state/") and one.label_kind != "demonym"
    ]


def _is_list(item: re.Match[str], states: list[Match]) -> bool:
    names = re.sub(r"\([^()]*\)", "", item["names"])
    covered = sum(len(one.matched) for one in states)
    if covered >= _COVERED * len(names):
        return True
    alone = len({one.entity for one in states}) == 1 and states[0].start == item.start("names")
    return alone and not re.search(r"[.:;,]", names)


def _past_blank(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
