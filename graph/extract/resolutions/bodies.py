"""The bodies that a press text names, as far as they adopt resolutions: the UN's and all others.

`bodies.tsv` lists them. A name that several bodies bear (`the council`, `the board`) means the one
that was named in full before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

UN = "un"
_SHORT, _GOVERNORS = "short", "governors"
_ATOMIC = re.compile(r"\bIAEA\b|\bAtomic\s+Energy\s+Agency\b|\bnuclear\s+(?:watchdog|agency)\b")
"""Whose governors they are: those of the IAEA, or of a university, a bank, a hospital."""


class Body(NamedTuple):
    """A body named at `[start, end)` of a text; `kind` is `UN`, or the kind of another body."""

    start: int
    end: int
    kind: str


@lru_cache(maxsize=4)
def bodies_in(text: str) -> Sequence[Body]:
    """All bodies that a text names, in order; what a short name means is not known without one.

    >>> [one.kind for one in bodies_in("The UN council met. The town council sat, the council")]
    ['un', 'un', 'local', 'local']
    """
    pattern, kinds = _names()
    found: list[Body] = []
    full: dict[str, str] = {}
    for match in pattern.finditer(text):
        words = match[0].lower().split()
        kind = kinds[(match.lastindex or 1) - 1]
        noun = words[0] if kind == _SHORT else words[-1]
        if kind == _SHORT:
            beside = bool(found) and text[found[-1].end : match.start()] == " "
            kind = found[-1].kind if beside else full.get(noun, "")
        elif kind == _GOVERNORS:
            kind = "IAEA" if _ATOMIC.search(text) else "company"
        full[noun] = kind
        if kind:
            found.append(Body(match.start(), match.end(), kind))
    return tuple(found)


@cache
def others() -> frozenset[str]:
    """The kinds of bodies that are none of the UN's."""
    kinds = frozenset(_names()[1]) - {UN, _SHORT, _GOVERNORS}
    return frozenset(one for one in kinds if not is_organ(one))


def is_organ(kind: str) -> bool:
    """Whether a kind is the key of an organ of the UN system: `IAEA`."""
    return kind.isupper()


@cache
def _names() -> tuple[re.Pattern[str], Sequence[str]]:
    """A pattern with a group for each line of the table, and their kinds."""
    table = files("graph.extract.resolutions").joinpath("bodies.tsv").read_text("utf-8")
    rows = [one.split("\t") for one in table.splitlines() if one and not one.startswith("#")]
    groups = []
    for _, name in rows:
        spaced = name.replace(" ", r"\s+")
        groups.append(f"((?i:{spaced}))" if name == name.lower() else f"({spaced})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?!\w)"), [kind for kind, _ in rows]
