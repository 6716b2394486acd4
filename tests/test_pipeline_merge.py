"""Sections of large files, staged outputs, and what each promises when things go wrong."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.findings import Finding
from graph.model import Page
from graph.pipeline import Options, build, worker
from graph.pipeline import sections as sectioned
from graph.pipeline.sections import Section, Sectioned, write_sections
from graph.pipeline.staging import MARKER, staged


def section(name: str, text: str) -> Section:
    return Section(name, text, text.encode)


def never(name: str, text: str) -> Section:
    """A section whose bytes nobody may ask for: they stand in the old file."""

    def render() -> bytes:
        raise AssertionError(f"{name} was rendered again")

    return Section(name, text, render)


NAMES = st.dictionaries(st.sampled_from("abcdefgh"), st.text("xyz", max_size=6), max_size=8)


@given(NAMES, NAMES, st.booleans())
def test_a_patched_file_has_the_bytes_of_a_fresh_one(
    tmp_path_factory: pytest.TempPathFactory,
    before: dict[str, str],
    after: dict[str, str],
    inside: bool,
) -> None:
    folder = tmp_path_factory.mktemp("sections")
    header = b"head\n"
    old = write_sections(folder / "old", header, [section(*one) for one in sorted(before.items())])
    again = Sectioned.from_json(folder / "old", old.as_json())
    assert again == old
    wanted = [
        (never if before.get(name) == text else section)(name, text)
        for name, text in sorted(after.items())
    ]
    usual, sectioned._copied_inside = (
        sectioned._copied_inside,
        sectioned._copied_inside if inside else lambda *_: 0,
    )
    try:
        new = write_sections(folder / "new", header, wanted, again)
    finally:
        sectioned._copied_inside = usual
    whole = "".join(text for _, text in sorted(after.items()))
    assert (folder / "new").read_bytes() == header + whole.encode()
    for name, text in after.items():
        assert new.read(name).decode() == text


@pytest.mark.parametrize("spoil", ["size", "time", "header", "gone"])
def test_a_file_that_was_touched_is_not_copied_from(tmp_path: Path, spoil: str) -> None:
    old = write_sections(tmp_path / "old", b"h", [section("a", "one"), section("b", "two")])
    if spoil == "size":
        (tmp_path / "old").write_bytes(b"hone")
    elif spoil == "time":
        os.utime(tmp_path / "old", ns=(1, 1))
    elif spoil == "gone":
        (tmp_path / "old").unlink()
    header = b"other" if spoil == "header" else b"h"
    write_sections(tmp_path / "new", header, [section("a", "one"), section("b", "two")], old)
    assert (tmp_path / "new").read_bytes() == header + b"onetwo"


def test_outputs_are_replaced_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for content in ("first", "second"):
        with staged(out) as stage:
            (stage / MARKER).write_text(content)
        assert (out / MARKER).read_text() == content
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.pipeline.staging._exchanged", lambda *_: False)
    test_outputs_are_replaced_as_a_whole(tmp_path)


def test_a_failed_build_leaves_the_old_outputs(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with staged(out) as stage:
        (stage / MARKER).write_text("first")
    with pytest.raises(RuntimeError), staged(out) as stage:
        (stage / MARKER).write_text("half")
        raise RuntimeError
    assert (out / MARKER).read_text() == "first"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("exchange", [True, False])
def test_what_interrupts_the_clearing_waits_for_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    """Ctrl-C falls between the exchange of the folders and the last old file."""
    out = tmp_path / "out"
    with staged(out) as stage:
        (stage / MARKER).write_text("first")
    if not exchange:
        monkeypatch.setattr("graph.pipeline.staging._exchanged", lambda *_: False)
    remove, calls = shutil.rmtree, iter([KeyboardInterrupt])

    def interrupted(folder: Path, ignore_errors: bool) -> None:
        for one in calls:
            raise one
        remove(folder, ignore_errors=ignore_errors)

    monkeypatch.setattr("graph.pipeline.staging.shutil.rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt), staged(out) as stage:
        (stage / MARKER).write_text("second")
    assert (out / MARKER).read_text() == "second"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_what_a_killed_build_left_is_put_right(tmp_path: Path) -> None:
    """A process that ended between two renames left the previous outputs and a stage."""
    (tmp_path / ".out.previous").mkdir()
    (tmp_path / ".out.previous" / MARKER).write_text("first")
    (tmp_path / ".out.building-x").mkdir()
    (tmp_path / ".out.building-x" / "graph.ttl").write_text("half")
    with pytest.raises(RuntimeError), staged(tmp_path / "out") as stage:
        assert not list(stage.iterdir())
        raise RuntimeError
    assert (tmp_path / "out" / MARKER).read_text() == "first"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_two_builds_of_one_folder_do_not_meet(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    with staged(tmp_path / "out") as stage:
        (stage / MARKER).write_text("first")
        with pytest.raises(InputError, match="another build"), staged(tmp_path / "out"):
            pass
        with staged(tmp_path / "other") as other:
            (other / MARKER).write_text("beside")
    assert (tmp_path / "out" / MARKER).read_text() == "first"


@pytest.mark.parametrize("name", ["thesis.doc", "notes", "cache"])
def test_a_folder_that_no_build_made_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(InputError, match="no build made"), staged(tmp_path):
        pass
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize("exchange", [True, False])
def test_a_link_gives_way_and_what_it_led_to_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr("graph.pipeline.staging._exchanged", lambda *_: False)
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / MARKER).write_text("first")
    (tmp_path / "out").symlink_to(tmp_path / "far")
    with staged(tmp_path / "out") as stage:
        (stage / MARKER).write_text("second")
    assert (tmp_path / "out" / MARKER).read_text() == "second"
    assert (tmp_path / "far" / MARKER).read_text() == "first"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["far", "out"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(InputError, match="is a file"), staged(tmp_path / "out"):
        pass


def test_whatever_goes_wrong_in_one_text_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"Rain over {name}\n\nRain fell on {name}.\n")

    def extract(page: Page) -> list[Finding]:
        if "on a." in page.text:
            raise IndexError("out of range")
        return []

    monkeypatch.setattr(worker, "run", extract)
    report = build([tmp_path / "in"], tmp_path / "out", Options(jobs=1, page=False))
    assert [(one["path"], one["reason"]) for one in report.failures] == [
        ("a.txt", "IndexError: out of range")
    ]
    assert [path.name[:11] for path in (tmp_path / "out" / "texts").iterdir()] == ["rain-over-b"]
