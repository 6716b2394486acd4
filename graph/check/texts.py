"""What no shape can see: terms outside the vocabulary, passages that are not in their texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.check.report import Finding
from graph.store import TripleStore, query
from ontology.terms import declared

__all__ = ["Passages", "passages", "terms"]

_COUNT = "SELECT (COUNT(DISTINCT ?span) AS ?n) WHERE { ?span rg:inDocument ?document }"
_DOCUMENTS = "SELECT DISTINCT ?document WHERE { ?span rg:inDocument ?document }"
_SPANS = """
SELECT %s WHERE {
  ?span rg:inDocument <%s> ; oa:start ?start ; oa:end ?end ; oa:exact ?exact
}
"""
_UNUSUAL = """
ASK {
  { ?span oa:start ?at FILTER(!isLiteral(?at) || DATATYPE(?at) != xsd:integer) }
  UNION { ?span oa:end ?at FILTER(!isLiteral(?at) || DATATYPE(?at) != xsd:integer || ?at < 1) }
  UNION { ?span oa:exact ?at FILTER(!isLiteral(?at) || DATATYPE(?at) != xsd:string) }
}
"""
"""A place in a text that is no whole number, words in a language."""
_FOREIGN = "SELECT ?term (SAMPLE(?node) AS ?this) WHERE { ?node %s } GROUP BY ?term"


def terms(store: TripleStore) -> Iterator[Finding]:
    """Properties and classes that the vocabulary does not declare, with one node that has them."""
    for kind, pattern in (("property", "?term ?x"), ("class", "a ?term")):
        for term, node in query(store, _FOREIGN % pattern).rows:
            iri = getattr(term, "value", "")
            if iri not in declared():
                message = f"The vocabulary declares every {kind}."
                yield Finding("Violation", f"undeclared-{kind}", _iri(node), iri, message)


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)


@dataclass(frozen=True, slots=True)
class Passages:
    """What came of holding all passages against their texts.

    `found` are those that do not stand there; `exact` tells that every passage has one start, one
    end and one text, and that they say where it stands.
    """

    found: tuple[Finding, ...] = ()
    exact: bool = False


def passages(store: TripleStore) -> Passages:
    """Hold the passages of every document against its text."""
    folder = folder_of_texts(store)
    if folder is None:
        return Passages()
    rows = query(store, _DOCUMENTS).rows
    documents = sorted(one.value for (one,) in rows if isinstance(one, ox.NamedNode))
    found: list[Finding] = []
    places = 0
    for document in documents:
        text = _text(folder, document)
        if text is None:
            found.append(_without_text(document))
            continue
        # To read what a passage is called takes as long as all else: done where one is wrong.
        told = query(store, _SPANS % ("?start ?end ?exact", document)).rows
        if not all(_stands(text, *map(_value, row)) for row in told):
            found += _elsewhere(text, document, store)
        places += len(told)
    # Each place says all three of a passage, and none can stand in its text with two of them.
    exact = not found and places == _count(store) and not query(store, _UNUSUAL).boolean
    return Passages(tuple(found), exact)


def _count(store: TripleStore) -> int:
    (row,) = query(store, _COUNT).rows
    return int(_value(row[0]))


def folder_of_texts(store: TripleStore) -> Path | None:
    """Where the texts of a built graph's documents lie."""
    folder = store.folder / "texts" if store.folder else None
    return folder if folder is not None and folder.is_dir() else None


def _text(folder: Path, document: str) -> str | None:
    file = folder / f"{_name(document)}.txt"
    return file.read_bytes().decode("utf-8") if file.is_file() else None


def _name(document: str) -> str:
    return document.rpartition("/")[2]


def _without_text(document: str) -> Finding:
    message = "Every document that has passages has its text beside the graph."
    name = _name(document)
    return Finding("Violation", "text-missing", document, name, message, name)


def _elsewhere(text: str, document: str, store: TripleStore) -> Iterator[Finding]:
    """The passages of a document that do not stand in its text where they say."""
    message = "A passage stands in its document's text where it says."
    named = query(store, _SPANS % ("?span ?start ?end ?exact", document)).rows
    for span, *place in sorted(tuple(map(_value, row)) for row in named):
        if not _stands(text, *place):
            exact, name = place[-1], _name(document)
            yield Finding("Violation", "passage-elsewhere", span, exact[:200], message, name, exact)


def _stands(text: str, start: str, end: str, exact: str) -> bool:
    """Whether a passage is what its text holds there, from its first character to its last."""
    if not (start.isdecimal() and end.isdecimal()):
        return False
    first, last = int(start), int(end)
    return text[first:last] == exact and len(exact) == last - first


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))
