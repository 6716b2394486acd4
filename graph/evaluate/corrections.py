"""Errors of the mark-up that were checked by hand, and the figures without them.

A file of tab-separated lines: the citing symbol, the cited one, what is wrong. A citation that the
mark-up has is wrong there and another was meant; one that it has not is missing there. The first
line names the groups of which every disagreement was read (`# groups: SC`): only there a corrected
figure means anything, and only in the open half, since the other is never listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import InputError
from graph.evaluate.scores import Value

KIND = "citation-checked"
_FROM = "citation"
_HEAD = "# groups:"


@dataclass(frozen=True, slots=True)
class Corrections:
    """What is wrong in which document: citing symbol to cited ones, and the groups covered."""

    groups: frozenset[str] = frozenset()
    wrong: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def apply(
        self, symbol: str, expected: Iterable[Value], found: Iterable[Value]
    ) -> tuple[list[Value], list[Value]]:
        """The citations expected and found, as values of a kind of their own."""
        there = {one.key: _checked(one) for one in expected if one.kind == _FROM}
        here = {one.key: _checked(one) for one in found if one.kind == _FROM}
        for key in self.wrong.get(symbol, ()):
            if there.pop(key, None) is None:
                there[key] = here.get(key, Value(KIND, key))
        return list(there.values()), list(here.values())


def _checked(one: Value) -> Value:
    return Value(KIND, one.key, one.start, one.end)


def load(path: Path) -> Corrections:
    """Read a file of corrections.

    Raises:
        InputError: a line has another form; file and line are named.
    """
    groups: frozenset[str] = frozenset()
    wrong: dict[str, set[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith(_HEAD):
            groups = frozenset(one.strip() for one in line.removeprefix(_HEAD).split(","))
        elif line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != 3 or not all(one.strip() for one in cells):
                raise InputError(
                    f"{path}:{number} {len(cells)} cells, expected three: the citing symbol, the "
                    "cited one, and what is wrong"
                )
            wrong.setdefault(cells[0].strip(), set()).add(cells[1].strip())
    return Corrections(groups, {key: frozenset(keys) for key, keys in wrong.items()})
