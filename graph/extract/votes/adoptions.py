"""The adoptions of a page: each statement with its day, completed by what is told of the same act.

One story tells few acts. A vote counted anywhere in it, or the unanimity told in its headline, is
how the resolution was adopted in all the other sentences that speak of the same adoption.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.rolls.prose import prose
from graph.extract.votes.acts import acts_in
from graph.extract.votes.adoption import Adopted, adoptions_in
from graph.extract.votes.dating import dates_for
from graph.extract.votes.elsewhen import ANOTHER_ACT
from graph.extract.votes.scene import Scene, is_aside, is_mention, scene_of
from graph.extract.votes.told import CountTold, tallies_of
from graph.findings import DateMention
from graph.model import Page, Span

_COUNT_BEHIND, _BESIDE = 300, 120
_NEXT = 12
_DAY = len("2031-03-22")
_BALLOT = re.compile(
    r"\babst(?:ain(?:ed|ing)|ention)|\bvot(?:ed|ing)\s+(?:against|no\b|for\b)|\bdissenting\s+vote"
)
"""What is done where votes are counted."""
_ANOTHER = re.compile(r"\b(?:similar|previous|earlier)\b")
_NEW = re.compile(r"(?:an?|one|another|such|similar)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AdoptionTold:
    """An adoption with its date (ISO or ""), the mention that gave it, and how it was adopted."""

    adopted: Adopted
    date: str
    when: DateMention | None
    mode: str = ""


@lru_cache(maxsize=2)
def adoptions_of(page: Page) -> list[AdoptionTold]:
    """Every statement of a page that a resolution was adopted."""
    scene = scene_of(page)
    if scene.is_silent:
        return []
    dates, counted = mentions(page, anchor_of(page)), tallies_of(page)
    found: list[AdoptionTold] = []
    for sentence in prose(page):
        if scene.is_of_others(sentence):
            continue
        meant = scene.near(sentence)
        told = list(adoptions_in(page.text, sentence, meant))
        acts = [] if told else list(acts_in(page.text, sentence, meant))
        told = [_only_mentions(one) for one in told or acts if not is_aside(one.meant)]
        when = dates_for(page.text, told, sentence, dates)
        pairs = zip(told, when, strict=True)
        rows = [
            AdoptionTold(one, day.value if day else "", day, _mode_of(page.text, one, counted))
            for one, day in pairs
        ]
        found += [one for one in rows if not acts or _is_told(one)]
    found = [_dated(one, before) for one, before in zip(found, [None, *found], strict=False)]
    return _named_day(scene, _completed(page.text, found, counted), dates)


def _is_told(one: AdoptionTold) -> bool:
    """Whether what an organ did is told as a decision: by a vote, or on a day, of a resolution."""
    decided = one.mode or one.adopted.is_vote
    return bool(decided or (one.when and one.adopted.meant))


def _completed(
    text: str, told: list[AdoptionTold], counted: Sequence[CountTold]
) -> list[AdoptionTold]:
    """The same with how the story says that its resolution was adopted.

    What is only said to be voted for was voted on, where nothing else is said.
    """
    own = [one for one in told if _is_of_story(text, one)]
    modes = {one.mode for one in own if one.mode}
    if not modes and any(_is_of_story_vote(text, one) for one in counted):
        modes = {"recorded-vote"}
    several = len(modes) > 1 or len({_name(one) for one in own} - {""}) > 1
    mode = "" if several else "".join(modes)
    done: list[AdoptionTold] = []
    days = {_day(text, one) for one in own if one.mode}
    for one in told:
        same_day = not days or "" in days or _day(text, one) in ("", *days)
        shared = mode if same_day and _is_of_story(text, one) else ""
        plain = "recorded-vote" if one.adopted.is_vote else ""
        done.append(replace(one, mode=one.mode or shared or plain))
    return done


def _day(text: str, told: AdoptionTold) -> str:
    """The day of an adoption, as its words where no value is known."""
    return told.date or (told.when.span.of(text) if told.when else "")


def _name(told: AdoptionTold) -> str:
    return told.adopted.meant.symbol if told.adopted.meant else ""


def _is_of_story(text: str, told: AdoptionTold) -> bool:
    """Whether an adoption is the one that the story tells: no other year's, none of several."""
    one = told.adopted
    return one.single and not ANOTHER_ACT.search(text, one.sentence.start, one.sentence.end)


def _is_of_story_vote(text: str, count: CountTold) -> bool:
    whole = count.count.in_favour is not None
    start = text.rfind(". ", 0, count.count.start) + 1
    return whole and not ANOTHER_ACT.search(text, start, count.count.end)


def _mode_of(text: str, one: Adopted, counted: Sequence[CountTold]) -> str:
    """How it was adopted: as said, or by a vote where the words around tell of one."""
    if one.mode or (one.meant and _ANOTHER.search(text, one.meant.span.start, one.start)):
        return one.mode
    reach = _BESIDE if one.single else 0
    if _BALLOT.search(text, one.sentence.start, one.sentence.end + reach):
        return "recorded-vote"
    for count in counted:
        gap = count.count.start - one.sentence.end
        beside = one.sentence.start <= count.count.start and gap < _COUNT_BEHIND
        if beside and count.count.in_favour is not None and _is_its_vote(one, count):
            return "recorded-vote"
    return ""


def _is_its_vote(one: Adopted, count: CountTold) -> bool:
    """Whether a count further on is that of this adoption: none of several, no other resolution."""
    if one.sentence.contains(Span(count.count.start, count.count.start + 1)):
        return True
    if not one.single:
        return False
    return count.meant is None or count.meant == one.meant or not _NEW.match(count.meant.head)


def _named_day(
    scene: Scene, found: list[AdoptionTold], dates: Sequence[DateMention]
) -> list[AdoptionTold]:
    """`The 29 March resolution asks ...`: the day of the one resolution that a text speaks of."""
    meant = [one for one in scene.known if not one.other]
    inside = {
        day.value
        for day in dates
        for one in meant
        if one.span.contains(day.span) and len(day.value) == _DAY
    }
    if len(inside) != 1 or any(one.date for one in found) or any(one.symbol for one in meant):
        return found
    value = inside.pop()
    real = (one.adopted.meant is not None and one.adopted.meant.plural == 1 for one in found)
    return [
        replace(one, date=value) if is_real else one
        for one, is_real in zip(found, real, strict=True)
    ]


def _only_mentions(one: Adopted) -> Adopted:
    real = one.meant is not None and is_mention(one.meant)
    return one if real else replace(one, meant=None)


def _dated(one: AdoptionTold, before: AdoptionTold | None) -> AdoptionTold:
    """`The Council voted on Thursday to extend it. It adopted a resolution that ...`: one day."""
    if one.date or before is None or not before.date or one.adopted.meant is None:
        return one
    follows = 0 <= one.adopted.sentence.start - before.adopted.sentence.end <= _NEXT
    if follows and before.adopted.meant in (None, one.adopted.meant):
        return replace(one, date=before.date)
    return one
