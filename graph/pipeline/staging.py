"""Outputs are replaced as a whole or left as they were."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import InputError

MARKER = "report.json"
"""The file by which a folder is known as one that a build made."""


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A fresh folder beside `target` that takes its place when the block ends well.

    Raises:
        InputError: where `target` exists and no build made it: it is not ours to replace.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow a link away
    previous = target.with_name(f".{target.name}.previous")
    _recover(target, previous)
    _check(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    stage.chmod(0o755)
    try:
        yield stage
        if target.exists():
            target.rename(previous)
        stage.rename(target)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        _recover(target, previous)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def _recover(target: Path, previous: Path) -> None:
    """Finish what an ended process left between two renames: the old outputs come back."""
    if previous.exists() and not target.exists():
        previous.rename(target)
    elif previous.exists():
        shutil.rmtree(previous, ignore_errors=True)


def _check(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise InputError(f"{target}: is a file; expected a folder for the outputs")
    names = {one.name for one in target.iterdir()}
    if names and MARKER not in names:
        raise InputError(
            f"{target}: holds files that no build made; name an empty or another folder with -o"
        )
