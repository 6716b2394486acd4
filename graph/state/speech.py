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
    about = (context.about(finding.about) if finding.about else None) or ""
    named = context.iris.local(finding.speaker) if "/" in finding.speaker else ""
    links = {
        _PART_OF: context.document,
        _MODE: context.iris.local(f"speech/{finding.mode}"),
        _ABOUT: about,
        _SPEAKER: about if finding.speaker == "resolution" else named,
        _MATCH: context.iris.local(f"match/{finding.match}") if finding.match else "",
        _PASSAGE: finding.passage,
    }
    words = finding.span.of(context.page.text)
    values = {_TEXT: words, _SPEAKER_TEXT: finding.speaker_text, _SHOWN: finding.shown}
    triples.say(node, _QUOTATION, links, values)
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
