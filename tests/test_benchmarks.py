"""The benchmarks run; what they measure is never a test."""

import importlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

RESOLUTION = """A/RES/91/14
General Assembly
Resolution adopted by the General Assembly on 3 November 2036
91/14. Lighthouses of small islands
The General Assembly,
Recalling its resolution 90/77 of 5 December 2035,
1. Encourages all States to keep the lamps lit.
"""


@pytest.fixture(name="bench")
def _bench(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT))
    for name in [one for one in sys.modules if one.split(".")[0] == "benchmarks"]:
        monkeypatch.delitem(sys.modules, name)
    return lambda name: importlib.import_module(f"benchmarks.{name}")


@pytest.fixture(name="inputs")
def _inputs(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "resolution.txt").write_text(RESOLUTION)
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG\r\n")
    return [tmp_path / "in"]


def test_stages_cover_every_step_of_a_document(bench, inputs):
    stages = bench("pipeline_stages")
    measured = stages.measure_stages(stages.items(inputs))
    assert measured.documents == 1
    assert measured.characters == len(RESOLUTION)
    expected = {"read", "segment", "identify", "extract citations", "state and write"}
    assert expected <= measured.seconds.keys()
    assert measured.triples > 20
    assert len(list(stages.table(measured))) == len(measured.seconds) + 3


def test_a_sample_is_the_same_at_every_run(bench, inputs):
    items = bench("pipeline_stages").items
    assert [one.path for one in items(inputs, 1)] == ["resolution.txt"]
    assert items(inputs, 7) == items(inputs, 7)


def test_triples_are_counted_by_kind(bench):
    kinds = bench("pipeline_build").kinds_of(
        {"rdf:type": 3, "oa:start": 4, "oa:end": 4, "cito:cites": 2, "skos:prefLabel": 1}
    )
    assert kinds == {"passages": 8, "types": 3, "facts": 2, "names": 1}


def test_the_peer_is_optional(bench, inputs, monkeypatch):
    peers = bench("pipeline_peers")
    monkeypatch.setattr(peers, "find_spec", lambda name: None)
    documents = bench("pipeline_stages").items(inputs)
    assert list(peers.table(documents)) == ["eyecite is not installed: no peer to compare with"]


def test_the_peer_reads_the_same_texts(bench, inputs, monkeypatch):
    peers = bench("pipeline_peers")

    class Peer:
        @staticmethod
        def get_citations(text):
            return ["one"] if "90/77" in text else []

    monkeypatch.setattr(peers, "find_spec", lambda name: True)
    monkeypatch.setattr(peers, "import_module", lambda name: Peer)
    lines = list(peers.table(bench("pipeline_stages").items(inputs)))
    assert [line.split()[:2] for line in lines[1:]] == [["resograph", "1"], ["eyecite", "1"]]


def test_a_rebuild_is_measured_beside_the_first_build(bench, inputs, tmp_path):
    builds = bench("pipeline_build")
    first = builds.measure_build(inputs, tmp_path / "out", 1)
    again = builds.measure_rebuild(inputs, tmp_path / "out", 1)
    assert (first["documents"], again["documents"]) == (1, 2)
    assert "again after one document has come" in builds.rebuild_line(first, again)
