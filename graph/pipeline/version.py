"""What a document's result depends on besides its bytes: code, ontology, libraries, options."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_LATER = frozenset(
    {"analyse", "check", "commands", "evaluate", "export", "serve", "show"}
    | {"__main__.py", "api.py", "cli.py", "resolution.py"}
)
"""Parts of the package that only see what documents gave: a change there reads none anew."""
_SHOWN = ("show/payload_lines.py", "show/payload_read.py")
"""What decides which lines a document keeps for the page."""
_ONTOLOGY_LATER = frozenset({"queries", "shapes.ttl", "reference.py"})
_LIBRARIES = ("ahocorasick-rs", "lxml", "numpy", "pyoxigraph", "pypdfium2", "PyYAML", "trafilatura")


@cache
def reading_version() -> str:
    """A digest of all code and data that decide what is found in a document and how it is stated.

    Another version of the code gives other results, so that nothing of an older one is used again.
    """
    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    for root, left_out in ((_ROOT, _LATER), (_ROOT.parent / "ontology", _ONTOLOGY_LATER)):
        for file in _files(root, left_out):
            digest.update(f"{file.relative_to(root).as_posix()}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    for name in _SHOWN:
        digest.update(hashlib.sha256((_ROOT / name).read_bytes()).digest())
    return digest.hexdigest()


@cache
def whole_version() -> str:
    """A digest of all code and data: what the outputs depend on besides their documents."""
    digest = hashlib.sha256(reading_version().encode())
    for root in (_ROOT, _ROOT.parent / "ontology"):
        for file in _files(root, frozenset()):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def file_digest(path: Path | None) -> str:
    """SHA-256 of a file that the user named; "" where none was named or it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
    except OSError:
        return ""


def _files(root: Path, left_out: frozenset[str]) -> Iterator[Path]:
    for entry in sorted(root.iterdir()):
        if entry.name in left_out or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry, frozenset())
        elif entry.suffix != ".pyc":
            yield entry


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
