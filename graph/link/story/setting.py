"""A press text cut to sentences, and the evidence that each mention of a resolution has there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from graph.findings import (
    ActorMention,
    Adoption,
    DateMention,
    Finding,
    ResolutionMention,
    Tally,
    Vote,
)
from graph.link.compare.figures import figures_in, periods_among
from graph.link.compare.numbers import meetings_in, numbers_in, opened, sessions_in
from graph.link.compare.words import normal_title, stems, stems_of_name
from graph.link.story import times
from graph.link.story.layout import Layout, organs_among
from graph.link.story.offices import in_offices, terms
from graph.link.story.situation import (
    UNNAMED,
    Hints,
    Situation,
    Told,
    leaders,
    tallies,
    yearless,
)
from graph.link.story.story import Story
from graph.link.story.teller import Teller
from graph.link.story.telling import names_united_nations, tells_decision
from graph.link.story.unnamed import unnamed
from graph.model import Span

_LEADS = re.compile(r"\s+(?:adoption|passage|passing|approval|vote|resolution|text)\b")
MOST = 400
"""So many mentions of one story are resolved: input from strangers."""
_DAY = len("2024-07-01")
LEAD = 3
_AROUND = 0.25
_BEHIND = 0.7
"""Words of a mention's sentence that belong to another mention count so much."""


