"""What stands for the resolution where a text tells who made it, or that it was adopted.

`the Bolivian proposal`, `the motion`, `Chad's initiative` are no mentions for themselves: each
speaks of the one told last, or of the one that comes next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.parsed import tells
from graph.extract.resolutions.model import Meant
from graph.model import Span

_PAPER = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|an?(?=\s+[A-Z]))"
    r"\s+(?:(?!(?:of|to|and|by|the|that|which|who|for|on|in)\b)[\w.’'-]+\s+){0,3}?"
    r"(?:proposal|motion|document|decision|initiative|measure|text|draft|paper"
    r"|resolution)\b(?![-’'])"
    r"|\b(?:draft\s+)?resolution(?=\s+(?:\w+ly\s+)?\w+(?:ed|led|ten)\s+by\b)"
    r"|\b[A-Z]\w+[’']s\s+(?:[\w-]+\s+)?(?:proposal|motion|decision|initiative)\b(?![-’'])"
)
_CUE = frozenset(("paper",))
_GOVERNS = re.compile(
    r"(?:\s+(?:in|on|last)\s+\w+)?\s+(?:to|for|from|of|that|against|over|about)\b"
)
_AMENDS = re.compile(r"\bamend|\brival|\bcompeting|\bpeace\b|\bright\b|\bof\b", re.IGNORECASE)


def papers_in(text: str, sentence: Span, meant: Sequence[Meant]) -> list[Meant]:
    """The stand-ins of a sentence that are no mentions, in order."""
    found: list[Meant] = []
    if not tells(text, sentence, _CUE):
        return found
    for match in _PAPER.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        taken = any(one.span.start < span.end and span.start < one.span.end for one in meant)
        if not (taken or _AMENDS.search(match[0]) or _GOVERNS.match(text, match.end())):
            found.append(Meant(span, "votes:text", sentence, match[0]))
    return found
