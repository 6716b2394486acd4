"""Whose session or meeting it is: the body named in the sentence, or short for one before."""

from __future__ import annotations

import re

from graph.extract.actors.find import within
from graph.model import Span

_SHORT = re.compile(r"\b[Tt]he\s+(Assembly|Council|council|assembly)\b")
COMMITTEES = frozenset(
    f"org/{one}-committee" for one in ("first", "second", "third", "fourth", "fifth", "sixth")
)
"""The Assembly's main committees: their sessions are the Assembly's."""
_MEETS = re.compile(r"(?:[A-Z][\w.]*\s+){0,4}(?:Committee|Commission|Assembly|Board)\b")
"""Bodies that meet in sessions, by their names."""
ORGANS = {
    "GA": "org/general-assembly",
    "SC": "org/security-council",
    "HRC": "org/human-rights-council",
    "ECOSOC": "org/economic-and-social-council",
}
"""The organs whose resolutions are told, by their keys."""
BEFORE_FIRST = 1945
"""The Assembly's regular sessions have opened year by year since 1946."""
_ORGANS = COMMITTEES | set(ORGANS.values())


def body_at(text: str, position: int, end: int) -> tuple[str, int, int] | None:
    """The body named right at a position, and where its name begins and ends.

    What is said of an organ of the United Nations is said of that organ: `the UN General Assembly`.
    """
    near = [
        one
        for one in within(text, position, min(end, position + 90))
        if one.entity.startswith("org/")
    ]
    if not near or near[0].start > position + 1:
        return None
    first = near[0]
    if first.entity == "org/united-nations":
        rest = [one for one in near[1:] if re.fullmatch(r"[\s().UN]*", text[first.end : one.start])]
        general = re.compile(r"[\s().UN]*general\s+assembly", re.I).match(text, first.end)
        if general:
            return "org/general-assembly", position, general.end()
        first = rest[0] if rest else first
    return first.entity, position, first.end


def body_before(text: str, sentence: Span, position: int) -> tuple[str, int, int] | None:
    """The organ that is to act, and its name's place: named last, or short for one before."""
    bodies = [
        one for one in within(text, sentence.start, position) if one.entity.startswith("org/")
    ]
    last = bodies[-1] if bodies else None
    if last and (last.entity in _ORGANS or _MEETS.match(text, last.start, last.end)):
        return last.entity, last.start, last.end
    short = _SHORT.search(text, sentence.start, position)
    return _meant(text, short, sentence.start) if short else None


def short_at(text: str, position: int) -> tuple[str, int, int] | None:
    """The organ that a short name right at a position means: `session of the Council`."""
    short = _SHORT.match(text, max(0, position - len("the ")))
    return _meant(text, short, position) if short else None


def _meant(text: str, short: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The organ named last, before `end`, whose short name it is."""
    for one in reversed(within(text, 0, end)):
        if one.entity in _ORGANS and short[1].lower() in one.entity:
            return one.entity, *short.span()
    return None
