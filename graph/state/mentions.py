"""Who and what is named: actors, instruments, persons with their offices."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import ActorMention, Finding, PersonMention
from graph.iris import slug
from graph.state.context import Context
from graph.state.triples import during
from ontology.terms import term

FINDINGS = (ActorMention, PersonMention)

_MENTIONS = term("rg:mentions")
_MEMBERSHIP, _MEMBER = term("org:Membership"), term("org:member")
_ORGANIZATION, _ROLE, _DURING = term("org:organization"), term("org:role"), term("org:memberDuring")
_ROLE_TEXT, _ON_BEHALF_OF = term("rg:roleText"), term("rg:onBehalfOf")


def state(findings: Sequence[Finding], context: Context) -> None:
    """Documents and provisions mention entities; a person's office is a membership of its own.

    A provision that names an actor says so, and its own passage shows it: a node for each of the
    many names in a record text would be half of its triples. In a press text every passage is kept,
    since there is no paragraph to point to.
    """
    for entity, name in _names(findings, context.page.text).items():
        context.named(entity, name, "foaf:Person")
    for finding in findings:
        if isinstance(finding, PersonMention):
            _office(finding, context)
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


def _names(findings: Sequence[Finding], text: str) -> dict[str, str]:
    """What to call each person: by name, or else by the office or by the words first printed."""
    people = [one for one in findings if isinstance(one, PersonMention)]
    names = {one.entity: one.span.of(text) for one in reversed(people)}
    names |= {one.entity: one.role_text for one in reversed(people) if one.role_text}
    return names | {one.entity: one.name for one in reversed(people) if one.name}


def _office(finding: PersonMention, context: Context) -> None:
    """The office in which a mention presents a person."""
    triples = context.triples
    if not (finding.role_text or finding.organization):
        return
    office = slug(f"{finding.entity} {finding.organization} {finding.role_text}")
    membership = context.iris.local(f"membership/{office}")
    links = {
        _MEMBER: finding.entity,
        _ORGANIZATION: finding.organization,
        _ROLE: finding.role,
        _ON_BEHALF_OF: finding.on_behalf_of,
    }
    named = {name: context.iris.local(entity) for name, entity in links.items() if entity}
    told = {_ROLE_TEXT: finding.role_text, _DURING: during(finding.since, finding.until)}
    triples.say(membership, _MEMBERSHIP, named, told)
    triples.show(membership, (finding.span,), finding.rule)
