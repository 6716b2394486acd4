"""The same columns out of an N-Quads file: one pass over its lines.

A store on disk looks every term up by its hash; for a whole archive a pass over the file that was
written beside it takes a tenth of that time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_SMALL = 120_000
"""A longer column is forgotten once it is read; who needs it again reads the file again."""
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.S)
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class LineColumns(Columns):
    """Columns of all statements of an N-Quads file, whatever their graph; the store is not read."""

    def __init__(self, store: ox.Store, path: Path) -> None:
        super().__init__(store)
        self._path = path
        self._raw: dict[str, list[tuple[bytes, bytes]]] = {}
        self._types: dict[str, set[str]] | None = None
        self._scan(_USUAL)

    def _scan(self, names: Iterable[str]) -> None:
        """Keeps the lines with these properties: subject, and the rest from the value on."""
        wanted = {iri(name).encode(): self._raw.setdefault(name, []) for name in names}
        last = b""
        with self._path.open("rb") as lines:
            for line in lines:
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


def _language(rest: bytes) -> str:
    return rest[1:].split(b" ", 1)[0].decode() if rest.startswith(b"@") else ""


def _plain(raw: bytes) -> str:
    text = raw.decode()
    return _ESCAPED.sub(_meant, text) if "\\" in text else text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _SHORT.get(found[3], found[3])
