"""The part of a cited resolution that a passage means: its annex, section or paragraph."""

from __future__ import annotations

import re

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
_CUES = ("ara", "ection", "ect.", "nnex", "art", "hap", "ppendix", "nclosure", "op.", "pp.")
_REACH = 120


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
