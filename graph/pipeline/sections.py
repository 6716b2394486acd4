"""Large files in named sections, of which a rebuild writes only those that changed.

A section's version stands for its bytes: where the file that was built before has the same version
of it, its bytes are copied from there, most of a large file in a few calls.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

_CHUNK = 1 << 22


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a file: its name, what stands for its bytes, and how to make them."""

    name: str
    version: str
    render: Callable[[], bytes]


@dataclass(slots=True)
class Sectioned:
    """A written file: where each section stands, by name, as (version, start, length).

    `size` and `modified` tell whether it is still the file that was written.
    """

    path: Path
    header: str = ""
    size: int = -1
    modified: int = -1
    places: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def intact(self) -> bool:
        """Whether the file lies there as it was written."""
        try:
            found = self.path.stat()
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.modified)

    def read(self, name: str) -> bytes:
        """The bytes of a section."""
        _, start, length = self.places[name]
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read(length)

    def as_json(self) -> dict[str, Any]:
        """What `from_json` takes."""
        rows = [[name, version, length] for name, (version, _, length) in self.places.items()]
        first = min((start for _, start, _ in self.places.values()), default=self.size)
        return {
            "header": self.header,
            "size": self.size,
            "modified": self.modified,
            "first": first,
            "sections": rows,
        }

    @classmethod
    def from_json(cls, path: Path, told: Mapping[str, Any]) -> Sectioned:
        """A file as an earlier build wrote it down."""
        found = cls(path, str(told["header"]), int(told["size"]), int(told["modified"]))
        at = int(told["first"])
        for name, version, length in told["sections"]:
            found.places[name] = (version, at, length)
            at += length
        return found


def write_sections(
    path: Path, header: bytes, sections: Iterable[Section], old: Sectioned | None = None
) -> Sectioned:
    """Write a file: its header, then its sections in the order given.

    `old` is the file of an earlier build; it is used where it is intact and has the same header.
    """
    told = hashlib.sha256(header).hexdigest()
    usable = old if old is not None and old.header == told and old.intact() else None
    written = Sectioned(path, told)
    with path.open("wb") as out:
        out.write(header)
        if usable is None:
            _fresh(out, sections, written)
        else:
            with usable.path.open("rb") as source:
                _patched(out, sections, written, (usable, source))
        out.flush()
        found = os.fstat(out.fileno())
    written.size, written.modified = found.st_size, path.stat().st_mtime_ns
    return written


def _fresh(out: BinaryIO, sections: Iterable[Section], written: Sectioned) -> None:
    at = out.tell()
    for one in sections:
        data = one.render()
        out.write(data)
        written.places[one.name] = (one.version, at, len(data))
        at += len(data)


def _patched(
    out: BinaryIO,
    sections: Iterable[Section],
    written: Sectioned,
    old: tuple[Sectioned, BinaryIO],
) -> None:
    """Copy what is unchanged in runs as long as can be, and render the rest."""
    usable, source = old
    at = out.tell()
    run_start, run_end = 0, 0
    for one in sections:
        version, start, length = usable.places.get(one.name, ("", 0, 0))
        if version == one.version:
            if start != run_end:
                _copy(source, out, run_start, run_end)
                run_start = start
            run_end = start + length
        else:
            _copy(source, out, run_start, run_end)
            run_start = run_end = 0
            data = one.render()
            length = len(data)
            out.write(data)
        written.places[one.name] = (one.version, at, length)
        at += length
    _copy(source, out, run_start, run_end)


def _copy(source: BinaryIO, out: BinaryIO, start: int, end: int) -> None:
    """Append a range of one file to another, inside the system where it can do so."""
    if start == end:
        return
    out.flush()
    left = end - start
    if hasattr(os, "copy_file_range"):
        left -= _copied_inside(source, out, start, left)
    source.seek(end - left)
    while left:
        data = source.read(min(left, _CHUNK))
        if not data:
            raise OSError(f"{source.name}: shorter than it was")
        out.write(data)
        left -= len(data)


def _copied_inside(source: BinaryIO, out: BinaryIO, start: int, length: int) -> int:
    done = 0
    try:
        while done < length:
            count = os.copy_file_range(
                source.fileno(), out.fileno(), length - done, start + done, None
            )
            if count == 0:
                break
            done += count
    except OSError:
        pass
    out.seek(0, os.SEEK_END)
    return done
