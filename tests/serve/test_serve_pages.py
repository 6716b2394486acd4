"""Pages, named questions, IRIs, and the headers of each answer."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import httpx
import pyoxigraph as ox
import pytest
from serving import ALL, ROOT, free_port, wait_for

from graph.serve.describe import OUTGOING
from graph.store import TripleStore, query
from ontology.terms import term as full

PAGE = ROOT / "graph" / "serve" / "page"


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
    for name in (
        "/query",
        *(f"/static/{one.name}" for one in PAGE.iterdir() if one.suffix != ".svg"),
    ):
        text = client.get(name).text
        assert "://" not in text
        assert not re.search(r"""(src|href)=["']//""", text)


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
    port = free_port()
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
    wait_for(f"http://127.0.0.1:{port}", process)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert f"http://127.0.0.1:{port}/" in err
    assert "Traceback" not in err


def test_a_page_is_soon_there_however_many_passages_the_graph_holds():
    """Each fact's passage is looked up by itself, not among all passages."""
    iri = "https://w3id.org/resograph/id/A/RES/91/14"
    lines = []

    def term(name):
        return f"<{full(name)}>"

    for k in range(100):
        fact, span = f"<urn:fact-{k}>", f"<urn:span-{k}>"
        lines += [
            f"<{iri}> {term('rg:sponsor')} <urn:state-{k}> .",
            f"{fact} {term('rdf:subject')} <{iri}> .",
            f"{fact} {term('rdf:predicate')} {term('rg:sponsor')} .",
            f"{fact} {term('rdf:object')} <urn:state-{k}> .",
            f"{fact} {term('rg:evidence')} {span} .",
        ]
    for k in range(40_000):
        lines.append(f'<urn:span-{k}> {term("oa:exact")} "words {k}" .')
        lines.append(f"<urn:span-{k}> {term('rg:inDocument')} <urn:document> .")
    triples = ox.Store()
    triples.load("\n".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES)
    store = TripleStore(triples)
    begun = time.process_time()
    rows = query(store, OUTGOING.replace("$node", f"<{iri}>")).records()
    assert time.process_time() - begun < 2
    assert {row["passage"] for row in rows} == {f"words {k}" for k in range(100)}
