"""Mentions of dates: what each resolves to, by which rule, from which anchor."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import DateMention
from graph.state.context import Context
from graph.state.triples import calendar
from ontology.terms import term

FINDINGS = (DateMention,)

_TYPE, _RESOLVES, _ANCHOR = term("rg:DateMention"), term("rg:resolvesTo"), term("rg:anchorDate")


def state(findings: Sequence[DateMention], context: Context) -> None:
    """One node a mention; without value it keeps its passage and the rule that refused it."""
    for finding in findings:
        where = f"date-{finding.span.start},{finding.span.end}"
        node = context.iris.part(context.document, where)
        context.triples.type(node, _TYPE)
        if finding.value:
            context.triples.add(node, _RESOLVES, calendar(finding.value))
        if finding.anchor:
            context.triples.add(node, _ANCHOR, calendar(finding.anchor))
        context.triples.show(node, (finding.span,), finding.rule)
