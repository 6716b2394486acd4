"""Words that tell of another vote than the one that a story tells: earlier, or on another text."""

from __future__ import annotations

import re

_BEFORE = (
    r"[Ll]ast\s+(?:year|month|week|time)|[Tt]he\s+(?:year|time)\s+before|\w+\s+ago"
    r"|[Aa]\s+(?:year|decade)\s+earlier|[Ii]n\s+(?:[A-Z][a-z]+[.,]?\s+)?(?:19|20)\d\d"
)
_OTHER = (
    r"another|[Ss]eparate|amendments?|paragraphs?|[Ss]imilar|[Pp]revious(?:ly)?|[Ee]arlier"
    r"|(?:[Aa]t\s+the\s+start\s+of|[Ii]n|[Ll]ast)\s+(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)"
)
_SOME = r"(?<!adopted\s)(?<!passed\s)(?<!approved\s)\ba\s+(?:[\w.]+\s+){0,4}resolutions?"
ANOTHER_YEAR = re.compile(rf"\b(?:{_BEFORE})\b")
"""`Last year 82 voted for it`."""
ANOTHER_ACT = re.compile(rf"\b(?:{_BEFORE}|{_OTHER})\b")
"""The same, and `it had adopted a similar text in June`, `an amendment was put to the vote`."""
ANOTHER_COUNT = re.compile(rf"{ANOTHER_ACT.pattern}|{_SOME}\b")
"""The same, and what was counted on `a resolution`, but for one that is said to be adopted."""
