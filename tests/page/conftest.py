"""Stores and pages for the explorer's tests."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from browser import driver, window  # noqa: F401 - fixtures

from graph.show.html import write_page
from ontology import NAMESPACES

HERE = Path(__file__).parent
BASE = "https://w3id.org/resograph/id/"


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
