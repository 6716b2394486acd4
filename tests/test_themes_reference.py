"""How well the shipped table tells the library's subjects of a session that it never saw."""

import importlib
import sys
from pathlib import Path

import pytest

from graph.themes import load, read_scheme
from ontology import path

ROOT = Path(__file__).parent.parent

FLOORS = {
    ("GA", "all", "f1"): 0.84,
    ("GA", "repeated", "f1"): 0.90,
    ("GA", "new", "f1"): 0.55,
    ("GA", "new", "five"): 0.52,
}
"""F1 at the threshold, and F1 of exactly five, on session 79; the figures are in its docstring."""


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
    for (_, kind, name), floor in FLOORS.items():
        part = [i for i, one in enumerate(asked) if kind in ("all", measure.kind_of(one, seen))]
        figures = measure.figures(
            [asked[i] for i in part], [ranked[i] for i in part], model.table.threshold
        )
        assert getattr(figures, name) >= floor, f"{kind}: {figures}"
