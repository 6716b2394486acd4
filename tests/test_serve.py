"""The server over real HTTP: protocol, negotiation, IRIs, limits, headers, hostile queries."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from graph.serve.negotiate import RDF_TYPES, ROW_TYPES, choose

DATA = Path(__file__).parent / "data" / "query"
ROOT = Path(__file__).parent.parent
ALL = "SELECT ?s { ?r a rg:Resolution ; dcterms:identifier ?s } ORDER BY ?s"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
CODE = """
import sys, uvicorn
from pathlib import Path
from graph.serve import Limits, application
limits = Limits(seconds=4, moment=0.4, memory=1 << 30, rows=2000, size=1 << 20, quick=2, slow=2,
                waiting=12)
built = application(Path(sys.argv[1]), limits, cors=["https://notebooks.example.org"])
uvicorn.run(built, port=int(sys.argv[2]), log_level="error", server_header=False)
"""


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait(address, process):
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            httpx.get(f"{address}/queries.json", timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A built graph's folder, as far as the server looks into it."""
    folder = tmp_path_factory.mktemp("outputs")
    store = ox.Store(str(folder / "store"))
    store.load(path=str(DATA / "lakes.ttl"), format=ox.RdfFormat.TURTLE)
    store.flush()
    del store
    (folder / "report.json").write_text('{"format": 1, "base": "https://w3id.org/resograph/"}')
    (folder / "graph.html").write_text("<!doctype html><title>explorer</title>")
    return folder


@pytest.fixture(scope="module")
def address(folder):
    port = _free_port()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, str(folder), str(port)], env=environment
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)


@pytest.fixture(scope="module")
def client(address):
    with httpx.Client(
        base_url=address, timeout=60, limits=httpx.Limits(max_connections=60)
    ) as client:
        yield client


def _ask(client, query, accept="application/sparql-results+json"):
    return client.get("/sparql", params={"query": query}, headers={"Accept": accept})


def _symbols(response):
    return [row["s"]["value"] for row in response.json()["results"]["bindings"]]


EXPECTED = [
    "A/RES/217(III)[A]",
    "A/RES/70/1",
    "A/RES/90/4",
    "A/RES/91/14",
    "A/RES/91/20",
    "E/RES/2036/7",
    "S/RES/3001 (2036)",
]


# ---- the three ways to ask, and what is wrong with the others ----------------------------------


def test_query_by_get(client):
    assert _symbols(_ask(client, ALL)) == EXPECTED


def test_query_by_form(client):
    response = client.post("/sparql", data={"query": ALL})
    assert _symbols(response) == EXPECTED


def test_query_by_body(client):
    response = client.post(
        "/sparql", content=ALL, headers={"Content-Type": "application/sparql-query; charset=utf-8"}
    )
    assert _symbols(response) == EXPECTED


def test_query_with_letters_of_all_kinds(client):
    query = "SELECT ('Ünï 联合国 \U0001f30d' AS ?s) {}"
    for response in (
        _ask(client, query),
        client.post("/sparql", data={"query": query}),
        client.post(
            "/sparql",
            content=query.encode(),
            headers={"Content-Type": "application/sparql-query"},
        ),
    ):
        assert _symbols(response) == ["Ünï 联合国 \U0001f30d"]


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
    response = _ask(client, ALL, media)
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
    response = _ask(client, "DESCRIBE <id/A/91/L.9>", media)
    assert response.headers["Content-Type"].partition(";")[0] == media
    assert len(list(ox.parse(response.content, format=formats[RDF_TYPES[media]]))) == 3


def test_booleans(client):
    assert _ask(client, "ASK { ?s a rg:State }").json()["boolean"] is True
    assert _ask(client, "ASK { ?s a rg:Nothing }").json()["boolean"] is False
    assert "<boolean>true" in _ask(client, "ASK {}", "application/sparql-results+xml").text


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


# ---- a SPARQL client library -------------------------------------------------------------------


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


