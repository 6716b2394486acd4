"""Citations, read once: who cites what, where, in which words, by which passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.frozen import quick
from graph.show.payload_nodes import tail
from graph.show.payload_read import Columns

_COLUMNS = (
    "cito:hasCitedEntity",
    "rg:verb",
    "rg:inProvision",
    "rg:statedDate",
    "rg:statedTitle",
    "rg:citedPart",
)

_NONE = ("",)


@quick
@dataclass(frozen=True, slots=True)
class Citation:
    """One citing passage; everything but the two ends may be empty. All ends are IRIs."""

    node: str
    citing: str
    cited: str
    verb: str
    place: str
    date: str
    title: str
    part: str
    span: str


def read_citations(columns: Columns) -> list[Citation]:
    """All citations, in the order of their IRIs, each with its first passage."""
    citing, spans = columns.one("cito:hasCitingEntity"), columns.many("rg:evidence")
    nodes = sorted(citing)
    told = [[known.get(one, "") for one in nodes] for known in map(columns.one, _COLUMNS)]
    first = [spans.get(one, _NONE)[0] for one in nodes]
    return list(map(Citation, nodes, map(citing.__getitem__, nodes), *told, first))


def as_cited(citations: Sequence[Citation], name: str) -> dict[str, str]:
    """What most of those who cite a resolution say of it (the first in order among equals).

    Args:
        citations: all of them.
        name: `date` or `title`.
    """
    votes: dict[str, Counter[str]] = {}
    for one in citations:
        said = getattr(one, name)
        if said:
            votes.setdefault(one.cited, Counter())[said] += 1
    return {one: min(count, key=lambda v: (-count[v], v)) for one, count in votes.items()}


def citation_words(
    citations: Sequence[Citation],
    labels: Mapping[str, str],
    index: Mapping[str, int],
    cites: Mapping[int, list[int]],
) -> tuple[list[str], list[list[int]]]:
    """The verb and the paragraph of each citing edge: a table of words, and a number for each edge.

    A word is `verb|paragraph`, such as `Recalling|PP2`; number 0 stands for nothing known.
    """
    said: dict[tuple[int, int], str] = {}
    names: dict[str, str] = {}
    for one in citations:
        pair = index.get(one.citing, -1), index.get(one.cited, -1)
        if pair in said:
            continue
        name = names.get(one.verb)
        if name is None:
            name = labels.get(one.verb) or tail(one.verb).replace("-", " ")
            names[one.verb] = name
        place = _place(tail(one.place))
        said[pair] = f"{name}|{place}" if name or place else ""
    words = ["", *sorted(set(said.values()) - {""})]
    number = {word: order for order, word in enumerate(words)}
    rows = [[number[said.get((s, t), "")] for t in targets] for s, targets in cites.items()]
    return words, rows


def _place(fragment: str) -> str:
    return fragment[:2].upper() + fragment[2:] if fragment[:2] in {"pp", "op"} else fragment
