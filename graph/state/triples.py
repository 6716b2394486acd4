"""Triples of one document, as sorted N-Triples lines, and the evidence that goes with each.

Lines and not objects: a build states some millions of triples, and a line is what a sort, a store
and a diff all take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
_START, _END, _EXACT = term("oa:start"), term("oa:end"), term("oa:exact")
_IN_DOCUMENT, _REFERS_TO = term("rg:inDocument"), term("rg:refersTo")
_STATEMENT = term("rdf:Statement")
_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
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
    text = f'"{_TO_ESCAPE.sub(_escape, value)}"'
    if language:
        return f"{text}@{language}"
    return f"{text}^^<{_XSD}{datatype}>" if datatype else text


@lru_cache(maxsize=65536)
def iri(value: str) -> str:
    """An IRI as N-Triples; characters that an IRI may not hold are percent-encoded."""
    return f"<{_NOT_IN_IRI.sub(lambda match: quote(match.group(), safe=''), value)}>"


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


class Triples:
    """Collects the triples of one document; every fact enters with the passage that shows it.

    `declared` remembers which documents with a symbol have been named and typed, by IRI.
    """

    def __init__(self, iris: Iris, document: Document | None = None) -> None:
        self.iris = iris
        self.document = document
        self._lines: set[str] = set()
        self._spans: dict[tuple[int, int], str] = {}
        self.declared: dict[str, Symbol] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def lines(self) -> list[str]:
        """All triples as N-Triples lines without newline, sorted, each once."""
        return sorted(self._lines)

    def take(self, lines: Iterable[str]) -> None:
        """Triples that are N-Triples lines already."""
        self._lines.update(lines)

    def add(self, subject: str, predicate: str, value: str) -> None:
        """One triple: subject and predicate as plain IRIs, the object as an N-Triples term."""
        self._lines.add(f"{iri(subject)} <{predicate}> {value} .")

    def link(self, subject: str, predicate: str, target: str) -> None:
        """One triple between two things, all plain IRIs."""
        self._lines.add(f"{iri(subject)} <{predicate}> {iri(target)} .")

    def type(self, subject: str, *classes: str) -> None:
        """Say what something is; classes are plain IRIs."""
        for one in classes:
            self.link(subject, TYPE, one)

    def span(self, span: Span, refers_to: str = "") -> str:
        """The node of a passage of this document; minted once however often it is asked for.

        Raises:
            EvidenceError: where the passage lies outside the text.
        """
        place = (span.start, span.end)
        node = self._spans.get(place)
        if node is None:
            node = self._spans[place] = self._mint_span(span)
        if refers_to:
            self.link(node, _REFERS_TO, refers_to)
        return node

    def _mint_span(self, span: Span) -> str:
        document = self.document
        if document is None or span.end > len(document.text):
            raise EvidenceError(f"span {span.start},{span.end} lies outside of any document's text")
        node = self.iris.span(document.id, span)
        self.add(node, _START, integer(span.start))
        self.add(node, _END, integer(span.end))
        self.add(node, _EXACT, literal(span.of(document.text)))
        self.link(node, _IN_DOCUMENT, self.iris.document(document.id))
        return node

    def show(self, node: str, spans: Iterable[Span], rule: str = "") -> None:
        """Give a node that states a fact its evidence and the rule that produced it.

        Without a rule it is the document's reader: what it read stands on the document.
        """
        for span in spans:
            self.link(node, EVIDENCE, self.span(span))
        if rule:
            self.add(node, EXTRACTOR, literal(rule))

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
        self.type(node, _STATEMENT)
        self.link(node, _SUBJECT, subject)
        self.link(node, _PREDICATE, predicate)
        self.add(node, _OBJECT, value)
        self.show(node, spans, rule)
