"""Adoptions told by what the organ did: `the Council on Monday extended the mandate`.

Such a sentence tells of a resolution only where the text speaks of one close by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.resolutions_model import Meant
from graph.extract.votes_adoption import Adopted, body_in, mode_in
from graph.model import Span

_DAY = (
    r"(?:\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today"
    r"|yesterday|[A-Z][a-z]+\s+\d{1,2},?|\d{1,2}\s+[A-Z][a-z]+,?))"
)
_ACT = re.compile(
    r"\b(?:General\s+Assembly|Security\s+Council|Human\s+Rights\s+Council|[Tt]he\s+(?:Assembly|Council)|(?:UN|U\.N\.)\s+(?:Assembly|Council))"
    rf"(?:,[^,.;]{{3,80}},)?{_DAY}?(?:\s+(?:has|have))?(?:\s+\w+ly)?\s+(?P<verb>voted|demanded|called|condemned|decided|extended|renewed"
    r"|prolonged|imposed|lifted|authori[sz]ed|asked|requested|endorsed|denounced|gave|backed|urged|established|created|proclaimed|deplored|suspended|let)\b"
)
_NOT_BY_RESOLUTION = re.compile(
    r"\b(?:statement|meeting|briefing|consultations|letter|failed|not|never|refused|presidential|election|elected|against\s+the\s+draft)\b"
)
_NEAR = 500


def acts_in(text: str, sentence: Span, meant: Sequence[Meant]) -> Iterator[Adopted]:
    """The act of a sentence, tied to the one resolution spoken of close by."""
    act = _ACT.search(text, sentence.start, sentence.end)
    if act is None or _NOT_BY_RESOLUTION.search(text, sentence.start, sentence.end):
        return
    near = [
        one
        for one in meant
        if sentence.start - _NEAR < one.span.start < sentence.end + _NEAR and not one.other
    ]
    own = [
        one
        for one in near
        if one.plural == 1 and (one.symbol or one.head.lower().startswith(("the ", "a ", "this ")))
    ]
    if not own:
        return
    nearest = min(own, key=lambda one: (abs(one.span.start - act.end()), one.span.start))
    mode, where = mode_in(text, sentence.start, act.start("verb"), act.end(), sentence.end)
    body = body_in(sentence.of(text), "", "")
    yield Adopted(act.start("verb"), act.end("verb"), mode, where, body, nearest, sentence)
