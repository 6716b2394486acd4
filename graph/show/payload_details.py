"""What the page shows of an opened node: paragraphs, citations, facts, each with its passage.

Details travel in chunks, each compressed by itself, so that opening one node inflates a few dozen
neighbours and not the archive. A passage that lies inside a paragraph is stored as a place in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.show.payload_nodes import tail
from graph.show.payload_read import Columns

Row = list[Any]
_PARAGRAPHS = {
    "pp": "rg:PreambularParagraph",
    "op": "rg:OperativeParagraph",
    "annex": "rg:AnnexParagraph",
}
_HIDDEN_FACTS = {"cites", "mentions"}


@dataclass(slots=True)
class Detail:
    """One node's details: rows of paragraphs, of citations made, and of other facts."""

    paragraphs: list[Row] = field(default_factory=list)
    citations: list[Row] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)

    def as_json(self, *, texts: bool = True) -> dict[str, list[Row]]:
        """The rows under one-letter keys; without `texts` only paragraphs that hold evidence."""
        cut = self.paragraphs if texts else [_without_text(p) for p in self.paragraphs]
        rows = {"p": cut, "c": self.citations, "f": self.facts}
        return {key: value for key, value in rows.items() if value}


def _without_text(paragraph: Row) -> Row:
    kind, number, verb, text, addressees, used = paragraph
    return [kind, number, verb, text if used else "", addressees, used]


class Passages:
    """Spans by IRI: as a row of source, start, end and the exact text."""

    def __init__(self, columns: Columns, sources: Mapping[str, int]) -> None:
        self._exact = columns.one("oa:exact")
        self._start = columns.one("oa:start")
        self._end = columns.one("oa:end")
        self._document = columns.one("rg:inDocument")
        self._sources = sources
        self._names = list(sources)

    def source(self, number: int) -> str:
        """The IRI of the source with this number, empty where there is none."""
        return self._names[number] if 0 <= number < len(self._names) else ""

    def row(self, span: str) -> Row | None:
        """The passage, or None where the store does not hold its text."""
        exact = self._exact.get(span)
        if exact is None:
            return None
        source = self._sources.get(self._document.get(span, ""), -1)
        return [source, _int(self._start.get(span)), _int(self._end.get(span)), exact]


