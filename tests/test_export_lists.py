"""Lists of references and citations for Neo4j, spreadsheets and reference managers."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pyoxigraph as ox
import pytest
from exported import written

from graph.export import Selection
from graph.store import TripleStore, open_store

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"
SOME = Selection(symbols=("A/RES/91/14",))


@pytest.fixture(scope="module")
def store():
    return open_store(LAKES)


def test_neo4j_files(store):
    with zipfile.ZipFile(io.BytesIO(written(store, "neo4j"))) as archive:
        nodes = list(csv.DictReader(io.StringIO(archive.read("nodes.csv").decode())))
        edges = list(csv.DictReader(io.StringIO(archive.read("edges.csv").decode())))
    names = {row[":ID"] for row in nodes}
    assert len(names) == len(nodes)
    assert all(row[":START_ID"] in names and row[":END_ID"] in names for row in edges)
    assert {"Resolution", "State", "Theme", "Document"} <= {row[":LABEL"] for row in nodes}
    assert sum(row[":TYPE"] == "cites" for row in edges) == 8


def test_citation_list(store):
    rows = list(csv.DictReader(io.StringIO(written(store, "citations").decode())))
    assert len(rows) == 8
    (one,) = [row for row in rows if row["statedTitle"]]
    assert (one["citing"], one["cited"], one["paragraph"]) == ("A/RES/91/14", "A/RES/90/4", "pp2")
    assert one["document"] == "a-res-91-14-00000091"


def test_reference_lists(store):
    bib = written(store, "bibtex", SOME).decode()
    assert "@misc{A-RES-91-14,\n  author = {{General Assembly}},\n  title = {{Quiet lakes}}," in bib
    assert "  date = {2036-12-05},\n" in bib
    items = {item["id"]: item for item in json.loads(written(store, "csljson", SOME))}
    item = items["A-RES-91-14"]
    assert item["issued"] == {"date-parts": [[2036, 12, 5]]}
    assert item["type"] == "legislation"
    assert item["URL"] == "https://docs.un.org/en/A/RES/91/14"


def test_tex_is_escaped():
    triples = ox.Store()
    triples.load(
        b"<https://w3id.org/resograph/id/A/RES/9/9> a <https://w3id.org/resograph/ns#Resolution> ;"
        b'<http://purl.org/dc/terms/identifier> "A/RES/9/9" ;'
        b'<http://purl.org/dc/terms/title> "50 % of {R&D} \\\\ #1_x ~ ^" .',
        format=ox.RdfFormat.TURTLE,
    )
    text = written(TripleStore(triples), "bibtex").decode()
    assert r"50 \% of \{R\&D\} \textbackslash{} \#1\_x \textasciitilde{} \textasciicircum{}" in text
