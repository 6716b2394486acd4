"""The pieces of a sentence that tells of votes: names, numerals, phrases of the tables, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graph.extract.actors.find import states_in, within
from graph.extract.votes import words
from graph.extract.votes.numbers import EXACT, NO_COUNT, VAGUE, numbers_in
from graph.gazetteer import Match
from graph.text import SOME_MONTH, WEEKDAY

_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{SOME_MONTH}|{SOME_MONTH}\s+\d{{1,2}})\b"
_YEAR = r"(?:,?\s+\d{4}\b(?:,(?=\s+(?:for|against|in\s+favou?r)\b))?)?"
_CIRCUMSTANCE = re.compile(
    rf"""
    \b (?: (?:(?:on|last|this|late|early)\s+)* {WEEKDAY} \b
        (?:\s+(?:morning|afternoon|evening|night))? (?:,?\s+{_DATE}{_YEAR})?
      | (?:on\s+)? {_DATE}{_YEAR}
      | (?:today|yesterday|tonight)\b
      | (?:earlier\s+)?(?:this|last)\s+(?:week|month|year|morning|afternoon|evening|time)\b
      | in\s+(?:(?:early|late)\s+)?(?:{SOME_MONTH}\s+)?(?:19|20)\d\d\b
      | as\s+(?:an?|the|its)\s+(?:(?:veto-wielding|permanent|non-permanent|elected)\s+)+member\b
        (?:\s+of\s+the\s+(?:(?:UN|U\.N\.|United\s+Nations)\s+)?(?:Security\s+)?Council\b)?
      | in\s+(?:New\s+York|Geneva|{SOME_MONTH})\b
      | at\s+(?:the\s+)?(?:UN|U\.N\.|United\s+Nations)(?:\s+headquarters)?(?!\s+(?-i:[A-Z]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SCORE = re.compile(
    r"""
    (?<![\w.,/$€£\[-]) (?<!at\s) \d{1,3}
    (?: (?:\s?[-‐‑–—−]\s?|-to-) \d{1,3} (?: (?:\s?[-‐‑–—−]\s?|-to-) \d{1,3} )?
      | : (?!0\d) \d{1,2} (?! : | \s?(?:[ap]\.?m\b|hours?\b|h\b|[A-Z]{2,3}T\b) )
      | / \d{1,3} / \d{1,3}
    )
    (?! [-‐‑–—−/]\w | [\w%] | [.,]\d )
    """,
    re.VERBOSE,
)
_TOKEN = re.compile(
    r"""
    (?P<word> (?:[A-Za-z]\.){2,} | [^\W\d_]+ (?: (?![’'´]s\b)[-‑.’'´] [^\W\d_]+ )*
            | \d (?: [\w.,/%-]* \w )? )
    | (?P<own> [’'´]s\b | (?<=s)[’'´](?!\w) )
    | (?P<mark> -- | -(?=\s) | (?<=\s)-(?=[A-Z]) | [–—,;:()\[\]&] )
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"[’'´]s?(?![\w])")
_COMPOUND = re.compile(r"[-‑][a-z][\w’'‑-]*")
_DOUBLE = re.compile(r"[-‑][A-Z]\w+")
"""`Trinidad-Tobago`, `Antigua-Barbuda`: one name, told short."""
_ADVERB = re.compile(r"(?!only|family|supply|reply|apply|assembly|early)[a-z]{3,}ly")
_MARKS = {"–": "-", "—": "-", "--": "-", "[": "(", "]": ")"}
_LETTERS = {EXACT: "N", VAGUE: "q", NO_COUNT: "z"}
_PASSING = frozenset(("adopted", "approved", "backed", "endorsed", "passed", "supported"))
_PLAIN = frozenset("zKx")
"""The letters of words that may yet be found in a table."""


class Piece(NamedTuple):
    """A word or phrase at `[start, end)`: its letter, and what it is worth.

    `value` is a numeral's, `score` the counts of `143-9-25`; `states` the States that are named.
    """

    letter: str
    start: int
    end: int
    word: str = ""
    value: int = -1
    score: tuple[int, ...] = ()
    states: tuple[Match, ...] = ()
    veto: bool = False


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """A sentence as pieces, in order, before any of them is looked at in its place."""
    found: list[Piece] = []
    place = start
    for one in _fixed(text, start, end):
        if one.start >= place:
            found += _tokens(text, place, one.start)
            found.append(one)
            place = one.end
    found += _tokens(text, place, end)
    pairs = zip(found, (None, *found), strict=False)
    return list(_phrased([one for one, last in pairs if not _is_doubled(one, last)]))


def _is_doubled(one: Piece, last: Piece | None) -> bool:
    """Whether a comma only repeats the one before: `Chad ,, Malta`."""
    return one.letter == "," and last is not None and last.letter == ","


def _fixed(text: str, start: int, end: int) -> list[Piece]:
    """What is no plain word: States, times and places, scores, numerals."""
    found = list(_states(text, start, end))
    found += (
        Piece("d", *match.span(), word=match[0].lower())
        for match in _CIRCUMSTANCE.finditer(text, start, end)
        if match.start() == start or not text[match.start() - 1].isalnum()
    )
    for match in _SCORE.finditer(text, start, end):
        counts = tuple(int(one) for one in re.findall(r"\d+", match[0]))
        found.append(Piece("R", *match.span(), word=match[0], score=counts))
    for one in numbers_in(text, start, end):
        word = text[one.start : one.end].lower()
        found.append(Piece(_LETTERS[one.kind], one.start, one.end, word, one.value))
    kept: list[Piece] = []
    for piece in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return kept


def _states(text: str, start: int, end: int) -> Iterator[Piece]:
    for one in within(text, start, end):
        if not one.entity.startswith("state/"):
            continue
        letter = "s" if one.label_kind == "demonym" else "S"
        compound = _COMPOUND.match(text, one.end, end)
        if compound:  # `a US-drafted text`
            yield Piece("z", one.start, compound.end(), word=one.matched.lower())
            continue
        double = _DOUBLE.match(text, one.end, end)
        whole = double.end() if double and not states_in(text, one.end, double.end()) else one.end
        yield Piece(letter, one.start, whole, word=one.matched.lower(), states=(one,))
        owned = _POSSESSIVE.match(text, one.end, end)
        if owned:
            yield Piece("p", *owned.span())


def _tokens(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind == "word":
            letter, word = _classed(match[0])
            yield Piece(letter, match.start(), match.end(), word)
        elif kind == "own":
            yield Piece("p", match.start(), match.end())
        else:
            yield Piece(_MARKS.get(match[0], match[0]), match.start(), match.end())


@lru_cache(maxsize=16384)
def _classed(word: str) -> tuple[str, str]:
    """The letter of a word that is in no table, and how the tables would spell it."""
    plain = re.sub(r"\bfavor", "favour", word.lower().replace("’", "'").replace("‑", "-"))
    if _ADVERB.fullmatch(word):
        return "x", plain
    if plain.endswith(("-member", "-nation")):
        return "b", plain
    return "K" if word[0].isupper() else "z", plain


def _phrased(found: list[Piece]) -> Iterator[Piece]:
    """Words joined to the phrases of the tables; the longest wins."""
    place = 0
    while place < len(found):
        one = found[place]
        if one.word in _PASSING and _word_of(found[place + 1 : place + 3]) == ["d", "by"]:
            yield Piece("Y", one.start, found[place + 2].end, f"{one.word} by")
            place += 3
            continue
        phrase = _phrase_at(found, place) if one.letter in _PLAIN and one.word else None
        if phrase:
            several = found[place : place + len(phrase.words)]
            word, end = " ".join(two.word for two in several), several[-1].end
            veto = phrase.letter == "V"
            counted = (
                found[place - 1].letter == "N" and found[place - 1].value > 1 if place else False
            )
            if veto and counted and word.endswith("vetoes"):
                yield one._replace(end=end, word=word)  # `three vetoes from Chad` in all the years
                place += len(several)
                continue
            one = Piece("G" if veto else phrase.letter, one.start, end, word, veto=veto)
            place += len(several) - 1
        yield one
        place += 1


def _word_of(pair: list[Piece]) -> list[str]:
    """The letter of a piece and the word of the next: `approved |on Friday by|`."""
    return [pair[0].letter, pair[1].word] if len(pair) > 1 else []


def _phrase_at(found: list[Piece], place: int) -> words.Phrase | None:
    """The longest phrase that begins here."""
    for phrase in words.beginning_with(found[place].word):
        size = len(phrase.words)
        these = found[place : place + size]
        if size == 1 or (len(these) == size and all(map(_is_word, these, phrase.words))):
            return phrase
    return None


def _is_word(one: Piece, wanted: str) -> bool:
    if one.letter not in _PLAIN:
        return False
    return one.word.startswith(wanted[:-1]) if wanted[-1] == "*" else one.word == wanted
