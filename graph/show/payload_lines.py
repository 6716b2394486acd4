"""The same columns out of lines of N-Triples or N-Quads: one pass over them.

A store on disk looks every term up by its hash; for a whole archive a pass over lines takes a tenth
of that time, and less where each document has kept only those that the page shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
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
Pairs = list[tuple[str, str]]
"""Predicate and object, both as N-Triples terms."""


def _terms(*names: str) -> tuple[str, ...]:
    return tuple(f"<{iri(name)}>" for name in names)


_UNSEEN = frozenset(_terms("rg:Clause", "rg:DateMention"))
_PARAGRAPHS = frozenset(
    _terms("rg:PreambularParagraph", "rg:OperativeParagraph", "rg:AnnexParagraph", "rg:Provision")
)
_PARTLY = _UNSEEN | _PARAGRAPHS
_OF_PARAGRAPHS = frozenset(_terms("rdf:type", "schema:text"))
_WANTED = frozenset(_terms(*_USUAL))
Lines = Callable[[], Iterable[bytes]]
"""Gives the lines, from the first one again at each call."""
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.S)
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def shown(said: Mapping[str, Pairs]) -> dict[str, Pairs]:
    """As much of what a document says of things as the page shows, in its order.

    Paragraphs show their text; where it stands, what they mention, and the nodes of clauses and of
    dates are for queries.
    """
    kinds = {subject: _kind(pairs) for subject, pairs in said.items()}
    passages = {
        value
        for subject, pairs in said.items()
        if not kinds[subject]
        for predicate, value in pairs
        if predicate == _EVIDENCE
    }
    found: dict[str, Pairs] = {}
    for subject, pairs in said.items():
        wanted = _OF_PARAGRAPHS if kinds[subject] in _PARAGRAPHS else _WANTED
        if kinds[subject] not in _UNSEEN:
            hidden = _EXACT if subject not in passages else ""
            found[subject] = [one for one in pairs if one[0] in wanted and one[0] != hidden]
    return found


def _kind(pairs: Pairs) -> str:
    """What a thing is, where the page does not show all of such a thing."""
    return next((value for name, value in pairs if name == _TYPE and value in _PARTLY), "")


_TYPE, _EVIDENCE, _EXACT = _terms("rdf:type", "rg:evidence", "oa:exact")


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
