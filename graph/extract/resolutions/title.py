"""Titles of resolutions as press texts print them, and what a resolution is said to be about."""

from __future__ import annotations

import re

_QUOTED = (
    r"(?:(?P<straight>(?<=\s)')|[“\"‘])(?P<title>[^“”\"\n]{8,300}?)[,.]?"
    r"(?(straight)'(?!\w)|[”\"’])"
)
_NAMED = re.compile(
    rf"(?:\s*,?\s*\(?(?:titled|entitled|called|named|headed|under\s+the\s+title|known\s+as"
    rf"|on)\s*,?\s*{_QUOTED})"
)
_DIRECT = re.compile(rf"\s*,?\s*{_QUOTED}")
_LATER = re.compile(rf"[,\s](?:titled|entitled|called|under\s+the\s+title)\s*,?\s*{_QUOTED}")
_ITALIC = re.compile(r"\s*,?\s*(?:titled|entitled|called|on)?\s*[*_](?P<title>[^*_\n]{8,300})[*_]")
_BREAK = re.compile(r"[;:“”\"]|\bresolutions?\b|\.\s")
_SMALL_WORDS = """
    of the and in to for on a an with from at by its as or into through against under
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_FARTHEST = 120
_LONGEST = 360
"""A quoted title may hold a full stop, at which its sentence was cut."""


def title_after(text: str, end: int, stop: int) -> tuple[str, int]:
    """The title printed behind a noun that ends at `end`, and where it ends; ("", end) if none."""
    for pattern in (_NAMED, _ITALIC, _DIRECT):
        match = pattern.match(text, end, max(stop, end + _LONGEST))
        if match and (pattern is _NAMED or looks_like_title(match["title"])):
            if pattern is _NAMED and not _may_be_title(match):
                continue
            return match["title"].strip(" ,"), match.end()
    later = _LATER.search(text, end, stop)
    if later and later.start() < end + _FARTHEST and not _BREAK.search(text, end, later.start()):
        return later["title"].strip(" ,"), later.end()
    return "", end


def _may_be_title(match: re.Match[str]) -> bool:
    """`on "Title Case Words"` names a title, `on "capacity building"` quotes a word."""
    return not re.match(r"\s*,?\s*\(?on\b", match[0]) or looks_like_title(match["title"])


def looks_like_title(words: str) -> bool:
    """Whether a quoted passage is a title: it begins with a capital, has several words, no verb."""
    parts = words.split()
    if len(parts) < 3 or not words[0].isupper():
        return False
    if re.search(
        r"\b(?:we|I|is|are|was|were|has|have|will|must|should|calls|urges|decides)\b", words
    ):
        return False
    large = [one for one in parts if one.lower() not in _SMALL]
    capital = sum(one[0].isupper() or not one[0].isalpha() for one in large)
    return capital >= 0.6 * len(large) or not re.search(r"[.!?]$", words)
