"""Counts of votes in prose: labelled (`143 in favour, 9 against`) or bare (`143-9-25`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.extract.votes import shapes
from graph.extract.votes.ballots import ballots_in, may_tell
from graph.extract.votes.pieces import Pieces, pieces_of
from graph.extract.votes.words import ABSTAINED, AGAINST, IN_FAVOUR
from graph.gazetteer.sizes import ASSEMBLY, BODIES, COUNCILS, WHOLE

_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|adopt\w*|pass(?:ed|es)?|approv\w*|ballot|tally|favou?r|reject\w*"
    r"|defeat\w*|carried|margin|result|won|majority)\b",
    re.IGNORECASE,
)
_VOTE_OF = re.compile(
    r"\b(?:votes?|tally|margin|majority|voted|adopt(?:ed|s)|pass(?:ed|es)|approve[ds]|carried"
    r"|rejected|defeated|result)\b(?:\s+[\w.’'-]+,?){0,4}?\s*[,(:–—-]?\s*$",
    re.IGNORECASE,
)
_FORETOLD = re.compile(
    r"\b(?:would|will|could|may|might|expect\w*|estimat\w+|predict\w*|likely)\b[^.;]*$"
)
_DATING = re.compile(r"\b(?:on|since|until|dated?)\s+(?:\w+day,?\s+)?\Z")
"""`adopted it on 4/3/05`: a day."""
_SUPPOSED = re.compile(r"\s+(?:would|could|may|might)\b")
_DEFEATED = re.compile(
    r"\b(?:reject\w*|defeat\w*|lost|fell|failed|voted\s+down|turned\s+down)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_PASSED = re.compile(
    r"(?:,\s+with\s+[^.;]{4,40}?,)?\s+(?:votes?\s+)?(?:against\s+(?:the|a|it)\b|to\s+(?:reject|defeat)\b)"
    r"|,?[^.;]{0,60}?,\s+(?:the\s+)?[\w ]{3,40}\s+(?:rejected|defeated|voted\s+down)\b"
)
_RESULT = re.compile(r"\s+(?:votes?|decision|tally|margin|majority|ballot|outcome)\b")
_ABSTAINING = re.compile(r"[^.;]{0,60}?\b(?:abst|oppos)")
_SECRET = re.compile(r"\bsecret\s+ballot\b")
"""Who is elected by it gets votes, too; resolutions are never voted on so."""
_MARGIN = re.compile(r"\bmargin\s+of\s+(?:only\s+|just\s+)?\w+\s+votes?\b(?!\s+to\b)")
_PART_FOR = re.compile(r"[^FGB]*N[aKs]n[^FGB,;]*F")
"""`Eleven Caribbean nations voted for it, one against`."""
_OF_THOSE = re.compile(r"\S+\s+of\s+(?:those|these|them)\b")
_AS_MANY = re.compile(r",?\s+(?:and|with)\s+(?:just\s+)?as\s+many\s+(?:abstentions|abstain\w+)\b")
_BESIDE, _BETWEEN = 60, 190
"""Named and numbered voters of one vote stand at most so far apart: lists may stand between."""
_SMALL = COUNCILS["SC"]
_MOST = 200
"""No organ has more members: who votes 300 to 200 is a parliament."""


@dataclass(frozen=True, slots=True)
class Count:
    """A vote's counts as told by `[start, end)`; None where untold."""

    start: int
    end: int
    in_favour: int | None
    against: int | None
    abstained: int | None
    rule: str

    @property
    def sides(self) -> tuple[int | None, int | None, int | None]:
        """For, against, and neither."""
        return self.in_favour, self.against, self.abstained


@dataclass(frozen=True, slots=True)
class _Told:
    """Counts by ballot at `[start, end)`; `numeral`: as numbers, not as so many names."""

    start: int
    end: int
    counts: dict[str, int]
    numeral: bool
    rule: str


def is_of_some(text: str, start: int, end: int) -> bool:
    """Whether a part of the body votes: `Of the ten members of the bloc, four abstained`."""
    sentence = pieces_of(text, start, end) if may_tell(text, start, end) else None
    if sentence is None or not sentence.each:
        return False
    opening = sentence.each[0]
    outside = opening.letter == "T" and opening.value not in BODIES
    return outside or _PART_FOR.match(sentence.letters) is not None


def tallies_in(text: str, start: int, end: int) -> list[Count]:
    """The votes counted in a sentence, in order."""
    if not may_tell(text, start, end) or _SECRET.search(text, start, end):
        return []
    if _MARGIN.search(text, start, end):
        return []  # `by a margin of 26 votes`: how many more were for it than against
    sentence = pieces_of(text, start, end)
    scores = list(_scores(sentence, start))
    told = [*scores]
    for one in ballots_in(text, start, end):
        part = _OF_THOSE.match(text, one.start)
        if (
            one.count is not None
            and not one.needs
            and not part
            and not any(one.start < two.end and two.start < one.end for two in scores)
        ):
            counts = {one.ballot: one.count}
            told.append(_Told(one.start, one.end, counts, one.numeral, "votes:labelled"))
    told.sort(key=lambda one: one.start)
    return [_evened(text, one) for one in _runs(text, told)]


