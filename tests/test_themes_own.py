"""Themes of the user's own: a SKOS file from the command line to the graph."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.errors import ReadError
from graph.export.network import _kind
from graph.extract.themes import extractor as themes
from graph.pipeline import Options, build
from graph.show.payload_nodes import read_nodes
from graph.show.payload_read import Columns
from graph.themes import Concept
from graph.themes.own import own_scheme, read_own_scheme, use_own_scheme
from graph.themes.phrases import Phrases

TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix x: <https://example.org/sea#> .
x: a skos:ConceptScheme ; skos:prefLabel "The sea"@en .
x:buoys a skos:Concept ; skos:prefLabel "Harbour buoys"@en, "Bouées"@fr ;
    skos:altLabel "floats" ; skos:hiddenLabel "harbor buoy"@en-US ;
    skos:broader x:marks ; skos:inScheme x: ; skos:definition "What floats in a port."@en .
x:marks a skos:Concept ; skos:prefLabel "Sea marks" ; skos:narrower x:buoys .
x:mute a skos:Concept ; skos:prefLabel "Muet"@fr .
"""
BUOYS, MARKS = "https://example.org/sea#buoys", "https://example.org/sea#marks"
STORY = """Harbour buoys go missing

GENEVA, 3 May 2035 - The harbour buoys were last seen in May, a pilot said. A clerk shrugged.
"""
DRAFT = """A/RES/91/14
General Assembly
Resolution adopted by the General Assembly on 3 November 2036
91/14. Safety in small ports

The General Assembly,

Noting that harbour buoys are often lost,

1. Encourages States to count their harbor buoys;

2. Requests the Secretary-General to report on the implementation of the present resolution.
"""


def rdf_xml() -> str:
    return """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="https://example.org/sea#buoys">
    <skos:prefLabel xml:lang="en">Harbour buoys</skos:prefLabel>
  </skos:Concept></rdf:RDF>"""


def json_ld() -> str:
    label = "http://www.w3.org/2004/02/skos/core#prefLabel"
    return json.dumps([{"@id": BUOYS, label: [{"@value": "Harbour buoys", "@language": "en"}]}])


def n_triples() -> str:
    return f'<{BUOYS}> <http://www.w3.org/2004/02/skos/core#prefLabel> "Harbour buoys"@en .\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("own.ttl", TURTLE),
        ("own.RDF", rdf_xml()),
        ("own.jsonld", json_ld()),
        ("own.nt", n_triples()),
    ],
)
def test_every_form_of_skos_is_read(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    concepts = read_own_scheme(tmp_path / name).concepts
    assert (concepts[0].id, concepts[0].labels[0]) == (BUOYS, "Harbour buoys")


def test_what_counts_of_a_scheme(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(TURTLE, "utf-8")
    scheme = read_own_scheme(tmp_path / "own.ttl")
    assert scheme.concepts == (
        Concept(BUOYS, ("Harbour buoys", "floats", "harbor buoy")),
        Concept(MARKS, ("Sea marks",)),
    )
    told = {triple.predicate.value.rpartition("#")[2] for triple in scheme.told[BUOYS]}
    assert told == {"type", "prefLabel", "altLabel", "broader", "inScheme", "definition"}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("own.ttl", "<https://example.org/a> <b", r"own\.ttl:1: .*expected SKOS in Turtle"),
        ("own.ttl", "\n\n<https://example.org/a> 7 .", r"own\.ttl:3: "),
        ("own.rdf", "<rdf:RDF", "expected SKOS in RDF/XML"),
        ("own.jsonld", "{", "expected SKOS in JSON-LD"),
        ("own.ttl", "<https://example.org/a> a <https://example.org/b> .", "no concept among 1"),
        ("own.csv", "a,b", r"expected one of \.ttl"),
        ("none.ttl", None, "No such file"),
    ],
)
def test_a_damaged_scheme_is_told(tmp_path: Path, name: str, content, message: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(ReadError, match=message):
        build([tmp_path / "in"], tmp_path / "out", Options(themes=tmp_path / name))
    assert not (tmp_path / "out").exists()
    assert own_scheme().concepts == ()


NAMES = (
    Concept("x:agenda", ("Agenda 2099",)),
    Concept("x:aid", ("AID", "foreign aid")),
    Concept("x:child", ("Children’s rights", "rights of the child")),
    Concept("x:cafe", ("Cafés (public)",)),
    Concept("x:pairs", ("Food, drink",)),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the agenda 2099 and other agendas", [("x:agenda", "agenda 2099")]),
        ("agenda for 2099", []),
        ("AID came, and foreign  aid", [("x:aid", "AID"), ("x:aid", "foreign  aid")]),
        ("to aid them", []),
        ("the rights of\nthe child", [("x:child", "rights of\nthe child")]),
        ("children's-rights bodies", [("x:child", "children's-rights")]),
        ("rights, of the child", []),
        ("copyrights of the child", []),
        ("two CAFES", [("x:cafe", "CAFES")]),
        ("food, drink", [("x:pairs", "food, drink")]),
        ("food. Drink", []),
        ("", []),
    ],
)
def test_names_are_met_as_whole_words(text: str, found) -> None:
    phrases = Phrases(NAMES)
    met = [(NAMES[one].id, text[start:end]) for one, start, end in phrases.find(text)]
    assert met == found


