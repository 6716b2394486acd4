"""`make themes`: learn the table of themes anew from the reference data, and say how good it is.

The threshold is fixed on session 78 with what sessions before it teach; the table that ships learns
from session 78 too and is measured on session 79, which it never saw.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.themes.learn import learn_forest, learn_table
from benchmarks.themes.matter import gather
from benchmarks.themes.measure import Scored, best_threshold, rank_all, report
from benchmarks.themes.pack import write_table
from benchmarks.themes.reference import TEST, TUNE, Example, read_examples, reference
from graph.themes.labels import Labels
from graph.themes.model import Model
from graph.themes.scheme import Concept, read_scheme
from graph.themes.table import Table
from ontology import path


def main() -> int:
    """Learn, measure, write; 1 where the reference data is missing."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.themes", description=__doc__)
    options.add_argument("-o", "--out", type=Path, default=path("themes.ttl").parent / "themes.npz")
    chosen = options.parse_args()
    root = reference()
    if not (root / "plain-text.tar.xz").exists():
        print(f"no plain-text.tar.xz in {root.name}: set RESOGRAPH_REFERENCE", file=sys.stderr)
        return 1
    concepts = read_scheme(path("themes.ttl"))
    examples = read_examples(root, concepts)
    print(f"{len(examples)} texts with subjects, {len(concepts)} concepts", flush=True)
    threshold = _tune(examples, concepts)
    table = replace(_learn(examples, concepts, TEST), threshold=threshold)
    asked = [one for one in examples if one.session == TEST]
    _tell(rank_all(Model(concepts, table), asked), asked, examples, threshold)
    write_table(table, chosen.out, {"learned": f"sessions before {TEST}"})
    print(f"{chosen.out.name}: {chosen.out.stat().st_size:,} bytes, {table.size} resolutions")
    return 0


def _tune(examples: list[Example], concepts: tuple[Concept, ...]) -> float:
    model = Model(concepts, _learn(examples, concepts, TUNE))
    asked = [one for one in examples if one.session == TUNE]
    ranked = rank_all(model, asked)
    threshold = best_threshold(asked, ranked)
    _tell(ranked, asked, examples, threshold)
    return threshold


def _learn(examples: list[Example], concepts: tuple[Concept, ...], before: int) -> Table:
    labels = Labels(concepts)
    matter = gather([one for one in examples if one.session < before], labels)
    forest = learn_forest(matter, labels)
    return replace(learn_table(matter, np.arange(len(matter.examples))), forest=forest)


def _tell(
    ranked: list[Scored], asked: list[Example], examples: list[Example], threshold: float
) -> None:
    session = asked[0].session
    seen = {one.title for one in examples if one.session < session and one.title}
    print(f"session {session}, threshold {threshold}")
    print(*report(asked, ranked, threshold, seen), sep="\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
