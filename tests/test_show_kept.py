"""What an earlier page was made of is used again, and never where it differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pipeline import Options, build
from graph.show.kept import Kept

TEXT = (
    "A/RES/91/{number}\nGeneral Assembly\nNinety-first session\n"
    "Resolution adopted by the General Assembly on 3 May 2036\n91/{number}. Buoys of part {number}"
    "\n\nThe General Assembly,\n\nRecalling its resolution 90/4 of 5 December 2035,\n\n"
    "1. Encourages Chad and Peru to paint {buoys} buoys;\n"
)


def write(folder: Path, buoys: dict[int, int]) -> None:
    folder.mkdir(exist_ok=True)
    for number, count in buoys.items():
        text = TEXT.format(number=number, buoys=count)
        (folder / f"{number}.txt").write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("told", "version", "made"),
    [
        (("a", b"one"), "1", 0),
        (("a", b"two"), "1", 1),  # made of something else
        (("b", b"one"), "1", 1),  # something else made of it
        (("a", b"one"), "2", 1),  # made by other code
    ],
)
def test_what_was_made_of_the_same_is_made_once(
    tmp_path: Path, told: tuple[str, bytes], version: str, made: int
) -> None:
    Kept(tmp_path / "one", None, "1").of("a", b"one", lambda: b"first")
    calls: list[int] = []

    def make() -> bytes:
        calls.append(1)
        return b"anew"

    found = Kept(tmp_path / "two", tmp_path / "one", version).of(*told, make)
    assert (len(calls), found) == (made, b"anew" if made else b"first")


def test_what_is_damaged_is_made_anew(tmp_path: Path) -> None:
    Kept(tmp_path / "one").of("a", b"one", lambda: b"first")
    for file in (tmp_path / "one").iterdir():
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert Kept(tmp_path / "two", tmp_path / "one").of("a", b"one", lambda: b"anew") == b"anew"


def test_nothing_is_kept_without_a_folder() -> None:
    assert Kept().of("a", b"one", lambda: b"made") == b"made"


def test_a_page_drawn_again_is_that_of_a_fresh_build(tmp_path: Path) -> None:
    write(tmp_path / "in", {1: 2, 2: 3, 3: 4})
    parts = tmp_path / "out" / "cache" / "page"
    build([tmp_path / "in"], tmp_path / "out", Options())
    before = {file.name for file in parts.iterdir()}
    for change in ({2: 9}, {4: 1}):
        write(tmp_path / "in", change)
        build([tmp_path / "in"], tmp_path / "out", Options())
    build([tmp_path / "in"], tmp_path / "fresh", Options())
    pages = [(tmp_path / name / "graph.html").read_bytes() for name in ("out", "fresh")]
    assert pages[0] == pages[1]
    now = {file.name for file in parts.iterdir()}
    assert before != now
    assert now == {file.name for file in (tmp_path / "fresh/cache/page").iterdir()}
