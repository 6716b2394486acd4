"""Regex fragments of one number in running text, for each notation. None captures a group.

They match text as printed: any hyphen, any space or line break inside, case as printed. Every
fragment carries its own boundaries, so fragments may be joined by `|` as they are.
"""

from __future__ import annotations

from graph.symbol.bodies import ROOTS
from graph.symbol.roman import ROMAN
from graph.symbol.value import DOUBLES

_HYPHEN = r"[-\u2010-\u2013]"
_SLASH = r"\s?/\s?(?=[0-9])"
_LEFT = r"(?<![\w/.\-\u2010\u2011])(?<!S\u2013)(?<![0-9],)(?<![$€£])"
_RIGHT = r"(?![\w/%])(?![.,][0-9])(?![-\u2010\u2011]\w)"
_N4 = r"[1-9][0-9]{0,3}"

# "78/311 A new text": the article and the pronoun are letters too. They count as a part only
# before punctuation, a bracket, a numeral, or one of the words that follow a citation.
_WORDS_BEHIND = (
    r"(?:of|and|or|to|on|entitled|as|by|in|which|was|were|is|it|they|the|its|that|at|with|under"
    r"|from"
    r"|for|has|have|had|be|shall|should|will|inter|above|adopted|dated)\b"
)
_LETTER = (
    rf"(?:{'|'.join(DOUBLES)}|[B-HJ-Z]|[AI](?!\s+(?!{_WORDS_BEHIND})[a-z]))"
    rf"(?![\w’'/])(?!\.\w)(?!{_HYPHEN}\w\w)"
)
_RANGE = rf"(?:\s?{_HYPHEN}\s?|\s(?:to|and)\s)"
_LAST = r"[B-Z](?![\w’'/])(?!\.\w)"
PART = rf"(?:\s?\[[A-Z](?:-[A-Z])?\]|\s?{_LETTER}(?:{_RANGE}{_LAST})?|\s?[A-Z]{_HYPHEN}{_LAST})?"
"""A part letter, or a range of them, or nothing: ` L`, `B`, ` A-C`, ` A to C`, ` A and B`."""

_RESOLUTION_NUMBER = r"(?:[1-9][0-9]?|[123][0-9]{2})"
_NUMBERED_SESSION = r"(?:3[1-9]|[4-9][0-9]|1[0-2][0-9])"  # Arabic sessions began with the 31st
_COUNCIL_YEAR = r"(?:19(?:4[6-9]|[5-9][0-9])|20[0-9]{2})"
_COUNTED_YEAR = r"(?:19(?:7[89]|[89][0-9])|20[0-9]{2})"  # ECOSOC has counted by years since 1978

_ODD_NUMBERS = rf"56{_SLASH}5(?:0[0-9]|1[0-2])"  # late resolutions of the 56th session

ASSEMBLY = (
    rf"{_LEFT}(?:{_NUMBERED_SESSION}{_SLASH}{_RESOLUTION_NUMBER}|{_ODD_NUMBERS}){PART}{_RIGHT}"
)
ASSEMBLY_DECISION = rf"{_LEFT}{_NUMBERED_SESSION}{_SLASH}[3-9][0-9]{{2}}{PART}{_RIGHT}"
SPECIAL = rf"{_LEFT}(?:ES|S){_HYPHEN}\s?[1-9][0-9]?{_SLASH}[1-9][0-9]?{PART}{_RIGHT}"
OLD = (
    rf"{_LEFT}{_N4}(?:\s?[A-Z](?:{_RANGE}[A-Z])?)?"
    rf"\s?\(\s?(?:(?:(?:ES|S){_HYPHEN}\s?)?{ROMAN}|S{_HYPHEN}[12])\s?\){PART}(?!\w)"
)
COUNCIL = rf"{_LEFT}{_N4}\s?\(\s?{_COUNCIL_YEAR}\s?\)(?!\w)"
COUNCIL_NUMBER = rf"{_LEFT}{_N4}{_RIGHT}(?!\s?\()(?!{_HYPHEN}\s?[0-9])"
YEAR = rf"{_LEFT}{_COUNTED_YEAR}{_SLASH}[1-9][0-9]{{0,2}}{PART}{_RIGHT}"
SESSION = rf"{_LEFT}[1-9][0-9]?{_SLASH}[1-9][0-9]{{0,2}}{PART}{_RIGHT}"
HEALTH = rf"{_LEFT}(?:WHA\s?)?[1-9][0-9]\.[1-9][0-9]?{_RIGHT}"

_ROOT = "|".join(sorted(ROOTS, key=lambda root: (-len(root), root)))
_ELEMENT = (
    rf"(?:[A-Za-z]+(?:\.[A-Za-z0-9]+)+|[A-Za-z0-9]+(?:{_HYPHEN}[A-Za-z0-9]+)*(?:\([0-9]+\))?)"
)
_NEXT = rf"\s?/\s?(?=[A-Za-z0-9]){_ELEMENT}"
_QUALIFIER = r"(?:\s?\((?:Parts?|Vols?|Sects?|Prog|Supp|Resumption|resumed)\b[^()\n]{0,20}\))"
_ADOPTED = (
    rf"(?:{_NEXT}){{0,3}}?\s?/\s?(?:RES|Res|res|DEC|Dec|dec)\s?/\s?"
    rf"(?:{_N4}(?:\s?[A-Z](?:{_RANGE}[A-Z])?)?\s?\((?:{_COUNCIL_YEAR}|(?:E?S{_HYPHEN})?{ROMAN})\)"
    rf"|(?:(?:ES|S){_HYPHEN}\s?)?{_N4}{_SLASH}{_N4}(?!/)){PART}"
)
FULL = (
    rf"(?<![\w/.\-])(?:{_ROOT})(?:\.[0-9]+)?"
    rf"(?:{_ADOPTED}(?!\w)|(?:{_NEXT}{_QUALIFIER}?)+(?!\w))"
)
