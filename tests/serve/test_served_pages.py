"""Served pages in a real browser: a graph with hostile texts, the explorer, pages of IRIs."""

import time

import pyoxigraph as ox
import pytest
from serving import DATA, running

from graph.show.html import write_page

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser

EVIL = b"""
<https://w3id.org/resograph/id/A/RES/95/1> a <https://w3id.org/resograph/ns#Resolution> ;
  <http://purl.org/dc/terms/identifier> "A/RES/95/1" ;
  <http://purl.org/dc/terms/title>
    "<img src=x onerror=document.title='ran'></script><script>document.title='ran'</script>" ;
  <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:document.title='ran'> .
"""


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs")
    store = ox.Store(str(folder / "store"))
    store.load(path=str(DATA / "lakes.ttl"), format=ox.RdfFormat.TURTLE)
    store.load(EVIL, format=ox.RdfFormat.TURTLE)
    store.flush()
    write_page(store, folder / "graph.html", title="lakes")
    (folder / "report.json").write_text('{"format": 1, "base": "https://w3id.org/resograph/"}')
    del store
    with running(folder) as address:
        yield address


@pytest.mark.parametrize(
    "path", ["/query?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D", "/id/A/RES/95/1", "/"]
)
def test_hostile_texts_stay_texts(window, evil, path):
    window.driver.get(evil + path)
    words = "onerror" if path != "/" else "resolutions"
    window.wait("return document.body.textContent.includes(arguments[0])", 20, words)
    time.sleep(0.3)
    assert window.driver.title != "ran"
    assert (
        window.js(
            "return document.querySelectorAll(\"a[href^='javascript'], img[src='x']\").length"
        )
        == 0
    )


def test_pages_lead_from_one_to_the_other(window, evil):
    window.driver.get(f"{evil}/id/A/RES/91/14")
    assert window.driver.title == "Quiet lakes"
    window.click("main a", "A/RES/90/4")
    window.wait("return location.pathname === '/id/A/RES/90/4'")
    window.driver.get(f"{evil}/id/A/RES/91/14?part=op1")
    assert "Calls upon Member States" in window.text("main")


def test_the_explorer_works_under_its_policy_and_leads_to_the_queries(window, evil):
    window.size(1440, 900)
    window.driver.get("about:blank")
    window.errors()  # those of earlier pages
    window.driver.get(f"{evil}/")
    window.ready()
    assert window.driver.title == "lakes"
    assert window.errors() == []
    assert window.js("return performance.getEntriesByType('resource').length") == 0
    assert window.js(
        "return document.querySelector('#panel a[href=\"/query\"]').textContent"
    ).startswith("SPARQL")
