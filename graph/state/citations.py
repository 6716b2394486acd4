"""Citations: the flat edge, and a node for each citing passage."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Citation
from graph.state.context import Context
from graph.state.triples import calendar, iri, literal
from graph.symbol import Kind, iri_path
from ontology.terms import term

FINDINGS = (Citation,)

_CITES, _CITATION, _MENTIONS = term("cito:cites"), term("rg:Citation"), term("rg:mentions")
_CITING, _CITED = term("cito:hasCitingEntity"), term("cito:hasCitedEntity")
_VERB, _IN_PROVISION = term("rg:verb"), term("rg:inProvision")
_DATE, _TITLE = term("rg:statedDate"), term("rg:statedTitle")
_PART, _FOOTNOTE = term("rg:citedPart"), term("rg:viaFootnote")


def state(findings: Sequence[Citation], context: Context) -> None:
    """Each citing passage.

    A press text mentions resolutions and does not cite them; a resolution that refers to a decision
    or a report mentions it: `cito:cites` leads from resolution to resolution only.
    """
    for finding in findings:
        if context.symbol is None:
            _mention(context.document, finding, context)
        elif finding.symbol.kind is not Kind.RESOLUTION:
            _mention(context.subject, finding, context)
        elif finding.symbol.without_part != context.symbol.without_part:
            _cite(finding, context)


def _mention(subject: str, finding: Citation, context: Context) -> None:
    mentioned = context.declare(finding.symbol)
    if mentioned != subject:
        triple = (subject, _MENTIONS, iri(mentioned))
        context.triples.fact(triple, (finding.span,), finding.rule)
        context.triples.span(finding.span, mentioned)


def _cite(finding: Citation, context: Context) -> None:
    triples, citing = context.triples, context.subject
    cited = context.declare(finding.symbol)
    where = finding.provision or "cover"
    node = context.iris.part(citing, f"{where}-cites-{iri_path(finding.symbol)}")
    triples.link(citing, _CITES, cited)
    triples.type(node, _CITATION)
    triples.link(node, _CITING, citing)
    triples.link(node, _CITED, cited)
    if finding.provision:
        triples.link(node, _IN_PROVISION, context.iris.part(citing, finding.provision))
    if finding.verb:
        triples.link(node, _VERB, context.iris.local(f"verb/{finding.verb}"))
    if finding.stated_date:
        triples.add(node, _DATE, calendar(finding.stated_date))
    for predicate, value in (
        (_TITLE, finding.stated_title),
        (_PART, finding.part),
        (_FOOTNOTE, finding.footnote),
    ):
        if value:
            triples.add(node, predicate, literal(value))
    triples.show(node, (finding.span,), finding.rule)