# ---- hostile queries ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def listener():
    """A host that must never be called."""
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)

        def listen():
            while not stop.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                heard.append(connection)
                connection.close()

        stop = threading.Event()
        thread = threading.Thread(target=listen)
        thread.start()
        yield server.getsockname()[1], heard
        stop.set()
        thread.join()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * {{ service silent <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "PREFIX ex: <http://127.0.0.1:{port}/> SELECT * {{ SERVICEex:a {{ ?s ?p ?o }} }}",
        'SELECT * {{ FILTER(1<2)#> """\n SERVICE <http://127.0.0.1:{port}/> {{}} #"""\n}}',
        "SELECT * FROM <http://127.0.0.1:{port}/> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <http://127.0.0.1:{port}/> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * FROM <file:///etc/hosts> {{ ?s ?p ?o }}",
        "LOAD <http://127.0.0.1:{port}/>",
        "INSERT DATA {{ <http://a/> <http://b/> <http://127.0.0.1:{port}/> }}",
        "DELETE WHERE {{ ?s ?p ?o }}",
        "{} {{ {port} }}" + "(" * 50_000,
        "SELECT * " + "{{" * 20_000,
    ],
)
def test_hostile_queries_reach_nothing(client, listener, query):
    port, heard = listener
    response = client.post(
        "/sparql",
        data={
            "query": query.format("SELECT *", port=port)
            if query.startswith("{}")
            else query.format(port=port)
        },
    )
    assert response.status_code in (400, 503)
    assert heard == []
    assert _symbols(_ask(client, ALL)) == EXPECTED


def test_a_runaway_is_ended(client):
    begin = time.monotonic()
    response = _ask(client, RUNAWAY)
    assert response.status_code == 503
    assert "longer than 4 seconds" in response.text
    assert time.monotonic() - begin < 15


def test_a_memory_hog_is_ended(client):
    response = _ask(client, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g")
    assert response.status_code == 503
    assert _symbols(_ask(client, ALL)) == EXPECTED


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", "more than 2,000 rows"),
        ("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", "more than 2,000 rows"),
        (
            "SELECT (STRLEN(?x) AS ?n) ?x { " + "BIND('" + "a" * 1000 + "' AS ?y) "
            "?a ?b ?c . ?d ?e ?f BIND(CONCAT(?y, ?y, STR(?a)) AS ?x) } LIMIT 1999",
            "bytes",
        ),
    ],
)
def test_answers_that_are_too_large(client, query, words):
    response = _ask(client, query, "*/*")
    assert response.status_code == 413
    assert words in response.text


def test_runaways_do_not_delay_the_others(client):
    def quick(_):
        begin = time.monotonic()
        return _ask(client, ALL).status_code, time.monotonic() - begin

    with ThreadPoolExecutor(16) as threads:
        slow = [threads.submit(_ask, client, RUNAWAY) for _ in range(4)]
        time.sleep(0.3)
        answers = list(threads.map(quick, range(8)))
        ended = [one.result().status_code for one in slow]
    assert all(status == 200 for status, _ in answers), answers
    waits = sorted(seconds for _, seconds in answers)
    assert waits[len(waits) // 2] < 4, waits  # less than the time of one runaway
    assert waits[-1] < 8, waits
    assert set(ended) == {503}


def test_a_crowd_is_served_or_told_to_come_back(client):
    def one(number):
        return _ask(client, f"SELECT ?s {{ ?s a rg:State }} OFFSET {number % 3}")

    with ThreadPoolExecutor(40) as threads:
        answers = list(threads.map(one, range(120)))
    served = [answer for answer in answers if answer.status_code == 200]
    told = [answer for answer in answers if answer.status_code == 503]
    assert len(served) + len(told) == 120
    assert len(served) >= 14
    assert all(answer.headers["Retry-After"] for answer in told)
    sizes = {len(answer.json()["results"]["bindings"]) for answer in served}
    assert sizes <= {3, 4, 5}


# ---- pages and IRIs ----------------------------------------------------------------------------


def test_pages(client):
    assert "explorer" in client.get("/").text
    assert "Ask the graph" in client.get("/query").text
    assert client.get("/static/query.js").headers["Content-Type"].startswith("text/javascript")
    assert client.get("/static/../app.py").status_code == 404
    assert client.get("/static/%2e%2e/app.py").status_code == 404
    assert client.get("/nothing").status_code == 404
    listed = client.get("/queries.json").json()
    assert any(one["name"] == "cited-by" for one in listed["queries"])


def test_pages_name_no_other_host(client):
    for path in ("/query", "/static/query.js", "/static/style.css"):
        assert "//" not in client.get(path).text.replace("// The query page", "")


def test_named_queries_over_http(client):
    response = client.get("/queries/cited-by", params={"symbol": "A/RES/90/4"})
    assert [row["citing"]["value"] for row in response.json()["results"]["bindings"]] == [
        "A/RES/91/14"
    ]
    text = client.get("/queries/cited-by", params={"symbol": "A/RES/90/4", "sparql": "1"}).text
    assert "<https://w3id.org/resograph/id/A/RES/90/4>" in text
    assert client.get("/queries/cited-by").status_code == 400
    assert client.get("/queries/nothing").status_code == 404


def test_the_bare_endpoint(client):
    page = client.get("/sparql", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["Location"]) == (303, "/query")
    described = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert "void:Dataset" in described.text
    assert client.get("/.well-known/void").text == described.text
    assert "rg:Resolution a owl:Class" in client.get("/ns").text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/id/A/RES/91/14", "Quiet lakes"),
        ("/id/state/CHE", "Switzerland"),
        ("/id/A/RES/217(III)%5BA%5D", "A/RES/217(III)[A]"),
        ("/id/A/RES/217%28III%29%5BA%5D", "A/RES/217(III)[A]"),
        ("/id/S/RES/3001%20(2036)", "S/RES/3001 (2036)"),
        ("/id/A/RES/91/14?part=op1", "Calls upon Member States"),
        ("/id/doc/lake-news-0000aaaa?part=char%3D50%2C58", "over 120"),
    ],
)
def test_iris_as_pages_and_as_triples(client, path, words):
    page = client.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert words in page.text
    triples = client.get(path, headers={"Accept": "text/turtle"})
    assert words in triples.text
    parsed = list(ox.parse(triples.content, format=ox.RdfFormat.TURTLE))
    assert any(one.subject.value.startswith("https://w3id.org/resograph/id/") for one in parsed)
    linked = client.get(path, params={**httpx.URL(path).params, "format": "jsonld"})
    assert json.loads(linked.text)


