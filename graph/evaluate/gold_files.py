"""Gold files: what stands in one, and how it is read.

A gold file is JSON lines. The first line names the document, its group, the SHA-256 of the file's
bytes, the length of its text in code points, the kinds that are annotated completely, how the
annotations were made, and perhaps `split`: what is "held-out" is measured and never listed. Every
further line is one annotation: `kind`, `start`, `end` and values.
No text stands in it. `tests/gold/README.md` is the guideline.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluate.scores import OPEN


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation; an optional one counts neither when found nor when missed."""

    kind: str
    start: int
    end: int
    values: Mapping[str, Any] = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotations of one text, complete for `kinds`."""

    file: str
    document: str
    group: str
    sha256: str
    length: int
    kinds: tuple[str, ...]
    method: str
    annotations: tuple[Annotation, ...]
    split: str = OPEN


def load_gold(folder: Path) -> list[Gold]:
    """All gold files of a folder, by name.

    Raises:
        InputError: where there is none, or a line is none of the format's.
    """
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise InputError(f"{folder}: no gold; expected .jsonl files")
    return [read_gold(file) for file in files]


def read_gold(file: Path) -> Gold:
    """One gold file.

    Raises:
        InputError: naming file and line.
    """
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        try:
            rows.append(dict(json.loads(line)))
        except (TypeError, ValueError) as error:
            raise InputError(f"{file}:{number}: no JSON object: {error}") from error
    try:
        head = rows[0]
        return Gold(
            file=file.name,
            document=str(head["document"]),
            group=str(head["group"]),
            sha256=str(head["sha256"]),
            length=int(head["length"]),
            kinds=tuple(head["kinds"]),
            method=str(head["method"]),
            annotations=tuple(_annotation(row) for row in rows[1:]),
            split=str(head.get("split", OPEN)),
        )
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{file}: {type(error).__name__}: {error}; expected gold") from error


def _annotation(row: dict[str, Any]) -> Annotation:
    kind, start, end = str(row.pop("kind")), int(row.pop("start")), int(row.pop("end"))
    return Annotation(kind, start, end, optional=bool(row.pop("optional", False)), values=row)