def _int(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else 0


class DetailReader:
    """Reads the details of all nodes at once."""

    def __init__(self, columns: Columns, index: Mapping[str, int], passages: Passages) -> None:
        self.columns = columns
        self.index = index
        self.passages = passages
        self.labels = columns.labels()
        self.evidence = columns.many("rg:evidence")
        self.verb = columns.one("rg:verb")
        self.found: dict[int, Detail] = {}
        self.place: dict[str, tuple[int, int]] = {}

    def read(self) -> dict[int, Detail]:
        """Details by node number; nodes without any are left out."""
        self._paragraphs()
        self._citations()
        self._statements()
        self._sponsorships()
        self._sponsor_counts()
        self._memberships()
        self._grounds()
        return self.found

    def rows(self, one: str, limit: int = 3) -> list[Row]:
        """The passages that support a node of the store, at most `limit`."""
        spans = (self.passages.row(span) for span in self.evidence.get(one, ())[:limit])
        return [row for row in spans if row]

    def name(self, one: str) -> str:
        """A label for the page: the preferred one, else the readable end of the IRI."""
        if not one:
            return ""
        return self.labels.get(one) or tail(one).replace("-", " ")

    def _detail(self, node: int) -> Detail:
        return self.found.setdefault(node, Detail())

    def _paragraphs(self) -> None:
        whole = self.columns.one("dcterms:isPartOf")
        number = self.columns.one("rg:number")
        text = self.columns.one("schema:text")
        addressee = self.columns.many("rg:addressee")
        parts: list[tuple[int, str, int, str]] = []
        for kind, name in _PARAGRAPHS.items():
            for one in self.columns.of_type(name):
                node = self.index.get(whole.get(one, ""), self.index.get(one.split("#", 1)[0]))
                if node is not None:
                    parts.append((node, kind, _int(number.get(one)), one))
        parts.sort(key=lambda p: (p[0], list(_PARAGRAPHS).index(p[1]), p[2], p[3]))
        for node, kind, count, one in parts:
            rows = self._detail(node).paragraphs
            self.place[one] = (node, len(rows))
            names = [self.name(a) for a in addressee.get(one, ())]
            rows.append(
                [kind, count, self.name(self.verb.get(one, "")), text.get(one, ""), names, 0]
            )

    def _citations(self) -> None:
        citing = self.columns.one("cito:hasCitingEntity")
        cited = self.columns.one("cito:hasCitedEntity")
        where = self.columns.one("rg:inProvision")
        date = self.columns.one("rg:statedDate")
        title = self.columns.one("rg:statedTitle")
        part = self.columns.one("rg:citedPart")
        for one in sorted(citing):
            source, target = self.index.get(citing[one]), self.index.get(cited.get(one, ""))
            if source is None or target is None:
                continue
            paragraph = self.place.get(where.get(one, ""), (-1, -1))
            inside = paragraph[1] if paragraph[0] == source else -1
            if inside >= 0:
                self._detail(source).paragraphs[inside][5] = 1
            rows = [self._inside(source, inside, row) for row in self.rows(one, 1)]
            verb = self.name(self.verb.get(one, ""))
            said = [date.get(one, ""), title.get(one, ""), part.get(one, "")]
            self._detail(source).citations.append([target, inside, verb, *said, rows])

    def _inside(self, node: int, paragraph: int, row: Row) -> Row:
        """The passage as a place in its paragraph where it is one, to store the text once."""
        if paragraph < 0:
            return row
        target = self._detail(node).paragraphs[paragraph]
        found = target[3].find(row[3])
        if found < 0:
            return row
        return [row[0], row[1], row[2], paragraph, found, len(row[3])]

    def _statements(self) -> None:
        subject = self.columns.one("rdf:subject")
        predicate = self.columns.one("rdf:predicate")
        value = self.columns.one("rdf:object")
        for one in sorted(subject):
            label = tail(predicate.get(one, "")).rsplit("#", 1)[-1]
            if label in _HIDDEN_FACTS:
                continue
            self._fact(subject[one], label, value.get(one, ""), one)

    def _sponsorships(self) -> None:
        role = self.columns.one("rg:sponsorRole")
        sponsor = self.columns.one("rg:sponsor")
        whole = self.columns.one("rg:ofResolution")
        for one in sorted(self.columns.of_type("rg:Sponsorship")):
            label = self.name(role.get(one, "")) or "sponsor"
            self._fact(whole.get(one, ""), label, sponsor.get(one, ""), one)

    def _sponsor_counts(self) -> None:
        whole = self.columns.one("rg:ofResolution")
        least = self.columns.one("schema:minValue")
        most = self.columns.one("schema:maxValue")
        for one in sorted(self.columns.of_type("rg:SponsorCount")):
            low, high = least.get(one, ""), most.get(one, "")
            text = low if low == high else f"at least {low}" + (f", at most {high}" if high else "")
            self._fact(whole.get(one, ""), "sponsor count", text, one)

    def _memberships(self) -> None:
        member = self.columns.one("org:member")
        organization = self.columns.one("org:organization")
        behalf = self.columns.one("rg:onBehalfOf")
        text = self.columns.one("rg:roleText")
        role = self.columns.one("org:role")
        for one in sorted(member):
            label = text.get(one) or self.name(role.get(one, "")) or "role"
            value = organization.get(one) or behalf.get(one) or ""
            self._fact(member[one], label, value, one)

    def _grounds(self) -> None:
        document, whole = self.columns.one("schema:isPartOf"), self.columns.one("rg:ofResolution")
        ground = self.columns.one("rg:ground")
        for one in sorted(self.columns.of_type("rg:About")):
            label = f"about, by {self.name(ground.get(one, '')) or 'its text'}"
            self._fact(document.get(one, ""), label, whole.get(one, ""), one)

    def _fact(self, subject: str, label: str, value: str, one: str) -> None:
        node = self.index.get(subject)
        if node is None or not (value or label):
            return
        target = self.index.get(value, -1)
        known = target >= 0 or value in self.labels or "/id/" in value
        text = self.name(value) if known else value
        self._detail(node).facts.append([label, text, target, self.rows(one)])


def chunked(
    details: Mapping[int, Detail], order: Callable[[int], tuple[str, ...]], size: int = 48
) -> list[list[int]]:
    """Node numbers in groups, like beside like: yearly repeats compress to nearly nothing."""
    ranked = sorted(details, key=lambda node: (*order(node), f"{node:08d}"))
    return [ranked[start : start + size] for start in range(0, len(ranked), size)]
