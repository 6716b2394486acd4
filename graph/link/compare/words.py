"""Words as linking compares them: stems, and how much each of them tells.

A word tells more the fewer UN texts hold it. How many do stands in `words.tsv`: a line for each
stem or entity that at least four in a thousand of 4,627 resolutions, decisions and statements hold,
with the share of those that do in per cent. So it does not hang on the corpus at hand: in a corpus
of two resolutions every word would be rare. `python -m benchmarks.link_words --write` rebuilds it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from graph.function_words import ARTICLE, DEMONSTRATIVE, FUNCTION, POSSESSIVE, words_of
from graph.text import view

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = re.compile(r"(?:ations?|ions?|ings?|ments?|ally|als?|ies|ed|ly|es|s|y|e)$")
_LONGEST, _SHORTEST = 8, 4
_UNSEEN = 0.15
"""A word that the table lacks is held to stand in so many of a hundred texts."""
_NUMBER = 0.7
"""What a number tells: most are years, which stand in many titles and texts."""
_NAME = 0.8
"""The same for an entity (`state/CHN`) that the table lacks."""


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


_STOP = FUNCTION | words_of(
    ARTICLE,
    POSSESSIVE,
    DEMONSTRATIVE,
    "all also any both each him more most new no one only other out said say some such them then"
    " there two up what yet mr mrs ms s u un",
)


def normal_title(title: str) -> str:
    """A title as titles are compared: no case, accent, punctuation or double space.

    >>> normal_title("Seizing the Opportunities of Safe, Secure, and Trustworthy…")
    'seizing the opportunities of safe secure and trustworthy'
    """
    plain = unicodedata.normalize("NFKD", view(title)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A lower-case word without accents and most endings, cut to eight letters.

    >>> stem("capacities"), stem("capacity"), stem("withdrawal"), stem("withdraws")
    ('capacit', 'capacit', 'withdraw', 'withdraw')
    """
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    plain = plain or word.lower()
    while len(plain) > _SHORTEST and not plain[-1].isdigit():
        shorter = _ENDINGS.sub("", plain, count=1)
        if shorter == plain or len(shorter) < _SHORTEST:
            break
        plain = shorter
    return plain[:_LONGEST]


_IN_FULL = {
    "ai": "artificial intelligence",
    "asat": "anti satellite missile",
    "bbnj": "marine biological diversity beyond national jurisdiction",
    "covid": "coronavirus",
    "fgm": "female genital mutilation",
    "healthcare": "health care",
    "ict": "information communications technologies",
    "idp": "internally displaced persons",
    "idps": "internally displaced persons",
    "ihl": "international humanitarian law",
    "landmine": "mines",
    "landmines": "mines",
    "lgbt": "sexual orientation gender identity",
    "nazi": "nazism",
    "nazis": "nazism",
    "nukes": "nuclear weapons",
    "sdg": "sustainable development goals",
    "sdgs": "sustainable development goals",
    "terror": "terrorism",
    "wmd": "weapons mass destruction",
}
_SPELLED = {short: tuple(full.split()) for short, full in _IN_FULL.items()}
"""Short forms of the press for what titles and texts spell out."""


def stems(text: str) -> list[str]:
    """The stems of a text's words in order, without those that carry no matter.

    >>> stems("The U.N.'s first resolution on capacity-building")
    ['first', 'resolut', 'capacit', 'build']
    """
    return [one for word in _WORD.findall(text) for one in _stems_of(word)]


def stem_counts(text: str) -> dict[str, int]:
    """How often each of the stems occurs: a long text has each word many times."""
    counts: dict[str, int] = {}
    for word, often in Counter(_WORD.findall(text)).items():
        for one in _stems_of(word):
            counts[one] = counts.get(one, 0) + often
    return counts


@lru_cache(maxsize=1 << 16)
def _stems_of(printed: str) -> tuple[str, ...]:
    """The stems that one word stands for, as it is printed; none where it carries no matter."""
    word = _POSSESSIVE.sub("", printed.lower())
    if len(word) < 2 or word in _STOP:
        return ()
    return tuple(stem(one) for one in _SPELLED.get(word, (word,)))


@lru_cache(maxsize=1 << 12)
def stems_of_name(entity: str) -> tuple[str, ...]:
    """The stems of the name in a local identifier.

    >>> stems_of_name("org/united-nations-mission-in-liberia")
    ('unit', 'nations', 'miss', 'liberia')
    """
    return tuple(dict.fromkeys(stems(entity.partition("/")[2].replace("-", " "))))


@cache
def _shares() -> dict[str, float]:
    lines = files("graph.link.compare").joinpath("words.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {word: float(share) for word, share in pairs}


@lru_cache(maxsize=1 << 16)
def weight(word: str) -> float:
    """How much a stem or entity tells: the logarithm of how rare it is, from 0 to about 6.5."""
    if word.isdigit():
        return _NUMBER
    share = _shares().get(word)
    if share is None:
        share = _NAME if "/" in word else _UNSEEN
    return max(0.0, math.log(100 / share))


def is_listed(word: str) -> bool:
    """Whether the table holds a stem or entity: it is no rare one."""
    return word in _shares()


def mass(words: Iterable[str]) -> float:
    """How much several stems tell together."""
    return sum(weight(word) for word in words)
