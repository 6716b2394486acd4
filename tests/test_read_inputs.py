"""Files, folders and archives as a stream of items; what is no document; what is broken."""

from __future__ import annotations

import io
import os
import stat
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.errors import InputError, ReadError
from graph.read import Item, archives, discover, inputs, read
from graph.read.archives import members

STORY = b"NEW YORK (Agency) -- The Assembly met on Monday, an official said.\n"


def found(*paths: Path) -> list[Item]:
    return list(discover(paths))


def outcome(items: Iterable[Item]) -> dict[str, str]:
    return {item.path: item.problem or item.skipped or "read" for item in items}


def test_a_folder_gives_its_documents_sorted_and_tells_the_rest(tmp_path: Path) -> None:
    for name, data in {
        "b.txt": STORY,
        "a/deep/c.txt": STORY + b"More.",
        "README.md": b"# About this folder",
        "LICENSE": b"Do as you please.",
        "manifest.csv": b"file,kind\n",
        "seal.png": b"\x89PNG\r\n\x1a\n",
        "paper.rtf": b"{\\rtf1 hello}",
        "page.txt": b'<!DOCTYPE html><html><head><meta name="generator" content="resograph">',
        "map.kml": b'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>',
        ".hidden.txt": STORY + b"Hidden.",
        ".git/config": b"[core]",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    items = found(tmp_path)
    told = outcome(items)
    assert list(told) == [
        "LICENSE",
        "README.md",
        "a/deep/c.txt",
        "b.txt",
        "manifest.csv",
        "map.kml",
        "page.txt",
        "paper.rtf",
        "seal.png",
    ]
    assert [path for path, what in told.items() if what == "read"] == ["a/deep/c.txt", "b.txt"]
    assert not any(item.problem for item in items)
    assert told["seal.png"] == "a picture"
    assert "rich text" in told["paper.rtf"]
    assert "<kml>" in told["map.kml"]


def test_what_the_user_names_is_never_a_note_about_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_bytes(STORY)
    assert found(path)[0].readable
    picture = tmp_path / "seal.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert found(picture)[0].problem == "a picture"


def test_a_missing_input_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        next(discover([tmp_path, tmp_path / "nothing"]))


def test_a_built_graph_is_no_documents(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "CACHEDIR.TAG").write_text("Signature", "utf-8")
    with pytest.raises(InputError, match="found a built graph, expected documents"):
        discover([tmp_path])


def test_equal_bytes_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(STORY)
    (tmp_path / "two.txt").write_bytes(STORY)
    items = found(tmp_path, tmp_path / "one.txt")
    assert [item.readable for item in items] == [True, False, False]
    assert items[1].skipped == "the same bytes as one.txt"


def test_links_never_lead_out_of_a_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(STORY)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "own.txt").write_bytes(STORY + b"x")
    (folder / "alias.txt").symlink_to(folder / "own.txt")
    (folder / "leak.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nothing")
    told = outcome(found(folder))
    assert told["leak.txt"] == "a link that leads out of the folder"
    assert told["alias.txt"] == "read"
    assert told["own.txt"] == "the same bytes as alias.txt"
    assert "cannot be opened" in told["gone.txt"]
    assert not any(path.startswith("loop") for path in told)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert outcome(found(tmp_path)) == {"pipe.txt": "not a regular file"}


def test_an_unreadable_file_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        locked.chmod(stat.S_IRWXU)
        pytest.skip("this user may read everything")
    told = outcome(found(tmp_path))
    locked.chmod(stat.S_IRWXU)
    assert told == {"a.txt": "read", "locked": "a folder that cannot be listed"}


def make_zip(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def make_tar(path: Path, entries: dict[str, bytes], mode: str) -> Path:
    with tarfile.open(path, mode) as archive:
        for name, data in entries.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def test_zip_members_with_bad_names(tmp_path: Path) -> None:
    path = make_zip(
        tmp_path / "in.zip",
        {
            "../../etc/passwd": STORY,
            "/abs/o.txt": STORY + b"1",
            "win\\path.txt": STORY + b"2",
            "bell\a.txt": STORY + b"3",
            "folder/": b"",
            "__MACOSX/x": b"y",
            "inner.zip": b"PK",
            "pic.gif": b"GIF89a",
        },
    )
    told = outcome(found(path))
    assert told == {
        "in.zip!etc/passwd": "read",
        "in.zip!abs/o.txt": "read",
        "in.zip!win/path.txt": "read",
        "in.zip!bell\ufffd.txt": "read",
        "in.zip!inner.zip": "an archive inside an archive",
        "in.zip!pic.gif": "a picture",
    }


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tar.xz", "w:xz"), ("a.tar.bz2", "w:bz2")],
)
def test_tars_are_streamed_in_every_dress(tmp_path: Path, name: str, mode: str) -> None:
    long = "x" * 150 + ".txt"
    path = make_tar(tmp_path / name, {"one.txt": STORY, long: STORY + b"2"}, mode)
    items = found(path)
    assert outcome(items) == {f"{name}!one.txt": "read", f"{name}!{long}": "read"}
    assert items[0].read() == STORY
    assert read(items[0]).source.path == f"{name}!one.txt"


