"""What may part a subject from its verb: adverbs, days, an inserted clause."""

from __future__ import annotations

import re

from graph.function_words import BETWEEN
from graph.text import WEEKDAY

_TO_VERB_REACH = 600
_TO_VERB = re.compile(
    r"(?:\s+(?:of|from|for|at)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:(?:of|and|the)\s+){0,2}"
    r"[A-Z][\w.’'-]*){0,5})?(?:\s*\([^()]{1,60}\))?(?:,(?!\s+[A-Z][\w.]*(?:,|\s+and\b))(?:[^,“”\"]|“[^”]{3,200}”){3,140}"
    r"(?:,\s+wh(?:o|ich|ose)\s[^,“”\"]{3,140})?,|\s+who\b[^,“”\"]{3,90}|,?\s+who\b"
    r"|,\s+which,\s[^,“”\"]{3,90},|\s+[–—-]\s[^–—“”\"]{3,90}\s[–—-])?,?\s*"
    r"(?:(?:also|then|later|further|again|have|has|had|strongly|repeatedly|once|previously|earlier"
    r"|himself|herself|would|could|did|too|both|today|yesterday|instead|however|never|[a-z]+ly|in\s+\d{4}|(?:last|this)\s+\w+"
    rf"|(?:on\s+)?{WEEKDAY})\s+){{0,3}}"
)
"""What may stand between a subject and its verb."""


def adjoins(text: str, end: int, position: int, *, inserted: bool = True) -> bool:
    """Whether nothing but adverbs or an inserted clause parts a subject from its verb."""
    if not inserted and text[end : end + 1] == ",":
        return False
    return position - end <= _TO_VERB_REACH and bool(_TO_VERB.fullmatch(text, end, position))


_RELATIVE = re.compile(rf",\s+wh(?:o|ich)\s+{BETWEEN}")


def relates(text: str, end: int, position: int) -> bool:
    """Whether the verb at a position tells of what ends before a `, who` or `, which`."""
    return _RELATIVE.fullmatch(text, end, position) is not None
