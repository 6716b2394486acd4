"""One name for a conflict, however it is told: `Malta’s invasion of Chad`, `the Chad-Malta war`."""

from __future__ import annotations

import re

from graph.extract.actors.find import gazetteer, within
from graph.extract.events import words

LASTING = (
    "war|conflict|invasion|annexation|occupation|genocide|uprising|revolution|rebellion"
    "|insurrection"
)
OF_SOMEBODY = ("invasion", "annexation", "occupation")
"""What is done to a State: who did it belongs to no name."""
SIDES = ("state/", "territory/", "org/")
"""Who or what can be at war: `children and armed conflict` is no conflict of theirs."""
_SAID = re.compile(rf"(?:(?:{words.COLOURS}|civil)\s+)*(?P<noun>{LASTING}|coup)")
_TOLL = "genocide|massacre|uprising"
_OF_PLACE = re.compile(
    rf"(?P<first>[A-ZÀ-Þ][\w’-]+)\s+(?i:(?P<noun>{_TOLL}))"
    rf"|(?i:(?P<what>{_TOLL}))\s+(?:in|of|at)\s+(?P<place>[A-ZÀ-Þ][\w’-]+)"
)
"""`Saltburg massacre`, `Massacre at Saltburg`: known by a place, whatever its day."""
_JOINTS = re.compile(r"[’'`]s?(?=\s|$)|\b(?:in|of|on|against|between|with|by|at|and|the)\b|[-–/,]")


def is_known(label: str) -> bool:
    """Whether a name tells it apart without its day, as that of a massacre at a place does."""
    return _OF_PLACE.fullmatch(label) is not None


def called(label: str) -> str:
    """The name under which all texts tell it; as it stands where it has a name of its own.

    >>> called("Malta’s invasion of Chad"), called("Chad war"), called("war between Mali and Chad")
    ('invasion of Chad', 'war in Chad', 'war between Chad and Mali')
    >>> called("Massacre at Saltburg"), called("Saltburg massacre")
    ('Saltburg massacre', 'Saltburg massacre')
    >>> called("Lake War"), called("trade war in Chad"), called("Israeli occupation")
    ('Lake War', 'trade war in Chad', 'Israeli occupation')
    """
    actors = within(label, 0, len(label))
    placed = None if actors else _OF_PLACE.fullmatch(label)
    if placed:
        first, noun, what, place = placed.groups()
        return f"{first or place} {(noun or what).lower()}"
    rest = label
    for one in reversed(actors):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    said = _SAID.fullmatch(" ".join(_JOINTS.sub(" ", rest).split()))
    if said is None or not all(one.entity.startswith(SIDES) for one in actors):
        return label
    if said["noun"] in OF_SOMEBODY:
        place = label.find(f"{said['noun']} of ")
        actors = [one for one in actors if 0 <= place < one.start]
    *others, last = sorted({gazetteer().name(one.entity) for one in actors}) or [""]
    joint = "of" if said["noun"] in OF_SOMEBODY else "between" if others else "in"
    civil = "civil " if "civil" in said[0] else ""
    who = f"{', '.join(others)} and {last}" if others else last
    return f"{civil}{said['noun']} {joint} {who}" if last else label
