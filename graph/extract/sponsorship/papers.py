"""What stands for the resolution where its makers are told: `the Bolivian proposal`, `the motion`.

These are no mentions for themselves: each speaks of the one told last, or the one that comes next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.votes.scene import scene_of
from graph.model import Page, Span

_PAPER = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|an?(?=\s+[A-Z]))\s+(?:(?!of\b|to\b|and\b|by\b)[\w.’'-]+\s+){0,3}?"
    r"(?:proposal|motion|document|decision|initiative|measure|text|draft|paper)\b(?![-’'])"
    r"|\b[A-Z]\w+[’']s\s+(?:[\w-]+\s+)?(?:proposal|motion|decision|initiative)\b(?![-’'])"
)
_GOVERNS = re.compile(r"\s+(?:to|for|of|that|against)\b")
_AMENDS = re.compile(r"\bamend|\brival|\bcompeting|\bpeace\b|\bright\b|\bof\b", re.IGNORECASE)


def is_told(page: Page, meant: Sequence[Meant]) -> bool:
    """Whether a page can tell of sponsors: it names a resolution, or reports a vote on one."""
    return any(not one.other for one in meant) or scene_of(page).about_votes


def papers_of(page: Page, meant: Sequence[Meant], sentence: Span) -> dict[Meant, Meant | None]:
    """The stand-ins of a sentence, each with the mention that it speaks of.

    In a report of a vote that never says "resolution" it has none: its makers are told yet.
    """
    found: dict[Meant, Meant | None] = {}
    silent = not any(not one.other for one in meant)
    for match in _PAPER.finditer(page.text, sentence.start, sentence.end):
        span = Span(*match.span())
        taken = any(one.span.start < span.end and span.start < one.span.end for one in meant)
        if taken or _AMENDS.search(match[0]) or _GOVERNS.match(page.text, match.end()):
            continue
        of = tie.spoken_of(meant, span.start) or tie.announced(meant, span.end)
        if of is not None or silent:
            found[Meant(span, "sponsorship:paper", sentence, match[0])] = of
    return found
