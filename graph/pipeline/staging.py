"""Outputs are replaced as a whole or left as they were, whenever a build may end."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.errors import InputError
from graph.pipeline.cache import FOLDER, TAG

try:
    import fcntl
except ImportError:  # a system without it: two builds of one folder are then not told apart
    fcntl = None  # type: ignore[assignment]

MARKER = "report.json"
"""The file by which a folder is known as one that a build made."""
_HERE = -100
_EXCHANGE = 2


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A fresh folder beside `target` that takes its place when the block ends well.

    Where the system can exchange two folders in one step there is no moment without outputs;
    elsewhere the next build brings the old ones back. What a killed build left is cleared away.

    Raises:
        InputError: where `target` exists and no build made it, so that it is not ours to replace,
            or where another build of it is at work.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - resolve() would follow a link away
    check_target(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = target.with_name(f".{target.name}.building")
    previous = target.with_name(f".{target.name}.previous")
    held = _claim(stage, target)
    try:
        _recover(target, previous)
        try:
            yield stage
            _replace(stage, target, previous)
        finally:
            # After an exchange the old outputs are here, after a failure what was begun.
            shutil.rmtree(stage, ignore_errors=True)
    finally:
        if held is not None:
            os.close(held)


def check_target(target: Path) -> None:
    """Whether a build may write there.

    Raises:
        InputError: where it may not.
    """
    if not target.exists():
        return
    if not target.is_dir():
        raise InputError(f"{target}: is a file; expected a folder for the outputs")
    names = {one.name for one in target.iterdir()}
    begun = names == {FOLDER} and (target / FOLDER / TAG).is_file()
    if names and MARKER not in names and not begun:
        raise InputError(
            f"{target}: holds files that no build made; name an empty or another folder with -o"
        )


def _claim(stage: Path, target: Path) -> int | None:
    """Make the stage anew and lock it; one that nobody holds is what a killed build left.

    Raises:
        InputError: where another process holds it.
    """
    for _ in range(3):
        if stage.exists():
            held = _lock(stage)
            if held is None and fcntl is not None:
                raise InputError(f"{target}: another build of it is at work; wait for its end")
            shutil.rmtree(stage, ignore_errors=True)
            if held is not None:
                os.close(held)
        with suppress(FileExistsError):
            stage.mkdir(mode=0o755)
            return _lock(stage)
    raise InputError(f"{target}: another build of it is at work; wait for its end")


def _lock(folder: Path) -> int | None:
    """Hold a folder as long as this process lives; None where another does."""
    if fcntl is None:
        return None
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held


def _replace(stage: Path, target: Path, previous: Path) -> None:
    if not target.exists():
        stage.rename(target)
        return
    if _exchanged(stage, target):
        return
    target.rename(previous)
    try:
        stage.rename(target)
    except BaseException:
        _recover(target, previous)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can (Linux, most file systems)."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE))
    return bool(done == 0)


def _recover(target: Path, previous: Path) -> None:
    """Finish what an ended process left between two renames: the old outputs come back."""
    if previous.exists() and not target.exists():
        previous.rename(target)
    elif previous.exists():
        shutil.rmtree(previous, ignore_errors=True)
