"""What an IRI of the graph means, as triples or as a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote, unquote

import pyoxigraph as ox

from graph.store import TripleStore
from graph.store.result import shorten

__all__ = ["INCOMING", "OUTGOING", "TRIPLES", "candidates", "exists", "page"]

_SAFE = "/:@!$&'()*+,;=-._~"
_LINK = "dcterms:isPartOf cito:hasCitingEntity rdf:subject rg:ofResolution org:member"

TRIPLES = f"""
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND($node AS ?s) ?s ?p ?o }}
  UNION {{ VALUES ?link {{ {_LINK} }} ?s ?link $node . ?s ?p ?o }}
}} LIMIT 20000
"""
"""All that is said of a node, and the nodes that state something of it."""

OUTGOING = """
SELECT ?p ?o ?label (SAMPLE(COALESCE(?words, ?own)) AS ?passage) WHERE {
  $node ?p ?o .
  OPTIONAL { ?o skos:prefLabel|dcterms:identifier|dcterms:title ?label FILTER(isIRI(?o)) }
  OPTIONAL {
    ?fact rdf:subject $node ; rdf:predicate ?p ; rdf:object ?o ; rg:evidence ?span .
    ?span oa:exact ?words
  }
  OPTIONAL { ?o oa:exact ?own }
} GROUP BY ?p ?o ?label ORDER BY ?p ?label ?o LIMIT 600
"""

INCOMING = """
SELECT ?s ?p ?label (SAMPLE(?words) AS ?passage) WHERE {
  { SELECT ?s ?p WHERE { ?s ?p $node FILTER(?p NOT IN (rdf:subject, rdf:object)) }
    ORDER BY ?p ?s LIMIT 300 }
  OPTIONAL { ?s skos:prefLabel|dcterms:identifier|dcterms:title|schema:text|oa:exact ?label }
  OPTIONAL { ?s rg:evidence/oa:exact ?words }
} GROUP BY ?s ?p ?label ORDER BY ?p ?s LIMIT 300
"""


def candidates(base: str, path: str) -> list[str]:
    """The IRIs that a request's path may mean: as it came, and written as the graph writes it."""
    written = quote(unquote(path), safe=_SAFE)
    return list(dict.fromkeys([f"{base}id/{path}", f"{base}id/{written}"]))


def exists(store: TripleStore, iri: str) -> bool:
    """Whether the graph says anything of an IRI."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    either = (
        store.triples.quads_for_pattern(node, None, None, None),
        store.triples.quads_for_pattern(None, None, node, None),
    )
    return any(next(iter(one), None) is not None for one in either)


def page(iri: str, store: TripleStore, outgoing: bytes, incoming: bytes) -> str:
    """A page about a node, out of the JSON answers to OUTGOING and INCOMING."""
    prefixes = store.prefixes
    facts = _bindings(outgoing)
    name = next((one["o"]["value"] for one in facts if _is_name(one)), "")
    title = iri.removeprefix(f"{store.base}id/")
    rows = "".join(
        f"<tr><th>{_term(one['p'], store, prefixes)}</th><td>{_value(one, 'o', store, prefixes)}"
        f"{_quote(one)}</td></tr>"
        for one in facts
    )
    back = "".join(
        f"<tr><td>{_value(one, 's', store, prefixes)}{_quote(one)}</td>"
        f"<th>{_term(one['p'], store, prefixes)}</th></tr>"
        for one in _bindings(incoming)
    )
    address = escape(_local(iri, store.base))
    return (
        "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{escape(name or title)}</title>"
        "<link rel='stylesheet' href='/static/style.css'>"
        f"<link rel='alternate' type='text/turtle' href='{address}?format=turtle'></head><body>"
        "<header><strong>resograph</strong><nav aria-label='Pages'>"
        f"<a href='/#node={quote(_explored(title), safe='/:()')}'>In the explorer</a>"
        "<a href='/query'>Query</a></nav></header>"
        f"<main><h1>{escape(title)}</h1><p class='name'>{escape(name)}</p>"
        f"<p class='iri'>{escape(iri)}</p>"
        f"<p>As <a href='{address}?format=turtle'>Turtle</a>, "
        f"<a href='{address}?format=jsonld'>JSON-LD</a>, "
        f"<a href='{address}?format=ntriples'>N-Triples</a></p>"
        f"<h2>What it is</h2><table>{rows}</table>"
        f"<h2>What points at it</h2><table>{back}</table></main></body></html>\n"
    )


def _explored(title: str) -> str:
    """What the explorer's address calls a node: a part is shown with what it is part of."""
    return unquote(title.partition("#")[0])


_NAMES = ("title", "prefLabel", "exact")


def _is_name(one: Mapping[str, Mapping[str, str]]) -> bool:
    return one["p"]["value"].rpartition("/")[2].rpartition("#")[2] in _NAMES


def _bindings(body: bytes) -> list[dict[str, dict[str, str]]]:
    found: Iterable[dict[str, dict[str, str]]] = json.loads(body)["results"]["bindings"]
    return [one for one in found if "p" in one]


def _quote(one: Mapping[str, Mapping[str, str]]) -> str:
    words = one.get("passage", {}).get("value", "")
    return f"<blockquote>{escape(words[:400])}</blockquote>" if words else ""


def _value(
    one: Mapping[str, Mapping[str, str]],
    key: str,
    store: TripleStore,
    prefixes: Mapping[str, str],
) -> str:
    label = one.get("label", {}).get("value", "")
    shown = _term(one[key], store, prefixes)
    return f"{shown} <span>{escape(label[:200])}</span>" if label else shown


def _term(term: Mapping[str, str], store: TripleStore, prefixes: Mapping[str, str]) -> str:
    value = term["value"]
    if term["type"] != "uri":
        return escape(value)
    shown = escape(shorten(value, prefixes).removeprefix("id:"))
    if value.startswith(f"{store.base}id/"):
        return f"<a href='{escape(_local(value, store.base))}'>{shown}</a>"
    if value.startswith(("http://", "https://")):
        return f"<a href='{escape(value)}' rel='noopener noreferrer'>{shown}</a>"
    return shown


def _local(iri: str, base: str) -> str:
    """The address here of an IRI below the base: a part is shown on its own page, by `part`."""
    path, mark, part = iri.removeprefix(base).partition("#")
    return f"/{path}?part={quote(part, safe='')}" if mark else f"/{path}"
