"""The story held against the record: what a press text is about, and its claims with verdicts.

So too the resolutions that it tells of without anything that identifies them.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import About, Claim, Finding, ResolutionMention, UntracedResolution
from graph.iris import digest
from graph.state.context import UNTRACED, Context, organ_of
from graph.state.triples import decimal, literal
from graph.symbol import try_parse
from ontology.terms import term

FINDINGS = (About, Claim, ResolutionMention, UntracedResolution)

_ABOUT, _GROUND, _SCORE = term("schema:about"), term("rg:ground"), term("rg:score")
_CLAIM, _PROPERTY, _VALUE = term("rg:Claim"), term("rg:claimProperty"), term("rg:claimedValue")
_RECORDED, _VERDICT = term("rg:recordedValue"), term("rg:verdict")
_SHOWN = term("rg:matchedText")
_PASSAGE, _PART_OF, _LINK = term("rg:matchedPassage"), term("schema:isPartOf"), term("rg:About")
_OF, _MENTIONS = term("rg:ofResolution"), term("rg:mentions")
_UNTRACED, _ORGAN, _TITLE = term("rg:UntracedResolution"), term("rg:organ"), term("dcterms:title")


def state(findings: Sequence[Finding], context: Context) -> None:
    """Links with their ground, mentions with what they refer to, claims with their verdict."""
    for finding in findings:
        if isinstance(finding, About):
            _about(finding, context)
        elif isinstance(finding, Claim):
            _claim(finding, context)
        elif isinstance(finding, UntracedResolution):
            _untraced(finding, context)
        elif isinstance(finding, ResolutionMention) and finding.symbol:
            symbol = try_parse(finding.symbol)
            if symbol:
                context.triples.span(finding.span, context.declare(symbol))


def _about(finding: About, context: Context) -> None:
    symbol = try_parse(finding.symbol)
    if symbol is None:
        return
    triples, resolution = context.triples, context.declare(symbol)
    triples.link(context.document, _ABOUT, resolution)
    where = f"about-{finding.ground}-{finding.span.start}-{symbol.text}"
    node = context.iris.part(context.document, where)
    triples.type(node, _LINK)
    triples.link(node, _PART_OF, context.document)
    triples.link(node, _OF, resolution)
    triples.link(node, _GROUND, context.iris.local(f"ground/{finding.ground}"))
    triples.add(node, _SCORE, decimal(finding.score))
    triples.show(node, (finding.span,), finding.rule)


def _claim(finding: Claim, context: Context) -> None:
    triples = context.triples
    # "Both were adopted", "the two neighbours sponsored it": one passage may make several claims.
    which = digest(finding.about, finding.value)[:8]
    where = f"claim-{finding.property}-{finding.span.start},{finding.span.end}-{which}"
    node = context.iris.part(context.document, where)
    about = context.about(finding.about) if finding.about else None
    links = {
        _PART_OF: context.document,
        _ABOUT: about or "",
        _VERDICT: context.iris.local(f"verdict/{finding.verdict or 'unverifiable'}"),
        _PASSAGE: finding.passage,
    }
    values = {_RECORDED: finding.recorded, _SHOWN: finding.shown}
    triples.say(node, _CLAIM, links, values)
    triples.add(node, _PROPERTY, literal(finding.property))
    triples.add(node, _VALUE, literal(finding.value))
    triples.show(node, (finding.span,), finding.rule)


def _untraced(finding: UntracedResolution, context: Context) -> None:
    triples, node = context.triples, context.about(UNTRACED + finding.key)
    if node is None:
        return
    known = organ_of(finding.organ)
    organ = context.iris.local(known) if known else ""
    triples.say(
        node, _UNTRACED, {_PART_OF: context.document, _ORGAN: organ}, {_TITLE: finding.title}
    )
    triples.link(context.document, _MENTIONS, node)
    triples.show(node, finding.mentions[:1] or (finding.span,), finding.rule)
    for mention in finding.mentions:
        triples.span(mention, node)
