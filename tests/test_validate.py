"""Validation: a sound graph passes, every shape can be broken, both engines agree."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import typer
from typer.testing import CliRunner

from graph.check import SMALL, validate
from graph.check.compile import compiled
from graph.check.report import report_turtle
from graph.check.run import by_sparql
from graph.check.shapes import SH, constraints
from graph.check.texts import passages
from graph.commands import validate as command
from graph.errors import InputError
from graph.export import Selection, view_of
from graph.store import TripleStore, check, open_store

DATA = Path(__file__).parent / "data" / "query"
BASE = "https://w3id.org/resograph/"


def _store(*names):
    triples = ox.Store()
    for name in names:
        triples.load(path=str(DATA / name), format=ox.RdfFormat.TURTLE)
    return TripleStore(triples)


@pytest.fixture(scope="module")
def broken():
    store = _store("broken.ttl")
    return {engine: validate(store, engine) for engine in ("shacl", "sparql")}


def test_a_sound_graph_passes():
    report = validate(_store("lakes.ttl"), "sparql")
    assert report.findings == ()
    assert report.sound


def test_a_sound_part_passes_the_processor_too():
    part = view_of(_store("lakes.ttl"), Selection(symbols=("A/RES/91/20",)), described=False)
    report = validate(part.store, "shacl")
    assert len(part.lines) > 50
    assert report.findings == ()
    assert report.engine == "shacl"


def test_every_shape_is_broken_once(broken):
    extra = {"undeclared-class", "undeclared-property"}
    assert set(broken["sparql"].counts()) == {one.shape for one in constraints()} | extra


def _broken_values(one):
    """Values of a property that break one constraint, and values that keep it."""
    bound = int(one.value.value) if one.kind.endswith("clusive") else 0
    text, node, known = ox.Literal(" "), ox.NamedNode("urn:x"), ox.NamedNode("urn:known")
    english = [ox.Literal(word, language="en") for word in ("one", "two")]
    below, above = (ox.Literal(bound + step) for step in (-1, 1))
    many = [ox.Literal(str(n)) for n in range(5)]
    return {
        "minCount": ([], [text]),
        "maxCount": (many, [text]),
        "datatype": ([node, ox.Literal("x", language="en")], []),
        "pattern": ([text], []),
        "class": ([node], [known]),
        "nodeKind": ([text], [node]),
        "minInclusive": ([below, text], [ox.Literal(bound)]),
        "maxInclusive": ([above, text], [ox.Literal(bound)]),
        "uniqueLang": (english, english[:1]),
    }[one.kind]


def _with(one, values):
    this, a = ox.NamedNode("urn:this"), ox.NamedNode(RDF_TYPE)
    triples = ox.Store()
    mark = (ox.NamedNode(one.target), this) if one.by_property else (a, ox.NamedNode(one.target))
    if not (one.by_property and one.target == one.path):
        triples.add(ox.Quad(this, *mark))
    if one.kind == "class":
        triples.add(ox.Quad(ox.NamedNode("urn:known"), a, one.value))
    triples.extend(ox.Quad(this, ox.NamedNode(one.path), value) for value in values)
    return {row["this"].value for row in triples.query(compiled(one))}


RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PROPERTIES = [one for one in constraints() if one.kind != "sparql"]


@pytest.mark.parametrize(
    "one", PROPERTIES, ids=lambda one: f"{one.shape}-{one.path[-12:]}-{one.kind}"
)
def test_every_compiled_constraint_can_fail_and_hold(one):
    breaking, keeping = _broken_values(one)
    assert _with(one, breaking) == {"urn:this"}
    assert _with(one, keeping) == set() or one.kind == "minCount"


def test_both_engines_find_the_same(broken):
    found = {
        engine: {(one.severity, one.shape, one.node, one.message) for one in report.findings}
        for engine, report in broken.items()
    }
    assert found["shacl"] == found["sparql"]
    assert not broken["shacl"].sound


def test_the_engine_follows_the_size():
    store = TripleStore(ox.Store())
    assert validate(store).engine == "shacl"
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    store.triples.extend(
        ox.Quad(ox.NamedNode(f"{BASE}id/x"), label, ox.Literal(str(n))) for n in range(SMALL + 1)
    )
    assert validate(store).engine == "sparql"
    with pytest.raises(InputError, match="expected one of auto"):
        validate(store, "guess")


def test_findings_lead_to_document_and_passage():
    store = _store("lakes.ttl")
    citation = ox.NamedNode(f"{BASE}id/A/RES/91/20#op1-cites-A/RES/91/14")
    second = ox.NamedNode("http://purl.org/spar/cito/hasCitedEntity")
    store.triples.add(ox.Quad(citation, second, ox.NamedNode(f"{BASE}id/A/RES/90/4")))
    finding = next(one for one in validate(store, "sparql").findings if "one cited" in one.message)
    assert finding.document == "a-res-91-20-00000120"
    assert finding.passage == "91/14"


def test_worst_first(broken):
    severities = [one.severity for one in broken["sparql"].findings]
    assert severities == sorted(severities, key=["Violation", "Warning"].index)
    assert "Warning" in severities


def _folder(tmp_path, text):
    (tmp_path / "graph.ttl").write_text(
        f"""@base <{BASE}> . @prefix rg: <{BASE}ns#> . @prefix oa: <http://www.w3.org/ns/oa#> .
        <id/doc/a> a rg:Document ; rg:sha256 "0" ; <http://purl.org/dc/terms/language> "en" .
        <id/doc/a#char=2,7> oa:start 2 ; oa:end 7 ; oa:exact "Fijiä" ; rg:inDocument <id/doc/a> ."""
    )
    if text is not None:
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "a.txt").write_bytes(text.encode())
    return open_store(tmp_path)


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("\U0001f30dßFijiä.", []),
        ("\r\nFijiä.", []),
        ("In Fijiä", ["passage-elsewhere"]),
        (None, []),
    ],
)
def test_passages_stand_in_their_texts(tmp_path, text, shapes):
    report = validate(_folder(tmp_path, text))
    assert [one.shape for one in report.findings] == shapes


