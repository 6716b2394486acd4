"""Where "resolution" means something else than a document: a vow, a picture's, a settlement."""

from __future__ import annotations

import re

_BEFORE: tuple[tuple[str, str], ...] = (
    ("new-year", r"\bNew\s+Year(?:['’]?s)?(?:['’]s)?(?:\s+(?:Day|Eve))?\s+$"),
    (
        "screen",
        r"\b(?:(?:high|low|higher|lower|ultra|super|full|very-high|medium|screen|image|display"
        r"|pixel|spatial|temporal|spectral|print|camera|sensor|video|optical|angular|4K|8K"
        r"|HD)(?:er)?[\s-]+"
        r"(?:definition[\s-]+)?|(?:too|so|as)\s+(?:low|high|poor|fine)\s+an?\s+|(?:low|high)\s+a\s+"
        r"|\d+[-\s]?(?:k|K|p|m|cm|metre|meter|dpi|megapixel)[\s-]+)$",
    ),
    (
        "settlement",
        r"\b(?:dispute|disputes|conflict|crisis|case|claims?|complaints?|problem|grievance"
        r"|debt\s+dispute|peaceful|negotiated|political|diplomatic|amicable|speedy|lasting|swift"
        r"|two-state|acceptable|dignified|enduring|sustainable|durable|permanent)(?:\s+and\s+\w+)?[\s-]+$",
    ),
    ("bank", r"\b(?:bank|banking|insolvency|debt)[\s-]+$"),
)
_AFTER: tuple[tuple[str, str], ...] = (
    (
        "settlement",
        r"\s+(?:of|to|for)\s+(?:the\s+|this\s+|that\s+|these\s+|its\s+|their\s+|any\s+|all\s+|a\s+"
        r"|an\s+|outstanding\s+|long-?\w+\s+|\w+ing\s+"
        r"|\w+[- ]year[- ]\w*\s*|ongoing\s+|[A-Z]\w+\s+){0,4}"
        r"(?:conflicts?|disputes?|cris[ie]s|issues?|questions?|problems?|situations?|matters?"
        r"|cases?|wars?|differences|claims?|complaints?|stand-?off|impasse|deadlock|grievances?|row"
        r"|dilemma|tensions?|debts?)\b",
    ),
    (
        "screen",
        r"(?:[\s-]+(?:images?|imagery|displays?|screens?|cameras?|photos?|photographs?|satellite"
        r"|maps?|video|scans?|pictures?|monitors?)\b|\s+of\s+(?:about\s+"
        r"|up\s+to\s+)?\d[\d,.]*\s*(?:x|pixels|dpi|cm|metres|meters|m\b|km\b|kilomet|centimet|feet"
        r"|foot|inches|yards))",
    ),
    ("bank", r"\s+(?:authorit|fund|regime|mechanism|board|plan\s+for\s+the\s+bank)"),
)
_ON = re.compile(r"\s+on\b")
"""A text is on a matter, a settlement is of one: `Canada's political resolution on the war`."""
_COMPILED = tuple(
    tuple((name, re.compile(pattern)) for name, pattern in table) for table in (_BEFORE, _AFTER)
)


def other(text: str, left: int, start: int, end: int) -> str:
    """What "resolution" at `[start, end)` means that is no document, "" where it may be one.

    `left` is where its sentence begins; `start` to `end` is the bare noun.
    """
    before, after = text[max(left, start - 160) : start], text[end : end + 120]
    found = (name for name, pattern in _COMPILED[0] if pattern.search(before))
    behind = (name for name, pattern in _COMPILED[1] if pattern.match(after))
    why = next(found, "") or next(behind, "")
    return "" if why == "settlement" and _ON.match(after) else why
