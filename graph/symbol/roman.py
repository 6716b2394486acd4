"""Roman numerals as the organs print them: sessions I to LXXXIX, in strict subtractive form."""

from __future__ import annotations

import re

ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""Fragment for 1 to 89, upper case, without groups. Close it with what must follow: `\\)`, `$`."""

_STRICT = re.compile(ROMAN)
_STEPS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def from_roman(numeral: str) -> int | None:
    """The number of a strict upper-case numeral from I to LXXXIX; None for anything else."""
    if not _STRICT.fullmatch(numeral):
        return None
    number, rest = 0, numeral
    for value, letters in _STEPS:
        while rest.startswith(letters):
            number += value
            rest = rest[len(letters) :]
    return number
