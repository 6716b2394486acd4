"""Clauses: the verbs of a provision and those they address."""

from __future__ import annotations

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
    """The provision gets all its verbs, shown by its own passage.

    A verb that addresses somebody gets a node, which says who is asked what in a paragraph of
    several verbs; its passage runs from the verb to the last of those it addresses.
    """
    if context.symbol is None:
        return
    for finding in findings:
        provision = context.iris.part(context.subject, finding.provision)
        verb = context.iris.local(f"verb/{finding.verb}")
        context.triples.link(provision, _VERB, verb)
        if finding.addressees:
            _state(finding, provision, verb, context)


def _state(finding: Clause, provision: str, verb: str, context: Context) -> None:
    triples = context.triples
    node = f"{provision}-clause{finding.order + 1}"
    triples.type(node, _CLAUSE)
    triples.link(node, _IN_PROVISION, provision)
    triples.link(node, _VERB, verb)
    triples.add(node, _ORDER, integer(finding.order))
    for entity, _ in finding.addressees:
        addressee = context.iris.local(entity)
        triples.link(node, _ADDRESSEE, addressee)
        triples.link(provision, _ADDRESSEE, addressee)
    end = max(finding.span.end, *(span.end for _, span in finding.addressees))
    triples.show(node, (Span(finding.span.start, end),), finding.rule)
