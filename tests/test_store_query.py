"""Opening stores and asking them: results, errors that help, formats, limits."""

import datetime
import io
import json
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import InputError, QueryError, StoreError
from graph.store import open_store, query, unknown_terms
from graph.store.limited import query_limited
from graph.store.result import plain
from graph.store.tokens import tokens
from graph.store.write import write_boolean, write_rows, write_triples

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture(scope="module")
def store():
    return open_store(LAKES)


def test_rows_as_python_values(store):
    found = query(
        store,
        "SELECT ?s ?d ?n ?x { <id/A/RES/91/14> dcterms:identifier ?s ; rg:adoptionDate ?d ;"
        " rg:citesCount ?n OPTIONAL { <id/A/RES/91/14> schema:text ?x } }",
    )
    assert list(found) == [{"s": "A/RES/91/14", "d": datetime.date(2036, 12, 5), "n": 4, "x": None}]


def test_columns_of_star_come_in_the_order_of_the_query(store):
    found = query(store, "SELECT * { ?whole dcterms:title ?name . ?whole a rg:Resolution }", 1)
    assert found.vars == ("whole", "name")
    assert found.truncated


def test_ask_construct_describe(store):
    assert query(store, "ASK { <id/A/RES/91/14> a rg:Resolution }").boolean
    assert not query(store, "ASK { <id/A/RES/91/14> a rg:Draft }")
    built = query(store, "CONSTRUCT { ?a cito:cites ?b } WHERE { ?a cito:cites ?b }")
    assert len(built) == 8
    assert len(query(store, "DESCRIBE <id/A/91/L.9>").triples) == 3


def test_pandas_and_notebook(store):
    pandas = pytest.importorskip("pandas")
    found = query(
        store, "SELECT ?s ?d { ?r dcterms:identifier ?s ; rg:adoptionDate ?d } ORDER BY ?d"
    )
    frame = found.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == ["s", "d"]
    assert frame["s"][0] == "A/RES/90/4"
    assert "<td>A/RES/90/4</td>" in found._repr_html_()


def test_notebook_escapes():
    store = open_store(LAKES)
    found = query(store, "SELECT ('<script>' AS ?x) {}")
    assert "<script>" not in found._repr_html_()


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("SELCT * { ?s ?p ?o }", "line 1, column 1", "did you mean SELECT?"),
        ("SELECT * {\n  ?s fo:p ?o }", "line 2, column 6", "the prefix fo: is not declared"),
        ("SELECT * {\n  ?s ?p ?o", "line 1, column 10", "the { here is never closed"),
        ("SELECT * { ?s ?p ?o } }", "line 1, column 23", "nothing to close"),
        ("SELECT * { (?s ?p ?o } )", "line 1, column 22", "another bracket"),
        ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "line 1", "unbound"),
        ("", "line 1, column 1", "empty"),
        ("SELECT * { ?s ?p }", "line 1, column 19", "not SPARQL"),
    ],
)
def test_errors_show_the_place(store, text, place, reason):
    with pytest.raises(QueryError) as caught:
        query(store, text)
    message = str(caught.value)
    assert message.startswith(place)
    assert reason in message
    assert message.splitlines()[-1].strip() == "^"


def test_a_term_that_the_vocabulary_lacks_is_named():
    assert unknown_terms(
        tokens("SELECT * { ?r rg:adoptionDat ?d ; rg:organ ?o ; rg:tilte ?t }")
    ) == [
        "rg:adoptionDat is not in the vocabulary, did you mean rg:adoptionDate?",
        "rg:tilte is not in the vocabulary, did you mean dcterms:title?",
    ]


def test_files_of_every_format_answer_alike(store, tmp_path):
    quads = list(store.triples)
    triples = [quad.triple for quad in quads]
    for suffix, form in [(".nt", ox.RdfFormat.N_TRIPLES), (".rdf", ox.RdfFormat.RDF_XML)]:
        ox.serialize(triples, str(tmp_path / f"a{suffix}"), form)
    ox.serialize(triples, str(tmp_path / "a.jsonld"), ox.RdfFormat.JSON_LD)
    named = [ox.Quad(*triple, ox.NamedNode("http://a/g")) for triple in triples]
    ox.serialize(named, str(tmp_path / "a.nq"), ox.RdfFormat.N_QUADS)
    ox.serialize(named, str(tmp_path / "a.trig"), ox.RdfFormat.TRIG)
    for path in sorted(tmp_path.iterdir()):
        answer = query(open_store(path), "SELECT (COUNT(*) AS ?n) { ?a cito:cites ?b }")
        assert answer.records() == [{"n": 8}], path


def test_named_graphs_count_once_and_can_be_named(tmp_path):
    file = tmp_path / "a.nq"
    file.write_text(
        "<http://a> <http://b> <http://c> <http://g1> .\n"
        "<http://a> <http://b> <http://c> <http://g2> .\n"
    )
    store = open_store(file)
    assert len(query(store, "SELECT * { ?a ?b ?c }")) == 1
    assert len(query(store, "SELECT * { GRAPH ?g { ?a ?b ?c } }")) == 2


