"""A press text cut to sentences, with what was found in each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph.extract.story_text import running_text, sentences
from graph.findings import ActorMention, DateMention, Finding
from graph.link.story.situation import ORGANS
from graph.link.story.story import Story
from graph.model import Span

_DECIDES = re.compile(
    r"\b(?:adopt|vot|pass|approv|decid|demand|condemn|call|ask|urg|extend|renew|prolong|proclaim"
    r"|endors"
    r"|back|declar|denounc|deplor|welcom|authori[sz]|remov|recogni[sz]|establish|set up|request"
    r"|impos|lift|terminat|appoint|refer|tighten|toughen|slap|expand|reduc|increas|creat|order"
    r"|launch|agree|invit|designat|grant|encourag|reaffirm)\w*",
    re.IGNORECASE,
)
_LONGEST = 2_000


class Layout:
    """The sentences of a story, and its findings by sentence."""

    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.page.text
        cut = sentences(self.text, running_text(story.page))
        self.sentences: Sequence[Span] = [piece for one in cut for piece in _pieces(one)]
        self._starts = [one.start for one in self.sentences]
        self._in: dict[Span, list[Finding]] = {}
        for finding in story.findings:
            self._in.setdefault(self.sentence(finding.span.start), []).append(finding)
        self.dated = [one for one in story.findings if isinstance(one, DateMention) and one.value]

    def sentence(self, position: int) -> Span:
        """The sentence that holds a position; the line, where it is no running text."""
        place = bisect_right(self._starts, position) - 1
        if place >= 0 and position < self.sentences[place].end:
            return self.sentences[place]
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return Span(start, max(end if end >= 0 else len(self.text), position + 1))

    def found_in(self, sentence: Span) -> Sequence[Finding]:
        """What was found in a sentence."""
        return self._in.get(sentence, ())

    def organs(self, sentence: Span) -> frozenset[str]:
        """Keys of the organs that a sentence names."""
        return organs_among(self.found_in(sentence))

    def is_decision(self, sentence: Span) -> bool:
        """Whether an organ of the United Nations is said to do what resolutions do."""
        return bool(self.organs(sentence) and _DECIDES.search(sentence.of(self.text)))


def organs_among(findings: Sequence[Finding]) -> frozenset[str]:
    """Keys of the organs that are named by some of these findings."""
    return frozenset(
        ORGANS[one.entity]
        for one in findings
        if isinstance(one, ActorMention) and one.entity in ORGANS
    )


def _pieces(sentence: Span) -> Sequence[Span]:
    """A sentence, or pieces of one that no writer would write."""
    return [
        Span(start, min(start + _LONGEST, sentence.end))
        for start in range(sentence.start, sentence.end, _LONGEST)
    ]
