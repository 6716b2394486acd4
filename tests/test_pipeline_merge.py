"""Merging sorted parts, staging outputs, and what each promises when things go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.pipeline import merge as merging
from graph.pipeline.merge import merge, quads
from graph.pipeline.staging import MARKER, staged

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def part(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    return path


def test_union_is_sorted_unique_and_types_come_first(tmp_path: Path) -> None:
    one = part(tmp_path, "a.nt", "<urn:b> <urn:a> <urn:x> .", f"<urn:b> {TYPE} <urn:C> .")
    two = part(tmp_path, "b.nt", "<urn:a> <urn:p> <urn:x> .", "<urn:b> <urn:a> <urn:x> .")
    target = tmp_path / "all.nt"
    assert merge([one, two], target).total() == 3
    assert target.read_text("utf-8").splitlines() == [
        "<urn:a> <urn:p> <urn:x> .",
        f"<urn:b> {TYPE} <urn:C> .",
        "<urn:b> <urn:a> <urn:x> .",
    ]


@given(st.lists(st.lists(st.integers(0, 50), max_size=20), max_size=6), st.integers(1, 10))
def test_small_runs_give_what_one_run_gives(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[list[int]], limit: int
) -> None:
    folder = tmp_path_factory.mktemp("runs")
    parts = [
        part(folder, f"{place}.nt", *(f"<urn:{n % 7}> <urn:p> <urn:{n}> ." for n in some))
        for place, some in enumerate(numbers)
    ]
    merge(parts, folder / "whole.nt")
    usual, merging._RUN_LINES = merging._RUN_LINES, limit
    try:
        merge(reversed(parts), folder / "pieces.nt")
    finally:
        merging._RUN_LINES = usual
    assert (folder / "whole.nt").read_bytes() == (folder / "pieces.nt").read_bytes()


def test_quads_name_the_graph(tmp_path: Path) -> None:
    one = part(tmp_path, "a.nt", '<urn:a> <urn:p> "x ." .')
    assert quads([("urn:g", one)], tmp_path / "all.nq") == 1
    assert (tmp_path / "all.nq").read_text("utf-8") == '<urn:a> <urn:p> "x ." <urn:g> .\n'


def test_outputs_are_replaced_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for content in ("first", "second"):
        with staged(out) as stage:
            (stage / MARKER).write_text(content)
        assert (out / MARKER).read_text() == content
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_failed_build_leaves_the_old_outputs(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with staged(out) as stage:
        (stage / MARKER).write_text("first")
    with pytest.raises(RuntimeError), staged(out) as stage:
        (stage / MARKER).write_text("half")
        raise RuntimeError
    assert (out / MARKER).read_text() == "first"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_what_a_killed_build_left_is_put_right(tmp_path: Path) -> None:
    """A process that ended between the two renames left only the previous outputs."""
    (tmp_path / ".out.previous").mkdir()
    (tmp_path / ".out.previous" / MARKER).write_text("first")
    with pytest.raises(RuntimeError), staged(tmp_path / "out"):
        raise RuntimeError
    assert (tmp_path / "out" / MARKER).read_text() == "first"


@pytest.mark.parametrize("name", ["thesis.doc", "notes"])
def test_a_folder_that_no_build_made_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(InputError, match="no build made"), staged(tmp_path):
        pass
    assert (tmp_path / name).read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(InputError, match="is a file"), staged(tmp_path / "out"):
        pass
