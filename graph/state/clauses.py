"""Clauses: the verbs of a provision and those they address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.findings import Clause
from graph.model import Span
from graph.state.context import Context
from graph.state.triples import integer
from ontology.terms import term

FINDINGS = (Clause,)

_CLAUSE, _VERB, _ORDER = term("rg:Clause"), term("rg:verb"), term("rg:order")
_IN_PROVISION, _ADDRESSEE = term("rg:inProvision"), term("rg:addressee")


def state(findings: Sequence[Clause], context: Context) -> None:
    """The provision gets all its verbs and those whom they address, shown by its own passage.

    In a paragraph of several verbs, one that addresses somebody gets a node that says who is asked
    what; its passage runs from the verb to the last of those it addresses. In a paragraph of one
    verb a node could only say again what the paragraph says.
    """
    if context.symbol is None:
        return
    verbs = Counter(finding.provision for finding in findings)
    for finding in findings:
        provision = context.iris.part(context.subject, finding.provision)
        verb = context.iris.local(f"verb/{finding.verb}")
        context.triples.link(provision, _VERB, verb)
        for entity, _ in finding.addressees:
            context.triples.link(provision, _ADDRESSEE, context.iris.local(entity))
        if finding.addressees and verbs[finding.provision] > 1:
            _state(finding, provision, verb, context)


def _state(finding: Clause, provision: str, verb: str, context: Context) -> None:
    triples = context.triples
    node = f"{provision}-clause{finding.order + 1}"
    triples.type(node, _CLAUSE)
    triples.link(node, _IN_PROVISION, provision)
    triples.link(node, _VERB, verb)
    triples.add(node, _ORDER, integer(finding.order))
    for entity, _ in finding.addressees:
        triples.link(node, _ADDRESSEE, context.iris.local(entity))
    end = max(finding.span.end, *(span.end for _, span in finding.addressees))
    triples.show(node, (Span(finding.span.start, end),), finding.rule)
