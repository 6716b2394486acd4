"""Who led, sponsored, joined or supported, and how many they were."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from graph.findings import Finding, Sponsor, SponsorCount
from graph.model import Span
from graph.state.context import Context
from graph.state.runs import runs
from graph.state.triples import integer, iri
from ontology.terms import term

FINDINGS = (Sponsor, SponsorCount)

_SPONSORSHIP, _COUNT = term("rg:Sponsorship"), term("rg:SponsorCount")
_OF, _SPONSOR, _ROLE = term("rg:ofResolution"), term("rg:sponsor"), term("rg:sponsorRole")
_MINIMUM, _MAXIMUM = term("schema:minValue"), term("schema:maxValue")
_FLAT = frozenset({"lead", "sponsor", "additional"})


def state(findings: Sequence[Finding], context: Context) -> None:
    """Lists of sponsors become one node with one passage; counts are intervals."""
    sponsors = [one for one in findings if isinstance(one, Sponsor)]
    key = _list_key
    for _, group in groupby(sorted(sponsors, key=key), key):
        for run in runs(list(group)):
            _sponsorship(run, context)
    for one in findings:
        if isinstance(one, SponsorCount):
            _count(one, context)


def _list_key(finding: Sponsor) -> tuple[str, str, str]:
    return finding.about, finding.role, finding.rule


def _sponsorship(run: Sequence[Sponsor], context: Context) -> None:
    about = context.about(run[0].about)
    if about is None:
        return
    triples, role = context.triples, run[0].role
    passage = Span(run[0].span.start, max(one.span.end for one in run))
    where = f"sponsorship-{role}-{passage.start}"
    node = context.iris.part(context.document, where)
    triples.type(node, _SPONSORSHIP)
    triples.link(node, _OF, about)
    triples.link(node, _ROLE, context.iris.local(f"sponsor-role/{role}"))
    flat = role in _FLAT and context.is_flat(run[0].about, "sponsor")
    for finding in run:
        actor = context.iris.local(finding.actor)
        triples.link(node, _SPONSOR, actor)
        if flat:
            triples.add(about, _SPONSOR, iri(actor))
    triples.show(node, (passage,), run[0].rule)


def _count(finding: SponsorCount, context: Context) -> None:
    about = context.about(finding.about)
    if about is None:
        return
    where = f"sponsor-count-{finding.span.start}"
    node = context.iris.part(context.document, where)
    context.triples.type(node, _COUNT)
    context.triples.link(node, _OF, about)
    context.triples.add(node, _MINIMUM, integer(finding.minimum))
    if finding.maximum is not None:
        context.triples.add(node, _MAXIMUM, integer(finding.maximum))
    context.triples.show(node, (finding.span,), finding.rule)
