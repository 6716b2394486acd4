"""Many sorted files of triples into one: sorted, each triple once, in bounded memory."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

_RUN_LINES = 1_000_000
"""Lines that are sorted in memory at once, about 250 MB."""

_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def merge(parts: Iterable[Path], target: Path) -> Counter[str]:
    """Write the union of N-Triples files, sorted by subject, types first.

    Returns how many triples have each predicate, by its IRI.
    """
    runs = _runs(parts, target)
    counts: Counter[str] = Counter()
    with ExitStack() as stack, target.open("w", encoding="utf-8", newline="\n") as out:
        files = [stack.enter_context(run.open(encoding="utf-8", newline="\n")) for run in runs]
        unique = (line for line, _ in groupby(heapq.merge(*files)))
        for _, lines in groupby(unique, _subject):
            ordered = sorted(lines, key=_type_first)
            out.writelines(ordered)
            counts.update(line.split(" ", 2)[1][1:-1] for line in ordered)
    for run in runs:
        run.unlink()
    return counts


def quads(parts: Iterable[tuple[str, Path]], target: Path) -> int:
    """Write N-Quads: each file's triples in the graph of that IRI, in the order given."""
    count = 0
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for name, part in parts:
            ending = f" <{name}> .\n"
            with part.open(encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    out.write(line[:-3] + ending)
                    count += 1
    return count


def _runs(parts: Iterable[Path], target: Path) -> list[Path]:
    runs: list[Path] = []
    lines: list[str] = []
    for part in parts:
        with part.open(encoding="utf-8", newline="\n") as more:
            lines.extend(more)
        if len(lines) >= _RUN_LINES:
            runs.append(_write_run(lines, target, len(runs)))
            lines = []
    runs.append(_write_run(lines, target, len(runs)))
    return runs


def _write_run(lines: list[str], target: Path, number: int) -> Path:
    lines.sort()
    run = target.with_suffix(f".run{number}")
    with run.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(lines)
    return run


def _subject(line: str) -> str:
    return line.split(" ", 1)[0]


def _type_first(line: str) -> tuple[bool, str]:
    return _TYPE not in line, line


def read_lines(path: Path) -> Iterator[str]:
    """The lines of an N-Triples file, without newlines."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n")
