"""The noun phrase around "resolution": where it begins, what its words say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.number_words import NUMBER_WORDS, value_of
from graph.extract.speech_words import SPEECH
from graph.extract.word_pattern import one_of
from graph.function_words import ARTICLE, DEMONSTRATIVE, FUNCTION, POSSESSIVE, words_of
from graph.prose.inflection import PASTS
from graph.prose.lexicon import kind_of

_TOKEN_BEFORE = re.compile(r"(\S+)[^\S\n]+$")
_DETERMINERS = words_of(
    ARTICLE,
    DEMONSTRATIVE,
    POSSESSIVE,
    """both two three four five six seven eight nine ten several many another each every any no
    some one all such""",
)
_STOP_VERBS = """
    awaits await needs require requires seeks seek remains faces brings nears recalls reaffirms
    cites cite refers repeats quotes replaces amends extends renews mentions contradicts recall
    recalled reaffirmed cited mentioned amended extended renewed replaced violated breached
    ignores ignored particular
    said says told adopted adopts adopting adopt passed passes
    passing pass approved approves approving approve backed backs vetoed vetoes tabled tables
    introduced introduces sponsored sponsors sponsoring co-sponsored co-sponsors co-sponsoring
    cosponsored cosponsoring voted votes vote called calls supports supported supporting opposed
    opposes endorsed endorses welcomed welcomes rejected rejects implementing implement violates
    violate recalling reaffirming negotiating negotiated drafting drafts leading
    led spearheaded presents presented submitted put forward entitled titled
    unlike also then thus just-in proposing propose considering
    demand demands demanding secure secured want wants make makes made see sees saw read reads
    acclamation enforce enforcing follows followed there here
"""
_STOP = FUNCTION.union(_STOP_VERBS.split()) - {"and"}
_LONGEST, _LONGEST_TITLE = 9, 64
_QUOTED_BEFORE = re.compile(r"[“\"](?=[\w’-]+ )[^“”\"\n.,;]{4,60}[”\"]\s+$")
"""`the “Good Seas” resolution`: several words that are quoted before the noun are its name."""


_WITHIN = re.compile(r"(?:[A-Z]\.)+|[“\"‘]?[\w’'-]+[”\"’]|\([A-Z]{3,6}\)")
"""What ends as a sentence or an aside does and belongs to a phrase: `U.S.`, a word, `(ABCD)`."""


_NUMBER_BEHIND = re.compile(r"[a-zS]*\s+(?:[Nn]o\.?\s*)?\d")
_VERB_FIRST = re.compile(
    rf"(?!(?:binding|existing|proposed|revised|amended|related|standing)\b)(?:[a-z]+(?:ing|ed)|{one_of(PASTS)})\s+"
)
"""`citing |resolution 91/14`: what stands before a number without an article may be a verb."""
_INFINITIVE = re.compile(r"\bto\s+(?P<verb>[a-z]+)\s+(?=[A-Z])")
"""`to counter |UN Resolution 91/14`."""
_SHORT = 6
_OF_DATE = re.compile(r"(?:19|20)\d\d:?\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `start` to `end` in the text, its words before the noun, how many it means."""

    start: int
    end: int
    modifiers: str
    determiner: str
    number: int


def phrase_at(text: str, left: int, head_start: int, head_end: int) -> Phrase:
    """The phrase whose noun stands at `[head_start, head_end)`; it begins at `left` or later."""
    start, determiner = _walked_back(text, left, head_start)
    verb = _VERB_FIRST.match(text, start, head_start)
    if verb and not determiner and _NUMBER_BEHIND.match(text, head_end - 1):
        start = verb.end()
    infinitive = _INFINITIVE.search(text, max(left, start - _SHORT), head_start)
    if infinitive and infinitive.start("verb") == start and not determiner:
        start = infinitive.end()
    dated = _OF_DATE.match(text, start, head_start)
    if dated and not determiner and text[:start].rstrip().endswith(","):
        start = dated.end()  # `August 2, 1990 |Resolution 660`
    start = _past_marks(text, start, head_start)
    modifiers = text[start:head_start].strip()
    plural = text[head_start:head_end].lower().endswith("s")
    return Phrase(start, head_end, modifiers, determiner, _count(modifiers) if plural else 1)


def _walked_back(text: str, left: int, head: int) -> tuple[int, str]:
    """Where the words begin that belong to a noun at `head`, and its determiner, "" without one."""
    start = place = head
    determiner = ""
    for _ in range(_LONGEST):
        title = _QUOTED_BEFORE.search(text, max(left, place - _LONGEST_TITLE), place)
        if title:
            start = place = title.start()
            continue
        token = _TOKEN_BEFORE.search(text, max(left, place - 60), place)
        if token is None or token.start() < left:
            break
        bare = token[1].strip("“”\"‘’'(").lower()
        if bare == "that" and _demonstrative(text, token.start()):
            start, determiner = token.start(), bare
            break
        if _closes(token[1], bare, text, place):
            break
        place = token.start()
        if token[1].startswith("(") and not token[1].endswith(")"):
            start = place  # `in 2031 (UN Resolution 91/14)`: the phrase stands in brackets
            break
        if bare == "and" or bare.endswith(","):
            continue
        start = place
        if bare in _DETERMINERS:
            determiner = bare
            start = place = _earlier_determiner(text, left, place)
            break
        if bare.endswith(("’s", "'s", "s’")):
            determiner = "'s"
            continue
    return start, determiner


def _demonstrative(text: str, position: int) -> bool:
    """`drafted that resolution`, not `said that resolution 91/14`."""
    before = re.search(r"(\w+)\s+$", text[max(0, position - 24) : position])
    return before is None or before[1] not in SPEECH


_ACRONYMS = frozenset(("WHO",))
"""Names that are spelt like words which end a phrase: `the WHO resolution`."""


def _closes(token: str, bare: str, text: str, place: int) -> bool:
    """Whether a word is none of the phrase that follows it."""
    if (bare in _STOP and token not in _ACRONYMS) or bare in ("", "-") or kind_of(bare) == "ing":
        return True
    if token[-1] in '.;:!?—–/)”"' and not _WITHIN.fullmatch(token):
        return True
    if bare == "and":
        return not re.search(
            r"(?:[A-Z][\w.]*-?|\bnon-?binding|draft|\w+[ai]l|\w+ed|\w+-\w+|\b(?:an?|the)\s+\w+)\s+and\s+$",
            text[max(0, place - 40) : place],
        )
    return token.endswith(",") and not re.fullmatch(r"[a-z-]+,", token)


def _earlier_determiner(text: str, left: int, place: int) -> int:
    """`Both the U.S. and Chinese resolutions`, `all three`: a determiner before a determiner."""
    before = re.search(
        r"\b(?:[Bb]oth(?:\s+of)?|[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Oo]ne(?:\s+of)?|[Aa]ny"
        r"|[Aa])\s+$",
        text[max(left, place - 12) : place],
    )
    return place - len(before[0]) if before else place


def _past_marks(text: str, start: int, head: int) -> int:
    while start < head and (text[start].isspace() or text[start] in "“”\"‘’'(,"):
        start += 1
    return start


def _count(modifiers: str) -> int:
    """How many a plural means; 0 where the text does not say."""
    for word in re.findall(r"(?<!\d)\d{1,2}(?!\d)|[a-z]+", modifiers.lower()):
        if word == "both":
            return 2
        if word != "one" and re.fullmatch(rf"\d+|{NUMBER_WORDS}", word):
            return value_of(word)
    return 0
