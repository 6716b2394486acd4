"""A built graph, from Python: open it, look things up, query, hand over to rdflib and networkx."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from graph.errors import InputError, StoreError
from graph.iris import Iris
from graph.pipeline import Options
from graph.pipeline import build as build_folder
from graph.show.explain import Explainer
from graph.symbol import try_parse
from ontology.terms import term

__all__ = ["KnowledgeGraph", "build", "open"]


def build(
    inputs: Sequence[str | Path],
    out: str | Path = "outputs",
    options: Options | None = None,
) -> KnowledgeGraph:
    """Build the graph of documents into a folder, and open it.

    Raises:
        InputError: for an input that does not exist, or an `out` that no build made.
    """
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

    @cached_property
    def store(self) -> ox.Store:
        """The Oxigraph store, opened read-only.

        Raises:
            StoreError: where it is missing or damaged.
        """
        folder = self.folder / "store"
        if folder.is_dir():
            try:
                return ox.Store.read_only(str(folder))
            except OSError as error:
                raise StoreError(f"{folder}: {error}; build again") from error
        return self._from_turtle()

    def _from_turtle(self) -> ox.Store:
        """A store in memory, of outputs that came without one (a clone of a repository)."""
        turtle = self.folder / "graph.ttl"
        if not turtle.is_file():
            raise StoreError(f"{self.folder}: neither store/ nor graph.ttl; build again")
        store = ox.Store()
        try:
            store.bulk_load(path=str(turtle), format=ox.RdfFormat.TURTLE)
        except (OSError, SyntaxError) as error:
            raise StoreError(f"{turtle}: {error}") from error
        return store

    def explainer(self) -> Explainer:
        """What answers `resograph explain`."""
        return Explainer(self.store, self.iris, self.folder / "texts")

    def texts(self, name: str) -> list[str]:
        """The texts of a document or of all documents that hold a symbol's text.

        Raises:
            InputError: where there is none.
        """
        symbol = try_parse(name)
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
        """A networkx network: `citations`, nodes by symbol with title, adopted and PageRank.

        Raises:
            InputError: for another name.
        """
        if name != "citations":
            raise InputError(f"{name}: no such network; expected citations")
        network: nx.DiGraph[str] = nx.DiGraph()
        identifier = ox.NamedNode(term("dcterms:identifier"))
        symbols = {
            quad.subject: str(getattr(quad.object, "value", ""))
            for quad in self.store.quads_for_pattern(None, identifier, None, None)
        }
        cites = ox.NamedNode(term("cito:cites"))
        for quad in sorted(self.store.quads_for_pattern(None, cites, None, None), key=str):
            network.add_edge(symbols[quad.subject], symbols[quad.object])  # type: ignore[index]
        for name_, key in (("dcterms:title", "title"), ("rg:adoptionDate", "adopted")):
            for quad in self.store.quads_for_pattern(None, ox.NamedNode(term(name_)), None, None):
                symbol = symbols.get(quad.subject)
                if symbol is not None and symbol in network:
                    network.nodes[symbol][key] = str(getattr(quad.object, "value", ""))
        return network
