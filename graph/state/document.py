"""The document itself: what was read, from where, and what sort of text it is."""

from __future__ import annotations

from graph.model import Kind
from graph.state.context import Context
from graph.state.triples import literal
from ontology.terms import term

_CLASSES = {
    Kind.RESOLUTION: "rg:ResolutionText",
    Kind.DECISION: "rg:ResolutionText",
    Kind.STATEMENT: "rg:ResolutionText",
    Kind.DRAFT: "rg:ResolutionText",
    Kind.NEWS: "schema:NewsArticle",
    Kind.COMMENTARY: "schema:OpinionNewsArticle",
    Kind.PRESS_RELEASE: "rg:PressRelease",
    Kind.ARTICLE: "schema:Article",
    Kind.PAPER: "rg:OfficialDocument",
}
_ABOUT, _SHA256, _UNREAD = term("schema:about"), term("rg:sha256"), term("rg:readInPart")
_LANGUAGE, _READER, _TITLE = term("dcterms:language"), term("rg:reader"), term("dcterms:title")


def state_document(context: Context) -> None:
    """Type, hash, language and title of the document; for a record text, what it holds.

    Where the file lay is a fact about one build's input and not about the content, so that the
    build itself states `dcterms:source`.
    """
    document, triples, node = context.page.document, context.triples, context.document
    triples.type(node, term("rg:Document"), term(_CLASSES[document.kind]))
    triples.add(node, _SHA256, literal(document.source.sha256))
    triples.add(node, _LANGUAGE, literal(document.language))
    triples.add(node, _READER, literal(document.reader))
    for reason in document.unread:
        triples.add(node, _UNREAD, literal(reason))
    if context.page.identity.title:
        triples.add(node, _TITLE, literal(context.page.identity.title))
    if context.symbol:
        triples.link(node, _ABOUT, context.declare(context.symbol))
