"""Which mention a statement belongs to: by its sentence's order, else the one told last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.extract.places import between, inside
from graph.extract.resolutions.bodies import UN, bodies_in, others
from graph.extract.resolutions.model import Meant
from graph.model import Span

_OBJECT_GAP = re.compile(
    r"(?:,\s+[^,.;“”\"]{3,60},)?\s+(?:(?:by|with|on|in|at|without|unanimously|overwhelmingly"
    r"|formally|last|this|a|the|of|an|vote|consensus|to|acclamation|recorded|by\s+a"
    r"|[A-Z][a-z]+day|today|yesterday|[A-Z][a-z]+\s+\d{1,2},?|\d{1,4},?|[A-Z][a-z]+,?)\s+){0,7}"
)
_FORMER = re.compile(r"\b(?:original|initial|earlier|previous|first)\b")
"""`the original draft`: none that a vote told before was on."""
_AHEAD = 900
_LONGEST = 600
"""No mention is longer, with the title that it quotes."""
_FARTHEST_BACK = 900
"""A statement whose sentence names no resolution speaks of one at most so far before."""


def around(meant: Sequence[Meant], sentence: Span) -> Sequence[Meant]:
    """The mentions, in order, of which a sentence may speak: none of the others is near enough."""
    start = sentence.start - _FARTHEST_BACK - _LONGEST
    return between(meant, start, sentence.end + _AHEAD + 1)


def after(text: str, meant: Sequence[Meant], position: int, sentence: Span) -> Meant | None:
    """The mention that is the object of a verb ending here: `adopted on Monday| a resolution`."""
    for one in between(meant, position, sentence.end):
        if not one.other:
            return (
                one
                if _OBJECT_GAP.fullmatch(text, position, one.span.start)
                or one.span.start - position <= 2
                else None
            )
    return None


def before(meant: Sequence[Meant], position: int, sentence: Span) -> Meant | None:
    """The last mention of the sentence before a position."""
    return _last(
        one for one in between(meant, sentence.start, position) if one.span.end <= position
    )


def spoken_of(meant: Sequence[Meant], position: int) -> Meant | None:
    """The mention spoken of last before a position, in whatever sentence, unless it is far."""
    return _last(
        one
        for one in between(meant, position - _FARTHEST_BACK - _LONGEST, position)
        if 0 <= position - one.span.end <= _FARTHEST_BACK and one.reaches(position)
    )


def _last(meant: Iterable[Meant]) -> Meant | None:
    """The last one that is acted on; of those that are only referred to where there is no other."""
    own = [one for one in meant if not one.other]
    acted = [one for one in own if not one.cited]
    rest = acted or own
    return rest[-1] if rest else None


def nearest(
    text: str, meant: Sequence[Meant], start: int, end: int, sentence: Span
) -> Meant | None:
    """The mention that a statement at `[start, end)` speaks of, best guess first."""
    ahead = after(text, meant, end, sentence)
    if ahead and not ahead.cited:
        return ahead
    behind = before(meant, start, sentence)
    if behind and not behind.cited:
        return behind
    for one in between(meant, sentence.start, sentence.end):
        if not (one.other or one.cited):
            return one
    return spoken_of(meant, start) or ahead or announced(meant, end)


def is_foreign(text: str, meant: Sequence[Meant], sentence: Span) -> bool:
    """Whether what a sentence tells is of another body's resolution, which was told of last.

    A sentence that names a resolution or a body of the United Nations tells of theirs.
    """
    here = any(not one.other for one in inside(meant, sentence))
    last = max(
        (
            one
            for one in around(meant, sentence)
            if 0 <= sentence.end - one.span.end <= _FARTHEST_BACK and one.reaches(sentence.start)
        ),
        key=lambda one: one.span,
        default=None,
    )
    if here or last is None or last.other not in others():
        return False
    named = (one for one in bodies_in(text) if sentence.start <= one.start < sentence.end)
    return not any(one.kind == UN for one in named)


def announced(meant: Sequence[Meant], position: int) -> Meant | None:
    """The mention that comes next: some texts tell of the vote before the resolution."""
    return next(
        (
            one
            for one in between(meant, position, position + _AHEAD + 1)
            if not (one.other or one.cited)
            and not _FORMER.search(one.head)
            and one.reaches(position)
        ),
        None,
    )
