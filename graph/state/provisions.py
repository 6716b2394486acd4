"""The paragraphs of a record text: whose they are, their number, their text and where it stands."""

from __future__ import annotations

import re

from graph.model import Provision
from graph.state.context import Context
from graph.state.triples import integer, literal
from ontology.terms import term

_CLASSES = {
    "preambular": term("rg:PreambularParagraph"),
    "operative": term("rg:OperativeParagraph"),
    "annex": term("rg:AnnexParagraph"),
    "section": term("rg:Provision"),
}
_IS_PART_OF, _TEXT = term("dcterms:isPartOf"), term("schema:text")
_NUMBER, _PRINTED = term("rg:number"), term("rg:printedNumber")

_EMPHASIS = re.compile(r"^[*_]?([^*_]{2,60})[*_](?=[\s,])")
"""The marks of italics around the verb that opens a paragraph, in texts that write them."""


def state_provisions(context: Context) -> None:
    """Every provision of the document's own resolution; a text without symbol has none to state."""
    if context.symbol is None:
        return
    whole = context.declare(context.symbol)
    for provision in context.page.segments.provisions:
        _state(provision, whole, context)


def _state(provision: Provision, whole: str, context: Context) -> None:
    triples = context.triples
    node = context.iris.part(whole, provision.label)
    parent = context.iris.part(whole, provision.parent) if provision.parent else whole
    triples.type(node, _CLASSES[provision.kind])
    triples.link(node, _IS_PART_OF, parent)
    triples.add(node, _NUMBER, integer(provision.number))
    if provision.printed and provision.printed != str(provision.number):
        triples.add(node, _PRINTED, literal(provision.printed))
    text = " ".join(span.of(context.page.text).strip() for span in provision.spans)
    triples.add(node, _TEXT, literal(_EMPHASIS.sub(r"\1", " ".join(text.split()))))
    triples.show(node, provision.spans)
