"""On what grounds a difference from the record is the text's own error, and not ours.

The press seldom errs in what the record can check: of a hundred claims perhaps one. Links and
readings err more often than that, so that a difference alone speaks against them and not against
the newspaper. "Contradicted" needs more: that the claim is surely of this resolution (named here by
its number, or proven by a fact that no other shares, and no sibling has the value that is told),
that it is surely said (printed, of the text as it was adopted, by no one who wishes it), and that
neither the text nor the resolution knows the other value as well. What falls short stays open, with
both passages; what is plainly told of something else is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from graph.findings import Claim, DateMention
from graph.link.claims.around import NAMED, Around
from graph.link.claims.beside import (
    ASKED,
    DATELINE,
    DRAFTED,
    ELSEWHEN,
    WISHED,
    YEAR,
    is_told_better,
)
from graph.link.claims.guard import OF_STAGE, is_early
from graph.link.claims.proof import is_proven
from graph.link.claims.quoted import is_somebodys
from graph.link.claims.said import adds_up, knows_itself, stands_in_text, tells_how
from graph.link.compare.days import day
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, UNVERIFIABLE
from graph.link.verdicts.sponsors import JOINED

OF_TEXT = frozenset({"mandate-end", "mandate-period", "force-level", "chapter", "binding"})
_NAMES = frozenset({"organ", "draft", "title", "session"})
"""What names a resolution: where it differs, another is meant, unless the number stands beside."""
_OF_ONE = frozenset(
    {"tally", "adoption-date", "mandate-end", "force-level", "meeting", "sponsor-count"}
)
"""What hardly two resolutions share: where a sibling has the value, the sibling is meant."""
_OF_NUMBERED = frozenset({"sponsor-count", "quotation"})
"""Sponsors join day by day, and words are translated: only one named by number lacks them."""
_SEVERAL, _THRICE = 2, 3
"""Nobody errs in several matters at once, nor three times in one: then it was read amiss."""
_BEFORE, _AFTER, _LIST, _BEHIND, _NEAR = 60, 40, 120, 12, 2


class Grounds:
    """Weighs what a story says otherwise than the record."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def heard(self, claim: Claim) -> Claim | None:
        """The claim; None where it differs because it is of something else."""
        differs = claim.verdict == CONTRADICTED
        return None if differs and any(doubt(self, claim) for doubt in _OF_ANOTHER) else claim

    def settled(self, claims: Iterable[Claim]) -> list[Claim]:
        """All claims of a story together: where little proves a link, nothing contradicts it."""
        kept = list(claims)
        told_right = {
            (one.about, one.property)
            for one in kept
            if one.verdict == CONFIRMED and one.property in OF_STAGE
        }
        ends = {(one.about, one.value) for one in kept if one.property == "mandate-end"}
        doubted = {one for one in kept if one.verdict == CONTRADICTED and self._is_unsure(one)}
        alike = Counter((one.about, one.property) for one in kept if one.verdict == CONTRADICTED)
        doubted |= {one for one in kept if alike[one.about, one.property] >= _THRICE}
        proven = self._proven([one for one in kept if one not in doubted])
        told: list[Claim] = []
        for one in kept:
            if one.verdict == CONTRADICTED:
                until = one.property == "adoption-date" and (one.about, one.value) in ends
                right = (one.about, one.property) in told_right and not self._is_told_here(one)
                if until or right:
                    continue  # a day until which something runs, or told right elsewhere
                if self._is_one_too_many(one, kept):
                    continue  # of another vote: this one's dissenters are all told
                unsure = one in doubted or not self._is_sure(one, proven) or adds_up(one, kept)
                told.append(replace(one, verdict=UNVERIFIABLE) if unsure else one)
            else:
                told.append(one)
        shown = [one.span for one in told if one.property in OF_TEXT]
        return [one for one in told if not is_told_better(one, shown)]

    def _is_one_too_many(self, claim: Claim, claims: Sequence[Claim]) -> bool:
        """Whether all who, on record, voted as one more is said to have are told, elsewhere."""
        entry, ballot = self._around.entry(claim), claim.value.partition(" ")[2]
        if claim.property != "vote" or entry is None or claim.about in self._around.named:
            return False
        right = [one for one in claims if (one.about, one.verdict) == (claim.about, CONFIRMED)]
        cast = {f"{state} {kind}" for state, kind in entry.ballots.items() if kind == ballot}
        here = self._around.sentence(claim)
        beside = any(one.value in cast and here.contains(one.span) for one in right)
        return bool(cast) and cast <= {one.value for one in right} and not beside

    def _proven(self, claims: Sequence[Claim]) -> set[str]:
        """Resolutions that are named, or of which so much is confirmed that no other is meant.

        Nobody errs in two matters at once: where a described one differs in several, or in the day
        that a text prints, it is another.
        """
        differing: dict[str, set[str]] = defaultdict(set)
        for one in claims:
            if one.verdict == CONTRADICTED or self._is_stray(one):
                differing[one.about].add(one.property)
        few = {one for one, names in differing.items() if len(names - _OF_NUMBERED) < _SEVERAL}
        described = sorted(few - self._around.named)
        return self._around.named | {
            one for one in described if is_proven(self._around, one, claims)
        }

    def _is_stray(self, claim: Claim) -> bool:
        """Whether a text prints a day without its year that is not near the adoption."""
        if claim.property != "adoption-date" or not claim.value.startswith("-"):
            return False
        entry, adopted = self._around.entry(claim), day(self._around.adopted(claim))
        told = day(f"{adopted.year}{claim.value}") if adopted else None
        known = entry is not None and claim.value in entry.figures
        return bool(adopted and told and not known and abs((told - adopted).days) > 1)

    def _is_unsure(self, claim: Claim) -> bool:
        return any(doubt(self, claim) for doubt in _UNSURE)

    def _is_sure(self, claim: Claim, proven: set[str]) -> bool:
        """Whether the claim is of this resolution and admits no other."""
        if self._around.is_here(claim, self._around.by_name):
            return True
        joins = claim.property in _OF_NUMBERED or claim.recorded == JOINED
        if claim.about not in (self._around.named & proven if joins else proven):
            return False
        alone = self._around.symbols == {claim.about}
        here = self._around.is_here(claim, self._around.meant)
        return alone or here or self._around.last_meant(claim)[0] == claim.about

    def _is_told_here(self, claim: Claim) -> bool:
        """Whether its sentence surely speaks of the resolution; that of a count must name it."""
        if claim.property == "vote":
            return True
        counted = claim.property in ("tally", "adoption-date", "meeting")
        around = self._around
        return around.is_here(claim, around.by_name if counted else around.telling)

    # Of something else.

    def _is_near_only(self, claim: Claim) -> bool:
        return claim.rule.endswith("-near")

    def _is_of_another_text(self, claim: Claim) -> bool:
        """Whether terms are of a day before the adoption, or of a text that is not known."""
        if claim.property not in OF_TEXT:
            return False
        around, adopted = self._around, self._around.adopted(claim)
        dates = [
            one.value
            for one in around.found(claim)
            if isinstance(one, DateMention) and one.span.start < claim.span.end + _AFTER
        ]
        unknown = around.sentence(claim) in around.unresolved
        early = any(value and value < adopted[: len(value)] for value in dates)
        return early or (unknown and not around.is_here(claim, around.meant))

    def _fits_another(self, claim: Claim) -> bool:
        """Whether it is true of another resolution of the story, and no name says which."""
        symbol, ground = self._around.last_meant(claim)
        here = {one for place, one in self._around.meant if place == self._around.sentence(claim)}
        named = symbol == claim.about and ground in NAMED and not here - {symbol}
        if named or claim.property in ("quotation", "cited"):
            return False
        told, others = (claim.property, claim.value), self._around.symbols - {claim.about}
        return any(self._around.judged(told, one) for one in sorted(others))

    def _is_elsewhen(self, claim: Claim) -> bool:
        """Whether the words beside a claim name another year or another vote."""
        if claim.property not in OF_STAGE:
            return False
        span, sentence = claim.span, self._around.sentence(claim)
        start = max(sentence.start, span.start - _BEFORE)
        after = _AFTER if claim.property != "vote" else _LIST  # a year may follow a list of names
        end = min(max(sentence.end, span.end), span.end + after)
        beside = self._around.setting.text[start:end]
        if ELSEWHEN.search(beside):
            return True
        adopted = self._around.adopted(claim)[:4]
        years = [one.group() for one in YEAR.finditer(beside)]
        return claim.property != "adoption-date" and any(one != adopted for one in years)

    def _is_partial(self, claim: Claim) -> bool:
        """Counts without those in favour may be a region's; a vote told far off, another's."""
        if claim.property == "tally":
            return claim.value.startswith("?")
        if claim.property != "vote" or self._around.is_listed(claim):
            return False
        text, start = self._around.setting.text, claim.span.start
        return bool(ASKED.search(text, max(0, start - 40), start)) or not self._is_told_near(claim)

    def _is_told_near(self, claim: Claim) -> bool:
        """Whether a mention of the resolution stands in the vote's sentence or just before it."""
        around, sentence = self._around, self._around.sentence(claim)
        order = around.setting.sentences
        place = order.index(sentence) if sentence in order else 0
        if (sentence, claim.about) in around.meant:
            return True
        near = order[max(0, place - _NEAR) : place]
        return not around.unresolved & {*near, sentence} and any(
            (one, claim.about) in around.meant for one in near
        )

    def _is_other_day(self, claim: Claim) -> bool:
        """Whether a day is that of what a mention points to, of a report, or of another year."""
        if claim.property != "adoption-date":
            return False
        around = self._around
        if claim.rule == "claim:mention" and around.grounds.get(claim.span) not in NAMED:
            return True
        listed = "respectively" in around.words(claim)
        unnamed = listed or not around.is_here(claim, around.by_name)
        other = claim.value[:4] != around.adopted(claim)[:4] and unnamed
        return other or bool(DATELINE.match(claim.span.of(around.setting.text)))

    # Not surely said, or not surely otherwise on record.

    def _is_a_name(self, claim: Claim) -> bool:
        here = self._around.is_here(claim, self._around.by_name)
        return claim.property in _NAMES and not (here and claim.property != "organ")

    def _is_far(self, claim: Claim) -> bool:
        """Whether counts share none with those on record, and no number names the resolution."""
        if claim.property != "tally" or claim.about in self._around.named:
            return False
        counts = zip(
            claim.value.partition(" ")[0].split("-"), claim.recorded.split("-"), strict=False
        )
        return not any(one == other != "0" for one, other in counts)

    def _is_drafted(self, claim: Claim) -> bool:
        """Whether it is told of a draft: sponsors join, and terms change, until it is adopted."""
        if claim.property == "sponsor":
            words, around = self._around.words(claim), self._around
            later = "draft resolution" in words and around.setting.published > around.adopted(claim)
            return is_early(around, claim) or later
        return claim.property in OF_TEXT and bool(DRAFTED.search(self._before(claim)))

    def _is_wished(self, claim: Claim) -> bool:
        """Whether its sentence says how somebody would vote, and not how he did."""
        text, end = self._around.setting.text, claim.span.end
        words = self._before(claim) + text[end : end + _BEHIND]
        return claim.property == "vote" and bool(WISHED.search(words))

    def _before(self, claim: Claim) -> str:
        return self._around.setting.text[self._around.sentence(claim).start : claim.span.start]

    def _fits_a_sibling(self, claim: Claim) -> bool:
        """Whether it is true of a resolution of the same matter, and no number says which."""
        around = self._around
        only = claim.about in around.named and around.symbols == {claim.about}
        if claim.property not in _OF_ONE or only or around.is_here(claim, around.by_name):
            return False
        return around.fits_a_sibling(claim)

    def _is_known_otherwise(self, claim: Claim) -> bool:
        """Whether the story knows the record's value, or the resolution holds what is told."""
        return knows_itself(claim, self._around) or stands_in_text(claim, self._around)

    def _is_somebodys(self, claim: Claim) -> bool:
        """Whether somebody, or another body's text, may have said what the text does not hold."""
        around = self._around
        quoted = claim.property == "quotation"
        return quoted and (
            is_somebodys(around.setting, claim.span) or around.follows_foreign(claim)
        )

    def _is_unsaid(self, claim: Claim) -> bool:
        return not tells_how(claim, self._around)


Doubt = Callable[[Grounds, Claim], bool]
_OF_ANOTHER: Sequence[Doubt] = (
    Grounds._is_near_only,
    Grounds._is_of_another_text,
    Grounds._fits_another,
    Grounds._is_elsewhen,
    Grounds._is_partial,
    Grounds._is_other_day,
)
_UNSURE: Sequence[Doubt] = (
    Grounds._is_a_name,
    Grounds._is_far,
    Grounds._is_drafted,
    Grounds._is_wished,
    Grounds._is_somebodys,
    Grounds._is_unsaid,
    Grounds._is_known_otherwise,
    Grounds._fits_a_sibling,
)
