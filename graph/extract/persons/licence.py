"""Why a run of capitalised words is taken for somebody's name, where no office stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.persons.names import HONORIFIC, NOT_NAMES, family_names, given_names, natural
from graph.extract.persons.roles import HEAD
from graph.extract.speech_words import ADVERB, GOING, SAID_BEFORE, SAYS, VERB
from graph.extract.word_pattern import one_of
from graph.function_words import FINITE, FUNCTION
from graph.prose.inflection import PASTS
from graph.prose.lexicon import word_set

_HONORIFIC_BEFORE = re.compile(rf"\b{HONORIFIC}\s+$")
_SPEAKS_FOR = re.compile(
    rf"\s+(?:of|from|at|with)\s+(?:the\s+)?[A-Z][^,.;:“”\"]{{2,60}}?\s+(?:{ADVERB}{VERB}|{GOING})\b"
)
_INTRODUCED = re.compile(rf",\s+(?:an?|the)\s[^,.;:“”\"]{{3,80}}?,?\s+{ADVERB}{VERB}\b")
_SAID_BY_A = re.compile(
    rf"[”\"’',]\s?(?:said|says|added|noted)\s+(?:[A-Z][\w.’']*\s+){{0,3}}"
    rf"(?:(?!{one_of(FUNCTION)}\b)[a-z][a-z-]+(?<!ing)\s+){{1,3}}\Z"
)
"""`"...," said trade unionist |Jane Doe|`."""
_HONOURED = re.compile(r"\s+(?:M\.?E?\.?P|M\.?L\.?A|[QK]\.?C|[OMC]\.?B\.?E)\b(?!\s+[A-Z]|[’'])")
_ANY = re.compile(r"\b(?:an?|one|the|another|former|every)\s+\Z")
"""`Jane Doe MP`, but `a Salt Party MP`."""
_FAR = 90
_DONE_BY = re.compile(
    r"\b(?:(?:chaired|led|headed|facilitated|drafted|written|introduced|presented|signed"
    r"|hosted|interviewed|moderated|joined|staffed)\s+by|consisting\s+of|composed\s+of"
    r"|(?:(?:re-?)?(?:appointment|election)|nomination|arrest|assassination|murder|imprisonment"
    r"|indictment|extradition|inauguration|presidency|premiership|reign|widow|accession)\s+of)\s+$"
)
"""`led by |Doe|`, `the arrest of |Doe|`: what is done by or befalls people only."""
ACTS_BEHIND = re.compile(
    rf",?\s+(?:(?:also|then|later|too|again|himself|herself)\s+)?(?:[a-z]+ed|{one_of(PASTS)}|{FINITE}|thinks|knows)\b"
    r"|,\s+(?:who|a|an|the|its|his|her)\b"
)
"""What shows that `Ruritania’s Jane Doe` is somebody and no thing: she does something."""
_WHO = re.compile(r",\s+(?:who(?:se)?\s|(?:for|to|with|by|of|under)\s+whom\s|(?:aged\s+)?\d{2},)")
_OFFICES_BEFORE = re.compile(
    r"\b(?:ambassadors|co-chairs|commissioners|diplomats|envoys|experts|judges|lawmakers|leaders|mediators"
    r"|ministers|negotiators|presidents|rapporteurs|senators)\s+\Z"
)
"""`brokered by mediators |Jane Doe and Max Roe|`."""
_PLACE_BEFORE = re.compile(r"\b(?P<at>in|at|of|for|with|near|outside|from)\s+(?:the\s+)?$")
"""`Doe, a director at Open Roads, said`, `speaking from Port Bo, she said`."""
_OWN_WORDS = re.compile(
    r"\s*:\s*[“\"‘«]|[’']s?\s+(?:[a-z]+\s+)?(?:statement|remarks|speech|words|comments|letter)\b"
)
"""`Jane Doe: "..."`, `Jane Doe's remarks`."""
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*\s+$")
_OF_A_THING = re.compile(r"(?:\b[Tt]he|\bSt\.?|\bSaint|\bMV|\bHMS|\bUSS)\s+$|[-‑/]$")
_NAMES_ON = re.compile(r"(?:[’']s)?[-‑]|\s+[A-Z]")
"""What shows that a name is a thing's: `the Jane Doe Rules`, `a Doe-style deal`."""
_SHORTEST = 2
_BODIES = """
    agency alliance association bloc body charity coalition company federation firm foundation
    group institute lobby magazine movement network newspaper nonprofit ngo organisation
    organization outlet paper party project publication station think-tank union website
"""
_A_BODY = re.compile(
    rf"(?:\s*\([^()]{{1,20}}\))?,\s+(?:an?|the|one\s+of)\s+(?:(?!(?:at|of|for|from|with|in|by"
    rf"|to)\b)[\w.’',-]+\s+){{0,6}}?{one_of(_BODIES.split())}\b",
    re.IGNORECASE,
)
"""`Open Roads, a liberal group,`: no person, whatever it does."""


