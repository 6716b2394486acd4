"""Words beside a claim that say what it speaks of: another vote, another year, a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.findings import Claim
from graph.link.verdicts.bench import UNVERIFIABLE
from graph.model import Span

AMENDMENT = re.compile(
    r"\b(?:amendments?|separate(?:ly)?\s+vote[sd]?|paragraph-by-paragraph|procedural|motion\s+to"
    r"|(?:preambular|operative)\s+paragraphs?\s+\d+\s+(?:was|were|by)|re-?tain(?:ed)?)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(r"\b(?:as\s+a\s+whole|(?:as|the)\s+amended|amended\s+text)\b", re.I)
HOW = re.compile(r"\b(?:unanim|consensus|acclam|without\s+(?:a\s+)?(?:vote|objection))", re.I)
ELSEWHEN = re.compile(
    r"\b(?:last\s+(?:year|month|time|vote|week)|previous(?:ly)?|earlier|(?:up|down)\s+from|compared"
    r"|similar|(?:year|month|week|day)s?\s+(?:before|ago|earlier)|in\s+the\s+past|rival|competing"
    r"|(?:another|separate)\s+(?:resolution|text|draft|vote)|had\s+(?:\w+\s+){1,6}before(?=\s*[:,;.]))\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\d/(])(?:19|20)\d\d(?![\d)/])")
_MAIN = r"(?:First|Second|Third|Fourth|Fifth|Sixth|Main)"
COMMITTEE = re.compile(
    rf"\b(?:{_MAIN}|main|Disarmament|Legal|Human\s+Rights|the)\s+[Cc]ommittee\b|\bA/C\.[1-6]/"
)
MAIN_COMMITTEE = re.compile(rf"\b{_MAIN}\s+committee\b", re.IGNORECASE)
"""As the head of a report names it, in whatever letters: its meetings adopt no resolution."""
ASKED = re.compile(r"\b(?:why|whether|if)\s[^,;.]{0,30}$")
DRAFTED = re.compile(
    r"\b(?:(?:original|initial|earlier|first|previous|rival|zero|proposed)\s+(?:\w+\s+)?(?:draft"
    r"|version|text|resolution)|(?:requests?|recommendations?|proposals?)\s+(?:from|by|of|to)|recommend(?:s|ed)|drafts?\s+(?:had|would|demanded|called|envisaged|sought|proposed))\b",
    re.IGNORECASE,
)
"""An earlier stage of a text, or what somebody asks for, of which its sentence tells."""
SPONSORS = re.compile(
    r"\b(?:(?:co-?)?sponsor|draft|table[ds]|submi|introduc|present|propos|(?:co-?)?(?:author|wr[io]t)"
    r"|penned|initiat|led\b|lead|spearhead|brought|put\s+forward|facilitat|pilot|champion|prepar)",
    re.IGNORECASE,
)
"""How a sentence says whose a text is."""
BACKED = re.compile(r"\b(?:negotiat|consult)\w*\s+(?:it\s+)?with\b[^,;]*$", re.IGNORECASE)
"""What stands before one who had to do with a text that others wrote."""
WISHED = re.compile(
    r"\b(?:would|could|should|might|wish\w*|hope[sd]?|expected|likely|if|unless|whether)\b", re.I
)
DATELINE = re.compile(r"[^a-z]{0,12}[A-Za-z]{0,10}[^a-z]{0,12}\d\s*(?:\([A-Z][\w/ .-]*\)|[-–—:|])")
"""A day that is followed by an agency's name or a dash is the report's own."""
NO_DATELINE = r"(?!(?:\s+[A-Z][a-z]+\.?)?(?:,?\s*\d{4})?\)?\s*(?:\([A-Z][^)]{1,40}\)|[-–—:|]))"


def is_told_better(claim: Claim, shown: Sequence[Span]) -> bool:
    """Whether contents that were not found are told by the date, number or power in them."""
    return (
        claim.property == "contents"
        and claim.verdict == UNVERIFIABLE
        and any(claim.span.contains(one) for one in shown)
    )
