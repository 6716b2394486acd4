"""A user's file of aliases: `entity,label,kind`, as CSV, YAML or Turtle.

CSV: a header line `entity,label,kind`, then one alias a line (`kind` may be missing: `alt`).
YAML: a list of mappings with these keys. Turtle: labels as in `ontology/actors.ttl`.
Kinds are those of the ontology (pref, alt, acronym, demonym, metonym, former, hidden, blocked,
ambiguous), and `remove`, which makes the gazetteer forget a label.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from graph.errors import OntologyError, ReadError
from graph.gazetteer.entities import KINDS, read_actors

_KINDS = sorted({*KINDS.values(), "remove"})
_ENTITY = re.compile(r"(?:state|territory|org|group|instrument|role|person)/[\w.-]+")
_COLUMNS = ["entity", "label", "kind"]


@dataclass(frozen=True, slots=True)
class Correction:
    """One alias of an entity, which may be a new one."""

    entity: str
    label: str
    kind: str


def read_aliases(path: Path) -> tuple[Correction, ...]:
    """Read an alias file; its ending tells the format.

    Raises:
        ReadError: with file and line, what was found and what was expected.
    """
    reader = {".csv": _csv, ".yaml": _yaml, ".yml": _yaml, ".ttl": _turtle}.get(path.suffix.lower())
    if reader is None:
        raise ReadError(str(path), f"ending {path.suffix!r}", ".csv, .yaml, .yml or .ttl")
    try:
        return tuple(reader(path))
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error), "a file to read") from error
    except UnicodeDecodeError as error:
        raise ReadError(str(path), f"byte {error.start} is not UTF-8", "UTF-8 text") from error


def _csv(path: Path) -> Iterator[Correction]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines)
        header = [name.strip().lower() for name in next(rows, [])]
        if header[:2] != _COLUMNS[:2] or len(header) > len(_COLUMNS):
            raise ReadError(str(path), f"header {','.join(header)!r}", "entity,label,kind", 1)
        for row in rows:
            if not any(cell.strip() for cell in row) or row[0].lstrip().startswith("#"):
                continue
            if not 2 <= len(row) <= len(_COLUMNS):
                raise ReadError(str(path), f"{len(row)} cells", "entity,label,kind", rows.line_num)
            yield _checked(path, rows.line_num, *row)


def _yaml(path: Path) -> Iterator[Correction]:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise ReadError(str(path), "no YAML", "a list of mappings", line) from error
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        raise ReadError(str(path), f"a {_shape(node)}", "a list", node.start_mark.line + 1)
    for item in node.value:
        line = item.start_mark.line + 1
        if not isinstance(item, yaml.MappingNode):
            raise ReadError(str(path), f"a {_shape(item)}", "a mapping: entity, label, kind", line)
        cells = {str(key.value): str(value.value) for key, value in item.value}
        if not {"entity", "label"} <= cells.keys() <= set(_COLUMNS):
            raise ReadError(str(path), f"keys {sorted(cells)}", "entity, label, kind", line)
        yield _checked(path, line, cells["entity"], cells["label"], cells.get("kind", "alt"))


def _shape(node: yaml.Node) -> str:
    return type(node).__name__.removesuffix("Node").lower()


def _turtle(path: Path) -> Iterator[Correction]:
    try:
        actors = read_actors(path, names_needed=False)
    except OntologyError as error:
        line = getattr(error.__cause__, "lineno", None)
        raise ReadError(str(path), str(error), "Turtle", line) from error
    for label in actors.labels:
        yield _checked(path, None, label.entity, label.text, label.kind)


def _checked(
    path: Path, line: int | None, entity: str, label: str, kind: str = "alt"
) -> Correction:
    entity, label, kind = entity.strip(), label.strip(), kind.strip() or "alt"
    if not _ENTITY.fullmatch(entity):
        expected = "an identifier such as state/CHN or org/my-institute"
        raise ReadError(str(path), f"entity {entity!r}", expected, line)
    if not label:
        raise ReadError(str(path), f"an empty label for {entity}", "a name", line)
    if kind not in _KINDS:
        raise ReadError(str(path), f"kind {kind!r}", "one of " + ", ".join(_KINDS), line)
    return Correction(entity, label, kind)
