"""The page of some resolutions out of what was kept, beside the same page out of the store."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import graph
from graph.export.selection import Selection, chosen_resolutions
from graph.export.view import view_of
from graph.pipeline.excerpt import excerpt
from graph.show.around import Texts
from graph.show.payload import Payload, build_payload


def chosen(kg: graph.KnowledgeGraph, symbol: str, depth: int) -> tuple[Selection, set[str]]:
    around = Selection(symbols=(symbol,), depth=depth)
    return around, {one.value for one in chosen_resolutions(kg.source, around)}


def both(folder: Path, symbol: str, depth: int) -> tuple[Payload, Payload]:
    """The page's data out of the store, and out of what was kept."""
    kg = graph.open(folder)
    around, nodes = chosen(kg, symbol, depth)
    batches = excerpt(folder, kg.store, nodes)
    assert batches is not None
    texts = Texts(folder / "texts")
    slow = build_payload(view_of(kg.source, around).store.triples, title="t", texts=texts)
    return slow, build_payload(kg.store, title="t", batches=batches, texts=texts)


def facts(payload: Payload) -> dict[str, set[tuple[str, ...]]]:
    """What the page tells of each thing, without the numbers that nodes happen to have."""
    found = {}
    for number, one in payload.details.items():
        told = {("p", *map(str, row)) for row in one.paragraphs}
        told |= {("c", payload.nodes[row[0]].iri, *map(str, row[1:6])) for row in one.citations}
        found[payload.nodes[number].iri] = told | {("f", row[0], row[1]) for row in one.facts}
    return found


@pytest.mark.parametrize(("symbol", "depth"), [("A/RES/78/311", 1), ("A/RES/78/265", 2)])
def test_it_shows_what_the_store_would(built: Path, symbol: str, depth: int) -> None:
    slow, quick = both(built, symbol, depth)
    known = {one.iri: one for one in quick.nodes}
    assert len(slow.nodes) > 100
    for one in slow.nodes:
        assert known[one.iri] == one
    told = facts(quick)
    for iri, rows in facts(slow).items():
        assert rows <= told[iri], iri
    claims = {(row[2], row[3], row[4], row[5]) for row in quick.relations["claims"]}
    assert {(row[2], row[3], row[4], row[5]) for row in slow.relations["claims"]} <= claims
    for name in ("cites", "sponsor", "favour", "subject"):
        table = {"cites": slow.core}.get(name, slow.relations)[name]
        other = {"cites": quick.core}.get(name, quick.relations)[name]
        assert sum(map(len, table["t"])) <= sum(map(len, other["t"]))


def test_it_shows_no_paragraph_of_another_resolution(built: Path) -> None:
    kg = graph.open(built)
    _, nodes = chosen(kg, "A/RES/78/311", 0)
    batches = excerpt(built, kg.store, nodes)
    payload = build_payload(kg.store, title="t", batches=batches)
    with_text = {payload.nodes[n].label for n, one in payload.details.items() if one.paragraphs}
    assert with_text == {"A/RES/78/311"}


DAMAGE = {
    "no note of the build": ("cache/built.json", None),
    "no shared lines": ("cache/shared.nt", None),
    "a Turtle that was edited": ("graph.ttl", "# mine\n"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_without_what_was_kept_the_store_is_asked(built: Path, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(built, folder)
    name, text = DAMAGE[damage]
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_text(text)
    kg = graph.open(folder)
    assert excerpt(folder, kg.store, chosen(kg, "A/RES/78/311", 1)[1]) is None
    assert "A/RES/78/311" in kg.explore("A/RES/78/311").html
