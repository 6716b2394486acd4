"""A user's own names for actors, from the command line to the graph."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import ReadError
from graph.gazetteer import Gazetteer, use_aliases
from graph.pipeline import Options, build
from graph.state.context import organ_of

TEXT = """The Riverine Forum welcomes a text

UNITED NATIONS, 3 May 2025 - The Riverine Forum said on Saturday that Chad and its partners had
worked for two years on the resolution. The Land of the Lakes, a diplomat added, was content.
"""
RG = "https://w3id.org/resograph/"


def mentions(folder: Path) -> set[str]:
    found = ox.parse(path=str(folder / "graph.trig"))
    return {
        quad.object.value.removeprefix(RG + "id/")
        for quad in found
        if quad.predicate.value == RG + "ns#mentions" and isinstance(quad.object, ox.NamedNode)
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_aliases_add_names_and_entities(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "report.txt").write_text(TEXT, "utf-8")
    aliases = tmp_path / "names.csv"
    aliases.write_text(
        "entity,label,kind\norg/riverine-forum,Riverine Forum,pref\n"
        "state/TCD,Land of the Lakes,alt\n",
        "utf-8",
    )
    build([tmp_path / "in"], tmp_path / "plain", Options(jobs=jobs, page=False))
    assert "org/riverine-forum" not in mentions(tmp_path / "plain")
    options = Options(jobs=jobs, page=False, aliases=aliases)
    build([tmp_path / "in"], tmp_path / "named", options)
    assert {"org/riverine-forum", "state/TCD"} <= mentions(tmp_path / "named")
    turtle = (tmp_path / "named" / "graph.ttl").read_text("utf-8")
    assert 'skos:prefLabel "Riverine Forum"' in turtle
    build([tmp_path / "in"], tmp_path / "again", Options(jobs=1, page=False))
    assert "org/riverine-forum" not in mentions(tmp_path / "again")


def test_a_damaged_alias_file_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    aliases = tmp_path / "names.csv"
    aliases.write_text("entity,label,kind\nnot an entity,Name,alt\n", "utf-8")
    with pytest.raises(ReadError, match=r"names\.csv:2"):
        build([tmp_path / "in"], tmp_path / "out", Options(aliases=aliases))
    assert not (tmp_path / "out").exists()
    assert Gazetteer.load().name("state/TCD") == "Chad"


def test_what_a_symbol_means_is_no_matter_of_names(tmp_path: Path) -> None:
    aliases = tmp_path / "names.csv"
    aliases.write_text(
        "entity,label,kind\norg/world-health-assembly,World Health Assembly,remove\n", "utf-8"
    )
    use_aliases(aliases)
    organ_of.cache_clear()
    try:
        assert not Gazetteer.load().find("the World Health Assembly")
        assert organ_of("WHA") == "org/world-health-assembly"
    finally:
        use_aliases(None)
        organ_of.cache_clear()
