"""A built graph from Python."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

import graph
from graph.errors import InputError, QueryError, StoreError
from graph.iris import Iris
from graph.show.explain import Explainer


@pytest.fixture(scope="module")
def kg(built: Path) -> graph.KnowledgeGraph:
    return graph.open(built)


def test_a_resolution_with_its_evidence(kg: graph.KnowledgeGraph) -> None:
    resolution = kg.resolution("A/res/78/311")
    assert resolution.symbol == "A/RES/78/311"
    assert resolution.title.startswith("Enhancing international cooperation on capacity-building")
    assert (resolution.adopted, resolution.session) == ("2024-07-01", "78")
    assert resolution.draft == "A/78/L.86"
    assert "China" in resolution.sponsors
    assert len(resolution.sponsors) == 143
    (udhr,) = [one for one in resolution.citations if one.cited.symbol == "A/RES/217(III)[A]"]
    assert (udhr.paragraph, udhr.verb) == ("pp1", "recall")
    text = kg.texts("A/RES/78/311")[0]
    for one in resolution.citations:
        for passage in one.passages:
            assert text[passage.start : passage.end] == passage.text
    assert len({one.cited for one in resolution.citations}) == 9


def test_who_cites_it(kg: graph.KnowledgeGraph) -> None:
    cited_by = kg.resolution("A/RES/78/265").cited_by
    assert kg.resolution("A/RES/78/311") in cited_by
    assert repr(cited_by[0]).startswith("Resolution('A/RES/")


@pytest.mark.parametrize("symbol", ["9/11", "A/RES/1/999", "", "<script>"])
def test_an_unknown_resolution_is_told(kg: graph.KnowledgeGraph, symbol: str) -> None:
    with pytest.raises(InputError):
        kg.resolution(symbol)


def test_queries_by_text_and_by_name(kg: graph.KnowledgeGraph) -> None:
    rows = kg.query("SELECT ?t WHERE { ?r dcterms:identifier 'A/RES/78/311' ; dcterms:title ?t }")
    assert next(row["t"] for row in rows).startswith("Enhancing")
    named = kg.query("cited-by", symbol="A/RES/78/265").records()
    assert "A/RES/78/311" in {row["citing"] for row in named}
    with pytest.raises(QueryError):
        kg.query("SELECT WHERE")
    with pytest.raises(InputError):
        kg.query("no-such-name", symbol="A/RES/78/265")


def test_networkx(kg: graph.KnowledgeGraph) -> None:
    network = kg.network("citations")
    assert isinstance(network, nx.DiGraph)
    assert "A/RES/78/265" in network.successors("A/RES/78/311")
    assert network.nodes["A/RES/78/265"]["adopted"] == "2024-03-21"
    with pytest.raises(InputError, match="citations"):
        kg.network("friends")


def test_rdflib(kg: graph.KnowledgeGraph) -> None:
    held = sum(1 for _ in kg.store)
    assert len(set(kg.dataset.triples((None, None, None)))) == held


def test_pandas(kg: graph.KnowledgeGraph) -> None:
    pytest.importorskip("pandas")
    frame = kg.query("most-cited").to_pandas()
    assert len(frame) > 5


def test_the_page_of_a_neighbourhood(kg: graph.KnowledgeGraph, tmp_path: Path) -> None:
    whole, part = kg.explore(), kg.explore("A/RES/78/311", depth=1, to=tmp_path / "part.html")
    assert (tmp_path / "part.html").read_text("utf-8") == part.html
    assert len(part.html) < len(whole.html)
    assert "sandbox" in part._repr_html_()
    assert "</script>" not in part._repr_html_()


@pytest.mark.parametrize("content", [None, "not json", "[]", '{"format": 1}'])
def test_a_folder_without_a_build_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "report.json").write_text(content)
    with pytest.raises(StoreError):
        graph.open(tmp_path)


def test_a_damaged_store_is_told(built: Path, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes((built / "report.json").read_bytes())
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError):
        graph.open(tmp_path).query("ASK { ?s ?p ?o }")


def test_outputs_without_a_store_are_read_from_turtle(built: Path, tmp_path: Path) -> None:
    for name in ("report.json", "graph.ttl"):
        (tmp_path / name).write_bytes((built / name).read_bytes())
    assert graph.open(tmp_path).resolution("A/RES/78/311").title


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("A/RES/78/311", "A/RES/78/311"),
        ("78/311", "A/RES/78/311"),
        ("China", "state/CHN"),
        ("state/CHN", "state/CHN"),
        ("https://w3id.org/resograph/id/state/CHN", "state/CHN"),
    ],
)
def test_things_are_found_as_people_name_them(
    kg: graph.KnowledgeGraph, name: str, ending: str
) -> None:
    assert kg.find(name) == Iris().id + ending


def test_every_passage_of_an_explanation_stands_in_its_text(kg: graph.KnowledgeGraph) -> None:
    explainer: Explainer = kg.explainer()
    facts = explainer.facts(kg.find("A/RES/78/311"))
    sections = {one.section for one in facts}
    assert {"identity", "cites", "is cited by", "what is said of it", "paragraphs"} <= sections
    texts = [file.read_bytes().decode() for file in sorted((kg.folder / "texts").iterdir())]
    for fact in facts:
        for passage in fact.passages:
            around = passage.before + passage.exact + passage.after
            assert any(around in text for text in texts), fact.label


def test_sorted_paragraphs(kg: graph.KnowledgeGraph) -> None:
    facts = kg.explainer().facts(kg.find("A/RES/78/311"))
    labels = [one.label.split(":")[0] for one in facts if one.section == "paragraphs"]
    assert labels[:3] == ["pp1", "pp2", "pp3"]
    assert labels.index("op2") < labels.index("op10")
