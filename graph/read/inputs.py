"""What the user named, as a stream of items: files, folders and archives, each member on its own.

Order is the order of the arguments, then by path; so a build sees the same items in the same order
everywhere. Nothing here raises for one bad file: it becomes an item with a `problem`.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from graph.read.archives import MEMBER_LIMIT, members
from graph.read.enclosed import enclosed
from graph.read.formats import is_archive, other_format
from graph.read.naming import as_text

_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found among the inputs.

    `path` is relative to the input that was named, `/`-separated; members of archives are
    `archive.zip!member`. `problem` says why it could not be read (a failure), `skipped` why it is
    no document or was read already (listed, no failure); where both are "" it is to be read.
    A file's bytes stay on disk until `read()`; an archive's member carries them.
    """

    path: str
    size: int = 0
    sha256: str = ""
    problem: str = ""
    skipped: str = ""
    origin: Path | None = None
    content: bytes = b""

    @property
    def readable(self) -> bool:
        """Whether it is a document to read."""
        return not self.problem and not self.skipped

    def read(self) -> bytes:
        """Its bytes.

        Raises:
            OSError: where the file has gone since it was found.
        """
        return self.content if self.origin is None else self.origin.read_bytes()


def discover(inputs: Sequence[Path]) -> Iterator[Item]:
    """Every item in these files, folders and archives; the second of two equal ones is skipped.

    Raises:
        InputError: where a path that was named does not exist or is a built graph; at once, before
            anything is read.
    """
    for path in inputs:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
        if path.is_dir() and _is_built(path):
            raise InputError(f"{path}: found a built graph, expected documents")
    return _all(inputs)


def _all(inputs: Sequence[Path]) -> Iterator[Item]:
    seen: dict[str, str] = {}
    for path in inputs:
        for item in _under(path):
            yield _once(item, seen)


def _once(item: Item, seen: dict[str, str]) -> Item:
    """The item, or word that its bytes came before."""
    if not item.readable:
        return item
    if item.sha256 in seen:
        reason = f"the same bytes as {seen[item.sha256]}"
        return Item(item.path, item.size, item.sha256, skipped=reason)
    seen[item.sha256] = item.path
    return item


def files_under(path: Path) -> Iterator[Path]:
    """The files that an input consists of, without looking into them."""
    yield from _walk(path.resolve()) if path.is_dir() else (path,)


def _under(path: Path) -> Iterator[Item]:
    if not path.is_dir():
        yield from _file(path, as_text(path.name), named=True)
        return
    root = path.resolve()
    for one in _walk(root):
        yield from _file(one, as_text(one.relative_to(root).as_posix()), root=root)


def _walk(folder: Path) -> Iterator[Path]:
    """Files below, sorted; hidden ones, linked folders and the outputs of builds are left out.

    A folder that cannot be listed comes out itself, to be told as a problem.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for one in entries:
        if one.name.startswith("."):
            continue
        if one.is_dir():
            if not one.is_symlink() and not _is_built(one):
                yield from _walk(one)
        else:
            yield one


def _is_built(folder: Path) -> bool:
    """Whether a build made this folder: its texts were read already."""
    return (folder / "cache" / "CACHEDIR.TAG").is_file()


def _file(path: Path, name: str, named: bool = False, root: Path | None = None) -> Iterator[Item]:
    """The item or items that one file gives."""
    if root is not None and path.is_symlink() and not path.resolve().is_relative_to(root):
        yield Item(name, skipped="a link that leads out of the folder")
        return
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            yield Item(name, problem="a folder that cannot be listed")
        elif not stat.S_ISREG(status.st_mode):
            yield Item(name, skipped="not a regular file")
        elif is_archive(name):
            yield from _archive(path, name)
        elif status.st_size > MEMBER_LIMIT:
            yield _large(path, name, status.st_size, named)
        else:
            data = path.read_bytes()
            yield _item(name, data, named, path)
            yield from _enclosed(name, data)
    except OSError as error:
        yield Item(name, problem=f"cannot be opened: {error.strerror or error}")


def _large(path: Path, name: str, size: int, named: bool) -> Item:
    with path.open("rb") as stream:
        other = other_format(stream.read(_HEAD), name, named)
    if other and not named:
        return Item(name, size, skipped=other)
    return Item(name, size, problem=other or f"larger than {MEMBER_LIMIT >> 20} MB")


def _archive(path: Path, name: str) -> Iterator[Item]:
    for member in members(path):
        full = f"{name}!{member.name}" if member.name else name
        if member.problem:
            yield Item(full, problem=member.problem)
        elif any(step.startswith((".", "__MACOSX")) for step in member.name.split("/")):
            continue
        elif is_archive(member.name):
            yield Item(full, len(member.data), skipped="an archive inside an archive")
        else:
            yield _item(full, member.data, named=False, origin=None)
            yield from _enclosed(full, member.data)


def _enclosed(name: str, data: bytes) -> Iterator[Item]:
    """The records that a press text prints in full, as if it were an archive of them."""
    if not other_format(data[:_HEAD], name):
        for inner, content in enclosed(data, name):
            yield _item(f"{name}!{inner}", content, named=False, origin=None)


def _item(name: str, data: bytes, named: bool, origin: Path | None) -> Item:
    """One file's item; what the user named and cannot be a document is a problem."""
    other = other_format(data[:_HEAD], name, named)
    if other:
        return (
            Item(name, len(data), problem=other) if named else Item(name, len(data), skipped=other)
        )
    digest = hashlib.sha256(data).hexdigest()
    content = data if origin is None else b""
    return Item(name, len(data), digest, origin=origin, content=content)
