"""Whose resolution a passage means: a UN organ's, or that of a town council, a parliament, a board.

What the passage or its sentence says comes first; what says nothing is taken as its paragraph's
last, and else as most of the text's are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from graph.extract.places import held, starting
from graph.extract.resolutions.bodies import UN, Body, bodies_in, is_organ, others
from graph.extract.resolutions.model import Meant
from graph.gazetteer.sizes import ASSEMBLY
from graph.model import Span

_REACH, _AHEAD = 160, 100
_ENDING = r"(?:e?[sd]?|ing|ied|ies|t?ion|al|age)\b"
_DOES = rf"\b(?:adopt|pass|approv|vot|endors|issu|carr){_ENDING}"
_BRINGS = (
    r"\b(?:introduc|sponsor|tabl|draft|propos|debat|consider|back|reject|sign|submit|author|offer"
    rf"|unveil|brought|bring|want|seek|urg|fil|support){_ENDING}"
)
_ACTS = re.compile(rf"{_DOES}[^.;]*$")
_STARTS = re.compile(rf"(?:{_DOES}|{_BRINGS})[^.;]*$")
_GIVEN, _BEGUN = (
    re.compile(
        rf"(?:,\s+\w+ed\s+by\s+[^,;:]{{2,40}},?\s+(?:and|but|was))?(?:\s+of|(?:[^,;:]{{0,60}}?{verb}(?<!e)(?<!ing)[^,;:]{{0,50}}?)?"
        r"\s+(?:by|in|at|from|before|through))\s+(?:(?:the|a|an|its|their|our)\s+)?(?:[\w.’'-]+\s+){0,3}"
    )
    for verb in (_DOES, f"(?:{_DOES}|{_BRINGS})")
)
_DONE_BY = re.compile(
    r"\b(?:adoption|approval|passage|endorsement|rejection)(?:\s+[^,.;]{1,40}?)?\s+by\s+(?:[\w.]+\s+){0,3}\Z"
)
_OF = re.compile(r"(?:,?\s+(?:on\s+|last\s+)?[A-Z]\w+,?)?\s+of\s+")
"""`the adoption by the synod of |a resolution|`."""
_MEMBERS = re.compile(
    r"\b(?:countries|[Ss]tates|nations|members)\b|\bvot\w+\s+(?:in\s+favou?r|for|against)\b"
)
"""Members of an organization who vote may do so elsewhere: `the bloc’s members backed it`."""
_OF_MEMBERS = re.compile(r"\)?\s+(?:[a-z]+\s+)?(?:[Cc]ountries|[Ss]tates|[Nn]ations|[Mm]embers)\b")
"""`The three countries of a bloc`, told by its name, vote at the UN: `CARICOM countries`."""
_VOTES = re.compile(r"(?<!\d)\d{3}(?=\s+(?:votes?\b|in\s+favou?r\b|to\s+\d+\b))")
_BEHALF = re.compile(r"\bon\s+behalf\s+of\s+(?:the\s+)?\Z")
"""For whom something was tabled is not who adopts it."""
_BESIDE = ("company", "court", "party")
"""What is named in texts about any body."""
_POINTING = re.compile(r"(?:the|this|that|these|those|its|their)\b", re.IGNORECASE)
_STATED = re.compile(r"/|\(|SCR|UNGAR")
"""A number with session or year, or a symbol: only the UN's are so called."""


def whose(text: str, sentence: Span, phrase: Span, noun: Span) -> str:
    """The kind of body whose resolution a passage says that it means, "" where it does not say.

    >>> text = "The town council passed a resolution."
    >>> whose(text, Span(0, 37), Span(24, 36), Span(26, 36))
    'local'
    """
    if _counts_more(text, sentence):
        return "parliament"
    bodies = bodies_in(text)
    kind = _giver(text, sentence, noun, bodies)
    if kind == UN:
        return UN
    inside = held(bodies, phrase.start, noun.start)
    own = [one for one in inside if one.kind == UN or text[one.end] not in "-‑"]
    if own:
        return own[-1].kind
    return kind or _subject(text, phrase, sentence, bodies)


