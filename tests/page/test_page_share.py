"""The explorer in a real browser: addresses, pictures, tables and Turtle that can be taken away."""

# ruff: noqa: E501 - scripts of the browser read best in one line

import csv
import io
import time

import pyoxigraph as ox
import pytest
from lxml import etree

pytest.importorskip("selenium", reason="selenium is not installed")

pytestmark = pytest.mark.browser


def test_the_address_holds_the_state_and_back_returns(window, pages):
    window.open(pages("small"), "node=A/RES/91/14&tab=timeline&from=2034&to=2036")
    state = window.js(
        "const s = resograph.store.state; return [s.tab, s.from, s.to, resograph.model.label(s.node)]"
    )
    assert state == ["timeline", 2034, 2036, "A/RES/91/14"]
    window.choose("A/RES/89/41")
    assert "node=A/RES/89/41" in window.js("return location.hash")
    window.driver.back()
    window.wait("return document.querySelector('#panel-title').textContent === 'A/RES/91/14'", 5)
    window.driver.forward()
    window.wait("return document.querySelector('#panel-title').textContent === 'A/RES/89/41'", 5)


@pytest.mark.parametrize(
    "address",
    [
        "node=S/RES/9001 (2034)",
        "tab=themes&node=theme/lighting",
        "tab=states",
        "tab=actors&node=person/ilse-marrow",
        "show=around:A/RES/88/40",
        "show=community:0",
        "theme=theme/harbours,theme/safety&organ=General Assembly",
        "kind=resolution,theme&without=cites&layout=time&colour=kind&measure=rank&most=450",
        "link=A/RES/91/14,A/RES/90/42,cites",
        "tab=table&of=themes",
    ],
)
def test_every_state_survives_the_round_trip(window, pages, address):
    window.open(pages("small"), address)
    keep = "const s = { ...resograph.store.state }; return JSON.stringify(s)"
    first = window.js(keep)
    again = window.js("return location.hash.slice(1)")
    window.js("resograph.store.change({ ...resograph.store.state })")
    window.open(pages("small"))
    window.js("location.hash = arguments[0]", again)
    window.wait("return JSON.stringify(resograph.store.state) === arguments[0]", 5, first)


@pytest.mark.parametrize(
    "address",
    [
        "node=nowhere",
        "tab=evil&from=x&path=1,2,3&show=around:zzz",
        "%%%=%E0%A4%A",
        "link=a,b,c&theme=zz&kind=zz",
    ],
)
def test_an_odd_address_does_no_harm(window, pages, address):
    window.open(pages("small"))
    window.js("location.hash = arguments[0]", address)
    time.sleep(0.2)
    assert window.errors() == []
    assert window.js("return resograph.view.nodes.length") >= 0


def saved(window, name, words):
    path = window.driver.downloads / name
    path.unlink(missing_ok=True)
    window.click("#share-toggle")
    window.click("#share button", words)
    end = time.monotonic() + 10
    while time.monotonic() < end and not path.exists():
        time.sleep(0.05)
    time.sleep(0.1)
    return path.read_bytes()


def test_pictures_and_tables_can_be_saved(window, pages):
    window.open(pages("small"))
    assert saved(window, "view.png", "PNG").startswith(b"\x89PNG")
    drawing = saved(window, "view.svg", "SVG").decode()
    assert drawing.count("<circle") + drawing.count("<rect") + drawing.count("<poly") >= 9
    etree.fromstring(drawing.encode())
    assert "A/RES/91/14" in drawing
    assert "<script" not in drawing


def test_csv_holds_the_selection_and_no_formula(window, pages):
    window.open(pages("small"))
    rows = list(
        csv.DictReader(io.StringIO(saved(window, "nodes.csv", "Nodes as CSV").decode("utf-8-sig")))
    )
    assert {row["name"] for row in rows} >= {"A/RES/91/14", "'=A/RES/1/<b>"}
    assert not [v for row in rows for v in row.values() if v[:1] in "=+@-" and v]
    links = list(
        csv.DictReader(io.StringIO(saved(window, "links.csv", "Links as CSV").decode("utf-8-sig")))
    )
    assert {"recall"} <= {row["verb"] for row in links}


def test_turtle_of_the_selection_is_part_of_the_graph(window, pages, small_store):
    window.open(pages("small"))
    window.choose("A/RES/90/42")
    saved_store = ox.Store()
    saved_store.load(saved(window, "selection.ttl", "Turtle"), format=ox.RdfFormat.TURTLE)
    cites = ox.NamedNode("http://purl.org/spar/cito/cites")
    found = {(q.subject, q.object) for q in saved_store.quads_for_pattern(None, cites, None)}
    known = {(q.subject, q.object) for q in small_store.quads_for_pattern(None, cites, None)}
    assert found <= known
    assert len(found) == 4


def test_a_citation_can_be_copied(window, pages):
    window.open(pages("small"))
    window.choose("A/RES/91/14")
    window.click("#panel .pill", "Copy citation")
    window.wait("return document.querySelector('#said').textContent.includes('copied')", 5)
    assert "General Assembly, “Lighting of harbours”, A/RES/91/14 (4 December 2036)" in window.text(
        "#status"
    )
