"""Sponsors told by a verb: `drafted by Peru`, `Peru, which tabled the text`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.parsed import Parsed
from graph.extract.resolutions import tie
from graph.extract.resolutions.model import Meant
from graph.extract.sponsorship.actors import Listed, list_from
from graph.extract.sponsorship.backer import ROLES, Backer, backer
from graph.extract.sponsorship.count import Sponsors, counted_in, counted_until, with_named
from graph.extract.sponsorship.joints import LISTING, behind_title
from graph.extract.sponsorship.speakers import ours_of, presented_by, speaker
from graph.extract.sponsorship.subjects import (
    actors_until,
    behalf_in,
    doers,
    judged,
    partners_at,
    subject_start,
)
from graph.model import Page, Span
from graph.prose import Group
from graph.prose.ahead import agent_after, object_after
from graph.prose.back import subject_end, theme_before
from graph.prose.groups import Status
from graph.prose.lexicon import nouns_of, word_set
from graph.prose.slot import Found, Slot
from graph.prose.words import Tag

_PRESENTS = word_set("introduce present submit table")
_NAMES, _AMONG = ("*name",), ["among", "them"]
_JOINTLY = word_set("draft introduce present propose put sponsor stand submit table")
_VOTED = re.compile(r"\babst(?:ain|ent)|\bvot\w+\s+(?:against|for|in\s+favou?r)\b|\bopposed\b")
_REST = re.compile(r"\b(?:other|remaining)\s+\Z")  # `the other 14 members backed it`: they voted
_MANY, _BESIDE = 3, 2
_THEY = word_set("it they")
_SUPPOSED = word_set("would could might may should must can if unless whether")
_OTHERS = word_set("other another second third latter")
_LIGHT = frozenset((Tag.ADVERB, Tag.QUOTE, Tag.DASH, Tag.MARK))
_OPENED = frozenset(
    (Tag.THING, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PRESENT, Tag.PRONOUN, Tag.RELATIVE)
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A verb with its sentence, and all that the text speaks of."""

    page: Page
    parsed: Parsed
    group: Group
    meant: Sequence[Meant]


@dataclass(frozen=True, slots=True)
class _Deed:
    """What some did for a resolution, as a verb tells it: they stand in words `[first, end)`."""

    told: _Told
    of: Meant
    listed: list[Listed]
    first: int
    end: int
    rule: str
    active: bool = False

    def told_of(self) -> Iterator[Backer | Sponsors]:
        """Those who did it, in their roles, and how many did."""
        yield from self._backers()
        yield from self.counts()

    def _backers(self) -> Iterator[Backer]:
        entry = self.told.group.entry
        role = ROLES[entry.frame]
        if entry.lemma == "sponsor" and len(self.listed) >= _MANY:
            role = "sponsor"
        for one in self.listed:
            shares = one.joined and not (self.active and one.match.entity.startswith("state/"))
            second = self.rule == "partner" or (shares and role == "lead")
            own = "sponsor" if second else role
            yield backer(one.match, own, self.rule, self.of)

    def counts(self) -> Iterator[Sponsors]:
        """How many did it."""
        entry, parsed = self.told.group.entry, self.told.parsed
        backed = entry.frame == "support"
        if entry.frame == "lead" and entry.lemma not in _JOINTLY:
            return
        if backed and (self.active or _VOTED.search(self.told.page.text)):
            return
        counted = counted_until if self.active else counted_in
        for one in counted(parsed, self.first, self.end - self.active, self.of):
            if not (backed and _REST.search(parsed.sentence.text, 0, one.start)):
                told = with_named(parsed.sentence.text, one, self.listed)
                yield replace(told, rule="sponsorship:count-backed") if backed else told


def by_verbs(page: Page, parsed: Parsed, meant: Sequence[Meant]) -> Iterator[Backer | Sponsors]:
    """The sponsors that the verbs of a sentence tell; where there was a vote, who backed voted."""
    for group in parsed.groups:
        if group.entry.frame not in ROLES or not _is_real(parsed, group):
            continue
        told = _Told(page, parsed, group, meant)
        voted = group.entry.frame == "support" and _VOTED.search(page.text)
        passive = [] if voted and group.entry.construction == "origin" else list(_passive(told))
        yield from passive
        if not passive and not group.is_passive and not voted:
            yield from _active(told)


