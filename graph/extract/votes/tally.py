"""Counts of votes in prose: labelled (`143 in favour, 9 against`) or bare (`143-9-25`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extract.number_words import NUMBER_WORDS
from graph.extract.votes.ballots import Ballots, ballots_in
from graph.extract.votes.numbers import BODIES, number

_NIL = rf"(?:\d{{1,3}}|{NUMBER_WORDS}|none|zero|nil|no|an?)"
_DASH = "[-‐‑–—]"
_BARE = re.compile(
    rf"\b(?P<f>\d{{1,3}})(?:\s?{_DASH}\s?|:(?=\d(?![\d:])))(?P<g>\d{{1,3}})(?:\s?{_DASH}\s?(?P<a>\d{{1,3}}))?(?!{_DASH}|[\d/%])(?:\s+vote)?"
    rf"(?:(?:,)?\s+with\s+(?P<w>{_NIL})\s+(?:countries\s+|members\s+|states\s+)?abst\w+)?"
)
_TO = re.compile(
    rf"\b(?P<f>\d{{1,3}}|{NUMBER_WORDS})(?:\s+(?:(?:votes?\s+)?to|(?:votes\s+)?against)\s+(?:just\s+|only\s+|a\s+mere\s+)?|-to-)(?P<g>\d{{1,3}}|none|zero|nil|{NUMBER_WORDS})\b(?P<no>\s+(?:votes?\s+)?against\b)?(?P<rest>(?:[,;(]|\s+and|\s+with)?[^.;]{{0,40}}?"
    rf"\b(?P<a>{_NIL})\s+(?:countries\s+|members\s+|member\s+states\s+|states\s+|delegations\s+)?abst\w+)?",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|adopt\w*|pass(?:ed|es)?|approv\w*|ballot|tally|favou?r|reject\w*|defeat\w*|carried|margin|result)\b",
    re.IGNORECASE,
)
_FORETOLD = re.compile(
    r"\b(?:would|will|could|may|might|expect\w*|estimat\w+|predict\w*|likely)\b[^.;]*$"
)
_RESULT = re.compile(r"\s+(?:vote|decision|tally|margin|majority|ballot|outcome)\b")
_NO_VOTES = re.compile(
    r"\b(?:years?|months?|days?|per\s+cent|percent|pages?|km|a\.m|p\.m|session|degrees|score|goals?)\b",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"[Vv]ot|[Aa]gainst|oppos|[Ff]avou?r|[Aa]bst|[Aa]dopt|pass|approv|backed|support|tally|result|margin|carried"
    r"|reject|defeat|\bfor\b|[Yy]es\b|\bno\b"
)
"""A sentence without any of these counts no votes."""
_OF_SOME = re.compile(
    rf"[“\"]?(?:Of|Among)\s+(?:the|its|their)\s+(?:\w+\s+)?(?P<n>\d{{1,3}}|{NUMBER_WORDS})\s",
    re.IGNORECASE,
)
_ABSTAINING = re.compile(r",?\s+with\s+[A-Z][^.;:]{2,80}?\babst(?:aining|ained|entions?)\b")
_SECRET = re.compile(r"\bsecret\s+ballot\b")
"""Who is elected by it gets votes, too; resolutions are never voted on so."""
_BESIDE = 60
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


def tallies_in(text: str, start: int, end: int) -> list[Count]:
    """The votes counted in a sentence, in order."""
    if (
        not _HINT.search(text, start, end)
        or _is_of_some(text, start, end)
        or _SECRET.search(text, start, end)
    ):
        return []
    found = [*_bare(text, start, end), *_to(text, start, end)]
    told = [
        one
        for one in ballots_in(text, start, end)
        if not any(one.start < two.end and two.start < one.end for two in found)
    ]
    merged = _merged([*found, *_runs(told, found)])
    return sorted((_completed(one, told) for one in merged), key=lambda one: one.start)


def _is_of_some(text: str, start: int, end: int) -> bool:
    """`Of the ten members of the bloc, four abstained`: a vote within a vote."""
    opening = _OF_SOME.match(text, start, end)
    return opening is not None and number(opening["n"]) not in BODIES


def _completed(count: Count, told: list[Ballots]) -> Count:
    """`14-0, with Russia abstaining`: who is named right behind a count completes it."""
    end, against, abstained = count.end, count.against, count.abstained
    for one in told:
        if one.numeral or one.count is None or not 0 <= one.start - end < _BESIDE:
            continue
        if one.ballot == "against" and against is None:
            end, against = one.end, one.count
        elif one.ballot == "abstained" and abstained is None:
            end, abstained = one.end, one.count
    return replace(count, end=end, against=against, abstained=abstained)


def _runs(told: list[Ballots], taken: list[Count]) -> Iterator[Count]:
    """The clauses of one vote side by side: a ballot told twice begins another vote."""
    run: list[Ballots] = []
    for one in told:
        again = one.ballot in {two.ballot for two in run}
        named = not one.numeral and (again or one.ballot == "in-favour")
        if one.count is None or named:
            continue
        apart = run and (one.start - run[-1].end > _BETWEEN or _between(run[-1], one, taken))
        if again or apart:
            yield from _counted(run)
            run = []
        run.append(one)
    yield from _counted(run)


def _between(last: Ballots, one: Ballots, taken: list[Count]) -> bool:
    return any(last.end <= two.start < one.start for two in taken)


def _counted(run: list[Ballots]) -> Iterator[Count]:
    """A run with a numeral is a vote; `one against` alone is too little."""
    numerals = [one for one in run if one.numeral]
    if not numerals or (len(run) < 2 and (run[0].count or 0) < 2):
        return
    told = {one.ballot: one.count for one in run}
    yield Count(
        run[0].start,
        max(one.end for one in run),
        told.get("in-favour"),
        told.get("against"),
        told.get("abstained"),
        "votes:labelled",
    )


def _bare(text: str, start: int, end: int) -> Iterator[Count]:
    for match in _BARE.finditer(text, start, end):
        told = (
            match["a"]
            or match["w"]
            or match[0].endswith("vote")
            or _ABSTAINING.match(text, match.end())
        )
        if not told and not _vote_of(text, match.start()):
            continue
        if _FORETOLD.search(text[max(start, match.start() - 90) : match.start()]):
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
            r"\b(?:votes?|tally|margin|voted|adopt(?:ed|s)|pass(?:ed|es)|approve[ds]|carried|rejected|defeated)\b(?:\s+[\w.’'-]+,?){0,4}?\s*[,(:]?\s*$",
            text[max(0, position - 60) : position],
            re.IGNORECASE,
        )
    )


def _to(text: str, start: int, end: int) -> Iterator[Count]:
    for match in _TO.finditer(text, start, end):
        told = _RESULT.match(text, match.end())
        votes = (
            _vote_of(text, match.start())
            or match["a"] is not None
            or "vote" in match[0]
            or match["no"]
            or told
        )
        if _FORETOLD.search(text[max(start, match.start() - 90) : match.start()]):
            continue
        spoken = (
            told
            or match["a"]
            or _VOTING.search(text, max(start, match.start() - 90), match.end() + 60)
        )
        if votes and spoken:
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
        if last and last.rule != one.rule and _near(last, one) and _complete(last, one):
            merged[-1] = Count(
                last.start, one.end, last.in_favour, last.against, one.abstained, last.rule
            )
        else:
            merged.append(one)
    return merged


def _near(last: Count, one: Count) -> bool:
    return one.start - last.end < _BESIDE


def _complete(last: Count, one: Count) -> bool:
    return last.abstained is None and one.abstained is not None and one.in_favour is None
