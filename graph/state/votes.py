"""Votes: who voted how, the counts, and how a text was adopted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import groupby

from graph.findings import Adoption, Finding, Tally, Vote
from graph.model import Span
from graph.state.context import Context
from graph.state.runs import runs
from graph.state.triples import calendar, integer, iri
from ontology.terms import term

FINDINGS = (Vote, Tally, Adoption)

_BALLOT, _TALLY, _ADOPTION = term("rg:Ballot"), term("rg:Tally"), term("rg:Adoption")
_OF, _CAST, _VOTER = term("rg:ofResolution"), term("rg:ballot"), term("rg:voter")
_BODY, _MODE, _START = term("rg:body"), term("rg:adoptionMode"), term("schema:startDate")
_FLAT = {
    "in-favour": term("rg:inFavour"),
    "against": term("rg:against"),
    "abstained": term("rg:abstained"),
}
_COUNTS = (
    ("in_favour", term("rg:inFavourCount")),
    ("against", term("rg:againstCount")),
    ("abstained", term("rg:abstainedCount")),
)
_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


def state(findings: Sequence[Finding], context: Context) -> None:
    """Votes of one list share one node and passage; a story's counts stay with the story."""
    votes = [one for one in findings if isinstance(one, Vote)]
    cast: dict[tuple[str, str], set[str]] = defaultdict(set)
    for vote in votes:
        cast[vote.about, vote.state].add(vote.ballot)
    unsure = {place for place, ballots in cast.items() if len(ballots) > 1}
    for _, group in groupby(sorted(votes, key=_list_key), _list_key):
        for run in runs(list(group)):
            _ballot(run, unsure, context)
    for one in findings:
        if isinstance(one, Tally):
            _tally(one, context)
        elif isinstance(one, Adoption):
            _adoption(one, context)


def _list_key(finding: Vote) -> tuple[str, str]:
    return finding.about, finding.ballot


def _ballot(votes: Sequence[Vote], unsure: Collection[tuple[str, str]], context: Context) -> None:
    """One list; whom a text has vote in two ways (`unsure`), it tells but does not settle."""
    about, ballot = votes[0].about, votes[0].ballot
    resolution = context.about(about)
    if resolution is None:
        return
    triples = context.triples
    passage = Span(min(one.span.start for one in votes), max(one.span.end for one in votes))
    node = context.iris.part(context.document, f"ballot-{ballot}-{passage.start}")
    triples.type(node, _BALLOT)
    triples.link(node, _OF, resolution)
    triples.link(node, _CAST, context.iris.local(f"ballot/{ballot}"))
    flat = _FLAT.get(ballot) if context.is_flat(about, "vote") else None
    for vote in votes:
        state_node = context.iris.local(vote.state)
        triples.link(node, _VOTER, state_node)
        if flat and (about, vote.state) not in unsure:
            triples.link(resolution, flat, state_node)
    triples.show(node, (passage,), votes[0].rule)


def _name(kind: str, finding: Tally | Adoption) -> str:
    """A name by place, and by resolution: `both were adopted` tells of two."""
    of = _NO_NAME.sub("-", finding.about).strip("-").lower()
    return f"{kind}-{finding.span.start}" + (f"-{of}" if of else "")


def _tally(finding: Tally, context: Context) -> None:
    resolution = context.about(finding.about)
    if resolution is None:
        return
    triples = context.triples
    node = context.iris.part(context.document, _name("tally", finding))
    triples.type(node, _TALLY)
    triples.link(node, _OF, resolution)
    if finding.body:
        triples.link(node, _BODY, context.iris.local(f"body/{finding.body}"))
    flat = context.symbol is not None and finding.body != "committee"
    for name, predicate in _COUNTS:
        count = getattr(finding, name)
        if count is not None:
            triples.add(node, predicate, integer(count))
            if flat:
                triples.add(resolution, predicate, integer(count))
    triples.show(node, (finding.span,), finding.rule)


def _adoption(finding: Adoption, context: Context) -> None:
    resolution = context.about(finding.about)
    if resolution is None:
        return
    triples = context.triples
    node = context.iris.part(context.document, _name("adoption", finding))
    triples.type(node, _ADOPTION)
    triples.link(node, _OF, resolution)
    if finding.mode:
        mode = context.iris.local(f"mode/{finding.mode}")
        triples.link(node, _MODE, mode)
        if context.symbol is not None and finding.body != "committee":
            triples.add(resolution, _MODE, iri(mode))
    if finding.date:
        triples.add(node, _START, calendar(finding.date))
    triples.show(node, (finding.span,), finding.rule)
