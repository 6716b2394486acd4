"""Numbers in a text, in digits or in words, up to 199: the counts of votes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extract.number_words import NUMBER_WORDS, ORDINALS, VALUES, value_of
from graph.extract.word_pattern import one_of

_DIGITS = re.compile(r"(?<![\d.,/])\d{1,3}(?![\d/]|[.,]\d)")
_WORDS = re.compile(rf"\b(?:{NUMBER_WORDS}|(?:a|one)[ -]hundred|zero)\b", re.IGNORECASE)
_COUNTING = frozenset({*VALUES, *ORDINALS})
_SESSION = re.compile(
    rf"\b(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<place>{one_of(ORDINALS)}))"
    r"\s+(?:(?:regular|annual|resumed|main|ordinary|substantive|UNHRC|HRC)\s+)*session\b"
    r"|\b(?P<year>(?:19|20)\d\d)\s+(?:(?:substantive|organizational)\s+)?session\b",
    re.IGNORECASE,
)


_MEETING = re.compile(
    r"\b(\d{1,5})(?:st|nd|rd|th)\s+(?:(?:plenary|resumed|formal)\s+)*meeting\b", re.IGNORECASE
)
_MEETINGS = re.compile(
    r"\b(\d{1,5})(?:st|nd|rd|th)(?=\s+(?:&|and)\s+\d{1,5}(?:st|nd|rd|th)\s+Meetings)"
    r"|(?<=\s)(?P<second>\d{1,5})(?:st|nd|rd|th)(?=\s+Meetings)"
)


def counting_words(words: Iterable[str]) -> frozenset[str]:
    """Those of these lower-case words that number something: years, ordinals, counts."""
    return frozenset(one for one in words if one.isdigit() or one in _COUNTING)


def sessions_in(text: str) -> set[str]:
    """Numbers of the sessions that a text names.

    >>> sorted(sessions_in("the seventy-eighth session, the 56th session, the last session"))
    ['56', '78']
    """
    found = set()
    for match in _SESSION.finditer(text):
        if match["place"]:
            found.add(str(ORDINALS[match["place"].lower()]))
        else:
            found.add(match["digits"] or match["year"])
    return found


def opened(sessions: Iterable[str], published: str) -> frozenset[str]:
    """Sessions that a story of a day may tell of: those to come are only looked forward to.

    The General Assembly's first session was in 1946; each opens in September.

    >>> sorted(opened({"56", "78", "80"}, "2024-07-02")), sorted(opened({"80"}, ""))
    (['56', '78'], ['80'])
    """
    if not published[:4].isdigit():
        return frozenset(sessions)
    last = int(published[:4]) - 1945 - (published[5:7] < "09" and len(published) > len("2024"))
    year = int(published[:4])
    return frozenset(one for one in sessions if int(one) <= (year if len(one) == 4 else last))


def meetings_in(text: str) -> frozenset[int]:
    """Numbers of the meetings that a text names.

    >>> sorted(meetings_in("at its 97th plenary meeting, the 46th & 47th Meetings, 9430th meeting"))
    [46, 47, 97, 9430]
    """
    found = {int(match[1]) for match in _MEETING.finditer(text)}
    return frozenset(found | {int(match[1] or match[2]) for match in _MEETINGS.finditer(text)})


def numbers_in(text: str) -> set[int]:
    """All whole numbers of a text below a thousand that stand by themselves.

    >>> sorted(numbers_in("Twenty-one for, 19 against; a hundred and forty-three in 2022, at 1.5"))
    [19, 21, 143]
    """
    found = {int(one.group()) for one in _DIGITS.finditer(text)}
    told = (one.group().lower() for one in _WORDS.finditer(text))
    return found | {0 if one == "zero" else value_of(one) for one in told}