def _is_real(parsed: Parsed, group: Group) -> bool:
    """Whether it was done; who is about to table a text has made it."""
    if group.status is not Status.OPEN:
        return group.status is Status.DONE
    words = parsed.sentence.words
    chain = words[max(0, group.first - 2) : group.verb]
    asked = group.is_infinitive and group.first > 1 and words[group.first - 2].tag is Tag.NAME
    supposed = any(one.lower in _SUPPOSED for one in chain)
    return group.entry.frame == "lead" and not asked and not supposed


def _passive(told: _Told) -> Iterator[Backer | Sponsors]:
    """`a text drafted by A`, `it was tabled jointly by A and B`, `Drafted by A, the text`."""
    parsed, group = told.parsed, told.group
    origin = group.entry.construction == "origin"
    if not origin and group.kind not in ("past", "participle"):
        return
    place = agent_after(parsed.sentence, group)
    if place is None or (group.is_bare and _is_active(parsed, group, place)):
        return
    of = _theme(told, place) or _unsaid(told)
    slot = _theme_slot(told)
    plain = slot.found is Found.THING and group.first - slot.at <= _BESIDE
    if of is None or (group.entry.note == "odd" and not plain):
        return
    deed = _deed(told, of, place, "passive")
    yield from deed.told_of()
    behalf = behalf_in(parsed, group.last, place)
    if behalf and behalf < place:
        yield from _deed(told, of, behalf, "partner").told_of()
    other = _other_by(parsed, deed.end)
    if other:
        yield from _deed(told, of, other, "passive").told_of()
    if not deed.listed and ROLES[group.entry.frame] == "lead":
        yield from presented_by(told.page, Span(parsed.start(place), parsed.span.end), of)


def _deed(told: _Told, of: Meant, place: int, rule: str) -> _Deed:
    """What those did whose list begins at a word."""
    listed, end = list_from(told.parsed, place)
    return _Deed(told, of, listed, place, end, rule)


def _is_active(parsed: Parsed, group: Group, agent: int) -> bool:
    """`which Chad drafted on behalf of| others`: its subject stands before it, not behind."""
    return bool(parsed.actor_at(group.first - 1)) and parsed.sentence.words[agent - 1].lower == "of"


def _other_by(parsed: Parsed, end: int) -> int | None:
    """`one text was tabled by A, and the other by| B`."""
    words = parsed.sentence.words[end : end + 6]
    by = next((n for n, one in enumerate(words) if one.lower == "by"), None)
    other = {one.lower for one in words[:by]} & _OTHERS
    return end + by + 1 if by and other else None


def _unsaid(told: _Told) -> Meant | None:
    """`Co-sponsored by 90 countries, the action came late`: only texts are co-sponsored."""
    parsed, first = told.parsed, told.group.first
    beside = told.group.is_bare and first and parsed.sentence.words[first - 1].tag is not Tag.COMMA
    if told.group.entry.frame != "sponsor" or beside:
        return None
    start = parsed.start(told.group.verb)
    return tie.nearest(told.page.text, told.meant, start, start, parsed.span)


def _theme_slot(told: _Told) -> Slot:
    group = told.group
    bare = group.is_bare and group.entry.construction in ("object", "dative")
    return theme_before(told.parsed.sentence, group.first, bare=bare)


def _theme(told: _Told, agent: int) -> Meant | None:
    parsed = told.parsed
    slot = _theme_slot(told)
    if slot.found is Found.THING and not _other_nearer(told, slot.at):
        return parsed.meant_at(slot.at)
    if slot.found is Found.PRONOUN:
        return tie.spoken_of(told.meant, parsed.start(slot.at))
    if slot.found is Found.THING or not _opens(told):
        return None
    for at in range(list_from(parsed, agent)[1], len(parsed.sentence.words)):
        if parsed.sentence.words[at].tag is Tag.THING:
            return parsed.meant_at(at)
        if parsed.sentence.words[at].tag in (Tag.PRESENT, Tag.COLON):
            return None
    return None


def _opens(told: _Told) -> bool:
    """`Drafted by A and tabled by B, the text`: neither a verb nor a resolution stands before."""
    words = told.parsed.sentence.words[: told.group.first]
    before = [one.tag for one in words if one.tag not in _LIGHT]
    fronted = before[:1] in ([], [Tag.PAST])
    return fronted and told.group.is_bare and _OPENED.isdisjoint(before)


def _other_nearer(told: _Told, thing: int) -> bool:
    """Whether a noun nearer is what was led; not in `adopted in an initiative led by A`."""
    words, before = told.parsed.sentence.words, told.group.first - 1
    before -= words[before].tag is Tag.COMMA
    near = before > thing and words[before].lower in nouns_of("event") | nouns_of("file")
    return near and [words[at].lower for at in (before - 2, before)] != ["in", "initiative"]


