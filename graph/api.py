"""A built graph, from Python: open it, look things up, query, hand over to rdflib and networkx."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import rdflib

from graph.errors import InputError, StoreError
from graph.export.selection import Selection, chosen_resolutions
from graph.export.view import view_of
from graph.iris import Iris
from graph.pipeline import Options
from graph.pipeline import build as build_folder
from graph.pipeline.excerpt import excerpt
from graph.resolution import Resolution, known_resolution
from graph.show.around import Texts
from graph.show.explain import Explainer
from graph.show.html import write_page
from graph.show.notebook import Exploration
from graph.store import Result, TripleStore, open_store
from graph.store import query as ask
from graph.store.dataset import as_dataset
from graph.store.find import find, typed
from graph.store.named import fill, named_query
from ontology.terms import term

__all__ = ["KnowledgeGraph", "build", "open"]


def build(
    inputs: Sequence[str | Path],
    out: str | Path = "outputs",
    options: Options | None = None,
    themes: str | Path | None = None,
) -> KnowledgeGraph:
    """Build the graph of documents into a folder, and open it.

    `themes` is a SKOS file of your own concepts, found beside ours.

    Raises:
        InputError: for an input that does not exist, or an `out` that no build made.
        ReadError: for a damaged file of aliases or themes.
    """
    options = options or Options()
    if themes is not None:
        options = replace(options, themes=Path(themes))
    build_folder([Path(one) for one in inputs], Path(out), options)
    return open(out)


def open(source: str | Path = "outputs") -> KnowledgeGraph:  # noqa: A001 - as in gzip.open
    """Open the folder of a built graph, read-only.

    Raises:
        StoreError: where the folder is missing or no build made it.
    """
    return KnowledgeGraph(Path(source))


class KnowledgeGraph:
    """The folder of a built graph. Nothing here changes it; several may be open at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        report = folder / "report.json"
        if not report.is_file():
            raise StoreError(f"{folder}: no built graph here; run resograph build ... -o {folder}")
        try:
            self.report: dict[str, Any] = json.loads(report.read_text("utf-8"))
            self.iris = Iris(str(self.report["base"]))
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{report}: {error}; expected the report of a build") from error

    def __repr__(self) -> str:
        return f"KnowledgeGraph({str(self.folder)!r})"

    @cached_property
    def source(self) -> TripleStore:
        """The triples with their base: what queries and exports take.

        Raises:
            StoreError: where the store is missing or damaged.
        """
        return open_store(self.folder)

    @property
    def store(self) -> ox.Store:
        """The Oxigraph store itself, read-only."""
        return self.source.triples

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """An rdflib Dataset of all triples, read-only: rdflib's interface over the store itself.

        Nothing is loaded. Which document says what stands in `graph.trig`, a named graph each.
        """
        return as_dataset(self.source)

    def query(self, text: str, **parameters: str) -> Result:
        """Answer a SPARQL query, or a named one: `kg.query("cited-by", symbol="A/RES/70/1")`.

        Raises:
            QueryError: for a query that is malformed or asks for more than reading.
            InputError: for a parameter that is missing, unknown or of another type.
        """
        named = named_query(text)
        if named is not None:
            text = fill(self.source, named, parameters)
        elif parameters:
            raise InputError(f"{text.split()[0] if text.split() else text!r}: no such named query")
        return ask(self.source, text)

    def find(self, name: str) -> str:
        """The IRI of what a person means: a symbol, a number, a name, a local identifier, an IRI.

        Raises:
            InputError: where the graph holds nothing of that name, or several things.
        """
        return find(self.source, name).value

    def resolution(self, symbol: str) -> Resolution:
        """A resolution by its symbol, however that is written.

        Raises:
            InputError: where the symbol is none, or the graph knows nothing of it.
        """
        return known_resolution(self.store, self.iris, symbol)

    def explore(
        self, symbol: str = "", depth: int = 1, to: str | Path | None = None
    ) -> Exploration:
        """The interactive page: of everything, or of a resolution and those around it.

        In a notebook it shows itself; `to` names a file to write it into as well.

        Raises:
            InputError: where the graph knows nothing of the symbol.
        """
        store, batches = self.store, None
        if symbol:
            known = self.resolution(symbol)
            around = Selection(symbols=(known.symbol,), depth=depth)
            chosen = {one.value for one in chosen_resolutions(self.source, around)}
            batches = excerpt(self.folder, store, chosen)
            if batches is None:
                store = view_of(self.source, around).store.triples
        write = partial(write_page, batches=batches, texts=Texts(self.folder / "texts"))
        page = Exploration.of(store, symbol or "resograph", write)
        if to is not None:
            Path(to).write_text(page.html, "utf-8", newline="\n")
        return page

    def explainer(self) -> Explainer:
        """What answers `resograph explain`."""
        return Explainer(self.store, self.iris, self.folder / "texts")

    def texts(self, name: str) -> list[str]:
        """The texts of a document or of all documents that hold a symbol's text.

        Raises:
            InputError: where there is none.
        """
        symbol = typed(name)
        wanted = symbol.text if symbol else name
        found = [
            self.folder / "texts" / f"{one['id']}.txt"
            for one in self.report["documents"]
            if wanted in (one["id"], one["symbol"])
        ]
        if not found:
            raise InputError(f"{name}: no document of that name or symbol was read")
        return [file.read_bytes().decode("utf-8") for file in found]

    def network(self, name: str = "citations") -> nx.DiGraph[str]:
        """A networkx network: `citations`, nodes by symbol with `title` and `adopted`.

        Raises:
            InputError: for another name.
        """
        if name != "citations":
            raise InputError(f"{name}: no such network; expected citations")
        network: nx.DiGraph[str] = nx.DiGraph()
        symbols = self._values("dcterms:identifier")
        cites = ox.NamedNode(term("cito:cites"))
        for quad in sorted(self.store.quads_for_pattern(None, cites, None, None), key=str):
            network.add_edge(symbols[str(quad.subject)], symbols[str(quad.object)])
        for predicate, key in (("dcterms:title", "title"), ("rg:adoptionDate", "adopted")):
            for node, value in self._values(predicate).items():
                symbol = symbols.get(node)
                if symbol is not None and symbol in network:
                    network.nodes[symbol][key] = value
        return network

    def _values(self, predicate: str) -> dict[str, str]:
        quads = self.store.quads_for_pattern(None, ox.NamedNode(term(predicate)), None, None)
        ordered = sorted(quads, key=str, reverse=True)
        return {str(quad.subject): str(getattr(quad.object, "value", "")) for quad in ordered}
