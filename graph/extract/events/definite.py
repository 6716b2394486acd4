"""What happened without a date of its own, where names tell it apart: `the war in Chad`.

`Malta’s invasion of Chad`, `the Lakeland conflict`, `the upcoming elections in Peru`: one event
that writer and reader know. `an attack on Chad`, `attacks on men`, `any war in Chad` are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.extract.actors.find import within
from graph.extract.events import words
from graph.extract.events.called import LASTING, OF_SOMEBODY, called
from graph.extract.events.clause import Happening
from graph.extract.events.happened import ALONE
from graph.gazetteer import Match
from graph.model import Span

_NOUN = re.compile(
    rf"(?<![\w-])(?:(?P<lasting>{LASTING})|(?P<coup>coup(?:\s+d[’']état)?|putsch)"
    r"|(?P<attack>attack|assassination|siege)|(?P<massacre>bombing|massacre)"
    r"|(?P<test>nuclear(?:\s+weapons?)?\s+tests?)"
    r"|(?P<election>elections?|referendum))(?![\w-])",
    re.IGNORECASE,
)
_TYPES = {"lasting": "conflict", "coup": "conflict", "massacre": "attack"}
_LONG = r"(?:(?:nearly|almost)\s+)?[\w½]+[-\s](?:year|day|month|week)"
_SAID = re.compile(
    rf"(?:\b(?:{words.HAPPENING_MODIFIERS}|{words.COLOURS}|[a-z]+-old|{_LONG})\s+)*$"
)
"""What is said of it in small letters."""
_JOINT = re.compile(r"(?:[’'`]s?\s+|\s+|\s*[-–/]\s*|-led\s+|-backed\s+|\s+and\s+)$")
_OWNED = re.compile(r"[’'`]s?\s+$")
_THE = re.compile(r"\b(?:the|its|their)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_CALLED = re.compile(
    rf"\bthe\s+(?P<name>(?!(?:{words.CALENDAR}|Cold|Global|Civil)\b)[A-Z][\w’-]+(?:[\s–-][A-Z]\w+)?)\s+$"
)
_WHERE = r"(?:in|of|on|against|between|with|by|at)"
_BEHIND = re.compile(rf"\s+{_WHERE}\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
_MORE = re.compile(rf"\s+(?:and|{_WHERE})\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
_CAP = re.compile(
    rf"(?!(?:{words.CALENDAR})\b)[A-ZÀ-Þ][\w’-]*(?:\s+[A-ZÀ-Þ][\w’-]*){{0,2}}(?:\s+\d+\b)?"
)
_OTHER = re.compile(r"\s+and\s+(?:the\s+)?(?:[\w-]+\s+){0,4}")
"""`between Malta and the armed group Open Roads`."""
_REGION = re.compile(r"[’']s?(?:\s+[A-Z][\w-]+)+(?:\s+region\b)?")
_UPCOMING = re.compile(r"\b(?:upcoming|forthcoming)\b")
_CHOICE = re.compile(r"\b(?:presidential|parliamentary|legislative|general|upcoming|forthcoming)\b")


_COLOUR = re.compile(rf"(?:(?:{words.COLOURS}|{_LONG})\s+)*")
"""What is said of an event, but is no part of what it is called."""


class _Named(NamedTuple):
    start: int
    owned: bool


def definite(text: str, sentence: Span) -> Iterator[Happening]:
    """Events of a sentence that the names beside them tell apart."""
    for match in _NOUN.finditer(text, sentence.start, sentence.end):
        kind = match.lastgroup or ""
        names = within(text, sentence.start, sentence.end)
        said = _SAID.search(text, sentence.start, match.start())
        small = said.start() if said else match.start()
        before = _names_before(text, sentence, small, names)
        end = _names_behind(text, match.end(), sentence.end, names)
        end = _paired(text, match.end(), end, names)
        alone = end > match.end() or ALONE.match(text, end, sentence.end)
        if not alone or not _is_one(text, sentence, match, (small, before, end)):
            continue
        colour = _COLOUR.match(text, small, match.start())
        start = before.start if before else colour.end() if colour else small
        label = " ".join(text[start:end].split())
        known = "name" if kind == "lasting" else ""
        label = called(label) if known else label
        span = Span(start, end)
        yield Happening(span, "events:definite", label, _TYPES.get(kind, kind), known=known)


def _is_one(
    text: str, sentence: Span, match: re.Match[str], place: tuple[int, _Named | None, int]
) -> bool:
    """Whether it is a certain one: whose it is, or that of a place."""
    small, before, end = place
    start = before.start if before else small
    the = _THE.search(text, sentence.start, start) is not None
    said, behind = text[small : match.start()], end > match.end()
    if match["election"]:
        told = behind or (before is not None and before.owned)
        return told and bool(_CHOICE.search(said)) and bool(the or _UPCOMING.search(said))
    if match["test"]:
        return before is not None and before.owned
    if match["attack"] or match[0].lower() in OF_SOMEBODY:
        return behind and bool(the or before)
    return (behind and the) or before is not None


def _names_before(text: str, sentence: Span, position: int, names: list[Match]) -> _Named | None:
    """Names right before: `the Israel-Hamas`, `Malta’s`, `the Lakeland`."""
    start, owned = position, False
    for one in reversed(names):
        if one.end > start or not _JOINT.fullmatch(text, one.end, start):
            continue
        owned = owned or _OWNED.fullmatch(text, one.end, start) is not None
        the = _ARTICLE.match(text, one.start, one.end)
        start = the.end() if the else one.start
    if start < position:
        return _Named(start, owned)
    called = _CALLED.search(text, sentence.start, position)
    return _Named(called.start("name"), owned=False) if called else None


def _names_behind(text: str, position: int, end: int, names: list[Match]) -> int:
    """Where the names behind it end: `in Chad`, `by Malta on Chad`, `between Chad and Mali`."""
    joint, last = _BEHIND.match(text, position, end), position
    while joint:
        told = next((one for one in names if one.start <= joint.end() < one.end), None)
        name = told.end if told else 0
        if told and told.label_kind == "demonym":
            break  # `by Israeli forces`
        if told and (region := _REGION.match(text, name, end)):
            name = region.end()
        if not name and last == position and (cap := _CAP.match(text, joint.end(), end)):
            name = cap.end()
        if not name:
            break
        last, joint = name, _MORE.match(text, name, end)
    return last


def _paired(text: str, start: int, end: int, names: list[Match]) -> int:
    """Where it ends that is between two; nothing is between one."""
    behind = text[start:end]
    if "between" not in behind or " and " in behind:
        return end
    after = (one for one in names if one.start > end)
    return next((one.end for one in after if _OTHER.fullmatch(text, end, one.start)), start)
