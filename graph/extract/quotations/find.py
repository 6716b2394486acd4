"""All quotations of a press text with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.persons.find import people_of
from graph.extract.quotations.around import (
    at_end,
    before_colon,
    behind_dash,
    by_noun,
    by_participle,
    by_view,
    by_whom,
    labelled,
)
from graph.extract.quotations.before import leading, opening
from graph.extract.quotations.behind import OWN_PAPER, trailing
from graph.extract.quotations.choose import carried, nearest, rather
from graph.extract.quotations.cue import Scene, Speaker, outside
from graph.extract.quotations.indirect import indirect
from graph.extract.quotations.marks import Quoted, words_of
from graph.extract.quotations.otherwise import about, alone, by_any_verb, stands_alone
from graph.extract.quotations.text import of_organ, of_resolution, of_words
from graph.extract.quotations.units import Unit, is_sentence, is_title, length, units_of
from graph.extract.resolutions.find import resolutions_of
from graph.extract.resolutions.model import Meant
from graph.extract.speech_words import ADVERB, GOING, VERB
from graph.extract.story_text import running_text
from graph.model import Page, Span

_SO_CALLED = re.compile(r"\b(?:so-called|the\s+(?:word|words|term|phrase|expression|label))\s*$")
_VOTED = re.compile(r"\b(?:voted|voting|votes|to\s+vote|cast|casting)\s+(?:an?\s+|its\s+)?$")
_THE_TEXT = re.compile(r"The\s+(?:[\w’'-]+\s+){0,2}?(?:text|document|measure|draft|resolution)\b")
_IT_SAID = re.compile(rf"It\s+{ADVERB}{VERB}\b")
_SAYS_AT_END = re.compile(
    rf"\b(?:{VERB}|{GOING}|statement|as\s+follows|the\s+following|this\s+to\s+say)\s*:\Z"
)
_LEAST_BLOCK = 8
"""So many words a paragraph without marks holds at least that somebody is said to say."""
_GOES_ON = re.compile(r"\b(?:add|continu|conclud|went\s+on)")
"""Verbs of whoever has spoken already."""
_BREAKS_OFF = re.compile(r"\b(?:that|on|to|says|said|states|reads|does\s+this[—–-]+to)\s*\Z")
"""A paragraph that breaks off before the words quoted, which stand in one of their own."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: its words, who speaks, in which mode, and the mention it speaks of."""

    span: Span
    speaker: Speaker
    mode: str
    meant: Meant | None


@lru_cache(maxsize=2)
def quotations_of(page: Page) -> list[Said]:
    """Quotations with a speaker, direct and mixed; then statements told indirectly."""
    scene = Scene(page.text, people_of(page), resolutions_of(page))
    return sorted(_Reader(scene, page).read(), key=lambda one: (one.span.start, one.span.end))


