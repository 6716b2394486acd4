"""How well the shipped table tells the library's subjects of a session that it never saw."""

import importlib
import sys
from pathlib import Path

import pytest

from graph.themes import load, read_scheme
from ontology import path

ROOT = Path(__file__).parent.parent

FLOORS = {
    ("all", "f1"): 0.86,
    ("repeated", "f1"): 0.925,
    ("new", "f1"): 0.565,
    ("new", "five"): 0.5,
}
"""F1 at the threshold, and F1 of exactly five, of the General Assembly's session 79.

Measured: 0.870 over all 336, 0.937 of 261 titles that repeat an earlier one, 0.578 of 75 new titles
(0.510 where exactly five are asked for, though the library gave four on average).
"""


@pytest.mark.reference
@pytest.mark.slow
def test_session_79_keeps_its_floors(monkeypatch, reference_path):
    root = reference_path("unxml")
    reference_path("unxml", "plain-text.tar.xz")
    monkeypatch.syspath_prepend(str(ROOT))
    for name in [one for one in sys.modules if one.split(".")[0] == "benchmarks"]:
        monkeypatch.delitem(sys.modules, name)
    source = importlib.import_module("benchmarks.themes.reference")
    measure = importlib.import_module("benchmarks.themes.measure")
    examples = source.read_examples(root, read_scheme(path("themes.ttl")))
    asked = [one for one in examples if one.session == source.TEST and one.organ == "GA"]
    seen = {one.title for one in examples if one.session < source.TEST and one.title}
    model = load()
    ranked = measure.rank_all(model, asked)
    for (kind, name), floor in FLOORS.items():
        part = [i for i, one in enumerate(asked) if kind in ("all", measure.kind_of(one, seen))]
        figures = measure.figures(
            [asked[i] for i in part], [ranked[i] for i in part], model.table.threshold
        )
        assert getattr(figures, name) >= floor, f"{kind}: {figures}"
