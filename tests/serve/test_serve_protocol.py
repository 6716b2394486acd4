"""The SPARQL protocol over real HTTP: three ways to ask, types of answer, client libraries."""

import csv
import io

import pyoxigraph as ox
import pytest
from serving import ALL, EXPECTED, ask, symbols

from graph.serve.negotiate import RDF_TYPES, ROW_TYPES, choose


def test_query_by_get(client):
    assert symbols(ask(client, ALL)) == EXPECTED


def test_query_by_form(client):
    response = client.post("/sparql", data={"query": ALL})
    assert symbols(response) == EXPECTED


def test_query_by_body(client):
    response = client.post(
        "/sparql", content=ALL, headers={"Content-Type": "application/sparql-query; charset=utf-8"}
    )
    assert symbols(response) == EXPECTED


def test_query_with_letters_of_all_kinds(client):
    query = "SELECT ('Ünï 联合国 \U0001f30d' AS ?s) {}"
    for response in (
        ask(client, query),
        client.post("/sparql", data={"query": query}),
        client.post(
            "/sparql",
            content=query.encode(),
            headers={"Content-Type": "application/sparql-query"},
        ),
    ):
        assert symbols(response) == ["Ünï 联合国 \U0001f30d"]


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query"}


@pytest.mark.parametrize(
    ("request_", "status", "words"),
    [
        ({"method": "GET", "params": {"quarry": ALL}}, 400, "0 parameters query"),
        ({"method": "GET", "params": [("query", ALL), ("query", ALL)]}, 400, "2 parameters query"),
        ({"method": "GET", "params": {"query": ""}}, 400, "empty"),
        ({"method": "GET", "params": {"query": "SELECT * { ?s ?p"}}, 400, "never closed"),
        (
            {"method": "GET", "params": {"query": ALL, "default-graph-uri": "http://a/"}},
            400,
            "data",
        ),
        ({"method": "GET", "params": {"query": ALL, "named-graph-uri": "http://a/"}}, 400, "data"),
        ({"method": "GET", "params": {"update": "CLEAR ALL"}}, 403, "read-only"),
        ({"method": "POST", "headers": FORM, "content": ""}, 400, "0 parameters query"),
        ({"method": "POST", "headers": FORM, "content": "query=a&query=b"}, 400, "2 parameters"),
        ({"method": "POST", "headers": FORM, "content": "query=%ff"}, 400, "UTF-8"),
        ({"method": "POST", "headers": FORM, "content": "update=CLEAR+ALL"}, 403, "read-only"),
        ({"method": "POST", "headers": QUERY, "content": b"\xff\xfe"}, 400, "UTF-8"),
        ({"method": "POST", "headers": QUERY, "content": ""}, 400, "empty"),
        (
            {"method": "POST", "headers": QUERY, "content": ALL, "params": {"query": ALL}},
            400,
            "in the address and in the body",
        ),
        (
            {
                "method": "POST",
                "headers": QUERY,
                "content": ALL,
                "params": {"default-graph-uri": "http://a/"},
            },
            400,
            "data set",
        ),
        (
            {
                "method": "POST",
                "headers": {"Content-Type": "application/sparql-update"},
                "content": "CLEAR ALL",
            },
            403,
            "read-only",
        ),
        (
            {"method": "POST", "headers": {"Content-Type": "text/plain"}, "content": ALL},
            415,
            "expected application/sparql-query",
        ),
        ({"method": "POST", "content": ALL}, 415, "no type"),
        ({"method": "POST", "headers": QUERY, "content": "x" * 500_000}, 413, "bytes"),
        ({"method": "POST", "headers": QUERY, "content": " " * 200_000}, 400, "characters"),
        ({"method": "PUT", "content": ALL}, 405, ""),
        ({"method": "DELETE"}, 405, ""),
        ({"method": "PATCH", "content": ALL}, 405, ""),
        (
            {"method": "GET", "params": {"query": ALL}, "headers": {"Accept": "image/png"}},
            406,
            "expected one of application/sparql-results+json",
        ),
        (
            {"method": "GET", "params": {"query": ALL}, "headers": {"Accept": "text/turtle"}},
            406,
            "expected one of application/sparql-results+json",
        ),
        (
            {
                "method": "GET",
                "params": {"query": "DESCRIBE <id/A/91/L.9>"},
                "headers": {"Accept": "text/csv"},
            },
            406,
            "expected one of text/turtle",
        ),
    ],
)
def test_what_is_refused(client, request_, status, words):
    response = client.request(url="/sparql", **request_)
    assert response.status_code == status
    assert words in response.text
    if status == 405:
        assert {"GET", "POST"} <= set(response.headers["Allow"].replace(" ", "").split(","))
    if status != 405:
        assert response.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("media", ROW_TYPES)
def test_rows_in_every_type(client, media):
    response = ask(client, ALL, media)
    assert response.headers["Content-Type"].partition(";")[0] == media
    assert "Accept" in response.headers["Vary"]
    form = ROW_TYPES[media]
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(response.text)))
        assert [row["s"] for row in rows] == EXPECTED
    else:
        format_ = getattr(ox.QueryResultsFormat, form.upper())
        parsed = ox.parse_query_results(response.content, format=format_)
        assert [row["s"].value for row in parsed] == EXPECTED


@pytest.mark.parametrize("media", RDF_TYPES)
def test_triples_in_every_type(client, media):
    formats = {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
    response = ask(client, "DESCRIBE <id/A/91/L.9>", media)
    assert response.headers["Content-Type"].partition(";")[0] == media
    assert len(list(ox.parse(response.content, format=formats[RDF_TYPES[media]]))) == 3


def test_booleans(client):
    assert ask(client, "ASK { ?s a rg:State }").json()["boolean"] is True
    assert ask(client, "ASK { ?s a rg:Nothing }").json()["boolean"] is False
    assert "<boolean>true" in ask(client, "ASK {}", "application/sparql-results+xml").text


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.5, application/*", "application/sparql-results+json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
        ("*/*, application/sparql-results+json;q=0", "application/json"),
        ("TEXT/CSV ; q=1.0", "text/csv"),
        ("text/csv;q=nonsense", None),
        ("image/png", None),
        ("text/csv;q=0", None),
    ],
)
def test_choice_of_type(accept, media):
    assert choose(accept, ROW_TYPES) == media


def test_a_client_library(address):
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{address}/sparql")
    client.setReturnFormat(wrapper.JSON)
    for method in (wrapper.GET, wrapper.POST):
        client.setMethod(method)
        client.setQuery("PREFIX dcterms: <http://purl.org/dc/terms/>\n" + ALL)
        found = client.queryAndConvert()["results"]["bindings"]
        assert [row["s"]["value"] for row in found] == EXPECTED
    client.setRequestMethod(wrapper.POSTDIRECTLY)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 7
    client.setReturnFormat(wrapper.TURTLE)
    client.setQuery("DESCRIBE <https://w3id.org/resograph/id/A/91/L.9>")
    assert len(client.query().convert()) > 50
    client.setReturnFormat(wrapper.JSON)
    client.setQuery("nonsense")
    with pytest.raises(wrapper.SPARQLExceptions.QueryBadFormed):
        client.query()


def test_rdflib_as_a_client(address):
    sparqlstore = pytest.importorskip("rdflib.plugins.stores.sparqlstore")

    store = sparqlstore.SPARQLStore(f"{address}/sparql")
    rows = list(store.query("SELECT ?s { ?s a <https://w3id.org/resograph/ns#State> }"))
    assert len(rows) == 5
