"""All quotations of a press text with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.quotations.before import leading, opening
from graph.extract.quotations.behind import trailing
from graph.extract.quotations.cue import Scene, Speaker, carried
from graph.extract.quotations.floor import floors
from graph.extract.quotations.indirect import statements
from graph.extract.quotations.marks import Quoted, words_of
from graph.extract.quotations.matter import Matter
from graph.extract.quotations.memory import HIS, Memory
from graph.extract.quotations.sieves import speaker_of
from graph.extract.quotations.units import Unit, is_sentence, is_title, length, units_of
from graph.extract.quotations.whom import PRONOUNS
from graph.extract.resolutions.model import Meant
from graph.extract.speech_words import GOING, VERB
from graph.extract.story_text import running_text
from graph.model import Page, Span

_SO_CALLED = re.compile(
    r"\b(?:so-called|the\s+(?:words?|wording|term|phrase|expression|label|notion|concept|formula))\s*$"
)
_VOTED = re.compile(r"\b(?:voted|voting|votes|to\s+vote|cast|casting)\s+(?:an?\s+|its\s+)?$")
_BALLOT = re.compile(r"\s+(?:votes?|ballots?)\b")
_SAYS_AT_END = re.compile(
    rf"\b(?:{VERB}|{GOING}|as\s+follows|this\s+to\s+say"
    r"|(?:statement|the\s+following)\b[^.:;“”\"]{0,60})\s*:\Z"
)
_GUESSES = frozenset(
    f"quotations:{way}" for way in ("continued", "reported", "alone", "next-paragraph")
)
"""Rules that look at what stands before only."""
_WEAK = frozenset(("quotations:resolution-topic", "quotations:resolution"))
_PARTED = re.compile(rf"[.;:!?]|\b(?:{VERB}|{GOING}|which|who|while|but|it|its|resolution|text)\b")
"""What may stand between two quotations of a sentence only where another speaks the second."""
_COPULA = re.compile(r"\b(?:is|are|was|were)\s+[“\"‘']\Z")
_BESIDE = 24
_ITEM = re.compile(r"(?:[-–—]{1,2}|[•*·]|\(?\w{1,3}\))\s")
"""The sign before an item of a list: who told of the first tells of all."""
_LEAST_BLOCK = 8
"""So many words a paragraph without marks holds at least that somebody is said to say."""


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
    told = _Reader(Scene.of(page), page).read()
    return sorted(told, key=lambda one: (one.span.start, one.span.end))


class _Reader:
    """Goes through the units of a text."""

    def __init__(self, scene: Scene, page: Page) -> None:
        self._scene = scene
        paragraphs = running_text(page)
        self._units = units_of(page.text, paragraphs)
        self._floors = floors(scene, paragraphs)
        self._memory = Memory(self._scene)
        self._matter = Matter(self._memory)

    def read(self) -> Iterator[Said]:
        """All of the text's."""
        open_speaker: Speaker | None = None
        waiting: list[tuple[Unit, list[Said]]] = []
        for unit in self._units:
            if any(held.start <= unit.span.end - 1 < held.end for held, _ in self._floors):
                continue
            told = list(self._unit(unit, open_speaker)) or list(self._block(unit, open_speaker))
            retold = list(self._retold(unit, told))
            told = [_within(self._scene.text, one, retold) for one in told]
            yield from retold
            listed = _ITEM.match(self._scene.text, unit.span.start)
            open_speaker = self._goes_on(unit) or (open_speaker if listed else None)
            known = [one for one in retold if one.speaker.entity]
            self._memory.note(unit, [one.speaker for one in told or known])
            if _is_open(unit, told):
                waiting.append((unit, told))
                continue
            yield from self._chained(waiting, unit, told)
            yield from told
            waiting = []
        yield from (one for _, guessed in waiting for one in guessed)
        for words, speaker in self._floors:
            yield Said(words, speaker, "direct", None)

    def _chained(
        self, waiting: list[tuple[Unit, list[Said]]], unit: Unit, told: list[Said]
    ) -> Iterator[Said]:
        """Paragraphs that are words only: whoever is told behind the last of them speaks all."""
        opens = bool(unit.quotes) and unit.quotes[0].outer_start == unit.span.start
        sure = told[0].speaker if opens and told else None
        for one, guessed in waiting:
            if sure and sure.rule == "quotations:behind":
                yield self._said(one, one.quotes[-1], carried(sure, "quotations:chain"))
            else:
                yield from guessed

    def _block(self, unit: Unit, speaker: Speaker | None) -> Iterator[Said]:
        """A paragraph without marks behind `Doe said:`: all of it are the words."""
        before, text = self._memory.before, self._scene.text
        if speaker is None or not speaker.entity or before is None or unit.quotes:
            return
        if not _SAYS_AT_END.search(text, before.span.start, before.span.end):
            return
        own = [one for one in self._units if one.paragraph == unit.paragraph]
        whole = Span(own[0].span.start, own[-1].span.end)
        words = whole.of(text)
        prose = words[0].isupper() and words[-1] in ".!?" and len(words.split()) >= _LEAST_BLOCK
        if prose and own[0] is unit and not any(one.quotes for one in own):
            yield self._about(unit, whole, carried(speaker, "quotations:block"), "direct")

    def _goes_on(self, unit: Unit) -> Speaker | None:
        """Whose words the next paragraph holds: marks are still open, or a colon ends this one."""
        if unit.quotes and unit.quotes[-1].open_ended:
            return self._memory.last
        if self._scene.text[unit.span.end - 1] == ":":
            speaker = leading(self._scene, unit, unit.span.end)
            speaker = speaker or opening(self._scene, unit)
            speaker = self._memory.meant_by(unit, speaker) if speaker else None
            self._memory.last = speaker or self._memory.last
            return speaker
        return None

    def _unit(self, unit: Unit, open_speaker: Speaker | None) -> Iterator[Said]:
        quotes = [one for one in unit.quotes if not is_title(self._scene.text, unit, one)]
        behind = self._behind(unit) if quotes else None
        spoke: tuple[int, Speaker] | None = None
        for quote in quotes:
            if _said_by_nobody(self._scene.text, quote) or _is_name(self._scene, quote):
                continue
            speaker = speaker_of(self._memory, unit, quote, behind, open_speaker)
            if spoke and (speaker is None or speaker.rule in _WEAK):
                parted = _PARTED.search(self._scene.text, spoke[0], quote.outer_start)
                speaker = speaker if parted else spoke[1]
            if speaker is None:
                continue
            spoke = (quote.outer_end, speaker)
            if speaker.entity != "resolution":
                self._memory.last = speaker
            yield self._said(unit, quote, speaker)

    def _retold(self, unit: Unit, told: Sequence[Said]) -> Iterator[Said]:
        """What the sentence tells in the reporter's words, besides its quotations."""
        spoke = [(one.span, one.speaker) for one in told]
        for span, cue in statements(self._scene, unit, spoke):
            speaker = self._memory.meant_by(unit, cue)
            known = speaker.entity or cue.words.lower() not in (*PRONOUNS, "it", "they")
            if known and speaker.entity != "resolution":
                if speaker.entity and not told:
                    self._memory.last = speaker
                yield self._about(unit, span, speaker, "indirect")

    def _behind(self, unit: Unit) -> Speaker | None:
        """Who is named behind the words, or meant by what stands there."""
        behind = trailing(self._scene, unit)
        return self._memory.meant_by(unit, behind) if behind else None

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
        return self._about(unit, span, speaker, mode)

    def _about(self, unit: Unit, span: Span, speaker: Speaker, mode: str) -> Said:
        return Said(span, speaker, mode, self._matter.of(unit, span, speaker))


