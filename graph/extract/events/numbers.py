"""Numbers of sessions and meetings, as texts and names write them."""

from __future__ import annotations

import re

from graph.extract.identity.words import ordinal


def number_of(word: str) -> int:
    """What an ordinal counts, in digits or words; 0 where it is none.

    >>> number_of("56th"), number_of("Seventy-eighth"), number_of("next")
    (56, 78, 0)
    """
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else (ordinal(re.sub("[‐‑]", "-", word)) or 0)


def ordinal_of(number: int) -> str:
    """A number as names of sessions write it; "" for 0.

    >>> ordinal_of(56), ordinal_of(112), ordinal_of(23), ordinal_of(0)
    ('56th', '112th', '23rd', '')
    """
    if not number:
        return ""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
