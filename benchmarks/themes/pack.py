"""Writing the table, the same bytes at every run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graph.themes.table import Table, pack_lines


def write_table(table: Table, path: Path, about: dict[str, str]) -> None:
    """The table as one compressed file; `about` is told in its head."""
    if table.forest is None:
        raise ValueError("a table without forest, expected one that was learned to the end")
    head = json.dumps({**about, "threshold": table.threshold}, sort_keys=True)
    scale = np.maximum(np.abs(table.dual).max(axis=0), 1e-9) / 127
    rows, concepts = np.nonzero(table.subjects)
    packed: dict[str, npt.NDArray[np.generic]] = {
        "head": pack_lines([head]),
        "concepts": pack_lines(table.concepts),
        "numbers": pack_lines(table.numbers),
        "subject_rows": rows.astype(np.uint16),
        "subject_concepts": concepts.astype(np.uint16),
        "dual": np.round(table.dual / scale).astype(np.int8),
        "dual_scale": scale.astype(np.float32),
        "recent": table.recent.astype(np.uint8),
    }
    for name, block in table.blocks.items():
        packed[f"{name}_terms"] = pack_lines(block.terms)
        packed[f"{name}_rarity"] = block.rarity.astype(np.float16)
        packed[f"{name}_lengths"] = np.diff(block.start).astype(np.uint16)
        packed[f"{name}_rows"] = block.rows.astype(np.uint16)
        packed[f"{name}_values"] = np.round(block.values * 255).astype(np.uint8)
    packed |= table.forest.pack()
    np.savez_compressed(path, **{name: packed[name] for name in sorted(packed)})
