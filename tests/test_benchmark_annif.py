"""Annif beside our own table: what is handed to it, what comes back, and how that is scored."""

import importlib
import sys
from pathlib import Path

import pytest

pytest.importorskip("scipy", reason="learning needs the extra [train]")
pytest.importorskip("sklearn", reason="learning needs the extra [train]")
ROOT = Path(__file__).parent.parent
IRIS = ("https://example.org/lamps", "https://example.org/masts")


@pytest.fixture(scope="module", name="loaded")
def _loaded():
    sys.path.insert(0, str(ROOT))
    for name in [one for one in sys.modules if one.split(".")[0] == "benchmarks"]:
        del sys.modules[name]
    yield {
        name: importlib.import_module(f"benchmarks.themes.{name}")
        for name in ("annif", "measure", "reference")
    }
    sys.path.remove(str(ROOT))


def test_a_text_becomes_one_line(loaded) -> None:
    line = loaded["annif"].tsv_line("Lamps\nand\tmasts \n", IRIS)
    assert line == f"Lamps and masts\t<{IRIS[0]}> <{IRIS[1]}>\n"


def test_suggestions_come_back_best_first(loaded) -> None:
    lines = [f"<{IRIS[0]}>\tLamps\t0.2500", f"<{IRIS[1]}>\tMasts\t0.5"]
    assert loaded["annif"].read_suggestions(lines, IRIS) == [(0.5, 1), (0.25, 0)]


@pytest.mark.parametrize("line", ["", "Lamps", "<https://example.org/other>\tOther\t0.5"])
def test_what_is_no_suggestion_is_told(loaded, line: str) -> None:
    with pytest.raises(ValueError, match="expected the IRI"):
        loaded["annif"].read_suggestions([line], IRIS)


def example(loaded, symbol: str, session: int, *subjects: int):
    counted = loaded["reference"].Counted()
    given = frozenset(subjects)
    return loaded["reference"].Example(
        symbol, "GA", session, symbol, counted, given, len(given), "2036"
    )


STAND_IN = """#!{python}
import pathlib, sys
with open("calls", "a") as calls:
    calls.write(" ".join(sys.argv[1:]) + "\\n")
if sys.argv[1] == "index":
    for file in pathlib.Path(sys.argv[-1]).glob("*.txt"):
        best = 0 if "lamp" in file.read_text() else 1
        names = {iris!r}
        rows = [f"<{{names[best]}}>\\tx\\t0.9", f"<{{names[1 - best]}}>\\tx\\t0.1"]
        file.with_suffix(".annif").write_text("\\n".join(rows) + "\\n")
"""


def test_the_whole_way_with_a_stand_in(loaded, tmp_path: Path) -> None:
    module, reference = loaded["annif"], loaded["reference"]
    concepts = (
        reference.Concept("https://example.org/lamps", ("Lamps",)),
        reference.Concept("https://example.org/masts", ("Masts",)),
    )
    command = tmp_path / "annif"
    command.write_text(STAND_IN.format(python=sys.executable, iris=IRIS), "utf-8")
    command.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    past = [example(loaded, "A/RES/90/1", 90, 0)]
    asked = [example(loaded, "A/RES/91/1", 91, 0), example(loaded, "A/RES/91/2", 91, 1)]
    texts = {"A/RES/90/1": "old lamp", "A/RES/91/1": "a lamp", "A/RES/91/2": "a mast"}
    scored = module.Annif(str(command), work, concepts).scores("mllm", past, asked, texts)
    assert scored == [[(0.9, 0), (0.1, 1)], [(0.9, 1), (0.1, 0)]]
    calls = (work / "calls").read_text("utf-8").splitlines()
    assert [one.split()[0] for one in calls] == ["load-vocab", "train", "index"]
    assert (work / "train.tsv").read_text("utf-8") == f"old lamp\t<{IRIS[0]}>\n"
    assert "[mllm]\nname=mllm\nlanguage=en" in (work / "projects.cfg").read_text("utf-8")
    figures = loaded["measure"].figures(asked, scored, 0.5)
    assert (figures.f1, figures.five) == (1.0, pytest.approx(2 * 2 / (4 + 2)))
