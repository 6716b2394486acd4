"""What keeps claims away that speak of something else than the resolution they seem to be of.

A report of one vote tells of others: last year's, that on an amendment, the committee's. All counts
of a vote told in one sentence prove it: where they are those on record, the sentence tells of this
vote; and so does a list of those who dissented, where the record confirms most of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from graph.findings import Claim
from graph.link.claims.around import Around
from graph.link.claims.beside import AMENDMENT, COMMITTEE, WHOLE
from graph.link.claims.subjects import SHOWN
from graph.link.compare.tallies import nearly
from graph.link.verdicts.bench import CONFIRMED, CONTRADICTED, UNVERIFIABLE

OF_STAGE = frozenset({"tally", "vote", "adoption-mode", "adoption-date", "meeting"})
_ORGAN = re.compile(r"\b[Tt]he\s+(?:\d+-\w+\s+)?(Assembly|Council)\b(?!\s+of)")
_COUNCILS: Mapping[str, tuple[str, ...]] = defaultdict(tuple, HRC=("SC",), ECOSOC=("SC",))
"""Organs that a report calls "the Council" as well."""


class Guard:
    """Admits the claims of a story that speak of the resolution which they are about."""

    def __init__(self, around: Around) -> None:
        self._around = around

    def admitted(self, claim: Claim) -> Claim | None:
        """The claim, open where it tells of a draft; None where it speaks of something else."""
        confirmed = claim.verdict == CONFIRMED
        if claim.rule == SHOWN.format(claim.property) and not confirmed:
            return None
        if claim.property == "draft" and not confirmed and self._amends(claim):
            return None
        if claim.verdict == CONTRADICTED and self._miscounts(claim):
            return None
        proven = self._is_proven(claim)
        if claim.property not in OF_STAGE or (proven and confirmed):
            return claim
        elsewhere = self._amends(claim) or self._of_another_vote(claim) or self._to_come(claim)
        if elsewhere and not proven:
            return None
        return replace(claim, verdict=UNVERIFIABLE) if is_early(self._around, claim) else claim

    def _is_proven(self, claim: Claim) -> bool:
        return self._around.is_counted(claim) or self._around.is_listed(claim)

    def _of_another_vote(self, claim: Claim) -> bool:
        """Whether its sentence tells of another organ, or of counts that are far from these."""
        entry = self._around.entry(claim)
        if entry is None or self._around.is_here(claim, self._around.by_name):
            return False
        if self._miscounts(claim):
            return True
        organs = self._around.setting.organs(self._around.sentence(claim))
        named = _ORGAN.findall(self._around.words(claim))
        organs |= {"GA" if one == "Assembly" else "SC" for one in named}
        return bool(organs) and not organs & {entry.symbol.organ, *_COUNCILS[entry.symbol.organ]}

    def _miscounts(self, claim: Claim) -> bool:
        """Whether a vote is cast where all counts are told, and are far from those on record."""
        entry = self._around.entry(claim)
        if claim.property != "vote" or entry is None or not entry.tallies:
            return False
        counts = [one for one in self._around.counts(claim) if "?" not in one]
        far = not any(nearly(one, other) for one in counts for other in entry.tallies)
        return bool(counts) and far and not self._around.is_here(claim, self._around.by_name)

    def _amends(self, claim: Claim) -> bool:
        words = self._around.words(claim)
        return bool(AMENDMENT.search(words) and not WHOLE.search(words))

    def _to_come(self, claim: Claim) -> bool:
        """A day after the report's own is none on which something was adopted."""
        published, told = self._around.setting.published, claim.value
        full = claim.property == "adoption-date" and len(told) == len(published)
        return full and told > published


def is_early(around: Around, claim: Claim) -> bool:
    """Whether a report from before the adoption, or of what a committee did, tells of the draft."""
    published, adopted = around.setting.published, around.adopted(claim)
    dated = len(published) == len(adopted) and published
    if dated and published < adopted and claim.about not in around.counted:
        return True
    committee = COMMITTEE.search(around.words(claim)) or around.setting.teller.of_committee
    entry = around.entry(claim)
    drafted = entry is not None and entry.symbol.organ in ("GA", "ECOSOC")
    return drafted and "(plenary)" not in claim.value and bool(committee)
