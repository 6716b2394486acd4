"""What was learned from the record: words and weights by resolution, in one file.

`ontology/themes.npz` holds, for each resolution that was learned from, its number, its subjects and
its most telling words and pairs of words with their weights; no text. A document's likeness to each
of them, times the dual weights of a ridge regression, scores each concept; a small forest of trees
(`trees`) then weighs that score together with other evidence. `make themes` rebuilds the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from graph.errors import OntologyError
from graph.themes.trees import Forest

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_FILE_ERRORS = (OSError, KeyError, ValueError, EOFError, BadZipFile)


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of words: which there are, how rare each is, and where the resolutions have it.

    `start[t]:start[t + 1]` are the places of term `t` in `rows` (resolutions) and `values` (its
    weights there; a resolution's weights have length 1). `rarity` is the inverse document
    frequency.
    """

    terms: Mapping[str, int]
    rarity: Floats
    start: Ints
    rows: npt.NDArray[np.uint16]
    values: Floats

    def vector(self, counts: Mapping[str, float]) -> tuple[Ints, Floats]:
        """A document's counts as term numbers, ascending, and weights of length 1."""
        get = self.terms.get
        found = sorted([(t, n) for term, n in counts.items() if (t := get(term)) is not None])
        pairs = np.array(found, np.float64).reshape(-1, 2)
        numbers = pairs[:, 0].astype(np.int64)
        raw = 1 + np.log(np.maximum(pairs[:, 1], 0.3))
        weights = raw.astype(np.float32) * self.rarity[numbers]
        norm = float(np.sqrt(np.dot(weights, weights)))
        return numbers, (weights / norm).astype(np.float32) if norm else weights

    def places(self, numbers: Ints) -> tuple[Ints, Ints]:
        """All places of these terms, and for each the index of its term in `numbers`."""
        starts, lengths = self.start[numbers], self.start[numbers + 1] - self.start[numbers]
        owner = np.repeat(np.arange(len(numbers)), lengths)
        ends = np.cumsum(lengths)
        offsets = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        return np.repeat(starts, lengths) + offsets, owner

    def likeness(self, numbers: Ints, weights: Floats, size: int) -> Floats:
        """The cosine of a document with each of `size` resolutions."""
        places, owner = self.places(numbers)
        products = self.values[places] * weights[owner]
        return np.bincount(self.rows[places], products, size).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Table:
    """Everything learned. Shapes: R resolutions, C concepts.

    `concepts` are local identifiers, `numbers` the resolutions' numbers as texts print them,
    `subjects` (R, C) 0 or 1, `dual` (R, C), `threshold` the score from which a theme is stated.
    """

    concepts: tuple[str, ...]
    numbers: tuple[str, ...]
    blocks: Mapping[str, Block]
    subjects: Floats
    dual: Floats
    recent: Floats
    forest: Forest | None
    threshold: float

    @property
    def size(self) -> int:
        """How many resolutions were learned from."""
        return len(self.numbers)


def split_lines(packed: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    """The lines that were packed as UTF-8 bytes."""
    return tuple(packed.tobytes().decode("utf-8").split("\n")) if packed.size else ()


def pack_lines(lines: Iterable[str]) -> npt.NDArray[np.uint8]:
    """Lines as UTF-8 bytes."""
    return np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8)


def read_table(path: Path) -> Table:
    """The table in a file that `write_table` made.

    Raises:
        OntologyError: where the file is missing, damaged or of another version.
    """
    try:
        with np.load(path, allow_pickle=False) as packed:
            return _unpack({name: packed[name] for name in packed.files})
    except _FILE_ERRORS as error:
        raise OntologyError(f"{path}: {error}, expected a table of `make themes`") from error


def _unpack(packed: Mapping[str, npt.NDArray[np.generic]]) -> Table:
    head = json.loads(split_lines(packed["head"].view(np.uint8))[0])
    concepts = split_lines(packed["concepts"].view(np.uint8))
    numbers = split_lines(packed["numbers"].view(np.uint8))
    subjects = np.zeros((len(numbers), len(concepts)), np.float32)
    subjects[packed["subject_rows"].astype(np.int64), packed["subject_concepts"].astype(int)] = 1
    dual = packed["dual"].astype(np.float32) * packed["dual_scale"].astype(np.float32)
    return Table(
        concepts=concepts,
        numbers=numbers,
        blocks={name: _unpack_block(packed, name) for name in ("title", "body", "cited")},
        subjects=subjects,
        dual=dual,
        recent=packed["recent"].astype(np.float32),
        forest=Forest.unpack(packed),
        threshold=float(head["threshold"]),
    )


def _unpack_block(packed: Mapping[str, npt.NDArray[np.generic]], name: str) -> Block:
    terms = split_lines(packed[f"{name}_terms"].view(np.uint8))
    lengths = packed[f"{name}_lengths"].astype(np.int64)
    return Block(
        terms={term: number for number, term in enumerate(terms)},
        rarity=packed[f"{name}_rarity"].astype(np.float32),
        start=np.concatenate(([0], np.cumsum(lengths))).astype(np.int64),
        rows=packed[f"{name}_rows"].astype(np.uint16),
        values=packed[f"{name}_values"].astype(np.float32) / np.float32(255),
    )
