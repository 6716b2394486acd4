"""Opening what can be asked: a built graph, or a file of triples."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import InputError, StoreError
from graph.iris import BASE
from ontology import NAMESPACES

__all__ = ["FORMATS", "TripleStore", "open_store"]

FORMATS: dict[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
"""File endings that `open_store` reads."""


@dataclass(frozen=True, slots=True)
class TripleStore:
    """Triples that can be asked, and what is needed to ask them.

    The default graph holds every triple once. `base` is what the IRIs begin with; `folder` is the
    built graph, if it is one.
    """

    triples: ox.Store
    base: str = BASE
    folder: Path | None = None

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that a query may use without declaring them; `id:` is under the base."""
        return {**NAMESPACES, "id": self.base + "id/"}


def open_store(path: str | Path) -> TripleStore:
    """Open a built graph's folder, or a Turtle, N-Triples, N-Quads, TriG, JSON-LD or RDF/XML file.

    A folder is opened read-only, on disk; a file is read into memory.

    Raises:
        InputError: there is nothing of that name, or its ending is none of `FORMATS`.
        StoreError: a folder that is no built graph, or a damaged store or file.
    """
    place = Path(path)
    if place.is_dir():
        return _open_folder(place)
    if not place.exists():
        raise InputError(
            f"{place}: found nothing, expected a built graph or a file of triples: name one with "
            "--from, or make one with resograph build"
        )
    if place.suffix.lower() not in FORMATS:
        raise InputError(
            f"{place}: found the ending {place.suffix or '(none)'!r}, "
            f"expected one of {', '.join(FORMATS)}"
        )
    return _load(place)


def _open_folder(folder: Path) -> TripleStore:
    base = _base_of(folder / "report.json")
    if (folder / "store").is_dir():
        try:
            return TripleStore(ox.Store.read_only(str(folder / "store")), base, folder)
        except (OSError, RuntimeError, ValueError) as error:
            raise StoreError(f"{folder}/store: cannot be opened: {error}") from error
    if (folder / "graph.ttl").exists():
        loaded = _load(folder / "graph.ttl")
        return TripleStore(loaded.triples, base or loaded.base, folder)
    raise StoreError(
        f"{folder}: found neither store/ nor graph.ttl, expected a built graph "
        "(resograph build makes one)"
    )


def _base_of(report: Path) -> str:
    """The base IRI that a build wrote down; the usual one where it wrote none."""
    if not report.exists():
        return BASE
    try:
        written = json.loads(report.read_text(encoding="utf-8"))
    except ValueError as error:
        raise StoreError(f"{report}: found no JSON, expected a build's report: {error}") from error
    base = written.get("base", BASE) if isinstance(written, dict) else BASE
    return str(base)


def _load(file: Path) -> TripleStore:
    """Read a file into memory; triples of named graphs also enter the default one, each once."""
    triples = ox.Store()
    file_format = FORMATS[file.suffix.lower()]
    try:
        parser = ox.parse(path=str(file), format=file_format, base_iri=BASE)
        triples.bulk_extend(parser)
    except (SyntaxError, ValueError, OSError) as error:
        raise StoreError(f"{file}: {' '.join(str(error).split())}") from error
    for name in list(triples.named_graphs()):
        named = triples.quads_for_pattern(None, None, None, name)
        triples.bulk_extend(ox.Quad(one.subject, one.predicate, one.object) for one in named)
    base = (parser.base_iri or BASE) if file_format == ox.RdfFormat.TURTLE else BASE
    return TripleStore(triples, base)
