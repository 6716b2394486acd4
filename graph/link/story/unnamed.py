"""What stands for a UN resolution without being called one: a title, a day, a vote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from graph.extract.resolutions.title import looks_like_title
from graph.findings import Adoption, ResolutionMention, Tally
from graph.link.story.layout import Layout
from graph.link.story.situation import TITLE, VOTE
from graph.model import Span

_QUOTED = re.compile(r"[“\"](?P<title>[A-Z][^“”\"\n]{24,300}?)[,.]?[”\"]")
_ONE = re.compile(r"\b[Tt]he (?:one|other|first|second) (?:of|from|adopted|passed)\b")
_SAYS = re.compile(r"\b(?:voted|said|adopted|passed|would|did|had|do|can|it|you|they|he|she|my)\b")
_TITLE = 4
_EARLY = 3


def unnamed(story: Layout, mentions: Collection[ResolutionMention]) -> list[ResolutionMention]:
    """What stands for a resolution that its sentence does not call one: title, day or vote."""
    named = {story.sentence(one.span.start) for one in mentions}
    titles = [
        Span(*match.span("title"))
        for sentence in story.sentences
        if sentence not in named
        for match in _QUOTED.finditer(story.text, sentence.start, sentence.end)
        if _may_be_title(match["title"])
    ]
    ones = [
        Span(*match.span())
        for sentence in story.sentences
        if mentions and sentence not in named
        for match in _ONE.finditer(story.text, sentence.start, sentence.end)
    ]
    votes = list(_votes(story, not mentions, named | {story.sentence(one.start) for one in ones}))
    if not (votes or titles or mentions):
        votes = [one for one in story.sentences[:_EARLY] if story.is_decision(one)][:1]
    quoted = [ResolutionMention(one, TITLE, title=one.of(story.text)) for one in titles]
    return quoted + [ResolutionMention(one, VOTE) for one in (*ones, *votes)]


def _may_be_title(quoted: str) -> bool:
    """Several words, most of them in capitals, and no sentence of somebody's."""
    enough = len(quoted.split()) >= _TITLE
    return enough and looks_like_title(quoted) and not _SAYS.search(quoted)


def _votes(story: Layout, bare: bool, named: Collection[Span]) -> Iterable[Span]:
    """The first vote of each sentence that names no resolution; adoptions, if none is named."""
    seen = set(named)
    for one in story.story.findings:
        sentence = story.sentence(one.span.start)
        alone = isinstance(one, Adoption) and bare and story.organs(sentence)
        vote = isinstance(one, Tally) and one.body != "committee"
        if (vote or alone) and sentence not in seen:
            seen.add(sentence)
            yield one.span