class _Reader:
    """Goes through the units of a text and remembers who spoke last."""

    def __init__(self, scene: Scene, page: Page) -> None:
        self._scene = scene
        self._units = units_of(page.text, running_text(page))
        self._last: Speaker | None = None
        self._before: Unit | None = None
        self._resolution = False
        self._told = -1
        self._end = -1

    def read(self) -> Iterator[Said]:
        """All of the text's."""
        open_speaker: Speaker | None = None
        for unit in self._units:
            told = list(self._unit(unit, open_speaker)) or list(self._block(unit, open_speaker))
            yield from told
            open_speaker = self._goes_on(unit)
            self._note(unit, told)
            self._before = unit

    def _block(self, unit: Unit, speaker: Speaker | None) -> Iterator[Said]:
        """A paragraph without marks behind `Doe said:`: all of it are the words."""
        before, text = self._before, self._scene.text
        if speaker is None or not speaker.entity or before is None or unit.quotes:
            return
        if not _SAYS_AT_END.search(text, before.span.start, before.span.end):
            return
        own = [one for one in self._units if one.paragraph == unit.paragraph]
        whole = Span(own[0].span.start, own[-1].span.end)
        words = whole.of(text)
        prose = words[0].isupper() and words[-1] in ".!?" and len(words.split()) >= _LEAST_BLOCK
        if prose and own[0] is unit and not any(one.quotes for one in own):
            yield Said(whole, carried(speaker, "quotations:block"), "direct", None)

    def _goes_on(self, unit: Unit) -> Speaker | None:
        """Whose words the next paragraph holds: marks are still open, or a colon ends this one."""
        if unit.quotes and unit.quotes[-1].open_ended:
            return self._last
        breaks = _BREAKS_OFF.search(self._scene.text, unit.span.start, unit.span.end)
        if breaks and not unit.quotes:
            text_speaks = of_resolution(self._scene, unit, unit.span.end, carried=self._resolution)
            return text_speaks or leading(self._scene, unit, unit.span.end)
        if self._scene.text[unit.span.end - 1] == ":":
            speaker = leading(self._scene, unit, unit.span.end)
            speaker = speaker or opening(self._scene, unit)
            self._last = speaker or self._last
            return speaker
        return None

    def _note(self, unit: Unit, told: list[Said]) -> None:
        """Whether `it` in the next unit can be a resolution: one was this unit's matter."""
        here = [
            one for one in self._scene.meant if unit.span.start <= one.span.start < unit.span.end
        ]
        people = [
            one
            for one in self._scene.people.sightings
            if unit.span.start <= one.start < unit.span.end
        ]
        speaks = any(one.speaker.entity == "resolution" for one in told)
        if here and not here[-1].other:
            self._resolution = speaks or not people
        elif speaks or self._text_matters(unit):
            self._resolution = True
        else:
            self._resolution = self._resolution and _begins_with_it(self._scene.text, unit)
        if speaks or not (told or self._told == unit.paragraph or people):
            self._told = -1
        elif told or people:
            self._told = unit.paragraph

    def _text_matters(self, unit: Unit) -> bool:
        """Whether the sentence is about `the document`, where the text has named one before."""
        if not _THE_TEXT.match(self._scene.text, unit.span.start, unit.span.end):
            return False
        return any(one.span.end <= unit.span.start for one in self._scene.meant)

    def _unit(self, unit: Unit, open_speaker: Speaker | None) -> Iterator[Said]:
        quotes = [one for one in unit.quotes if not is_title(self._scene.text, unit, one)]
        behind = self._behind(unit) if quotes else None
        for quote in quotes:
            if _said_by_nobody(self._scene.text, quote):
                continue
            speaker = self._speaker(unit, quote, behind, open_speaker)
            if speaker is None:
                continue
            if speaker.entity != "resolution":
                self._last, self._end = speaker, quote.outer_end
            yield self._said(unit, quote, speaker)
        told = None if unit.quotes else indirect(self._scene, unit)
        if told:
            span, self._last = told
            yield Said(span, self._last, "indirect", self._about(unit, self._last))

    def _behind(self, unit: Unit) -> Speaker | None:
        """Who is named behind the words; `her statement said` means whoever spoke before."""
        behind = trailing(self._scene, unit)
        last = self._last.entity if self._last else ""
        if behind and behind.words in ("he", "she"):
            behind = self._whoever_spoke(unit, behind)
        if behind is None or behind.entity:
            return behind
        if behind.words == "it":
            body = "" if last.startswith("person/") else last
            return replace(behind, entity="resolution" if self._resolution else body)
        if behind.words in ("he", "she"):
            seen = about(self._scene, self._before) if self._before else None
            last = seen.entity if seen else last
            return replace(behind, entity=last if last.startswith("person/") else "")
        if last and OWN_PAPER.fullmatch(behind.words):
            return replace(behind, entity=last)
        return behind

    def _whoever_spoke(self, unit: Unit, speaker: Speaker) -> Speaker:
        """Whom `he` means: whose words stood last, unless somebody was named after them."""
        last, cue = self._last, speaker.cue
        if last is None or cue is None or not last.entity.startswith("person/"):
            return speaker
        if _GOES_ON.search(cue.of(self._scene.text)):
            return replace(speaker, entity=last.entity)
        others = [
            one.entity
            for one in self._scene.people.sightings
            if self._end <= one.start < cue.start
            and one.kind != "pronoun"
            and outside(unit, one.start)
        ]
        return speaker if others else replace(speaker, entity=last.entity)

    def _speaker(
        self, unit: Unit, quote: Quoted, behind: Speaker | None, open_speaker: Speaker | None
    ) -> Speaker | None:
        """Whoever speaks, by the surest way that tells it."""
        scene, place = self._scene, quote.outer_start
        if behind:
            return self._own(unit, place, behind) or behind
        text_speaks = of_resolution(scene, unit, place, carried=self._resolution)
        before = by_whom(scene, unit, quote) or nearest(
            leading(scene, unit, place), by_noun(scene, unit, quote)
        )
        before = before or before_colon(scene, unit, quote)
        organ = of_organ(scene, unit, place)
        if before and before.words in ("he", "she"):
            before = self._whoever_spoke(unit, before)
        if before and not any(one and rather(one, before) for one in (text_speaks, organ)):
            return self._for_state(before)
        told = text_speaks or organ
        told = told or by_view(scene, unit, quote) or at_end(scene, unit)
        for way in (of_words, by_participle, behind_dash, labelled):
            told = told or way(scene, unit, quote)
        if told is None and open_speaker and quote is unit.quotes[0]:
            told = carried(open_speaker, "quotations:next-paragraph")
        return told or by_any_verb(scene, unit, quote) or self._continued(unit, quote)

    def _own(self, unit: Unit, place: int, behind: Speaker) -> Speaker | None:
        """`"A," said Doe, while Roe called it "B"`: a second verb and subject of the sentence."""
        if behind.cue is None or place < behind.cue.end:
            return None
        own = leading(self._scene, unit, place)
        later = own is not None and own.cue is not None and own.cue.start >= behind.cue.end
        return own if later else None

    def _for_state(self, speaker: Speaker) -> Speaker:
        """A State that speaks where its envoy has just spoken: it is the envoy still."""
        last = self._last
        if last and speaker.entity.startswith("state/") and last.entity.startswith("person/"):
            person = self._scene.people.known.get(last.entity)
            if person and speaker.entity in person.states:
                return Speaker(last.entity, speaker.words, speaker.cue, "quotations:for-state")
        return speaker

    def _continued(self, unit: Unit, quote: Quoted) -> Speaker | None:
        """A quotation without verb of its own goes on with the speaker before it."""
        body = self._last is not None and self._last.entity.startswith(("org/", "state/"))
        it_said = _IT_SAID.match(self._scene.text, unit.span.start, quote.outer_start)
        if self._last and body and it_said and self._told == unit.paragraph:
            return carried(self._last, "quotations:it")
        text = self._scene.text
        if stands_alone(text, unit, quote):
            return self._standing(unit, quote)
        if self._last is None or length(text, quote) < 4:
            return None
        opens = quote.outer_start - unit.span.start <= 2
        if opens and is_sentence(text, quote):
            return carried(self._last, "quotations:continued")
        if self._told == unit.paragraph and not self._resolution:
            return carried(self._last, "quotations:reported")
        return None

    def _standing(self, unit: Unit, quote: Quoted) -> Speaker | None:
        """Words that are a sentence of their own: of whom the sentence before tells, or speaks."""
        before = self._before
        spoke = before is not None and bool(before.quotes)
        last = carried(self._last, "quotations:continued") if self._last else None
        if spoke and last:
            return last
        return alone(self._scene, unit, quote, before) or last

    def _said(self, unit: Unit, quote: Quoted, speaker: Speaker) -> Said:
        span = words_of(self._scene.text, quote)
        whole = is_sentence(self._scene.text, quote) or (
            speaker.rule == "quotations:behind"
            and quote.outer_start == unit.span.start
            and self._scene.text[quote.start].isupper()
        )
        mode = "direct" if whole else "mixed"
        if mode == "mixed" and self._scene.text[span.end - 1] == "." and span.end - span.start > 2:
            span = Span(span.start, span.end - 1)
        return Said(span, speaker, mode, self._about(unit, speaker))

    def _about(self, unit: Unit, speaker: Speaker) -> Meant | None:
        """The resolution that is spoken of, or that speaks."""
        inside = [
            one
            for one in self._scene.meant
            if unit.span.start <= one.span.start < unit.span.end and not one.other
        ]
        if inside:
            return inside[0]
        earlier = [
            one for one in self._scene.meant if one.span.end <= unit.span.start and not one.other
        ]
        return earlier[-1] if earlier and speaker.entity == "resolution" else None


def _said_by_nobody(text: str, quote: Quoted) -> bool:
    """Whether the marks hold a word that is spoken of, or a ballot: `voted "no"`."""
    before = text[max(0, quote.outer_start - 24) : quote.outer_start]
    if _VOTED.search(before) and length(text, quote) == 1:
        return True
    return _SO_CALLED.search(before) is not None


def _begins_with_it(text: str, unit: Unit) -> bool:
    return bool(
        re.match(
            r"(?:It|This|Its|The\s+(?:text|document|measure))\b",
            text[unit.span.start : unit.span.start + 20],
        )
    )
