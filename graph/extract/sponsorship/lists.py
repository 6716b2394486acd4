"""Lists of actors in prose: those that begin at a place, those that run up to a verb."""

from __future__ import annotations

import re

from graph.extract.actors.find import within
from graph.gazetteer import Match

_ANYBODY = frozenset(
    f"group/{one}"
    for one in (
        "member-states",
        "states",
        "all-states",
        "governments",
        "developing-countries",
        "developed-countries",
        "international-community",
        "civil-society",
    )
)
_ORGANS = frozenset(
    f"org/{one}"
    for one in ("united-nations", "security-council", "general-assembly", "human-rights-council")
)
"""Bodies that adopt and never sponsor."""
_JOINER = (
    r"(?:as\s+well\s+as|together\s+with|along\s+with|alongside|jointly\s+with|joined\s+by"
    r"|in\s+cooperation\s+with|in\s+partnership\s+with|with(?:\s+the\s+(?:support"
    r"|backing)\s+of)?|plus|and|&)"
)
_LIST_GAP = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:,\s+[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?\s*(?=,))?"
    r"(?:and,\s+[a-z][^,;.]{3,40})?(?:[,;]\s*)?(?:(?:also|both|then|later)\s+)?"
    + rf"(?:(?:[–—]\s*)?{_JOINER}\s+)?(?:by\s+)?(?:the\s+|The\s+)?(?:Republic\s+of\s+"
    rf"|Kingdom\s+of\s+|State\s+of\s+)?(?:the\s+)?"
    + r"(?:(?:a\s+|the\s+)?core\s+group\s+(?:consisting\s+of|comprising|composed\s+of"
    r"|of)\s+(?:the\s+)?)?"
)
_APPOSED = re.compile(r"\s*,\s+(?:an?|the|its|one\s+of|[\w-]+\s+of)\s[^,;.]{3,70},(?=\s)")
_FILLER = re.compile(
    r"(?:(?:the|a|an|its|his|both|all|fellow|mainly|chiefly|jointly"
    r"|primarily)\s+)*(?:[\w-]+\s+){0,5}?"
    r"(?:nations?|states?|countr(?:y|ies)|islands?|kingdom|republic|group|core\s+group|[Mm]issions?"
    r"|[Dd]elegations?|[Rr]epresentatives?|governments?|members?|bloc|coalition|trio|duo"
    r"|penholders?|co-?penholders?|neighbou?rs?|powers?|sponsors?|initiators?|organi[sz]ers?)"
    r"(?:\s+of\s+(?:[\w-]+\s+){0,2}(?:nations|[Ss]tates|countries|members|delegations))?"
    r"(?:\s+(?:on|for)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?,?\s*(?:of|(?:that|which)\s+(?:includes?"
    r"|included|comprises?|comprised)|,|\(|–|—|comprising|consisting\s+of|composed\s+of|including"
    r"|led\s+by|such\s+as|from|made\s+up\s+of|namely)?\s*(?:the\s+)?"
)
_SUBJECT_GAP = re.compile(
    r"(?:,?\s*(?:which|who|that|has|had|have|been|is|are|also|today|jointly|together|formally|first"
    r"|then|it|,|on\s+\w+day|on\s+behalf[^,]{0,80},|later|subsequently|since|originally|again"
    r"|last\s+\w+"
    r"|took\s+the\s+lead\s+in|led\s+the\s+way\s+in|led\s+efforts\s+in|played\s+the\s+lead\s+in"
    r"|and\s+(?:its|their)\s+(?:\w+\s+)?(?:allies|partners|friends|neighbou?rs|co-sponsors)"
    r"|and\s+(?:several\s+)?others"
    r"|[’']s\s+(?:\w+\s+){0,3}|\w+ly|helped|officially)\s*)*\s*(?:\([^)]*\))?[\s,]*"
    r"|\)\s+(?:had\s+|have\s+|jointly\s+)*"
)
_SUBJECT_APPOSED = re.compile(
    r",\s+(?:an?|the|its|one\s+of|which|who|whose)\s[^;.]{3,110}?,\s+(?:(?:had|has|have|also|then"
    r"|jointly|\w+ly)\s+)*"
)


def can_sponsor(one: Match) -> bool:
    """Whether an actor can sponsor: a State, a body, a group with a name; not "Member States"."""
    if one.entity.startswith("group/"):
        return one.matched[0].isupper() and one.entity not in _ANYBODY
    return one.entity.startswith(("state/", "org/")) and one.entity not in _ORGANS


def actors_from(text: str, start: int, end: int) -> list[Match]:
    """The actors of a list that begins here: names, commas and `and`, nothing else between.

    A word or two on what they are may come first: `by the island nation of A`, `a core group of`.
    """
    found: list[Match] = []
    place = start
    for one in within(text, start, end):
        if one.entity.startswith("group/") and one.matched[0].islower():
            continue  # `a core group`: what is between two names is looked at as a gap
        if not can_sponsor(one) or _is_adjective(text, one):
            break
        if not _continues(text, place, one.start, first=not found):
            break
        found.append(one)
        place = one.end
    return found


def _is_adjective(text: str, one: Match) -> bool:
    """`by British figures` says nothing of Britain, `by the French delegation` does."""
    if one.label_kind != "demonym":
        return False
    office = re.match(
        r"\s+(?:delegation|mission|government|side|ambassador|representative|envoy|foreign\s+min\w+"
        r"|permanent)\b",
        text[one.end : one.end + 24],
        re.IGNORECASE,
    )
    return not office and re.match(r"\s+[a-z]", text[one.end : one.end + 3]) is not None


def _continues(text: str, place: int, start: int, *, first: bool) -> bool:
    if _LIST_GAP.fullmatch(text, place, start):
        return True
    if first:
        return bool(_FILLER.fullmatch(text, place, start))
    apposed = _APPOSED.match(text, place, start)
    return bool(apposed and _LIST_GAP.fullmatch(text, apposed.end(), start))


def subjects_before(text: str, start: int, position: int) -> list[Match]:
    """The actors whose list runs up to a verb."""
    actors = [one for one in within(text, start, position) if can_sponsor(one)]
    for last in reversed(range(len(actors))):
        one = actors[last]
        if one.label_kind == "demonym":
            continue
        gap = text[one.end : position]
        if _SUBJECT_GAP.fullmatch(gap):
            return _listed(text, actors[: last + 1])
        if _SUBJECT_APPOSED.fullmatch(gap):
            return _listed(text, actors[: last + 1])
        if len(gap) > _FARTHEST:
            break
    return []


def _listed(text: str, actors: list[Match]) -> list[Match]:
    """The actors of the list that ends with the last of these."""
    found = [actors[-1]]
    for one in reversed(actors[:-1]):
        if one.label_kind == "demonym" or not _LIST_GAP.fullmatch(text, one.end, found[-1].start):
            break
        found.append(one)
    return found[::-1]


_FARTHEST = 120


_WITH = re.compile(r"\b(?:with|alongside|joined)\b")


def with_joined(text: str, listed: list[Match]) -> list[tuple[Match, bool]]:
    """Each actor of a list, and whether it stands behind `with`: `led by A with B and C`."""
    joined = False
    told: list[tuple[Match, bool]] = []
    for place, one in enumerate(listed):
        if place and _WITH.search(text, listed[place - 1].end, one.start):
            joined = True
        told.append((one, joined))
    return told
