"""Exports: every format, parts of a graph, sameness of the RDF forms, UNDO's own questions."""

import io
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from exported import written
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from graph.errors import InputError
from graph.export import Selection, formats, view_of
from graph.store import TripleStore, open_store
from graph.store.turtle import lines_of, turtle

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"
BASE = "https://w3id.org/resograph/"
RDF = {
    "turtle": ("turtle", ox.RdfFormat.TURTLE),
    "ntriples": ("nt", ox.RdfFormat.N_TRIPLES),
    "jsonld": ("json-ld", ox.RdfFormat.JSON_LD),
    "rdfxml": ("xml", ox.RdfFormat.RDF_XML),
    "nquads": ("nquads", ox.RdfFormat.N_QUADS),
    "trig": ("trig", ox.RdfFormat.TRIG),
}
SOME = Selection(symbols=("A/RES/91/14",))


@pytest.fixture(scope="module")
def store():
    return open_store(LAKES)


def test_all_rdf_formats_are_tried():
    others = {"graphml", "gexf", "neo4j", "citations", "bibtex", "csljson"}
    assert set(formats()) == set(RDF) | others


@pytest.mark.parametrize("form", RDF)
def test_rdf_forms_hold_the_same_triples(store, form):
    expected = set(view_of(store).triples())
    parsed = ox.parse(written(store, form), format=RDF[form][1])
    assert {ox.Quad(*one.triple) for one in parsed} == expected
    assert len(expected) > 700


def test_rdf_forms_are_isomorphic_for_rdflib_too(store):
    read = []
    for form, (name, _) in RDF.items():
        triples = rdflib.Graph()
        if form in ("nquads", "trig"):
            named = rdflib.Dataset(default_union=True)
            named.parse(data=written(store, form, SOME), format=name)
            for one in named.triples((None, None, None)):
                triples.add(one)
        else:
            triples.parse(data=written(store, form, SOME), format=name)
        read.append(triples)
    assert len(read[0]) > 100
    assert all(isomorphic(read[0], other) for other in read[1:])


@pytest.mark.parametrize("form", sorted(formats()))
def test_the_same_bytes_in_another_process(store, form):
    code = (
        "import sys, io; from graph.export import export; from graph.store import open_store;"
        f"out = io.BytesIO(); export(open_store({str(LAKES)!r}), {form!r}, out);"
        "sys.stdout.buffer.write(out.getvalue())"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert other.stdout == written(store, form)


AWKWARD = [
    'quote " and \\ backslash',
    "line\nbreak\r\n\ttab",
    "</script><b>&amp;",
    "ends in >",
    "^^<http://x>",
    "Ünïcödé 联合国 \U0001f30d",
    "",
    " spaces  ",
    "]]>",
]


@pytest.mark.parametrize("form", RDF)
def test_awkward_literals_survive(form):
    xsd = "http://www.w3.org/2001/XMLSchema#"
    node, says = (
        ox.NamedNode(f"{BASE}id/doc/a#char=1,2"),
        ox.NamedNode("http://purl.org/dc/terms/title"),
    )
    values = [ox.Literal(text) for text in AWKWARD]
    values += [ox.Literal(text, language="en") for text in AWKWARD]
    for name, texts in (
        ("integer", ("7", "007", "-1", "x", "12345678901234567890")),
        ("decimal", ("0.5", "1", ".5")),
        ("boolean", ("true", "1")),
    ):
        values += [ox.Literal(text, datatype=ox.NamedNode(xsd + name)) for text in texts]
    values.append(ox.NamedNode(f"{BASE}id/A/RES/217(III)%5BA%5D"))
    values.append(ox.NamedNode("http://a/b?c=d&e#f"))
    values += [ox.NamedNode(f"{BASE}ns#"), ox.NamedNode(BASE), ox.NamedNode("urn:x:y")]
    triples = ox.Store()
    triples.extend(ox.Quad(node, says, value) for value in values)
    data = written(TripleStore(triples), form)
    parsed = {one.object for one in ox.parse(data, format=RDF[form][1]) if one.subject == node}
    assert parsed == {one.object for one in triples}  # the store itself normalises numbers
    assert len(parsed) > 25


@settings(max_examples=60)
@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=20), max_size=5))
def test_turtle_round_trip(texts):
    node, says = ox.NamedNode(f"{BASE}id/x"), ox.NamedNode(f"{BASE}ns#verb")
    triples = {ox.Triple(node, says, ox.Literal(text)) for text in texts}
    text = "".join(turtle(lines_of(triples), {"rg": f"{BASE}ns#"}, BASE))
    assert {one.triple for one in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)} == triples


def test_turtle_is_readable(store):
    text = written(store, "turtle", SOME).decode()
    assert text.startswith(f"@base <{BASE}> .\n@prefix cito:")
    assert "\n<id/state/FJI> a rg:State ;\n    skos:exactMatch unms:242 ;\n" in text


def test_named_graphs_come_from_the_build(tmp_path, store):
    triples = sorted(view_of(store, described=False).triples(), key=str)
    graphs = [ox.NamedNode(f"{BASE}id/doc/{name}") for name in "ab"]
    quads = [ox.Quad(*one.triple, graphs[number % 2]) for number, one in enumerate(triples)]
    ox.serialize(quads, str(tmp_path / "graph.trig"), ox.RdfFormat.TRIG)
    ox.serialize([one.triple for one in triples], str(tmp_path / "graph.ttl"), ox.RdfFormat.TURTLE)
    built = open_store(tmp_path)
    for form in ("nquads", "trig"):
        parsed = set(ox.parse(written(built, form), format=RDF[form][1]))
        assert set(quads) <= parsed
        assert all(one.graph_name in graphs or "dataset" in str(one.subject) for one in parsed)
    part = set(ox.parse(written(built, "nquads", SOME), format=ox.RdfFormat.N_QUADS))
    assert {one for one in part if one.graph_name in graphs} < set(quads)


