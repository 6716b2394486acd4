"""Seats of states in bodies, as decisions on elections and appointments record them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Seat
from graph.iris import slug
from graph.state.context import Context
from graph.state.triples import during
from ontology.terms import term

FINDINGS = (Seat,)

_MEMBERSHIP, _MEMBER = term("org:Membership"), term("org:member")
_ORGANIZATION, _DURING = term("org:organization"), term("org:memberDuring")


def state(findings: Sequence[Seat], context: Context) -> None:
    """Each seat is a membership with its term, shown by the passage that grants it."""
    for finding in findings:
        parts = (finding.member, finding.organization, finding.since, finding.until)
        node = context.iris.local(f"membership/{slug(' '.join(parts))}")
        ends = {_MEMBER: finding.member, _ORGANIZATION: finding.organization}
        links = {name: context.iris.local(end) for name, end in ends.items()}
        told = {_DURING: during(finding.since, finding.until)}
        context.triples.say(node, _MEMBERSHIP, links, told)
        context.triples.show(node, (finding.span,), finding.rule)
