"""Who is told before a ballot word: its subject, in one of many shapes."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.extract.votes import shapes
from graph.extract.votes.lists import Side, named_in
from graph.extract.votes.pieces import Pieces

_Fits = Callable[[Pieces, re.Match[str], int], bool]
_IF = re.compile(r"!(?:a*|[kxWM]{0,3}[zZf][al]*)$")
_LED_IN = re.compile(r"[i+]a*$")
_LEFT_OUT = re.compile(r"[EA]$|[nqb],?E[aSsK&,]*$")
_PARTLY = re.compile(r"N[be]*[aKsz][abKsze]*n")
"""`one of 17 African nations that abstained`."""
_OF_REGION = re.compile(r"l[al]*[aKs]n")
"""`the only African country to abstain`: others may have."""
_BESIDE = re.compile(r"S[^,&]*,S[^,&]*$")
_ALONE = "abstains backs endorses favors favours opposes rejects supports vetoes"
_OF_ONE = frozenset(_ALONE.split())
"""Verbs of one alone: in `censures Chad, Peru abstains` Chad is no voter."""
_REACH = 160
"""A subject begins at most so many pieces before its ballot word."""
_SOUGHT = frozenset(("for", "by"))
_JUDGED = ("apolog", "critic", "thank", "prais", "blam", "condemn", "rebuk", "reason", "explan")
"""`apologised for Chad’s vote`, which was cast, unlike one that somebody called for."""
_BLAMED = (*_JUDGED, "fire", "flak", "punish", "embrac", "heat")
_WHAT_FOR = frozenset(("for", "after", "over"))
_FIRST_PERSON = frozenset(("we", "i", "our", "my"))
_OWNERS = frozenset(("its", "their", "his", "her", "our", "my"))


def subject(sentence: Pieces, place: int) -> Side | None:
    """Those who are told to have voted so by what stands before the ballot word at a place."""
    for shape, fits in _SHAPES:
        match = _search(sentence, shape, place)
        if match and (fits is None or fits(sentence, match, place)):
            side = _side(sentence, match, place)
            side.joined = shape is shapes.JOINED
            if side.named or side.numeral:
                return side
    return _introduced(sentence, place) or _spoken(sentence, place)


def _search(sentence: Pieces, shape: re.Pattern[str], place: int) -> re.Match[str] | None:
    """The longest subject that nothing before it takes away; else one behind the next comma."""
    match = shape.search(sentence.letters, max(0, place - _REACH), place)
    while match and (
        _is_led_off(sentence, match)
        or _is_left_out(sentence, match)
        or (sentence.each[place].word in _OF_ONE and _BESIDE.search(match[0]))
    ):
        comma = sentence.letters.find(",", match.start(), place)
        match = shape.search(sentence.letters, comma + 1, place) if comma >= 0 else None
    return match


def _is_led_off(sentence: Pieces, match: re.Match[str]) -> bool:
    """`if Chad ...`, `tabled by Chad ...`, `on Chad, Peru ...`: who is named does not do it.

    `news of Chad’s vote` tells of one; `pressed for Chad’s vote` does not.
    """
    left = sentence.letters[: match.start()]
    if match.groupdict().get("names") and match["names"].endswith("p"):
        before = [one.word for one in sentence.each[max(0, match.start() - 2) : match.start()]]
        sought = before[-1:] and before[-1] in _SOUGHT and not before[0].startswith(_JUDGED)
        return bool(sought) or bool(_IF.search(left))
    if not left or not match.groupdict().get("names") or "w" in match[0]:
        return bool(_IF.search(left))
    if sentence.each[match.start() - 1].word == "those of" and left[-2:-1] in "C&;":
        return False
    return left[-1] in "utf" or bool(_IF.search(left))


def _is_left_out(sentence: Pieces, match: re.Match[str]) -> bool:
    """`everybody except Chad voted`; not `except for Chad, which voted`."""
    return bool(_LEFT_OUT.search(sentence.letters[: match.start()])) and "w" not in match[0]


def _side(sentence: Pieces, match: re.Match[str], place: int) -> Side:
    side, groups = Side(match.start(), place), match.groupdict()
    for name in ("names", "whom", "said"):
        if groups.get(name):
            side.add(sentence, *match.span(name))
    regional = _OF_REGION.search(sentence.letters, match.start(), place) is not None
    if regional or groups.get("among") or _LED_IN.search(sentence.letters[: match.start()]):
        side.whole, side.count = False, None
    for name in ("also", "named", "partly"):
        if groups.get(name):
            side.named += named_in(sentence, match.start(name) + 1, match.end(name))
    for name in ("all", "just"):
        if groups.get(name) and sentence.each[match.start(name)].value > len(side.named):
            side.counted(sentence, *match.span(name))
    if groups.get("many") and not _PARTLY.search(sentence.letters, match.start("many"), place):
        side.counted(sentence, *match.span("many"))
    return side


def _is_no_item(sentence: Pieces, match: re.Match[str], place: int) -> bool:
    """Not `20, votes against 7`: there the comma ends the item of the numeral.

    A mark between both is that of a table: `Chad (yes)`, `Chad, Peru: abstained`.
    """
    letters = sentence.letters
    if letters[place - 1] == "(" and letters[place + 1 : place + 2] != ")":
        return False
    if letters[place - 1] == ":" and (match.start() or letters[place + 1 : place + 2] == ":"):
        return False
    if not match["many"]:
        return True
    return not letters.startswith(",v", match.end("many"))


def _is_own(sentence: Pieces, match: re.Match[str], place: int) -> bool:
    """`explained its vote`, not `deplored the vote`."""
    if not match["said"]:
        return True
    return any(one.word in _OWNERS for one in sentence.each[match.end("said") : place])


def _is_verb(sentence: Pieces, match: re.Match[str], place: int) -> bool:
    """`met the press and voted against`, `and abstained`; not `and against`."""
    cue = sentence.each[place]
    return bool(match["verb"]) or cue.letter in "BG" or cue.word.startswith("voted")


def _is_participle(sentence: Pieces, _match: re.Match[str], place: int) -> bool:
    """`voting against`, `choosing to abstain`, `abstaining`."""
    run = sentence.each[max(0, place - 2) : place + 1]
    return any(one.word.split()[0].endswith("ing") for one in run if one.word)


def _is_blamed(sentence: Pieces, match: re.Match[str], place: int) -> bool:
    """`was blamed for abstaining`, `for its abstention`; not `called for voting against it`."""
    noun = sentence.each[place].word.endswith("abstention")
    if not noun and not _is_participle(sentence, match, place):
        return False
    behind = [one.word for one in sentence.each[match.end("names") : place]]
    near = [one.word for one in sentence.each[max(0, match.start() - 2) : place]]
    return not _WHAT_FOR.isdisjoint(behind) and any(one.startswith(_BLAMED) for one in near)


def _introduced(sentence: Pieces, place: int) -> Side | None:
    """`Having voted against it, Chad left`: the subject of the clause behind."""
    match = shapes.INTRO_AFTER.match(sentence.letters, place + 1)
    if not match or not shapes.INTRO.search(sentence.letters, 0, place):
        return None
    named = sentence.states(*match.span("names"))
    return Side(place, match.end("names"), len(named), named, whole=True)


def _spoken(sentence: Pieces, place: int) -> Side | None:
    """`“We abstained,” Chad’s envoy said`: the State of the one who says so."""
    ours = shapes.OURS.search(sentence.letters, 0, place)
    match = shapes.SAID_BY.search(sentence.letters, place + 1) if ours else None
    if not ours or not match or sentence.each[ours.start("ours")].word not in _FIRST_PERSON:
        return None
    named = sentence.states(*match.span("names"))
    return Side(place, match.end(), len(named), named, whole=False)


_SHAPES: tuple[tuple[re.Pattern[str], _Fits | None], ...] = (
    (shapes.TWO_GROUPS, None),
    (shapes.MEMBER, None),
    (shapes.JOINED, None),
    (shapes.SUBJECT, _is_no_item),
    (shapes.OWNED, _is_own),
    (shapes.SPEAKER, None),
    (shapes.COORDINATED, _is_verb),
    (shapes.PARTICIPLE, _is_participle),
    (shapes.FOR_DOING, _is_blamed),
)
"""The shapes of subjects in the order in which they are tried, and what else must hold."""