def test_a_scheme_in_capitals_has_no_acronyms() -> None:
    phrases = Phrases((Concept("x:a", ("AID",)), Concept("x:w", ("WATER SUPPLY",))))
    assert [one for one, *_ in phrases.find("aid and a water supply")] == [0, 1]


@given(st.text(st.sampled_from("aid AID'-of the child rights 2099İſ\u0301\n"), max_size=60))
def test_spans_lie_in_any_text(text: str) -> None:
    for _, start, end in Phrases(NAMES).find(text):
        assert 0 <= start < end <= len(text)


@pytest.fixture(name="own")
def _own(tmp_path: Path):
    (tmp_path / "own.ttl").write_text(TURTLE, "utf-8")
    use_own_scheme(tmp_path / "own.ttl")
    yield
    use_own_scheme(None)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (STORY, "news", [("Harbour buoys", ""), ("harbour buoys", "")]),
        (DRAFT, "resolution", [("harbour buoys", "pp1"), ("harbor buoys", "op1")]),
        ("Ports\n\nA float was lost, a pilot said.", "news", []),
    ],
)
def test_a_scheme_is_found_in_both_lanes(make_page, text: str, kind: str, found) -> None:
    page = make_page(text, kind)
    mentions = [one for one in themes.extract(page) if one.rule == "themes:scheme"]
    assert {one.theme for one in mentions} <= {BUOYS}
    assert [(one.span.of(text), one.provision) for one in mentions] == found


@pytest.mark.parametrize("jobs", [1, 2])
def test_own_themes_reach_the_graph(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "in" / "draft.txt").write_text(DRAFT, "utf-8")
    (tmp_path / "own.ttl").write_text(TURTLE, "utf-8")
    kg = graph.build(
        [tmp_path / "in"], tmp_path / "out", Options(jobs=jobs), themes=tmp_path / "own.ttl"
    )
    query = f"""SELECT ?about ?exact WHERE {{ ?f rdf:subject ?about ; rdf:object <{BUOYS}> ;
      rg:evidence/oa:exact ?exact }} ORDER BY ?about ?exact"""
    rows = [(str(row["about"]).rpartition("/id/")[2], str(row["exact"])) for row in kg.query(query)]
    assert [exact for about, exact in rows if about == "A/RES/91/14"] == [
        "harbor buoys",
        "harbour buoys",
    ]
    assert {exact for about, exact in rows if about.startswith("doc/")} == {
        "Harbour buoys",
        "harbour buoys",
    }
    turtle = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    for words in ('"Harbour buoys"@en', '"Bouées"@fr', f"skos:broader <{MARKS}>", '"Sea marks"'):
        assert words in turtle
    assert 'harbor buoy"' not in turtle
    assert kg.find("Harbour buoys") == BUOYS
    nodes = read_nodes(Columns(kg.store), ({}, {}))
    assert [(one.kind, one.label) for one in nodes if one.iri == BUOYS] == [
        ("theme", "Harbour buoys")
    ]
    build([tmp_path / "in"], tmp_path / "plain", Options(page=False))
    assert "example.org" not in (tmp_path / "plain" / "graph.ttl").read_text("utf-8")


def test_own_themes_are_themes_in_a_network() -> None:
    node, concept = ox.NamedNode(BUOYS), ox.NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    assert _kind(BUOYS, [ox.Quad(node, kind, concept)], "https://example.net/") == "theme"
    assert _kind(BUOYS, [], "https://example.net/") == ""
