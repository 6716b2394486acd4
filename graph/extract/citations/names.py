"""Names of the bodies that adopt resolutions, as citing passages write them."""

from __future__ import annotations

import re

FOREIGN = "foreign"
"""A body whose resolutions carry no UN symbol that we know."""
STRANGE = "?"
"""The voice of a body that we have never met: what it calls its own is not of the UN's organs."""

_UN = r"United\s+Nations\s+"
_NAMED: tuple[tuple[str, str], ...] = (
    (r"United\s+Nations\s+Environment(?:al)?\s+Assembly"
     r"(?:\s+of\s+the\s+United\s+Nations\s+Environment\s+Programme)?", "UNEA"),
    (r"Environment\s+Assembly|UNEA", "UNEA"),
    (r"(?:United\s+Nations\s+|UN-)Habitat\s+Assembly"
     r"(?:\s+of\s+the\s+United\s+Nations\s+Human\s+Settlements\s+Programme)?", "UNHA"),
    (r"(?:World\s+)?Health\s+Assembly|WHA", "WHA"),
    (r"(?:Parliamentary|Constituent|National|Inter-Parliamentary)\s+Assembly", FOREIGN),
    (r"Assembly\s+of\s+(?:States|Heads)[\w\s]{0,60}", FOREIGN),
    (r"General\s+Assembly(?=\s+of\s+(?:the\s+)?(?!United\s+Nations\b)[A-Z])", FOREIGN),
    (r"(?:United\s+Nations\s+)?General\s+Assembly|UNGA|GA", "GA"),
    (r"(?:African\s+Union\s+)?Peace\s+and\s+Security\s+Council", FOREIGN),
    (rf"Governing\s+Council\s+of\s+(?:the\s+)?(?:UNEP|{_UN}Environment\s+Programme)", "UNEP-GC"),
    (rf"Governing\s+Council\s+of\s+(?:the\s+)?(?:UN-Habitat|{_UN}Human\s+Settlements\s+Programme)",
     "UNHSP-GC"),
    (r"(?:Governing|Executive|Ministerial|Nordic|European)\s+Council", FOREIGN),
    (r"(?:United\s+Nations\s+)?Security\s+Council|UNSC|SC", "SC"),
    (r"Economic\s+and\s+Social\s+Council|ECOSOC", "ECOSOC"),
    (r"(?:United\s+Nations\s+)?Human\s+Rights\s+Council|(?:UN)?HRC", "HRC"),
    (r"Trusteeship\s+Council", "TC"),
    (r"Sub-?[Cc]ommission(?:\s+on\s+the\s+Promotion\s+and\s+Protection\s+of\s+Human\s+Rights)?",
     "SUBCHR"),
    (r"(?:former\s+)?(?:United\s+Nations\s+)?Commission\s+on\s+Human\s+Rights", "CHR"),
    (r"Commission\s+on\s+Narcotic\s+Drugs|CND", "CND"),
    (r"Commission\s+on\s+Crime\s+Prevention\s+and\s+Criminal\s+Justice|CCPCJ", "CCPCJ"),
    (r"Commission\s+on\s+the\s+Status\s+of\s+Women|CSW", "CSW"),
    (r"Commission\s+for\s+Social\s+Development", "CSOCD"),
    (r"Commission\s+on\s+Population\s+and\s+Development", "CPD"),
    (r"Commission\s+on\s+Science\s+and\s+Technology\s+for\s+Development", "CSTD"),
    (r"Statistical\s+Commission", "STATCOM"),
    (r"United\s+Nations\s+Forum\s+on\s+Forests", "UNFF"),
    (r"Economic\s+Commission\s+for\s+Europe|(?:UN)?ECE", "ECE"),
    (r"Economic\s+and\s+Social\s+Commission\s+for\s+Asia\s+and\s+the\s+Pacific|ESCAP", "ESCAP"),
    (r"Economic\s+and\s+Social\s+Commission\s+for\s+Western\s+Asia|ESCWA", "ESCWA"),
    (r"Economic\s+Commission\s+for\s+Africa|ECA", "ECA"),
    (r"Economic\s+Commission\s+for\s+Latin\s+America(?:\s+and\s+the\s+Caribbean)?|ECLAC",
     "ECLAC"),
    (r"Trade\s+and\s+Development\s+Board", "TDB"),
    (r"United\s+Nations\s+Conference\s+on\s+Trade\s+and\s+Development|UNCTAD", "UNCTAD"),
    (r"Commission\s+on\s+Sustainable\s+Development", "CSD"),
    (rf"Executive\s+Board\s+of\s+(?:the\s+)?(?:UNDP|{_UN}Development\s+Programme)[\w\s,/]{{0,150}}",
     "DP"),
    (rf"Executive\s+Board\s+of\s+(?:the\s+)?(?:UNICEF|{_UN}Children[’']s\s+Fund)", "ICEF"),
    (rf"Executive\s+Board\s+of\s+(?:the\s+)?(?:UN-Women|{_UN}Entity\s+for\s+Gender[\w\s]{{0,60}})",
     "UNW"),
    (r"Conference\s+of\s+(?:the\s+)?Parties\s+to\s+the\s+Convention\s+on\s+Biological\s+Diversity",
     "CBD"),
    (r"Conference\s+of\s+(?:the\s+)?Parties"
     r"(?:\s+to\s+the\s+Convention(?!\s+(?:on|to\s+Combat|for)\b)|(?!\s+(?:on|to|serving)\b))",
     "~P"),
    (r"(?:[A-Z]\w+\s+)?Conference(?:\s+of\s+(?:the\s+)?(?:States\s+)?Parties"
     r"|\s+on\b|\s+of\s+the\s+International)?", FOREIGN),
    (r"Meeting\s+of\s+(?:the\s+)?(?:States\s+)?Parties", FOREIGN),
    (r"(?:[A-Z]\w+\s+){0,2}(?:Congress|Committee|Board|Summit|Parliament|Governing\s+Body)",
     FOREIGN),
    (r"Assembly", "~A"),
    (r"Council", "~C"),
    (r"Commission", "~K"),
)  # fmt: skip
_KEYS = tuple(key for _, key in _NAMED)
_ANY = "|".join(f"({pattern})" for pattern, _ in _NAMED)
NAME = re.compile(rf"(?<![\w/.])(?=[A-Z]|former\b)(?:{_ANY})\b(?![/.]\w)")
"""A name, and no element of a symbol (`A/HRC/57/2`)."""


def name_key(match: re.Match[str]) -> str:
    """The key of a name that `NAME` found."""
    return _KEYS[(match.lastindex or 1) - 1]
