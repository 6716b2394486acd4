"""Who stands on a side of a ballot word, and who behind: `against: Chad`, `abstentions of Chad`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.extract.votes import bare, shapes
from graph.extract.votes.pieces import Pieces
from graph.gazetteer import Match

_BACKING = re.compile("back|support|endors")
"""Who backs a text that was adopted without a vote has not voted."""
_UNLIKE = frozenset(("unlike", "despite", "contrary to", "in contrast to", "in contrast with"))
"""`Chad voted for it, unlike Peru`."""
_NEXT = re.compile("[FGBXWM]|t[alx]*N")
_OWN_VERB = re.compile(r"m?[,)-]?&?(?:[xdkl]|va?)*[FGBXWM](?!:)")


_ASIDE = re.compile(
    r"\([^()]*\)|-[^-,;FGBX]{1,7}-(?=,?[&,])|,w[^,;:FGBX]{1,14},|,a[aszK]{0,3}w[^,;:]{1,16},|(?:^|(?<=[&+k:])),[fut][^,;:SFGBX]{1,6},"
)


_NUMERAL = re.compile(r"N(?!T?[bsKzea]{0,4}n[azxkC]{0,7}(?:[:-]|,?i))")
"""A number whose States do not follow: not `three island countries: Chad, Fiji and Malta`."""
_SPEAKS = re.compile(r"[^FGBX;:]*,[^,FGBX;:]*[Ss][pbzr]*[xd]*y")
"""`owing to the veto of a member,” Chad’s envoy said`: who says so is not the member."""
_MAKER = re.compile(r"O[fbasK]*z$")
_SPEAKER = re.compile(r"r[fbat]*,?K+")
"""`Chad's envoy, Ana Doe,`: one that votes, and not two."""


@dataclass(slots=True)
class Side:
    """Who is told on one side of a ballot word, by the pieces `[first, last)` of the sentence.

    `whole`: those named are all of them; `numeral`: the count is a numeral of the text;
    `joined`: some did as others did.
    """

    first: int
    last: int
    count: int | None = None
    named: list[Match] = field(default_factory=list)
    whole: bool = False
    numeral: bool = False
    joined: bool = False

    def add(self, sentence: Pieces, first: int, last: int) -> None:
        """A list as well: its States, the names that nobody knows, and its numbers, summed up."""
        run = bare.without(sentence.each[first:last], _ASIDE)
        named = named_in(sentence, first, last)
        letters = bare.letters(run)
        numerals = [run[one.start()].value for one in _NUMERAL.finditer(letters)]
        size = len(named) + _SPEAKER.sub("", letters).count("K") + sum(numerals)
        vague = any(one.letter == "q" for one in run)
        lost = self.count is None and bool(self.named)
        self.count = None if vague or lost else (self.count or 0) + size
        self.numeral = self.numeral or bool(numerals)
        self.whole = not vague
        self.named += named

    def counted(self, sentence: Pieces, first: int, last: int) -> None:
        """The numeral of a passage is how many they are."""
        for one in sentence.each[first:last]:
            if one.letter == "N":
                self.count, self.numeral, self.whole = one.value, True, False
                return


def named_in(sentence: Pieces, first: int, last: int) -> list[Match]:
    """The States of a list, without those of its asides."""
    run = bare.without(sentence.each[first:last], _ASIDE)
    return [state for one in run for state in one.states]


def listed(sentence: Pieces, place: int) -> Side | None:
    """Those who are listed, or counted, behind the ballot word at a place."""
    letters = sentence.letters
    behind = [shapes.SEMICOLONS, shapes.AMONG_THEM, shapes.TOO]
    if shapes.INVERTED.fullmatch(letters, 0, place):
        behind.append(shapes.LISTED)
    for shape in behind:
        match = shape.match(letters, place + 1)
        if match and is_listed(sentence, match):
            side = Side(place, match.end("names"))
            side.add(sentence, *match.span("names"))
            side.whole = side.whole and shape is not shapes.AMONG_THEM
            return side
    return pointed(sentence, place, place + 1) or _counted(sentence, place)


def pointed(sentence: Pieces, place: int, start: int) -> Side | None:
    """The nearest list to which a colon, a verb or a preposition points behind a ballot word."""
    letters = sentence.letters
    reach = shapes.BETWEEN.match(letters, start)
    for match in shapes.POINTED.finditer(letters, start):
        if reach is None or match.start() > reach.end():
            return None
        if _points(sentence, place, start, match) and is_listed(sentence, match):
            side = Side(place, match.end("names"))
            side.add(sentence, *match.span("names"))
            side.whole = side.whole and not match["some"]
            if match["also"]:
                side.add(sentence, *match.span("also"))
            if match["source"]:
                side.counted(sentence, *match.span("many"))
            if match["source"] and "&" in letters[match.end("source") : match.start("names")]:
                side.whole, side.count = False, None  # `by Arab states and the islands of Fiji ...`
            return side if side.named else None
    return None


def _points(sentence: Pieces, place: int, start: int, match: re.Match[str]) -> bool:
    """Whether what points speaks of those who voted so, and not of what they voted on."""
    some = sentence.each[match.start("some") : match.end("some")] if match["some"] else ()
    if any(one.word in _UNLIKE for one in some):
        return False
    beside = shapes.BESIDE.fullmatch(sentence.letters, start, match.start()) is not None
    if match["source"]:
        if (
            _MAKER.search(sentence.letters, start, match.start())
            and sentence.each[match.end("source") - 1].word == "by"
        ):  # `one abstention on a text submitted by Chad`
            return False
        speaks = _SPEAKS.match(sentence.letters, match.end("source"))
        return beside and not speaks and is_noun(sentence, place)
    if match["sign"] or beside:
        return beside
    headed = shapes.HEAD.search(sentence.letters, 0, place)
    return bool(headed) and not _BACKING.match(sentence.each[place].word)


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
    noun = cue.word.endswith(("tion", "tions", "vote", "votes", "ballot", "ballots"))
    veto = cue.veto and not cue.word.endswith(("d", "g")) and before != "to"
    return veto or noun or before in ("vote", "votes", "ballots", "ballot")


def annexed(sentence: Pieces, place: int, count: int, known: int) -> list[Match]:
    """Those listed further behind, as many as a number there, as `count`, or as lack to it."""
    letters = sentence.letters
    cue = _NEXT.search(letters, place + 1)
    for match in shapes.ANNEX.finditer(letters, place + 1, cue.start() if cue else len(letters)):
        many = sentence.each[match.start("many")].value if match["many"] else count
        named = named_in(sentence, *match.span("names"))
        if len(named) in (many, many - known) and is_listed(sentence, match):
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
