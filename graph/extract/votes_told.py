"""Votes and adoptions of a page with the resolution and the date that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract import resolutions_tie as tie
from graph.extract.actors_find import within
from graph.extract.dates_document import anchor_of
from graph.extract.dates_mentions import mentions
from graph.extract.resolutions_find import resolutions_of
from graph.extract.resolutions_model import Meant
from graph.extract.story_text import running_text, sentences
from graph.extract.votes_adoption import Adopted, adoptions_in, body_in
from graph.extract.votes_tally import Count, tallies_in
from graph.findings import DateMention
from graph.model import Page, Span

_DATE_REACH = 75
_LISTED = re.compile(
    r"\b(?P<ballot>in\s+favou?r|against|opposed|abstentions?|abstaining|abstained)\s*\(\s*(?P<list>[A-Z][^()]*(?:\([^()]*\)[^()]*)*)\)"
)
_LIST_LINE = re.compile(
    r"\b(?P<ballot>In\s+favou?r|Against|Abstain(?:ing|ed)?|Abstentions?):\s*(?P<list>[A-Z][^;\n]{3,3000})"
)
_VOTED = re.compile(
    r"(?P<list>(?:[Tt]he\s+)?[A-Z][\w.’'-]*(?:[\w.,’'()\s-]{0,160}?))\s+(?:(?:had|all|both|each|also)\s+)?"
    r"(?P<ballot>voted\s+against|voting\s+against|voted\s+in\s+favou?r|abstained|abstaining|opposed\s+it|cast\s+the\s+\w+\s+vetoe?s?)\b"
)
_BALLOTS = {
    "in": "in-favour",
    "yes": "in-favour",
    "ag": "against",
    "op": "against",
    "ab": "abstained",
}
_GROUP = re.compile(r"\b(?:countries|states|members|others?|nations|delegations)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AdoptionTold:
    """An adoption with its date (ISO or ""), and the mention of the date that gave it."""

    adopted: Adopted
    date: str
    when: DateMention | None


@dataclass(frozen=True, slots=True)
class CountTold:
    """A tally with its body and the mention of the resolution voted on."""

    count: Count
    body: str
    meant: Meant | None


def adoptions_of(page: Page) -> list[AdoptionTold]:
    """Every statement of a page that a resolution was adopted."""
    meant = resolutions_of(page)
    if not meant:
        return []
    dates = mentions(page, anchor_of(page))
    found: list[AdoptionTold] = []
    for sentence in sentences(page.text, running_text(page)):
        told = list(adoptions_in(page.text, sentence, meant))
        when = _dates_for(page.text, told, sentence, dates)
        found += [
            AdoptionTold(one, day.value if day else "", day)
            for one, day in zip(told, when, strict=True)
        ]
    return found


def _dates_for(
    text: str, told: Sequence[Adopted], sentence: Span, dates: Sequence[DateMention]
) -> list[DateMention | None]:
    """For each adoption the nearest date in reach; no date serves two."""
    near = [one for one in dates if sentence.contains(one.span) and _can_date(text, one)]
    pairs = sorted(
        (_gap(text, one, day), place, number)
        for place, one in enumerate(told)
        for number, day in enumerate(near)
        if _gap(text, one, day) <= _DATE_REACH
    )
    chosen: dict[int, DateMention] = {}
    used: set[int] = set()
    for _, place, number in pairs:
        if place not in chosen and number not in used:
            chosen[place] = near[number]
            used.add(number)
    return [chosen.get(place) for place in range(len(told))]


def _can_date(text: str, one: DateMention) -> bool:
    """Whether a date can be that of an adoption: no title's year, no `by 2030`, no duration."""
    before = text[max(0, one.span.start - 24) : one.span.start]
    return not re.search(
        r"\b(?:by|until|before|since|from|the|for|through|to|between)\s+$", before
    ) or bool(re.match(r"\s+(?:adoption|vote|resolution)", text[one.span.end : one.span.end + 14]))


def _gap(text: str, one: Adopted, day: DateMention) -> int:
    if day.span.end <= one.start:
        between, gap = text[day.span.end : one.start], one.start - day.span.end
    else:
        between, gap = text[one.end : day.span.start], day.span.start - one.end
        title = re.sub(r"[“\"][^”\"]*[”\"]", "", between)
        gap -= len(between) - len(title)
    if (
        re.search(r"[;:]|\b(?:said|says|told|which|who|that\s+would)\b", between)
        or day.span.start < 0
    ):
        gap += 40
    if one.meant.span.end <= day.span.start <= one.meant.span.end + 5:
        return min(gap, 5)
    return gap


def tallies_of(page: Page) -> list[CountTold]:
    """Every count of votes on a page, with what was voted on."""
    meant = resolutions_of(page)
    text = page.text
    found: list[CountTold] = []
    for sentence in sentences(text, running_text(page)):
        for count in tallies_in(text, sentence.start, sentence.end):
            body = body_in(
                sentence.of(text),
                text[sentence.start : count.start],
                text[count.end : sentence.end],
            )
            found.append(
                CountTold(count, body, tie.nearest(text, meant, count.start, count.end, sentence))
            )
    return found


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
    text = page.text
    if not meant:
        return
    for sentence in sentences(text, running_text(page)):
        told: set[int] = set()
        for pattern in (_LISTED, _LIST_LINE, _VOTED):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                ballot = _ballot(match["ballot"])
                for one in _listed(text, match, pattern is _VOTED):
                    if one[0] not in told:
                        told.add(one[0])
                        of = tie.nearest(text, meant, one[0], match.end(), sentence)
                        yield VoterTold(*one, ballot, of)


def _ballot(words: str) -> str:
    plain = words.lower()
    for prefix in ("voted ", "voting "):
        plain = plain.removeprefix(prefix)
    return "against" if plain.startswith("cast") else _BALLOTS[plain[:2]]


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
            r"[\s,]*(?:and\s+|,\s*)?(?:the\s+)?|\s*\([^)]*\)\s*", between
        ):
            break
        kept.append((one.start, one.end, one.entity))
        right = one.start
    return kept[::-1]
