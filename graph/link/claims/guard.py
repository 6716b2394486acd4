"""What keeps a claim from a verdict that it does not deserve: it speaks of something else.

A report of one vote tells of others: last year's, that on an amendment, the committee's. A false
"contradicted" is the worst of errors, so where the words around a claim, the day of the report or
the way the resolution was recognized leave room for that, it is not made. All counts of a vote
told in one sentence prove it: where they are those on record, the sentence tells of this vote.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.findings import Claim, DateMention, Finding, Tally, Vote
from graph.link.claims.beside import (
    AMENDMENT,
    ASKED,
    COMMITTEE,
    DATELINE,
    ELSEWHEN,
    HOW,
    NO_DATELINE,
    TABLED,
    WHOLE,
    YEAR,
    day,
    is_told_better,
)
from graph.link.claims.quoted import is_somebodys
from graph.link.claims.subjects import SHOWN
from graph.link.compare.tallies import nearly
from graph.link.reading.discourse import Reading
from graph.link.story.setting import Setting
from graph.link.story.situation import TITLE, UNNAMED, tally
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, UNVERIFIABLE, Bench
from graph.link.verdicts.judge import judge

_OF_STAGE = frozenset({"tally", "vote", "adoption-mode", "adoption-date", "meeting"})
_OF_DRAFT = frozenset({"sponsor", "sponsor-count"})
_OF_TEXT = frozenset({"mandate-end", "mandate-period", "force-level", "chapter", "binding"})
_NAMED = frozenset({"symbol", "draft"})
"""Grounds that leave no doubt; titles come back year after year."""
_STRONG = frozenset({"tally", "vote", "adoption-date", "mandate-end"})
_TRIVIAL = frozenset({"organ", "title"})
_ORGAN = re.compile(r"\b[Tt]he\s+(?:\d+-\w+\s+)?(Assembly|Council)\b(?!\s+of)")
_COUNCILS: Mapping[str, tuple[str, ...]] = defaultdict(tuple, HRC=("SC",), ECOSOC=("SC",))
"""Organs that a report calls "the Council" as well."""
_BEFORE, _AFTER, _WEEK, _NEAR = 60, 40, 6, 2


class Guard:
    """Knows what a story says around its claims, and how surely it means its resolutions."""

    def __init__(self, setting: Setting, readings: Sequence[Reading], bench: Bench) -> None:
        self._setting, self._bench = setting, bench
        pairs = [
            (one, each, (one.situation.sentence, each.symbol))
            for one in readings
            for each in one.meant
        ]
        self._telling = {place for one, _, place in pairs if one.mention.rule not in UNNAMED}
        self._meant = {place for *_, place in pairs}
        self._by_name = {place for _, each, place in pairs if each.ground in _NAMED}
        self._named = {symbol for _, symbol in self._by_name}
        self._counted = {
            each.symbol
            for one, each, _ in pairs
            if any(self._is_right(counts, each.symbol) for counts in one.situation.tallies)
        }
        self._unresolved = {
            one.situation.sentence
            for one in readings
            if not one.meant and one.mention.plural == 1 and one.mention.rule != TITLE
        }
        self._spoken = [one for one in readings if len(one.meant) == 1]
        self._grounds = {one.mention.span: one.meant[0].ground for one in readings if one.meant}

    def admitted(self, claim: Claim) -> Claim | None:
        """The claim, with its verdict or a milder one; None where it speaks of something else."""
        confirmed = claim.verdict == CONFIRMED
        if claim.rule == SHOWN.format(claim.property) and not confirmed:
            return None
        if claim.property == "draft" and not confirmed and self._amends(claim):
            return None
        if claim.property in _OF_STAGE and not self._is_counted(claim):
            if self._amends(claim) or self._of_another_vote(claim) or self._to_come(claim):
                return None
            if self._early(claim):
                return replace(claim, verdict=UNVERIFIABLE)
        return self._doubted(claim) if claim.verdict == CONTRADICTED else claim

    def _doubted(self, claim: Claim) -> Claim | None:
        """A contradiction, where nothing beside it says that it speaks of something else."""
        of_text = claim.property in _OF_TEXT and (self._dated(claim) or self._is_open(claim))
        if of_text or claim.rule.endswith("-near"):
            return None
        if self._fits_another(claim):
            return None
        if claim.property in _OF_STAGE and (self._elsewhen(claim) or self._partial(claim)):
            return None
        drafted = claim.property in _OF_DRAFT and (self._early(claim) or self._tabled(claim))
        if drafted or self._is_said(claim) or self._is_unmeasured(claim):
            return replace(claim, verdict=UNVERIFIABLE)
        if claim.property == "adoption-date":
            if claim.rule == "claim:mention" and self._grounds.get(claim.span) not in _NAMED:
                return None  # the day that a pointing mention names belongs to what it points to
            if DATELINE.match(claim.span.of(self._setting.text)) or self._of_forerunner(claim):
                return None
            return replace(claim, verdict=UNVERIFIABLE) if self._vague(claim) else claim
        return claim

    def settled(self, claims: Iterable[Claim]) -> list[Claim]:
        """Where nothing confirms that a described resolution is the one, nothing contradicts it."""
        kept = list(claims)
        confirmed = [one for one in kept if one.verdict == CONFIRMED]
        several = Counter(one.about for one in confirmed if one.property not in _TRIVIAL)
        sure = self._named | {
            one.about for one in confirmed if one.property in _STRONG and "day" not in one.value
        }
        sure |= {symbol for symbol, count in several.items() if count > 1}
        acts = _OF_STAGE | {"sponsor-count"}
        right = {(one.about, one.property) for one in confirmed if one.property in acts}
        ends = {(one.about, one.value) for one in kept if one.property == "mandate-end"}
        told: list[Claim] = []
        for one in kept:
            wrong = one.verdict == CONTRADICTED
            counted = one.property == "sponsor-count" or not self._names(one)
            until = one.property == "adoption-date" and (one.about, one.value) in ends
            if wrong and (until or ((one.about, one.property) in right and counted)):
                continue  # told right elsewhere, or a day until which something runs
            unsure = wrong and one.about not in sure
            told.append(replace(one, verdict=UNVERIFIABLE) if unsure else one)
        shown = [one.span for one in told if one.property in _OF_TEXT]
        return [one for one in told if not is_told_better(one, shown)]

    def _names(self, claim: Claim) -> bool:
        """Whether its sentence surely speaks of the resolution; that of a count must name it."""
        if claim.property == "vote":
            return True
        counted = claim.property in ("tally", "adoption-date", "meeting")
        places = self._by_name if counted else self._telling
        return (self._setting.sentence(claim.span.start), claim.about) in places

    def _counts(self, claim: Claim) -> list[str]:
        """The votes that its sentence tells."""
        return [
            tally(one)
            for one in self._found(claim)
            if isinstance(one, Tally) and one.body != "committee"
        ]

    def _found(self, claim: Claim) -> Sequence[Finding]:
        return self._setting.found_in(self._setting.sentence(claim.span.start))

    def _is_counted(self, claim: Claim) -> bool:
        """Whether its sentence tells the counts on record: whoever does has seen this vote."""
        return any(self._is_right(counts, claim.about) for counts in self._counts(claim))

    def _is_right(self, counts: str, symbol: str) -> bool:
        told = judge(("tally", counts), symbol, self._bench).verdict
        return counts.count("?") < 2 and told == CONFIRMED

    def _of_another_vote(self, claim: Claim) -> bool:
        """Whether its sentence tells of another organ, or of counts that are far from these."""
        sentence = self._setting.sentence(claim.span.start)
        entry = self._bench.record.entries.get(claim.about)
        if entry is None or (sentence, claim.about) in self._by_name:
            return False
        counts = [one for one in self._counts(claim) if "?" not in one]
        far = not any(nearly(one, other) for one in counts for other in entry.tallies)
        if claim.property == "vote" and counts and entry.tallies and far:
            return True
        named = _ORGAN.findall(sentence.of(self._setting.text))
        organs = self._setting.organs(sentence)
        organs |= {"GA" if one == "Assembly" else "SC" for one in named}
        return bool(organs) and not organs & {entry.symbol.organ, *_COUNCILS[entry.symbol.organ]}

    def _amends(self, claim: Claim) -> bool:
        sentence = self._setting.sentence(claim.span.start).of(self._setting.text)
        return bool(AMENDMENT.search(sentence) and not WHOLE.search(sentence))

    def _adopted(self, claim: Claim) -> str:
        entry = self._bench.record.entries.get(claim.about)
        return entry.days[0] if entry and entry.days else ""

    def _to_come(self, claim: Claim) -> bool:
        """A day after the report's own is none on which something was adopted."""
        published, told = self._setting.published, claim.value
        full = claim.property == "adoption-date" and len(told) == len(published)
        return full and told > published

    def _early(self, claim: Claim) -> bool:
        """A report from before the adoption, or of what a committee did, tells of the draft."""
        published, adopted = self._setting.published, self._adopted(claim)
        dated = len(published) == len(adopted) and published
        if dated and published < adopted and claim.about not in self._counted:
            return True
        sentence = self._setting.sentence(claim.span.start).of(self._setting.text)
        committee = COMMITTEE.search(sentence) or self._setting.teller.of_committee
        entry = self._bench.record.entries.get(claim.about)
        drafted = entry is not None and entry.symbol.organ in ("GA", "ECOSOC")
        return drafted and "(plenary)" not in claim.value and bool(committee)

    def _dated(self, claim: Claim) -> bool:
        """Whether its sentence tells, before it or right behind, of a day before the adoption."""
        adopted, behind = self._adopted(claim), claim.span.end + _AFTER
        dates = [
            one
            for one in self._found(claim)
            if isinstance(one, DateMention) and one.span.start < behind
        ]
        return any(one.value and one.value < adopted[: len(one.value)] for one in dates)

    def _is_open(self, claim: Claim) -> bool:
        """Whether its sentence speaks of a text that is not known, and of none that is."""
        sentence = self._setting.sentence(claim.span.start)
        return sentence in self._unresolved and (sentence, claim.about) not in self._meant

    def _elsewhen(self, claim: Claim) -> bool:
        """Whether the words beside a claim name another year or another vote."""
        text, span = self._setting.text, claim.span
        sentence = self._setting.sentence(span.start)
        start = max(sentence.start, span.start - _BEFORE)
        beside = text[start : min(max(sentence.end, span.end), span.end + _AFTER)]
        if ELSEWHEN.search(beside):
            return True
        if claim.property == "adoption-date":
            return False
        adopted = self._adopted(claim)[:4]
        return any(one.group() != adopted for one in YEAR.finditer(beside))

    def _fits_another(self, claim: Claim) -> bool:
        """Whether it is true of another resolution of the story, and no name says which."""
        before = [one for one in self._spoken if one.mention.span.start <= claim.span.start]
        last = before[-1].meant[0] if before else None
        named = last is not None and last.symbol == claim.about and last.ground in _NAMED
        if named or claim.property in ("quotation", "cited"):
            return False
        others = sorted({symbol for _, symbol in self._meant} - {claim.about})
        told = (claim.property, claim.value)
        return any(judge(told, one, self._bench).verdict == CONFIRMED for one in others)

    def _is_said(self, claim: Claim) -> bool:
        """Whether somebody is named who may have said what the text is held not to hold."""
        return claim.property == "quotation" and is_somebodys(self._setting, claim.span)

    def _is_unmeasured(self, claim: Claim) -> bool:
        """Whether a mode was read into `adopted`: its sentence tells no vote, and not how."""
        sentence = self._setting.sentence(claim.span.start)
        told = any(isinstance(one, Tally | Vote) for one in self._found(claim))
        if claim.value != "recorded-vote":
            told = bool(HOW.search(sentence.of(self._setting.text)))
        return claim.property == "adoption-mode" and not told

    def _partial(self, claim: Claim) -> bool:
        """Counts without those in favour may be a region's; a vote told far off, another's."""
        if claim.property == "tally":
            return claim.value.startswith("?")
        asked = ASKED.search(self._setting.text, max(0, claim.span.start - 40), claim.span.start)
        return claim.property == "vote" and (bool(asked) or not self._told_near(claim))

    def _told_near(self, claim: Claim) -> bool:
        """Whether a mention of the resolution stands in the vote's sentence or just before it."""
        sentence = self._setting.sentence(claim.span.start)
        order = self._setting.sentences
        place = order.index(sentence) if sentence in order else 0
        if (sentence, claim.about) in self._meant:
            return True
        near = order[max(0, place - _NEAR) : place]
        return not self._unresolved & {*near, sentence} and any(
            (one, claim.about) in self._meant for one in near
        )

    def _tabled(self, claim: Claim) -> bool:
        """Whether it counts those who first put the draft forward: more join before the vote."""
        sentence = self._setting.sentence(claim.span.start).of(self._setting.text)
        return claim.property == "sponsor-count" and bool(TABLED.search(sentence))

    def _of_forerunner(self, claim: Claim) -> bool:
        """Whether a day is of an earlier year, where no one name says which resolution is meant."""
        sentence = self._setting.sentence(claim.span.start)
        listed = "respectively" in sentence.of(self._setting.text)
        unnamed = listed or (sentence, claim.about) not in self._by_name
        return claim.value[:4] < self._adopted(claim)[:4] and unnamed

    def _vague(self, claim: Claim) -> bool:
        """Whether its sentence prints no such day: "today", or a weekday that is one day off.

        Time zones and late reports move those; a printed day stands as it is.
        """
        told, adopted = day(claim.value), day(self._adopted(claim))
        sentence = self._setting.sentence(claim.span.start).of(self._setting.text)
        if told is None or adopted is None:
            return claim.value[:4] not in sentence
        if re.search(rf"(?<![\d-]){told.day}(?!\d){NO_DATELINE}", sentence):
            return False
        apart = abs((told - adopted).days)
        return f"{told:%A}" not in sentence or apart == 1 or apart > _WEEK