def test_a_page_shows_the_passage(client):
    page = client.get("/id/A/RES/91/14", headers={"Accept": "text/html"}).text
    assert "<blockquote>5 December 2036</blockquote>" in page
    assert "href='/id/A/RES/90/4'" in page
    assert "href='https://docs.un.org/en/A/RES/91/14'" in page


@pytest.mark.parametrize(
    ("path", "accept", "status"),
    [
        ("/id/A/RES/1/1", "text/html", 404),
        ("/id/%22%3E%3Cscript%3E", "text/html", 404),
        ("/id/%00", "text/html", 404),
        ("/id/A/RES/91/14", "image/png", 406),
        ("/id/A/RES/91/14?format=word", "text/html", 400),
        ("/id/A/RES/91/14?part=%3E%20%7D", "text/html", 404),
    ],
)
def test_iris_that_cannot_be_shown(client, path, accept, status):
    assert client.get(path, headers={"Accept": accept}).status_code == status


# ---- headers -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/query", "/sparql", "/nothing", "/id/state/CHE"])
def test_security_headers(client, path):
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "server" not in headers


def test_another_host_name_is_refused(client):
    """A page whose own name is pointed at this machine must not read the graph."""
    response = client.get("/sparql", params={"query": ALL}, headers={"Host": "evil.example.org"})
    assert response.status_code == 400


def test_cors_is_for_the_named_origins(client):
    asked = {"query": ALL}
    allowed = client.get(
        "/sparql", params=asked, headers={"Origin": "https://notebooks.example.org"}
    )
    name = "Access-Control-Allow-Origin"
    assert allowed.headers[name] == "https://notebooks.example.org"
    other = client.get("/sparql", params=asked, headers={"Origin": "https://evil.example.org"})
    assert name not in other.headers
    preflight = client.options(
        "/sparql",
        headers={
            "Origin": "https://notebooks.example.org",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )
    assert preflight.status_code == 200
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]


def test_the_command_serves_and_ends(folder):
    port = _free_port()
    code = (
        "import typer; from graph.commands import serve; app = typer.Typer();"
        "app.callback()(lambda: None); serve.register(app); app()"
    )
    arguments = ["serve", "--from", str(folder), "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    _wait(f"http://127.0.0.1:{port}", process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert f"http://127.0.0.1:{port}/" in err
    assert "Traceback" not in err
