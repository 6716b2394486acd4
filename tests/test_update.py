"""Documents into and out of a built graph: the same bytes as a fresh build of what is left."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from test_rebuild import resolution, same, story, write

from graph.errors import InputError
from graph.pipeline import Options, build, update
from graph.pipeline import worker as working
from graph.pipeline.built import read_built


@pytest.fixture(name="out")
def _out(tmp_path: Path) -> Path:
    """A graph of four documents, whose files are gone."""
    write(tmp_path / "in", {1: 0, 2: 0, 6: 1})
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    shutil.move(tmp_path / "in", tmp_path / "kept")
    return tmp_path / "out"


def fresh(folder: Path, *gone: str, options: Options | None = None) -> Path:
    for name in gone:
        (folder / "kept" / name).unlink()
    build([folder / "kept"], folder / "fresh", options or Options(page=False))
    return folder / "fresh"


def test_added_is_as_if_it_had_been_there(out: Path, tmp_path: Path) -> None:
    (tmp_path / "3.txt").write_text(resolution(3, 2, 1), "utf-8")
    update(out, add=[tmp_path / "3.txt"])
    shutil.copy(tmp_path / "3.txt", tmp_path / "kept")
    same(out, fresh(tmp_path))


def test_added_under_the_same_path_replaces(out: Path, tmp_path: Path) -> None:
    (tmp_path / "2.txt").write_text(resolution(2, 4, 2), "utf-8")
    update(out, add=[tmp_path / "2.txt"])
    shutil.copy(tmp_path / "2.txt", tmp_path / "kept")
    same(out, fresh(tmp_path))


def test_the_same_bytes_again_are_left_out(out: Path, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "kept" / "2.txt", tmp_path / "two.txt")
    report = update(out, add=[tmp_path / "two.txt"])
    assert [one["path"] for one in report.skipped] == ["two.txt"]
    assert len(report.documents) == 4


@pytest.mark.parametrize("name", ["2.txt", "A/RES/91/2", "a/res/91/2", "91/2", "a-res-91-2-{sha}"])
def test_removed_by_path_symbol_or_identifier(out: Path, tmp_path: Path, name: str) -> None:
    built = read_built(out)
    assert built
    sha = {one.path: one.sha256 for one in built.members}["2.txt"][:8]
    if name == "91/2":
        with pytest.raises(InputError, match="did you mean A/RES/91/2"):
            update(out, remove=[name])
        name = "A/RES/91/2"
    update(out, remove=[name.format(sha=sha)])
    same(out, fresh(tmp_path, "2.txt"))


def test_a_folder_and_an_archive_leave_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path / "in", {1: 0})
    (tmp_path / "in" / "press").mkdir()
    (tmp_path / "in" / "press" / "a.txt").write_text(story(1, 0), "utf-8")
    with zipfile.ZipFile(tmp_path / "in" / "b.zip", "w") as archive:
        archive.writestr("x/3.txt", resolution(3, 1, 0))
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    report = update(tmp_path / "out", remove=["press", "b.zip"])
    assert sorted(str(one["path"]) for one in report.documents) == ["1.txt", "1b.txt"]


def test_a_copy_takes_the_place_of_what_left(tmp_path: Path) -> None:
    write(tmp_path / "in", {2: 0, 3: 0})
    shutil.copy(tmp_path / "in" / "2.txt", tmp_path / "in" / "two.txt")
    report = build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    assert len(report.skipped) == 1
    report = update(tmp_path / "out", remove=["2.txt"])
    assert not report.skipped
    (tmp_path / "in" / "2.txt").unlink()
    build([tmp_path / "in"], tmp_path / "fresh", Options(page=False))
    same(tmp_path / "out", tmp_path / "fresh")


def test_options_stay_and_an_update_of_the_code_reads_what_is_kept(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = tmp_path / "names.csv"
    names.write_text("entity,label,kind\norg/lamp-keepers,Lamp Keepers,pref\n", "utf-8")
    base = "https://example.org/kb/"
    options = Options(base=base, page=False, title="Lamps", aliases=names)
    build([tmp_path / "kept"], out, options)
    monkeypatch.setattr(working, "reading_version", lambda: "next")
    update(out, remove=["2.txt"])
    same(out, fresh(tmp_path, "2.txt", options=options))


def test_nothing_to_change_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no built graph"):
        update(tmp_path / "out", remove=["a"])


def test_a_name_that_means_nothing_changes_nothing(out: Path) -> None:
    before = (out / "graph.ttl").stat().st_ino
    with pytest.raises(InputError, match="A/RES/91/77"):
        update(out, remove=["2.txt", "A/RES/91/77"])
    with pytest.raises(InputError, match=r"nowhere\.txt"):
        update(out, add=[Path("nowhere.txt")])
    assert (out / "graph.ttl").stat().st_ino == before
