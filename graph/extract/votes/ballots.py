"""Who or how many voted which way, clause by clause: `35 countries, including China, abstained`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.actors.find import states_in
from graph.extract.votes import shapes, words
from graph.extract.votes.lists import Side, annexed, besides, listed, named_in, pointed
from graph.extract.votes.pieces import Pieces, pieces_of
from graph.extract.votes.real import is_real
from graph.extract.votes.subjects import subject
from graph.gazetteer import Match
from graph.gazetteer.sizes import BODIES
from graph.prose.lexicon import word_set

_STEMS = word_set("""
    abst against favour favor oppos vot veto ballot back support endors approv accept reject object
    dissent block absent stay skip boycott neutral fence pass adopted carried turned
""")
_SIGNS = re.compile(
    r"\b(?:no|yes|nays?|ayes?|yeas?|noes|not\s+present)\b|\d\s+for\b|\bfor\W{1,3}\d|\d(?:\s?[-‐‑–—−/:]\s?|-to-)\d"
)
"""A sentence without one of these stems or signs tells of no vote."""
_NUMERAL = re.compile(
    r"\d|\b(?:no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|\w+ty"
    r"|hundred|zero|nil|an?\s+(?:\w+\s+)?(?:abst|neg|no-?\s?vote|single|lone|sole)\w*)\b|\w+ty-",
    re.IGNORECASE,
)
_SEVERAL = 3
_CUES, _WEAK = "FGBXWMP", {"W": "F", "P": "F", "M": "G"}
_DENIED = re.compile(r"![xdk]*$")
"""`not supported by 49 states`."""
_TEXT_NEAR = re.compile(r"O[^,;:()-]{0,6}$")


@dataclass(frozen=True, slots=True)
class Ballots:
    """What a clause says of one ballot: how many (None where untold or vague), and who.

    `numeral`: the count is a numeral of the text, not the number of those named; `needs`: a
    word of mere backing or opposing tells it, which holds only where a count has "at least" or
    "exactly" so many on that side.
    """

    start: int
    end: int
    ballot: str
    count: int | None
    named: tuple[Match, ...]
    numeral: bool
    needs: str = ""


def has_cue(text: str, start: int, end: int) -> bool:
    """Whether a passage has a word of voting: cheaper than to read it."""
    plain = text[start:end].lower()
    return any(stem in plain for stem in _STEMS) or _SIGNS.search(plain) is not None


def may_tell(text: str, start: int, end: int) -> bool:
    """Whether a sentence has the words of a vote, and somebody or a number to cast it."""
    if not has_cue(text, start, end):
        return False
    return bool(_NUMERAL.search(text, start, end) or states_in(text, start, end))


@lru_cache(maxsize=512)
def ballots_in(text: str, start: int, end: int) -> tuple[Ballots, ...]:
    """Every clause of a sentence that says how many or who voted so, in order."""
    if not may_tell(text, start, end):
        return ()
    sentence = pieces_of(text, start, end)
    found: list[Ballots | None] = []
    for place, letter in enumerate(sentence.letters):
        if letter in _CUES:
            found.append(_clause(sentence, place))
        elif letter in "YZ":
            found.append(_counted_by(sentence, place) or _named_by(sentence, place))
        elif letter in "gx" or (letter == "f" and sentence.each[place].word == "by"):
            found.append(_counted_by(sentence, place))
        elif letter in "Rt":
            found.append(_bracketed(sentence, place))
    return tuple(one for one in found if one)


def _clause(sentence: Pieces, place: int) -> Ballots | None:
    """What is said around one ballot word."""
    cue = sentence.each[place]
    if not is_real(sentence, place):
        return None
    after = listed(sentence, place)
    if _is_label(sentence, place):
        return _labelled(sentence, place, after)
    before = subject(sentence, place)
    headed = after and after.named and sentence.letters[place + 1 : place + 2] == ":"
    if headed and before and before.count is None:
        before = None  # `Against: Chad, Peru Abstained: Mali`
    if cue.letter in _WEAK:
        return _weakly(sentence, place, before, after)
    if before is None or (before.count is None and not before.named):
        alone = shapes.LABEL.match(sentence.letters, place + 1)
        if alone and not cue.veto and cue.letter != "X":
            return _labelled(sentence, place, after)
    return _ballots(sentence, place, [one for one in (before, after) if one])


def _weakly(
    sentence: Pieces, place: int, before: Side | None, after: Side | None
) -> Ballots | None:
    """`42 states opposed the plan`; `countries opposing the plan include Chad` if so many did."""
    numbered = before and before.numeral and not (before.named and before.whole)
    sides = [one for one in (before if numbered else None, after) if one]
    if numbered or shapes.GROUP_BEFORE.search(sentence.letters, 0, place):
        return _ballots(sentence, place, sides)
    several = before is not None and len(before.named) >= _SEVERAL
    if before and several and sentence.each[place].word.startswith("reject"):
        return _ballots(sentence, place, [before])
    headed = after is not None and shapes.HEAD.search(sentence.letters, 0, place)
    told = _ballots(sentence, place, sides if headed else [before] if before else [])
    loose = headed or (before is not None and before.joined)
    return replace(told, needs="at least" if loose else "exactly") if told and told.named else None


def _is_label(sentence: Pieces, place: int) -> bool:
    """`For 120, against 3`: every number stands behind its ballot word."""
    runs = shapes.LABELS.finditer(sentence.letters)
    return any(run.start() <= place < run.end() for run in runs)


def _labelled(sentence: Pieces, place: int, after: Side | None) -> Ballots:
    """`against: 3`, with those who are listed behind the number."""
    many = next(one for one in sentence.each[place:] if one.letter == "N")
    cue, named = sentence.each[place], tuple(after.named) if after else ()
    end = sentence.each[after.last - 1].end if after else many.end
    return Ballots(cue.start, max(end, many.end), words.CUES[cue.letter], many.value, named, True)


def told_of(text: str, start: int, end: int) -> str:
    """The one ballot of which a heading speaks: `Those that voted against the text were:`."""
    heading = pieces_of(text, start, end)
    told = {
        words.CUES[letter] for place, letter in enumerate(heading.letters) if letter in words.CUES
    }
    return told.pop() if len(told) == 1 else ""


def _ballots(sentence: Pieces, place: int, sides: list[Side]) -> Ballots | None:
    """The sides of a ballot word as one: a numeral counts, else all the names where they do."""
    cue = sentence.each[place]
    named = {one.start: one for side in sides for one in side.named}
    more = besides(sentence, place) if sides else []
    named |= {one.start: one for one in more}
    count, numeral = _count(sides)
    count = None if count is None else count + len(more)
    if cue.veto or cue.letter == "X":
        count, numeral = None, False
    if not named or (numeral and count and len(named) < count):
        named |= {one.start: one for one in annexed(sentence, place, count or 0, len(named))}
    if count is None and not named:
        return None
    if numeral and count is not None and count in BODIES:
        many = (n for n, one in enumerate(sentence.each) if one.value == count)
        count -= _left_out(sentence, next(many, place))
    first = min([place, *(one.first for one in sides)])
    last = max([place + 1, *(one.last for one in sides)])
    return Ballots(
        sentence.each[first].start,
        max(sentence.each[last - 1].end, cue.end),
        words.CUES[_WEAK.get(cue.letter, cue.letter)],
        count,
        tuple(named[start] for start in sorted(named)),
        numeral,
    )


def _left_out(sentence: Pieces, first: int) -> int:
    """How many of a whole body are excepted: `all 15 members but for Chad`."""
    match = shapes.ALL_BUT.match(sentence.letters, first + 1)
    return len(named_in(sentence, *match.span("names"))) if match else 0


def _count(sides: list[Side]) -> tuple[int | None, bool]:
    told = [one for one in sides if one.numeral]
    if told:
        return told[0].count, True
    if sides and all(one.whole for one in sides):
        return sum(one.count or 0 for one in sides), any(not one.named for one in sides)
    return None, False


def _counted_by(sentence: Pieces, place: int) -> Ballots | None:
    """`backed by 140 members`, `won the votes of 77 states`, `adopted with 24 votes`."""
    letters = sentence.letters
    if _DENIED.search(letters, 0, place):
        return None
    match = shapes.BY_MANY.match(letters, place) or shapes.GETS.match(letters, place)
    if match is None and "v" in letters[:place] and sentence.each[place].word != "with":
        match = shapes.SCORES.match(letters, place)
    if match is None:
        return None
    many = sentence.each[match.start("many")]
    after = pointed(sentence, place, match.end())
    named = after.named if after else []
    ballot = words.AGAINST if letters[place] == "Z" else words.IN_FAVOUR
    end = sentence.each[match.end() - 1].end
    count = many.value
    if count in BODIES:
        count -= _left_out(sentence, match.start("many"))
    return Ballots(many.start, end, ballot, count, tuple(named), True)


def _named_by(sentence: Pieces, place: int) -> Ballots | None:
    """`opposed by Chad and Peru`, `the votes of Chad`; who backs it may not yet have voted."""
    match, first = shapes.BY_NAMES.match(sentence.letters, place), sentence.each[place]
    near = _TEXT_NEAR.search(sentence.letters, 0, place)
    match = None if _DENIED.search(sentence.letters, 0, place) else match
    against = first.letter == "Z" and (near or not first.word.startswith(("rejected", "blocked")))
    named = sentence.states(*match.span("names")) if match else []
    several = len(named) >= _SEVERAL and not set(match["names"]) & set("Nqi") if match else False
    if match is None or not (against or _is_from_whom(sentence, place, several)):
        return None
    whole = first.letter == "Z" and "q" not in match["names"] and not match["some"]
    ballot = words.AGAINST if first.letter == "Z" else words.IN_FAVOUR
    end = sentence.each[match.end() - 1].end
    return Ballots(first.start, end, ballot, len(named) if whole else None, tuple(named), False)


def _is_from_whom(sentence: Pieces, place: int, several: bool) -> bool:
    """`the votes of Chad`, `won support from Chad`; not `with the support of Chad`.

    `It was backed by Chad, Fiji and Peru` tells of votes; by one or two, of sponsors as well.
    """
    first, before = sentence.each[place].word, sentence.each[max(0, place - 2) : place]
    if shapes.WAS_BACKED.search(sentence.letters, 0, place):
        return several
    if not {"vote", "votes"}.isdisjoint(first.split()):
        return True
    return first.endswith(("from", "of")) and any(
        one.letter == "g" and one.word != "with" for one in before
    )


def _bracketed(sentence: Pieces, place: int) -> Ballots | None:
    """`143-4 (Chad, Peru, Fiji, Mali)`: as many as voted against."""
    score = sentence.each[place].score
    match = shapes.SCORED.match(sentence.letters, place)
    if match is None:
        return None
    named = sentence.states(*match.span("names"))
    counts = score[1:] if score else (sentence.each[match.start("no")].value,)
    if len(named) not in counts:
        return None
    ballot = (words.AGAINST, words.ABSTAINED)[counts.index(len(named))]
    end = sentence.each[match.end("names") - 1].end
    return Ballots(sentence.each[place].start, end, ballot, None, tuple(named), False)
