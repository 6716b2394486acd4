"""Votes and adoptions of a page with the resolution and the date that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.dates_document import anchor_of
from graph.extract.dates_mentions import mentions
from graph.extract.resolutions_find import resolutions_of
from graph.extract.resolutions_model import Meant
from graph.extract.story_text import running_text, sentences
from graph.extract.votes_acts import acts_in
from graph.extract.votes_adoption import Adopted, adoptions_in, body_in
from graph.extract.votes_scene import voted_on
from graph.extract.votes_tally import Count, tallies_in
from graph.findings import DateMention
from graph.model import Page, Span

_DATE_REACH = 75
_SPREAD = 260
"""The counts of one vote stand at most so far apart when two sentences share them."""
_OTHER_VOTE = re.compile(
    r"\b(?:[Ll]ast\s+(?:year|month|week|time)|[Pp]reviously|[Ee]arlier|[Ii]n\s+(?:19|20)\d\d|(?:[Aa]t\s+the\s+start\s+of|[Ii]n|[Ll]ast)\s+(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)|another|separate|amendment|paragraph|(?:a|previous|earlier|similar)\s+(?:[\w.]+\s+){0,4}resolutions?)\b"
)


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


def mode_of(told: AdoptionTold, counted: Sequence[CountTold]) -> str:
    """How it was adopted: as said, or by a vote where the next words count one."""
    one = told.adopted
    if one.mode:
        return one.mode
    for count in counted:
        gap = count.count.start - one.sentence.end
        beside = one.sentence.start <= count.count.start and gap < _SPREAD
        if beside and count.count.in_favour is not None:
            return "recorded-vote"
    return ""


@lru_cache(maxsize=2)
def adoptions_of(page: Page) -> list[AdoptionTold]:
    """Every statement of a page that a resolution was adopted."""
    meant = resolutions_of(page)
    if not meant:
        return []
    dates = mentions(page, anchor_of(page))
    found: list[AdoptionTold] = []
    for sentence in sentences(page.text, running_text(page)):
        told = list(adoptions_in(page.text, sentence, meant))
        acts = [] if told else list(acts_in(page.text, sentence, meant))
        told = told or acts
        when = _dates_for(page.text, told, sentence, dates)
        pairs = zip(told, when, strict=True)
        rows = [AdoptionTold(one, day.value if day else "", day) for one, day in pairs]
        found += [one for one in rows if not acts or one.when or one.adopted.mode]
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


@lru_cache(maxsize=2)
def tallies_of(page: Page) -> list[CountTold]:
    """Every count of votes on a page, with what was voted on."""
    text = page.text
    found: list[tuple[Count, Span]] = []
    for sentence in sentences(text, running_text(page)):
        for count in tallies_in(text, sentence.start, sentence.end):
            found.append((count, sentence))
    told = (_told(page, count, sentence) for count, sentence in _whole(text, found))
    return [one for one in told if one]


def _whole(text: str, counts: Sequence[tuple[Count, Span]]) -> list[tuple[Count, Span]]:
    """Counts of one vote that two sentences tell, one behind the other, are one."""
    found: list[tuple[Count, Span]] = []
    for one, sentence in counts:
        last = found[-1][0] if found else None
        if last and one.start - last.end < _SPREAD and _goes_on(text, last, one, sentence):
            found[-1] = (_joined(last, one), found[-1][1])
        else:
            found.append((one, sentence))
    return found


def _goes_on(text: str, last: Count, one: Count, sentence: Span) -> bool:
    """Whether a count tells what an earlier one left out, and not another vote."""
    pairs = [(last.in_favour, one.in_favour), (last.against, one.against)]
    pairs.append((last.abstained, one.abstained))
    if not all(None in pair for pair in pairs):
        return False
    return not _OTHER_VOTE.search(text, max(last.end, sentence.start), sentence.end)


def _joined(last: Count, one: Count) -> Count:
    return Count(
        last.start,
        one.end,
        one.in_favour if last.in_favour is None else last.in_favour,
        one.against if last.against is None else last.against,
        one.abstained if last.abstained is None else last.abstained,
        last.rule,
    )


def _told(page: Page, count: Count, sentence: Span) -> CountTold | None:
    text = page.text
    real, meant = voted_on(page, count.start, count.end, sentence)
    if not real:
        return None
    end = max(sentence.end, count.end)
    body = body_in(sentence.of(text), text[sentence.start : count.start], text[count.end : end])
    return CountTold(count, body, meant)
