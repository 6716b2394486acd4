"""The sentences in which votes, sponsors and events are looked for: those that somebody wrote."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

LONGEST = 5_000
"""The longest list of voters runs to some three thousand characters; more is no sentence."""
_RUMOUR = re.compile(
    r"(?:CLAIM|(?:The\s+)?[Cc]laim)\s*:"
    r"|(?:\S+\s+){0,4}?\b(?:posts?|tweets?|videos?|memes?|messages?|captions?|rumou?rs?|users)\b[^.“\"]{0,60}?"
    r"\b(?:(?:claim|alleg|purport|suggest|insist)(?:e?s|e?d|ing)?|sa(?:id|ys?)|falsely\s+\w+)\s+(?:that\b|to\b)"
)
"""`The post also claims that ...`: what those who check facts tell is not so, or not for them."""


@lru_cache(maxsize=2)
def prose(page: Page) -> tuple[Span, ...]:
    """The sentences of headline and body, without those that no writer wrote or vouches for."""
    found = sentences(page.text, running_text(page))
    return tuple(
        one
        for one in found
        if one.end - one.start <= LONGEST and not _RUMOUR.match(page.text, one.start, one.end)
    )
