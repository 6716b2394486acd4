"""The served pages in a real browser: questions are asked and answered, and nothing else runs."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from graph.show.html import write_page

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select, WebDriverWait  # noqa: E402

pytestmark = pytest.mark.browser

DATA = Path(__file__).parent / "data" / "query"
ROOT = Path(__file__).parent.parent
CODE = (
    "import typer; from graph.commands import serve; app = typer.Typer();"
    "app.callback()(lambda: None); serve.register(app); app()"
)
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync")
EVIL = b"""
<https://w3id.org/resograph/id/A/RES/95/1> a <https://w3id.org/resograph/ns#Resolution> ;
  <http://purl.org/dc/terms/identifier> "A/RES/95/1" ;
  <http://purl.org/dc/terms/title>
    "<img src=x onerror=document.title='ran'></script><script>document.title='ran'</script>" ;
  <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:document.title='ran'> .
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs")
    store = ox.Store(str(folder / "store"))
    store.load(path=str(DATA / "lakes.ttl"), format=ox.RdfFormat.TURTLE)
    store.load(EVIL, format=ox.RdfFormat.TURTLE)
    store.flush()
    write_page(store, folder / "graph.html", title="lakes")
    del store
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, "serve", "--from", str(folder), "--port", str(port), "-q"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                httpx.get(f"{address}/queries.json", timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)


@pytest.fixture(scope="module")
def browser():
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        pytest.skip("chromium and chromedriver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    window = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    window.set_window_size(1200, 900)
    yield window
    window.quit()


def _wait(browser, condition):
    return WebDriverWait(browser, 20).until(condition)


def _status(browser):
    return browser.find_element(By.ID, "status").text


def _errors(browser):
    return [one for one in browser.get_log("browser") if one["level"] == "SEVERE"]


def _ask(browser, text):
    box = browser.find_element(By.ID, "text")
    browser.execute_script("arguments[0].value = arguments[1]", box, text)
    box.send_keys(Keys.CONTROL, Keys.ENTER)
    _wait(browser, lambda b: _status(b) not in ("", "running …"))


def test_a_question_with_a_blank(browser, address):
    browser.get(f"{address}/query")
    _wait(browser, lambda b: len(Select(b.find_element(By.ID, "question")).options) > 40)
    Select(browser.find_element(By.ID, "question")).select_by_value("cites")
    browser.find_element(By.ID, "p-symbol").send_keys("A/RES/91/14", Keys.ENTER)
    _wait(browser, lambda b: _status(b) == "4 rows")
    assert "<https://w3id.org/resograph/id/A/RES/91/14>" in browser.find_element(
        By.ID, "text"
    ).get_property("value")
    assert "Silent lakes" in browser.find_element(By.ID, "answer").text
    assert _errors(browser) == []


def test_own_queries_and_their_errors(browser, address):
    browser.get(f"{address}/query")
    _wait(browser, lambda b: b.find_element(By.ID, "text").get_property("value"))
    _ask(browser, "SELECT ?s { ?s a rg:State } ORDER BY ?s")
    assert _status(browser) == "5 rows"
    link = browser.find_element(By.LINK_TEXT, "id:state/BOL")
    assert link.get_attribute("href") == f"{address}/id/state/BOL"
    _ask(browser, "SELECT ?s {\n ?s a rg:State")
    assert "line 1, column 11: the { here is never closed" in _status(browser)
    _ask(browser, "ASK { ?s a rg:State }")
    assert _status(browser) == "yes"
    _ask(browser, "DESCRIBE <id/A/91/L.9>")
    assert "a rg:Draft" in browser.find_element(By.ID, "answer").text


@pytest.mark.parametrize("path", ["/query", "/id/A/RES/95/1", "/"])
def test_hostile_texts_stay_texts(browser, address, path):
    browser.get(address + path)
    if path == "/query":
        _wait(browser, lambda b: b.find_element(By.ID, "text").get_property("value"))
        _ask(browser, "SELECT * { <id/A/RES/95/1> ?p ?o }")
        assert "onerror" in browser.find_element(By.ID, "answer").text
    time.sleep(0.5)
    assert browser.title != "ran"
    assert not browser.find_elements(By.CSS_SELECTOR, "a[href^='javascript']")
    assert not browser.find_elements(By.CSS_SELECTOR, "img[src='x']")


def test_pages_about_things(browser, address):
    browser.get(f"{address}/id/A/RES/91/14")
    assert browser.title == "Quiet lakes"
    browser.find_element(By.LINK_TEXT, "A/RES/90/4").click()
    _wait(browser, lambda b: b.current_url == f"{address}/id/A/RES/90/4")
    browser.get(f"{address}/id/A/RES/91/14?part=op1")
    assert "Calls upon Member States" in browser.find_element(By.TAG_NAME, "main").text


def test_the_explorer_works_under_its_policy(browser, address):
    _errors(browser)  # those of earlier pages
    browser.get(address)
    _wait(browser, lambda b: "showing" in b.find_element(By.TAG_NAME, "body").text)
    assert browser.title == "lakes"
    time.sleep(1)
    assert _errors(browser) == []
    hosts = browser.execute_script(
        "return performance.getEntriesByType('resource').map(one => new URL(one.name).host)"
    )
    assert all(not host or host in address for host in hosts)


def test_a_small_screen(browser, address):
    browser.set_window_size(390, 800)
    browser.get(f"{address}/query")
    _wait(browser, lambda b: b.find_element(By.ID, "text").get_property("value"))
    _ask(browser, "SELECT * { ?r a rg:Resolution ; dcterms:title ?t ; dcterms:identifier ?i }")
    wide = browser.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    browser.set_window_size(1200, 900)
    assert wide <= 0
