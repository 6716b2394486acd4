"""A build that is killed at any moment leaves whole outputs, and the next one goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_rebuild import FILES, resolution, same, write
from test_watch import until

from graph.pipeline import Options, build
from graph.pipeline.worker import Outcome, Task
from graph.read.inputs import Item

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs SIGKILL")


def start(folder: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "graph", "build", str(folder), "-o", str(out), "-q"]
    return subprocess.Popen([*command, "--jobs", "2"], cwd=ROOT, start_new_session=True)


def digest(out: Path) -> tuple[bytes, ...]:
    return tuple((out / name).read_bytes() for name in (*FILES, "graph.html"))


@pytest.mark.slow
def test_killed_at_random_the_outputs_are_the_old_or_the_new(tmp_path: Path) -> None:
    """Eight kills, from the first import to after the end, while two versions alternate."""
    choices = [dict.fromkeys(range(8), version) for version in range(2)]
    whole = []
    for version, choice in enumerate(choices):
        write(tmp_path / f"in{version}", choice)
        build([tmp_path / f"in{version}"], tmp_path / f"fresh{version}", Options(jobs=1))
        whole.append(digest(tmp_path / f"fresh{version}"))
    began = time.monotonic()
    assert start(tmp_path / "in0", tmp_path / "out").wait(120) == 0
    usual = time.monotonic() - began
    assert digest(tmp_path / "out") == whole[0]
    chance = random.Random(1945)
    for turn in range(8):
        version = (turn + 1) % 2
        process = start(tmp_path / f"in{version}", tmp_path / "out")
        time.sleep(usual * (0.2 + 0.8 * chance.random()))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)
        assert digest(tmp_path / "out") in whole, "neither the old outputs nor the new"
    for version in range(2):
        assert start(tmp_path / f"in{version}", tmp_path / "out").wait(120) == 0
        same(tmp_path / "out", tmp_path / f"fresh{version}", (*FILES, "graph.html"))
    left = {one.name for one in tmp_path.iterdir()}
    assert left == {"in0", "in1", "fresh0", "fresh1", "out"}


STEPS = ("link", "analyse", "merge and store", "report and page")
KILLED = """
import os, signal, sys
from pathlib import Path
from graph.pipeline import Options, build

class AtStep:
    def step(self, name):
        if name == sys.argv[3]:
            os.kill(os.getpid(), signal.SIGKILL)
    def document(self, outcome):
        pass

build([Path(sys.argv[1])], Path(sys.argv[2]), Options(page=False), AtStep())
"""


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_each_step_the_next_build_reads_nothing_again(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in", {1: 0, 2: 0, 6: 1})
    arguments = [str(tmp_path / "in"), str(tmp_path / "out"), step]
    done = subprocess.run([sys.executable, "-c", KILLED, *arguments], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["cache"]

    def process(item: Item, task: Task) -> Outcome:
        raise AssertionError(f"{item.path} was read again")

    monkeypatch.setattr("graph.pipeline.job.process", process)
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    monkeypatch.undo()
    build([tmp_path / "in"], tmp_path / "fresh", Options(page=False))
    same(tmp_path / "out", tmp_path / "fresh")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["fresh", "in", "out"]


def test_when_only_the_parent_is_killed_nothing_lives_on(tmp_path: Path) -> None:
    """The processes of its pool end with it, and hold no lock meanwhile."""
    write(tmp_path / "in", dict.fromkeys(range(8), 0))
    for number in range(60):
        (tmp_path / "in" / f"more{number}.txt").write_text(resolution(number + 20, 3, 1), "utf-8")
    process = start(tmp_path / "in", tmp_path / "out")
    until(lambda: len(list((tmp_path / "out" / "cache").rglob("documents/*/*"))) > 3)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(30)
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    until(lambda: not _lives(process.pid))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["in", "out"]


def _lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
