"""Offices: the words that name them, and how far the phrase around them reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.extract.actors.find import states_in
from graph.extract.persons.phrase import complement_end, modifiers_start
from graph.extract.word_pattern import one_of
from graph.function_words import FUNCTION
from graph.iris import slug
from graph.prose.inflection import PASTS

_PLAIN_OFFICES = r"""
    academic accountant activist actress adjutant admiral advocate agronomist archdeacon architect
    archivist artist assessor astronaut attaché attorney auditor author [a-z]{2,}ologist
    backbencher bailiff banker barrister billionaire biographer bishop blogger bodyguard brigadier
    broadcaster business(?:wo)?man campaigner captain chaplain cleric clerk (?:co-)?conven[eo]r
    colleague colonel comedian commandant commander commodore comptroller conservationist
    constable consul consultant co-ordinator coroner counsellor counterpart curator dean defector
    demographer detainee detective dissident doctor dramatist editor-in-chief educator engineer
    ethicist farmer film-?maker firefighter fisherman geographer governor-general headteacher
    historian humorist hydrographer imam inspector investigator journalist jurist laureate
    librarian lieutenant lobbyist manager mediator medic midwife moderator monk musician novelist
    nun nuncio nurse obstetrician officer ombuds(?:wo)?man organi[sz]er pa?ediatrician panell?ist
    paramedic parliamentarian peacekeeper petitioner philanthropist philosopher photographer
    physician physicist pianist pilot playwright poet politician pollster presenter priest
    prisoner producer protester provost psychiatrist publisher rabbi receptionist rector refugee
    resident reverend ringleader salesman scientist screenwriter sculptor sergeant sheriff
    shopkeeper singer skipper soldier solicitor speaker staffer statistician strategist student
    superintendent supervisor surgeon survivor teacher technician theologian think-tanker
    treasurer trustee tycoon undersecretary-general veteran vicar villager volunteer warden whip
    whistleblower widow witness writer
"""
"""What people are called who hold no office of the vocabulary."""
_SELF = """
    permanent representative / permanent observer / ambassador
    special representative of the secretary-general / special rapporteur / independent expert
    special envoy / personal envoy / special coordinator / envoy / representative
    deputy high commissioner / high commissioner for human rights / high commissioner for refugees
    high commissioner / high representative / emergency relief coordinator / commissioner-general
    commissioner / president of the general assembly / president / secretary of state / chancellor
    deputy director-general / director-general / deputy executive director / executive director
    executive secretary / managing director / director / administrator / rapporteur / senator
    resident coordinator / force commander / head of mission / judge / registrar / editor / expert
    mayor / governor
