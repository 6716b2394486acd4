"""All mentions of one story together: what each means by itself, and what points back to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from graph.extract.resolutions.series import in_passing
from graph.findings import Tally
from graph.link.reading.announced import announced
from graph.link.reading.counted import Counted
from graph.link.reading.pointing import is_bare, is_definite, is_described, is_newest
from graph.link.reading.reading import Reading, deciding
from graph.link.record.lookup import Record
from graph.link.score.features import features
from graph.link.score.resolve import Resolved, by_evidence, by_name, several
from graph.link.score.retold import pairs_in
from graph.link.story.pool import alike, is_new, is_other, together
from graph.link.story.setting import Setting
from graph.link.story.situation import TITLE, UNNAMED, VOTE, Hints, Situation
from graph.link.story.telling import FAILED, NOT_ADOPTED
from graph.link.story.whole import whole

__all__ = ["Reading", "deciding", "read_mentions"]

_AGAINST = ("other-organ", "other-day", "far-day", "other-sponsor", "other-tally", "future")
_SURER = 0.85
_FEW = 4
_POINTING = 0.9
"""How sure it is that what points back points to the resolution that was spoken of last."""


def read_mentions(
    setting: Setting, record: Record, leads: Mapping[str, frozenset[str]]
) -> list[Reading]:
    """Every mention of a story with what it means, in reading order."""
    bare = setting.is_dated or not record.has_texts
    pairs = frozenset() if bare else pairs_in(setting.text)
    hints = replace(setting.hints, leads=leads, pairs=pairs)
    return announced(setting, record, _Discourse(setting, record, hints).read())


class _Discourse:
    """One story while its mentions are being resolved, surest first."""

    def __init__(self, setting: Setting, record: Record, hints: Hints) -> None:
        self.setting, self.record, self.hints = setting, record, hints
        self.situations = [setting.situation(one) for one in setting.mentions]
        self.meant: dict[int, tuple[Resolved, ...]] = {}
        self._counted = Counted(setting, self.situations)

    def read(self) -> list[Reading]:
        """Named ones, described ones, those that only together tell enough, those pointing back."""
        described = (self._named, self._described, self._pooled, self._whole)
        for step in (*described, self._pointing, self._plural):
            step()
        return [
            Reading(one, self.meant.get(place, ())) for place, one in enumerate(self.situations)
        ]

    def _open(self) -> Iterable[tuple[int, Situation]]:
        for place, situation in enumerate(self.situations):
            if place not in self.meant and situation.mention.rule not in UNNAMED:
                yield place, situation

    def _named(self) -> None:
        for place, situation in enumerate(self.situations):
            found = by_name(situation, self.record, self.hints)
            doubted = found is not None and found.ground == "title"
            if found and not (doubted and self._miscounted(found.symbol, situation)):
                self.meant[place] = (found,)

    def _described(self) -> None:
        """The surest description first; who leads one resolution of a story leads no other."""
        waiting = []
        for place, situation in enumerate(self.situations):
            if place in self.meant or situation.mention.rule == TITLE:
                continue
            if situation.telling in NOT_ADOPTED:
                continue
            if situation.mention.plural == 1 and not self._points(situation):
                found = self._better(self._weigh(situation), situation)
                vague = situation.mention.rule == VOTE and (self.meant or not situation.organs)
                if found and (found.score >= _SURER or not vague):
                    waiting.append((-found.score, place, found))
        for _, place, found in sorted(waiting, key=lambda one: one[:2]):
            situation = self.situations[place]
            fits = found.symbol not in self._barred(situation)
            meant = found if fits else self._weigh(situation)
            if meant:
                self.meant[place] = (meant,)

    def _better(self, found: Resolved | None, situation: Situation) -> Resolved | None:
        """What one sentence tells, unless the story as a whole surely tells of another."""
        overall = self._overall
        if found is None or overall is None or overall.score <= found.score:
            return found
        apart = is_new(situation.mention) or situation.mention.head.lower().startswith("that ")
        sure = apart and found.score >= _SURER
        return found if sure or self._speaks_against(overall.symbol, situation) else overall

    @cached_property
    def _overall(self) -> Resolved | None:
        """What the story as a whole means, before any mention is resolved by its own sentence."""
        pool = whole(self.setting)
        if pool is None or pool.telling in NOT_ADOPTED:
            return None
        return by_evidence(pool, self.record, self.hints)

    def _weigh(self, situation: Situation) -> Resolved | None:
        barred = self._barred(situation)
        extra = [one for one in self.referents() if one not in barred]
        found = by_evidence(situation, self.record, self.hints, extra, barred)
        return None if found and self._miscounted(found.symbol, situation) else found

    def _miscounted(self, symbol: str, situation: Situation) -> bool:
        """Whether the only vote that the story tells was another's."""
        alone = len(self.referents()) <= 1
        return self._counted.speaks_against(situation, self.record.entries[symbol], alone)

    def _barred(self, situation: Situation) -> frozenset[str]:
        """Resolutions of the story that others led than those whom a mention names."""
        if not situation.sponsors:
            return frozenset()
        told = {symbol: self._told_leads(symbol) for symbol in self.referents()}
        return frozenset(
            symbol for symbol, led in told.items() if led and not led & situation.sponsors
        )

    def _pooled(self) -> None:
        """Mentions that name the same sponsor, or none, are taken for one and weighed together."""
        for places in alike(self._open()):
            situations = [self.situations[place] for place in places]
            if self.meant and not situations[0].sponsors:
                continue
            found = self._weigh(together(situations))
            if found:
                self.meant.update(dict.fromkeys(places, (found,)))

    def _whole(self) -> None:
        """The whole story as the evidence for what it speaks of before it names anything."""
        end = min(self.meant, default=len(self.situations))
        told = [one.telling for one in self.situations[:end]]
        pool = whole(self.setting) if any(one not in NOT_ADOPTED for one in told) else None
        found = self._weigh(pool) if pool else None
        if found is None or (self.meant and found.score < _SURER):
            return
        for place in range(end):
            mention = self.situations[place].mention
            if mention.rule == TITLE or self.situations[place].telling in NOT_ADOPTED:
                continue
            if self._speaks_against(found.symbol, self.situations[place]):
                continue
            if place not in self.meant and mention.plural == 1 and not is_other(mention):
                self.meant[place] = (found,)

    def _pointing(self) -> None:
        for place, situation in self._open():
            mention = situation.mention
            if mention.plural != 1 or is_other(mention) or is_new(mention):
                continue
            if situation.telling == FAILED:
                continue
            symbol = self._antecedent(place, situation)
            if symbol:
                self.meant[place] = (Resolved(symbol, "anaphora", _POINTING),)

    def _plural(self) -> None:
        """`both resolutions`: as many as it says, the latest before it, else all of the story.

        `Two resolutions`, where the story has named none: those that were adopted that day.
        """
        for place, situation in self._open():
            number = situation.mention.plural
            if number < 2:
                continue
            passing = self._only_in_passing()
            before = [one for one in self._latest(place) if one not in passing]
            every = [one for one in self.referents() if one not in passing]
            meant = before[:number] if len(before) >= number else every
            if not every and number <= _FEW and situation.telling not in NOT_ADOPTED:
                self.meant.update(self._of_one_day(place, situation))
            if len(meant) == number:
                self.meant[place] = tuple(
                    Resolved(symbol, "anaphora", _POINTING) for symbol in sorted(meant)
                )

    def _of_one_day(self, place: int, situation: Situation) -> dict[int, tuple[Resolved, ...]]:
        """What `two resolutions` means, by its place, where nothing else is spoken of."""
        found = several(situation, self.record, self.hints, situation.mention.plural)
        return {place: found} if found else {}

    def referents(self) -> list[str]:
        """The resolutions that single mentions mean so far, by how often they are meant."""
        counts = Counter(found[0].symbol for found in self.meant.values() if len(found) == 1)
        return sorted(counts, key=lambda one: (-counts[one], one))

    def _latest(self, place: int) -> list[str]:
        """The resolutions meant before a place, the latest first."""
        order = [
            self.meant[one][0].symbol
            for one in range(place - 1, -1, -1)
            if len(self.meant.get(one, ())) == 1
        ]
        return list(dict.fromkeys(order))

    def _points(self, situation: Situation) -> bool:
        """Whether a mention says nothing by itself, in a story that has named something."""
        mention = situation.mention
        if not self.meant or mention.title or mention.date or mention.sponsor:
            return False
        if mention.rule in UNNAMED:
            return False
        after = self.setting.text[mention.span.end : mention.span.end + 60]
        return is_bare(mention.span.of(self.setting.text)) and not is_described(after)

    def _antecedent(self, place: int, situation: Situation) -> str:
        """What a mention points back to: the latest resolution that nothing speaks against."""
        text = situation.mention.span.of(self.setting.text)
        if situation.sponsors:
            known = [one for one in self.referents() if self._led(one)]
            led = [one for one in known if self._led(one) & situation.sponsors]
            if known:
                fits = len(led) == 1 and not self._speaks_against(led[0], _by_itself(situation))
                return led[0] if fits else ""
        if not is_definite(text):
            return ""
        aged = self._by_age(text)
        if aged:
            return aged
        passing = self._only_in_passing()
        candidates = [
            one for one in self._latest(place) or self.referents()[:1] if one not in passing
        ]
        return next((one for one in candidates if self._fits(one, situation)), "")

    def _only_in_passing(self) -> frozenset[str]:
        """Resolutions that the story names and only refers to: nothing points back to them."""
        told: dict[str, bool] = {}
        for place, found in self.meant.items():
            sentence, span = self.situations[place].sentence, self.situations[place].mention.span
            passing = found[0].ground == "symbol" and in_passing(
                self.setting.text[sentence.start : span.start]
            )
            for one in found:
                told[one.symbol] = told.get(one.symbol, True) and passing
        return frozenset(symbol for symbol, passing in told.items() if passing)

    def _by_age(self, text: str) -> str:
        """`the just-adopted one`, `the earlier text`: by day of adoption, where all are known."""
        newest = is_newest(text)
        entries = [self.record.entries.get(one) for one in self.referents()]
        dated = [one for one in entries if one and one.days]
        if newest is None or len(dated) < 2 or len(dated) < len(entries):
            return ""
        ordered = sorted(dated, key=lambda one: (one.days[0], one.symbol), reverse=newest)
        return ordered[0].symbol.text

    def _fits(self, symbol: str, situation: Situation) -> bool:
        entry = self.record.entries.get(symbol)
        if entry is None:
            return not situation.mention.organ and not situation.stated
        if self._speaks_against(symbol, situation):
            return False
        told = features(situation, entry, self.hints)
        alone = len(self.referents()) == 1
        return alone or self._points(situation) or told.get("cover", 0.0) >= 0.25 or not entry.title

    def _speaks_against(self, symbol: str, situation: Situation) -> bool:
        """Whether what is told of a mention excludes a resolution."""
        entry = self.record.entries.get(symbol)
        told = features(situation, entry, self.hints) if entry else {}
        adopted = situation.telling in NOT_ADOPTED and "stale" in told
        return adopted or any(told.get(name) for name in _AGAINST)

    def _led(self, symbol: str) -> frozenset[str]:
        """States that lead a resolution: as this story says, as the record lists, as others say."""
        told = self._told_leads(symbol)
        if told:
            return told
        entry = self.record.entries.get(symbol)
        if entry and entry.sponsors:
            return entry.sponsors
        return (self.hints.leads or {}).get(symbol, frozenset())

    def _told_leads(self, symbol: str) -> frozenset[str]:
        told: set[str] = set()
        for place, found in self.meant.items():
            if [one.symbol for one in found] == [symbol]:
                told |= self.situations[place].sponsors
        return frozenset(told)


def _by_itself(situation: Situation) -> Situation:
    """What its own sentence tells of a mention: counts further on may be those of another vote."""
    inside = (one for one in situation.told if situation.sentence.contains(one.span))
    near = any(isinstance(one, Tally) for one in inside)
    return situation if near else replace(situation, tallies=frozenset())