_LATER = word_set("Analyst Coordinator Director Engineer Manager Officer Researcher")
"""Words of offices that are hardly anybody's family name."""


def is_body(text: str, right: int) -> bool:
    """Whether an apposition says that what ends here is a body of people."""
    found = _A_BODY.match(text, right)
    return found is not None and not HEAD.match(text, found.end() + 1)  # `Doe, a union leader`


def is_office(name: str) -> bool:
    """Whether a run of capitalised words is an office: `Advocacy Manager`, but `Jane Bishop`."""
    first, *_, last = name.split()
    return first not in given_names() and last in _LATER


def licence(text: str, left: int, right: int) -> str:
    """The kind of evidence, "" where there is none."""
    before = text[max(0, left - 24) : left]
    honoured = _HONOURED.match(text, right) and not _ANY.search(before)
    if honoured or _HONORIFIC_BEFORE.search(before[-14:]) or _OFFICES_BEFORE.search(before):
        return "honorific"
    if _WHO.match(text, right):
        return "who"
    placed = _PLACE_BEFORE.search(before)
    if placed and text[right : right + 1] in ",(":
        whom = placed["at"] in ("for", "of", "with") and _has_given_name(text, left, right)
        return "given" if whom else ""
    if SAYS.match(text, right) or SAID_BEFORE.search(before[-16:]) or _OWN_WORDS.match(text, right):
        return "speech"
    if _SAID_BY_A.search(text, max(0, left - _FAR), left):
        return "speech"
    if _SPEAKS_FOR.match(text, right) or _INTRODUCED.match(text, right) or _DONE_BY.search(before):
        return "speech"
    if before[-3:] in ("’s ", "'s ") and ACTS_BEHIND.match(text, right):
        return "actor"
    return "given" if _has_given_name(text, left, right) else ""


def _has_given_name(text: str, left: int, right: int) -> bool:
    """Whether the first word is one that people are called by, and no thing bears their name."""
    if text[left:right].split(maxsplit=1)[0] not in given_names():
        return False
    return _OF_A_THING.search(text, max(0, left - 8), left) is None and not _NAMES_ON.match(
        text, right
    )


def later_speaks(text: str, left: int, right: int) -> bool:
    """Whether the text goes on with the family name as with a person's: `Doe said`, `Ms. Doe`."""
    if _PLACE_BEFORE.search(text, max(0, left - 12), left) and text[right : right + 1] in ",(":
        return False
    family = family_names(natural(text[left:right]))[0]
    if family in NOT_NAMES or len(family) <= _SHORTEST or family in text[left:right].split()[:1]:
        return False
    return _last_speaking(text, family) >= right


@lru_cache(maxsize=512)
def _last_speaking(text: str, family: str) -> int:
    """The last place where a text goes on so with a family name, -1 where there is none."""
    place = text.rfind(family)
    while place > 0:
        end = place + len(family)
        alone = not text[place - 1].isalnum() and not text[end : end + 1].isalnum()
        before = text[max(0, place - 24) : place]
        if alone and (
            _HONORIFIC_BEFORE.search(before[-14:])
            or _says(text, before, end)
            or _WHO.match(text, end)
        ):
            return place
        place = text.rfind(family, 0, end - 1)
    return -1


def _says(text: str, before: str, end: int) -> bool:
    """Whether a lone family name says something: behind its words, or at the head of a clause."""
    if SAID_BEFORE.search(before[-16:]):
        return True
    return SAYS.match(text, end) is not None and _CAPITALISED.search(before) is None
