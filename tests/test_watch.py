"""A graph that follows a folder: what counts as a change, and the command from start to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from test_rebuild import resolution

from graph.pipeline.built import read_built
from graph.pipeline.watching import State, changes, snapshot

ROOT = Path(__file__).parent.parent


def state(number: int) -> State:
    return frozenset({("a", number, 0)})


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ([1, 1, 1], [1]),
        ([1, 2, 2], [1, 2]),
        ([1, 2, 3, 4, 4, 4], [1, 4]),
        ([1, 2, 1, 1, 2, 2], [1, 2]),
        ([1, 2, 2, 1, 1], [1, 2, 1]),
    ],
)
def test_a_change_counts_once_it_holds(seen: list[int], expected: list[int]) -> None:
    looks = iter(seen)
    found: list[State] = []
    with pytest.raises(RuntimeError):  # the looks have run out inside a generator
        found.extend(changes(lambda: state(next(looks)), 0.0, lambda _: None))
    assert found == [state(number) for number in expected]


def test_a_snapshot_sees_files_and_no_outputs(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text("one")
    (tmp_path / "in" / ".hidden").write_text("no")
    (tmp_path / "in" / "out" / "cache").mkdir(parents=True)
    (tmp_path / "in" / "out" / "cache" / "CACHEDIR.TAG").write_text("x")
    (tmp_path / "in" / "out" / "report.json").write_text("x")
    (tmp_path / "b.txt").write_text("two")
    first = snapshot([tmp_path / "in", tmp_path / "b.txt"])
    assert {Path(name).name for name, _, _ in first} == {"a.txt", "b.txt"}
    os.utime(tmp_path / "b.txt", ns=(1, 1))
    assert snapshot([tmp_path / "in", tmp_path / "b.txt"]) != first
    assert len(list(islice(changes(lambda: first, 0.0), 1))) == 1


def until(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def watching(folder: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "graph", "watch", str(folder), "-o", str(out)]
    return subprocess.Popen(
        [*command, "--interval", "0.1", "--no-page", *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_command_follows_and_stops(tmp_path: Path, stop: signal.Signals) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "1.txt").write_text(resolution(1, 2, 0), "utf-8")
    process = watching(folder, out)

    def documents() -> int:
        built = read_built(out)
        return len(built.members) if built else 0

    try:
        until(lambda: documents() == 1)
        (folder / "2.txt").write_text(resolution(2, 1, 0), "utf-8")
        until(lambda: documents() == 2)
        (folder / "1.txt").unlink()
        until(lambda: documents() == 1)
        process.send_signal(stop)
        told, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    assert "stopped" in errors
    assert "Traceback" not in errors
    # The third build is whole before it is told, and the signal may come between.
    assert told.count("documents") + told.count("document,") >= 2
    assert [one.name for one in sorted(tmp_path.iterdir())] == ["in", "out"]


def test_ones_own_names_are_followed_as_documents_are(tmp_path: Path) -> None:
    folder, out, names = tmp_path / "in", tmp_path / "out", tmp_path / "names.csv"
    folder.mkdir()
    told = resolution(1, 2, 0).replace("Chad and Peru", "Chad, the Lamp Fund and the Wick Board")
    (folder / "1.txt").write_text(told, "utf-8")
    names.write_text("entity,label,kind\norg/lamps,Lamp Fund,pref\n", "utf-8")
    process = watching(folder, out, "--aliases", str(names), "--base", "https://example.org/kg")

    def knows(name: str) -> bool:
        try:
            text = (out / "graph.ttl").read_text("utf-8")
        except OSError:
            return False
        return "<https://example.org/kg/" in text and name in text

    try:
        until(lambda: knows("org/lamps"))
        assert not knows("org/wicks")
        names.write_text("entity,label,kind\norg/wicks,Wick Board,pref\n", "utf-8")
        until(lambda: knows("org/wicks"))
        assert not knows("org/lamps")
        names.write_text("entity\n", "utf-8")
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, errors
    assert "names.csv:1" in errors  # a damaged file is told, and what was built stays
    assert knows("org/wicks")


@pytest.mark.parametrize(("where", "word"), [("out", "lies in the outputs"), ("no", "no such")])
def test_what_cannot_be_watched_is_told(tmp_path: Path, where: str, word: str) -> None:
    (tmp_path / "out").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "graph", "watch", tmp_path / where, "-o", tmp_path / "out"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert word in done.stderr
