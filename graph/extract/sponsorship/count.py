"""How many sponsored, as intervals.

`over 120` is 121 and more; `at least 120` is 120 and more; `some 80` is 76 to 84 (five in a hundred
either way); `nearly 100` is 90 to 99; `up to 60` is 1 to 60; `dozens` is 24 and more.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.number_words import NUMBER_WORDS, value_of
from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import Listed, list_from
from graph.prose.walk import over_preposition
from graph.prose.words import Tag

_ROUND = {
    "a dozen": 12,
    "two dozen": 24,
    "three dozen": 36,
    "four dozen": 48,
    "dozens": 24,
    "scores": 40,
}
_QUANTIFIER = (
    r"(?P<how>(?:well\s+|just\s+|slightly\s+|far\s+)?(?:over|more\s+than)|upwards\s+of"
    r"|in\s+excess\s+of|at\s+least|no\s+fewer\s+than|nearly|almost|close\s+to"
    r"|just\s+under|about|around|some|roughly|approximately|up\s+to|as\s+many\s+as|fewer\s+than"
    r"|less\s+than|under|a\s+total\s+of|a\s+record)"
)
_NUMBER = (
    rf"(?P<n>\d{{1,3}}(?!\d)|(?:two|three|four)\s+dozen|a\s+dozen|dozens|scores"
    rf"|{NUMBER_WORDS})(?P<plus>\+)?"
)
_KIND = (
    r"(?:\s+(?P<other>other|additional|further|more))?"
    r"(?:\s+of\s+the(?:\s+(?:UN|United\s+Nations|U\.N\.)[’']s?)?(?:\s+\d{2,3})?)?(?:\s+(?:of"
    r"|different|fellow|island|UN|U\.N\.|United\s+Nations|non-permanent|elected|(?:cross-)?regional"
    r"|like-minded|developing)){0,3}"
)
_STATES = r"(?:member\s+)?(?:states|countries|nations|governments)|members|delegations"
_COUNT = rf"(?:{_QUANTIFIER}\s+)?(?!(?<=all\s)19[0-3]\b)\b{_NUMBER}{_KIND}"
_COUNTED = re.compile(
    rf"{_COUNT}(?:\s+(?:{_STATES}|others|of\s+(?:them|which|whom))|(?<=more))\b", re.IGNORECASE
)
_NOUN = re.compile(
    rf"{_COUNT}\s+(?:(?:western|african|arab|asian|european|member[- ]state|country|nation)s?\s+)?"
    r"(?:(?:co[-‑ ]?)?sponsors"
    rf"|co[-‑]?authors|(?:co[-‑ ]?)?sponsoring\s+(?:{_STATES}))\b",
    re.IGNORECASE,
)
_STOOD = re.compile(
    rf"\b(?:co[-‑]?)?sponsors\s+(?:to|at|of|stood\s+at|rose\s+to|reached|was|is|totall?ed|numbered"
    rf"|came\s+to)\s+{_QUANTIFIER}?\s*\b{_NUMBER}(?P<other>(?!))?\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    rf"\b(?:an?\s+(?:\w+\s+)?(?:number|group|coalition|range|host)\s+of|several|many|various|numerous"
    rf"|other|some|the)\s+(?:other\s+)?(?:{_STATES})\b",
    re.IGNORECASE,
)
"""How many is not told; the next sentence may tell who."""
_ADDS = re.compile(r"(?:\band|\b(?:along|together)\s+with|\balongside)\s+$")


@dataclass(frozen=True, slots=True)
class Sponsors:
    """A count of sponsors at `[start, end)`; `more`: those named beside it come on top.

    `meant` is what they sponsored.
    """

    start: int
    end: int
    minimum: int
    maximum: int | None
    rule: str
    more: bool = False
    meant: Meant | None = None

    @property
    def is_vague(self) -> bool:
        """Whether no number is told: `many countries`."""
        return self.minimum == 0


def counted_in(parsed: Parsed, first: int, end: int, of: Meant) -> Iterator[Sponsors]:
    """The counts of States among the words `[first, end)`, which name who sponsored."""
    text, words = parsed.sentence.text, parsed.sentence.words
    stop = words[end - 1].end if end > first else parsed.start(first)
    counted = False
    for match in _COUNTED.finditer(text, parsed.start(first), stop):
        counted = True
        yield _counted(match, "states", of)
    vague = None if counted else _VAGUE.search(text, parsed.start(first), stop)
    if vague:
        yield Sponsors(*vague.span(), 0, None, "sponsorship:count-vague", meant=of)


def counted_until(parsed: Parsed, first: int, last: int, of: Meant) -> Iterator[Sponsors]:
    """The last count of States in a subject that ends with word `last`, if its list reaches it."""
    for one in [*counted_in(parsed, first, last + 1, of)][-1:]:
        if one.is_vague:
            yield one
            continue
        place = parsed.sentence.at(one.start)
        while place < last and parsed.sentence.words[place].tag is not Tag.NUMBER:
            place += 1
        end = list_from(parsed, place)[1]
        while end < last and parsed.sentence.words[end].tag is Tag.PREPOSITION:
            end = over_preposition(parsed.sentence, end)
            end += parsed.sentence.words[end].tag is Tag.PRONOUN
        if end > last:
            yield one


def counted_sponsors(parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Sponsors]:
    """`140 co-sponsors`, `99 sponsoring countries`, `the number of sponsors rose to 61`."""
    text, span = parsed.sentence.text, parsed.span
    for pattern, rule in ((_NOUN, "noun"), (_STOOD, "total")):
        for match in pattern.finditer(text, span.start, span.end):
            of = tie.nearest(text, meant, match.start(), match.end(), span)
            if of:
                yield _counted(match, rule, of)


def _counted(match: re.Match[str], rule: str, of: Meant) -> Sponsors:
    low, high = interval(match["how"] or "", match["n"], plus=bool(match["plus"]))
    start = match.start("how") if match["how"] else match.start("n")
    rule = f"sponsorship:count-{rule}"
    return Sponsors(start, match.end(), low, high, rule, bool(match["other"]), of)


def with_named(text: str, count: Sponsors, listed: list[Listed]) -> Sponsors:
    """`The United States and 122 other countries co-sponsored`: 123 did."""
    named = [one.match for one in listed if one.match.end <= count.start]
    if not (named and count.more and _ADDS.search(text, named[-1].end, count.start)):
        return count
    maximum = None if count.maximum is None else count.maximum + len(named)
    return replace(count, start=named[0].start, minimum=count.minimum + len(named), maximum=maximum)


def interval(how: str, number: str, *, plus: bool = False) -> tuple[int, int | None]:
    """The least and the greatest count that an expression allows; None is without limit.

    >>> interval("over", "120"), interval("", "123"), interval("nearly", "100")
    ((121, None), (123, 123), (90, 99))
    """
    plain = re.sub(r"\s+", " ", number.lower())
    value = _ROUND[plain] if plain in _ROUND else value_of(plain)
    how = re.sub(r"^(?:well|slightly|far|just)\s(?!under)", "", re.sub(r"\s+", " ", how.lower()))
    if how in ("over", "more than", "upwards of", "in excess of"):
        return value + 1, None
    if how in ("at least", "no fewer than") or plus or plain in ("dozens", "scores"):
        return value, None
    if how in ("nearly", "almost", "close to", "just under"):
        return math.ceil(value * 0.9), value - 1
    if how in ("about", "around", "some", "roughly", "approximately"):
        return math.floor(value * 0.95), math.ceil(value * 1.05)
    if how in ("up to", "as many as"):
        return 1, value
    if how in ("fewer than", "less than", "under"):
        return 1, value - 1
    return value, value
