"""The counts of votes on a page, with the resolution that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.number_words import NUMBER_WORDS
from graph.extract.resolutions.model import Meant
from graph.extract.rolls.prose import prose
from graph.extract.votes.ballots import ballots_in
from graph.extract.votes.elsewhen import ANOTHER_COUNT
from graph.extract.votes.modes import body_in
from graph.extract.votes.scene import Scene, scene_of
from graph.extract.votes.tally import Count, is_of_some, tallies_in
from graph.extract.votes.words import ABSTAINED, AGAINST, IN_FAVOUR
from graph.gazetteer.sizes import COUNCILS, WHOLE
from graph.model import Page, Span

_ONLY = re.compile(r"\b(?:[Oo]nly|alone|sole|lone)\b")
_VOTE_LINE = re.compile(
    r"""
    ^ [ \t*#]* (?: (?: Vote | Result ) s? :? [ \t]+ \d [^\n]{2,40}
      | (?: Vot(?:ed|ing) \s+ )? (?: In \s+ favou?r | Against | Abst[a-z]+ ) [ \t]* \( \d{1,3} \)
      | (?: In \s+ favou?r | For | Yes ) \s* [-–:=(] \s* \d{1,3} \b [^\n]{4,60}
      | (?: [A-Z][a-z ]{3,20} [\t:] \s* )? \d{1,3} \s+ vot\w+ \s+ (?: for | in \s+ favou?r ) [ \t]*
        (?: \n [ \t]* (?: \d{1,3} | no (?: ne | \s+ one )? ) \s+
          (?: voted \s+ against | abst\w+ ) [ \t]* ){1,2} $
    )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""`Vote: 120-3-41`, `Against (3)`, the rows of an encyclopedia's box: no prose, but a count."""
_COUNTED = re.compile(rf"(?:\d{{1,3}}|{NUMBER_WORDS})\s+(?:members?|others?|more)\b", re.IGNORECASE)
_FEWEST = 5
_AROUND = 2_000
"""So far from a count those stand whom it leaves out."""
_SPREAD = 480
"""The counts of one vote stand at most so far apart when two sentences share them."""
_LIKE_IT = re.compile(r"\s+(?:for\s+)?an?\s+(?:similar|comparable|earlier|previous|like)\b")
"""`100 countries supported |a similar vote`: not that on the text spoken of."""
_RIVAL = re.compile(r"\s+[A-Z]\w+(?:(?:[’']s)?\s+\d|,\s+wh)")
"""`129 votes against |Chad’s 62`: an election."""


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
        if "\n" in line[0].strip():  # rows tell one count together
            found = [one for one in found if not span.start <= one[0].start < span.end]
        if not any(one.start < span.end and span.start < one.end for one, _ in found):
            found += ((one, span) for one in counts)
    found.sort(key=lambda one: one[0].start)
    whole = _whole(text, found)
    ends = [0, *(count.end for count, _ in whole)]
    starts = [*(count.start for count, _ in whole[1:]), len(text)]
    told = [
        _told(scene, _added_up(count, _named(page, left, right, count)), sentence)
        for (count, sentence), left, right in zip(whole, ends, starts, strict=False)
    ]
    return _without_parts([one for one in told if one])


def _named(page: Page, left: int, right: int, count: Count) -> list[set[str]]:
    """The States said to be for, against, and neither, around a count and before the next."""
    named: dict[str, set[str]] = {IN_FAVOUR: set(), AGAINST: set(), ABSTAINED: set()}
    left, right = max(left, count.start - _AROUND), min(right, count.end + _AROUND)
    for sentence in prose(page):
        if sentence.start < right and left < sentence.end:
            for one in ballots_in(page.text, sentence.start, sentence.end):
                if left <= one.start < right:
                    named.get(one.ballot, set()).update(state.entity for state in one.named)
    return list(named.values())


def _added_up(count: Count, named: Sequence[set[str]]) -> Count:
    """The sides that a count leaves out, where those named there make the council whole."""
    in_favour, against, abstained = (
        len(states) if side is None else side
        for side, states in zip(count.sides, named, strict=True)
    )
    told = sum(side or 0 for side in count.sides)
    bodies = WHOLE if count.in_favour is not None else (COUNCILS["SC"],)
    whole = in_favour + against + abstained in bodies
    if told in WHOLE or not whole or not in_favour:
        return count
    return replace(count, in_favour=in_favour, against=against, abstained=abstained)


def _goes_on_of(text: str, some: Span | None, sentence: Span) -> bool:
    """`Of the bloc's members, two opposed it. Seventeen were for it.`: still the bloc's."""
    near = some is not None and sentence.start - some.end == 1
    return near and _COUNTED.match(text, sentence.start) is not None


def _without_parts(told: list[CountTold]) -> list[CountTold]:
    """Those against or abstaining by themselves are a part of a vote that is told elsewhere.

    So are a few in favour: `the other three members voted for it`.
    """
    few = range(1, _FEWEST)
    told = [one for one in told if any(one.count.sides[1:]) or one.count.in_favour not in few]
    if all(one.count.in_favour is None for one in told):
        return told
    whole = (one.count.in_favour is not None or None not in one.count.sides[1:] for one in told)
    return [one for one, is_whole in zip(told, whole, strict=True) if is_whole]


def _whole(text: str, counts: Sequence[tuple[Count, Span]]) -> list[tuple[Count, Span]]:
    """Counts of one vote that two sentences tell, one behind the other, are one."""
    found: list[tuple[Count, Span]] = []
    for one, sentence in counts:
        at = next((n for n in range(len(found) - 1, -1, -1) if not _of_other(text, *found[n])), -1)
        last = found[at][0] if at >= 0 else None
        if last and one.start - last.end < _SPREAD and _goes_on(text, last, one, sentence):
            found[at] = (_joined(last, one), found[at][1])
        elif one.rule != "votes:alone":
            found.append((one, sentence))
    return found


def _of_other(text: str, count: Count, sentence: Span) -> bool:
    """Whether what stands before a count in its sentence says that it is an earlier vote's."""
    before = ANOTHER_COUNT.search(text, sentence.start, count.start) is not None
    return before or _LIKE_IT.match(text, count.end) is not None


def _alone(text: str, sentence: Span) -> Iterator[Count]:
    """`Only Malta voted against`: counts nothing by itself, but completes the count before."""
    for one in ballots_in(text, sentence.start, sentence.end):
        nobody = one.count == 0 and one.numeral
        sure = nobody or one.numeral or _ONLY.search(text, sentence.start, one.end)
        if sure and (nobody or one.count) and one.ballot in (AGAINST, ABSTAINED):
            against = one.count if one.ballot == AGAINST else None
            abstained = one.count if against is None else None
            yield Count(one.start, one.end, None, against, abstained, "votes:alone")


def _goes_on(text: str, last: Count, one: Count, sentence: Span) -> bool:
    """Whether a count tells what an earlier one left out, and not another vote."""
    pairs = zip(last.sides, one.sides, strict=True)
    if not all(None in pair or (pair[0] == pair[1] and one.in_favour is None) for pair in pairs):
        return False
    return not ANOTHER_COUNT.search(text, max(last.end, sentence.start), sentence.end)


def _joined(last: Count, one: Count) -> Count:
    pairs = zip(last.sides, one.sides, strict=True)
    in_favour, against, abstained = (right if left is None else left for left, right in pairs)
    return Count(last.start, one.end, in_favour, against, abstained, last.rule)


def _told(scene: Scene, count: Count, sentence: Span) -> CountTold | None:
    text = scene.text
    real, meant = scene.voted_on(count.start, count.end, sentence)
    slogan = text[count.start - 1] in '"“‘' and text[count.end : count.end + 1] in ('"', "”", "’")
    rival = count.in_favour is None and _RIVAL.match(text, count.end)
    if not real or slogan or rival:  # `called it “the four nos”`
        return None
    body = body_in(text, sentence, count.start, count.end)
    return CountTold(count, body, None if _LIKE_IT.match(text, count.end) else meant)
