"""A sentence as pieces, each of a class that one letter names: the string reads like a shape.

`Chad, Peru and 12 others voted against the resolution` becomes `S,S&NnvGO`. The letters are those
of `words.txt`, and these: `S` States, `s` the adjective of one, `K` another name, `N` a number that
counts voters, `T` a total (`of the 15 members`), `R` a score (`143-9-25`), `O` what is voted on,
`p` a possessive ending, `d` a time or place, `z` any other word, and punctuation as it stands. Of
the words of backing and rejecting (`1` to `4`), those that stand with what is voted on become `F`
and `G`; of the others `W` and `M` tell of a vote where a number does it, `P` where so many of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.votes import bare
from graph.extract.votes.lexer import Piece, pieces
from graph.gazetteer import Match
from graph.gazetteer.sizes import BODIES

_NAME = re.compile(r"KK+")
_ASIDE = re.compile(r"\([^()SNRqTFGBX1-4YZv]*\)")
"""`(full list below)`, `(HRC)`: names nobody, and counts nothing."""
_INSERTED = re.compile(r"(?<=[SN]),x+,(?=[vFGBX1-4])")
"""`Chad, too, abstained`."""
_PLACE = re.compile(r"ua?b+(?=[wdFGBXv,]|$)")
"""`at the General Assembly`."""
_MANY_STATES = re.compile(r"S(?:,S(?!p)){3,}|S(?:;a?S){2,}(?:[;,]?&a?S)?(?!p)")
"""As one piece, which reads quickly; and lists parted by semicolons, which end no clause."""
_TWICE = re.compile(r"(?<=N)\(N\)")
"""`five (5) countries`."""
_OFFICIALS = re.compile(r"(?<=s)n")
_ENVOYS = ("delegations", "delegates", "representatives", "ambassadors", "governments")
"""`the Chadian and Peruvian delegations`."""
_ONE_OF = re.compile(r"(?<=[kx])Nf(?=[abel]*[NnqT])")
"""`was one of 12 countries`."""
_AND_ONE_OF = re.compile(r"(?<=,)Nf(?=[abel]*[NnqT])")
"""`Chad, one of the 12 countries`; not `said that, 35 of the 193 members`."""
_TOTAL = re.compile(r"(?:(?<=[NqnxeT,;(R])|^)fa*(?:[bKs]p?)*l?N(?!b?n?w)")
_OF_BODY = re.compile(r"(?<=[nTN])fa*b+p?(?!N)")
_OBJECT = re.compile(
    r"""
      [uft]? a+ (?: [zsKebdqxN]p? | Sp? ){0,6}? o+
    | [uft]? Sp [zKsb]{0,3} o+
    | [uft]? (?: [zsKeb]p? ){0,4} o+
    | [uf] a* (?: [dzKsb]p? ){0,3} v (?! [FG] | u?v )
    | (?<=[1-4]) a v (?= [,;.)-] | $ )
    | [uf] h (?= [,;.)] | $ )
    """,
    re.VERBOSE,
)
"""`the Council’s draft resolution`, `on it`, `in the vote`."""
_OBJECTS = re.compile(r"OO+")
_DEFINITE = frozenset(["the", "a", "an", "it", "this", "that", "its", "their", "them"])
_STANCES = frozenset(["is", "are", "so", "remains", "remain"])
_WEAKLY = re.compile(r"(?<=[WM])a[zKs]{1,3}(?=[,:(-])")
"""`eight members supported the plan, including Chad`."""
_AHEAD = 8
_PASSIVE = re.compile(r"k[xd]*$")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a sentence; `letters[i]` is the letter of `each[i]`."""

    text: str
    each: tuple[Piece, ...]
    letters: str

    def states(self, first: int, last: int) -> list[Match]:
        """The States among the pieces `[first, last)`."""
        return [state for one in self.each[first:last] for state in one.states]


