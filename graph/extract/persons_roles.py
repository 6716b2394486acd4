"""Offices: the words that name them, and how far the phrase around them reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADS: tuple[tuple[str, str], ...] = (
    ("deputy permanent representative", "deputy-permanent-representative"),
    ("deputy (?:UN|U.N.|United Nations) ambassador", "deputy-permanent-representative"),
    ("deputy ambassador", "deputy-permanent-representative"),
    ("permanent representative", "permanent-representative"),
    ("permanent observer", "permanent-observer"),
    ("(?:UN|U.N.|United Nations) (?:ambassador|envoy)", "permanent-representative"),
    ("(?:ambassador|envoy) to the (?:UN|U.N.|United Nations)", "permanent-representative"),
    ("ambassador", "ambassador"),
    ("chargé d[’']affaires(?: a[.]i[.])?", "charge-d-affaires"),
    ("charge d[’']affaires", "charge-d-affaires"),
    (
        "special representative of the secretary-general",
        "special-representative-of-the-secretary-general",
    ),
    ("special representative", "special-representative-of-the-secretary-general"),
    ("special rapporteur", "special-rapporteur"),
    ("independent expert", "independent-expert"),
    ("special envoy", "special-envoy"),
    ("personal envoy", "personal-envoy"),
    ("special coordinator", "special-coordinator"),
    ("special advis[eo]r", "special-adviser"),
    ("envoy on technology|tech(?:nology)? envoy", "envoy-on-technology"),
    ("envoy", "envoy"),
    ("spokes(?:person|man|woman)", "spokesperson"),
    ("representative", "representative"),
    ("delegate", "representative"),
    ("observer", "permanent-observer"),
    ("deputy secretary[- ]general", "deputy-secretary-general"),
    ("under[- ]secretary[- ]general", "under-secretary-general"),
    ("assistant secretary[- ]general", "assistant-secretary-general"),
    ("secretary[- ]general", "secretary-general"),
    ("(?:UN|U.N.) chief", "secretary-general"),
    ("deputy high commissioner", "deputy-high-commissioner"),
    ("high commissioner for human rights", "high-commissioner-for-human-rights"),
    ("(?:UN|U.N.) (?:human )?rights chief", "high-commissioner-for-human-rights"),
    ("high commissioner for refugees", "high-commissioner-for-refugees"),
    ("high commissioner", "high-commissioner"),
    ("high representative", "high-representative"),
    ("emergency relief coordinator", "emergency-relief-coordinator"),
    ("(?:UN |U.N. )?humanitarian chief", "emergency-relief-coordinator"),
    ("commissioner-general", "commissioner-general"),
    ("commissioner", "commissioner"),
    ("president of the general assembly", "president-of-the-general-assembly"),
    ("(?:general )?assembly president", "president-of-the-general-assembly"),
    ("council president", "president-of-the-security-council"),
    ("vice[- ]president", "vice-president"),
    ("president", "president"),
    ("deputy prime minister", "deputy-prime-minister"),
    ("prime minister", "prime-minister"),
    ("(?:deputy|vice) foreign minister", "deputy-foreign-minister"),
    (
        "foreign minister|minister (?:for|of) foreign affairs|foreign secretary"
        "|external affairs minister",
        "foreign-minister",
    ),
    ("defen[cs]e minister|minister of defen[cs]e", "defence-minister"),
    ("secretary of state", "secretary-of-state"),
    ("national security advis[eo]r", "national-security-adviser"),
    ("minister|(?:state )?secretary", "minister"),
    ("chancellor", "chancellor"),
    ("king|queen|emir|sultan", "king"),
    ("deputy director-general", "deputy-director-general"),
    ("director-general", "director-general"),
    ("deputy executive director", "deputy-executive-director"),
    ("executive director", "executive-director"),
    ("executive secretary", "executive-secretary"),
    ("managing director", "managing-director"),
    ("director", "director"),
    ("administrator", "administrator"),
    ("co-facilitator", "co-facilitator"),
    ("vice[- ]chair(?:person|man|woman)?", "vice-chair"),
    ("co-chair(?:person|man|woman)?", "co-chair"),
    ("chair(?:person|man|woman)?", "chair"),
    ("rapporteur", "rapporteur"),
    ("resident coordinator", "resident-coordinator"),
    ("coordinator", "special-coordinator"),
    ("force commander", "force-commander"),
    ("head of mission", "head-of-mission"),
    ("chief prosecutor|prosecutor", "prosecutor"),
    ("judge", "judge"),
    ("registrar", "registrar"),
    ("senator", "senator"),
    ("lawmaker|member of parliament", "member-of-parliament"),
    ("professor|lecturer", "professor"),
    ("senior (?:research )?fellow|research fellow|fellow", "senior-research-fellow"),
    ("chief executive(?: officer)?|CEO", "chief-executive-officer"),
    ("co-founder|founder", "co-founder"),
    ("board member|board of directors", "board-member"),
    ("analyst|researcher|economist|scholar", "analyst"),
    ("correspondent|reporter", "correspondent"),
    ("editor", "editor"),
    ("diplomat|official", "diplomat"),
    ("expert", "expert"),
    ("commentator|columnist", "commentator"),
    ("advis[eo]r|counsel|lawyer", "adviser"),
    ("mayor", "mayor"),
    ("governor", "governor"),
    ("councill?or|congress(?:man|woman)", "member-of-parliament"),
    ("aid worker|campaigner|activist|colleague|survivor|resident|witness|veteran", ""),
    ("head|chief|leader", "head"),
)

_ALTERNATIVES = sorted(
    (part for pattern, _ in _HEADS for part in re.split(r"\|(?![^()]*\))", pattern)),
    key=len,
    reverse=True,
)
HEAD = re.compile(r"(?<![\w-])(?:" + "|".join(_ALTERNATIVES) + r")(?![\w-])", re.IGNORECASE)
_NAMED = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in _HEADS)

_MODIFIER = re.compile(
    r"(?:\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+[a-z-]+\s+|(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother)\s+)?"
    r"(?:(?:(?:former|acting|then|outgoing|incoming|current|new|top|senior|chief|deputy|vice|special"
    r"|veteran|lead|leading|legal|political|principal|assistant|associate|permanent|alternate|late|human"
    r"|rights|foreign|prime|first|retired|long-time|interim|Western|European|military|security|climate"
    r"|policy|press|government|mission|ministry|unnamed|U\.N\.|U\.S\.|[A-Z][\w.’'&-]*)"
    r"(?:,?\s+|-))|(?:of|for|and|on)\s+(?=[A-Z]))*$"
)
COMPLEMENT = re.compile(
    r"\s+(?:to|of|for|at|on|in|with|from)\s+(?:(?:the|its|a|an)\s+)?"
    r"(?:[^,;:.!?()“”\"\n]|(?<=[^A-Za-z][A-Z])\.){2,160}"
)
_STOP_COMPLEMENT = re.compile(
    r"\s+(?:said|says|told|stated|added|noted|argued|warned|called|urged|welcomed|announced|who|which"
    r"|that|has|had|have|was|is|were|will|would|wrote|and\s+(?:said|told)|while|when|after|before"
    r"|introduced|introducing|speaking|stressed|explained|described|thanked|voted|expressed|on"
    r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


PRIVATE = frozenset(
    f"role/{one}"
    for one in (
        "senior-research-fellow",
        "professor",
        "analyst",
        "correspondent",
        "editor",
        "expert",
        "commentator",
        "co-founder",
        "chief-executive-officer",
        "board-member",
    )
)
"""Offices that are held on behalf of no State, whatever names of States stand beside them."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed: `start` to `end` its whole phrase, `role` a local name or ""."""

    start: int
    end: int
    head: str
    role: str


