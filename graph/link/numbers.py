"""Numbers in a text, in digits or in words, up to 199: the counts of votes."""

from __future__ import annotations

import re

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS, _TENS = tuple(re.findall(r"\w+", _SMALL)), tuple(re.findall(r"\w+", _ROUND))
_VALUES = {word: value for value, word in enumerate(_UNITS)}
_VALUES |= {word: 20 + 10 * place for place, word in enumerate(_TENS)}
_DIGITS = re.compile(r"(?<![\d.,/])\d{1,3}(?![\d/]|[.,]\d)")
_WORDS = re.compile(
    rf"\b(?P<hundred>(?:a|one) hundred(?: and)?[ -]?)?(?P<tens>{'|'.join(_TENS)})?[ -]?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})?\b",
    re.IGNORECASE,
)


def numbers_in(text: str) -> set[int]:
    """All whole numbers of a text below a thousand that stand by themselves.

    >>> sorted(numbers_in("Twenty-one for, 19 against; a hundred and forty-three in 2022, at 1.5"))
    [19, 21, 143]
    """
    found = {int(one.group()) for one in _DIGITS.finditer(text)}
    for match in _WORDS.finditer(text):
        if match["hundred"] or match["tens"] or match["unit"]:
            tens, unit = (match["tens"] or "").lower(), (match["unit"] or "").lower()
            value = _VALUES.get(tens, 0) + _VALUES.get(unit, 0)
            found.add(value + (100 if match["hundred"] else 0))
    return found
