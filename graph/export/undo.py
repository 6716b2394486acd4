"""The profile `undo`: citations and mentions as UNDO itself models them.

UNDO has no citation: that the Assembly recalls a resolution is a `undo:Relation` with a proponent,
a meaning and a receiver, and an `undo:Annotation` that ties it to the resolution whose text says
so. What a document names is `allot:mentions`, and a term stands for a concept through
`undo:hasRelatedConcept`. With this, the questions of its first iteration have answers: who mentions
a thing, what a document mentions, which documents recall another, which terms stand for a concept.

Source: the UN Document Ontology of 1 June 2017, w3id.org/un/ontology/undo, and its examples.
"""

from __future__ import annotations

from graph.export.selection import Selection
from graph.export.view import View, view_of
from graph.store import TripleStore
from graph.store.turtle import lines_of, ordered
from ontology import NAMESPACES

__all__ = ["ALLOT", "undo_view"]

ALLOT = "https://w3id.org/akn/ontology/allot/"
_RULES = (
    """
    CONSTRUCT {
      ?relation a undo:Relation ; undo:hasProponent ?organ ; undo:hasSemantics ?verb ;
        undo:hasReceiver ?cited .
      ?annotation a undo:Annotation ; oa:hasBody ?relation ; oa:hasTarget ?citing .
      ?citing a undo:Resolution ; allot:mentions ?cited .
    } WHERE {
      ?citation cito:hasCitingEntity ?citing ; cito:hasCitedEntity ?cited ; rg:verb ?verb .
      ?citing rg:organ ?organ .
      BIND(IRI(CONCAT(STR(?citation), "-relation")) AS ?relation)
      BIND(IRI(CONCAT(STR(?citation), "-annotation")) AS ?annotation)
    }
    """,
    """
    CONSTRUCT { ?citing allot:mentions ?cited } WHERE { ?citing cito:cites ?cited }
    """,
    """
    CONSTRUCT { ?whole allot:mentions ?named } WHERE {
      { ?document a rg:ResolutionText ; schema:about ?whole ; rg:mentions ?named }
      UNION {
        ?whole a rg:Document ; rg:mentions ?named
        FILTER NOT EXISTS { ?whole a rg:ResolutionText }
      }
    }
    """,
    """
    CONSTRUCT { ?node a undo:Resolution ; dcterms:identifier ?symbol ; dcterms:title ?title }
    WHERE {
      ?node a rg:Resolution ; dcterms:identifier ?symbol OPTIONAL { ?node dcterms:title ?title }
    }
    """,
    """
    CONSTRUCT { ?node a allot:Person ; rdfs:label ?label } WHERE {
      ?node a foaf:Person ; skos:prefLabel ?label
    }
    """,
    """
    CONSTRUCT { ?node a allot:Organization ; rdfs:label ?label } WHERE {
      ?node a org:Organization ; skos:prefLabel ?label
    }
    """,
    """
    CONSTRUCT {
      ?concept a allot:Concept ; rdfs:label ?preferred .
      ?term a allot:Term ; rdfs:label ?label ; undo:hasRelatedConcept ?concept .
    } WHERE {
      ?concept a skos:Concept ; skos:prefLabel ?preferred .
      { ?concept skos:prefLabel ?label } UNION { ?concept skos:altLabel ?label }
      BIND(IRI(CONCAT(STR(?concept), "#term-", ENCODE_FOR_URI(LCASE(STR(?label))))) AS ?term)
    }
    """,
)


def undo_view(store: TripleStore, selection: Selection | None = None) -> View:
    """The chosen part of a graph in UNDO's terms.

    Raises:
        InputError: nothing fits the selection.
    """
    whole = view_of(store, selection, described=False)
    prologue = f"PREFIX allot: <{ALLOT}>\n"
    lines = {line for rule in _RULES for line in lines_of(whole.ask_triples(prologue + rule))}
    kept = ("undo", "oa", "dcterms", "rdfs", "xsd")
    prefixes = {name: NAMESPACES[name] for name in kept} | {"allot": ALLOT}
    return View(ordered(lines), store.base, prefixes, None, False)
