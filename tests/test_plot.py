"""The plain charts: drawn, the same at every run, refused with a word where there is nothing."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

import graph
from graph.errors import InputError
from graph.iris import Iris
from graph.show.charts import Figures
from graph.show.plot import CHARTS, draw

pytest.importorskip("matplotlib")
BASE = Iris().id
RG = "https://w3id.org/resograph/ns#"


@pytest.fixture(scope="module")
def figures(built: Path) -> Figures:
    kg = graph.open(built)
    return Figures(kg.store, kg.iris)


def test_the_most_cited_lead(figures: Figures) -> None:
    rows = figures.most_cited(5)
    assert [row[2] for row in rows] == sorted((row[2] for row in rows), reverse=True)
    assert rows[0][0] == "A/RES/70/1"


def test_years_add_up(figures: Figures) -> None:
    years = figures.by_year()
    assert sum(count for count, _ in years.values()) == 17


@pytest.mark.parametrize("chart", ["most-cited", "over-time"])
@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_graph_gives_the_same_picture(
    figures: Figures, tmp_path: Path, chart: str, suffix: str
) -> None:
    for name in ("one", "two"):
        draw(chart, figures, tmp_path / f"{name}{suffix}")
    one, two = (tmp_path / f"{name}{suffix}" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert one.stat().st_size > 5000


def test_blocs_stand_apart(tmp_path: Path) -> None:
    """Two camps of three that always oppose one another, and one state between them."""
    store = ox.Store()
    camps = {"inFavour": "ABC", "against": "XYZ", "abstained": "M"}
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for vote in range(6):
        resolution = ox.NamedNode(f"{BASE}A/RES/90/{vote + 1}")
        for ballot, names in camps.items():
            for name in names:
                state = ox.NamedNode(f"{BASE}state/{name}")
                store.add(ox.Quad(resolution, ox.NamedNode(RG + ballot), state))
                store.add(ox.Quad(state, label, ox.Literal(name)))
    figures = Figures(store, Iris())
    places = {bloc.name: bloc.x for bloc in figures.voting_map()}
    assert len({round(places[name], 6) for name in "ABC"}) == 1
    assert len({round(places[name], 6) for name in "XYZ"}) == 1
    assert min(places["A"], places["X"]) < places["M"] < max(places["A"], places["X"])
    draw("voting-blocs", figures, tmp_path / "blocs.svg")
    drawn = (tmp_path / "blocs.svg").read_text("utf-8")
    assert drawn.count("<use") >= 7
    assert "A and 2 more" in drawn
    assert "X and 2 more" in drawn
    assert "M and" not in drawn


@pytest.mark.parametrize("chart", sorted(CHARTS))
def test_an_empty_graph_is_told(tmp_path: Path, chart: str) -> None:
    with pytest.raises(InputError, match="holds no"):
        draw(chart, Figures(ox.Store(), Iris()), tmp_path / "x.svg")
    assert not (tmp_path / "x.svg").exists()


@pytest.mark.parametrize(("chart", "file"), [("pie", "x.svg"), ("most-cited", "x.pdf")])
def test_other_names_are_refused(figures: Figures, tmp_path: Path, chart: str, file: str) -> None:
    with pytest.raises(InputError, match="expected"):
        draw(chart, figures, tmp_path / file)
