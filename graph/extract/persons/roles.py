"""Offices: the words that name them, and how far the phrase around them reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.persons.phrase import complement_end, modifiers_start

_PLAIN_OFFICES = """
    academic activist archivist attorney author biologist bishop campaigner captain clerk
    colleague commander coroner counterpart dean detective doctor engineer farmer firefighter
    fisherman headteacher historian imam inspector journalist jurist laureate librarian manager
    nurse officer ombudsman organi[sz]er paramedic petitioner physician poet priest provost rabbi
    rector refugee resident reverend scientist sheriff shopkeeper skipper soldier speaker student
    superintendent supervisor survivor teacher treasurer trustee veteran vicar villager whip widow
    witness
"""
"""What people are called who hold no office of the vocabulary."""
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
    ("(?:UN|U.N.) (?:chief|boss)", "secretary-general"),
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
    (
        "(?:deputy|vice) (?:prime minister|premier|PM)|vice-premier|tánaiste",
        "deputy-prime-minister",
    ),
    ("prime minister|premier|PM|taoiseach", "prime-minister"),
    ("(?:deputy|vice) foreign minister", "deputy-foreign-minister"),
    (
        "foreign (?:affairs )?minister|minister (?:for|of) (?:foreign|external) affairs"
        "|foreign secretary|external affairs minister|top diplomat|chief diplomat"
        "|head of (?:[A-Za-z]+ )?diplomacy",
        "foreign-minister",
    ),
    ("defen[cs]e minister|minister of defen[cs]e", "defence-minister"),
    ("secretary of state", "secretary-of-state"),
    ("national security advis[eo]r", "national-security-adviser"),
    ("attorney[- ]general", "minister"),
    ("minister|(?:state )?secretary", "minister"),
    ("chancellor", "chancellor"),
    ("(?:crown )?prince(?:ss)?|pope", ""),
    ("king|queen|emir|sultan", "king"),
    ("deputy director-general", "deputy-director-general"),
    ("director-general", "director-general"),
    ("deputy executive director", "deputy-executive-director"),
    ("executive director", "executive-director"),
    ("executive secretary", "executive-secretary"),
    ("managing director", "managing-director"),
    ("director", "director"),
    ("administrator", "administrator"),
    ("co-facilitator|facilitator", "co-facilitator"),
    ("vice[- ]chair(?:person|man|woman)?", "vice-chair"),
    ("co-chair(?:person|man|woman)?|co-president", "co-chair"),
    ("chair(?:person|man|woman)?", "chair"),
    ("rapporteur", "rapporteur"),
    ("resident coordinator", "resident-coordinator"),
    ("coordinator", "special-coordinator"),
    ("force commander", "force-commander"),
    ("head of mission", "head-of-mission"),
    ("chief prosecutor|prosecutor", "prosecutor"),
    ("judge", "judge"),
    ("registrar", "registrar"),
    ("ranking member", ""),
    ("senator", "senator"),
    ("lawmaker|member of parliament|legislator", "member-of-parliament"),
    ("professor|lecturer", "professor"),
    ("senior (?:research )?fellow|research fellow|fellow", "senior-research-fellow"),
    ("chief executive(?: officer)?|CEO", "chief-executive-officer"),
    ("co-founder|founder", "co-founder"),
    ("board member|board of directors", "board-member"),
    ("analyst|researcher|economist|scholar", "analyst"),
    ("correspondent|reporter", "correspondent"),
    ("editor", "editor"),
    ("diplomat|official", "diplomat"),
    ("source|insider|aide", ""),
    ("negotiator", "diplomat"),
    ("expert", "expert"),
    ("commentator|columnist", "commentator"),
    ("advis[eo]r|counsel|lawyer", "adviser"),
    ("mayor", "mayor"),
    ("governor", "governor"),
    ("council ?(?:member|man|woman|person)|alder(?:man|woman|person|member)", "councillor"),
    ("councill?or", "councillor"),
    (
        "congress(?:man|woman)|assembly(?:man|woman|member)|M[EL]?P|MLA|TD|MSP",
        "member-of-parliament",
    ),
    ("aid worker|" + "|".join(_PLAIN_OFFICES.split()), ""),
    ("head|chief|leader|boss", "head"),
)

_ALTERNATIVES = sorted(
    (part for pattern, _ in _HEADS for part in re.split(r"\|(?![^()]*\))", pattern)),
    key=len,
    reverse=True,
)
PLURAL = re.compile(
    rf"(?<![\w-])(?:(?i:members|(?:{'|'.join(_ALTERNATIVES)})s|(?:spokes|chair|council|alder"
    r"|congress)(?:wo)?men)\b|(?:Messrs|Sens|Reps|Alds|Drs|Profs|Cllrs)\b\.?)"
)
"""The office of several people at once."""
HEAD = re.compile(r"(?<![\w-])(?:" + "|".join(_ALTERNATIVES) + r")(?![\w-])", re.IGNORECASE)
_NAMED = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in _HEADS)

_PRIVATE_WORDS = """
    senior-research-fellow professor analyst correspondent editor expert commentator co-founder
    chief-executive-officer board-member
"""
PRIVATE = frozenset(f"role/{one}" for one in _PRIVATE_WORDS.split())
"""Offices that are held on behalf of no State, whatever names of States stand beside them."""


_FOR = re.compile(r"\s+(?:to|of|for)\s+")


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
    return list(_offices(text, start, end))


@lru_cache(maxsize=2048)
def _offices(text: str, start: int, end: int) -> tuple[Office, ...]:
    found: list[Office] = []
    for head in HEAD.finditer(text, start, end):
        if found and head.start() < found[-1].end:
            continue
        if (
            text[head.start() - 1 : head.start()] == "("
            and text[head.end() : head.end() + 1] == ")"
        ):
            continue  # `Prime Minister (PM)`
        left = modifiers_start(text, start, head.start(), head[0])
        found.append(Office(left, complement_end(text, head.end(), end), head[0], role_of(head[0])))
    return tuple(found)


def served(text: str, after: int, end: int) -> tuple[int, int] | None:
    """Where the office stands that another one serves: `spokesman for |Senator| Doe`."""
    for head in HEAD.finditer(text, after, end):
        start = modifiers_start(text, after, head.start(), head[0])
        if _FOR.fullmatch(text, after, start):
            return start, head.end()
    return None
