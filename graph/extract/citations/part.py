"""The part of a cited resolution that a passage means: its annex, section or paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER = r"(?:[IVXLC]+(?:\.[A-Z])?|[A-Z]|\d{1,3}[a-z]?)\b(?:\s?\([a-z]{1,4}\))*"
_LETTERS = r"(?:\([a-z]{1,4}\)\s?)+"
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+to\s+|\s+or\s+|\s+through\s+|\s?-\s?)"
_ROW = rf"{_NUMBER}(?:{_AND}(?:{_NUMBER}(?!\s+[A-Z][a-z])|{_LETTERS}))*"
_UNIT = (
    r"(?:[Ss]ub-?paragraphs?|[Pp]aragraphs?|[Pp]aras?\.|[Ss]ections?|[Ss]ects?\.|[Pp]arts?"
    r"|[Cc]hapters?|[Cc]hap\.)"
)
_ATTACHED = r"(?:[Aa]nnex(?:es)?|[Aa]ppendix|[Ee]nclosure)"
_ORDINAL = r"(?:[a-z]+(?:-[a-z]+)?\s+(?:preambular|operative)\s+paragraph)"
_LETTERED = r"[Ss]ub-?paragraphs?\s+\(?[a-z]\)?(?=[\s,])"
_WORD = r"[Pp]art\s+(?:one|two|three|four|five)\b"
_PIECE = rf"(?:{_LETTERED}|{_WORD}|{_UNIT}\s+{_ROW}|{_ATTACHED}(?:\s+{_ROW})?|{_ORDINAL})"
_BEFORE = re.compile(
    rf"\b((?:(?:operative|preambular)\s+)?{_PIECE}(?:(?:\s+of\s+(?:the\s+)?|,\s*|\s+and\s+){_PIECE}){{0,2}})"
    r",?\s+(?:of|to|in)\s+(?:(?:the|its|their|his)\s+)?"
    r"(?:(?:UN|[A-Z][\w']*|and|on|of|the|in|same|previous|recent)\s+){0,9}"
    r"(?:(?:Council|Assembly)\s+)?(?:(?:[Rr]esolutions?|[Dd]ecisions?)\s*)?$"
)
_BEHIND = re.compile(
    r"(?:,?\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?"
    r"(?:,\s*|\s+(?=[Pp]ara|[Ss]ub-?para))"
    r"(?:(?:and\s+)?(?:in\s+particular|particularly|especially|notably|including)\s+)?(?:its\s+"
    r"|the\s+)?"
    rf"((?>(?:{_UNIT}\s+{_ROW}|{_ATTACHED}\b(?:\s+{_ROW})?|(?:op|pp)\.\s?{_ROW})"
    rf"(?:,\s*(?:{_UNIT}\s+{_ROW}|{_ATTACHED}(?:\s+{_ROW})?))?))"
    rf"(?!{_AND}[\d(])(?!\s+of\s+(?!that\b))"
)
_IN_PARTICULAR = re.compile(
    r"(?:\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?(?:\s+on\s[^,;“\d]{3,70})?"
    r",?\s+(?:and\s+)?(?:in\s+particular|particularly|especially|notably)\s+(?:its\s+|the\s+)?"
    rf"((?>{_UNIT}\s+{_ROW}))(?!{_AND}[\d(])(?!\s+of\s+(?!that\b)|\s+to\s+)"
)
_THEREOF = re.compile(
    rf"\b((?>{_UNIT}\s+{_ROW}|{_ATTACHED}(?:\s+{_ROW})?)(?:,\s*{_UNIT}\s+{_ROW})?),?\s+thereof\b"
)
_AGAIN = re.compile(
    r"\b(?:that|the\s+(?:same|said|aforementioned|above-mentioned))\s+(resolution|decision)\b(?!\s+\d)"
)
_INSTRUMENT = re.compile(
    r"\b(?:Convention|Covenant|Charter|Protocol|Agreement|Treaty|Declaration|Statute|Rules)\b|\breports?\b"
)
_CUES = ("ara", "ection", "ect.", "nnex", "art", "hap", "ppendix", "nclosure", "op.", "pp.")
_REACH = 120


def part_thereof(plain: str, after: int, end: int) -> str:
    """The part of "paragraph 4 thereof" behind a number, or "" where another thing may be meant.

    >>> part_thereof("91/14 of 2 March 2036 and paragraph 4 thereof", 5, 45)
    'paragraph 4'
    """
    if plain.find("thereof", after, end) < 0:
        return ""
    found = _THEREOF.search(plain, after, end)
    if found is None or _INSTRUMENT.search(plain, after, found.start()):
        return ""
    return " ".join(found[1].split())


def again(
    plain: str, unit: int, after: int, end: int, kind: str
) -> Iterator[tuple[tuple[int, int], str]]:
    """Where "that resolution" means the one before, and the part of it that is meant.

    >>> list(again("91/14 and paragraph 7 of that resolution", 0, 5, 40, "resolution"))
    [((25, 40), 'paragraph 7')]
    """
    for found in _AGAIN.finditer(plain, after, end):
        if found[1] == kind:
            yield found.span(), part_meant(plain, unit, found.start(), found.end(), end)


def part_meant(plain: str, unit: int, start: int, after: int, end: int) -> str:
    """The annex, section or paragraph of the cited resolution that is meant, as printed, or "".

    Args:
        plain: the text's view without emphasis.
        unit: where the citing passage begins.
        start: where the citing number begins.
        after: where it ends.
        end: where the passage ends.

    >>> part_meant("in paragraph 4 (b) of resolution 91/14", 0, 33, 38, 38)
    'paragraph 4 (b)'
    """
    before = plain[max(unit, start - _REACH) : start]
    if any(cue in before for cue in _CUES) and (found := _BEFORE.search(before)):
        return " ".join(found[1].split())
    behind = plain[after : min(end, after + _REACH)]
    if not any(cue in behind for cue in _CUES):
        return ""
    found = _BEHIND.match(behind) or _IN_PARTICULAR.match(behind)
    return " ".join(found[1].split()) if found else ""
