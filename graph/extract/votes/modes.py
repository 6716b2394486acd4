"""How something was adopted, and by whom: consensus, a recorded vote; a committee, the plenary."""

from __future__ import annotations

import re

from graph.model import Span

_MODES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("acclamation", re.compile(r"\bby\s+acclamation\b", re.IGNORECASE)),
    (
        "without-vote",
        re.compile(
            r"\bwithout\s+(?:a\s+|any\s+|(?:being\s+put\s+to|taking|holding)\s+a\s+)?(?:recorded\s+"
            r"|formal\s+)?vot(?:e|ing)\b|\bwithout\s+objections?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "consensus",
        re.compile(
            r"\b(?:by|with|through|in|a)\s+(?:full\s+|broad\s+"
            r"|general\s+)?consensus\b(?!\s+(?:on(?!\s+(?:\d|[A-Z][a-z]+day\b|(?:Jan|Feb|Mar|Apr"
            r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|about|that"
            r"|among))(?<!reaching a consensus)(?<!reach a consensus)|\bconsensus\s+(?:adoption"
            r"|resolution|text|vote|decision)\b|\bconsensus\s+\Z|\badopted\s+consensually\b",
            re.IGNORECASE,
        ),
    ),
    (
        "unanimous",
        re.compile(
            r"(?<!near[- ])(?<!nearly )(?<!almost )(?<!virtually )\b(?:"
            r"unanimously\b(?!\s+(?:agreed\s+that|condemned|welcomed|praised|support))"
            r"|unanimous\b(?!\s+(?:praise|condemnation|view|opinion))|by\s+unanimity\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "recorded-vote",
        re.compile(
            r"\b(?:by|in|through|on)\s+(?:a|an)\s+(?:\w+\s+)?(?:recorded|roll-?call"
            r"|overwhelming)\s+vote\b|\brecorded\s+vote\b|\bby\s+(?:a\s+)?vote\b|\b(?:in|by|through"
            r"|after|with)\s+(?:a\s+|an\s+)?(?:\d{1,3}-\d{1,3}\S*\s+)?(?:lopsided\s+"
            r"|\w+\s+)?vote\s+of\b|\bput\s+to\s+a\s+vote\b|\b(?:by"
            r"|with)\s+(?:an?\s+)?(?:very\s+)?(?:large|wide|overwhelming|clear|slim|narrow|huge"
            r"|vast|substantial|comfortable|landslide|simple|two-thirds)\s+(?:majority|margin)\b"
            r"|\bby\s+a\s+margin\s+of\s+\w+\s+votes?\b|\boverwhelmingly\b"
            r"|\b(?:near|nearly|almost|virtually)[- ]unanimous(?:ly)?\b",
            re.IGNORECASE,
        ),
    ),
)
_COMMITTEE = re.compile(
    r"\bGeneral\s+Assembly(?:[’']s)?\s+(?:\w+\s+){0,3}?[Cc]ommittee\b|\b(?:[Tt]he|[Aa]|[Kk]ey|[Mm]ain|rights|Human\s+Rights|Legal)\s+(?:UN\s+"
    r"|U\.N\.\s+)?[Cc]ommittee\b(?:\s+of\s+the\s+(?:[\w.-]+\s+){0,2}General\s+Assembly)?"
    r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|Main|main|Disarmament|Legal"
    r"|Human\s+Rights)\s+[Cc]ommittee\b(?:\s+\([^)]*\))?(?:\s+of\s+the\s+"
    r"(?:[\w.-]+\s+){0,2}General\s+Assembly(?:\s+\([A-Z]+\))?)?|\bin\s+committee\b"
    r"|\b[Cc]ommittee(?:[’']s)?\s+(?:vote|stage|level|approv|adopt)"
)
_BEFORE_COMMITTEE = re.compile(
    r"\bA/C\.[1-6]/(?:\d+|S-?\d+)/L\.\d|\bwould\s+have\s+the\s+(?:General\s+)?Assembly\b"
)
"""A draft that a main committee has before it: `the Assembly would resolve`, not `resolved`."""
_COUNCIL = re.compile(
    r"\b(?:Security|Rights|The|the)\s+Council\b(?![’']s|\s+(?:[\w-]+\s+)?[Rr]esolution|\s+[A-Z])"
)
"""A council that acts has neither committees nor a plenary to tell apart."""
_PLENARY = re.compile(
    r"\bplenary\b|\bGeneral\s+Assembly\b|\bUNGA\b|\b193-member\b|\b(?:the"
    r"|The)\s+(?:full\s+)?Assembly\b|\bworld\s+body\b"
)


_BEFORE, _BEHIND, _LATE, _AROUND = 120, 170, 40, 900
"""Words behind the verb tell how it was done rather than words before it, unless far."""


def mode_in(text: str, left: int, start: int, end: int, right: int) -> tuple[str, Span | None]:
    """How it was adopted, as the words nearest to the verb say, and where they say it."""
    best: tuple[int, str, Span] | None = None
    for begin, stop in ((max(left, start - _BEFORE), start), (end, min(right, end + _BEHIND))):
        for name, pattern in _MODES:
            for match in pattern.finditer(text, begin, stop):
                far = match.start() - end if begin == end else start - match.end()
                far += 0 if begin == end else _LATE
                if best is None or far < best[0]:
                    best = far, name, Span(*match.span())
    return (best[1], best[2]) if best else ("", None)


def body_in(text: str, sentence: Span, start: int, end: int) -> str:
    """`committee` or `plenary`, by the words nearest to `[start, end)`; "" where none is named."""
    if _BEFORE_COMMITTEE.search(text, sentence.start, max(sentence.end, end)):
        return "committee"
    near = text[max(sentence.start, start - _BEFORE) : start]
    behind = text[end : min(max(sentence.end, end), end + _LATE * 4)]
    whole = text[max(sentence.start, start - _AROUND) : min(sentence.end, end + _AROUND)]
    council = max((one.end() for one in _COUNCIL.finditer(near)), default=0)
    later = (one.end() > council for one in (*_PLENARY.finditer(near), *_COMMITTEE.finditer(near)))
    if council and not any(later) and not _COMMITTEE.search(behind[:_LATE]):
        return ""
    for stretch in (near, behind, whole):
        committee = [one.end() for one in _COMMITTEE.finditer(stretch)]
        plenary = [one.end() for one in _PLENARY.finditer(stretch)]
        if committee and (not plenary or max(committee) >= max(plenary)):
            return "committee"
        if plenary:
            return "plenary"
    return ""
