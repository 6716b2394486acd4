"""Which resolution words are about: the one they name, or the one whose vote they speak of."""

from __future__ import annotations

import re

from graph.extract.quotations.cue import Scene, Speaker
from graph.extract.quotations.units import Unit
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.model import Span

_POINTS = re.compile(
    r"\b(?:the|th(?:is|at|ese)|its|today[’']s|yesterday[’']s|\w+day[’']s)\s+(?:[\w-]+\s+){0,2}?(?:vot(?:e|es|ing)"
    r"|ballot|adoption|passage|outcome|results?|decision|move|measure|text|document|draft|resolution"
    r"|initiative|motion|veto|amendments?)\b"
    r"|\b(?:vot(?:e|ed|es|ing)\s+(?:in\s+favou?r|against|for|on|yes|no)|abst(?:ain|ention)\w*|vetoe[ds]|co-?sponsor\w*)\b"
    r"|\b(?:an?|the|this)\s+(?:[\w’'-]+\s+){0,3}(?:step|victory|defeat|milestone|breakthrough|triumph"
    r"|set-?\s?back|message|signal|landmark|achievement|watershed|turning\s+point)\b",
    re.IGNORECASE,
)
"""What speaks of an act of a body, or values it: `the vote`, `a victory for fishermen`."""


def matter_of(scene: Scene, unit: Unit, words: Span, speaker: Speaker) -> Meant | None:
    """The resolution that words are about, or that speaks them.

    One that the words name, else their sentence; else the one spoken of last where a resolution
    speaks, or where the sentence speaks of an act or values it.
    """
    inside = scene.texts_in(unit.span.start, unit.span.end)
    if inside:
        return min(inside, key=lambda one: (one.cited, not words.contains(one.span)))
    earlier = scene.texts_in(0, unit.span.start)
    if not earlier or speaker.entity == "resolution":
        return earlier[-1] if earlier else None
    pointed = _POINTS.search(scene.text, unit.span.start, unit.span.end)
    return tie.spoken_of(scene.meant, unit.span.start) if pointed else None