@lru_cache(maxsize=256)
def pieces_of(text: str, start: int, end: int) -> Pieces:
    """The pieces of a sentence, each judged in its place."""
    found = _joined(pieces(text, start, end), _NAME, "K")
    found = _joined(found, _PLACE, "d", of=("at", "in", "during"))
    found = _joined(found, _MANY_STATES, "S")
    found = bare.without(_joined(found, _OFFICIALS, "r", of=_ENVOYS), _TWICE)
    found = _each(found, bare.naught, lambda _, one: one.word in bare.NAUGHT)
    found = _totals(found)
    found = bare.without(_each(found, bare.ballot, bare.may_be_ballot), _ASIDE)
    found = bare.without(found, _INSERTED)
    found = _joined(_joined(found, _OBJECT, "O"), _OBJECTS, "O")
    found = _joined(_each(found, _backing, lambda _, one: one.letter in "1234"), _WEAKLY, "O")
    return Pieces(text, tuple(found), bare.letters(found))


def _each(
    found: list[Piece],
    judged: Callable[[list[Piece], list[Piece]], Piece],
    concerned: Callable[[list[Piece], Piece], bool],
) -> list[Piece]:
    """The pieces concerned anew, by those before them as they are now, and some from them on."""
    made: list[Piece] = []
    for place, one in enumerate(found):
        near = found[place : place + _AHEAD] if concerned(made, one) else []
        made.append(judged(made, near) if near else one)
    return made


def _joined(
    found: list[Piece], shape: re.Pattern[str], letter: str, of: tuple[str, ...] = ()
) -> list[Piece]:
    """Every run of pieces of a shape as one piece; `of`: words of which it must begin with one."""
    made: list[Piece] = []
    place = 0
    for match in shape.finditer(bare.letters(found)):
        run = found[match.start() : match.end()]
        if of and run[0].word not in of:
            continue
        made += found[place : match.start()]
        states = tuple(state for one in run for state in one.states) if letter == "S" else ()
        value = next((one.value for one in reversed(run) if one.value >= 0), -1)
        word = run[0].word if letter == "O" else ""
        made.append(Piece(letter, run[0].start, run[-1].end, word, value, states=states))
        place = match.end()
    return made + found[place:]


def _totals(found: list[Piece]) -> list[Piece]:
    """`of the Council's 15 members`: how many there are, not how many voted."""
    found = _joined(found, _ONE_OF, "i")
    found = _joined(found, _AND_ONE_OF, "i", of=("one", "two"))
    found = _joined(found, _TOTAL, "T", of=("of", "from", "out of"))
    found = _joined(found, _OF_BODY, "b")
    made: list[Piece] = []
    for one in found:
        before = bare.letters(made[-2:]) if one.letter == "T" else ""
        if before == "AN":  # `all but two of the 15`
            made[-2:] = [made[-1]._replace(start=made[-2].start, value=one.value - made[-1].value)]
        elif before.endswith("N") and one.value not in BODIES:
            made[-1] = made[-1]._replace(letter="q")
        made.append(one)
    return made


def _backing(made: list[Piece], found: list[Piece]) -> Piece:
    """Words of backing and rejecting, by what stands before and behind them."""
    one = found[0]
    against = one.letter in "34"
    opposed = "oppos" in one.word
    after = bare.letters(found[1:])
    if _is_stance(made, one) or (
        one.letter in "13" and after[:2] == "Sp" and bare.letters(made)[-1:] == "n"
    ):
        return one._replace(letter="z")
    if (
        _PASSIVE.search(bare.letters(made[-_AHEAD:]))
        and not opposed
        and not one.word.endswith("ing")
    ):
        return one._replace(letter="z")
    adjective = after[:1] == "O" and found[1].word not in _DEFINITE
    if adjective and one.word.endswith("ing") and bare.letters(made[-1:]) != "v":
        return one._replace(letter="z")
    if one.letter in "13" and (after[:1] in ("O", "h") or after[:2] == "av"):
        return one._replace(letter="G" if against else "F")
    those = made and made[-1].letter in "ni" and after[:1] in ("u", "d")
    if opposed and (not after or after[0] in bare.ENDS or those):
        return one._replace(letter="G")
    return one._replace(letter="P" if one.letter == "2" else "M" if against else "W")


def _is_stance(made: list[Piece], one: Piece) -> bool:
    """Words that tell what somebody thinks: `still support it`, `is opposed to it`."""
    before = made[-1].word if made else ""
    return before == "still" or (one.word.startswith("oppos") and before in _STANCES)