def _symbols(store, selection):
    view = view_of(store, selection)
    found = view.ask("SELECT ?s { ?r a rg:Resolution ; dcterms:identifier ?s ; rg:session ?x }")
    return sorted(row["s"] for row in found)


@pytest.mark.parametrize(
    ("selection", "symbols"),
    [
        (Selection(symbols=("A/RES/91/14",)), ["A/RES/91/14"]),
        (Selection(symbols=("a/res/91/14", "E/RES/2036/7")), ["A/RES/91/14", "E/RES/2036/7"]),
        (Selection(theme="noise"), ["A/RES/91/14", "A/RES/91/20"]),
        (Selection(organ="Economic and Social Council"), ["E/RES/2036/7"]),
        (Selection(since="2036-12-19"), ["A/RES/91/20", "E/RES/2036/7"]),
        (Selection(until="2035"), ["A/RES/90/4"]),
        (Selection(theme="water", since="2036", until="2036-12"), ["A/RES/91/14"]),
        (
            Selection(symbols=("A/RES/91/20",), depth=1),
            ["A/RES/91/14", "A/RES/91/20"],
        ),
        (
            Selection(symbols=("A/RES/91/20",), depth=2),
            ["A/RES/90/4", "A/RES/91/14", "A/RES/91/20", "E/RES/2036/7"],
        ),
    ],
)
def test_parts(store, selection, symbols):
    assert _symbols(store, selection) == symbols


def test_a_part_has_its_evidence_and_no_loose_ends(store):
    view = view_of(store, SOME)
    assert view.ask("ASK { ?c cito:hasCitingEntity <id/A/RES/91/14> ; rg:evidence/oa:exact ?x }")
    loose = view.ask("SELECT ?s { ?x rg:evidence ?s FILTER NOT EXISTS { ?s oa:exact ?e } }")
    assert not loose.rows
    for name in ("Switzerland", "Water", "Ana Lund", "General Assembly", "call upon"):
        assert view.ask(f'ASK {{ ?x skos:prefLabel ?l FILTER(STR(?l) = "{name}") }}').boolean, name
    assert not view.ask('ASK { ?x dcterms:title "Night trains" }').boolean


def test_without_evidence(store):
    full, plain = view_of(store), view_of(store, Selection(evidence=False))
    assert len(plain.lines) < len(full.lines) / 2 + 100
    assert not plain.ask("ASK { { ?x oa:exact ?y } UNION { ?x a rdf:Statement } }").boolean
    flat = "SELECT ?a ?b { ?a cito:cites ?b } ORDER BY ?a ?b"
    assert plain.ask(flat).rows == full.ask(flat).rows


def test_construct_says_what(store):
    wanted = Selection(construct="CONSTRUCT { ?a cito:cites ?b } WHERE { ?a cito:cites ?b }")
    assert len(view_of(store, wanted).lines) == 8
    with pytest.raises(InputError, match="expected a CONSTRUCT"):
        view_of(store, Selection(construct="SELECT * { ?a ?b ?c }"))


@pytest.mark.parametrize(
    ("form", "selection", "profile", "words"),
    [
        ("turtle", Selection(symbols=("A/RES/1/1",)), "", "no resolution that fits"),
        ("turtle", Selection(since="last May"), "", "--since: found 'last May', expected a day"),
        ("turtle", Selection(symbols=("lakes",)), "", "expected a symbol"),
        ("turtle", Selection(theme="cheese"), "", "expected something that this graph names"),
        ("cheese", None, "", "found the format 'cheese'"),
        ("turtle", None, "cheese", "expected undo"),
    ],
)
def test_wrong_wishes(store, form, selection, profile, words):
    with pytest.raises(InputError, match=words):
        written(store, form, selection, profile)


def test_the_data_set_describes_itself(store):
    view = view_of(store)
    (row,) = view.ask("SELECT ?n { <id/dataset> a void:Dataset, dcat:Dataset ; void:triples ?n }")
    described = sum(line.startswith(f"<{BASE}id/dataset") for line in view.lines)
    assert row["n"] == len(view.lines) - described
    assert view.ask("ASK { ?l a void:Linkset ; void:objectsTarget unms: ; void:triples 5 }").boolean


def test_exporting_an_export_changes_nothing(store, tmp_path):
    first = written(store, "turtle")
    (tmp_path / "a.ttl").write_bytes(first)
    assert written(open_store(tmp_path / "a.ttl"), "turtle") == first


def test_graphml_and_gexf_are_read_by_networkx(store):
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        network = read(io.BytesIO(written(store, form)))
        assert network.is_directed()
        node = network.nodes["A/RES/91/14"]
        assert node["kind"] == "resolution"
        assert node["date"] == "2036-12-05"
        assert node["title"] == "Quiet lakes"
        assert network.nodes["state/CHE"]["label"] == "Switzerland"
        edges = network.get_edge_data("A/RES/91/14", "A/RES/90/4")
        edge = edges if "kind" in edges else edges[next(iter(edges))]
        assert edge["kind"] == "cites"
        assert edge["verb"] == "recall"
        assert "Silent lakes" in edge["passage"]


def test_gexf_has_colours_and_days(store):
    text = written(store, "gexf").decode()
    (line,) = [one for one in text.splitlines() if 'node id="A/RES/91/14"' in one]
    assert 'start="2036-12-05"' in line
    assert '<viz:color r="0" g="114" b="178"/>' in line
    (line,) = [one for one in text.splitlines() if 'node id="event/lake-summit-2037"' in one]
    assert 'start="2037-05-01"' in line
    assert 'for="date" value="2037-05"' in line
