"""Rolls under a report: a heading line such as `Voted against:`, then one State a line.

Local papers print them under the story, often numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.votes_names import states_within
from graph.gazetteer import Match

_HEADING = re.compile(
    r"^[ \t*]*(?:(?:States|Countries|Members|Those)\s+)?(?:(?:[Vv]ot(?:ed|es|ing)|VOT(?:ED|ES|ING))\s+)?"
    r"(?P<ballot>(?i:in\s+favou?r|for|against|yes|no|abstentions?|abstain(?:ed|ing)?|absent))(?:\s+votes)?[ \t*]*(?:\(\d{1,3}\))?[ \t]*:?[ \t*]*$",
    re.MULTILINE,
)
_SENTENCE = re.compile(
    r"^[^\n]{0,80}?\b(?P<ballot>(?:voted|voting)\s+(?:against|for|in\s+favou?r|no|yes)|abstained|abstaining)\b[^\n]{0,40}?:[ \t]*$",
    re.MULTILINE,
)
_ITEM = re.compile(r"[ \t]*(?:\d{1,3}[.)]|[-*•·–])?[ \t]*(?P<name>\S[^\n]{1,60}?)[ \t]*(?:\n|\Z)")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}")
_BALLOTS = {"i": "in-favour", "f": "in-favour", "y": "in-favour", "n": "against"}
_LEAST = 2
_COVERED = 0.4
"""So much of a line must be the name of its State; less, and it is a sentence."""


def rolls_in(text: str) -> Iterator[tuple[str, list[Match]]]:
    """The ballot of each heading line and the States of the lines that follow it."""
    headings = [*_HEADING.finditer(text), *_SENTENCE.finditer(text)]
    for heading in headings:
        listed = _below(text, heading.end())
        if len(listed) >= _LEAST:
            word = heading["ballot"].lower().removeprefix("voted ").removeprefix("voting ")
            ballot = _BALLOTS.get(word[0]) or {"ag": "against", "ab": "abstained"}[word[:2]]
            yield "absent" if word == "absent" else ballot, listed


def _below(text: str, position: int) -> list[Match]:
    """The States that stand one a line from here on; two lines without one end the roll."""
    found: list[Match] = []
    place, unknown = _past_blank(text, position), 0
    while unknown < _LEAST and (item := _ITEM.match(text, place)):
        states = states_within(text, *item.span("name"))
        if states and _is_name(item, states[0]):
            found.append(states[0])
            unknown = 0
        elif _NAME.fullmatch(item["name"]):
            unknown += 1
        else:
            break
        place = _past_blank(text, item.end())
    return found


def _is_name(item: re.Match[str], state: Match) -> bool:
    name = item["name"]
    long = len(state.matched) >= _COVERED * len(name)
    return long or (state.start == item.start("name") and not re.search(r"[.:;,]", name))


def _past_blank(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
