"""Counts of votes in prose: labelled (`143 in favour, 9 against`) or bare (`143-9-25`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.number_words import NUMBER_WORDS, value_of

_NONE = {"none": 0, "nobody": 0, "zero": 0, "no": 0, "nil": 0, "single": 1}
_N = rf"(?P<n>\d{{1,3}}(?![\d/])|{NUMBER_WORDS}|none|nobody|zero|nil|no|single|an?)"
_NIL = rf"(?:\d{{1,3}}|{NUMBER_WORDS}|none|zero|nil|no|an?)"
_WHO = (
    r"(?:\s+(?:of\s+(?:its|the)\s+\d+\s+)?(?:other\s+|affirmative\s+|negative\s+|the\s+|UN\s+|Council\s+)?"
    r"(?:votes?|[Mm]ember\s+[Ss]tates|[Mm]embers(?:\s+of\s+the\s+(?:General\s+|Security\s+)?[A-Z]\w+)?"
    r"|[Ss]tates|countries|nations|governments|delegations|ballots|others?|voting|voted|cast|were|had|been|have))*"
)
_ON_DAY = r"(?:\s+on\s+[^.;]{3,40}?,)?"
_ASIDE = r"(?:,\s+[^.;:]{2,90}?,)?"
_FOR = (
    r"(?:in\s+(?:its\s+|their\s+)?favou?r|for\b(?!\s+(?:the|a|an|its|years|months|of)\b)|in\s+support|said\s+yes"
    r"|yes\b|“?[Yy]es”?\s+votes?|supporters|(?<=voted\s)for\b|(?<=,\s)for\s+the\s+(?:resolution|draft|text)\b)"
)
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "in_favour",
        re.compile(
            rf"\b(?:backed|supported|approved)\s+by\s+{_N}(?:\s+(?:member\s+)?(?:states|countries|members|governments|nations))",
            re.IGNORECASE,
        ),
    ),
    (
        "in_favour",
        re.compile(rf"\b{_N}{_WHO}(?:\s+on\s+[^.;]{{3,40}}?,)?{_ASIDE}\s+{_FOR}", re.IGNORECASE),
    ),
    (
        "in_favour",
        re.compile(
            rf"\b{_N}(?=\s+\w){_WHO}\s+(?:backed|supported|approved|endorsed)\b(?=\s+(?:the|it|a)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "in_favour",
        re.compile(rf"\b(?:by|with|won|got|received)\s+{_N}\s+votes\b(?!\s+(?:to|in|for|against))"),
    ),
    (
        "against",
        re.compile(
            rf"\b{_N}{_WHO}{_ASIDE}\s+(?:against|opposed|opposing|no\s+votes?|in\s+opposition|said\s+no"
            r"|opponents?|rejected\s+it)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "abstained",
        re.compile(
            rf"\b{_N}(?:\s+[A-Z]\w+)?{_WHO}{_ASIDE}\s+(?:abstentions?|abstaining|abstained|abstainers?|abstain)\b"
        ),
    ),
)
_LABEL_FIRST: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("in_favour", re.compile(r"\b(?:[Ii]n\s+favou?r|Yes|Y|For):\s*(?P<n>\d{1,3})\b")),
    ("against", re.compile(r"\b(?:[Aa]gainst|No|N):\s*(?P<n>\d{1,3})\b")),
    ("abstained", re.compile(r"\b(?:[Aa]bstain(?:ing|ed)?|[Aa]bstentions?|A):\s*(?P<n>\d{1,3})\b")),
)
_DASH = "[-‐‑–—]"
_BARE = re.compile(
    rf"\b(?P<f>\d{{1,3}})\s?{_DASH}\s?(?P<g>\d{{1,3}})(?:\s?{_DASH}\s?(?P<a>\d{{1,3}}))?(?!{_DASH}|[\d/%])(?:\s+vote)?"
    rf"(?:(?:,)?\s+with\s+(?P<w>{_NIL})\s+(?:countries\s+|members\s+|states\s+)?abst\w+)?"
)
_TO = re.compile(
    rf"\b(?P<f>\d{{1,3}}|{NUMBER_WORDS})\s+(?:(?:votes?\s+)?to|votes\s+against)\s+(?P<g>\d{{1,3}}|none|zero|nil|{NUMBER_WORDS})\b(?P<rest>(?:[,;(]|\s+and|\s+with)?[^.;]{{0,40}}?"
    rf"\b(?P<a>{_NIL})\s+(?:countries\s+|members\s+|member\s+states\s+|states\s+|delegations\s+)?abst\w+)?",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|adopt\w*|pass(?:ed|es)?|approv\w*|ballot|tally|favou?r|reject\w*|defeat\w*|carried|margin|result)\b",
    re.IGNORECASE,
)
_NO_VOTES = re.compile(
    r"\b(?:years?|months?|days?|per\s+cent|percent|pages?|km|a\.m|p\.m|session|degrees|score|goals?)\b",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"[Vv]ot|against|oppos|favou?r|abst|[Aa]dopt|pass|approv|backed|support|tally|result|margin|carried"
    r"|reject|defeat|\bfor\b|[Yy]es\b|\bno\b"
)
"""A sentence without any of these counts no votes."""
_BETWEEN = 190
"""Labelled counts of one vote stand at most so far apart: lists of voters may stand between."""


@dataclass(frozen=True, slots=True)
class Count:
    """A vote's counts as told by `[start, end)`; None where untold."""

    start: int
    end: int
    in_favour: int | None
    against: int | None
    abstained: int | None
    rule: str


