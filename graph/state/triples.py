"""Triples of one document, as N-Triples terms, and the evidence that goes with each.

Terms and not objects: a build states some millions of triples, and a term is what a sort, a file
and a diff all take.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote

from graph.errors import EvidenceError
from graph.iris import Iris
from graph.model import Document, Span
from graph.symbol import Symbol
from ontology.terms import term

TYPE = term("rdf:type")
EVIDENCE = term("rg:evidence")
EXTRACTOR = term("rg:extractor")
_START, _END, _EXACT, _PREFIX, _SUFFIX, _IN_DOCUMENT = (
    f"<{term(name)}>"
    for name in ("oa:start", "oa:end", "oa:exact", "oa:prefix", "oa:suffix", "rg:inDocument")
)
_A, _STATEMENT, _SUBJECT, _PREDICATE, _OBJECT = (
    f"<{term(f'rdf:{name}')}>" for name in ("type", "Statement", "subject", "predicate", "object")
)
_EVIDENCE, _EXTRACTOR = f"<{EVIDENCE}>", f"<{EXTRACTOR}>"
_REFERS_TO = term("rg:refersTo")
_XSD = "http://www.w3.org/2001/XMLSchema#"

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\x00-\x1f\x7f]')
_GRAINS = ("date", "gYearMonth", "gYear")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_NOT_IN_IRI = re.compile(
    r"[^!#$%&'()*+,./0-9:;=?@A-Z_a-z~\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    r"\U00010000-\U0001fffd\U00020000-\U0002fffd-]|%(?![0-9A-Fa-f]{2})"
)
"""What RFC 3987 lets no IRI hold: white space, controls, private use, a lone percent sign."""


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _ESCAPES.get(found) or f"\\u{ord(found):04X}"


def literal(value: str, datatype: str = "", language: str = "") -> str:
    r"""A literal as N-Triples; `datatype` is a local name of XML Schema.

    >>> literal('a "b"'), literal("7", "integer"), literal("chat", language="fr")
    ('"a \\"b\\""', '"7"^^<http://www.w3.org/2001/XMLSchema#integer>', '"chat"@fr')
    """
    # Of what can be printed only two characters are escaped, and to look for them is quick.
    plain = value.isprintable() and '"' not in value and "\\" not in value
    text = f'"{value if plain else _TO_ESCAPE.sub(_escape, value)}"'
    if language:
        return f"{text}@{language}"
    return f"{text}^^<{_XSD}{datatype}>" if datatype else text


@lru_cache(maxsize=65536)
def iri(value: str) -> str:
    """An IRI as N-Triples; characters that an IRI may not hold are percent-encoded.

    >>> iri("https://example.org/a b#c#d")
    '<https://example.org/a%20b#c%23d>'
    """
    head, mark, fragment = value.partition("#")
    value = f"{head}{mark}{fragment.replace('#', '%23')}"
    return f"<{_NOT_IN_IRI.sub(lambda match: quote(match.group(), safe=''), value)}>"


_rule = lru_cache(maxsize=1024)(literal)


def integer(value: int) -> str:
    """A whole number as N-Triples."""
    return f'"{value}"^^<{_XSD}integer>'


def decimal(value: float) -> str:
    """A number with at most six decimals as N-Triples, never in scientific notation."""
    return literal(f"{value:.6f}".rstrip("0").rstrip(".") or "0", "decimal")


def calendar(value: str) -> str:
    """An ISO day, month or year as xsd:date, xsd:gYearMonth or xsd:gYear.

    Raises:
        ValueError: where the value is none of them.
    """
    if not _CALENDAR.fullmatch(value):
        raise ValueError(f"{value!r}: expected YYYY, YYYY-MM or YYYY-MM-DD")
    return literal(value, _GRAINS[2 - value.count("-")])


def during(since: str, until: str) -> str:
    """An interval as ISO 8601 writes it, "" where neither end is known."""
    return f"{since}/{until}" if since or until else ""


Pairs = list[tuple[str, str]]
"""What is said of one thing: predicate and object, both as N-Triples terms."""


def lines_of(said: Mapping[str, Pairs]) -> list[str]:
    """N-Triples lines without newline, thing by thing and pair by pair."""
    return [
        f"{subject} {predicate} {value} ."
        for subject, pairs in said.items()
        for predicate, value in pairs
    ]


class Triples:
    """Collects the triples of one document; every fact enters with the passage that shows it.

    They are held by what they are about, since that is how they are divided and written.
    `declared` remembers which documents with a symbol have been named and typed, by IRI.
    """

    def __init__(self, iris: Iris, document: Document | None = None) -> None:
        self.iris = iris
        self.document = document
        self.declared: dict[str, Symbol] = {}
        self._said: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        self._passages: dict[tuple[int, int], str] = {}
        self._here = iri(iris.document(document.id)) if document else ""

    def __len__(self) -> int:
        return sum(map(len, self._said.values()))

    def said(self) -> dict[str, Pairs]:
        """What is said of each thing, things and pairs sorted, each triple once."""
        return {subject: sorted(self._said[subject]) for subject in sorted(self._said)}

    def lines(self) -> list[str]:
        """All triples as N-Triples lines without newline, sorted, each once."""
        return lines_of(self.said())

    def take(self, said: Mapping[str, Pairs]) -> None:
        """What is said elsewhere, with things and pairs as N-Triples terms."""
        for subject, pairs in said.items():
            self._said[subject].update(pairs)

    def add(self, subject: str, predicate: str, value: str) -> None:
        """One triple: subject and predicate as plain IRIs, the object as an N-Triples term."""
        self._said[iri(subject)].add((iri(predicate), value))

    def link(self, subject: str, predicate: str, target: str) -> None:
        """One triple between two things, all plain IRIs."""
        self._said[iri(subject)].add((iri(predicate), iri(target)))

    def type(self, subject: str, *classes: str) -> None:
        """Say what something is; classes are plain IRIs."""
        for one in classes:
            self.link(subject, TYPE, one)

    def say(
        self, node: str, kind: str, links: Mapping[str, str], values: Mapping[str, str]
    ) -> None:
        """A thing with its class, links (plain IRIs) and texts; what is empty is left out."""
        self.type(node, kind)
        for predicate, target in links.items():
            if target:
                self.link(node, predicate, target)
        for predicate, value in values.items():
            if value:
                self.add(node, predicate, literal(value))

    def span(self, span: Span, refers_to: str = "") -> str:
        """The node of a passage of this document; minted once however often it is asked for.

        Raises:
            EvidenceError: where the passage lies outside the text.
        """
        node = self._passage(span)[1:-1]
        if refers_to:
            self.link(node, _REFERS_TO, refers_to)
        return node

    def _passage(self, span: Span) -> str:
        """The node of a passage as a term."""
        place = (span.start, span.end)
        node = self._passages.get(place)
        if node is None:
            node = self._passages[place] = self._mint_passage(span)
        return node

    def _mint_passage(self, span: Span) -> str:
        document, start, end = self.document, span.start, span.end
        if document is None or end > len(document.text):
            raise EvidenceError(f"span {start},{end} lies outside of any document's text")
        node = f"<{self.iris.span(document.id, span)}>"
        self._said[node] = {
            (_START, integer(start)),
            (_END, integer(end)),
            (_EXACT, literal(document.text[start:end])),
            (_IN_DOCUMENT, self._here),
        }
        return node

    def shown(self) -> list[tuple[int, int]]:
        """Start and end of every passage that shows a fact, or names a thing first, in order."""
        evident = {
            value for pairs in self._said.values() for name, value in pairs if name == _EVIDENCE
        }
        named: set[str] = set()
        found = []
        for place, node in sorted(self._passages.items()):
            things = {value for name, value in self._said[node] if name == iri(_REFERS_TO)}
            if node in evident or things - named:
                found.append(place)
            named |= things
        return found

    def surround(self, place: tuple[int, int], before: str, after: str) -> None:
        """Give a passage the words around it, as far as there are any."""
        said = self._said[self._passages[place]]
        said.update(
            (name, literal(words)) for name, words in ((_PREFIX, before), (_SUFFIX, after)) if words
        )

    def show(self, node: str, spans: Iterable[Span], rule: str = "") -> None:
        """Give a node that states a fact its evidence and the rule that produced it.

        Without a rule it is the document's reader: what it read stands on the document.
        """
        said = self._said[iri(node)]
        said.update([(_EVIDENCE, self._passage(span)) for span in spans])
        if rule:
            said.add((_EXTRACTOR, _rule(rule)))

    def fact(self, triple: tuple[str, str, str], spans: Sequence[Span], rule: str) -> None:
        """A flat fact: the triple itself, and a statement node with its evidence.

        `triple` holds subject and predicate as plain IRIs and the object as an N-Triples term.
        """
        subject, predicate, value = triple
        document = self.document
        if document is None:
            raise EvidenceError(f"{subject} {predicate}: a fact needs a document")
        self.add(subject, predicate, value)
        node = self.iris.fact(document.id, subject, predicate, value)
        self._said[iri(node)].update(
            (
                (_A, _STATEMENT),
                (_SUBJECT, iri(subject)),
                (_PREDICATE, iri(predicate)),
                (_OBJECT, value),
            )
        )
        self.show(node, spans, rule)