def test_a_folder_with_a_store_is_read_only(tmp_path):
    made = ox.Store(str(tmp_path / "store"))
    made.load(path=str(LAKES), format=ox.RdfFormat.TURTLE)
    made.flush()
    del made
    (tmp_path / "report.json").write_text(json.dumps({"format": 1, "base": "https://a.example/"}))
    store = open_store(tmp_path)
    assert store.base == "https://a.example/"
    assert query(store, "ASK { ?s a rg:Resolution }").boolean
    with pytest.raises(RuntimeError, match="read-write"):
        store.triples.add(ox.Quad(*([ox.NamedNode("http://a")] * 3)))


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        ("missing.ttl", None, InputError, "found nothing"),
        ("a.txt", "x", InputError, "ending"),
        ("a.ttl", "<a> <b", StoreError, "a.ttl"),
    ],
)
def test_what_cannot_be_opened(tmp_path, name, content, error, words):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(error, match=words):
        open_store(tmp_path / name)


def test_a_folder_that_no_build_made(tmp_path):
    with pytest.raises(StoreError, match="expected a built graph"):
        open_store(tmp_path)
    (tmp_path / "report.json").write_text("{")
    with pytest.raises(StoreError, match="expected a build's report"):
        open_store(tmp_path)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (ox.Literal("7", datatype=ox.NamedNode(XSD + "integer")), 7),
        (ox.Literal("0.5", datatype=ox.NamedNode(XSD + "decimal")), Decimal("0.5")),
        (ox.Literal("true", datatype=ox.NamedNode(XSD + "boolean")), True),
        (ox.Literal("2024", datatype=ox.NamedNode(XSD + "gYear")), "2024"),
        (ox.Literal("no day", datatype=ox.NamedNode(XSD + "date")), "no day"),
        (ox.Literal("x", language="en"), "x"),
        (ox.NamedNode("http://a/"), "http://a/"),
        (None, None),
    ],
)
def test_plain_values(term, value):
    assert plain(term) == value


def test_row_formats_agree_with_the_engines_own(store):
    text = "SELECT ?s ?l ?n { ?s skos:prefLabel ?l OPTIONAL { ?s rg:strength ?n } } ORDER BY ?s"
    found = query(store, text)
    for name, form in [
        ("json", ox.QueryResultsFormat.JSON),
        ("xml", ox.QueryResultsFormat.XML),
        ("tsv", ox.QueryResultsFormat.TSV),
    ]:
        out = io.BytesIO()
        write_rows(name, found.vars, found.rows, out)
        parsed = ox.parse_query_results(out.getvalue(), format=form)
        assert [tuple(one) for one in parsed] == list(found.rows), name


def test_csv_quotes(store):
    found = query(store, """SELECT ('a,"b"' AS ?x) (<http://a/> AS ?y) (?z AS ?w) {}""")
    out = io.BytesIO()
    write_rows("csv", found.vars, found.rows, out)
    assert out.getvalue() == b'x,y,w\r\n"a,""b""",http://a/,\r\n'


@pytest.mark.parametrize("name", ["json", "xml", "csv", "tsv"])
def test_booleans(name):
    out = io.BytesIO()
    write_boolean(name, True, out)
    assert b"true" in out.getvalue()
    if name == "json":
        assert json.loads(out.getvalue())["boolean"] is True


def test_turtle_of_a_construct_is_sorted_and_relative(store):
    found = query(store, "DESCRIBE <id/A/91/L.9>")
    out = io.BytesIO()
    write_triples("turtle", found.triples, found.prefixes, out)
    body = out.getvalue().decode().split("\n\n", 1)[1]
    assert body == (
        '<id/A/91/L.9> a rg:Draft ;\n    dcterms:identifier "A/91/L.9" ;\n'
        "    rdfs:seeAlso <https://docs.un.org/en/A/91/L.9> .\n"
    )


RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_limited_query_answers_like_the_other(store):
    text = "SELECT ?s ?l { ?s skos:prefLabel ?l } ORDER BY ?s"
    assert query_limited(LAKES, text, store, 3, 20) == query(store, text, 3)
    assert query_limited(LAKES, "ASK { ?s ?p ?o }", store, None, 20).boolean
    built = query_limited(LAKES, "DESCRIBE <id/A/91/L.9>", store, None, 20)
    assert set(built.triples) == set(query(store, "DESCRIBE <id/A/91/L.9>").triples)
    with pytest.raises(QueryError, match="SERVICE"):
        query_limited(LAKES, "SELECT * { SERVICE <http://a/> {} }", store, None, 20)


def test_limited_query_is_ended_at_its_time(store):
    with pytest.raises(QueryError, match="longer than 1 seconds"):
        query_limited(LAKES, RUNAWAY, store, None, 1)


def test_limited_query_is_ended_at_its_memory(store):
    hungry = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
    with pytest.raises(QueryError, match="megabytes"):
        query_limited(LAKES, hungry, store, None, 60, 300)


def test_a_store_that_needs_more_memory_than_allowed(store):
    with pytest.raises(StoreError, match="too few"):
        query_limited(LAKES, "ASK {}", store, None, 20, 8)
