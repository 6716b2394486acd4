"""Members of .zip and .tar archives, streamed one by one within bounds; nothing is written to disk.

Archives come from strangers: a member's name may hold anything, its declared size may lie, and a
few kilobytes may unfold into terabytes. Every bound is checked on the bytes that come out, not on
what a header promises.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

MEMBER_LIMIT = 20 * 2**20
MEMBERS_LIMIT = 100_000
TOTAL_LIMIT = 4 * 2**30
RATIO_LIMIT = 1_000
_RATIO_FLOOR = 4 * 2**20  # below this much output no ratio is suspicious
_HEADER_LIMIT = 2**20

_BROKEN = (
    *(OSError, EOFError, ValueError, RuntimeError, NotImplementedError, KeyError),
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, tarfile.TarError),
)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive: its bytes, or the problem with it. `name` "" means the archive."""

    name: str
    data: bytes = b""
    problem: str = ""


def members(path: Path) -> Iterator[Member]:
    """Every regular member in the archive's own order; what is broken is told, the rest goes on."""
    try:
        if zipfile.is_zipfile(path):
            yield from _zip_members(path)
        else:
            yield from _tar_members(path)
    except _BoundError as bound:
        yield Member("", problem=str(bound))
    except _BROKEN as error:
        yield Member("", problem=f"damaged archive ({type(error).__name__}: {_first_line(error)})")


def clean_name(name: str) -> str:
    """A member's name as a relative path without empty, `.` or `..` steps and control characters.

    >>> clean_name("../../etc/./passwd")
    'etc/passwd'
    """
    printable = "".join(one if one.isprintable() else "\ufffd" for one in name)
    steps = printable.replace("\\", "/").split("/")
    return "/".join(step for step in steps if step not in ("", ".", "..")) or "unnamed"


class _BoundError(Exception):
    """An archive passes a bound; its message is the problem to report."""


class _Budget:
    """What an archive has unfolded so far, against what it may."""

    def __init__(self, packed: int) -> None:
        self.packed = max(packed, 1)
        self.total = 0
        self.count = 0

    def member(self) -> None:
        self.count += 1
        if self.count > MEMBERS_LIMIT:
            raise _BoundError(f"more than {MEMBERS_LIMIT:,} members; the rest is left out")

    def add(self, size: int) -> None:
        self.total += size
        if self.total > TOTAL_LIMIT:
            raise _BoundError(f"unfolds to more than {TOTAL_LIMIT >> 30} GB; the rest is left out")
        if self.total > _RATIO_FLOOR and self.total > RATIO_LIMIT * self.packed:
            raise _BoundError(
                f"unfolds to more than {RATIO_LIMIT:,} times its size; the rest is left out"
            )


def _zip_members(path: Path) -> Iterator[Member]:
    budget = _Budget(path.stat().st_size)
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.is_dir() or _is_zip_link(info):
                continue
            budget.member()
            name = clean_name(info.filename)
            if info.file_size > MEMBER_LIMIT:
                yield Member(name, problem=_too_large())
                continue
            try:
                with archive.open(info) as stream:
                    data = stream.read(MEMBER_LIMIT + 1)
            except _BROKEN as error:
                yield Member(name, problem=f"cannot be unpacked: {_first_line(error)}")
                continue
            budget.add(len(data))
            yield _member(name, data)


def _is_zip_link(info: zipfile.ZipInfo) -> bool:
    return (info.external_attr >> 16) & 0o170000 == 0o120000


def _tar_members(path: Path) -> Iterator[Member]:
    budget = _Budget(path.stat().st_size)
    with path.open("rb") as packed, _unpacked(packed) as plain:
        stream = cast(IO[bytes], _Counted(plain, budget))
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
            for info in archive:
                if not info.isreg():
                    continue
                budget.member()
                name = clean_name(info.name)
                if info.size > MEMBER_LIMIT:
                    yield Member(name, problem=_too_large())
                    continue
                content = archive.extractfile(info)
                yield _member(name, content.read() if content else b"")


def _unpacked(packed: IO[bytes]) -> IO[bytes]:
    """The plain stream under a compressed one, told by its first bytes."""
    head = packed.read(6)
    packed.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return cast(IO[bytes], gzip.GzipFile(fileobj=packed))
    if head.startswith(b"\xfd7zXZ"):
        return cast(IO[bytes], lzma.LZMAFile(packed))
    if head.startswith(b"BZh"):
        return cast(IO[bytes], bz2.BZ2File(packed))
    return packed


class _Counted(io.RawIOBase):
    """A stream that charges what is read from it to a budget."""

    def __init__(self, stream: IO[bytes], budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._budget.add(len(data))
        return data


class _Header(tarfile.TarInfo):
    """A header whose own extensions (long names, attributes) are bounded too."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        """The header in this block.

        Raises:
            _BoundError: where an extension header claims more than a megabyte.
        """
        info = super().frombuf(buf, encoding, errors)
        if info.type in b"xgLKX" and info.size > _HEADER_LIMIT:
            raise _BoundError("a header of more than a megabyte; the rest is left out")
        return info


def _member(name: str, data: bytes) -> Member:
    return Member(name, problem=_too_large()) if len(data) > MEMBER_LIMIT else Member(name, data)


def _too_large() -> str:
    return f"larger than {MEMBER_LIMIT >> 20} MB"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200]
