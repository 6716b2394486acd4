"""One server for all tests of the server."""

import httpx
import pyoxigraph as ox
import pytest
from browser import driver, window  # noqa: F401 - fixtures
from serving import DATA, running


@pytest.fixture(scope="session")
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


@pytest.fixture(scope="session")
def address(folder):
    with running(folder) as address:
        yield address


@pytest.fixture(scope="session")
def client(address):
    with httpx.Client(
        base_url=address, timeout=60, limits=httpx.Limits(max_connections=60)
    ) as client:
        yield client