def _within(text: str, one: Said, retold: Sequence[Said]) -> Said:
    """A quotation in a statement that opens behind its cue: whoever makes that says it.

    `Doe said Chad rejects the plan and urged those "in huts of glass" to wait`: not Chad urged it;
    `Doe said that remarks by Roe were "untrue"`: nor did Roe say it; `Doe said Chad gave them "a
    mine"`: nor Chad's envoy, who spoke before.
    """
    cue = one.speaker.cue
    outer = next((each for each in reversed(retold) if each.span.contains(one.span)), None)
    if outer is not None and one.speaker.rule == "quotations:resolution-topic":
        return replace(one, speaker=carried(outer.speaker, "quotations:within"))
    if outer is None or cue is None:
        return one
    described = one.speaker.rule == "quotations:noun" and _COPULA.search(
        text, max(0, one.span.start - _BESIDE), one.span.start
    )
    spoken_of = one.speaker.rule == "quotations:for-state" and outer.speaker.is_person
    nearer = not spoken_of and (cue.start >= outer.span.start or one.speaker.is_person)
    his = bool(outer.speaker.entity) and HIS.match(one.speaker.words) is not None
    if nearer and not (described or his):
        return one
    return replace(one, speaker=carried(outer.speaker, "quotations:within"))


def _is_open(unit: Unit, told: list[Said]) -> bool:
    """Whether a paragraph is words only that the next one carries on, and nobody is named."""
    if len(unit.quotes) != 1 or not unit.quotes[0].open_ended:
        return False
    if unit.quotes[0].outer_start > unit.span.start:
        return False
    return not told or told[0].speaker.rule in _GUESSES


def _is_name(scene: Scene, quote: Quoted) -> bool:
    """Whether the marks hold the name of a State or body: who plays it, or is called so."""
    words = scene.text[quote.start : quote.end].removeprefix("the ")
    named = scene.actors_in(quote.start, quote.end)
    return any(scene.text[one.start : one.end] == words for one in named)


def _said_by_nobody(text: str, quote: Quoted) -> bool:
    """Whether the marks hold a word that is spoken of, or a ballot: `voted "no"`."""
    before = text[max(0, quote.outer_start - 24) : quote.outer_start]
    if before.endswith("(") and text[quote.outer_end : quote.outer_end + 1] == ")":
        return True  # a short name given
    if length(text, quote) == 1 and (_VOTED.search(before) or _BALLOT.match(text, quote.outer_end)):
        return True
    return _SO_CALLED.search(before) is not None
