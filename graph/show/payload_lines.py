"""The same columns out of lines of N-Triples or N-Quads: one pass over them.

A store on disk looks every term up by its hash; for a whole archive a pass over lines takes a tenth
of that time, and less where each document has kept only those that the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from graph.show.payload_read import LABELS, Columns, Row, iri

_USUAL = (
    *LABELS,
    "rdf:type",
    *("rdf:subject", "rdf:predicate", "rdf:object", "rdfs:seeAlso"),
    *("skos:altLabel", "skos:exactMatch"),
    *("dcterms:identifier", "dcterms:title", "dcterms:source", "dcterms:subject"),
    *("cito:cites", "cito:hasCitingEntity", "cito:hasCitedEntity"),
    *("oa:exact", "org:member", "org:organization", "org:role", "prov:wasAttributedTo"),
    *("schema:about", "schema:datePublished", "schema:isPartOf", "schema:maxValue"),
    *("schema:minValue", "schema:startDate", "schema:text"),
    *("rg:abstained", "rg:abstainedCount", "rg:acronym", "rg:adoptionDate", "rg:adoptionMode"),
    *("rg:against", "rg:againstCount", "rg:citedByCount", "rg:citedPart", "rg:claimProperty"),
    *("rg:claimedValue", "rg:community", "rg:demonym", "rg:draft", "rg:evidence"),
    *("rg:formalName", "rg:formerName", "rg:ground", "rg:inFavour", "rg:inFavourCount"),
    *("rg:inProvision", "rg:matchedPassage", "rg:matchedText", "rg:meeting", "rg:mentions"),
    "rg:ofResolution",
    *("rg:onBehalfOf", "rg:organ", "rg:pageRank", "rg:quoteMatch", "rg:recordedValue"),
    *("rg:region", "rg:roleText", "rg:session", "rg:speakerText", "rg:sponsor"),
    *("rg:sponsorRole", "rg:statedDate", "rg:statedTitle", "rg:verb", "rg:verdict"),
)
_SMALL = 400_000
"""A longer column is forgotten once it is read; who needs it again reads the lines again."""
_UNSEEN = frozenset(iri(f"rg:{name}") for name in ("Clause", "DateMention"))
_PARAGRAPHS = frozenset(
    iri(f"rg:{name}")
    for name in ("PreambularParagraph", "OperativeParagraph", "AnnexParagraph", "Provision")
)
_OF_PARAGRAPHS = frozenset((iri("rdf:type"), iri("schema:text"), iri("dcterms:isPartOf")))
_WANTED = frozenset(map(iri, _USUAL))
Lines = Callable[[], Iterable[bytes]]
"""Gives the lines, from the first one again at each call."""
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.S)
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def shown(lines: Iterable[str]) -> list[str]:
    """Those of a document's N-Triples lines that the page shows, in their order.

    Paragraphs show their text; where it stands, what they mention, and the nodes of clauses and of
    dates are for queries.
    """
    split = [(line, *line.split(" ", 2)) for line in lines]
    kinds: dict[str, str] = {}
    for _, subject, predicate, value in split:
        if predicate[1:-1] == _TYPE and value[1:-3] in _UNSEEN | _PARAGRAPHS:
            kinds[subject] = value[1:-3]
    passages = {
        value[:-2]
        for _, subject, predicate, value in split
        if predicate[1:-1] == _EVIDENCE and subject not in kinds
    }
    return [
        line
        for line, subject, predicate, _ in split
        if _is_shown(subject, predicate[1:-1], kinds.get(subject, ""), passages)
    ]


def _is_shown(subject: str, predicate: str, kind: str, passages: set[str]) -> bool:
    if predicate not in _WANTED or kind in _UNSEEN:
        return False
    if predicate == _EXACT:
        return subject in passages
    return not kind or predicate in _OF_PARAGRAPHS


_TYPE, _EVIDENCE, _EXACT = iri("rdf:type"), iri("rg:evidence"), iri("oa:exact")


class LineColumns(Columns):
    """Columns of all statements of some lines, whatever their graph.

    The store is asked only for the few passages whose lines are not among them.
    """

    def __init__(self, store: ox.Store, lines: Path | Lines) -> None:
        super().__init__(store)
        self._lines: Lines = partial(_of_file, lines) if isinstance(lines, Path) else lines
        self._raw: dict[str, list[tuple[bytes, bytes]]] = {}
        self._types: dict[str, set[str]] | None = None
        self._scan(_USUAL)

    def _scan(self, names: Iterable[str]) -> None:
        """Keeps the lines with these properties: subject, and the rest from the value on."""
        wanted = {iri(name).encode(): self._raw.setdefault(name, []) for name in names}
        last = b""
        for line in self._lines():
            head, _, rest = line.partition(b"> <")
            name, _, value = rest.partition(b"> ")
            kept = wanted.get(name)
            if kept is None or not head.startswith(b"<"):
                continue
            if head != last:
                last = head
            kept.append((last, value))

    def rows(self, name: str) -> Iterator[Row]:
        """Every statement with this property; one that several graphs hold may come repeatedly."""
        if name not in self._raw:
            self._scan((name,))
        raw = self._raw[name] if len(self._raw[name]) < _SMALL else self._raw.pop(name)
        for head, rest in raw:
            if rest.startswith(b"<"):
                yield head[1:].decode(), rest[1 : rest.index(b">")].decode(), None
            elif rest.startswith(b'"'):
                end = rest.rindex(b'"')
                yield head[1:].decode(), _plain(rest[1:end]), _language(rest[end + 1 :])

    def typed(self, name: str) -> set[str]:
        """The IRIs of everything that has this type."""
        if self._types is None:
            self._types = {}
            for subject, kind, _ in self.rows("rdf:type"):
                self._types.setdefault(kind, set()).add(subject)
        return self._types.get(iri(name), set())


def _of_file(path: Path) -> Iterator[bytes]:
    with path.open("rb") as lines:
        yield from lines


def _language(rest: bytes) -> str:
    return rest[1:].split(b" ", 1)[0].decode() if rest.startswith(b"@") else ""


def _plain(raw: bytes) -> str:
    text = raw.decode()
    return _ESCAPED.sub(_meant, text) if "\\" in text else text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _SHORT.get(found[3], found[3])