class Setting(Layout):
    """A story with the surroundings of each resolution that it mentions."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        named = [one for one in story.findings if isinstance(one, ResolutionMention)]
        self.mentions = [one for one in named if not one.other]
        self.mentions += unnamed(self, self.mentions)
        self.mentions.sort(key=lambda one: one.span)
        del self.mentions[MOST:]
        self._rivals: dict[Span, list[ResolutionMention]] = defaultdict(list)
        for mention in self.mentions:
            self._rivals[self.sentence(mention.span.start)].append(mention)
        self._told: dict[Span, list[Told]] = defaultdict(list)
        for finding in story.findings:
            if isinstance(finding, Told) and finding.of:
                self._told[finding.of].append(finding)
        self.teller = Teller(self, self.mentions, self.published, self.told)

    @cached_property
    def hints(self) -> Hints:
        """What the story as a whole knows."""
        figures = figures_in(self.text)
        return Hints(
            self.published,
            opened(sessions_in(self.text), self.published),
            self.days(),
            organs_among(self.story.findings),
            names_united_nations(self.text),
            times.bounds(self, Span(0, len(self.text))),
            times.bounds(self, Span(0, len(self.text)), deadlines=False),
            meetings_in(self.text),
            figures=figures,
            terms=() if len(self.published) > len("2024") else terms(self.story.findings),
            prose=f" {normal_title(self.text)} ",
            years=frozenset() if self.is_dated else times.years(self, self.mentions),
            periods=periods_among(figures),
        )

    @cached_property
    def _only_organ(self) -> frozenset[str]:
        """The organ of whose resolutions the story speaks without a number, if it is only one."""
        told = {one.organ for one in self.mentions if not (one.symbol or one.draft)} - {""}
        return frozenset(told) if len(told) == 1 else frozenset()

    @cached_property
    def published(self) -> str:
        """When the story appeared, as an ISO date or month; "" where it does not say."""
        return times.published(self)

    @property
    def is_dated(self) -> bool:
        """Whether the day on which it appeared is known."""
        return len(self.published) >= _DAY

    @cached_property
    def headline(self) -> Mapping[str, float]:
        """Stems and entities of headline and title."""
        span = self.story.page.segments.headline
        told = stems(self.story.page.identity.title)
        if span:
            told += stems(span.of(self.text))
        return dict.fromkeys(told, 0.4)

    @cached_property
    def matter(self) -> Mapping[str, float]:
        """Stems of the whole text, front matter apart, which a mention's own words outweigh."""
        start = max(0, self.story.page.document.body_start)
        end = self.sentences[-1].end if self.sentences else start
        return dict.fromkeys(stems(self.text[start:end]), _AROUND)

    def days(self) -> frozenset[str]:
        """All full dates of the story but those until which something runs."""
        return frozenset(
            one.value
            for one in self.story.findings
            if isinstance(one, DateMention) and len(one.value) == _DAY
            if not times.is_bound(self, one.span)
        )

    def situation(self, mention: ResolutionMention) -> Situation:
        """The surroundings of a mention."""
        sentence = self.sentence(mention.span.start)
        told = tuple(self.told(mention))
        around = self.found_in(sentence)
        rivals = self._rivals[sentence]
        near = self._reach(mention, sentence, rivals)
        days = {day for day, place in self.dates(sentence) if self._owner(place, rivals) == mention}
        stated = {mention.date} if mention.date else set()
        stated |= {
            one.date
            for one in told
            if isinstance(one, Adoption)
            and one.date
            and (len(one.date) == _DAY or sentence.contains(one.span))
        }
        return Situation(
            mention=mention,
            sentence=sentence,
            words=self._words(mention, sentence, near, around),
            days=frozenset(days | stated),
            stated=frozenset(stated),
            organs=frozenset({mention.organ} - {""})
            or (self.organs(sentence) if mention.rule in UNNAMED else self._only_organ),
            sponsors=frozenset(leaders(mention, told)),
            tallies=tallies(told),
            numbers=frozenset(numbers_in(sentence.of(self.text))),
            modes=modes(told),
            votes=frozenset((one.state, one.ballot) for one in told if isinstance(one, Vote)),
            told=told,
            telling=self.teller.telling(mention, sentence, told),
            since=times.since(self, {sentence}, self.published),
            weekday=self.weekday(sentence),
            bounds=times.bounds(self, sentence),
            ends=times.bounds(self, sentence, deadlines=False),
        )

    def weekday(self, sentence: Span) -> int | None:
        """The weekday on which a sentence says that something was decided, if no date tells."""
        done = tells_decision(sentence.of(self.text)) or self.is_decision(sentence)
        return times.weekday_in(self, sentence) if done and not self.is_dated else None

    def told(self, mention: ResolutionMention) -> Iterable[Told]:
        """The findings that say something of this mention; a vote only where it stands behind."""
        if mention.rule in UNNAMED:
            place = self.sentence(mention.span.start)
            yield from (one for one in self.found_in(place) if isinstance(one, Told))
            return
        start = self.sentence(mention.span.start).start
        for one in self._told.get(mention.span, ()):
            if one.span.start >= start or not isinstance(one, Tally | Vote):
                yield one

    def dates(self, sentence: Span) -> Iterable[tuple[str, Span]]:
        """The dates of a sentence with their passages; without a year as `-03-21`."""
        for one in self.found_in(sentence):
            if isinstance(one, DateMention) and one.value and self._may_adopt(one.span):
                yield one.value, one.span
        for day, span in yearless(self.text, sentence):
            if self._may_adopt(span):
                yield day, span

    def _may_adopt(self, day: Span) -> bool:
        """Whether something may have been adopted on this day: nothing runs until or from it."""
        told = (times.is_bound, times.begins, times.is_observed)
        return not any(one(self, day) for one in told)

    def _owner(self, day: Span, rivals: Sequence[ResolutionMention]) -> ResolutionMention | None:
        """Whose date it is: the next mention's in "the 21 March adoption of", else the last's."""
        before = [one for one in rivals if one.span.start <= day.start]
        after = [one for one in rivals if one.span.start > day.start]
        if after and (not before or _LEADS.match(self.text, day.end, after[0].span.start)):
            return after[0]
        return before[-1] if before else None

    def _reach(
        self, mention: ResolutionMention, sentence: Span, rivals: Sequence[ResolutionMention]
    ) -> Span:
        """The part of a sentence that is the mention's own: up to the next mention."""
        place = rivals.index(mention) if mention in rivals else 0
        end = rivals[place + 1].span.start if place + 1 < len(rivals) else sentence.end
        start = mention.span.start if place else sentence.start
        return Span(start, max(end, mention.span.end))

    def _words(
        self,
        mention: ResolutionMention,
        sentence: Span,
        near: Span,
        around: Sequence[Finding],
    ) -> dict[str, float]:
        words = dict(self.matter)
        words.update(self.headline)
        words.update(dict.fromkeys(stems(sentence.of(self.text)), _BEHIND))
        words.update(dict.fromkeys(stems(near.of(self.text)), 1.0))
        words.update(dict.fromkeys(stems(mention.title), 1.0))
        for one in around:
            if isinstance(one, ActorMention):
                own = near.start <= one.span.start < near.end
                words[one.entity] = max(words.get(one.entity, 0.0), 1.0 if own else _BEHIND)
        return self.without_speakers(words)

    def without_speakers(self, words: dict[str, float]) -> dict[str, float]:
        """Words of a story; the names of those in office tell its time, hardly its matter."""
        for one in self._speakers & words.keys():
            words[one] = min(words[one], _AROUND)
        return words

    @cached_property
    def _speakers(self) -> frozenset[str]:
        """The stems of the names of those whose terms of office are known."""
        known = in_offices(self.story.findings)
        return frozenset(stem for one in known for stem in stems_of_name(one))


def modes(told: Iterable[Told]) -> frozenset[str]:
    """How a resolution is said to have been adopted."""
    return frozenset(one.mode for one in told if isinstance(one, Adoption) and one.mode)
