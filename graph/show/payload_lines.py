"""The same columns out of what each document has kept for the page: one pass over it.

A store on disk looks every term up by its hash; for a whole archive such a pass takes a small
part of that time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat

from graph.show.payload_read import LABELS, Columns, Held, Source, iri

_USED = {
    "cito": "cites hasCitedEntity hasCitingEntity",
    "dcterms": "identifier source subject title",
    "oa": "exact prefix suffix",
    "org": "member organization role",
    "prov": "wasAttributedTo",
    "rdf": "object predicate subject type",
    "rdfs": "seeAlso",
    "rg": """
        abstained abstainedCount acronym adoptionDate adoptionMode against againstCount ballot
        citedByCount citedPart claimProperty claimedValue community demonym draft evidence
        formalName formerName ground inFavour inFavourCount inProvision matchedPassage matchedText
        meeting mentions ofResolution onBehalfOf organ pageRank quoteMatch recordedValue refersTo
        region roleText session speakerText sponsor sponsorRole statedDate statedTitle verb verdict
        voter
    """,
    "schema": "about datePublished isPartOf maxValue minValue startDate text",
    "skos": "altLabel exactMatch",
}
_USUAL = (*LABELS, *(f"{one}:{name}" for one, names in _USED.items() for name in names.split()))
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
_NAMES = dict(zip(_terms(*_USUAL), _USUAL, strict=True))
Batch = Mapping[str, tuple[Iterable[str], Iterable[str], Iterable[str | None]]]
"""Some statements by property (`rg:organ`): subjects, values, languages, as many of each."""
Batches = Callable[[], Iterable[Batch]]
"""Gives the batches, from the first one again at each call."""
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.S)
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def shown(own: Mapping[str, Pairs], rest: Mapping[str, Pairs]) -> dict[str, Pairs]:
    """As much of what a document alone says of things as the page shows, in its order.

    Paragraphs show their text; where it stands, what they mention, and the nodes of clauses and of
    dates are for queries. Passages that show what the document says of others, `rest`, are its own.
    """
    found: dict[str, Pairs] = {}
    facts = list(rest.values())
    for subject, pairs in own.items():
        passage = pairs[0][0] == _END  # nothing else begins with where it ends
        kind = "" if passage else _kind(pairs)
        if kind not in _UNSEEN:
            wanted = _OF_PARAGRAPHS if kind else _WANTED
            found[subject] = pairs if passage else [one for one in pairs if one[0] in wanted]
        if not passage and not kind:
            facts.append(found[subject])
    shows = {value for pairs in facts for name, value in pairs if name == _EVIDENCE}
    shows |= _mentions(found)
    for subject, pairs in found.items():
        if pairs and pairs[0][0] == _END:
            found[subject] = [one for one in pairs if one[0] in _WORDS and subject in shows]
    return found


def _mentions(found: Mapping[str, Pairs]) -> set[str]:
    """A passage for each thing that a text of the press names: all of them would be too much."""
    if any((_TYPE, _RECORD) in pairs for pairs in found.values()):
        return set()
    first: dict[str, tuple[int, str]] = {}
    for subject, pairs in found.items():
        for name, value in pairs:
            if name == _REFERS_TO:
                at = (int(subject.rpartition("=")[2].partition(",")[0]), subject[1:-1])
                first[value] = min(at, first.get(value, at))
    return {f"<{subject}>" for _, subject in first.values()}


def _kind(pairs: Pairs) -> str:
    """What a thing is, where the page does not show all of such a thing."""
    return next((value for name, value in pairs if name == _TYPE and value in _PARTLY), "")


_TYPE, _EVIDENCE, _END = _terms("rdf:type", "rg:evidence", "oa:end")
_RECORD, _REFERS_TO = _terms("rg:ResolutionText", "rg:refersTo")
_WORDS = frozenset(_terms("oa:exact", "oa:prefix", "oa:suffix", "rg:refersTo"))


def packed(said: Mapping[str, Pairs]) -> bytes:
    """What the page shows of a document, as it is kept: `batch_in` gives it back.

    Every IRI is kept once, and told by its number. Most columns are in one language, or in none:
    those tell it once.
    """
    columns: dict[str, tuple[list[int], list[str], list[str | None]]] = {}
    for at, pairs in enumerate(filter(None, said.values())):
        for name, term in pairs:
            column = columns.get(name)
            if column is None:
                column = columns[name] = ([], [], [])
            value, language = _value(term)
            column[0].append(at)
            column[1].append(value)
            column[2].append(language)
    kept = (subject[1:-1] for subject, pairs in said.items() if pairs)
    number = {one: at for at, one in enumerate(kept)}
    told: dict[str, tuple[list[int], list[str] | list[int], list[str | None] | str | None]] = {}
    for name, (places, values, languages) in columns.items():
        if any(one is not None for one in languages):
            one_language = len(set(languages)) == 1
            told[_NAMES[name]] = (places, values, languages[0] if one_language else languages)
        else:
            numbers = [number.setdefault(one, len(number)) for one in values]
            told[_NAMES[name]] = (places, numbers, None)
    return json.dumps([list(number), told], ensure_ascii=False, separators=(",", ":")).encode()


def batch_in(kept: bytes) -> Batch:
    """What `packed` kept."""
    iris, columns = json.loads(kept)
    named = iris.__getitem__
    return {
        name: (
            map(named, places),
            map(named, values) if languages is None else values,
            languages if isinstance(languages, list) else repeat(languages, len(values)),
        )
        for name, (places, values, languages) in columns.items()
    }


def batch_of(lines: Iterable[str]) -> Batch:
    """The statements of lines of N-Triples or N-Quads; those of blank nodes are passed over."""
    found: dict[str, Held] = {}
    for line in lines:
        subject, predicate, rest = line.split(" ", 2)
        name = _NAMES.get(predicate)
        if name is not None and subject[0] == "<" and rest[0] != "_":
            if rest[0] == "<":
                value, language = rest[1 : rest.index(">")], None
            else:
                end = rest.rindex('"')
                tag = rest[end + 1 :].split(" ", 1)[0] if rest[end + 1] == "@" else ""
                value, language = _value(rest[: end + 1] + tag)
            column = found.get(name)
            if column is None:
                column = found[name] = ([], [], [])
            column[0].append(subject[1:-1])
            column[1].append(value)
            column[2].append(language)
    return found


def _value(term: str) -> tuple[str, str | None]:
    """The value of an N-Triples term, and its language."""
    if term[0] == "<":
        return term[1:-1], None
    end = term.rindex('"')
    return _plain(term[1:end]), term[end + 2 :] if term[end + 1 : end + 2] == "@" else ""


class LineColumns(Columns):
    """Columns of all statements of some batches.

    The store is asked only for the few passages that are not among them.
    """

    def __init__(self, store: Source, batches: Batches) -> None:
        super().__init__(store)
        self._batches = batches
        self._held: dict[str, Held] = {}
        self._types: dict[str, set[str]] | None = None
        self._scan(_USUAL)

    def _scan(self, names: Iterable[str]) -> None:
        """Keep the statements with these properties."""
        wanted: dict[str, Held] = {
            name: self._held.setdefault(name, ([], [], [])) for name in names
        }
        for batch in self._batches():
            for name, column in batch.items():
                held = wanted.get(name)
                if held is not None:
                    held[0].extend(column[0])
                    held[1].extend(column[1])
                    held[2].extend(column[2])

    def column(self, name: str) -> Held:
        """Every statement with this property; one that several graphs hold may come repeatedly."""
        if name not in self._held:
            self._scan((name,))
        return self._held[name] if len(self._held[name][0]) < _SMALL else self._held.pop(name)

    def typed(self, name: str) -> set[str]:
        """The IRIs of everything that has this type."""
        if self._types is None:
            self._types = {}
            for subject, kind in self.pairs("rdf:type"):
                known = self._types.get(kind)
                if known is None:
                    known = self._types[kind] = set()
                known.add(subject)
        return self._types.get(iri(name), set())


def _plain(text: str) -> str:
    return _ESCAPED.sub(_meant, text) if "\\" in text else text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _SHORT.get(found[3], found[3])
