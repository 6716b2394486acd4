"""Who voted how, as prose tells it: lists behind the counts, or States as subjects of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract import resolutions_tie as tie
from graph.extract.actors_find import within
from graph.extract.resolutions_find import resolutions_of
from graph.extract.resolutions_model import Meant
from graph.extract.story_text import running_text, sentences
from graph.model import Page, Span

_LISTED = re.compile(
    r"\b(?P<ballot>in\s+favou?r|against|opposed|abstentions?|abstaining|abstained)\s*\(\s*(?P<list>[A-Z][^()]*(?:\([^()]*\)[^()]*)*)\)"
)
_LIST_LINE = re.compile(
    r"\b(?P<ballot>In\s+favou?r|Against|Abstain(?:ing|ed)?|Abstentions?):\s*(?P<list>[A-Z][^;\n]{3,3000})"
)
_VOTED = re.compile(
    r"(?P<list>(?:[Tt]he\s+)?[A-Z][\w.’'-]*(?:[\w.,’'()\s-]{0,160}?))\s+(?:(?:had|all|both|each|also)\s+)?"
    r"(?P<ballot>voted\s+against|voting\s+against|voted\s+in\s+favou?r|abstained|abstaining|opposed\s+it|(?:was|were)\s+(?:the\s+only\s+\w+\s+)?against|voted\s+no|said\s+no|against(?=[,;)])|cast\s+the\s+\w+\s+vetoe?s?)\b"
)
_BALLOTS = {
    "in": "in-favour",
    "yes": "in-favour",
    "ag": "against",
    "op": "against",
    "ab": "abstained",
}
_HINT = re.compile(r"against|favou?r|oppos|[Aa]bst|voted|said\s+no|veto")
_PARTIAL = re.compile(r"\b(?:including|among(?:\s+them)?|such\s+as|notably|like)\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class VoterTold:
    """A State said to have voted so."""

    start: int
    end: int
    state: str
    ballot: str
    meant: Meant | None


def voters_of(page: Page) -> Iterator[VoterTold]:
    """States whose votes a text tells: in lists behind the counts, or as subjects of a verb."""
    meant = resolutions_of(page)
    if not meant:
        return
    for sentence in sentences(page.text, running_text(page)):
        yield from voters_in(page.text, sentence, meant)


def voters_in(
    text: str, sentence: Span, meant: Sequence[Meant], *, whole: bool = False
) -> Iterator[VoterTold]:
    """Those of a sentence; with `whole` only those of lists that name everybody."""
    told: set[int] = set()
    if not _HINT.search(text, sentence.start, sentence.end):
        return
    for pattern in (_LISTED, _LIST_LINE, _VOTED):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            listed = _listed(text, match, pattern is _VOTED)
            if whole and listed and _PARTIAL.search(text[max(0, listed[0][0] - 16) : listed[0][0]]):
                continue
            for one in listed:
                if one[0] not in told:
                    told.add(one[0])
                    of = tie.nearest(text, meant, one[0], match.end(), sentence)
                    yield VoterTold(*one, _ballot(match["ballot"]), of)


def _ballot(words: str) -> str:
    plain = words.lower()
    for prefix in ("voted ", "voting "):
        plain = plain.removeprefix(prefix)
    return _BALLOTS.get(plain[:2], "against")


def _listed(text: str, match: re.Match[str], clause: bool) -> list[tuple[int, int, str]]:
    """The States of a list; of a clause only those that run up to the verb."""
    start, end = match.span("list")
    states = [one for one in within(text, start, end) if one.entity.startswith("state/")]
    if not clause:
        return [(one.start, one.end, one.entity) for one in states]
    kept: list[tuple[int, int, str]] = []
    right = end
    for one in reversed(states):
        between = text[one.end : right]
        if one.label_kind == "demonym" or not re.fullmatch(
            r"[\s,]*(?:and\s+|,\s*)?(?:the\s+)?|\s*\([^)]*\)\s*|,\s+(?:too|which[^,]{3,80}|who[^,]{3,80}),\s*",
            between,
        ):
            break
        kept.append((one.start, one.end, one.entity))
        right = one.start
    return kept[::-1]
