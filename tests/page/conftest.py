"""Stores and pages for the explorer's tests, and a browser that cannot reach any network."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from graph.show.html import write_page
from ontology import NAMESPACES

HERE = Path(__file__).parent
BASE = "https://w3id.org/resograph/id/"
ARTEFACTS = HERE.parent / "artefacts" / "page"
BROWSER, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
)


def term(name: str) -> ox.NamedNode:
    prefix, local = name.split(":", 1)
    return ox.NamedNode(NAMESPACES[prefix] + local)


def number(value: float) -> ox.Literal:
    return ox.Literal(value)


def make_store(count: int) -> ox.Store:  # noqa: C901 - one invented fact after another
    """An invented archive: yearly lines, themes, states that sponsor and vote."""
    store, quads = ox.Store(), []

    def add(subject: ox.NamedNode, name: str, value: ox.NamedNode | ox.Literal) -> None:
        quads.append(ox.Quad(subject, term(name), value))

    organ = ox.NamedNode(BASE + "org/general-assembly")
    add(organ, "rdf:type", term("org:Organization"))
    add(organ, "skos:prefLabel", ox.Literal("General Assembly"))
    states = [ox.NamedNode(f"{BASE}state/S{k:02d}") for k in range(60)]
    themes = [ox.NamedNode(f"{BASE}theme/t{k}") for k in range(80)]
    for k, state in enumerate(states):
        add(state, "rdf:type", term("rg:State"))
        add(state, "skos:prefLabel", ox.Literal(f"State {k}"))
    for k, theme in enumerate(themes):
        add(theme, "skos:prefLabel", ox.Literal(f"Theme {k}"))
    nodes = [ox.NamedNode(f"{BASE}A/RES/{90 + k % 40}/{k}") for k in range(count)]
    cited = [0] * count
    for k, node in enumerate(nodes):
        for step in (1, 2, 3):
            target = (k * 31 + step * step * 7) % max(1, k // step + 1)
            if target < k:
                add(node, "cito:cites", nodes[target])
                cited[target] += 1
    for k, node in enumerate(nodes):
        add(node, "rdf:type", term("rg:Resolution"))
        add(node, "dcterms:identifier", ox.Literal(f"A/RES/{90 + k % 40}/{k}"))
        add(node, "dcterms:title", ox.Literal(f"Question number {k % 300} of the imagined agenda"))
        add(node, "rg:adoptionDate", ox.Literal(f"{2035 + k % 40}-12-{1 + k % 28:02d}"))
        add(node, "rg:session", ox.Literal(str(90 + k % 40)))
        add(node, "rg:organ", organ)
        add(node, "rg:community", number(k % 12))
        add(node, "rg:citedByCount", number(cited[k]))
        add(node, "dcterms:subject", themes[(k // 3) % 80])
        for s in range(k % 9):
            add(node, "rg:sponsor", states[(k * 7 + s * 5) % 60])
        if k % 10 == 0:
            for s, state in enumerate(states):
                way = ("rg:inFavour", "rg:abstained", "rg:against")[(s // 20 + k // 10) % 3]
                add(node, way, state)
    store.bulk_extend(quads)
    return store


def load(text_or_path: str | Path) -> ox.Store:
    store = ox.Store()
    if isinstance(text_or_path, Path):
        store.load(path=str(text_or_path), format=ox.RdfFormat.TURTLE)
    elif text_or_path:
        prefixes = "".join(f"PREFIX {k}: <{v}>\n" for k, v in NAMESPACES.items())
        store.load(f"{prefixes}BASE <{BASE}>\n{text_or_path}".encode(), format=ox.RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="session")
def store_of() -> Callable[[str], ox.Store]:
    return load


@pytest.fixture(scope="session")
def archive_of() -> Callable[[int], ox.Store]:
    return make_store


@pytest.fixture(scope="session")
def small_store() -> ox.Store:
    return load(HERE / "fixture.ttl")


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, small_store: ox.Store) -> Callable[[str], Path]:
    """Pages by name, each written once: small, empty, one, large (5,000), huge (12,000)."""
    folder = tmp_path_factory.mktemp("pages")
    one = '<A/RES/91/1> a rg:Resolution ; dcterms:identifier "A/RES/91/1" .'
    sources = {
        "small": lambda: small_store,
        "empty": lambda: load(""),
        "one": lambda: load(one),
        "large": lambda: make_store(5000),
        "huge": lambda: make_store(12000),
    }

    def page(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            write_page(sources[name](), path, title=f"Page <{name}> & co")
        return path

    return page


class Window:
    """A browser window and the few things that the tests do with it."""

    def __init__(self, driver: object) -> None:
        self.driver = driver

    def open(self, path: Path, address: str = "", size: tuple[int, int] = (1280, 800)) -> "Window":
        self.size(*size)
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        hash_ = "#" + quote(address, safe="=&/:,%") if address else ""
        self.driver.get(path.as_uri() + hash_)
        self.wait("return document.documentElement.dataset.ready === '1'")
        return self

    def size(self, width: int, height: int) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def media(self, **features: str) -> None:
        rows = [{"name": k.replace("_", "-"), "value": v} for k, v in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": rows})

    def js(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def later(self, script: str, *arguments: object) -> object:
        return self.driver.execute_async_script(script, *arguments)

    def wait(self, script: str, seconds: float = 30.0, *arguments: object) -> object:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = self.js(script, *arguments)
            if value:
                return value
            time.sleep(0.03)
        raise AssertionError(f"never true within {seconds} s: {script}")

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains  # noqa: PLC0415

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def text(self, css: str) -> str:
        return str(self.js("return document.querySelector(arguments[0])?.textContent ?? ''", css))

    def click(self, css: str, words: str = "") -> None:
        found = self.js(
            "const e = [...document.querySelectorAll(arguments[0])]"
            ".find((e) => e.textContent.includes(arguments[1])); e?.click(); return Boolean(e)",
            css,
            words,
        )
        assert found, f"nothing to click: {css} {words!r}"

    def choose(self, label: str) -> None:
        script = (
            "const p = globalThis.resograph;"
            "const n = p.model.nodes.label.indexOf(arguments[0]); p.act.find(n); return n"
        )
        assert self.js(script, label) >= 0, label
        self.wait(
            "return document.querySelector('#panel-title')?.textContent === arguments[0]", 5, label
        )

    def shown(self) -> list[str]:
        return self.js("const p = resograph; return p.view.nodes.map((n) => p.model.label(n))")

    def errors(self) -> list[str]:
        return [
            row["message"] for row in self.driver.get_log("browser") if row["level"] == "SEVERE"
        ]

    def requests(self) -> list[str]:
        rows = (json.loads(r["message"])["message"] for r in self.driver.get_log("performance"))
        sent = [
            r["params"]["request"]["url"]
            for r in rows
            if r["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in sent if not url.startswith(("file:", "data:", "blob:", "about:"))]

    def picture(self, name: str) -> Path:
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        path = ARTEFACTS / f"{name}.png"
        time.sleep(0.4)
        self.driver.save_screenshot(str(path))
        return path


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    if not (Path(BROWSER).exists() and Path(DRIVER).exists()):
        pytest.skip(f"no browser: {BROWSER} and {DRIVER} are needed")
    from selenium import webdriver  # noqa: PLC0415 - only where there is a browser
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    profile, downloads = tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("downloads")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={profile}", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(flag)
    prefs = {
        "download.default_directory": str(downloads),
        "profile.default_content_setting_values.automatic_downloads": 1,
    }
    options.add_experimental_option("prefs", prefs)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(60)
    driver.downloads = downloads
    yield driver
    driver.quit()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture
def window(driver: object) -> Window:
    one = Window(driver)
    one.media(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    return one
