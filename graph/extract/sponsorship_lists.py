"""Lists of actors in prose: those that begin at a place, those that run up to a verb."""

from __future__ import annotations

import re

from graph.extract.actors_find import within
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
_LIST_GAP = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|\s+as\s+well\s+as\s+|\s+together\s+with\s+|\s+with\s+)?(?:the\s+|The\s+)?(?:Republic\s+of\s+)?"
)
_SUBJECT_GAP = re.compile(
    r"(?:,?\s*(?:which|who|that|has|had|have|also|today|jointly|together|formally|first|then|it|,|on\s+\w+day|on\s+behalf[^,]{0,80},"
    r"|[’']s\s+(?:\w+\s+){0,3}|\w+ly|helped|officially)\s*)*\s*(?:\([^)]*\))?[\s,]*"
    r"|\)\s+(?:had\s+|have\s+|jointly\s+)*"
)


def can_sponsor(one: Match) -> bool:
    """Whether an actor can sponsor: a State, a body, a group with a name; not "Member States"."""
    if one.entity.startswith("group/"):
        return one.matched[0].isupper() and one.entity not in _ANYBODY
    return one.entity.startswith(("state/", "org/"))


def actors_from(text: str, start: int, end: int) -> list[Match]:
    """The actors of a list that begins here: names, commas and `and`, nothing else between."""
    found: list[Match] = []
    place = start
    for one in within(text, start, end):
        if not can_sponsor(one) or not _LIST_GAP.fullmatch(text, place, one.start):
            break
        found.append(one)
        place = one.end
    return found


def subjects_before(text: str, start: int, position: int) -> list[Match]:
    """The actors whose list runs up to a verb."""
    found: list[Match] = []
    right, gap = position, _SUBJECT_GAP
    for one in reversed(within(text, start, position)):
        if not can_sponsor(one) or one.label_kind == "demonym":
            break
        if not gap.fullmatch(text, one.end, right):
            break
        found.append(one)
        right, gap = one.start, _LIST_GAP
    return found[::-1]


def with_joined(text: str, listed: list[Match]) -> list[tuple[Match, bool]]:
    """Each actor of a list, and whether it stands behind `with`: `led by A with B and C`."""
    joined = False
    told: list[tuple[Match, bool]] = []
    for place, one in enumerate(listed):
        if place and re.search(r"\bwith\b", text[listed[place - 1].end : one.start]):
            joined = True
        told.append((one, joined))
    return told