def _active(told: _Told) -> Iterator[Backer | Sponsors]:
    """`A tabled the text`, `the text that A tabled`, `A drafted it and tabled it`."""
    parsed, group = told.parsed, told.group
    slot = object_after(parsed.sentence, group)
    of = _active_object(told, slot)
    if of is None and slot.found is Found.NOTHING and group.entry.belongs == _NAMES:
        of = tie.spoken_of(told.meant, parsed.start(group.verb))
    if of is None:
        return
    last = subject_end(parsed.sentence, group.first)
    told_of = judged(parsed, group.first) if group.status is Status.DONE else []
    listed = told_of if last is None else doers(parsed, last)
    if not listed:
        behalf = behalf_in(parsed, 0, 3)  # `On behalf of Chad and Mali, I introduce the text`
        ours = last is not None and parsed.sentence.words[last].lower in ("i", "we")
        listed = list_from(parsed, behalf)[0] if behalf else ours_of(told.page) if ours else []
    if group.entry.frame == "support":  # `120 countries, including A, supported it`: they voted so
        listed = [one for one in listed if not one.joined]
    if last is not None or listed:
        last = group.first - 1 if last is None else last
        first = subject_start(parsed, last)
        deed = _Deed(told, of, listed, first, last + 1, "active", active=True)
        yield from deed.told_of()
        yield from _apposed(deed, slot, [*deed.counts()])
    if listed or group.entry.lemma in _PRESENTS:
        yield from _partners(told, slot, of)
    if not listed and group.entry.lemma in _PRESENTS and slot.found is not Found.NOTHING:
        yield from speaker(told.page, parsed.span, parsed.start(group.first), of)


def _partners(told: _Told, slot: Slot, of: Meant) -> Iterator[Backer | Sponsors]:
    """`A drafted the text together with B`, `A tabled it on behalf of the C Group`."""
    first = partners_at(told.parsed, max(slot.at, told.group.last) + 1)
    if first is not None:
        yield from _deed(told, of, first, "partner").told_of()


def _apposed(deed: _Deed, slot: Slot, counts: Sequence[Sponsors]) -> Iterator[Backer | Sponsors]:
    """`Two countries that sponsored the text, A and B, said`: as many as counted, or some."""
    words = deed.told.parsed.sentence.words
    place = behind_title(deed.told.parsed, slot.at + 1)
    mark = words[place : place + 1]
    if counts and mark and mark[0].tag in (Tag.COMMA, Tag.DASH, Tag.OPEN):
        some = words[place + 1].lower in LISTING  # `, including A`, `, A and B among them`
        named = _deed(deed.told, deed.of, place + 1 + some, "partner")
        some = some or [one.lower for one in words[named.end : named.end + 2]] == _AMONG
        if some or len(named.listed) == counts[0].minimum:
            yield from named.told_of()


def _active_object(told: _Told, slot: Slot) -> Meant | None:
    parsed, group = told.parsed, told.group
    if slot.found is Found.THING:
        return parsed.meant_at(slot.at)
    if slot.found is Found.PRONOUN:
        return tie.spoken_of(told.meant, parsed.start(slot.at))
    gap = slot.found is Found.NOTHING and group.entry.construction in ("object", "dative")
    return _relative_object(told) if gap else None


def _relative_object(told: _Told) -> Meant | None:
    """`the text that A and B tabled`: the resolution stands before the clause."""
    parsed, words = told.parsed, told.parsed.sentence.words
    last = subject_end(parsed.sentence, told.group.first)
    if last is None:
        return None
    first = subject_start(parsed, last)
    if first > 1 and words[first - 1].lower in ("that", "which"):
        slot = theme_before(parsed.sentence, first - 1, bare=True)
        if slot.found is Found.THING:
            return parsed.meant_at(slot.at)
        start, end = words[first - 2].start, words[first - 2].end
        if words[first - 2].lower in nouns_of("paper") or told.group.entry.frame == "sponsor":
            return tie.nearest(told.page.text, told.meant, start, end, parsed.span)
        return None
    listed = actors_until(parsed, last)
    if not listed and words[last].lower not in _THEY:
        return None
    place = parsed.sentence.at(listed[0].match.start) - 1 if listed else last - 1
    return parsed.meant_at(place) if place >= 0 and words[place].tag is Tag.THING else None
