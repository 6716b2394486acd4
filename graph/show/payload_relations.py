"""The edges of the page, as lists of node numbers, and the claims and quotations of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.show.payload_details import Passages
from graph.show.payload_nodes import tail
from graph.show.payload_read import Columns

Lists = dict[int, list[int]]
Index = Mapping[str, int]

FLAT = {
    "cites": "cito:cites",
    "subject": "dcterms:subject",
    "sponsor": "rg:sponsor",
    "favour": "rg:inFavour",
    "against": "rg:against",
    "abstained": "rg:abstained",
    "about": "schema:about",
}
"""Kinds of edge that one property states, by the name that the page uses."""


def read_lists(columns: Columns, index: Index) -> dict[str, Lists]:
    """For each kind of edge: node number to the sorted numbers of the nodes it points to."""
    edges = {name: columns.pairs(term) for name, term in FLAT.items()}
    edges["mentions"] = _mentions(columns)
    edges["member"] = _between(columns, "org:member", "org:organization")
    edges["quoted"] = _between(columns, "prov:wasAttributedTo", "schema:isPartOf")
    return {name: _lists(pairs, index) for name, pairs in edges.items()}


def _lists(pairs: Iterable[tuple[str, str]], index: Index) -> Lists:
    """Pairs of IRIs as lists of node numbers; what is no node, or leads to itself, is left out."""
    sets: dict[int, set[int]] = {}
    for subject, value in pairs:
        source, target = index.get(subject, -1), index.get(value, -1)
        if source >= 0 and target >= 0 and source != target:
            sets.setdefault(source, set()).add(target)
    return {source: sorted(sets[source]) for source in sorted(sets)}


def _mentions(columns: Columns) -> Iterator[tuple[str, str]]:
    """What documents of the press mention; provisions mention far too much to draw."""
    documents = columns.of_type("rg:Document") - columns.of_type("rg:ResolutionText")
    pairs = columns.pairs("rg:mentions") if documents else ()
    return ((one, other) for one, other in pairs if one in documents)


def _between(columns: Columns, first: str, second: str) -> Iterator[tuple[str, str]]:
    """The ends of two edges that begin at one node."""
    ends = columns.one(second)
    return ((start, ends.get(one, "")) for one, start in columns.pairs(first))


def as_columns(lists: Lists) -> dict[str, list[Any]]:
    """Lists as two columns, targets as steps from one to the next: small numbers compress well."""
    steps = []
    for targets in lists.values():
        before = 0
        row = []
        for target in targets:
            row.append(target - before)
            before = target
        steps.append(row)
    return {"s": list(lists), "t": steps}


def read_claims(columns: Columns, index: Index, passages: Passages) -> list[list[Any]]:
    """Claims: document, resolution, aspect, claimed, recorded, verdict, passages, record."""
    value = {name: columns.one(name) for name in _CLAIM}
    matched, shown = columns.one("rg:matchedPassage"), columns.one("rg:matchedText")
    labels = columns.labels()
    rows = []
    for one in sorted(columns.of_type("rg:Claim")):
        spans = passages.of(one, 3)
        document = _document_of(one, value, passages, spans)
        rows.append(
            [
                index.get(document, -1),
                index.get(value["schema:about"].get(one, ""), -1),
                _words(value["rg:claimProperty"].get(one, ""), labels),
                _words(value["rg:claimedValue"].get(one, ""), labels),
                _words(value["rg:recordedValue"].get(one, ""), labels),
                tail(value["rg:verdict"].get(one, "")) or "unverifiable",
                spans,
                _one(passages, matched.get(one, ""), shown.get(one, "")),
            ]
        )
    return rows


_CLAIM = (
    "schema:about",
    "schema:isPartOf",
    "rg:claimProperty",
    "rg:claimedValue",
    "rg:recordedValue",
    "rg:verdict",
)


def _document_of(
    one: str, value: Mapping[str, Mapping[str, str]], passages: Passages, spans: list[Any]
) -> str:
    stated = value["schema:isPartOf"].get(one)
    return stated or (passages.source(spans[0][0]) if spans else "") or one.split("#", 1)[0]


def _words(text: str, labels: Mapping[str, str]) -> str:
    return labels.get(text) or (tail(text).replace("-", " ") if "/id/" in text else text)


def _one(passages: Passages, span: str, words: str) -> list[Any]:
    """The passage, else the words that are shown of it, in a list of its own, or an empty list."""
    row = passages.row(span, words) if span else None
    return [row] if row else []


def read_quotations(columns: Columns, index: Index, passages: Passages) -> list[list[Any]]:
    """Quotations: words, speaker, document, what they are about, how near they come to the text.

    Then passages, the speaker as printed, and the passage of the record that was compared.
    """
    text = columns.one("schema:text")
    speaker, document = columns.one("prov:wasAttributedTo"), columns.one("schema:isPartOf")
    about, match = columns.one("schema:about"), columns.one("rg:quoteMatch")
    printed = columns.one("rg:speakerText")
    matched, shown = columns.one("rg:matchedPassage"), columns.one("rg:matchedText")
    rows = []
    for one in sorted(columns.of_type("schema:Quotation")):
        spans = passages.of(one, 2)
        ends = [index.get(column.get(one, ""), -1) for column in (speaker, document, about)]
        rows.append(
            [
                text.get(one, ""),
                *ends,
                tail(match.get(one, "")),
                spans,
                printed.get(one, ""),
                _one(passages, matched.get(one, ""), shown.get(one, "")),
            ]
        )
    return rows
