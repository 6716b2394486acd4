"""What the words of a mention say of where it points: `the text`, `the just-adopted one`."""

from __future__ import annotations

import re

from graph.link.compare.words import listed

_BARE = listed(
    "the this that these those its both two same said new newly just-adopted adopted draft final"
    " landmark historic non-binding nonbinding binding un u.n. united nations latest recent"
    " resolution resolutions text texts measure measures one document motion and consensus"
)
_DESCRIBES = re.compile(
    r",?\s+(?:(?:of the .{3,40}? )?(?:on|regarding|concerning|about|against|titled|entitled|to|that"
    r"|which|for|aimed|first|adopted|approved|passed|of \d|of [A-Z])\b|(?<!,)\b[a-z]+ing\b)"
)
_NEW = re.compile(
    r"\b(?:just[- ]adopted|newly|new|newest|latest|later|second|latter)\b", re.IGNORECASE
)
_OLD = re.compile(r"\b(?:first|earlier|older|former|previous|original)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"^(?:the|this|that|these|those|its|both)\b", re.IGNORECASE)


def is_bare(words: str) -> bool:
    """Whether a mention says nothing by itself.

    >>> is_bare("The landmark text"), is_bare("The text on salt")
    (True, False)
    """
    return set(words.lower().split()) <= _BARE


def is_described(behind: str) -> bool:
    """Whether what stands right behind a mention says what it is about."""
    return bool(_DESCRIBES.match(behind))


def is_definite(words: str) -> bool:
    """Whether a mention points to what has been spoken of, or stands in a headline."""
    return bool(_DEFINITE.match(words)) or not words[:1].islower()


def is_newest(words: str) -> bool | None:
    """Whether a mention points to the newest or to the oldest; None where it says neither.

    >>> is_newest("the just-adopted one"), is_newest("the earlier text"), is_newest("the text")
    (True, False, None)
    """
    newest, oldest = bool(_NEW.search(words)), bool(_OLD.search(words))
    return None if newest == oldest else newest
