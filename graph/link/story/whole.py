"""A story taken as one: where no sentence tells enough, all of them together may."""

from __future__ import annotations

from dataclasses import replace

from graph.findings import (
    ActorMention,
    Adoption,
    ResolutionMention,
    Sponsor,
    Tally,
    Vote,
)
from graph.link.compare.numbers import numbers_in
from graph.link.compare.words import stems
from graph.link.story import times
from graph.link.story.layout import organs_among
from graph.link.story.setting import LEAD, MOST, Setting, modes
from graph.link.story.situation import NO_SPONSORS, TITLE, Situation, Told, tallies
from graph.link.story.telling import tells_decision
from graph.model import Span

_FEW = 2
_OPENING = 8
"""So far a story tells its news, if it says of a day that something was decided."""
"""Where a story names so few days at most, any of them may be the one of the adoption."""
_LEAD_SHARE, _REST_SHARE = 0.8, 0.5


def whole(setting: Setting) -> Situation | None:
    """The story as one: where no sentence tells enough, all of them together may."""
    scenes = [one for one in setting.sentences if _is_scene(setting, one)][:MOST]
    places = frozenset(scenes)
    told = tuple(one for one in setting.story.findings if isinstance(one, Told))
    if not scenes or not setting.mentions:
        return None
    words = dict(setting.headline)
    for number, sentence in enumerate(setting.sentences):
        share = 1.0 if sentence in places else _LEAD_SHARE if number < LEAD else _REST_SHARE
        for word in stems(sentence.of(setting.text)):
            words[word] = max(share, words.get(word, 0.0))
    for one in setting.story.findings:
        if isinstance(one, ActorMention):
            words[one.entity] = 1.0
    dates = {value for place in scenes for value, _ in setting.dates(place)}
    if len(setting.days()) <= _FEW:
        dates |= setting.days()
    weekdays = [setting.weekday(one) for one in setting.sentences[:LEAD]]
    return Situation(
        mention=replace(setting.mentions[0], organ="", title=_title(setting), sponsor=""),
        sentence=scenes[0],
        words=setting.without_speakers(words),
        days=frozenset(dates),
        stated=frozenset(one.date for one in told if isinstance(one, Adoption) and one.date),
        organs=organs_among(setting.story.findings),
        sponsors=frozenset(
            one.actor
            for one in told
            if isinstance(one, Sponsor) and one.role == "lead" and one.actor not in NO_SPONSORS
        ),
        tallies=tallies(told),
        numbers=frozenset(numbers_in(setting.text[: setting.sentences[-1].end])),
        modes=modes(told),
        votes=frozenset((one.state, one.ballot) for one in told if isinstance(one, Vote)),
        telling=setting.teller.of_whole,
        since=times.since(setting, places, setting.published),
        weekday=next((one for one in weekdays if one is not None), None),
    )


def _title(setting: Setting) -> str:
    """The title that the story prints, where it prints just one."""
    titles = {one.title for one in setting.mentions if one.title}
    quoted = all(one.rule == TITLE for one in setting.mentions if one.title)
    return titles.pop() if len(titles) == 1 and not quoted else ""


def _is_scene(setting: Setting, sentence: Span) -> bool:
    """Whether a sentence tells of a resolution or of a decision being taken."""
    found = setting.found_in(sentence)
    if any(isinstance(one, ResolutionMention | Tally | Adoption) for one in found):
        return True
    early = sentence in setting.sentences[:LEAD] and bool(setting.organs(sentence))
    dated = bool(list(setting.dates(sentence))) and tells_decision(sentence.of(setting.text))
    return (
        early
        or (dated and sentence in setting.sentences[:_OPENING])
        or setting.is_decision(sentence)
    )
