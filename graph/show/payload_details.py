"""What the page shows of an opened node: paragraphs, citations, facts, each with its passage.

Details travel in chunks, each compressed by itself, so that opening one node inflates a few dozen
neighbours and not the archive. A passage that lies inside a paragraph is stored as a place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graph.show.around import Texts
from graph.show.payload_citations import Citation
from graph.show.payload_nodes import tail
from graph.show.payload_read import Columns
from graph.show.payload_untraced import Untraced

Row = list[Any]
_PARAGRAPHS = {
    "pp": "rg:PreambularParagraph",
    "op": "rg:OperativeParagraph",
    "annex": "rg:AnnexParagraph",
}


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
    kind, place, text, used = paragraph
    return [kind, place, text if used else "", used]


_SHOWN_OTHERWISE = {"cites", "mentions"}
_PIECES = re.compile(r"([^\d]*)(\d*)")


class Passages:
    """Spans as rows of source, start, end and exact text, looked up when they are needed.

    A passage of a press text stands in its sentence: the row ends with the sentence, and the place
    and length of the passage in it. `texts` tell where it stands in words that are shown of it.
    """

    def __init__(
        self, columns: Columns, sources: Mapping[str, int], texts: Texts | None = None
    ) -> None:
        self._texts = texts
        self._evidence = columns.many("rg:evidence")
        self._exact = columns.one("oa:exact")
        self._before, self._after = columns.one("oa:prefix"), columns.one("oa:suffix")
        self._columns = columns
        self._sources = sources
        self._names = list(sources)

    def source(self, number: int) -> str:
        """The IRI of the source with this number, empty where there is none."""
        return self._names[number] if 0 <= number < len(self._names) else ""

    def of(self, one: str, limit: int = 3) -> list[Row]:
        """The passages that support a node of the store, at most `limit`."""
        spans = self._evidence.get(one, ())[:limit]
        return [row for row in map(self.row, spans) if row]

    def row(self, span: str, words: str = "") -> Row | None:
        """The passage, or None where neither the store nor `words`, shown of it, hold its text."""
        exact = self._exact.get(span)
        if exact is None and span:
            exact = self._columns.value(span, "oa:exact") or words or None
        if exact is None:
            return None
        whole, _, place = span.rpartition("#char=")
        start, _, end = place.partition(",")
        if not (start.isdecimal() and end.isdecimal()):
            names = ("rg:inDocument", "oa:start", "oa:end")
            whole, start, end = (self._columns.one(name).get(span, "") for name in names)
        row: Row = [self._sources.get(whole, -1), _int(start), _int(end)]
        if self._texts is not None and words:
            at = words.find(self._texts.of(whole)[row[1] : row[2]])
            return [*row, words, at, row[2] - row[1]] if 0 <= at < len(words) else [*row, words]
        before, after = self._before.get(span, ""), self._after.get(span, "")
        if before or after:
            return [*row, f"{before}{exact}{after}", len(before), len(exact)]
        return [*row, exact]


@lru_cache(maxsize=1 << 14)
def _natural(fragment: str) -> tuple[tuple[int, str], ...]:
    """A key that puts op2 before op10, and op2-a after op2."""
    return tuple([(int(n or 0), word) for word, n in _PIECES.findall(fragment)])


def _int(text: str | None) -> int:
    return int(text) if text and (text.isdecimal() or text.lstrip("-").isdigit()) else 0


class DetailReader:
    """Reads the details of all nodes at once."""

    def __init__(self, columns: Columns, index: Mapping[str, int], passages: Passages) -> None:
        self.columns = columns
        self.index = index
        self.passages = passages
        self.labels = columns.labels()
        self.untraced = Untraced(columns)
        self.found: dict[int, Detail] = {}
        self.place: dict[str, tuple[int, int]] = {}

    def read(self, citations: Sequence[Citation]) -> dict[int, Detail]:
        """Details by node number; nodes without any are left out."""
        self._paragraphs()
        self._citations(citations)
        self._statements()
        self._sponsorships()
        self._sponsor_counts()
        self._memberships()
        self._grounds()
        self._ballots()
        for one, resolution, label, value in self.untraced.figures():
            self._fact(resolution, label, [value], self.passages.of(one))
        self._mentions()
        return self.found

    def name(self, one: str) -> str:
        """A label for the page: the preferred one, else the readable end of the IRI."""
        if not one:
            return ""
        return self.labels.get(one) or tail(one).replace("-", " ")

    def _detail(self, node: int) -> Detail:
        found = self.found.get(node)
        if found is None:
            found = self.found[node] = Detail()
        return found

    def _paragraphs(self) -> None:
        text_of = self.columns.one("schema:text")
        for kind, name in _PARAGRAPHS.items():
            known: dict[int, list[tuple[tuple[tuple[int, str], ...], str, str]]] = {}
            for one in self.columns.typed(name):
                node = self._whole(one)
                if node is not None and one not in self.place:
                    fragment = tail(one)
                    known.setdefault(node, []).append((_natural(fragment), fragment, one))
            for node in sorted(known):
                mine = self._detail(node).paragraphs
                for _, fragment, one in sorted(known[node]):
                    self.place[one] = (node, len(mine))
                    place = fragment.removeprefix(kind).strip("-")
                    mine.append([kind, place, text_of.get(one, ""), 0])

    def _whole(self, one: str) -> int | None:
        """The number of the resolution that a paragraph is part of, by its IRI or as stated."""
        whole, part, _ = one.partition("#")
        node = self.index.get(whole)
        if node is None and not part:
            node = self.index.get(self.columns.one("dcterms:isPartOf").get(one, ""))
        return node

    def _citations(self, citations: Sequence[Citation]) -> None:
        for one in citations:
            source, target = self.index.get(one.citing), self.index.get(one.cited)
            if source is None or target is None:
                continue
            paragraph = self.place.get(one.place, (-1, -1))
            inside = paragraph[1] if paragraph[0] == source else -1
            if inside >= 0:
                self._detail(source).paragraphs[inside][3] = 1
            row = self.passages.row(one.span)
            rows = [self._inside(source, inside, row)] if row else []
            said = [self.name(one.verb), one.date, one.title, one.part]
            self._detail(source).citations.append([target, inside, *said, rows])

    def _inside(self, node: int, paragraph: int, row: Row) -> Row:
        """The passage as a place in its paragraph where it is one, to store the text once."""
        if paragraph < 0:
            return row
        target = self._detail(node).paragraphs[paragraph]
        found = target[2].find(row[3])
        if found < 0:
            return row
        return [row[0], row[1], row[2], paragraph, found, len(row[3])]

    def _statements(self) -> None:
        predicate, value = self.columns.one("rdf:predicate"), self.columns.one("rdf:object")
        labels = {one: tail(one) for one in {"", *predicate.values()}}
        for one, subject in sorted(self.columns.one("rdf:subject").items()):
            label = labels[predicate.get(one, "")]
            if label not in _SHOWN_OTHERWISE:
                self._fact(subject, label, [value.get(one, "")], self.passages.of(one))

    def _sponsorships(self) -> None:
        role, sponsors = self.columns.one("rg:sponsorRole"), self.columns.many("rg:sponsor")
        whole = self.columns.one("rg:ofResolution")
        for one in sorted(self.columns.of_type("rg:Sponsorship")):
            label = self.name(role.get(one, "")) or "sponsor"
            self._fact(whole.get(one, ""), label, sponsors.get(one, ()), self.passages.of(one))

    def _sponsor_counts(self) -> None:
        whole = self.columns.one("rg:ofResolution")
        least = self.columns.one("schema:minValue")
        most = self.columns.one("schema:maxValue")
        for one in sorted(self.columns.of_type("rg:SponsorCount")):
            low, high = least.get(one, ""), most.get(one, "")
            text = low if low == high else f"at least {low}" + (f", at most {high}" if high else "")
            self._fact(whole.get(one, ""), "sponsor count", [text], self.passages.of(one))

    def _memberships(self) -> None:
        member = self.columns.one("org:member")
        organization = self.columns.one("org:organization")
        behalf = self.columns.one("rg:onBehalfOf")
        text = self.columns.one("rg:roleText")
        role = self.columns.one("org:role")
        for one in sorted(member):
            label = text.get(one) or self.name(role.get(one, "")) or "role"
            value = organization.get(one) or behalf.get(one) or ""
            self._fact(member[one], label, [value], self.passages.of(one))

    def _grounds(self) -> None:
        document, whole = self.columns.one("schema:isPartOf"), self.columns.one("rg:ofResolution")
        ground = self.columns.one("rg:ground")
        for one in sorted(self.columns.of_type("rg:About")):
            label = f"about, by {self.name(ground.get(one, '')) or 'its text'}"
            self._fact(document.get(one, ""), label, [whole.get(one, "")], self.passages.of(one))

    def _ballots(self) -> None:
        cast, voters = self.columns.one("rg:ballot"), self.columns.many("rg:voter")
        whole = self.columns.one("rg:ofResolution")
        for one in sorted(self.columns.of_type("rg:Ballot")):
            label = tail(cast.get(one, "")).replace("-", " ")
            self._fact(whole.get(one, ""), label, voters.get(one, ()), self.passages.of(one))

    def _mentions(self) -> None:
        """Where a document of the press names a thing first."""
        first: dict[tuple[str, str], tuple[int, str]] = {}
        for span, entity in self.columns.pairs("rg:refersTo"):
            document, _, place = span.partition("#char=")
            if document in self.index and entity in self.index:
                at = (_int(place.partition(",")[0]), span)
                first[document, entity] = min(at, first.get((document, entity), at))
        for (document, entity), (_, span) in sorted(first.items()):
            row = self.passages.row(span)
            self._fact(document, "mentions", [entity], [row] if row else [])

    def _fact(self, subject: str, label: str, values: Sequence[str], rows: list[Row]) -> None:
        """One fact of a node; of a resolution that nothing identifies, of who tells of it.

        Where a passage gives several values (a list of sponsors), their nodes are a list.
        """
        teller, called = self.untraced.teller(subject)
        if teller:
            subject, label = teller, f"{called}: {label}"
        node = self.index.get(subject)
        if node is None or not (any(values) or label):
            return
        targets = [self.index.get(one, -1) for one in values] or [-1]
        text = ", ".join(map(self._value, values))
        self._detail(node).facts.append([label, text, targets if targets[1:] else targets[0], rows])

    def _value(self, value: str) -> str:
        """A value for people: the label of a thing, else what is said."""
        known = value in self.index or value in self.labels or "/id/" in value
        return self.name(value) if known else value


def chunked(
    details: Mapping[int, Detail], order: Callable[[int], tuple[str, ...]], size: int = 48
) -> list[list[int]]:
    """Node numbers in groups, like beside like: yearly repeats compress to nearly nothing."""
    ranked = sorted(details, key=lambda node: (*order(node), f"{node:08d}"))
    return [ranked[start : start + size] for start in range(0, len(ranked), size)]
