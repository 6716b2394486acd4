"""What was found in each document, kept by a digest of all that it depends on.

One file a document, written whole or not at all, so that a build that was ended at any moment has
lost nothing but the document it was reading. Names are digests of content: a file is never wrong,
only unused.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Callable, Iterable, Mapping
from io import FileIO
from pathlib import Path

from graph.errors import StoreError

FOLDER = "cache"
TAG = "CACHEDIR.TAG"
_SIGNED = "Signature: 8a477f597d28d172789f06886806bc55\n# What resograph keeps between builds.\n"
_MAGIC = b"resograph kept 1\n"
_LENGTH = 10
_LEVEL = 1
_FIRST_READ = 16_384


class Cache:
    """Kept results below one folder; several processes may write at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._documents = str(folder / "documents")

    def make(self) -> None:
        """Make the folder, with the tag by which backup programs know that they may pass it by."""
        self.folder.mkdir(parents=True, exist_ok=True)
        tag = self.folder / TAG
        if not tag.exists():
            tag.write_text(_SIGNED, "utf-8", newline="\n")

    def place(self, key: str) -> Path:
        """Where the result of this key lies, if it is kept."""
        return self.folder / "documents" / key[:2] / key

    def _open(self, key: str) -> FileIO:
        return FileIO(f"{self._documents}/{key[:2]}/{key}")

    def put(self, key: str, head: bytes, sections: Mapping[str, bytes]) -> None:
        """Keep a result: its head, in JSON, and its sections, each compressed by itself."""
        packed = {name: zlib.compress(data, _LEVEL) for name, data in sections.items()}
        sizes = json.dumps({name: len(data) for name, data in packed.items()}).encode()
        place = self.place(key)
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_name(f".{key}.{os.getpid()}")
        with fresh.open("wb") as out:
            out.write(_MAGIC)
            out.write(f"{len(sizes):0{_LENGTH}}{len(head):0{_LENGTH}}".encode())
            out.write(sizes)
            out.write(head)
            out.writelines(packed.values())
        fresh.replace(place)

    def head(self, key: str) -> bytes | None:
        """The head of a kept result; None where there is none, or its file is not whole."""
        try:
            with self._open(key) as file:
                return _read_head(
                    file.read(_FIRST_READ), file.read, os.fstat(file.fileno()).st_size
                )
        except (OSError, ValueError):
            return None

    def section(self, key: str, name: str) -> bytes:
        """One section of a kept result.

        Raises:
            StoreError: where it is missing or damaged.
        """
        try:
            with self._open(key) as file:
                start, sizes = _start(file.read(_FIRST_READ), file.read)
                for one, size in sizes.items():
                    if one == name:
                        file.seek(start)
                        return zlib.decompress(file.read(size))
                    start += size
        except (OSError, ValueError, zlib.error) as error:
            raise StoreError(f"{self.place(key)}: {error}; build anew with --fresh") from error
        raise StoreError(f"{self.place(key)}: holds no {name}; build anew with --fresh")

    def carry(self, keys: Iterable[str], other: Cache) -> None:
        """Let another cache have these results too, by a second name or as a copy."""
        other.make()
        for key in sorted(set(keys)):
            target = other.place(key)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                link_or_copy(self.place(key), target)


def link_or_copy(source: Path, target: Path) -> None:
    """Give a file that never changes a second name, or a copy where that is not possible."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


Reader = Callable[[int], bytes]


def _start(data: bytes, more: Reader) -> tuple[int, dict[str, int]]:
    """Where the sections of a file begin, and their sizes, from its first bytes on."""
    if not data.startswith(_MAGIC):
        raise ValueError("not a kept result")
    at = len(_MAGIC)
    first, second = int(data[at : at + _LENGTH]), int(data[at + _LENGTH : at + 2 * _LENGTH])
    begin = at + 2 * _LENGTH
    if len(data) < begin + first:
        data += more(begin + first - len(data))
    sizes: dict[str, int] = json.loads(data[begin : begin + first])
    return begin + first + second, sizes


def _read_head(data: bytes, more: Reader, size: int) -> bytes | None:
    """The head of a file of this size; None where it is not whole."""
    start, sizes = _start(data, more)
    at = len(_MAGIC)
    length = int(data[at + _LENGTH : at + 2 * _LENGTH])
    if start + sum(sizes.values()) != size:
        return None
    if len(data) < start:
        data += more(start - len(data))
    return data[start - length : start]