def role_of(phrase: str) -> str:
    """The local identifier of the first office in a phrase, "" where it names none.

    >>> role_of("China's U.N. ambassador")
    'role/permanent-representative'
    """
    head = HEAD.search(phrase)
    if head is None:
        return ""
    found = next((role for pattern, role in _NAMED if pattern.fullmatch(head[0])), "")
    return f"role/{found}" if found else ""


def offices(text: str, start: int, end: int) -> list[Office]:
    """The offices named in a passage, each with the words that belong to it."""
    found: list[Office] = []
    for head in HEAD.finditer(text, start, end):
        if found and head.start() < found[-1].end:
            continue
        before = text[max(start, head.start() - 90) : head.start()]
        cut = re.split(r"[,;:(“”\"\n]|[.!?]\s+(?=[A-Z])(?<!U\.S\.\s)(?<!U\.N\.\s)", before)[-1]
        modifier = _MODIFIER.search(cut)
        left = head.start() - (len(cut) - modifier.start() if modifier else 0)
        while left < head.start() and text[left].isspace():
            left += 1
        found.append(Office(left, complement_end(text, head.end(), end), head[0], role_of(head[0])))
    return found


def complement_end(text: str, start: int, end: int) -> int:
    """Where the complement of an office ends: `ambassador| to the United Nations in Geneva|`."""
    found = COMPLEMENT.match(text, start, end)
    if not found:
        return start
    stop = _STOP_COMPLEMENT.search(text, start, found.end())
    return stop.start() if stop else found.end()
