"""An office out of the passage that states it: role, organization, State, years."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.actors.find import gazetteer, within
from graph.extract.persons.model import Post
from graph.extract.persons.roles import PRIVATE, head_of, role_of
from graph.function_words import PREPOSITION, any_of
from graph.gazetteer import Match

YEARS = re.compile(
    r"\s*(?:\(\s*(?P<a>(?:19|20)\d\d)\s*[-–—]\s*(?P<b>(?:19|20)\d\d|present|)\s*\)"
    r"|,?\s+from\s+(?P<c>(?:19|20)\d\d)\s+(?:to|until|through)\s+(?P<d>(?:19|20)\d\d)"
    r"|,?\s+between\s+(?P<e>(?:19|20)\d\d)\s+and\s+(?P<f>(?:19|20)\d\d)"
    r"|,?\s+since\s+(?P<g>(?:19|20)\d\d))"
)
"""The years of an office, behind it."""
_OF_STATE = re.compile(
    r"[Mm]ission|Ministry|Department|Congress|Senate|Foreign|Embassy|Government|Treasury|Parliament"
    r"|House|Office|Council|Agency"
)
"""What shows that the State in a body's name is whose body it is: `U.S. Mission`."""
_SOCIETY = re.compile(
    r"\s+(?:[A-Z]\w+\s+){0,2}(?:Society|Institute|Association|Foundation|Cent(?:er|re)|Club|Fund"
    r"|Network|Forum|Alliance|Initiative|Watch|Project|Coalition|Federation)\b"
)
"""Behind a State in the name of a society, which is not the State's: `the Malta Society`."""
_PREPOSITION = re.compile(rf"\b{any_of(PREPOSITION, 'to')}\b")
_OWNED_BY = frozenset(("of", "from", "for", "by"))
"""Prepositions behind an office before whose it is: `envoy of Malta`, not `envoy to Malta`."""
_DIRECTLY = re.compile(r"\s+of\s+(?:the\s+)?")
_MANDATES = """
    special-rapporteur independent-expert special-envoy personal-envoy special-coordinator
    special-representative-of-the-secretary-general resident-coordinator force-commander envoy
    high-representative special-adviser under-secretary-general assistant-secretary-general
    rapporteur expert
"""
_MANDATE = frozenset(f"role/{one}" for one in _MANDATES.split())
"""Offices that are about the State behind them, not of it: `special envoy for Malta`."""
DELEGATES = frozenset(
    ("role/ambassador", "role/permanent-representative", "role/deputy-permanent-representative")
)
"""Who is a member of a council for a State, and no councillor."""
_AGAINST_STATE = re.compile(r"\b(?:opposition|rebel|exiled|separatist|dissident|shadow)\b", re.I)
_DEPUTY = re.compile(r"\b(?P<rank>deputy|vice|assistant|associate)\b", re.IGNORECASE)
_RANKED = re.compile(r"role/(?:deputy|vice|assistant|under|spokesperson|special|)(?:-|$)")
_OF_GOVERNMENT = re.compile(
    r"^(?:(?:the|(?-i:[A-Z])[\w.]*)\s+){0,2}secretary$|\b(?:home|defen[cs]e|interior|treasury|health|energy"
    r"|education|trade|commerce|cabinet|state|agriculture|labou?r|transport\w*|homeland|environment"
    r"|justice|development|finance|housing|veterans|foreign)\b",
    re.IGNORECASE,
)
"""`Treasury Secretary` is a minister; `secretary of the First Committee`, `party secretary` not."""
_FOR_WHOM = re.compile(r"\s+(?:of|for)\b")
_THE_SECRETARY_GENERAL = re.compile(
    r"(?i:secretary[- ]general|\b(?:the|former|then|new|current|outgoing|next)\b)"
    r"|\b(?:UN|U\.N\.?|United\s+Nations|Mr\.?|H\.E\.?)(?:[’']s)?|\bof\b|\bthe\b"
)
_PRESIDENCIES = {
    "org/general-assembly": "president-of-the-general-assembly",
    "org/security-council": "president-of-the-security-council",
}
_PRESIDES = "role/president-of-the-general-assembly"


_AFFAIRS = re.compile(r"\s+(?:affairs|matters|issues|relations)\b")
"""`in charge of UN affairs`: with what somebody deals is not whose office it is."""


