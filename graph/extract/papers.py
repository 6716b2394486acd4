"""What a sentence calls a paper beside the mentions of resolutions: `the Bolivian proposal`.

A paper stands for the resolution told last, or for the one that comes next, or else for itself.
Some words always mean one (`a counter-draft`), others (`its initiative`) only where they point to
what was told, or where the sentence has somebody adopt or sponsor it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.parsed import tells
from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.phrase import Phrase, phrase_at
from graph.model import Span

PAPER = "votes:text"
_HEAD = re.compile(
    r"\b(?:[Cc]ounter-?)?(?:(?P<sure>[Rr]esolution|draft|text|submission)|(?P<maybe>proposal|motion"
    r"|document|decision|initiative|measure|paper|[Pp]roject))s?\b(?![-’'](?!s\b)\w)"
)
_CUE = frozenset(("paper",))
_ACTED_ON = frozenset(("adopt", "sponsor"))
_GOVERNS = re.compile(
    r"(?:\s+(?:in|on|last)\s+\w+)?\s+(?:to|for|from|of|that|against|over|about)\b"
)
_PART = re.compile(r"\s+of\s+(?:the|this|that|its)\b|\s+(?:resolution|law|bill|text)s?\b")
"""`the text of the resolution`, `the draft law`: another noun is the head."""
_NO_PAPER = re.compile(r"\bamend|\brival|\bcompeting|\bpeace\b|\bright\b|\bof\b", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Aa]n?\s(?=[A-Z])|[^,;.]*\w(?:[’']s|s[’']))(?=\s|$|[A-Z])"
)
_DECIDED = re.compile(r"an?\s|(?:.*\s)?draft\b", re.IGNORECASE)
"""A paper of that name; not `its decision to leave`."""
_MADE = re.compile(r"\s+(?:\w+ly\s+)?\w+(?:ed|led|ten)\s+by\b")
_MADE_SO = re.compile(r"(?:ed|led)\s\Z")


def papers_in(text: str, sentence: Span, meant: Sequence[Meant]) -> list[Meant]:
    """The papers of a sentence that are no mentions, in order."""
    return list(_papers(text, sentence, meant)) if tells(text, sentence, _CUE) else []


def _papers(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Meant]:
    acted_on = tells(text, sentence, _ACTED_ON)
    for head in _HEAD.finditer(text, sentence.start, sentence.end):
        phrase = phrase_at(text, sentence.start, *head.span())
        span = Span(phrase.start, phrase.end)
        if any(one.span.start < span.end and span.start < one.span.end for one in meant):
            continue
        if _is_paper(text, head, phrase, acted_on=acted_on):
            yield Meant(span, PAPER, sentence, span.of(text))


def _is_paper(text: str, head: re.Match[str], phrase: Phrase, *, acted_on: bool) -> bool:
    if _NO_PAPER.search(phrase.modifiers) or _PART.match(text, head.end()):
        return False
    if head["sure"]:
        made = _MADE.match(text, head.end()) or _MADE_SO.search(
            text, max(0, head.start() - 4), head.start()
        )
        return bool(phrase.modifiers or made)
    if head["maybe"] == "decision" and not _DECIDED.match(phrase.modifiers):
        return False
    points = _POINTING.match(phrase.modifiers) is not None
    return points and (acted_on or not _GOVERNS.match(text, head.end()))