def test_a_passage_that_ends_beyond_its_text_is_told_with_its_length(tmp_path):
    _folder(tmp_path, "..Fijiä")
    file = tmp_path / "graph.ttl"
    file.write_text(file.read_text("utf-8").replace("oa:end 7", "oa:end 9"), "utf-8")
    found = validate(open_store(tmp_path), "sparql").findings
    assert [one.shape for one in found] == ["passage-elsewhere", "span-length"]
    assert found[0].node == f"{BASE}id/doc/a#char=2,7"


FAULTS = {
    "two starts": ("oa:start 2", "oa:start 2, 3"),
    "a start by another name": ("oa:start 2", 'oa:start "2"^^<urn:number>'),
    "no start": ("oa:start 2 ;", ""),
    "no end": ("oa:end 7 ;", ""),
    "no text": ('oa:exact "Fijiä" ;', ""),
    "two texts": ('oa:exact "Fijiä"', 'oa:exact "Fijiä", "Fiji"'),
    "a text in two languages": ('oa:exact "Fijiä"', 'oa:exact "Fijiä", "Fijiä"@en'),
    "nothing": ('oa:start 2 ; oa:end 7 ; oa:exact "Fijiä"', 'oa:start 0 ; oa:end 0 ; oa:exact ""'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_texts_show_spares_no_faulty_passage(tmp_path, fault):
    _folder(tmp_path, "..Fijiä.")
    file = tmp_path / "graph.ttl"
    sound = file.read_text("utf-8")
    assert passages(open_store(tmp_path)).exact
    other = sound[sound.index("<id/doc/a#char") :].replace("2,7", "0,5")
    file.write_text(sound + other.replace(*FAULTS[fault]), "utf-8")
    assert sound.count(FAULTS[fault][0]) == 1
    store = open_store(tmp_path)
    assert not passages(store).exact
    assert set(by_sparql(store)) <= {_bare(one) for one in validate(store, "sparql").findings}


def _bare(one):
    return replace(one, document="", passage="")


def test_a_missing_text_is_told(tmp_path):
    store = _folder(tmp_path, "x")
    (tmp_path / "texts" / "a.txt").unlink()
    assert [one.shape for one in validate(store).findings] == ["text-missing"]


def test_the_report_is_shacl(broken):
    report = broken["sparql"]
    triples = ox.Store()
    triples.load(report_turtle(report, BASE).encode(), format=ox.RdfFormat.TURTLE)
    results = triples.query(f"SELECT ?r {{ ?r a <{SH}ValidationResult> ; <{SH}focusNode> ?n }}")
    assert len(list(results)) == len(set(report.findings))
    assert "conforms true" in report_turtle(validate(_store("lakes.ttl"), "sparql"), BASE)
    assert "_:" not in report_turtle(report, BASE)


@pytest.mark.parametrize("one", constraints(), ids=lambda one: f"{one.shape}-{one.kind}")
def test_compiled_constraints_are_plain_queries(one):
    check(compiled(one), TripleStore(ox.Store()).prefixes)
    assert re.fullmatch(r"[A-Z].*\.", one.message)
    assert one.severity in ("Violation", "Warning")


def _run(*arguments):
    app = typer.Typer()
    app.callback()(lambda: None)
    command.register(app)
    done = CliRunner().invoke(app, ["validate", "--engine", "sparql", *arguments])
    return done.exit_code, done.stdout


def test_command_says_and_exits(tmp_path):
    good = str(DATA / "lakes.ttl")
    bad = tmp_path / "bad.ttl"
    bad.write_text((DATA / "broken.ttl").read_text())
    assert _run("--from", good)[0] == 0
    code, out = _run("--from", str(bad), "--json")
    assert code == 1
    assert json.loads(out)["sound"] is False
    code, out = _run("--from", str(bad), "--quiet")
    assert (code, out) == (1, "")
    code, out = _run("--from", str(bad), "--format", "turtle")
    assert "sh:conforms false" in out
