"""rdflib over a store: the same triples, the same answers, nothing changed."""

from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, XSD, BNode, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

from graph.errors import QueryError, StoreError
from graph.store import open_store
from graph.store.dataset import as_dataset, from_rdflib, to_rdflib

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"
RG = rdflib.Namespace("https://w3id.org/resograph/ns#")
ID = rdflib.Namespace("https://w3id.org/resograph/id/")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")


@pytest.fixture(scope="module")
def dataset():
    return as_dataset(open_store(LAKES))


@pytest.fixture(scope="module")
def parsed():
    triples = rdflib.Graph()
    triples.parse(LAKES, format="turtle")
    return triples


def test_the_same_triples_as_rdflib_reads(dataset, parsed):
    assert set(dataset.triples((None, None, None))) == set(parsed)
    assert len(dataset) == len(parsed)


def test_plain_texts_are_plain(dataset):
    resolution = ID["A/RES/91/14"]
    assert dataset.value(resolution, DCT.title) == Literal("Quiet lakes")
    assert (resolution, DCT.title, Literal("Quiet lakes")) in dataset
    assert (resolution, DCT.title, Literal("Loud lakes")) not in dataset
    assert dataset.value(predicate=DCT.identifier, object=Literal("A/RES/91/14")) == resolution


def test_dates_numbers_and_languages(dataset):
    resolution = ID["A/RES/91/14"]
    assert dataset.value(resolution, RG.citesCount).toPython() == 4
    assert dataset.value(resolution, RG.adoptionDate).toPython().year == 2036
    label = dataset.value(ID["state/CHE"], rdflib.SKOS.prefLabel)
    assert label == Literal("Switzerland", lang="en")


@pytest.mark.parametrize(
    "pattern",
    [
        (ID["A/RES/91/14"], None, None),
        (None, RDF.type, RG.State),
        (None, None, ID["state/CHE"]),
        (None, DCT.title, Literal("Quiet lakes")),
        (ID["A/RES/91/14"], RG.against, None),
        (ID["nothing"], None, None),
        (None, None, BNode("x")),
        (URIRef("not an iri <>"), None, None),
        (Literal("x"), None, None),
        (None, Literal("x"), None),
    ],
)
def test_patterns(dataset, parsed, pattern):
    assert set(dataset.triples(pattern)) == set(parsed.triples(pattern))


QUERIES = [
    "SELECT ?s ?t { ?r a rg:Resolution ; dcterms:identifier ?s OPTIONAL { ?r dcterms:title ?t } }",
    "SELECT (COUNT(?c) AS ?n) ?r { ?r cito:cites ?c } GROUP BY ?r",
    "ASK { ?x rg:verdict ?v FILTER(STRENDS(STR(?v), 'contradicted')) }",
    "CONSTRUCT { ?b cito:cites ?a } WHERE { ?a cito:cites ?b }",
]


@pytest.mark.parametrize("text", QUERIES)
def test_queries_answer_like_rdflib(dataset, parsed, text):
    ours, theirs = dataset.query(text), parsed.query(text)
    if ours.type == "ASK":
        assert bool(ours) == bool(theirs)
    else:
        assert set(ours) == set(theirs)
        assert len(set(ours)) > 3


def test_what_the_engine_cannot_take_goes_to_rdflib(dataset):
    text = "SELECT ?t { ?r dcterms:title ?t }"
    bound = dataset.query(text, initBindings={"r": ID["A/RES/91/14"]})
    assert [row.t for row in bound] == [Literal("Quiet lakes")]
    prepared = prepareQuery(text, initNs={"dcterms": DCT})
    assert len(list(dataset.query(prepared))) > 4


def test_prefixes_of_the_user(dataset):
    rows = dataset.query("SELECT ?s { ?s a mine:State }", initNs={"mine": RG})
    assert len(list(rows)) == 5
    dataset.bind("ours", RG)
    assert len(list(dataset.query("SELECT ?s { ?s a ours:State }"))) == 5


def test_queries_are_guarded(dataset):
    with pytest.raises(QueryError, match="SERVICE"):
        dataset.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_paths_and_serializing_work(dataset):
    up = set(
        dataset.transitive_objects(ID["A/RES/91/20"], URIRef("http://purl.org/spar/cito/cites"))
    )
    assert ID["A/RES/217(III)%5BA%5D"] in up
    part = rdflib.Graph()
    part += dataset.triples((ID["A/91/L.9"], None, None))
    assert 'dcterms:identifier "A/91/L.9"' in part.serialize(format="turtle")


def test_named_graphs(tmp_path):
    file = tmp_path / "a.nq"
    file.write_text(
        "<http://a> <http://b> <http://c> <http://g1> .\n"
        "<http://a> <http://b> <http://d> <http://g2> .\n"
    )
    dataset = as_dataset(open_store(file))
    assert len(dataset) == 2
    named = dataset.graph(URIRef("http://g1"))
    assert list(named.objects()) == [URIRef("http://c")]
    assert {URIRef("http://g1"), URIRef("http://g2")} <= {
        one.identifier for one in dataset.graphs()
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.add((ID.a, RG.verb, ID.b)),
        lambda data: data.remove((None, None, None)),
        lambda data: data.update("DELETE WHERE { ?s ?p ?o }"),
    ],
)
def test_nothing_can_be_changed(dataset, change):
    before = len(dataset)
    with pytest.raises(StoreError, match="read-only"):
        change(dataset)
    assert len(dataset) == before


@pytest.mark.parametrize(
    "term",
    [
        Literal("x"),
        Literal("x", lang="en"),
        Literal("007", datatype=XSD.integer, normalize=False),
        Literal("2036-12-05", datatype=XSD.date),
        URIRef("http://a/"),
        BNode("b1"),
    ],
)
def test_terms_go_there_and_back(term):
    assert to_rdflib(from_rdflib(term)) == term
