"""Numbers without their noun: `51/1, led by Malta, passed`, where `resolution 51/25` was named.

And `the flaws of 2334`, `2334’s aim`, where the Security Council's resolution 2334 was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from graph.extract.resolutions.model import Meant
from graph.extract.resolutions.number import numbered
from graph.model import Span
from graph.symbol import try_parse

_BARE = re.compile(r"(?<![\w/.,:$€£-])(?P<session>\d{1,2})/(?P<number>\d{1,3})(?![\w/%-]|[.,:]\d)")
_LISTED = re.compile(r"(?:[;:,]|\band)\s+\Z")
_MATTER = re.compile(r"\s+on\s+(?:the\s+)?[a-z]{3,}")
"""`; 6/9 on pesticides`: what is listed and has a matter is no day."""
_OF_ANOTHER = re.compile(
    r"\b(?:decisions?|documents?|items?|chapters?|reports?|annex|section|rule|article|score"
    r"|statements?|meetings?|draft|dated?|on|since|until|by|of)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What makes such a number that of something else, or a day of a month."""
_LAST_DAY, _LAST_MONTH, _NEAR = 31, 12, 40
_COUNCILS = re.compile(
    r"(?P<lead>\b(?:of|by|with|under|against|for|to|on|(?:implement|violat|ignor|pass|adopt)\w*)\s+)?"
    r"(?<![\w/.,:$€£#-])(?P<number>(?!19[4-9]\d|20[0-3]\d)[1-9]\d{2,3})"
    r"(?:(?P<own>[’']s\b)|(?=\s*(?:[,;)!?—]|\.(?!\d)|\Z)|\s+(?:is|was|which|that|as|has|will|would)\b))"
)
"""A number that a resolution of the Council may bear, no year, where no measure stands behind."""


def again(text: str, sentences: Sequence[Span], found: Sequence[Meant]) -> Iterator[Meant]:
    """Resolutions of a session whose number a text names without saying what it counts.

    Only where one organ's resolutions of this session are named in full in the text, and where the
    number can be no day of a month.
    """
    taken = {place for one in found for place in range(one.span.start, one.span.end)}
    yield from _councils(text, sentences, found, taken)
    organs: dict[str, set[str]] = {}
    for one in found:
        symbol = try_parse(one.symbol) if one.symbol else None
        if symbol and symbol.session.isdigit():
            organs.setdefault(symbol.session, set()).add(symbol.organ)
    for sentence in sentences if organs else ():
        for match in _BARE.finditer(text, sentence.start, sentence.end):
            organ = organs.get(match["session"], set())
            span = Span(*match.span())
            if len(organ) != 1 or not taken.isdisjoint(range(span.start, span.end)):
                continue
            if _OF_ANOTHER.search(text, max(sentence.start, span.start - _NEAR), span.start):
                continue
            if _is_day(match) and not _is_listed(text, match):
                continue
            symbol = numbered(match[0], next(iter(organ)))
            if symbol:
                yield Meant(
                    span,
                    "resolutions:session",
                    sentence,
                    match[0],
                    symbol=symbol.text,
                    organ=symbol.organ,
                )


def _councils(
    text: str, sentences: Sequence[Span], found: Sequence[Meant], taken: Set[int]
) -> Iterator[Meant]:
    """`the passage of 2334`, where the text named the Security Council's resolution 2334."""
    parsed = [try_parse(one.symbol) for one in found if one.symbol]
    known = {one.number: one.text for one in parsed if one and one.organ == "SC"}
    for sentence in sentences if known else ():
        for match in _COUNCILS.finditer(text, sentence.start, sentence.end):
            symbol = known.get(match["number"], "")
            span = Span(*match.span("number"))
            led = match["lead"] or match["own"]
            if symbol and led and taken.isdisjoint(range(span.start, span.end)):
                yield Meant(
                    span, "resolutions:again", sentence, match["number"], symbol=symbol, organ="SC"
                )


def _is_day(match: re.Match[str]) -> bool:
    """Whether both numbers can be those of a day and a month: `11/9`, `31/12`."""
    pair = sorted((int(match["session"]), int(match["number"])))
    return pair[0] <= _LAST_MONTH and pair[1] <= _LAST_DAY


def _is_listed(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 8) : match.start()]
    return bool(_LISTED.search(before) and _MATTER.match(text, match.end()))
