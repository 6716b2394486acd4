"""Votes and adoptions of a page with the resolution and the date that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.dates.document import anchor_of
from graph.extract.dates.mentions import mentions
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.votes.acts import acts_in
from graph.extract.votes.adoption import Adopted, adoptions_in
from graph.extract.votes.ballots import ballots_in
from graph.extract.votes.modes import body_in
from graph.extract.votes.scene import Scene, is_aside, is_mention, scene_of
from graph.extract.votes.tally import Count, tallies_in
from graph.findings import DateMention
from graph.model import Page, Span

_DATE_REACH = 75
_ONLY = re.compile(r"\b(?:[Oo]nly|alone|sole|lone)\b")
_ADVERB_REACH = 260
_ADVERBIAL = re.compile(
    r"(?:majority|margin|consensus|vote|acclamation|unanimously|[Hh]eadquarters|New\s+York|Geneva|session|abst\w+)"
    r"(?:\s+(?:in|at|held)\s+(?:the\s+)?[A-Z][\w ]{2,24}?)?,?\s+(?:on\s+|late\s+|held\s+)*$"
)
_ON = re.compile(
    r"(?:[A-Z][A-Z .,/’'-]+[-–—:.]\s+)?(?:On|Last|This|Earlier"
    r"|Late)?\s*(?:on\s+)?(?:[A-Z][a-z]+day,?\s+)?"
)
_VOTE_LINE = re.compile(r"^[ \t]*(?:Vote|Result|VOTE|RESULT)s?:?[ \t]+\d[^\n]{2,40}$", re.MULTILINE)
_COUNT_BEHIND = 300
_COUNCILS = frozenset((15, 47))
"""Named voters complete a count where together they are a whole council."""
_LONE = re.compile(r"\bvetoed\s+(?:a|the|it)\b|\b(?:lone|sole)\s+(?:dissent|vote|veto|against)")
_NEXT, _BACK = 12, 400
_DAY = len("2031-03-22")
_NEW = re.compile(r"(?:an?|one|another|such|similar)\s", re.IGNORECASE)
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
        beside = one.sentence.start <= count.count.start and gap < _COUNT_BEHIND
        if beside and count.count.in_favour is not None and _is_its_vote(one, count):
            return "recorded-vote"
    return ""


def _is_its_vote(one: Adopted, count: CountTold) -> bool:
    """Whether a count further on is that of this adoption: none of several, no other resolution."""
    if one.sentence.contains(Span(count.count.start, count.count.start + 1)):
        return True
    if one.meant is not None and one.meant.plural != 1:
        return False
    return count.meant is None or count.meant == one.meant or not _NEW.match(count.meant.head)


@lru_cache(maxsize=2)
def adoptions_of(page: Page) -> list[AdoptionTold]:
    """Every statement of a page that a resolution was adopted."""
    scene = scene_of(page)
    if scene.is_silent:
        return []
    dates = mentions(page, anchor_of(page))
    found: list[AdoptionTold] = []
    for sentence in prose(page):
        meant = scene.near(sentence)
        told = list(adoptions_in(page.text, sentence, meant))
        acts = [] if told else list(acts_in(page.text, sentence, meant))
        told = [_only_mentions(one) for one in told or acts if not is_aside(one.meant)]
        when = _dates_for(page.text, told, sentence, dates)
        pairs = zip(told, when, strict=True)
        rows = [AdoptionTold(one, day.value if day else "", day) for one, day in pairs]
        found += [one for one in rows if not acts or one.when or one.adopted.mode]
    found = [_dated(one, before) for one, before in zip(found, [None, *found], strict=False)]
    return _named_day(scene, found, dates)


def _named_day(
    scene: Scene, found: list[AdoptionTold], dates: Sequence[DateMention]
) -> list[AdoptionTold]:
    """`The 29 March resolution asks ...`: the day of the one resolution that a text speaks of."""
    meant = [one for one in scene.known if not one.other]
    inside = {
        day.value
        for day in dates
        for one in meant
        if one.span.contains(day.span) and len(day.value) == _DAY
    }
    if len(inside) != 1 or any(one.date for one in found) or any(one.symbol for one in meant):
        return found
    value = inside.pop()
    real = (one.adopted.meant is not None and one.adopted.meant.plural == 1 for one in found)
    return [
        replace(one, date=value) if is_real else one
        for one, is_real in zip(found, real, strict=True)
    ]


def _only_mentions(one: Adopted) -> Adopted:
    real = one.meant is not None and is_mention(one.meant)
    return one if real else replace(one, meant=None)


def _dated(one: AdoptionTold, before: AdoptionTold | None) -> AdoptionTold:
    """`The Council voted on Thursday to extend it. It adopted a resolution that ...`: one day."""
    if one.date or before is None or not before.date or one.adopted.meant is None:
        return one
    follows = 0 <= one.adopted.sentence.start - before.adopted.sentence.end <= _NEXT
    if follows and before.adopted.meant in (None, one.adopted.meant):
        return replace(one, date=before.date)
    return one


def _dates_for(
    text: str, told: Sequence[Adopted], sentence: Span, dates: Sequence[DateMention]
) -> list[DateMention | None]:
    """For each adoption the nearest date in reach; no date serves two."""
    near = [
        one
        for one in dates
        if sentence.contains(one.span) and _can_date(text, one) and not _quoted(text, sentence, one)
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
    before = text[max(0, one.span.start - 24) : one.span.start]
    if re.search(r"(?:^|\n)\s*(?:date\s+)?$", before) and re.match(r"\d{4}-", one.span.of(text)):
        return False  # the date of a file, no word of the report
    if re.match(r"\s?[-–]\s?\d", text[one.span.end : one.span.end + 4]):
        return False  # a span of years in a name
    return not re.search(
        r"\b(?:proclaim\w*|designat\w*|declar\w*|observ\w*|by|until|before|since|from|the|for|through|to|between)\s+$",
        before,
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
    if one.meant and one.meant.span.end <= day.span.start <= one.meant.span.end + 5:
        return min(gap, 5)
    return gap


@lru_cache(maxsize=2)
def tallies_of(page: Page) -> list[CountTold]:
    """Every count of votes on a page, with what was voted on."""
    scene, text = scene_of(page), page.text
    if scene.is_silent:
        return []
    found: list[tuple[Count, Span]] = []
    for sentence in prose(page):
        own = tallies_in(text, sentence.start, sentence.end)
        found.extend((count, sentence) for count in own or _alone(text, sentence))
    for line in _VOTE_LINE.finditer(text):
        counts = tallies_in(text, line.start(), line.end())
        if not any(one.start < line.end() and line.start() < one.end for one, _ in found):
            found += ((one, Span(line.start(), line.end())) for one in counts)
    told = (_told(scene, count, sentence) for count, sentence in _whole(text, found))
    return [one for one in told if one]


def _whole(text: str, counts: Sequence[tuple[Count, Span]]) -> list[tuple[Count, Span]]:
    """Counts of one vote that two sentences tell, one behind the other, are one."""
    found: list[tuple[Count, Span]] = []
    for one, sentence in counts:
        last = found[-1][0] if found else None
        if last and one.start - last.end < _SPREAD and _goes_on(text, last, one, sentence):
            found[-1] = (_joined(last, one), found[-1][1])
        elif one.rule not in ("votes:alone", "votes:named"):
            found.append((one, sentence))
    return found


def _alone(text: str, sentence: Span) -> Iterator[Count]:
    """`Only Malta voted against`: counts nothing by itself, but completes the count before."""
    for one in ballots_in(text, sentence.start, sentence.end):
        nobody = one.count == 0 and one.numeral
        only = _ONLY.search(text, sentence.start, one.end)
        if nobody or one.count:
            against = one.count if one.ballot == "against" else None
            abstained = one.count if one.ballot == "abstained" else None
            if against is not None or abstained is not None:
                rule = "votes:alone" if nobody or only or one.numeral else "votes:named"
                yield Count(one.start, one.end, None, against, abstained, rule)


def _goes_on(text: str, last: Count, one: Count, sentence: Span) -> bool:
    """Whether a count tells what an earlier one left out, and not another vote."""
    pairs = [(last.in_favour, one.in_favour), (last.against, one.against)]
    pairs.append((last.abstained, one.abstained))
    if not all(None in pair for pair in pairs):
        return False
    if one.rule == "votes:named":
        known = [left if right is None else right for left, right in pairs]
        size = sum(count or 0 for count in known)
        size += known[1] is None and bool(_LONE.search(text, max(0, last.start - _BACK), one.end))
        if last.in_favour is None or size not in _COUNCILS:
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


def _told(scene: Scene, count: Count, sentence: Span) -> CountTold | None:
    text = scene.text
    real, meant = scene.voted_on(count.start, count.end, sentence)
    if not real:
        return None
    body = body_in(text, sentence, count.start, count.end)
    return CountTold(count, body, meant)