def number(word: str) -> int:
    """The value of digits or of a number word; `no` is 0, `a` is 1."""
    plain = word.lower()
    if plain in ("a", "an"):
        return 1
    return _NONE[plain] if plain in _NONE else value_of(plain)


def tallies_in(text: str, start: int, end: int) -> list[Count]:
    """The votes counted in a sentence, in order."""
    if not _HINT.search(text, start, end):
        return []
    found = [*_bare(text, start, end), *_to(text, start, end)]
    for one in (
        *_labelled(text, start, end, _LABELS),
        *_labelled(text, start, end, _LABEL_FIRST),
    ):
        if not any(one.start < two.end and two.start < one.end for two in found):
            found.append(one)
    return sorted(_merged(found), key=lambda one: one.start)


def _labelled(
    text: str, start: int, end: int, labels: tuple[tuple[str, re.Pattern[str]], ...]
) -> Iterator[Count]:
    hits = sorted(
        (match.start("n"), match.end(), name, number(match["n"]))
        for name, pattern in labels
        for match in pattern.finditer(text, start, end)
    )
    run: list[tuple[int, int, str, int]] = []
    for hit in hits:
        if run and (hit[0] - run[-1][1] > _BETWEEN or hit[2] in {one[2] for one in run}):
            yield from _counted(run)
            run = []
        run.append(hit)
    yield from _counted(run)


def _counted(run: list[tuple[int, int, str, int]]) -> Iterator[Count]:
    """A run with digits or two labels is a vote; `one against` alone is too little."""
    if len(run) < 2 and not (run and run[0][3] > 1):
        return
    told = {name: value for _, _, name, value in run}
    yield Count(
        run[0][0],
        max(one[1] for one in run),
        told.get("in_favour"),
        told.get("against"),
        told.get("abstained"),
        "votes:labelled",
    )


def _bare(text: str, start: int, end: int) -> Iterator[Count]:
    for match in _BARE.finditer(text, start, end):
        if match["a"] is None and match["w"] is None and not _vote_of(text, match.start()):
            continue
        if not _VOTING.search(text, max(start, match.start() - 90), min(end, match.end() + 60)):
            continue
        if _NO_VOTES.match(text, match.end() + 1):
            continue
        abstained = match["a"] or match["w"]
        yield Count(
            match.start(),
            match.end(),
            int(match["f"]),
            int(match["g"]),
            number(abstained) if abstained else None,
            "votes:bare",
        )


def _vote_of(text: str, position: int) -> bool:
    return bool(
        re.search(
            r"\b(?:vote|tally|margin|voted|adopted|passed|approved)(?:\s+(?:of|by|was|it))*\s+(?:a\s+vote\s+of\s+)?$",
            text[max(0, position - 40) : position],
        )
    )


def _to(text: str, start: int, end: int) -> Iterator[Count]:
    for match in _TO.finditer(text, start, end):
        votes = _vote_of(text, match.start()) or match["a"] is not None or "vote" in match[0]
        if votes and _VOTING.search(text, max(start, match.start() - 90), match.end() + 60):
            abstained = match["a"]
            yield Count(
                match.start(),
                match.end(),
                number(match["f"]),
                number(match["g"]),
                number(abstained) if abstained else None,
                "votes:to",
            )


def _merged(found: list[Count]) -> list[Count]:
    """`143 to 9, with 25 abstentions` is one vote, whichever rule read its pieces."""
    found.sort(key=lambda one: one.start)
    merged: list[Count] = []
    for one in found:
        last = merged[-1] if merged else None
        if last and last.rule != one.rule and one.start - last.end < 40 and _complete(last, one):
            merged[-1] = Count(
                last.start, one.end, last.in_favour, last.against, one.abstained, last.rule
            )
        else:
            merged.append(one)
    return merged


def _complete(last: Count, one: Count) -> bool:
    return last.abstained is None and one.abstained is not None and one.in_favour is None
