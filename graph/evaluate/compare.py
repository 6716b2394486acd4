"""Two sets of values of one document, held against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.evaluate.scores import Counts, Difference, Value
from graph.model import Span

_AROUND = 160
_SPACE = re.compile(r"\s+")


def compare(
    expected: Iterable[Value],
    found: Iterable[Value],
    scopes: Mapping[str, Sequence[Span] | None],
    document: str,
    text: str,
) -> tuple[dict[str, Counts], list[Difference]]:
    """Counts by kind and the differences, over the kinds of `scopes` only.

    Args:
        expected: what the document says.
        found: what was found in it.
        scopes: the kinds that can be compared here; None for the whole text, else the passages in
            which `expected` is complete, so that what was found elsewhere counts neither way.
        document: name for the differences.
        text: where sentences are shown from.
    """
    wanted, got = _by_kind(expected, scopes), _by_kind(found, scopes)
    if "first-verb" in wanted:
        got["first-verb"] = _agree(wanted["first-verb"], got.get("first-verb", {}))
    counts: dict[str, Counts] = {}
    differences: list[Difference] = []
    for kind in sorted(scopes):
        there, here = wanted.get(kind, {}), got.get(kind, {})
        missed, extra = sorted(there.keys() - here.keys()), sorted(here.keys() - there.keys())
        counts[kind] = Counts(len(there.keys() & here.keys()), len(extra), len(missed))
        for side, keys, values in (("missed", missed, there), ("extra", extra, here)):
            differences.extend(
                Difference(document, kind, side, key, sentence(text, values[key])) for key in keys
            )
    return counts, differences


def _by_kind(
    values: Iterable[Value], scopes: Mapping[str, Sequence[Span] | None]
) -> dict[str, dict[str, Value]]:
    kinds: dict[str, dict[str, Value]] = defaultdict(dict)
    for value in values:
        if value.kind in scopes and _within(value, scopes[value.kind]):
            kinds[value.kind].setdefault(value.key, value)
    return kinds


def _agree(wanted: Mapping[str, Value], got: Mapping[str, Value]) -> dict[str, Value]:
    """Verbs that were read further than the mark-up's italics reach are the marked ones.

    "Decides" is set in italics where the verb is "Decides to remain seized".
    """
    marked = {one.start: one for one in wanted.values()}
    agreed = {}
    for key, one in got.items():
        there = marked.get(one.start)
        agreed[there.key if there and there.end <= one.end else key] = one
    return agreed


def _within(value: Value, scope: Sequence[Span] | None) -> bool:
    return scope is None or any(span.start <= value.start < span.end for span in scope)


def sentence(text: str, value: Value) -> str:
    """The line that shows a value, cut to what stands near it; "" for one without passage."""
    if not value.end:
        return ""
    start = max(text.rfind("\n", 0, value.start) + 1, value.start - _AROUND)
    end = text.find("\n", value.end)
    end = min(len(text) if end < 0 else end, value.end + _AROUND)
    return _SPACE.sub(" ", text[start:end]).strip()
