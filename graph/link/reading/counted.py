"""Whether the only vote that a story tells can be that of a resolution which it seems to mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.findings import Finding, Vote
from graph.link.compare.tallies import is_full
from graph.link.reading.pointing import is_bare
from graph.link.record.entry import Entry
from graph.link.score.votes import vote_evidence
from graph.link.story.setting import Setting
from graph.link.story.situation import Situation, tallies


class Counted:
    """The votes that a story tells: how they were counted, and who cast them."""

    def __init__(self, setting: Setting, situations: Iterable[Situation]) -> None:
        findings = setting.story.findings
        self._text = setting.text
        self._titles = {one.mention.title for one in situations} - {""}
        self._counts = frozenset(one for one in tallies(findings) if is_full(one))
        self._votes = _votes(findings)

    def speaks_against(self, situation: Situation, entry: Entry, alone: bool) -> bool:
        """Whether it was voted otherwise, or by others, in the only vote that is told.

        Counts are held against "the text", and against a title that may come back in a story that
        names no other; voters where the story speaks of one resolution `alone`.
        """
        if len(self._counts) > 1:
            return False
        if alone and "no-member" in vote_evidence(replace(situation, votes=self._votes), entry):
            return True
        recurs = len(self._titles) == 1 and (entry.series > 1 or entry.rivals > 0)
        words = situation.mention.span.of(self._text)
        bare = recurs if situation.mention.title else is_bare(words)
        if situation.tallies or not bare or not self._counts:
            return False
        return "other-tally" in vote_evidence(replace(situation, tallies=self._counts), entry)


def _votes(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    return frozenset((one.state, one.ballot) for one in findings if isinstance(one, Vote))
