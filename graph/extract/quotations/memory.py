"""What a text has told so far: who spoke last, and whether `it` can be a resolution."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from graph.extract.places import inside
from graph.extract.quotations.before import leading
from graph.extract.quotations.behind import OWN_PAPER
from graph.extract.quotations.cue import Scene, Speaker, carried
from graph.extract.quotations.marks import Quoted
from graph.extract.quotations.text import OWNS
from graph.extract.quotations.units import Unit, is_sentence, length
from graph.extract.quotations.whom import GOES_ON, PRONOUNS, actor_of, antecedent
from graph.extract.speech_words import ADVERB, SAYS, VERB

_THE_TEXT = re.compile(r"The\s+(?:[\w’'-]+\s+){0,2}?(?:text|document|measure|draft|resolution)\b")
_IT = re.compile(r"(?:It|This|Its|The\s+(?:text|document|measure))\b")
_IT_SAID = re.compile(rf"It\s+{ADVERB}{VERB}\b")
_VOTED_TO = re.compile(
    r"\bvot(?:ed|es|ing)\s[^.;:“”\"]{0,60}?\bto\s+[a-z]{3,}|\bvotes?\s+(?:on\s\w+\s+)?[a-z]+ing\b"
)
"""`the members voted to ask Chad to "..."`, `a vote urging "..."`: what they adopted says it."""
MINISTRY = re.compile(
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}(?:ministry|embassy|mission|delegation)", re.IGNORECASE
)
"""What speaks for the State that spoke last: `the ministry`."""
_BODY = re.compile(
    r"(?:[Tt]he|[Tt]his)\s+(?:[\w-]+\s+){0,2}(?:alliance|association|bloc|body|charity|coalition"
    r"|federation|group|movement|network|NGO|organi[sz]ation|union|watchdog)"
)
"""What a body that has spoken is called afterwards: `the rights group`."""
_CAUSE = re.compile(r"\b(?:due\s+to|because\s+of|owing\s+to)\s+\Z")
_TERM = re.compile(r"\b(?:follow\w*|replac\w*|after|amid|during|with)\s+an?\s+(?:[\w-]+\s+){0,4}\Z")
"""`follows a short “technical rollover”`: what somebody calls a thing."""
_ANY = re.compile(r"an?\s")
_HE_FIRST = re.compile(r"(?:(?:But|And|Yet)\s+)?(?:He|She|he|she|We|we|I)\b")
HIS = re.compile(
    r"(?:(?:While|As|But|And|Although)\s+)?(?i:his|her)\s+(?:country|government|delegation|nation|people|office|party)\b"
)
_ENDS = re.compile(r"[\s.,!?)]*")
_HEAD = 60
"""So many letters at the head of a sentence hold its subject."""
_FRAGMENT = 2
"""So many words that nobody says are a text's; a single one may be anything."""


