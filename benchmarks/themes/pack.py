"""Writing the table, the same bytes at every run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graph.themes.table import INDEXED, Floats, Rows, Table, Trust, pack_lines

Packed = dict[str, npt.NDArray[np.generic]]


def write_table(table: Table, path: Path, about: dict[str, str]) -> None:
    """The table as one compressed file; `about` is told in its head."""
    if table.forest is None:
        raise ValueError("a table without forest, expected one that was learned to the end")
    head = json.dumps({**about, "threshold": table.threshold}, sort_keys=True)
    rows, concepts = np.nonzero(table.subjects)
    known = [table.known[number] for number in sorted(table.known)]
    packed: Packed = {
        "head": pack_lines([head]),
        "concepts": pack_lines(table.concepts),
        "bodies": pack_lines(table.bodies),
        "headings": pack_lines(table.headings),
        "subject_rows": rows.astype(np.uint16),
        "subject_concepts": concepts.astype(np.uint16),
        "known": pack_lines(sorted(table.known)),
        "known_lengths": np.array([len(one) for one, _ in known], np.uint16),
        "known_concepts": np.concatenate([one for one, _ in known]).astype(np.uint16),
        "known_recent": np.array([recent for _, recent in known], np.uint8),
    }
    packed |= {f"trust_{name}": getattr(table.trust, name) for name in Trust.__slots__}
    for name, block in table.blocks.items():
        packed[f"{name}_terms"] = pack_lines(block.terms)
        packed[f"{name}_rarity"] = block.rarity.astype(np.float16)
        scale = _scale(block.says, len(table.concepts))
        packed[f"{name}_scale"] = scale
        packed |= _rows(f"{name}_says", block.says, scale[block.says.columns], np.int8)
        if name in INDEXED:
            packed |= _rows(f"{name}_index", block.index, np.float32(1 / 255), np.uint8)
    packed |= table.forest.pack()
    np.savez_compressed(path, **{name: packed[name] for name in sorted(packed)})


def _scale(rows: Rows, size: int) -> Floats:
    """What one step of each concept's weights is worth, of 127."""
    most = np.zeros(size, np.float32)
    np.maximum.at(most, rows.columns, np.abs(rows.values))
    return (np.maximum(most, 1e-9) / 127).astype(np.float32)


def _rows(name: str, rows: Rows, scale: Floats | np.float32, kind: type[np.generic]) -> Packed:
    return {
        f"{name}_lengths": np.diff(rows.start).astype(np.uint16),
        f"{name}_columns": rows.columns.astype(np.uint16),
        f"{name}_values": np.round(rows.values / scale).astype(kind),
    }
