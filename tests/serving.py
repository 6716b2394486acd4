"""A server of a small graph for the tests, and how they ask it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

DATA = Path(__file__).parent / "data" / "query"
ROOT = Path(__file__).parents[1]
CODE = """
import sys, uvicorn
from pathlib import Path
from graph.serve import Limits, application
limits = Limits(seconds=4, moment=0.4, memory=1 << 30, rows=2000, size=1 << 20, quick=2, slow=2,
                waiting=12)
built = application(Path(sys.argv[1]), limits, cors=["https://notebooks.example.org"])
uvicorn.run(built, port=int(sys.argv[2]), log_level="error", server_header=False)
"""
ALL = "SELECT ?s { ?r a rg:Resolution ; dcterms:identifier ?s } ORDER BY ?s"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
EXPECTED = [
    "A/RES/217(III)[A]",
    "A/RES/70/1",
    "A/RES/90/4",
    "A/RES/91/14",
    "A/RES/91/20",
    "E/RES/2036/7",
    "S/RES/3001 (2036)",
]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(address, process):
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            httpx.get(f"{address}/queries.json", timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


def ask(client, query, accept="application/sparql-results+json"):
    return client.get("/sparql", params={"query": query}, headers={"Accept": accept})


def symbols(response):
    return [row["s"]["value"] for row in response.json()["results"]["bindings"]]


@contextlib.contextmanager
def running(folder):
    """The address of a server of a built graph's folder, as long as it is needed."""
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, str(folder), str(port)], env=environment
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
