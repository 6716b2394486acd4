"""What no shape can see: terms outside the vocabulary, passages that are not in their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from graph.check.report import Finding
from graph.store import TripleStore, query
from ontology.terms import declared

__all__ = ["passages", "terms"]

_SPANS = """
SELECT ?span ?document ?start ?end ?exact WHERE {
  ?span rg:inDocument ?document ; oa:start ?start ; oa:end ?end ; oa:exact ?exact
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
    folder = store.folder / "texts" if store.folder else None
    if folder is None or not folder.is_dir():
        return
    by_document: dict[str, list[tuple[str, int, int, str]]] = defaultdict(list)
    for row in query(store, _SPANS):
        place = (str(row["span"]), int(str(row["start"])), int(str(row["end"])))
        by_document[str(row["document"])].append((*place, str(row["exact"])))
    for document in sorted(by_document):
        yield from _in_text(folder, document, by_document[document])


def _in_text(
    folder: Path, document: str, spans: list[tuple[str, int, int, str]]
) -> Iterator[Finding]:
    name = document.rpartition("/")[2]
    file = folder / f"{name}.txt"
    if not file.is_file():
        message = "Every document that has passages has its text beside the graph."
        yield Finding("Violation", "text-missing", document, name, message, name)
        return
    text = file.read_bytes().decode("utf-8")
    for span, start, end, exact in sorted(spans):
        if text[start:end] != exact:
            message = "A passage stands in its document's text where it says."
            yield Finding("Violation", "passage-elsewhere", span, exact[:200], message, name, exact)
