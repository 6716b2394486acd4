"""The main job, end to end, as a user runs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.pipeline import Options, build
from ontology.terms import declared, term

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"
FILES = ("graph.ttl", "graph.trig", "graph.html", "report.md", "report.json")


def resograph(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graph", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


def test_the_number_of_processes_changes_no_byte(built: Path, tmp_path: Path) -> None:
    build([CORPUS], tmp_path / "out", Options(jobs=3))
    for name in FILES:
        assert (tmp_path / "out" / name).read_bytes() == (built / name).read_bytes(), name


def test_the_committed_outputs_are_those_of_the_corpus(built: Path) -> None:
    for name in FILES:
        assert (ROOT / "outputs" / name).read_bytes() == (built / name).read_bytes(), (
            f"outputs/{name}: run make build and commit it"
        )


def test_every_span_says_exactly_its_text(built: Path) -> None:
    texts = {one.stem: one.read_bytes().decode() for one in (built / "texts").iterdir()}
    store = ox.Store.read_only(str(built / "store"))
    spans = 0
    for quad in store.quads_for_pattern(None, ox.NamedNode(term("oa:exact")), None, None):
        said = {
            one.predicate.value: one.object.value
            for one in store.quads_for_pattern(quad.subject, None, None, None)
        }
        text = texts[said[term("rg:inDocument")].rpartition("/")[2]]
        start, end = int(said[term("oa:start")]), int(said[term("oa:end")])
        assert text[start:end] == quad.object.value
        spans += 1
    assert spans > 1000


def test_store_turtle_and_trig_hold_the_same_triples(built: Path) -> None:
    def triples(file: Path) -> set[str]:
        return {str(one.triple) for one in ox.parse(path=str(file))}

    store = ox.Store.read_only(str(built / "store"))
    held = {str(quad.triple) for quad in store}
    assert held == triples(built / "graph.ttl") == triples(built / "graph.trig")


def test_only_declared_terms_and_no_blank_nodes(built: Path) -> None:
    predicates: set[str] = set()
    for quad in ox.parse(path=str(built / "graph.ttl")):
        assert not isinstance(quad.subject, ox.BlankNode)
        assert not isinstance(quad.object, ox.BlankNode)
        predicates.add(quad.predicate.value)
        if quad.predicate.value == term("rdf:type"):
            predicates.add(quad.object.value)
    assert predicates <= declared(), sorted(predicates - declared())


def test_what_78_311_cites(built: Path) -> None:
    store = ox.Store.read_only(str(built / "store"))
    rows = store.query(
        """PREFIX cito: <http://purl.org/spar/cito/> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?s WHERE { ?r dcterms:identifier "A/RES/78/311" ; cito:cites ?c .
        ?c dcterms:identifier ?s }"""
    )
    found = {row["s"].value.removeprefix("A/RES/") for row in rows}
    assert found == {
        "217(III)[A]",
        "69/313",
        "70/1",
        "70/125",
        "77/320",
        "78/1",
        "78/132",
        "78/213",
        "78/265",
    }


def test_archives_give_what_the_folder_gives(built: Path, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "corpus.tar.gz", "w:gz") as archive:
        archive.add(CORPUS / "resolutions", "resolutions")
    with zipfile.ZipFile(tmp_path / "press.zip", "w") as archive:
        for file in sorted((CORPUS / "press").iterdir()):
            archive.write(file, f"press/{file.name}")
    out = tmp_path / "out"
    build([tmp_path / "press.zip", tmp_path / "corpus.tar.gz"], out, Options(page=False))
    ours = json.loads((out / "report.json").read_text("utf-8"))
    theirs = json.loads((built / "report.json").read_text("utf-8"))
    assert {one["id"] for one in ours["documents"]} == {one["id"] for one in theirs["documents"]}
    assert ours["network"] == theirs["network"]


def test_names_of_files_do_not_matter(built: Path, tmp_path: Path) -> None:
    """Identity comes from content: renamed files give the same graph but for dcterms:source."""
    for number, file in enumerate(sorted(CORPUS.rglob("*-*.md"))):
        shutil.copy(file, tmp_path / f"{number:03}.txt")
    out = tmp_path / "out"
    build([tmp_path], out, Options(page=False))

    def facts(folder: Path) -> set[str]:
        quads = ox.parse(path=str(folder / "graph.trig"))
        return {str(one) for one in quads if one.predicate.value != term("dcterms:source")}

    assert facts(out) == facts(built)


def test_what_cannot_be_read_is_named_and_the_rest_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(CORPUS / "press", folder)
    (folder / "broken.xml").write_text('<?xml version="1.0"?><akomaNtoso><p>half', "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "evil <img src=x onerror=alert(1)>.txt").write_text("", "utf-8")
    done = resograph("build", folder, "-o", tmp_path / "out")
    assert done.returncode == 1, done.stderr
    assert "broken.xml" in done.stderr
    assert "Traceback" not in done.stderr
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    failed = {one["path"] for one in report["failures"]}
    assert {"broken.xml", "empty.txt", "noise.txt"} <= failed
    assert len(report["documents"]) == len(list((CORPUS / "press").iterdir()))
    assert "<img" not in (tmp_path / "out" / "report.md").read_text("utf-8").replace("\\<", "")
    for story in report["stories"]:
        assert len(story["published"]) == len("2024-07-01")
        assert story["author"]
        assert story["publisher"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("build", "no-such-folder"), "no-such-folder"),
        (("build", "corpus", "-o", "README.md"), "README.md"),
        (("build", "corpus", "--base", "not an iri"), "expected an http"),
        (("explain", "A/RES/78/311", "--from", "nowhere"), "nowhere"),
        (("explain", "A/RES/1/999", "--from", "outputs"), "A/RES/1/999"),
        (("no-such-command",), "no-such-command"),
    ],
)
def test_usage_errors_are_one_clear_word(arguments: tuple[str, ...], word: str) -> None:
    done = resograph(*arguments)
    assert done.returncode in (1, 2)
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_folder_makes_an_empty_graph(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = resograph("build", tmp_path / "in", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "0 documents" in done.stdout
    assert (tmp_path / "out" / "graph.html").exists()


def test_another_base_moves_every_own_iri(tmp_path: Path) -> None:
    base = "https://example.org/kb/"
    build([CORPUS / "press"], tmp_path / "out", Options(base=base, page=False))
    for quad in ox.parse(path=str(tmp_path / "out" / "graph.trig")):
        for one in (quad.subject, quad.object, quad.graph_name):
            if isinstance(one, ox.NamedNode):
                assert not one.value.startswith("https://w3id.org/resograph/id/")


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = resograph("build", CORPUS / "press", "-o", tmp_path / "out", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