def _evened(text: str, one: Count) -> Count:
    """`by 90 votes to 9, with as many abstentions`."""
    match = _AS_MANY.match(text, one.end)
    if match is None or one.abstained is not None:
        return one
    return replace(one, abstained=one.sides[one.against is not None], end=match.end())


def _runs(text: str, told: list[_Told]) -> Iterator[Count]:
    """The clauses of one vote side by side: a ballot told twice begins another vote."""
    run: list[_Told] = []
    for one in told:
        if one.numeral:  # who was named before is among them: `Chad abstained ... 35 abstentions`
            run = [two for two in run if two.numeral or _goes_with(text, two, one)]
        known = {ballot for two in run for ballot in two.counts}
        again = bool(known & one.counts.keys())
        if not one.numeral and (again or IN_FAVOUR in one.counts):
            continue
        bare = not one.numeral and run and run[-1].rule != "votes:labelled"
        reach = _BESIDE if bare else _BETWEEN
        if again or (run and one.start - run[-1].end > reach):
            yield from _counted(run)
            run = []
        run.append(one)
    yield from _counted(run)


def _goes_with(text: str, named: _Told, counted: _Told) -> bool:
    """Whether who was named before a number is all of another side of that vote.

    In another clause somebody may be one of many: `Chad abstains; text adopted with 20 in favour`.
    """
    if named.counts.keys() & counted.counts.keys():
        return False
    total = sum(named.counts.values()) + sum(counted.counts.values())
    return total in WHOLE or ";" not in text[named.end : counted.start]


def _counted(run: list[_Told]) -> Iterator[Count]:
    """A run with a numeral is a vote; `one against` alone, and a whole Assembly, are none."""
    if not any(one.numeral for one in run):
        return
    counts: dict[str, int] = {}
    for one in run:
        counts |= one.counts
    total = sum(counts.values())
    if total > _MOST or (len(counts) < 2 and not 2 <= total < ASSEMBLY):
        return
    rule = next((one.rule for one in run if one.rule != "votes:labelled"), "votes:labelled")
    yield Count(
        run[0].start,
        max(one.end for one in run),
        counts.get(IN_FAVOUR),
        counts.get(AGAINST),
        counts.get(ABSTAINED),
        rule,
    )


def _scores(sentence: Pieces, start: int) -> Iterator[_Told]:
    """`143-9-25`, `143 to 9`, where they are the result of a vote."""
    text = sentence.text
    for place, one in enumerate(sentence.each):
        sure = len(one.score) > 2 or bool(shapes.RESULT_OF.search(sentence.letters, 0, place))
        if one.letter == "R" and _is_result(text, start, one.start, one.end, sure):
            score, end = one.score, one.end
            more = shapes.SCORED.match(sentence.letters, place)
            if more and more["rest"]:
                third = sentence.each[more.start("rest")]
                score, end = (*score, third.value), third.end
            counts = _by_side(text, start, one.start, end, score)
            yield _Told(one.start, end, counts, True, "votes:bare")
    for match in shapes.SCORE.finditer(sentence.letters):
        first, last = sentence.each[match.start()], sentence.each[match.end() - 1]
        yes, no = (sentence.each[match.start(name)].value for name in ("f", "g"))
        sure = any(one in match[0] for one in "vFG")
        if _is_result(text, start, first.start, last.end, sure):
            counts = _by_side(text, start, first.start, last.end, (yes, no))
            yield _Told(first.start, last.end, counts, True, "votes:to")


def _by_side(text: str, left: int, start: int, end: int, score: tuple[int, ...]) -> dict[str, int]:
    """The counts of a score by side; `was defeated 19-17`: where more are against, they lead.

    In the Security Council a text fails by a veto or for want of nine votes, whoever leads.
    """
    yes, no, *rest = score
    lost = _DEFEATED.search(text, left, start) or _NOT_PASSED.match(text, end)
    if yes > no and yes + no > _SMALL and lost:
        yes, no = no, yes
    return dict(zip((IN_FAVOUR, AGAINST, ABSTAINED), (yes, no, *rest), strict=False))


def _is_result(text: str, left: int, start: int, end: int, sure: bool) -> bool:
    before = text[max(left, start - 90) : start]
    if _FORETOLD.search(before) or _SUPPOSED.match(text, end) or _DATING.search(before):
        return False
    if _RESULT.match(text, end) or _ABSTAINING.match(text, end):
        return True
    told = sure or _VOTE_OF.search(before[-60:])
    return bool(told and _VOTING.search(text, max(left, start - 90), end + 60))
