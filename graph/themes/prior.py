"""What holds of concepts whatever the document: how common each is, where, and in whose company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from graph.themes.table import Floats, Table


@dataclass(frozen=True, slots=True)
class Prior:
    """Counted in the table's resolutions.

    `common` is the logarithm of a concept's share, `company` (C, C) how often the column's concept
    goes with the row's, `bodies` the logarithms by organ and committee, `headings` the shares by
    agenda item, with how many resolutions had it.
    """

    common: Floats
    company: Floats
    bodies: Mapping[str, Floats]
    headings: Mapping[str, tuple[Floats, int]]

    @classmethod
    def of(cls, table: Table) -> Prior:
        """Count."""
        times = table.subjects.sum(axis=0)
        together = np.zeros((len(times), len(times)), np.float32)
        for row in table.subjects:
            held = np.flatnonzero(row)
            together[held[:, None], held] += 1
        np.fill_diagonal(together, 0)
        company = together / np.maximum(times, 1)[:, None] * (times / (times + 2))[:, None]
        common = (times + 0.1) / (table.size + 1)
        bodies = {
            body: np.log((found.sum(axis=0) + 5 * common) / (len(found) + 5)).astype(np.float32)
            for body, found in _grouped(table, table.bodies).items()
        }
        headings = {
            heading: (found.mean(axis=0).astype(np.float32), len(found))
            for heading, found in _grouped(table, table.headings).items()
            if heading
        }
        return cls(np.log(common).astype(np.float32), company.astype(np.float32), bodies, headings)


def _grouped(table: Table, names: tuple[str, ...]) -> dict[str, Floats]:
    keys = np.array(names)
    return {name: table.subjects[keys == name] for name in sorted(set(names))}
