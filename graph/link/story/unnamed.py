"""What stands for a UN resolution without being called one: a title, a day, a vote."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from graph.extract.resolutions.title import looks_like_title
from graph.findings import Adoption, ResolutionMention, Tally
from graph.link.story.situation import TITLE, VOTE
from graph.model import Span

if TYPE_CHECKING:
    from graph.link.story.setting import Setting

_QUOTED = re.compile(r"[“\"](?P<title>[A-Z][^“”\"\n]{24,300}?)[,.]?[”\"]")
_ONE = re.compile(r"\b[Tt]he (?:one|other|first|second) (?:of|from|adopted|passed)\b")
_SAYS = re.compile(r"\b(?:voted|said|adopted|passed|would|did|had|do|can|it|you|they|he|she|my)\b")
_TITLE = 4
_EARLY = 3


def unnamed(setting: Setting) -> list[ResolutionMention]:
    """What stands for a resolution that its sentence does not call one: title, day or vote."""
    named = {setting.sentence(one.span.start) for one in setting.mentions}
    titles = [
        Span(*match.span("title"))
        for sentence in setting.sentences
        if sentence not in named
        for match in _QUOTED.finditer(setting.text, sentence.start, sentence.end)
        if _may_be_title(match["title"])
    ]
    ones = [
        Span(*match.span())
        for sentence in setting.sentences
        if setting.mentions and sentence not in named
        for match in _ONE.finditer(setting.text, sentence.start, sentence.end)
    ]
    votes = list(_votes(setting, named | {setting.sentence(one.start) for one in ones}))
    if not (votes or titles or setting.mentions):
        votes = [one for one in setting.sentences[:_EARLY] if setting.is_decision(one)][:1]
    quoted = [ResolutionMention(one, TITLE, title=one.of(setting.text)) for one in titles]
    return quoted + [ResolutionMention(one, VOTE) for one in (*ones, *votes)]


def _may_be_title(quoted: str) -> bool:
    """Several words, most of them in capitals, and no sentence of somebody's."""
    enough = len(quoted.split()) >= _TITLE
    return enough and looks_like_title(quoted) and not _SAYS.search(quoted)


def _votes(setting: Setting, named: Collection[Span]) -> Iterable[Span]:
    """The first vote of each sentence that names no resolution; adoptions, if none is named."""
    seen = set(named)
    for one in setting.story.findings:
        sentence = setting.sentence(one.span.start)
        alone = isinstance(one, Adoption) and not setting.mentions and setting.organs(sentence)
        vote = isinstance(one, Tally) and one.body != "committee"
        if (vote or alone) and sentence not in seen:
            seen.add(sentence)
            yield one.span
