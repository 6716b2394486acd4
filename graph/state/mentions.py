"""Who and what is named: actors, instruments, persons with their offices."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import ActorMention, Finding, PersonMention
from graph.iris import slug
from graph.state.context import Context
from graph.state.triples import literal
from ontology.terms import term

FINDINGS = (ActorMention, PersonMention)

_MENTIONS, _PERSON, _LABEL = term("rg:mentions"), term("foaf:Person"), term("skos:prefLabel")
_MEMBERSHIP, _MEMBER = term("org:Membership"), term("org:member")
_ORGANIZATION, _ROLE, _DURING = term("org:organization"), term("org:role"), term("org:memberDuring")
_ROLE_TEXT, _ON_BEHALF_OF = term("rg:roleText"), term("rg:onBehalfOf")


def state(findings: Sequence[Finding], context: Context) -> None:
    """Documents and provisions mention entities; a person's office is a membership of its own.

    A provision that names an actor says so, and its own passage shows it: a node for each of the
    many names in a record text would be half of its triples. In a press text every passage is kept,
    since there is no paragraph to point to.
    """
    for finding in findings:
        if isinstance(finding, PersonMention):
            _person(finding, context)
        if context.symbol is None and isinstance(finding, ActorMention | PersonMention):
            _mention(finding, context)
    if context.symbol is not None:
        actors = (one for one in findings if isinstance(one, ActorMention) and one.provision)
        for provision, entity in sorted({(one.provision, one.entity) for one in actors}):
            whole = context.iris.part(context.subject, provision)
            context.triples.link(whole, _MENTIONS, context.iris.local(entity))


def _mention(finding: ActorMention | PersonMention, context: Context) -> None:
    triples, node = context.triples, context.iris.local(finding.entity)
    triples.link(context.document, _MENTIONS, node)
    triples.span(finding.span, node)


def _person(finding: PersonMention, context: Context) -> None:
    triples = context.triples
    node = context.iris.local(finding.entity)
    triples.type(node, _PERSON)
    triples.add(node, _LABEL, literal(finding.name or finding.role_text or finding.entity))
    if not (finding.role_text or finding.organization):
        return
    office = slug(f"{finding.entity} {finding.organization} {finding.role_text}")
    membership = context.iris.local(f"membership/{office}")
    triples.type(membership, _MEMBERSHIP)
    triples.link(membership, _MEMBER, node)
    for predicate, entity in (
        (_ORGANIZATION, finding.organization),
        (_ROLE, finding.role),
        (_ON_BEHALF_OF, finding.on_behalf_of),
    ):
        if entity:
            triples.link(membership, predicate, context.iris.local(entity))
    if finding.role_text:
        triples.add(membership, _ROLE_TEXT, literal(finding.role_text))
    if finding.since or finding.until:
        triples.add(membership, _DURING, literal(f"{finding.since}/{finding.until}"))
    triples.show(membership, (finding.span,), finding.rule)
