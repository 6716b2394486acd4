"""What a build writes down for the next one: its documents, its options, where what stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.pipeline.cache import FOLDER, Cache
from graph.pipeline.sections import Sectioned

FORMAT = 1
FILE, SHARED = "built.json", "shared.nt"


@dataclass(frozen=True, slots=True)
class Member:
    """One input of a build: where it lay, its bytes' digest, and what its result is kept under."""

    path: str
    sha256: str = ""
    key: str = ""
    size: int = 0
    problem: str = ""
    skipped: str = ""


@dataclass(slots=True)
class Built:
    """A finished build, as the next one sees it.

    `files` are the outputs that are made of sections, by name; `counts` how many triples have each
    predicate, by IRI; `digest` stands for everything that the outputs depend on; `shared` are the
    lines that no document states alone, which only a new build holds.
    """

    folder: Path
    members: Sequence[Member] = ()
    base: str = ""
    title: str = ""
    page: bool = True
    digest: str = ""
    files: dict[str, Sectioned] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    shared: Sequence[str] = ()

    @property
    def cache(self) -> Cache:
        """The kept results."""
        return Cache(self.folder / FOLDER)

    def kept_shared(self, version: str) -> frozenset[str] | None:
        """The shared lines as they were written down; None where they are not of this version."""
        try:
            text = (self.folder / FOLDER / SHARED).read_text("utf-8")
        except (OSError, ValueError):
            return None
        return frozenset(text.split("\n")) if lines_version(text) == version else None

    def write(self) -> None:
        """Write it down in the folder's cache."""
        told = {
            "format": FORMAT,
            "base": self.base,
            "title": self.title,
            "page": self.page,
            "digest": self.digest,
            "members": [
                [one.path, one.sha256, one.key, one.size, one.problem, one.skipped]
                for one in self.members
            ],
            "counts": dict(self.counts),
            "files": {name: file.as_json() for name, file in self.files.items()},
        }
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        (self.folder / FOLDER / FILE).write_text(text, "utf-8", newline="\n")
        shared = "\n".join(self.shared)
        (self.folder / FOLDER / SHARED).write_text(shared, "utf-8", newline="\n")


def lines_version(text: str) -> str:
    """What stands for some lines, given as one text without an end of line."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_built(folder: Path) -> Built | None:
    """What a build wrote down; None where there is nothing, or nothing that this version reads."""
    try:
        told: dict[str, Any] = json.loads((folder / FOLDER / FILE).read_text("utf-8"))
        if told["format"] != FORMAT:
            return None
        return Built(
            folder=folder,
            members=[Member(*row) for row in told["members"]],
            base=str(told["base"]),
            title=str(told["title"]),
            page=bool(told["page"]),
            digest=str(told["digest"]),
            files={
                name: Sectioned.from_json(folder / name, file)
                for name, file in told["files"].items()
            },
            counts=told["counts"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
