"""Which of the dates beside it is that of an adoption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.places import inside
from graph.extract.resolutions.entries import entries, entry_at
from graph.extract.votes.adoption import Adopted
from graph.findings import DateMention
from graph.model import Span

_DATE_REACH = 75
_ADVERB_REACH = 260
_ADVERBIAL = re.compile(
    r"(?:majority|margin|consensus|vote|acclamation|unanimously|[Hh]eadquarters|New\s+York|Geneva"
    r"|session|abst\w+)"
    r"(?:\s+(?:in|at|held)\s+(?:the\s+)?[A-Z][\w ]{2,24}?)?,?\s+(?:on\s+|late\s+|held\s+)*$"
)
_DATELINE = re.compile(
    r"(?!On\b|Late\b|Last\b)(?:[A-Z][\w.’'-]*[ ,/]+){0,4}(?:[A-Z][\w.’'-]*[ ,/]*)?"
)
_FILED = re.compile(r"(?:^|\n)\s*(?:date\s+)?$")
_NO_DAY = re.compile(
    r"\b(?:proclaim\w*|designat\w*|declar\w*|observ\w*|by|until|before|since|from|for"
    r"|(?<!on )the|through|to|between)\s+$"
)
_ON = re.compile(
    r"(?:[A-Z][A-Z .,/’'-]+[-–—:.]\s+)?(?:On|Last|This|Earlier"
    r"|Late)?\s*(?:on\s+)?(?:[A-Z][a-z]+day,?\s+)?"
)


def dates_for(
    text: str, told: Sequence[Adopted], sentence: Span, dates: Sequence[DateMention]
) -> list[DateMention | None]:
    """For each adoption the nearest date in reach; no date serves two."""
    near = [
        one
        for one in inside(dates, sentence)
        if _can_date(text, one) and not _quoted(text, sentence, one)
    ]
    pairs = sorted(
        (_gap(text, one, day), place, number)
        for place, one in enumerate(told)
        for number, day in enumerate(near)
        if _gap(text, one, day) <= _DATE_REACH
        or _is_adverbial(text, one, day)
        or (place == 0 and _opens(text, sentence, day, one))
    )
    chosen: dict[int, DateMention] = {}
    used: set[int] = set()
    for _, place, number in pairs:
        if place not in chosen and number not in used:
            chosen[place] = near[number]
            used.add(number)
    return [chosen.get(place) for place in range(len(told))]


def _is_adverbial(text: str, one: Adopted, day: DateMention) -> bool:
    """`adopted a resolution that asks ... by a large majority in New York on Thursday`."""
    far = day.span.start - one.end
    return 0 < far <= _ADVERB_REACH and bool(
        _ADVERBIAL.search(text[max(one.end, day.span.start - 60) : day.span.start])
    )


def _opens(text: str, sentence: Span, day: DateMention, one: Adopted) -> bool:
    """`On 14 December, at its session, a resolution was adopted`: the day of all that follows."""
    before = text[sentence.start : day.span.start].rpartition("\n")[2]
    if text[one.start : one.end].endswith(("ion", "age", "al", "ment")):
        return False
    return bool(_ON.fullmatch(before)) and text[day.span.end : day.span.end + 1] in (",", " ")


def _quoted(text: str, sentence: Span, day: DateMention) -> bool:
    """Whether a date stands in a title: `the “International Year of Tides, 2031”`."""
    before = text[sentence.start + 2 : day.span.start]
    return max(before.rfind("“"), before.rfind("«")) > max(before.rfind("”"), before.rfind("»"))


def _can_date(text: str, one: DateMention) -> bool:
    """Whether a date can be that of an adoption: no title's year, no `by 2030`, no duration."""
    start, end = one.span.start, one.span.end
    before, behind = text[max(0, start - 24) : start], text[end : end + 14]
    if _FILED.search(before) and re.match(r"\d{4}-", one.span.of(text)):
        return False  # the date of a file, no word of the report
    if behind.startswith(")") and re.search(r"[-–—/]\s+$", before):
        return False  # (Agency - 3 May) opens a report
    if re.match(r"\s?[-–]\s?\d", behind):
        return False  # a span of years in a name
    line = text.rfind("\n", 0, start) + 1
    opens = re.match(r"\s?(?:--|[–—-]\s)", behind) and _DATELINE.fullmatch(text, line, start)
    if opens and entry_at(entries(text), start) is None:
        return False  # 3 May 2031 -- The Council has adopted: the day of the report
    return not _NO_DAY.search(before) or bool(re.match(r"\s+(?:adoption|vote|resolution)", behind))


def _gap(text: str, one: Adopted, day: DateMention) -> int:
    if day.span.end <= one.start:
        between, gap = text[day.span.end : one.start], one.start - day.span.end
    else:
        between, gap = text[one.end : day.span.start], day.span.start - one.end
        title = re.sub(r"[“\"][^”\"]*[”\"]", "", between)
        gap -= len(between) - len(title)
    if re.search(r"[;:]|\b(?:said|says|told|which|who|that\s+would)\b", between):
        gap += 40
    if one.meant and one.meant.span.end <= day.span.start <= one.meant.span.end + 5:
        return min(gap, 5)
    return gap
