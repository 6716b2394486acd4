"""What was learned from the record: words and weights, in one file.

`ontology/themes.npz` holds, for each resolution that was learned from, its number, its subjects and
its most telling words and pairs of words with their weights; no text. It holds too what each word
says for each concept (a ridge regression, cut to the words that say most), what each cited
resolution is about, and a small forest of trees (`trees`) that weighs these scores together with
other evidence. `make themes` rebuilds the file.
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
Packed = Mapping[str, npt.NDArray[np.generic]]
BLOCKS = ("title", "body", "cited")
INDEXED = ("title", "body")
"""The blocks whose nearest resolutions are looked for."""
_FILE_ERRORS = (OSError, KeyError, ValueError, EOFError, BadZipFile)


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows: row `i` has `values` in `columns`, both from `start[i]` to `start[i + 1]`."""

    start: Ints
    columns: npt.NDArray[np.uint16]
    values: Floats

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """All places of these rows, and for each the index of its row in `rows`."""
        starts, lengths = self.start[rows], self.start[rows + 1] - self.start[rows]
        owner = np.repeat(np.arange(len(rows)), lengths)
        ends = np.cumsum(lengths)
        offsets = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        return np.repeat(starts, lengths) + offsets, owner

    def times(self, rows: Ints, weights: Floats, size: int) -> Floats:
        """The weighted sum of these rows, as a vector of `size` columns."""
        places, owner = self.places(rows)
        products = self.values[places] * weights[owner]
        return np.bincount(self.columns[places], products, size).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of words: which there are, how rare each is, where they stand, what they say.

    `rarity` is the inverse document frequency. Row `t` of `index` gives the resolutions with term
    `t` and its weight there (a resolution's weights have length 1), row `t` of `says` the concepts
    that it speaks for or against.
    """

    terms: Mapping[str, int]
    rarity: Floats
    index: Rows
    says: Rows

    def vector(self, counts: Mapping[str, float]) -> tuple[Ints, Floats]:
        """A document's counts as term numbers, ascending, and weights of length 1."""
        terms = self.terms
        shared = list(terms.keys() & counts.keys())
        numbers = np.fromiter(map(terms.__getitem__, shared), np.int64, len(shared))
        often = np.fromiter(map(counts.__getitem__, shared), np.float64, len(shared))
        order = np.argsort(numbers)
        numbers = numbers[order]
        raw = 1 + np.log(np.maximum(often[order], 0.3))
        weights = raw.astype(np.float32) * self.rarity[numbers]
        norm = float(np.sqrt(np.dot(weights, weights)))
        return numbers, (weights / norm).astype(np.float32) if norm else weights


@dataclass(frozen=True, slots=True)
class Trust:
    """How often a concept is given where its name stands, and its usual score, by concept.

    `title` and `text` are shares of the resolutions whose title or paragraphs name it; `usual` is
    the mean ridge score of resolutions that have the concept.
    """

    title: Floats
    text: Floats
    usual: Floats


@dataclass(frozen=True, slots=True)
class Table:
    """Everything learned. Shapes: R resolutions of the present practice, C concepts.

    `concepts` are local identifiers, `subjects` (R, C) 0 or 1, `bodies` and `headings` the organ
    with committee and the agenda item of each resolution. `known` says, by number as texts print
    it, what a cited resolution is about and whether that was given by the present practice.
    `threshold` is the score from which a theme is stated.
    """

    concepts: tuple[str, ...]
    subjects: Floats
    bodies: tuple[str, ...]
    headings: tuple[str, ...]
    known: Mapping[str, tuple[Ints, bool]]
    blocks: Mapping[str, Block]
    trust: Trust
    forest: Forest | None
    threshold: float

    @property
    def size(self) -> int:
        """How many resolutions of the present practice were learned from."""
        return len(self.bodies)


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


def _unpack(packed: Packed) -> Table:
    head = json.loads(_lines(packed, "head")[0])
    concepts, bodies = _lines(packed, "concepts"), _lines(packed, "bodies")
    subjects = np.zeros((len(bodies), len(concepts)), np.float32)
    subjects[packed["subject_rows"].astype(np.int64), packed["subject_concepts"].astype(int)] = 1
    return Table(
        concepts=concepts,
        subjects=subjects,
        bodies=bodies,
        headings=_lines(packed, "headings"),
        known=_unpack_known(packed),
        blocks={name: _unpack_block(packed, name) for name in BLOCKS},
        trust=Trust(*(packed[f"trust_{n}"].astype(np.float32) for n in Trust.__slots__)),
        forest=Forest.unpack(packed),
        threshold=float(head["threshold"]),
    )


def _lines(packed: Packed, name: str) -> tuple[str, ...]:
    return split_lines(packed[name].view(np.uint8))


def _unpack_known(packed: Packed) -> dict[str, tuple[Ints, bool]]:
    ends = np.cumsum(packed["known_lengths"].astype(np.int64))
    concepts = np.split(packed["known_concepts"].astype(np.int64), ends[:-1])
    recent = packed["known_recent"].astype(bool).tolist()
    numbers = _lines(packed, "known")
    return dict(zip(numbers, zip(concepts, recent, strict=True), strict=True))


def _unpack_block(packed: Packed, name: str) -> Block:
    terms = _lines(packed, f"{name}_terms")
    return Block(
        terms={term: number for number, term in enumerate(terms)},
        rarity=packed[f"{name}_rarity"].astype(np.float32),
        index=_unpack_rows(packed, f"{name}_index", len(terms)),
        says=_unpack_rows(packed, f"{name}_says", len(terms), packed[f"{name}_scale"]),
    )


def _unpack_rows(
    packed: Packed, name: str, size: int, scale: npt.NDArray[np.generic] | None = None
) -> Rows:
    if f"{name}_lengths" not in packed:
        return Rows(np.zeros(size + 1, np.int64), np.zeros(0, np.uint16), np.zeros(0, np.float32))
    lengths = packed[f"{name}_lengths"].astype(np.int64)
    columns = packed[f"{name}_columns"].astype(np.uint16)
    values = packed[f"{name}_values"].astype(np.float32)
    steps = np.float32(1 / 255) if scale is None else scale.astype(np.float32)[columns]
    start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    return Rows(start, columns, (values * steps).astype(np.float32))
