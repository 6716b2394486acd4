"""Which of the resolutions that a story mentions it is about, which it names only in passing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from graph.extract.resolutions.series import in_passing
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.model import Span

_LEAD = 4
_IN_HEADLINE, _IN_LEAD, _ELSEWHERE, _IN_PASSING = 3.0, 2.0, 1.0, 0.2
_ONCE = 1.1
"""What is named once, and not at the top, is not what a story is about, unless nothing else is."""
_SHARE = 0.3
"""A story is about what weighs at least this share of what weighs most in it."""
_LIST = 4
"""So many resolutions named in one sentence are a list of references."""


def main_matter(setting: Setting, readings: Sequence[Reading]) -> list[str]:
    """The symbols that the story is about, weightiest first; none for what it only refers to."""
    weights: dict[str, float] = defaultdict(float)
    crowd = Counter(one.situation.sentence for one in readings if one.mention.symbol)
    for reading in readings:
        worth = _worth(setting, reading, crowd)
        for meant in reading.meant:
            weights[meant.symbol] += worth
    top = max(weights.values(), default=0.0)
    if top < _ELSEWHERE:
        return []
    chosen = [
        one for one in weights if weights[one] >= max(_SHARE * top, _ONCE) or weights[one] == top
    ]
    return sorted(chosen, key=lambda one: (-weights[one], one))


def _worth(setting: Setting, reading: Reading, crowd: Counter[Span]) -> float:
    sentence, mention = reading.situation.sentence, reading.mention
    if crowd[sentence] >= _LIST:
        return _IN_PASSING
    headline = setting.story.page.segments.headline
    if headline and headline.contains(mention.span):
        return _IN_HEADLINE
    if in_passing(setting.text[sentence.start : mention.span.start]):
        return _IN_PASSING
    lead = setting.sentences[: _LEAD + bool(headline)]
    return _IN_LEAD if sentence in lead else _ELSEWHERE