"""
"""Offices whose name is that of their role in the vocabulary."""
_ROLES = r"""
    deputy-permanent-representative: deputy (?:[\w.]+ ){0,2}(?:ambassador|representative)
    permanent-representative: (?:UN|U.N.|United Nations) (?:ambassador|envoy)
    permanent-representative: (?:ambassador|envoy) to the (?:UN|U.N.|United Nations)(?! [hr])
    charge-d-affaires: charg[ée] d(?:[’']affaires|e affaires?)(?: a[.]i[.])?
    special-representative-of-the-secretary-general: special representative
    special-adviser: special advis[eo]r
    envoy-on-technology: envoy on technology / tech(?:nology)? envoy
    spokesperson: spokes(?:person|man|woman) / spox
    representative: delegate
    permanent-observer: observer
    deputy-secretary-general: deputy secretary[- ]general
    under-secretary-general: under[- ]secretary[- ]general
    assistant-secretary-general: assistant secretary[- ]general
    secretary-general: secretary[- ]general / (?:UN|U.N.) (?:chief|boss)
    high-commissioner-for-human-rights: human rights (?:high )?commissioner
    high-commissioner-for-human-rights: (?:UN|U.N.) (?:human )?rights chief
    emergency-relief-coordinator: (?:UN |U.N. )?humanitarian chief
    president-of-the-general-assembly: (?:general )?assembly president / (?:UN )?GA president
    president-of-the-security-council: council president
    director-general: director general
    judge: (?:chief )?justice
    : chief of staff
    vice-president: vice[- ]president
    deputy-prime-minister: (?:deputy|vice) (?:prime minister|premier|PM) / vice-premier / tánaiste
    prime-minister: prime minister / premier / PM / taoiseach
    deputy-foreign-minister: (?:deputy|vice) foreign minister
    foreign-minister: foreign (?:affairs )?minister / foreign secretary
    foreign-minister: external affairs minister / (?-i:FM|EAM)
    foreign-minister: minister (?:for|of) (?:foreign|external) affairs / (?:top|chief) diplomat
    foreign-minister: head of (?:[A-Za-z]+ )?diplomacy
    defence-minister: defen[cs]e minister / minister of defen[cs]e
    national-security-adviser: national security advis[eo]r
    minister: attorney[- ]general / minister / (?:state )?secretary / (?-i:CS)
    : (?:under[- ]?|assistant )secretary(?: of state)?(?![- ]general)
    : ex-(?:president|minister|premier|envoy|ambassador|diplomat) / president-elect / first lady
    : (?:major|lieutenant|brigadier|consul)[- ]general / trade unionist / (?:news )?anchor
    : (?:radio|television|TV) host / security guard
    : permanent secretary / chief minister / (?-i:CM) / archbishop / patriarch / (?:grand )?mufti
    : (?:crown )?prince(?:ss)? / pope / ranking member / source / insider / aide / aid worker / wife
    king: king / queen / emir / sultan
    co-facilitator: (?:co-)?facilitator
    vice-chair: vice[- ]chair(?:person|man|woman)?
    co-chair: co-chair(?:person|man|woman)? / co-president
    chair: chair(?:person|man|woman)?
    special-coordinator: coordinator
    prosecutor: (?:chief )?prosecutor
    member-of-parliament: lawmaker / member of parliament / legislator / congress(?:man|woman)
    member-of-parliament: assembly(?:man|woman|member) / M[EL]?P / MLA / TD / MSP
    professor: professor / lecturer
    senior-research-fellow: (?:senior )?(?:research )?fellow
    chief-executive-officer: chief executive(?: officer)? / CEO
    co-founder: (?:co-)?founder
    board-member: board member / board of directors
    analyst: analyst / researcher / economist / scholar
    correspondent: correspondent / reporter
    diplomat: diplomat / official / negotiator
    commentator: commentator / columnist
    adviser: advis[eo]r / counsel / lawyer
    councillor: council ?(?:member|man|woman|person) / alder(?:man|woman|person|member)
    councillor: councill?or
    head: head / chief / leader / boss
"""
"""Further offices, patterns apart by a stroke, with the role that they are, "" for none."""


_OPTIONAL = re.compile(r"\(\?:(?:[^()]|\([^()]*\))*\)\?")


def _heads() -> dict[str, str]:
    """Every pattern of an office with its role, the longest first, so that it is the one found."""
    found = dict.fromkeys(_PLAIN_OFFICES.split(), "")
    found |= {name: slug(name) for name in re.split(r"\s*(?: / |\n)\s*", _SELF.strip())}
    for line in _ROLES.strip().split("\n"):
        role, _, patterns = line.strip().partition(": ")
        found |= dict.fromkeys(patterns.split(" / "), role.strip(":"))
    return dict(sorted(found.items(), key=lambda one: -len(_OPTIONAL.sub("", one[0]))))


_HEADS = _heads()
PLURAL = re.compile(
    rf"(?<![\w-])(?:(?i:members|(?:{'|'.join(_HEADS)})s|(?:spokes|chair|council|alder"
    r"|congress)(?:wo)?men)\b|(?:Messrs|Sens|Reps|Alds|Drs|Profs|Cllrs)\b\.?)"
)
"""The office of several people at once."""
HEAD = re.compile(r"(?<![\w-])(?:" + "|".join(_HEADS) + r")(?![\w-])", re.IGNORECASE)
_NAMED = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in _HEADS.items())

_PRIVATE_WORDS = """
    senior-research-fellow professor analyst correspondent editor expert commentator co-founder
    chief-executive-officer board-member
"""
_LONGEST_STATE = 45
PRIVATE = frozenset(f"role/{one}" for one in _PRIVATE_WORDS.split())
"""Offices that are held on behalf of no State, whatever names of States stand beside them."""


OWNING = re.compile(r"[’']s?\s")
_AT_UN = re.compile(r"the\s+(?:UN|U\.N\.|United\s+Nations)\s+[Aa]mbassador")
"""`Permanent Representative to the UN, Ambassador Doe`, without its comma."""
_FOR = re.compile(r"\s+(?:to|of|for)\s+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed: `start` to `end` its whole phrase, its word ends at `head_end`.

    `role` is a local name or "".
    """

    start: int
    head_end: int
    end: int
    head: str
    role: str


def role_of(phrase: str) -> str:
    """The local identifier of the first office in a phrase, "" where it names none.

    >>> role_of("China's U.N. ambassador")
    'role/permanent-representative'
    """
    head = HEAD.search(phrase)
    return _role(head[0]) if head else ""


@lru_cache(maxsize=1024)
def _role(head: str) -> str:
    found = next((role for pattern, role in _NAMED if pattern.fullmatch(head)), "")
    return f"role/{found}" if found else ""


def head_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the word of the office itself stands in its phrase: no `President’s` before it."""
    heads = list(HEAD.finditer(text, start, end))
    own = [one for one in heads if not OWNING.match(text, one.end())] or heads
    return own[0].span() if own else (start, end)


def offices(text: str, start: int, end: int) -> list[Office]:
    """The offices named in a passage, each with the words that belong to it."""
    return list(_offices(text, start, end))


@lru_cache(maxsize=2048)
def _offices(text: str, start: int, end: int) -> tuple[Office, ...]:
    found: list[Office] = []
    for head in HEAD.finditer(text, start, end):
        if found and head.start() < found[-1].end:
            continue
        if text[head.start() - 1 : head.end() + 1] == f"({head[0]})":
            continue  # `Prime Minister (PM)`
        left = modifiers_start(text, start, head.start(), head[0])
        left = max(start, _state_start(text, left, head.start()))
        right = complement_end(text, head.end(), end)
        found.append(Office(left, head.end(), right, head[0], role_of(head[0])))
    return tuple(found)


def _state_start(text: str, left: int, head: int) -> int:
    """Where the State begins in whose name a phrase begins: `Bosnia and |Herzegovina envoy`."""
    around = states_in(text, max(0, left - _LONGEST_STATE), head)
    return next((one.start for one in around if one.start < left < one.end <= head), left)


def served(text: str, after: int, end: int) -> tuple[int, int] | None:
    """Where the office stands that another one serves: `spokesman for |Senator| Doe`."""
    for head in HEAD.finditer(text, after, end):
        start = modifiers_start(text, after, head.start(), head[0])
        if _FOR.fullmatch(text, after, start) and not _AT_UN.match(text, start):
            return start, head.end()
    return None


_LOOSE = """
    official representative expert observer source head leader chief secretary director
"""
_LOOSE_HEADS = frozenset(_LOOSE.split())
"""Words for offices that are often adjectives or things: `the official name`."""
_GOES_ON = re.compile(
    r"\s*(?:[,.;:!?)\]—–”\"’']|\Z)|['’]s\b"
    rf"|\s+(?:{one_of(FUNCTION)}|{one_of(PASTS)}|then|also|[a-z]+ed|(?!tally|reply|assembly)[a-z]+ly)\b"
)


def is_attribute(text: str, office: Office) -> bool:
    """Whether an office's word describes what follows: `the official record`, `chief clerk`."""
    return office.head.lower() in _LOOSE_HEADS and not _GOES_ON.match(text, office.head_end)