def test_links_and_devices_in_a_tar_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo(f"odd{kind!r}")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("good.txt")
        info.size = len(STORY)
        archive.addfile(info, io.BytesIO(STORY))
    assert outcome(found(path)) == {"a.tar!good.txt": "read"}


def test_a_broken_archive_is_told_and_its_good_members_are_read(tmp_path: Path) -> None:
    whole = make_tar(
        tmp_path / "a.tar.gz", {"one.txt": STORY, "two.txt": os.urandom(90_000)}, "w:gz"
    )
    cut = tmp_path / "cut.tar.gz"
    cut.write_bytes(whole.read_bytes()[:-3000])
    told = outcome(found(cut))
    assert told["cut.tar.gz!one.txt"] == "read"
    assert told["cut.tar.gz"].startswith("damaged archive")
    junk = tmp_path / "junk.zip"
    junk.write_bytes(b"no archive at all")
    (item,) = found(junk)
    assert item.problem.startswith("damaged archive")
    with pytest.raises(ReadError, match="damaged archive"):
        read(item)


def test_a_zip_member_that_lies_about_itself(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "in.zip", {"bad.txt": STORY * 50, "good.txt": STORY})
    data = bytearray(path.read_bytes())
    start = data.index(b"bad.txt") + len(b"bad.txt")
    data[start : start + 8] = b"\xff" * 8
    path.write_bytes(bytes(data))
    told = outcome(found(path))
    assert told["in.zip!bad.txt"].startswith("cannot be unpacked")
    assert told["in.zip!good.txt"] == "read"


def test_bombs_stop_at_their_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBER_LIMIT", 1000)
    monkeypatch.setattr(archives, "TOTAL_LIMIT", 20_000)
    entries = {"big.txt": b"a" * 1001} | {f"{n:03}.txt": os.urandom(900) for n in range(40)}
    for path in (
        make_zip(tmp_path / "a.zip", entries),
        make_tar(tmp_path / "a.tar.gz", entries, "w:gz"),
    ):
        told = list(members(path))
        assert told[0].problem.startswith("larger than")
        assert told[-1].name == ""
        assert "unfolds to more than" in told[-1].problem
        assert 0 < sum(not one.problem for one in told) < 30


def test_ratio_and_number_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_RATIO_FLOOR", 10_000)
    monkeypatch.setattr(archives, "RATIO_LIMIT", 20)
    flat = make_tar(tmp_path / "flat.tar.gz", {f"{n}": b"0" * 9000 for n in range(50)}, "w:gz")
    assert "times its size" in list(members(flat))[-1].problem
    monkeypatch.setattr(archives, "MEMBERS_LIMIT", 3)
    many = make_zip(tmp_path / "many.zip", {f"{n}.txt": STORY for n in range(9)})
    told = list(members(many))
    assert [bool(one.problem) for one in told] == [False, False, False, True]


def test_a_tar_header_that_claims_gigabytes(tmp_path: Path) -> None:
    info = tarfile.TarInfo("././@PaxHeader")
    info.type, info.size = tarfile.XHDTYPE, 2**32
    path = tmp_path / "pax.tar"
    path.write_bytes(info.tobuf(tarfile.GNU_FORMAT) + b"\0" * 2048)
    assert "header of more than a megabyte" in list(members(path))[-1].problem


def test_large_files_are_told_by_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MEMBER_LIMIT", 100)
    (tmp_path / "long.txt").write_bytes(STORY * 3)
    (tmp_path / "long.rtf").write_bytes(b"{\\rtf" + STORY * 3)
    told = outcome(found(tmp_path))
    assert told["long.txt"].startswith("larger than")
    assert "rich text" in told["long.rtf"]


def test_a_name_that_is_no_utf8_is_spelt_out(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9 \xff.txt")
    try:
        (tmp_path / name).write_bytes(STORY)
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert outcome(found(tmp_path)) == {r"caf\xe9 \xff.txt": "read"}
    (item,) = found(tmp_path)
    assert item.read() == STORY
