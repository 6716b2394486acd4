"""A store as the page's data: columns and string tables, in sections that inflate when needed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from graph.show import layout
from graph.show.around import Texts
from graph.show.kept import Kept
from graph.show.payload_citations import as_cited, citation_words, read_citations
from graph.show.payload_details import Detail, DetailReader, Passages, chunked
from graph.show.payload_lines import Batches, LineColumns
from graph.show.payload_measures import (
    Likeness,
    community_names,
    company,
    opening,
    title_words,
    voting_likeness,
    weighted,
)
from graph.show.payload_nodes import KINDS, Node, read_nodes
from graph.show.payload_read import Columns, Source
from graph.show.payload_relations import (
    Lists,
    as_columns,
    read_claims,
    read_lists,
    read_quotations,
)

Json = dict[str, Any]
VERSION = 1
FIRST = 300
"""How many nodes the canvas opens with."""
_NOTHING = Kept()
_VOTES = ("favour", "against", "abstained")


@dataclass(frozen=True, slots=True)
class Payload:
    """The page's data before compression.

    `core` is what the first picture needs, `relations` what follows at once; `details` maps node
    numbers to what opening a node shows, and `chunks` groups those numbers.
    """

    nodes: list[Node]
    core: Json
    relations: Json
    details: dict[int, Detail]
    chunks: list[list[int]]
    places: dict[str, layout.Points] = field(default_factory=dict)


def build_payload(
    store: Source,
    *,
    title: str,
    batches: Batches | None = None,
    texts: Texts | None = None,
    kept: Kept = _NOTHING,
) -> Payload:
    """Reads all that the page shows out of a store in our vocabulary; anything may be missing.

    Args:
        store: a store whose default graph holds everything; it is only read.
        title: what the page calls itself.
        batches: the same graph property by property, quicker to read than a large store.
        texts: the documents' texts, so that passages of the press stand in their sentences.
        kept: where nodes were placed before.
    """
    columns = Columns(store) if batches is None else LineColumns(store, batches)
    citations = read_citations(columns)
    nodes = read_nodes(columns, (as_cited(citations, "date"), as_cited(citations, "title")))
    index = {node.iri: number for number, node in enumerate(nodes)}
    lists = read_lists(columns, index)
    sources = _sources(columns, index, nodes)
    passages = Passages(columns, {iri: n for n, iri in enumerate(sources)}, texts)
    details = DetailReader(columns, index, passages).read(citations)
    chunks = chunked(details, lambda n: (nodes[n].kind, nodes[n].title.casefold()))
    base = _base(nodes)
    words, said = citation_words(citations, columns.labels(), index, lists["cites"])
    core = _core(nodes, lists, (words, said), base)
    core["title"] = title
    core["communities"] = _communities(nodes, lists)
    relations: Json = {name: as_columns(rows) for name, rows in lists.items() if name != "cites"}
    relations["claims"] = read_claims(columns, index, passages)
    relations["quotations"] = read_quotations(columns, index, passages)
    relations["sources"] = list(sources.values())
    relations["chunk"] = {"s": [n for c in chunks for n in c], "n": [len(c) for c in chunks]}
    core["opening"] = opening(sum(n.kind == "resolution" for n in nodes), lists["cites"], FIRST)
    places, derived = _views(nodes, lists, core["opening"], kept)
    relations.update(derived)
    core["places"] = {"citations": _xy(places.pop("citations", None))}
    relations["places"] = {name: _xy(points) for name, points in places.items()}
    return Payload(nodes, core, relations, details, chunks, places)


def _base(nodes: Sequence[Node]) -> str:
    """What all IRIs of nodes begin with, up to and including their last common `/`."""
    if not nodes:
        return ""
    least, most = min(n.iri for n in nodes), max(n.iri for n in nodes)
    same = next(
        (i for i, (a, b) in enumerate(zip(least, most, strict=False)) if a != b), len(least)
    )
    common = least[:same]
    if "/id/" in common:
        return common[: common.index("/id/") + 4]
    return common[: common.rfind("/") + 1]


def _sources(
    columns: Columns, index: Mapping[str, int], nodes: Sequence[Node]
) -> dict[str, list[Any]]:
    """The documents that passages come from: the number of a node to open, title, path."""
    title, path = columns.one("dcterms:title"), columns.one("dcterms:source")
    about = columns.one("schema:about")
    texts = columns.of_type("rg:ResolutionText")
    found: dict[str, list[Any]] = {}
    for one in sorted(texts | columns.of_type("rg:Document")):
        node = index.get(one, index.get(about.get(one, ""), -1) if one in texts else -1)
        name = nodes[node].label if node >= 0 else title.get(one, "")
        found[one] = [node, name or path.get(one, "") or one.rsplit("/", 1)[-1], path.get(one, "")]
    return found


def _core(
    nodes: Sequence[Node],
    lists: dict[str, Lists],
    spoken: tuple[list[str], list[list[int]]],
    base: str,
) -> Json:
    words, said = spoken
    cites: Json = as_columns(lists["cites"])
    cites["w"] = said
    tables = {
        name: _table([getattr(n, name) for n in nodes])
        for name in ("session", "organ", "mode", "region")
    }
    return {
        "version": VERSION,
        "base": base,
        "kinds": list(KINDS),
        "words": words,
        "tables": {name: table for name, (table, _) in tables.items()},
        "nodes": {
            "iri": [n.iri.removeprefix(base) for n in nodes],
            "kind": [KINDS.index(n.kind) for n in nodes],
            "label": [n.label for n in nodes],
            "title": ["" if n.title == n.label else n.title for n in nodes],
            "alias": _sparse([n.alias for n in nodes]),
            "date": [n.date for n in nodes],
            **{name: numbers for name, (_, numbers) in tables.items()},
            "draft": _sparse([n.draft for n in nodes]),
            "meeting": _sparse([n.meeting for n in nodes]),
            "link": _sparse([_short_link(n) for n in nodes]),
            "same": _sparse([n.same for n in nodes]),
            "stated": _sparse([n.stated for n in nodes]),
            "rank": [round(n.rank * 1e7) for n in nodes],
            "cited": [n.cited for n in nodes],
            "community": [n.community for n in nodes],
            "votes": _sparse([n.votes or () for n in nodes]),
        },
        "cites": cites,
    }


def _short_link(node: Node) -> str:
    """`*` stands for the official address that the page can make out of the symbol itself."""
    return "*" if node.link == f"https://docs.un.org/en/{node.label}" else node.link


def _table(values: Sequence[str]) -> tuple[list[str], list[int]]:
    table = ["", *sorted(set(values) - {""})]
    number = {value: order for order, value in enumerate(table)}
    return table, [number[value] for value in values]


def _sparse(values: Sequence[Any]) -> Json:
    """Only the rows that say something: their numbers and their values."""
    rows = [i for i, value in enumerate(values) if value]
    return {"i": rows, "v": [values[i] for i in rows]}


def _communities(nodes: Sequence[Node], lists: dict[str, Lists]) -> list[str]:
    number = [n.community for n in nodes]
    names = community_names(number, lists["subject"], [n.label for n in nodes])
    words, table = title_words([n.title if n.kind == "resolution" else "" for n in nodes])
    spare = community_names(number, words, table)
    return [name or spare[place] for place, name in enumerate(names)]


def _views(
    nodes: Sequence[Node], lists: dict[str, Lists], shown: list[int], kept: Kept
) -> tuple[dict[str, Any], Json]:
    """Positions for each tab, and the derived edges that two of them draw."""
    resolutions = [i for i, n in enumerate(nodes) if n.kind == "resolution"]
    places: dict[str, Any] = {
        "citations": (resolutions, _by_citation(nodes, lists["cites"], shown, kept))
    }
    alike = voting_likeness({name: lists[name] for name in _VOTES})
    together = company(lists["sponsor"])
    themes = company(lists["subject"])
    derived: Json = {
        "alike": _pairs(alike.nearest(8, 0.5)),
        "together": _pairs(together.nearest(8)),
        "beside": _pairs(themes.nearest(6)),
    }
    places["states"] = (alike.nodes, _by_votes(alike, kept))
    places["actors"] = (together.nodes, _by_company(together, kept))
    places["themes"] = (themes.nodes, _by_company(themes, kept))
    return places, derived


def _placed(
    kept: Kept,
    count: int,
    edges: list[layout.Edge],
    groups: list[int],
    radius: list[float],
    exact: int,
) -> layout.Points:
    """The places that these have, as they were found before or found now."""
    told = json.dumps([count, edges, groups, radius, exact]).encode()
    place = partial(layout.place_all, count, edges, groups, radius, exact)
    return _points(kept.of("places", told, lambda: place().tobytes()))


def _points(kept: bytes) -> layout.Points:
    points: layout.Points = np.frombuffer(kept).reshape(-1, 2)
    return points


def _by_citation(
    nodes: Sequence[Node], cites: Lists, shown: list[int], kept: Kept
) -> layout.Points:
    """Positions of all resolutions, those of the first picture arranged among themselves."""
    count = sum(n.kind == "resolution" for n in nodes)
    order = [*shown, *sorted(set(range(count)) - set(shown))]
    back = {n: i for i, n in enumerate(order)}
    edges = [(back[s], back[t], 1.0) for s, row in cites.items() for t in row]
    most = nodes[0].cited if count else 0
    radius = [5.0 + 15.0 * _share(nodes[n].cited, most) for n in order]
    groups = [nodes[n].community for n in order]
    placed = _placed(kept, count, edges, groups, radius, len(shown))
    return placed[[back[n] for n in range(count)]] if count else placed


def _share(cited: int, most: int) -> float:
    return (cited / most) ** 0.5 if most > 0 else 0.0


def _by_votes(alike: Likeness, kept: Kept) -> layout.Points:
    return _points(kept.of("votes", alike.alike.tobytes(), lambda: _apart(alike).tobytes()))


def _apart(alike: Likeness) -> layout.Points:
    """Nodes as far from one another as they are unlike."""
    distance = 1.0 - alike.alike
    unknown = np.isnan(distance)
    distance[unknown] = distance[~unknown].mean() if not unknown.all() else 1.0
    points = layout.project(distance**0.5)
    return layout.spread(points, [9.0] * len(points), 22.0, 300).round(1)


def _by_company(likeness: Likeness, kept: Kept) -> layout.Points:
    count = {n: int(likeness.shared[i, i]) for i, n in enumerate(likeness.nodes)}
    order = sorted(likeness.nodes, key=lambda n: (-count[n], n))
    edges = weighted(likeness.nearest(5, 0.05), order)
    placed = _placed(kept, len(order), edges, [-1] * len(order), [12.0] * len(order), 240)
    back = {n: i for i, n in enumerate(order)}
    return placed[[back[n] for n in likeness.nodes]] if order else placed


def _pairs(pairs: Sequence[tuple[int, int, float, int]]) -> Json:
    return {
        "s": [p[0] for p in pairs],
        "t": [p[1] for p in pairs],
        "v": [round(p[2] * 1000) for p in pairs],
        "n": [p[3] for p in pairs],
    }


def _xy(placed: tuple[list[int], layout.Points] | None) -> Json:
    if placed is None:
        return {"i": [], "x": [], "y": []}
    rows, points = placed
    return {"i": rows, "x": [round(x) for x, _ in points], "y": [round(y) for _, y in points]}
