"""What a story tells of each resolution that it names: news, a committee's act, one that fell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from graph.findings import Adoption, DateMention, ResolutionMention, Tally
from graph.link.compare.days import day
from graph.link.story.layout import Layout
from graph.link.story.situation import UNNAMED, Told
from graph.link.story.telling import (
    COMMITTEE,
    FAILED,
    NEWS,
    PENDING,
    by_committee,
    fell,
    is_pending,
    names_committee,
    tells_decision,
    tells_only_of_voters,
)
from graph.model import Span

_EARLY, _OPENING = 4, 8
_AGO = 45
"""What a sentence dates so many days back is no news."""
_NEW = ("a ", "an ", "the u.", "un ", "new ", "consensus ", "draft ", "security ", "general ")


class Teller:
    """Reads the sentences of a story that decide what its mentions are told as."""

    def __init__(
        self,
        story: Layout,
        mentions: Sequence[ResolutionMention],
        published: str,
        told: Callable[[ResolutionMention], Iterable[Told]],
    ) -> None:
        self._story, self._mentions, self._told = story, mentions, told
        self._appeared = day(published)

    @cached_property
    def of_committee(self) -> bool:
        """Whether the first sentence that tells of a decision tells of a committee's."""
        text, named = self._story.text, False
        for sentence in self._story.sentences[:_OPENING]:
            words = sentence.of(text)
            decided = tells_decision(words)
            if by_committee(words) or (named and decided and not self._story.organs(sentence)):
                return True
            if decided and self._story.organs(sentence) and not tells_only_of_voters(words):
                return False
            named = names_committee(words)
        return False

    @cached_property
    def of_failure(self) -> bool:
        """Whether the story opens with a resolution that was stopped."""
        early = self._story.sentences[:_EARLY]
        first = [one for one in self._mentions if self._place(one) in early]
        return bool(first) and self._fell(first[0])

    @property
    def of_whole(self) -> str:
        """What the story as a whole tells: what its first mention does, in its first sentences."""
        if self.of_committee or not self._mentions:
            return COMMITTEE if self.of_committee else ""
        first = self._mentions[0]
        told = tuple(self._told(first))
        return self.telling(first, self._place(first), told)

    def telling(self, mention: ResolutionMention, sentence: Span, told: Sequence[Told]) -> str:
        """How a mention is told of; "" where the story does not say."""
        words = sentence.of(self._story.text)
        done = any(isinstance(one, Adoption) and (one.mode or one.date) for one in told)
        if not mention.symbol and not done and (self.of_failure or self._fell(mention)):
            return FAILED
        if self.of_committee and not mention.symbol:
            return COMMITTEE
        if is_pending(mention.head, words) and not done:
            return PENDING
        return NEWS if self._is_news(mention, sentence, told) else ""

    def _is_news(self, mention: ResolutionMention, sentence: Span, told: Iterable[Told]) -> bool:
        if sentence not in self._story.sentences[:_EARLY]:
            return False
        if not tells_decision(sentence.of(self._story.text)) or self._is_dated_back(sentence):
            return False
        new = mention.rule in UNNAMED or mention.head.lower().startswith(_NEW)
        return new or any(isinstance(one, Adoption | Tally) for one in told)

    def _is_dated_back(self, sentence: Span) -> bool:
        appeared = self._appeared
        for one in self._story.found_in(sentence):
            if isinstance(one, DateMention) and one.value and appeared:
                told = day(one.value)
                if told and (appeared - told).days > _AGO:
                    return True
                if len(one.value) == len("2024") and int(one.value) < appeared.year:
                    return True
        return False

    def _fell(self, mention: ResolutionMention) -> bool:
        place = self._place(mention)
        words = place.of(self._story.text)
        start, end = mention.span.start - place.start, mention.span.end - place.start
        return fell(words, start, end)

    def _place(self, mention: ResolutionMention) -> Span:
        return self._story.sentence(mention.span.start)