def post_of(text: str, start: int, end: int) -> Post:
    """The office that a passage states."""
    phrase = text[start:end].strip(" ,;")
    held = within(text, start, end)
    head = head_of(text, start, end)
    role = _role(phrase, held, text, head)
    organization = _organization(text, phrase, role, held, head)
    state = _state(text, head, held, role) if role not in PRIVATE else ""
    if _AGAINST_STATE.search(phrase):
        state = ""
    presidency = _PRESIDENCIES.get(organization)
    if presidency and role == "role/president":
        role, organization = f"role/{presidency}", f"org/{presidency}"
    if role == "role/president-of-the-security-council" and "Security Council" not in text:
        role = "role/president"  # of some other council
    if role == _PRESIDES and organization in ("", "org/united-nations"):
        organization = f"org/{role[5:]}"
    years = YEARS.match(text, end)
    since = until = ""
    if years:
        since = years["a"] or years["c"] or years["e"] or years["g"] or ""
        until = (years["b"] or years["d"] or years["f"] or "").replace("present", "")
    return Post(phrase, role, organization, state, since, until)


def _role(phrase: str, held: list[Match], text: str, head: tuple[int, int]) -> str:
    """The role of the office itself: not that of whom it serves, nor that of a deputy's chief."""
    role = role_of(text[head[0] : head[1]])
    states = any(one.entity.startswith("state/") and one.end <= head[0] for one in held)
    words = text[head[0] : head[1]].lower()
    is_envoy = words.endswith("envoy") or phrase.lower().endswith("envoy")
    if role == "role/permanent-representative" and not states and is_envoy:
        return "role/envoy"  # of the United Nations, not to them
    if role == "role/minister" and words == "secretary" and not _OF_GOVERNMENT.search(phrase):
        return "role/secretary"
    before = phrase[: max(0, phrase.find(text[head[0] : head[1]]))]
    rank = _DEPUTY.search(before)
    if rank and role and not _RANKED.match(role):
        return f"role/{'assistant' if rank['rank'].lower() == 'assistant' else 'deputy'}-{role[5:]}"
    return role


def _organization(
    text: str, phrase: str, role: str, held: list[Match], head: tuple[int, int]
) -> str:
    """The body whose office it is; that of the United Nations' own only where it is theirs."""
    bodies = [
        one.entity
        for one in held
        if one.entity.startswith("org/") and not _AFFAIRS.match(text, one.end)
    ]
    if bodies and role == "role/secretary-general" and bodies[0] == "org/secretary-general":
        other = re.search(r"[A-Z]\w", _THE_SECRETARY_GENERAL.sub("", phrase))
        if other:
            bodies = bodies[1:]
    presided = [one for one in bodies if one in _PRESIDENCIES and role == "role/president"]
    bodies = presided or bodies
    if bodies[1:] and bodies[0] == "org/united-nations":
        speaks = [one for one in held if one.entity == bodies[1]]
        if _FOR_WHOM.match(text, head[1], speaks[0].start):
            return bodies[1]
    return bodies[0] if bodies else ""


def _state(text: str, head: tuple[int, int], held: list[Match], role: str) -> str:
    """On behalf of which State: the one before the office, or the one behind that it is of."""
    states = [one for one in held if one.entity.startswith("state/")]
    states = [one for one in states if not _SOCIETY.match(text, one.end)]
    for one in states:
        if one.start < head[1]:
            return one.entity
        links = _PREPOSITION.findall(text, head[1], one.start)
        owned = not links or links[-1] in _OWNED_BY
        if role in _MANDATE:
            owned = _DIRECTLY.fullmatch(text, head[1], one.start) is not None
        if owned:
            return one.entity
    bodies = (one for one in held if _OF_STATE.search(one.matched))
    return next((state for body in bodies for state in state_within(body.matched)), "")


@lru_cache(maxsize=256)
def state_within(name: str) -> tuple[str, ...]:
    """The State in the name of one of its bodies: `U.S. Mission to the United Nations`."""
    words = name.split()
    for length in (3, 2, 1):
        for place in range(len(words) - length + 1):
            part = " ".join(words[place : place + length])
            if part != name:
                held = [one for one in gazetteer().find(part) if one.entity.startswith("state/")]
                if held and held[0].matched == part:
                    return (held[0].entity,)
    return ()
