"""Adoptions told by what the organ did: `the Council on Monday extended the mandate`.

Such a sentence tells of a resolution only where the text speaks of one close by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.resolutions.model import Meant
from graph.extract.votes.adoption import Adopted
from graph.extract.votes.modes import body_in, mode_in
from graph.model import Span

_DAY = (
    r"(?:\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today"
    r"|yesterday|[A-Z][a-z]+\s+\d{1,2},?|\d{1,2}\s+[A-Z][a-z]+,?))"
)
_ORGAN = (
    r"(?:General\s+Assembly|(?:[Ss]ecurity|Human\s+Rights|UN\s+[Rr]ights|U\.N\.\s+[Rr]ights|[Rr]ights)\s+[Cc]ouncil|[Tt]he\s+(?:Assembly|Council|[Cc]ouncil|[Aa]ssembly)|(?:UN|U\.N\.)\s+(?:Assembly|Council)"
    r"|UNGA|UNSC|UNHRC|\d{2,3}-(?:member|nation)\s+(?:[\w.]+\s+){0,3}(?:body|[Cc]ouncil|[Aa]ssembly)|(?:top|highest|main)\s+(?:[\w.]+\s+){0,2}(?:rights\s+)?body|world\s+body)"
)
_ACT = re.compile(
    rf"\b{_ORGAN}(?:\s+\([A-Z]+\))?(?:,[^,.;]{{3,80}},)?{_DAY}?,?(?:\s+(?:has|have))?(?:\s+in\s+(?:New\s+York|Geneva))?{_DAY}?(?:\s+\w+ly|\s+also|\s+again)*\s+(?P<verb>voted|demanded|called|condemned|decided|extended|renewed"
    r"|prolonged|imposed|lifted|authori[sz]ed|asked|requested|endorsed|denounced|gave|backed|urged|established|created|proclaimed|deplored|suspended|let|agreed|approved|recogni[sz]ed|designated|declared|affirmed|reaffirmed|slapped|set\s+up|stepped\s+up|tightened|toughened|widened|strengthened|expanded|eased|ended|terminated|recommended)\b"
)
_NOT_BY_RESOLUTION = re.compile(
    r"\b(?:statement|meeting|briefing|consultations|letter|failed|not|never|refused|presidential|election|elected|against\s+the\s+(?:draft|resolution)|voted\s+(?:down|against)|rejected)\b"
)
_SURE = re.compile(r"\bvoted\b|\bunanimously\b|\boverwhelmingly\b")
_MEMBERS_OF = re.compile(r"\w\s+(?:of|on|in)\s+(?:the\s+)?$")
_FELL = re.compile(
    r"\b(?:veto(?:ed|es)?|fell\s+short|failed\s+to\s+(?:be\s+adopted|pass)|(?:was|were)\s+(?:rejected|defeated))\b"
)
_NEAR, _BEHIND = 500, 160


def _is_part(text: str, act: re.Match[str], sentence: Span) -> bool:
    """`All other members of the Council voted for it`: some of it did, and it may have failed."""
    if act["verb"] != "voted":
        return False
    left = text[max(sentence.start, act.start() - 40) : act.start()]
    return bool(_MEMBERS_OF.search(left) or _FELL.search(text, act.end(), sentence.end + _BEHIND))


def acts_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The act of a sentence, tied to the one resolution spoken of close by.

    Where none is, a vote is told all the same: reports of a vote may never say "resolution".
    """
    act = _ACT.search(text, sentence.start, sentence.end)
    if act is not None and _is_part(text, act, sentence):
        return
    if act is None or _NOT_BY_RESOLUTION.search(text, sentence.start, sentence.end):
        return
    near = [one for one in meant if abs(one.span.start - sentence.start) < _NEAR and not one.other]
    own = [
        one
        for one in near
        if one.plural == 1
        and (one.symbol or one.head.lower().startswith(("the ", "a ", "an ", "this ")))
    ]
    sure = _SURE.search(text, act.start(), act.end()) or _SURE.match(text, act.end("verb") + 1)
    if not own and not sure:
        return
    nearest = min(
        own, key=lambda one: (abs(one.span.start - act.end()), one.span.start), default=None
    )
    mode, where = mode_in(text, sentence.start, act.start("verb"), act.end(), sentence.end)
    mode = mode or ("recorded-vote" if act["verb"] == "voted" else "")
    body = body_in(text, sentence, act.start("verb"), act.end("verb"))
    yield Adopted(act.start("verb"), act.end("verb"), mode, where, body, nearest, sentence)
