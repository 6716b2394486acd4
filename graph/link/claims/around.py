"""What a story says around its claims, and in which sentences it means which resolutions."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Claim, Finding, ResolutionMention, Tally, Vote
from graph.link.reading.discourse import Reading
from graph.link.record.entry import Entry
from graph.link.story.setting import Setting
from graph.link.story.situation import TITLE, UNNAMED, tally
from graph.link.verdicts.bench import CONFIRMED, Bench
from graph.link.verdicts.judge import judge
from graph.model import Span

NAMED = frozenset({"symbol", "draft"})
"""Grounds that leave no doubt; titles come back year after year."""
_HERE, _TOLD = 2, 3
"""So many dissenting votes of one sentence, or of the whole story, show whose list it is."""
_MOSTLY = 2 / 3


class Around:
    """A story with its resolutions, as claims are weighed against them.

    `by_name`, `telling` and `meant` hold (sentence, symbol): named by a number, in words of its
    own, or in any way; `named` the symbols that are named by number, `spoken` the mentions that
    mean one resolution, `unresolved` the sentences that speak of a text that is not known, `scores`
    how likely the best link to each symbol is.
    """

    def __init__(self, setting: Setting, readings: Sequence[Reading], bench: Bench) -> None:
        self.setting, self.bench = setting, bench
        pairs = [
            (one, each, (one.situation.sentence, each.symbol))
            for one in readings
            for each in one.meant
        ]
        self.telling = {place for one, _, place in pairs if one.mention.rule not in UNNAMED}
        self.meant = {place for *_, place in pairs}
        self.by_name = {place for _, each, place in pairs if each.ground in NAMED}
        self.named = {symbol for _, symbol in self.by_name}
        self.symbols = {symbol for _, symbol in self.meant}
        self.scores: dict[str, float] = {}
        for _, each, (_, symbol) in pairs:
            self.scores[symbol] = max(each.score, self.scores.get(symbol, 0.0))
        self.counted = {
            each.symbol
            for one, each, _ in pairs
            if any(self.is_right(counts, each.symbol) for counts in one.situation.tallies)
        }
        self.unresolved = {
            one.situation.sentence
            for one in readings
            if not one.meant and one.mention.plural == 1 and one.mention.rule != TITLE
        }
        self.spoken = [one for one in readings if len(one.meant) == 1]
        self.grounds = {one.mention.span: one.meant[0].ground for one in readings if one.meant}
        self._foreign = [
            one.span.start
            for one in setting.story.findings
            if isinstance(one, ResolutionMention) and one.other
        ]
        self._votes = [one for one in setting.story.findings if isinstance(one, Vote)]

    def sentence(self, claim: Claim) -> Span:
        """The sentence in which a claim begins."""
        return self.setting.sentence(claim.span.start)

    def words(self, claim: Claim) -> str:
        """The words of that sentence."""
        return self.sentence(claim).of(self.setting.text)

    def found(self, claim: Claim) -> Sequence[Finding]:
        """What was found in that sentence."""
        return self.setting.found_in(self.sentence(claim))

    def entry(self, claim: Claim) -> Entry | None:
        """What the record knows of the resolution."""
        return self.bench.record.entries.get(claim.about)

    def adopted(self, claim: Claim) -> str:
        """The day on which the resolution was adopted, "" where it is not on record."""
        entry = self.entry(claim)
        return entry.days[0] if entry and entry.days else ""

    def is_here(self, claim: Claim, places: set[tuple[Span, str]]) -> bool:
        """Whether the claim's sentence means its resolution in one of these places."""
        return (self.sentence(claim), claim.about) in places

    def last_meant(self, claim: Claim) -> tuple[str, str]:
        """Symbol and ground of the last mention before a claim, "" for none."""
        before = [one for one in self.spoken if one.mention.span.start <= claim.span.start]
        last = before[-1].meant[0] if before else None
        return (last.symbol, last.ground) if last else ("", "")

    def follows_foreign(self, claim: Claim) -> bool:
        """Whether a text of another body (a senate's, a city's) is the last one named before."""
        start = claim.span.start
        before = [one.mention.span.start for one in self.spoken if one.mention.span.start <= start]
        return any(max(before, default=-1) < one <= start for one in self._foreign)

    def counts(self, claim: Claim) -> list[str]:
        """The votes that its sentence tells."""
        return [
            tally(one)
            for one in self.found(claim)
            if isinstance(one, Tally) and one.body != "committee"
        ]

    def is_right(self, counts: str, symbol: str) -> bool:
        """Whether these are the counts on record, two of them at least."""
        return counts.count("?") < 2 and self.judged(("tally", counts), symbol)

    def judged(self, told: tuple[str, str], symbol: str) -> bool:
        """Whether the record confirms a property and value of a resolution."""
        return judge(told, symbol, self.bench).verdict == CONFIRMED

    def siblings(self, symbol: str) -> list[str]:
        """Resolutions of its organ that bear its title, that it cites, or that cite it."""
        record = self.bench.record
        entry = record.entries[symbol]
        near = {one for title in entry.titles[:1] for one in record.by_title(title)}
        near |= {one for card in entry.cards for one in card.cites}
        near |= {card.symbol for card, _ in entry.cited}
        organ = entry.symbol.organ
        known = [record.entries[one] for one in near - {symbol} if one in record.entries]
        return sorted(one.symbol.text for one in known if one.symbol.organ == organ)

    def fits_a_sibling(self, claim: Claim) -> bool:
        """Whether what is told is true of a resolution of the same matter as well."""
        told = (claim.property, claim.value)
        return any(self.judged(told, one) for one in self.siblings(claim.about))

    def is_counted(self, claim: Claim) -> bool:
        """Whether its sentence tells the counts on record: whoever does has seen this vote."""
        return any(self.is_right(counts, claim.about) for counts in self.counts(claim))

    def is_listed(self, claim: Claim) -> bool:
        """Whether a vote stands in a list of which the record confirms most: it is of this vote.

        Only those who dissented tell one vote from another; in favour are most, of anything.
        """
        if claim.property != "vote":
            return False
        here = self.sentence(claim)
        own = [one for one in self._votes if here.contains(one.span)]
        return self._mostly(own, claim, _HERE) or self._mostly(self._votes, claim, _TOLD)

    def _mostly(self, votes: Sequence[Vote], claim: Claim, least: int) -> bool:
        told = {(one.state, one.ballot) for one in votes if one.ballot in ("against", "abstained")}
        right = [
            pair for pair in sorted(told) if self.judged(("vote", " ".join(pair)), claim.about)
        ]
        return len(right) >= least and len(right) >= _MOSTLY * len(told)
