"""Findings held against annotations: which are the same, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.evaluate.compare import sentence
from graph.evaluate.gold_files import Annotation
from graph.evaluate.gold_values import ITEMS
from graph.evaluate.scores import Counts, Difference, Value
from graph.findings import Finding
from graph.model import Document

NEAR = 40
"""How far apart, in code points, the passages of one claim, sponsor, count or adoption may lie."""


@dataclass(frozen=True, slots=True)
class Item:
    """A finding in the values of its gold kind."""

    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """When an item is the annotation: `place` of passages, and the values that must agree.

    `details` are values that are counted apart, over the pairs that agree otherwise.
    """

    place: str  # "overlap" | "near" | "words" | "document"
    keys: tuple[str, ...]
    details: tuple[str, ...] = ()
    prefix: bool = False


RULES: dict[str, Rule] = {
    "citation": Rule(
        "overlap", ("value",), ("provision", "verb", "date", "title", "part", "footnote")
    ),
    "date": Rule("overlap", ("value",)),
    "actor": Rule("overlap", ("value",)),
    "person": Rule("overlap", ("value",), ("behalf",)),
    "sponsor": Rule("near", ("value", "role"), ("about",)),
    "count": Rule("near", ("minimum", "maximum"), ("about",)),
    "tally": Rule("near", ("value",)),
    "adoption": Rule("near", ("mode", "date")),
    "quotation": Rule("words", ("value",)),
    "event": Rule("overlap", ("date",)),
    "about": Rule("document", ("value",)),
    "claim": Rule("near", ("property", "about", "verdict")),
}
"""The kinds of gold. A kind is added here and in `gold_values`."""


def match(
    kinds: Iterable[str],
    annotations: Sequence[Annotation],
    findings: Sequence[Finding],
    name: str,
    document: Document,
) -> tuple[dict[str, Counts], list[Difference]]:
    """Counts by kind (and by detail, as "citation.verb") and the differences."""
    counts: dict[str, Counts] = {}
    differences: list[Difference] = []
    for kind in kinds:
        told = _Telling(kind, name, document.text)
        wanted = [one for one in annotations if one.kind == kind]
        found = [Item(*one) for one in ITEMS[kind](findings)]
        for label, count in _match(RULES[kind], wanted, found, told):
            counts[f"{kind}{label}"] = count
        differences.extend(told.differences)
    return counts, differences


@dataclass(slots=True)
class _Telling:
    """Collects the differences of one kind in one text."""

    kind: str
    name: str
    text: str
    differences: list[Difference] = field(default_factory=list)

    def tell(self, side: str, start: int, end: int, what: str, label: str = "") -> None:
        shown = self.text[start:end] if end - start < 60 else self.text[start : start + 57] + "..."
        line = sentence(self.text, Value(self.kind, "", start, end))
        key = f"{shown!r} at {start}: {what}"
        self.differences.append(Difference(self.name, self.kind + label, side, key, line))


def _match(
    rule: Rule, wanted: Sequence[Annotation], found: Sequence[Item], told: _Telling
) -> Iterator[tuple[str, Counts]]:
    free = list(found)
    pairs: list[tuple[Annotation, Item]] = []
    missed = 0
    for one in sorted(wanted, key=lambda one: (one.optional, one.start, one.end)):
        item = next((item for item in free if _same(rule, one, item)), None)
        if item is not None:
            free.remove(item)
            if not one.optional:
                pairs.append((one, item))
        elif not one.optional:
            missed += 1
            told.tell("missed", one.start, one.end, _shown(one.values, rule.keys))
    extra = [item for item in free if not _excused(rule, item, wanted, pairs)]
    for item in extra:
        told.tell("extra", item.start, item.end, _shown(item.values, rule.keys))
    yield "", Counts(len(pairs), len(extra), missed)
    for detail in rule.details:
        yield f".{detail}", _detail(detail, pairs, told)


def _excused(
    rule: Rule, item: Item, wanted: Sequence[Annotation], pairs: Sequence[tuple[Annotation, Item]]
) -> bool:
    """Whether an unmatched finding is the second of one that is right, or meets an optional one."""
    if any(_same(rule, one, item) for one, _ in pairs):
        return True
    meets = _overlap if rule.place == "words" else PLACES[rule.place]
    if rule.place == "document":
        return any(one.optional and _same(rule, one, item) for one in wanted)
    return any(one.optional and meets(one, item) for one in wanted)


def _detail(detail: str, pairs: Sequence[tuple[Annotation, Item]], told: _Telling) -> Counts:
    right = wrong = missed = 0
    for one, item in pairs:
        if detail not in one.values:
            continue
        expected, got = one.values[detail], item.values.get(detail, "")
        if isinstance(expected, list):
            expected = _plain(told.text[expected[0] : expected[1]])
            got = _plain(str(got))
        if expected == got:
            right += expected != ""
            continue
        wrong += got != ""
        missed += expected != ""
        side = "missed" if expected != "" else "extra"
        what = f"expected {expected!r}, found {got!r}"
        told.tell(side, one.start, one.end, what, f".{detail}")
    return Counts(right, wrong, missed)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2011", "-").split()).casefold()


def _same(rule: Rule, one: Annotation, item: Item) -> bool:
    if not PLACES[rule.place](one, item):
        return False
    options = one.values.get("alternatives", ())
    return all(
        one.values.get(key) == item.values.get(key) or item.values.get(key) in options
        for key in rule.keys
    )


def _shown(values: Mapping[str, Any], keys: Iterable[str]) -> str:
    return ", ".join(f"{key} {values.get(key)!r}" for key in keys)


def _overlap(one: Annotation, item: Item) -> bool:
    return one.start < item.end and item.start < one.end


def _near(one: Annotation, item: Item) -> bool:
    return one.start < item.end + NEAR and item.start < one.end + NEAR


def _words(one: Annotation, item: Item) -> bool:
    """Whether the same words are meant: nine tenths of both passages together are shared."""
    shared = min(one.end, item.end) - max(one.start, item.start)
    whole = max(one.end, item.end) - min(one.start, item.start)
    return shared >= 0.9 * whole or (shared > 0 and whole - shared <= 3)


def _document(one: Annotation, item: Item) -> bool:  # noqa: ARG001
    return True


PLACES: dict[str, Callable[[Annotation, Item], bool]] = {
    "overlap": _overlap,
    "near": _near,
    "words": _words,
    "document": _document,
}
