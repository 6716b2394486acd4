"""How many sponsored, as intervals.

`over 120` is 121 and more; `at least 120` is 120 and more; `some 80` is 76 to 84 (five in a hundred
either way); `nearly 100` is 90 to 99; `up to 60` is 1 to 60; `dozens` is 24 and more.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.number_words import NUMBER_WORDS, value_of

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
    r"|different|fellow|cross-regional|UN|U\.N\.|United\s+Nations))*"
)
_STATES = (
    r"\s+(?:[Mm]ember\s+[Ss]tates|[Mm]ember\s+(?:countries|nations)|[Mm]embers|[Cc]ountries"
    r"|[Nn]ations|[Ss]tates|[Gg]overnments|[Dd]elegations|UN\s+members)"
)
_SPONSORS = r"\s+(?:[Mm]ember[- ][Ss]tates?\s+)?(?:co[-‑]?sponsors|sponsors|co[-‑]?authors)\b"
COUNT = rf"(?:{_QUANTIFIER}\s+)?\b{_NUMBER}{_KIND}"
_VERB = (
    r"(?:co[-‑]?sponsored|co[-‑]?sponsoring|co[-‑]?sponsor|sponsored|sponsoring|co[-‑]?authored"
    r"|signed\s+on(?:\s+as|\s+to)?|(?:became|become|were|are)\s+(?:the\s+)?(?:co[-‑]?)?(?:sponsors"
    r"|authors)|joined\s+the\s+list\s+of\s+(?:co-?)?sponsors|joined\s+(?:as\s+)?(?:in\s+)?"
    r"(?:co-?)?sponsor\w*|put(?:ting)?\s+their\s+names?|add(?:ed|ing)\s+their\s+names?"
    r"|stood\s+behind"
    r"|(?:tabled|submitted|drafted|presented|introduced)(?=\s+(?:it|the|this|that|a)\b))"
)
_ACTIVE = re.compile(
    rf"{COUNT}{_STATES}(?:,?\s+(?:including|among\s+them|led\s+by)[^.;]{{2,90}}?,)?(?:\s+(?:that"
    rf"|which|who|had|have|has|also|now|already|eventually|ultimately|from\s+\w+\s+regions?"
    rf"|from\s+all\s+regions?|in\s+total|in\s+all"
    rf"|of(?:\s+(?:and\s+)?[A-Z]\w+,?){{1,10}}))*\s+{_VERB}",
    re.IGNORECASE,
)
_THAT = re.compile(
    rf"\b(?:that|which)\s+{COUNT}{_STATES}\s+(?:had\s+|have\s+|jointly\s+)*(?:tabled|submitted"
    rf"|drafted|presented|sponsored)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"{COUNT.replace('other|additional', 'NEVER|additional')}(?:(?<=more)|\s+others)"
    rf"(?:\s+(?:had|have|also|came\s+to|went\s+on\s+to|later))*\s+{_VERB}",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"(?P<verb>co[-‑]?sponsored|sponsored|co[-‑]?sponsorship|co[-‑]?authored|joined|submitted"
    rf"|tabled|introduced|presented|drafted|proposed|put\s+forward)\s+(?:\w+ly\s+)?(?:by|of"
    rf"|from)\s+(?P<named>(?:the\s+)?[A-Z][^;.()]{{1,70}}?,?\s+(?:and|along\s+with|as\s+well\s+as"
    rf"|together\s+with)\s+)?{COUNT}(?:{_STATES}|\s+others)",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"{COUNT}{_SPONSORS}", re.IGNORECASE)
_STOOD = re.compile(
    rf"\b(?:co[-‑]?)?sponsors\s+(?:to|at|of|stood\s+at|rose\s+to|reached|was|is|totall?ed|numbered"
    rf"|came\s+to)\s+{_QUANTIFIER}?\s*\b(?P<n>\d{{1,3}}(?!\d)"
    rf"|{NUMBER_WORDS})(?P<plus>\+)?(?P<other>(?!))?\b",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"[Ss]ponsor|author|signed|names?\b|stood\s+behind|tabled|submitted|drafted|presented"
    r"|introduced|joined"
)
"""A sentence without any of these counts no sponsors; the test is cheap, the patterns are not."""
_BACKED_BY = frozenset(("backed", "supported", "joined"))


@dataclass(frozen=True, slots=True)
class Sponsors:
    """A count of sponsors at `[start, end)`; `more`: those named beside it come on top."""

    start: int
    end: int
    minimum: int
    maximum: int | None
    rule: str
    more: bool = False


@lru_cache(maxsize=512)
def counts_in(text: str, start: int, end: int) -> tuple[Sponsors, ...]:
    """The counts of sponsors in a sentence, in order of their rules."""
    return tuple(_counts_in(text, start, end))


def _counts_in(text: str, start: int, end: int) -> Iterator[Sponsors]:
    if not _HINT.search(text, start, end):
        return
    taken: list[tuple[int, int]] = []
    for pattern, rule in (
        (_NOUN, "noun"),
        (_ACTIVE, "active"),
        (_THAT, "that"),
        (_MORE, "more"),
        (_PASSIVE, "passive"),
        (_STOOD, "total"),
    ):
        for match in pattern.finditer(text, start, end):
            left = match.start("how") if match["how"] else match.start("n")
            if any(left < b and match.start("n") >= a for a, b in taken):
                continue
            taken.append((left, match.end()))
            name = rule
            if pattern is _PASSIVE and match["verb"].lower() in _BACKED_BY:
                name = "backed"
            low, high = interval(match["how"] or "", match["n"], plus=bool(match["plus"]))
            stop = _states_end(match)
            yield Sponsors(left, stop, low, high, f"sponsorship:count-{name}", bool(match["other"]))


def _states_end(match: re.Match[str]) -> int:
    """Where the counted noun ends: the verb behind it is no part of the evidence."""
    noun = re.compile(rf"{COUNT}(?:{_SPONSORS}|{_STATES}|\s+others)", re.IGNORECASE)
    found = noun.match(
        match.string, match.start("how") if match["how"] else match.start("n"), match.end()
    )
    return found.end() if found else match.end()


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
