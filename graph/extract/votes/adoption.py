"""Statements that a resolution was adopted: how, by whom, and not those that it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.papers import papers_in
from graph.extract.parsed import parse, tells
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.series import series
from graph.extract.votes.acting import acted_on
from graph.extract.votes.modes import body_in, mode_in
from graph.extract.votes.passage import passed_on
from graph.function_words import RELATIVE, SUBORDINATOR, any_of
from graph.model import Span
from graph.prose import Group

_KINDS = frozenset(("adopt", "adoption"))
_HOW = re.compile(r"\b(?:unanimous|recorded|overwhelming)\s+\Z")
_BARE = re.compile(
    r"\b(?P<inside>(?:just|newly|recently|unanimously)[- ](?:adopted|passed|approved))\b"
    r"|\b(?:[Dd]ecision|[Aa]ction)\s+was\s+taken\b"
    r"|(?<!confidence\s)\bvote\s+(?:was\s+)?(?:passed|carried)(?=\s+(?:with|by)\s+\d)"
    r"|\b[Aa]doption(?=\s+was\s+(?:by\s+consensus|unanimous|without\s+a\s+vote)\b)"
    r"|\bvote(?=,?\s+(?:by\s+acclamation|was\s+unanimous)\b)|\bunanimous\s+vote(?=\s+(?:of|by|in)\b)"
    r"|\b(?:[Bb]oth|[Ee]ach|[Aa]ll)(?=\s+(?:by\s+consensus|without\s+a\s+vote|unanimously"
    r"|by\s+acclamation)\b)"
    r"|(?<=,\s)agreed(?=\s+(?:by\s+consensus|without\s+a\s+vote|by\s+acclamation)\b(?!\s+to\b))"
)
_ITS_OWN = re.compile(
    rf"\b(?!(?:as|once|and|but|{any_of(RELATIVE, SUBORDINATOR)})\b)"
    r"\w+(?<!ly)(?<!vote)(?<!consensus)\s+(?:it|they)\s+(?:ha[sd]\s+)?\Z"
)
"""`voted by a large majority to revoke the text it |approved`: how is told of another act."""
_CLAUSE = 40


@dataclass(frozen=True, slots=True)
class Adopted:
    """A statement of adoption at `[start, end)`; `mode` and `body` are "" where untold.

    `single`: a verb tells it, and of one resolution, so that what else is told of that holds here;
    `is_vote`: it is told as a vote, recorded where nothing else is said.
    """

    start: int
    end: int
    mode: str
    mode_span: Span | None
    body: str
    meant: Meant | None
    sentence: Span
    single: bool = True
    is_vote: bool = False


@dataclass(frozen=True, slots=True)
class _Act:
    """Words of adopting, and what they adopt: None where they tell no adoption."""

    start: int
    end: int
    meant: Meant | None
    is_vote: bool = False
    is_noun: bool = False


def adoptions_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The statements of a sentence that a resolution was adopted, in order."""
    if not tells(text, sentence, _KINDS) and not _BARE.search(text, sentence.start, sentence.end):
        return
    known = sorted((*meant, *papers_in(text, sentence, meant)), key=lambda one: one.span)
    listed = {row[0]: row for row in series(text, [one for one in known if not one.other])}
    acts = sorted(_acts(text, sentence, known), key=lambda one: (one.start, one.end))
    for place, act in enumerate(acts):
        if act.meant is None:
            continue
        before = [
            one.end for one in acts[:place] if one.end <= act.start and not _is_how(text, one)
        ]
        left = max(before, default=sentence.start)
        aside = _ITS_OWN.search(text, act.start - _CLAUSE, act.start) is not None
        left = act.start if aside else left
        right = acts[place + 1].start if place + 1 < len(acts) else sentence.end
        mode, where = mode_in(text, left, act.start, act.end, right)
        mode = "unanimous" if "unanimous" in text[act.start : act.end] else mode
        body = body_in(text, sentence, act.start, act.end)
        several = listed.get(act.meant, [act.meant])
        single = act.meant.plural == 1 and not (act.is_noun or aside) and len(several) == 1
        for one in several:
            yield Adopted(act.start, act.end, mode, where, body, one, sentence, single, act.is_vote)


def _is_how(text: str, act: _Act) -> bool:
    """`in a unanimous vote the Council adopted it`: the noun, which tells how."""
    return act.meant is None and _HOW.search(text, max(0, act.start - 20), act.start) is not None


def _acts(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[_Act]:
    """All words of adopting in a sentence, with what was adopted by them."""
    told: set[int] = set()
    for bare in _BARE.finditer(text, sentence.start, sentence.end):
        holding = [one for one in meant if not one.other and one.span.contains(Span(*bare.span()))]
        if holding or not bare["inside"]:
            told.add(bare.start())
            near = tie.before(meant, bare.start(), sentence) or tie.spoken_of(meant, bare.start())
            near = holding[0] if holding else near or tie.announced(meant, bare.end())
            yield _Act(*bare.span(), near, is_vote=bare[0].startswith("vote "))
    parsed = parse(text, sentence, meant)
    words = parsed.sentence.words
    by_verb: dict[int, list[Group]] = {}
    for group in parsed.groups:
        if group.entry.frame == "adopt" and words[group.verb].start not in told:
            by_verb.setdefault(group.verb, []).append(group)
    adopted: set[Meant] = set()
    for at, groups in by_verb.items():
        of = next((one for one in (acted_on(parsed, two, meant) for two in groups) if one), None)
        if of in adopted and groups[0].entry.note == "votes":
            continue  # `passed the text, which won 93 votes`: how, and no further act
        adopted |= {of} if of else set()
        is_vote = words[at].lower.startswith("vot")
        yield _Act(words[at].start, words[groups[0].last].end, of, is_vote)
    for noun, of in passed_on(parsed, meant):
        if words[noun].start not in told:
            yield _Act(words[noun].start, words[noun].end, of, is_noun=True)
