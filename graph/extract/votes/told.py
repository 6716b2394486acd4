"""The counts of votes on a page, with the resolution that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.number_words import NUMBER_WORDS
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.votes.ballots import ballots_in
from graph.extract.votes.modes import body_in
from graph.extract.votes.scene import Scene, scene_of
from graph.extract.votes.tally import Count, is_of_some, tallies_in
from graph.model import Page, Span

_ONLY = re.compile(r"\b(?:[Oo]nly|alone|sole|lone)\b")
_VOTE_LINE = re.compile(
    r"""
    ^ [ \t*#]* (?: (?: Vote | Result ) s? :? [ \t]+ \d [^\n]{2,40}
      | (?: Vot(?:ed|ing) \s+ )? (?: In \s+ favou?r | Against | Abst[a-z]+ ) [ \t]* \( \d{1,3} \)
      | (?: In \s+ favou?r | For | Yes ) \s* [-–:=(] \s* \d{1,3} \b [^\n]{4,60}
    )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""`Vote: 120-3-41`, `Against (3)`: no prose, but a count."""
_COUNTED = re.compile(rf"(?:\d{{1,3}}|{NUMBER_WORDS})\s+(?:members?|others?|more)\b", re.IGNORECASE)
_COUNCILS = frozenset((15, 47))
"""Named voters complete a count where together they are a whole council."""
_LONE = re.compile(r"\bvetoed\s+(?:a|the|it)\b|\b(?:lone|sole)\s+(?:dissent|vote|veto|against)")
_FEWEST = 5
_BACK = 400
_SPREAD = 480
"""The counts of one vote stand at most so far apart when two sentences share them."""
_OTHER_VOTE = re.compile(
    r"\b(?:[Ll]ast\s+(?:year|month|week|time)|[Pp]reviously|[Ee]arlier|[Ii]n\s+(?:19|20)\d\d"
    r"|(?:[Aa]t\s+the\s+start\s+of|[Ii]n|[Ll]ast)\s+(?:January|February"
    r"|March|April|May|June|July|August|September|October|November|December)|another|separate"
    r"|amendment|paragraph|(?:a|previous|earlier|similar)\s+(?:[\w.]+\s+){0,4}resolutions?)\b"
)


@dataclass(frozen=True, slots=True)
class CountTold:
    """A tally with its body and the mention of the resolution voted on."""

    count: Count
    body: str
    meant: Meant | None


@lru_cache(maxsize=2)
def tallies_of(page: Page) -> list[CountTold]:
    """Every count of votes on a page, with what was voted on."""
    scene, text = scene_of(page), page.text
    if scene.is_silent:
        return []
    found: list[tuple[Count, Span]] = []
    some: Span | None = None
    for sentence in prose(page):
        if is_of_some(text, sentence.start, sentence.end) or _goes_on_of(text, some, sentence):
            some = sentence
            continue
        own = tallies_in(text, sentence.start, sentence.end)
        found.extend((count, sentence) for count in own or _alone(text, sentence))
    for line in _VOTE_LINE.finditer(text):
        span = Span(line.start(), line.end())
        counts = tallies_in(text, span.start, span.end) or _alone(text, span)
        if not any(one.start < span.end and span.start < one.end for one, _ in found):
            found += ((one, span) for one in counts)
    found.sort(key=lambda one: one[0].start)
    told = (_told(scene, count, sentence) for count, sentence in _whole(text, found))
    return _without_parts([one for one in told if one])


def _are_few(count: Count) -> bool:
    alone = count.against is None and count.abstained is None
    return alone and (count.in_favour or _FEWEST) < _FEWEST


def _goes_on_of(text: str, some: Span | None, sentence: Span) -> bool:
    """`Of the bloc's members, two opposed it. Seventeen were for it.`: still the bloc's."""
    near = some is not None and sentence.start - some.end == 1
    return near and _COUNTED.match(text, sentence.start) is not None


def _without_parts(told: list[CountTold]) -> list[CountTold]:
    """Those against or abstaining by themselves are a part of a vote that is told elsewhere.

    So are a few in favour: `the other three members voted for it`.
    """
    told = [one for one in told if not _are_few(one.count)]
    if all(one.count.in_favour is None for one in told):
        return told
    return [
        one
        for one in told
        if one.count.in_favour is not None or None not in (one.count.against, one.count.abstained)
    ]


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
    if not all(None in pair or (pair[0] == pair[1] and one.in_favour is None) for pair in pairs):
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
