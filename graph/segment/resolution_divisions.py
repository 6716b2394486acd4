"""Divisions that a text bears inside: articles, rules and chapters of what is annexed, drafts.

"Article 4", "Rule 22", "Section 3" stand on a line of their own, or before a title. What is counted
through a whole treaty or set of rules (articles, rules, regulations, principles) names the
paragraphs below it: `annex-article4-2`. What only groups (parts, chapters, sections) does not.
"""

from __future__ import annotations

import re

from graph.symbol import from_roman

_NAMING = ("article", "rule", "regulation", "principle", "guideline", "standard")
_GROUPING = ("part", "chapter", "section", "title", "division")
_KINDS = "|".join((*_NAMING, *_GROUPING))
_NUMBER = r"(?:[IVXL]{1,7}|\d{1,3}(?:\.\d{1,2})?[A-Z]?(?:\s(?:bis|ter|quater))?|[A-Z])"
DIVISION = re.compile(
    rf"""
    (?P<kind>(?i:{_KINDS}))\s+(?P<number>{_NUMBER})
    (?: [.:]?\s*\Z                 # alone on its line
      | [ \t]*\n                   # its title on the next
      | [.:]?\s*[–—-]\s*(?=[A-Z])  # or behind a dash,
      | [.:]\s+(?=[A-Z])           # a stop
    )
    """,
    re.VERBOSE,
)
DRAFT_HEADING = re.compile(
    r"(?:Draft|DRAFT)\s+(?i:resolution|decision)\s+(?P<number>[IVX]{1,6}|[A-Z]|\d{1,2})\.?(?=\s|\Z)"
)
"""The heading of one of several drafts that a report recommends."""


def division(head: str) -> re.Match[str] | None:
    """The heading of a division that opens a block, in capitals or not.

    >>> division("Rule 22")["number"], division("Article 3. Scope")["number"]
    ('22', '3')
    >>> division("Rule 22 applies to all") is None
    True
    """
    return DIVISION.match(head)


def naming(found: re.Match[str]) -> str:
    """What a division adds to the labels below it: `article4`; "" for one that only groups.

    >>> naming(division("Article 4")), naming(division("Chapter II"))
    ('article4', '')
    """
    kind = found["kind"].lower()
    return kind + re.sub(r"\s", "", found["number"]).lower() if kind in _NAMING else ""


def draft_name(found: re.Match[str]) -> str:
    """The name of a draft in labels: `draft2` for "Draft resolution II", `drafta` for "A"."""
    number = found["number"]
    return f"draft{from_roman(number) or number.lower()}"
