"""Every command and every block of code in the README does what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)
COMMANDS = [
    line[2:] for kind, text in BLOCKS if kind == "console" for line in text.splitlines() if line
]
CODE = [text for kind, text in BLOCKS if kind == "python"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place to work in with the bundled corpus, and `resograph` on the path."""
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "corpus", place / "corpus")
    (place / "bin").mkdir()
    script = place / "bin" / "resograph"
    python = shlex.quote(sys.executable)
    script.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {python} -m graph "$@"\n'
    )
    script.chmod(0o755)
    return place


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command with /tmp moved into the folder, so that tests leave nothing behind."""
    scratch = folder / "tmp"
    scratch.mkdir(exist_ok=True)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command.replace("/tmp/", f"{scratch}/")],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_commands_run_in_order(folder: Path) -> None:
    assert len(COMMANDS) > 8
    for command in COMMANDS:
        done = run(command, folder)
        expected = (0, 1) if command.startswith("resograph validate") else (0,)
        assert done.returncode in expected, f"{command}\n{done.stdout}\n{done.stderr}"
        assert done.stdout or command.startswith(("mkdir", "resograph export")), command


def test_python_runs(folder: Path) -> None:
    assert CODE
    if not (folder / "outputs").exists():
        assert run("resograph build corpus -o outputs", folder).returncode == 0
    for code in CODE:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "A/RES/78/265" in done.stdout


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for kind, text in BLOCKS:
        if kind == "sh":
            for line in text.splitlines():
                assert re.search(rf"^{line.removeprefix('make ')}:", makefile, re.M), line


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target


def test_every_command_is_in_the_readme_or_its_own_help() -> None:
    """A command that nobody can find is no command."""
    names = [one.stem for one in (ROOT / "graph" / "commands").glob("[a-z]*.py")]
    listing = subprocess.run(
        [sys.executable, "-m", "graph", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in names:
        assert name.replace("_", "-") in listing
        shown = subprocess.run(
            [sys.executable, "-m", "graph", name.replace("_", "-"), "--help"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert "Example" in shown, name
