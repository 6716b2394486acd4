"""What no shape can see: terms outside the vocabulary, passages that are not in their texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from graph.check.report import Finding
from graph.store import TripleStore, query
from ontology.terms import declared

__all__ = ["passages", "terms"]

_DOCUMENTS = "SELECT DISTINCT ?document WHERE { ?span rg:inDocument ?document }"
_SPANS = """
SELECT %s WHERE {
  ?span rg:inDocument <%s> ; oa:start ?start ; oa:end ?end ; oa:exact ?exact
}
"""
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


def passages(store: TripleStore) -> Iterator[Finding]:
    """Passages that do not stand in their document's text where they say."""
    folder = folder_of_texts(store)
    if folder is None:
        return
    rows = query(store, _DOCUMENTS).rows
    for document in sorted(one.value for (one,) in rows if isinstance(one, ox.NamedNode)):
        yield from _in_text(folder, document, store)


def folder_of_texts(store: TripleStore) -> Path | None:
    """Where the texts of a built graph's documents lie."""
    folder = store.folder / "texts" if store.folder else None
    return folder if folder is not None and folder.is_dir() else None


def _in_text(folder: Path, document: str, store: TripleStore) -> Iterator[Finding]:
    name = document.rpartition("/")[2]
    file = folder / f"{name}.txt"
    if not file.is_file():
        message = "Every document that has passages has its text beside the graph."
        yield Finding("Violation", "text-missing", document, name, message, name)
        return
    text = file.read_bytes().decode("utf-8")
    # To read what a passage is called takes as long as all else: done where one is wrong.
    told = query(store, _SPANS % ("?start ?end ?exact", document)).rows
    if all(_stands(text, *map(_value, row)) for row in told):
        return
    named = query(store, _SPANS % ("?span ?start ?end ?exact", document)).rows
    for span, *place in sorted(tuple(map(_value, row)) for row in named):
        if not _stands(text, *place):
            message = "A passage stands in its document's text where it says."
            exact = place[-1]
            yield Finding("Violation", "passage-elsewhere", span, exact[:200], message, name, exact)


def _stands(text: str, start: str, end: str, exact: str) -> bool:
    """Whether a passage is what its text holds there, from its first character to its last."""
    if not (start.isdecimal() and end.isdecimal()):
        return False
    first, last = int(start), int(end)
    return text[first:last] == exact and len(exact) == last - first


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))
