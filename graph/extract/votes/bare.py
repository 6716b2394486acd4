"""Small words that say how somebody voted in one place, and something else in others.

`voted for`, `12 against`, `Peru no`, `no votes`, `an abstention`; not `for years`, `against Chad`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.votes import words
from graph.extract.votes.lexer import Piece
from graph.prose.lexicon import word_set

ENDS = frozenset(",;:)-&+CO")
"""What may stand behind a ballot without belonging to it."""
_IN_PLACE = frozenset("vNnkTeqR")
NAUGHT = frozenset(("no", "no vote", "no votes", "a", "an"))
"""Words that may mean nobody, or one."""
_BALLOTS = {word: letter for letter, several in words.BARE.items() for word in several}
_OFFICES = word_set("""
    president leader parliament candidate candidates party chairman chairperson chairwoman
    independence time consecutive straight
""")
_WITH_WHOM = re.compile(r"v[gj+][aS,&]*S$")
"""`voted with Chad against`."""
_VOTING_TO = re.compile(r"v[dx]*t$")
_RUN = 5
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|first|second|third|last|[a-z]+(?:fth|xth|nth|hth|ieth|rth)|ninth|twelfth"
)


def letters(found: Sequence[Piece]) -> str:
    """The letters of pieces as one string."""
    return "".join(one.letter for one in found)


def without(found: Sequence[Piece], shape: re.Pattern[str]) -> list[Piece]:
    """The pieces without their runs of a shape."""
    runs = {place for match in shape.finditer(letters(found)) for place in range(*match.span())}
    return [one for place, one in enumerate(found) if place not in runs]


def naught(made: list[Piece], found: list[Piece]) -> Piece:
    """`no country`, `no abstentions`, `an abstention`: nobody, one."""
    one, after = found[0], letters(found[1:3])
    if one.word in ("no vote", "no votes") and one.letter == "G":
        if letters(found[1:2]) == ":":
            return one
        if _says_how(found[1:2]):
            return one._replace(letter="N", value=0)
        return one if letters(made[-1:]) in tuple("alNvqn") else one._replace(letter="z")
    told = after[:1] in ("n", "B", "v") or after in ("bn", "en", "zB")
    if one.word == "no" and (told or (after[:1] == "G" and "vote" in found[1].word)):
        return one._replace(letter="N", value=0)
    changed = bool(made) and made[-1].word == "from"  # `its vote to yes from an abstention`
    if changed:
        return one
    if one.word in ("a", "an") and letters(made[-1:]) != "v" and _is_single(found[1:3]):
        return one._replace(letter="N", value=1)
    return one


def _says_how(found: list[Piece]) -> bool:
    """Whether a ballot follows: `no votes against` are none, `no votes` alone are votes."""
    return any(one.letter in "FG" or one.word in ("for", "against") for one in found)


def _is_single(found: list[Piece]) -> bool:
    """Whether `a` counts the vote behind it: `an abstention`, `a Chadian abstention`."""
    for one in found:
        if one.word in ("abstention", "negative vote", "no vote"):
            return True
        if one.letter not in "sK":
            return False
    return False


def may_be_ballot(made: list[Piece], one: Piece) -> bool:
    """Whether a word may say how somebody voted, or what was voted for."""
    return one.word in _BALLOTS or bool(made and made[-1].letter == "t")


def ballot(made: list[Piece], found: list[Piece]) -> Piece:
    """`for`, `against`, `yes`, `no` where they say how somebody voted; and `voted to adopt`."""
    one = found[0]
    letter = _BALLOTS.get(one.word, "")
    if letter and one.letter in "zKuax":
        return one._replace(letter=letter if _is_ballot(made, one, found[1:]) else "z")
    if one.veto and _VOTING_TO.search(letters(made[-_RUN:])):
        made[-1] = made[-1]._replace(letter="x")  # `used its power to veto`
    elif one.letter in "z1234B" and _is_voting_to(made):
        made[-1] = made[-1]._replace(letter="x")
        if one.letter != "B":
            return one._replace(letter="G" if one.word in words.TO_REJECT else "F")
    return one


def _is_voting_to(made: list[Piece]) -> bool:
    """`voted to adopt it`, `voted at the UN to adopt it`, `changed its vote to adopt it`."""
    run = made[-_RUN:]
    verb = _VOTING_TO.search(letters(run))
    return bool(verb and "vot" in run[verb.start()].word)


def _is_ballot(made: list[Piece], one: Piece, found: list[Piece]) -> bool:
    before, after = letters(made[-6:]).rstrip("xda")[-1:], letters(found[:1])
    ends = not after or after in ENDS
    if one.word == "for":
        reason = found[:1] and found[0].word == "what"  # `for what she called cynical reasons`
        return _is_for(before, after) and not (before == "v" and (reason or _is_aside(found)))
    if one.word == "against":
        if ends or after in "hN(k" or not before or _WITH_WHOM.search(letters(made[-12:])):
            return True
        return before in _IN_PLACE
    if letters(found[:2]) == "-N":
        return True
    if before in ("v", "N", "(", "l") or after in ("N", ":"):
        return True
    return ends and (before in ("S", "n", ",", "q", ":") or letters(made[-2:]) == "S-")


def _is_for(before: str, after: str) -> bool:
    """`voted for`, `12 for,`, `(for 12`, `12 for the text`."""
    if before == "v":
        return True
    if before == "k":
        return after in ("O", "h", "a")
    if after in ("N", "("):
        return before in ("(", ",", ":", ";", "-")
    ends = not after or after in ENDS
    return (ends and before in tuple("NneT(,S")) or (before == "N" and after in "aog")


def _is_aside(found: list[Piece]) -> bool:
    """`voted for the third time`, `for a new president`; not `for the first resolution`."""
    behind = [one for one in found[:4] if one.letter != "a" and one.word not in ("new", "next")]
    if not behind:
        return False
    return bool(_ORDINAL.fullmatch(behind[0].word)) or behind[0].word in _OFFICES
