"""Numbers in words up to a hundred and ninety-nine: `eleven`, `one hundred and two`.

>>> value_of("Ninety-four"), value_of("one hundred and forty-three"), value_of("12")
(94, 143, 12)
"""

from __future__ import annotations

import re

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {name: value for value, name in enumerate(_UNITS, start=1)}
VALUES |= {name: value for value, name in enumerate(_TEENS, start=10)}
VALUES |= {name: 10 * value for value, name in enumerate(TENS, start=2)}
_FIRST_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
ORDINALS = {word: place for place, word in enumerate(_FIRST_ORDINALS.split(), start=1)}
"""Ordinals in words by their value, up to `ninety-ninth`."""
_SINGLE = tuple(ORDINALS.items())[:9]
for _ten in TENS:
    ORDINALS[f"{_ten[:-1]}ieth"] = VALUES[_ten]
    ORDINALS |= {f"{_ten}-{unit}": VALUES[_ten] + place for unit, place in _SINGLE}
_UNIT = "|".join(_UNITS)
_BELOW = rf"(?:(?:{'|'.join(TENS)})(?:[-‑\s](?:{_UNIT}))?|{'|'.join(_TEENS)}|{_UNIT})"
NUMBER_WORDS = rf"(?:(?:a|one)[-‑\s]hundred(?:[-‑\s]+(?:and[-‑\s]+)?{_BELOW})?|{_BELOW})"
"""A fragment for a number in words; compile it with IGNORECASE, behind a word boundary."""


def value_of(number: str) -> int:
    """The value of digits or of a number in words.

    Raises:
        KeyError: for a word that is no number.
    """
    if number.isdigit():
        return int(number)
    words = [one for one in re.split(r"[\s‑-]+", number.lower()) if one not in ("and", "a")]
    total = 0
    for word in words:
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += VALUES[word]
    return total
