"""Outputs are replaced as a whole or left as they were, whenever a build may end."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import sys
import tempfile
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
    previous = target.with_name(f".{target.name}.previous")
    stage, held = _claim(target)
    try:
        _recover(target, previous)
        try:
            yield stage
            _replace(stage, target, previous)
        finally:
            # After an exchange the old outputs are here, after a failure what was begun.
            _clear(stage)
    finally:
        _release(held)


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


def _claim(target: Path) -> tuple[Path, int | None]:
    """Make a stage and lock it; those that nobody holds are what killed builds left.

    Raises:
        InputError: where another process builds the same target.
    """
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}.building-", dir=target.parent))
    stage.chmod(0o755)
    held = _lock(stage)
    for other in sorted(target.parent.glob(f".{glob.escape(target.name)}.building-*")):
        if other == stage:
            continue
        left = _lock(other)
        if left is None and fcntl is not None and other.exists():
            shutil.rmtree(stage, ignore_errors=True)
            _release(held)
            raise InputError(f"{target}: another build of it is at work; wait for its end")
        shutil.rmtree(other, ignore_errors=True)
        _release(left)
    return stage, held


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
    _held.add(held)
    return held


def _release(held: int | None) -> None:
    if held is not None:
        _held.discard(held)
        os.close(held)


def _let_go() -> None:
    """A process that is forked does not hold what its parent holds, nor longer than it."""
    for held in list(_held):
        _held.discard(held)
        with suppress(OSError):
            os.close(held)


_held: set[int] = set()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


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
    _clear(previous)


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
        _clear(previous)


def _clear(folder: Path) -> None:
    """Remove a folder of ours, to its end also where somebody interrupts it.

    What interrupts is raised afterwards; a second time it ends the work at once, and the next
    build clears the rest.
    """
    try:
        _remove(folder)
    except BaseException:
        _remove(folder)
        raise


def _remove(folder: Path) -> None:
    """Remove a folder; where a link stands for it, the link."""
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)