@dataclass(slots=True)
class Memory:
    """What the units before one have told.

    `last` spoke last; `past` are the sentences with who spoke last in each; `told` is the paragraph
    of the last speaker or person.
    """

    scene: Scene
    last: Speaker | None = None
    past: list[tuple[Unit, Speaker | None]] = field(default_factory=list)
    resolution: bool = False
    told: int = -1

    def note(self, unit: Unit, told: list[Speaker]) -> None:
        """Whether `it` in the next unit can be a resolution: one was this unit's matter."""
        span = unit.span
        here = inside(self.scene.meant, span)
        people = self.scene.people_in(span.start, span.end)
        speaks = any(one.entity == "resolution" for one in told)
        if here and not here[-1].other:
            self.resolution = speaks or not people or here[0].span.start < people[0].start
        elif speaks or self._text_matters(unit):
            self.resolution = True
        else:
            begins = _IT.match(self.scene.text, span.start) is not None
            self.resolution = self.resolution and begins
        self.past.append((unit, told[-1] if told else None))
        if speaks or not (told or self.told == unit.paragraph or people):
            self.told = -1
        elif told or people:
            self.told = unit.paragraph

    def _text_matters(self, unit: Unit) -> bool:
        """Whether the sentence is about `the document`, where the text has named one before."""
        if not _THE_TEXT.match(self.scene.text, unit.span.start, unit.span.end):
            return False
        return any(one.span.end <= unit.span.start for one in self.scene.meant)

    def meant_by(self, unit: Unit, cue: Speaker) -> Speaker:
        """`her statement said`, `it said`, `she said`: whoever spoke or acted before."""
        if cue.words.lower() in PRONOUNS:
            return replace(cue, entity=antecedent(self.scene, unit, cue, reversed(self.past)))
        if cue.entity:
            return cue
        last = self.last.entity if self.last else ""
        if cue.words.lower() == "it":
            return replace(cue, entity=self._it(cue, "" if last.startswith("person/") else last))
        own = MINISTRY.fullmatch(cue.words) and last.startswith("state/")
        own = own or (_BODY.fullmatch(cue.words) and last.startswith(("org/", "group/")))
        paper = OWN_PAPER.fullmatch(cue.words.lower()) and not _ANY.match(cue.words)
        if last and (own or paper):
            return replace(cue, entity=last)
        return cue

    def _it(self, cue: Speaker, body: str) -> str:
        """What `it` is: the body that goes on speaking, else the resolution spoken of."""
        spoke = self.past[-1][1] if self.past else None
        added = cue.cue is not None and GOES_ON.search(cue.cue.of(self.scene.text)) is not None
        goes_on = body and (added or (spoke is not None and spoke.entity == body))
        text = self.resolution or (not body and self._named_last())
        return "resolution" if text and not goes_on else body or self._acted()

    def _acted(self) -> str:
        """The State or body that the sentence before begins with: `Chad voted no. It said ...`."""
        start = self.before.span.start if self.before else 0
        acts = self.scene.actors_in(start, start + _HEAD) if self.before else []
        opens = [
            one for one in acts if one.start - start <= len("The ") and one.label_kind != "demonym"
        ]
        return opens[0].entity if opens else ""

    def _named_last(self) -> bool:
        """Whether the sentence before names one resolution, and no body that `it` could be."""
        if self.before is None:
            return False
        span = self.before.span
        here = self.scene.texts_in(span.start, span.end)
        return len(here) == 1 and not self.scene.actors_in(span.start, span.end)

    @property
    def before(self) -> Unit | None:
        """The sentence before the one that is read."""
        return self.past[-1][0] if self.past else None

    def for_state(self, unit: Unit, speaker: Speaker) -> Speaker:
        """A State that speaks where its envoy speaks, or has just spoken: it is the envoy still."""
        if not speaker.entity.startswith("state/") or speaker.cue is None:
            return speaker
        here = self.scene.people_in(unit.span.start, speaker.cue.start)
        told = [one.entity for one in here if SAYS.match(self.scene.text, one.end)]
        last = self.last.entity if self.last else ""
        for entity in (*told, last):
            person = self.scene.people.known.get(entity)
            if person and speaker.entity in person.states:
                return Speaker(entity, speaker.words, speaker.cue, "quotations:for-state")
        return speaker

    def continued(self, unit: Unit, quote: Quoted) -> Speaker | None:
        """A quotation without verb of its own goes on with the speaker before it."""
        body = self.last is not None and self.last.entity.startswith(("org/", "state/"))
        it_said = _IT_SAID.match(self.scene.text, unit.span.start, quote.outer_start)
        if self.last and body and it_said and self.told == unit.paragraph:
            return carried(self.last, "quotations:it")
        text = self.scene.text
        if stands_alone(text, unit, quote):
            return self._standing()
        if self.last is None or length(text, quote) < 4:
            return None
        opens = quote.outer_start - unit.span.start <= 2
        if opens and is_sentence(text, quote):
            return carried(self.last, "quotations:continued")
        own = self.last.is_person and HIS.match(text, unit.span.start) is not None
        if own or (self.told == unit.paragraph and not self.resolution):
            return carried(self.last, "quotations:reported")
        return None

    def topic(self, unit: Unit, quote: Quoted) -> Speaker | None:
        """A fragment that nobody says, where a resolution is the matter: it is the text's.

        `Punishments must "duly reflect" ...` behind a sentence on what the resolution requires.
        """
        text = self.scene.text
        if length(text, quote) < _FRAGMENT or not text[quote.start].islower():
            return None
        inside = range(unit.span.start, unit.span.end)
        people = self.scene.people_in(unit.span.start, unit.span.end)
        actors = self.scene.actors_in(unit.span.start, quote.outer_start)
        opens = [one for one in actors if one.start <= unit.span.start + len("The ")]
        if _HE_FIRST.match(text, unit.span.start):
            return None
        voted = _VOTED_TO.search(text, unit.span.start, quote.outer_start)
        if people or (not voted and any(one.entity.startswith("state/") for one in opens)):
            return None
        named = [one for one in self.scene.meant if one.span.start in inside]
        if any(OWNS.match(text, one.span.end) for one in named):
            return None
        before = unit.span.start, quote.outer_start
        if _CAUSE.search(text, *before) or (not named and _TERM.search(text, *before)):
            return None
        matters = bool(named) or self.resolution or voted is not None
        if not matters or any(one.other for one in named):
            return None
        return Speaker("resolution", "", None, "quotations:resolution-topic")

    def _standing(self) -> Speaker | None:
        """`Doe shrugged. "Ask the others."`: of whom the sentence before tells, or speaks."""
        before = self.before
        last = carried(self.last, "quotations:continued") if self.last else None
        if before is None or (last and before.quotes):
            return last
        told = leading(self.scene, before, before.span.end)
        if told and told.cue and not told.is_person:  # `Doe said Chad had agreed`
            told = leading(self.scene, before, told.cue.start) or told
        if told and told.entity and told.rule == "quotations:before":
            return carried(told, "quotations:alone")
        seen = actor_of(self.scene, before)
        return self.scene.speaker(seen, "quotations:alone") if seen else last


def stands_alone(text: str, unit: Unit, quote: Quoted) -> bool:
    """Whether a sentence is nothing but the words quoted, and they are one themselves."""
    if quote.outer_start - unit.span.start > 1 or not text[quote.start].isupper():
        return False
    last = text[quote.start : quote.end].rstrip("'’")[-1:]  # `... saying: 'No.'"`
    if last not in ".!?…" and not quote.open_ended:
        return False
    ends = _ENDS.fullmatch(text, quote.outer_end, unit.span.end)
    return len([one for one in unit.quotes if not one.nested]) == 1 and ends is not None
