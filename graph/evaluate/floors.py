"""Floors: the least that extraction has to reach, pinned to the data on which it was measured.

A floors file is JSON: for each named measurement the hash of its data and, by "kind|group|split",
the least precision and recall. Raising a floor needs a run; lowering one needs to be allowed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.evaluate.scores import Counts, Run

_SCALE = 1000
_LEAST = 4
Floor = tuple[float, float]


def floors_of(run: Run) -> dict[str, Floor]:
    """What a run reached: precision and recall, rounded down to three digits.

    Kinds and groups with fewer than four values are left out, since one would weigh too much, and
    those of which nothing was found, since the first finding would be a regression.
    """
    found = {}
    for (kind, group, split), one in sorted(run.counts.items()):
        if one.right + one.missed >= _LEAST and one.right + one.extra:
            found[f"{kind}|{group}|{split}"] = (_down(one.precision), _down(one.recall))
    return found


def broken(run: Run, name: str, file: Path) -> list[str]:
    """What a run misses of the floors of this name; a word on other data instead where they differ.

    Raises:
        InputError: where the file is damaged or holds no such measurement.
    """
    pinned = _read(file).get(name)
    if pinned is None:
        raise InputError(f"{file}: no floors named {name}")
    if pinned["data"] != run.data:
        return [f"{name}: the floors were measured on other data ({pinned['data'][:12]})"]
    return list(_broken(run, {key: tuple(value) for key, value in pinned["floors"].items()}))


def _broken(run: Run, floors: Mapping[str, Any]) -> Iterator[str]:
    for key, (precision, recall) in sorted(floors.items()):
        kind, group, split = key.split("|")
        one = run.counts.get((kind, group, split), Counts(0, 0, 1))
        if one.precision < precision:
            yield f"{key}: precision {one.precision:.4f} is below {precision}"
        if one.recall < recall:
            yield f"{key}: recall {one.recall:.4f} is below {recall}"


def update(run: Run, name: str, file: Path, allow_regression: bool = False) -> list[str]:
    """Pin what a run reached. A floor that stands higher stays, and is told.

    Where the data are others than before, all floors of the name are new. With `allow_regression`
    every floor becomes what the run reached.

    Raises:
        InputError: where the file is damaged, or where a floor would fall and may not.
    """
    known = _read(file) if file.exists() else {}
    pinned = known.get(name)
    floors = floors_of(run)
    lowered = []
    if pinned is not None and pinned["data"] == run.data:
        lowered = list(_broken(run, pinned["floors"]))
        if lowered and not allow_regression:
            raise InputError(
                f"{file}: these floors would fall; expected --allow-regression: "
                + "; ".join(lowered)
            )
    known[name] = {"data": run.data, "documents": run.documents, "floors": floors}
    text = json.dumps(known, indent=1, sort_keys=True)
    file.write_text(text + "\n", "utf-8", newline="\n")
    return lowered


def _down(value: float) -> float:
    return math.floor(value * _SCALE) / _SCALE


def _read(file: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(file.read_text("utf-8")))
    except OSError as error:
        raise InputError(f"{file}: cannot be opened: {error.strerror or error}") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"{file}: no floors: {error}") from error