@lru_cache(maxsize=8)
def _counts_more(text: str, sentence: Span) -> bool:
    """Whether more votes are counted than any organ of the UN has."""
    votes = _VOTES.finditer(text, sentence.start, sentence.end)
    return any(int(one[0]) > ASSEMBLY for one in votes)


def _giver(text: str, sentence: Span, noun: Span, bodies: Sequence[Body]) -> str:
    """The body behind it: `the resolution of the House`, `a text passed by the synod`."""
    right = min(sentence.end, noun.end + _AHEAD)
    one = next(iter(starting(bodies, noun.end, right)), None)
    if one is None:
        return ""
    gap = _GIVEN if _helps(one.kind) else _BEGUN
    return one.kind if gap.fullmatch(text, noun.end, one.start) else ""


def _subject(text: str, phrase: Span, sentence: Span, bodies: Sequence[Body]) -> str:
    """The body that its sentence says to act on it, the nearest before it."""
    left = max(sentence.start, phrase.start - _REACH)
    before = held(bodies, left, phrase.start)
    if not before:
        return ""
    last = before[-1]
    gap = text[last.end : phrase.start]
    if _DONE_BY.search(text, sentence.start, last.start) and _OF.fullmatch(gap):
        return last.kind
    pointing = _POINTING.match(text, phrase.start)
    acts = _ACTS if pointing or _helps(last.kind) else _STARTS
    member = _helps(last.kind) and last.kind != UN
    if not acts.search(gap) or (member and _MEMBERS.search(gap)):
        return ""
    if any(one.kind == UN for one in before) and "," in gap:
        return UN
    return last.kind


def _helps(kind: str) -> bool:
    """Whether what these table or back may be for another body to adopt."""
    return kind in (UN, "organization") or is_organ(kind)


def settled(text: str, found: Sequence[Meant]) -> list[Meant]:
    """The mentions with `other` where they are another body's, told or understood."""
    told = Counter(one.body for one in found if one.body)
    main = min(told, key=lambda kind: (-told[kind], kind != UN), default="")
    done: list[Meant] = []
    last: Meant | None = None
    for bare in found:
        kind = bare.body
        if not kind and not bare.other:
            near = last is not None and "\n" not in text[last.span.end : bare.span.start]
            kind = last.body if last and near else _understood(text, bare, main)
        one = replace(bare, body=kind)
        last = one if kind else last
        done.append(one if one.other else _of_other(one) if kind in others() else _of_organ(one))
    return done


def _of_organ(one: Meant) -> Meant:
    """The same with the organ of the UN system whose it is: `the watchdog passed |a text`."""
    plain = is_organ(one.body) and not (one.symbol or one.draft or one.organ)
    return replace(one, organ=one.body) if plain else one


def _understood(text: str, one: Meant, main: str) -> str:
    """Whose it is where nothing near tells: as those are that are told, else as the text begins.

    A text that names another body than the UN first speaks of the one named last before.
    """
    bodies = [
        each
        for each in bodies_in(text)
        if not _BEHALF.search(text, max(0, each.start - 20), each.start)
    ]
    if any(each.kind == UN for each in bodies):
        bodies = [one for one in bodies if one.kind == UN or not _OF_MEMBERS.match(text, one.end)]
    opens = next((each.kind for each in bodies if each.kind not in _BESIDE), "")
    if one.symbol and (opens == UN or main == "model"):  # who plays the Council speaks of the real
        return UN
    if main and main not in _BESIDE:
        return main
    before = (each.kind for each in reversed(bodies) if each.end <= one.span.start)
    return UN if opens == UN else next(before, opens)


def _of_other(one: Meant) -> Meant:
    if one.draft or (one.symbol and _STATED.search(one.head)):
        return one
    return replace(one, rule=f"resolutions:{one.body}", other=one.body, symbol="", title="")
