"""Who is told behind a ballot word: `against: Chad and Peru`, `abstentions from Chad`."""

from __future__ import annotations

import re

from graph.extract.votes import shapes
from graph.extract.votes.pieces import Pieces
from graph.extract.votes.sides import Side, named_in
from graph.gazetteer import Match

_BACKING = re.compile("back|support|endors")
"""Who backs a text that was adopted without a vote has not voted."""
_NEXT = re.compile("[FGBXWM]|t[alx]*N")
_OWN_VERB = re.compile(r"m?[,)-]?&?[xdklv]*[FGBXWM]")


def listed(sentence: Pieces, place: int) -> Side | None:
    """Those who are listed, or counted, behind the ballot word at a place."""
    letters = sentence.letters
    opens = shapes.INVERTED.fullmatch(letters, 0, place)
    behind = [shapes.SEMICOLONS, shapes.AFTER, shapes.BEHIND, *([shapes.LISTED] if opens else [])]
    if not _BACKING.match(sentence.each[place].word) and shapes.HEAD.search(letters, 0, place):
        behind.append(shapes.BEHIND_VERB)
    if is_noun(sentence, place):
        behind.insert(1, shapes.SOURCE)
    for shape in behind:
        match = shape.match(letters, place + 1)
        if match and not _OWN_VERB.match(letters, match.end()):
            side = _side(sentence, match, shape, place)
            if side.named:
                return side
    return _counted(sentence, place)


def _side(sentence: Pieces, match: re.Match[str], shape: re.Pattern[str], place: int) -> Side:
    side, groups = Side(place, match.end("names")), match.groupdict()
    side.add(sentence, *match.span("names"))
    if groups.get("some") or shape is shapes.BEHIND:
        side.whole = False
    if groups.get("also"):
        side.add(sentence, *match.span("also"))
    if groups.get("many"):
        side.counted(sentence, *match.span("many"))
    return side


def _counted(sentence: Pieces, place: int) -> Side | None:
    """`abstained along with six others`."""
    match = shapes.WITH_OTHERS.match(sentence.letters, place + 1)
    if match is None:
        return None
    return Side(place, match.end(), sentence.each[match.start("many")].value, whole=True)


def is_noun(sentence: Pieces, place: int) -> bool:
    """Whether it is votes that come from somebody: `abstentions from`, `votes against by`."""
    cue = sentence.each[place]
    before = sentence.each[place - 1].word if place else ""
    noun = cue.word.endswith(("tion", "tions", "vote", "votes"))
    veto = cue.veto and not cue.word.endswith(("d", "g"))
    return veto or noun or before in ("vote", "votes", "ballots", "ballot")


def annexed(sentence: Pieces, place: int, count: int) -> list[Match]:
    """Those listed further behind, where they are just as many as a number there, or `count`."""
    letters = sentence.letters
    cue = _NEXT.search(letters, place + 1)
    for match in shapes.ANNEX.finditer(letters, place + 1, cue.start() if cue else len(letters)):
        many = sentence.each[match.start("many")].value if match["many"] else count
        named = named_in(sentence, *match.span("names"))
        if len(named) == many and is_listed(sentence, match):
            return named
    return []


def is_listed(sentence: Pieces, match: re.Match[str]) -> bool:
    """Whether a list ends there, and is not the subject of what follows."""
    return not _OWN_VERB.match(sentence.letters, match.end())


def besides(sentence: Pieces, place: int) -> list[Match]:
    """`Apart from Malta, those that voted against were A and B`: Malta did, too."""
    opening = shapes.BESIDES.search(sentence.letters, 0, place)
    if opening is None or set(sentence.letters[opening.end() : place]) & set("FGBXWMP"):
        return []
    return sentence.states(*opening.span("names"))
