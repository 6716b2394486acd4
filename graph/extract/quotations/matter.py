"""Which resolution words are about: the one they name, or the one whose vote they speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.quotations.cue import Speaker
from graph.extract.quotations.memory import Memory
from graph.extract.quotations.subject import opens_clause
from graph.extract.quotations.units import Unit
from graph.extract.quotations.whom import actor_of
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.model import Span

_DONE = r"vot(?:e|es|ing)|ballot|adoption|passage|outcome|results?|decision|move|amendments?|veto"
_POINTS = re.compile(
    r"\b(?:the|th(?:is|at|ese)|its|today[’']s|yesterday[’']s|\w+day[’']s)\s+(?:[\w-]+\s+){0,2}?"
    rf"(?:{_DONE}|measure|text|document|draft|resolution|initiative|motion|(?:operative\s+)?paragraph)\b"
    rf"|(?:Assembly|Council|Committee|Nations|U\.?N\.?|body)[’']s?\s+(?:\w+\s+){{0,2}}?(?:{_DONE})\b"
    r"|\b(?:vot(?:e|ed|es|ing)\s+(?:in\s+favou?r|against|for|on|yes|no)|abst(?:ain|ention)\w*"
    r"|vetoe[ds]|co-?sponsor\w*|(?:veto|adopt|pass|table|back|support|oppos)(?:ed|ing|es|s|e)?\s+it)\b"
    r"|\b(?:an?|the|this)\s+(?:[\w’'-]+\s+){0,3}(?:step|victory|defeat|milestone|breakthrough|triumph"
    r"|set-?\s?back|message|signal|landmark|achievement|watershed|turning\s+point)\b",
    re.IGNORECASE,
)
"""What speaks of an act of a body, or values it: `the vote`, `a victory for fishermen`."""
_LONGEST = 4
"""So many sentences on a speech still goes on, if nobody else has spoken."""


@dataclass(slots=True)
class Matter:
    """What the speech is about that goes on: who speaks, in which sentence last, of which text.

    Who has spoken of a resolution speaks of it still, until somebody else does or names another.
    """

    memory: Memory
    _speaker: str = ""
    _number: int = 0
    _meant: Meant | None = None

    def of(self, unit: Unit, words: Span, speaker: Speaker) -> Meant | None:
        """The resolution that words are about, or that speaks them.

        One that the words name, else their sentence; else the one spoken of last where a resolution
        speaks, where the sentence speaks of an act or values it, where the speech goes on, or where
        the sentence before told what the speaker did with it.

        Args:
            unit: the sentence, the one after the last that the memory holds.
            words: the words said.
            speaker: who says them.
        """
        meant, number = self._pointed(unit, words, speaker), len(self.memory.past)
        same = bool(speaker.entity) and speaker.entity == self._speaker
        before = self._meant if same and number - self._number <= _LONGEST else None
        meant = meant or before or self._dealt_with(speaker)
        aside = meant is not None and (meant.cited or meant.plural != 1)
        self._meant = before if aside else meant
        self._speaker, self._number = speaker.entity, number
        return meant

    def _pointed(self, unit: Unit, words: Span, speaker: Speaker) -> Meant | None:
        scene, start, end = self.memory.scene, unit.span.start, unit.span.end
        inside = scene.texts_in(start, end)
        if inside:
            return min(inside, key=lambda one: (one.cited, not words.contains(one.span)))
        earlier = scene.texts_in(0, start)
        if speaker.entity == "resolution":
            return earlier[-1] if earlier else None
        if not _POINTS.search(scene.text, start, end):
            return None
        return tie.spoken_of(scene.meant, start) or tie.announced(scene.meant, end)

    def _dealt_with(self, speaker: Speaker) -> Meant | None:
        """`Chad opposed the text. "It is weak," its envoy said.`: what the speaker acted on."""
        scene, before = self.memory.scene, self.memory.before
        if before is None or not speaker.entity:
            return None
        start, end = before.span.start, before.span.end
        texts = [one for one in scene.texts_in(start, end) if not one.cited and one.plural == 1]
        person = scene.people.known.get(speaker.entity)
        able = {speaker.entity, *(person.states if person else ())}
        actor = actor_of(scene, before)
        acts = {actor.entity} if actor else set()
        acts |= {
            one.entity
            for one in scene.actors_in(start, end)
            if opens_clause(scene.text, start, one.start) and one.label_kind != "demonym"
        }
        return texts[-1] if texts and acts & able else None
