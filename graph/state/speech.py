"""Quotations and events: who said what, in which words; what happened or will happen, and when."""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Event, Finding, Quotation
from graph.state.context import Context
from graph.state.triples import calendar, iri, literal
from ontology.terms import term

FINDINGS = (Quotation, Event)

_QUOTATION, _TEXT, _PART_OF = term("schema:Quotation"), term("schema:text"), term("schema:isPartOf")
_SPEAKER, _SPEAKER_TEXT = term("prov:wasAttributedTo"), term("rg:speakerText")
_MODE, _ABOUT, _MATCH = term("rg:speechMode"), term("schema:about"), term("rg:quoteMatch")
_SHOWN = term("rg:matchedText")
_PASSAGE, _EVENT, _LABEL = term("rg:matchedPassage"), term("schema:Event"), term("skos:prefLabel")
_TYPE, _START = term("rg:eventType"), term("schema:startDate")
_LOCATION, _ORGANIZER = term("schema:location"), term("schema:organizer")


def state(findings: Sequence[Finding], context: Context) -> None:
    """Quotations belong to their document; events are shared by all who tell of them."""
    for finding in findings:
        if isinstance(finding, Quotation):
            _quotation(finding, context)
        elif isinstance(finding, Event):
            _event(finding, context)


def _quotation(finding: Quotation, context: Context) -> None:
    triples = context.triples
    node = context.iris.part(context.document, f"quote-{finding.span.start}")
    triples.type(node, _QUOTATION)
    triples.add(node, _TEXT, literal(finding.span.of(context.page.text)))
    triples.link(node, _PART_OF, context.document)
    triples.link(node, _MODE, context.iris.local(f"speech/{finding.mode}"))
    about = context.about(finding.about) if finding.about else None
    if about:
        triples.link(node, _ABOUT, about)
    if finding.speaker == "resolution" and about:
        triples.link(node, _SPEAKER, about)
    elif "/" in finding.speaker:
        triples.link(node, _SPEAKER, context.iris.local(finding.speaker))
    if finding.speaker_text:
        triples.add(node, _SPEAKER_TEXT, literal(finding.speaker_text))
    if finding.match:
        triples.link(node, _MATCH, context.iris.local(f"match/{finding.match}"))
    if finding.passage:
        triples.link(node, _PASSAGE, finding.passage)
    if finding.shown:
        triples.add(node, _SHOWN, literal(finding.shown))
    spans = (finding.span, finding.cue) if finding.cue else (finding.span,)
    triples.show(node, spans, finding.rule)


def _event(finding: Event, context: Context) -> None:
    triples = context.triples
    node = context.iris.local(finding.entity)
    triples.type(node, _EVENT)
    triples.add(node, _LABEL, literal(finding.label))
    facts = [(_TYPE, iri(context.iris.local(f"event-type/{finding.type}")))]
    if finding.start:
        facts.append((_START, calendar(finding.start)))
    if finding.location:
        facts.append((_LOCATION, literal(finding.location)))
    if finding.organizer:
        facts.append((_ORGANIZER, iri(context.iris.local(finding.organizer))))
    for predicate, value in facts:
        triples.fact((node, predicate, value), (finding.span,), finding.rule)
    triples.link(context.document, term("rg:mentions"), node)
