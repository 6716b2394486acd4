"""Subjects that the library assigned, with the authority's IRI.

Themes of our own scheme are described there; any other subject gets its type and its label here,
which the library prints in capitals and we in sentence case, as in our scheme.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.findings import Subject
from graph.state.context import Context
from graph.state.triples import iri
from graph.themes.casing import sentence_case
from ontology.terms import term

FINDINGS = (Subject,)

_SUBJECT, _MATCH = term("dcterms:subject"), term("skos:exactMatch")


def state(findings: Sequence[Subject], context: Context) -> None:
    """Each subject as a concept of its own that matches the authority's exactly."""
    for finding in findings:
        if finding.concept.startswith("theme/"):
            node = context.iris.local(finding.concept)
        else:
            label = sentence_case(finding.label)
            node = context.named(finding.concept, label, "skos:Concept")
            if finding.authority:
                context.triples.link(node, _MATCH, finding.authority)
        context.triples.fact((context.subject, _SUBJECT, iri(node)), (finding.span,), finding.rule)
