"""The vocabulary as data, and the little that is needed to find it.

Files here are the source of truth: Python gets its terms from `resograph.ttl` through closed
namespaces, so that a mistyped term is an error and not a new property.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["NAMESPACES", "names", "path", "prefixes_for_sparql"]

NAMESPACES: dict[str, str] = {
    "rg": "https://w3id.org/resograph/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "cito": "http://purl.org/spar/cito/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "undo": "https://w3id.org/un/ontology/undo/",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "unbis": "http://metadata.un.org/thesaurus/",
    "sdg": "http://metadata.un.org/sdg/",
    "unms": "http://metadata.un.org/UNMS/",
}
"""Prefix to namespace: what every file we write binds, and every query may use without asking."""


def path(name: str) -> Path:
    """Where a data file of this package lies, installed or not: `path("resograph.ttl")`.

    Raises:
        FileNotFoundError: where the package has no such file.
    """
    found = Path(str(files(__name__).joinpath(name)))
    if not found.exists():
        raise FileNotFoundError(f"ontology/{name}: no such file in the package")
    return found


def names(folder: str, suffix: str) -> list[str]:
    """The stems of the files with this suffix in a folder of the package, sorted."""
    return sorted(one.stem for one in path(folder).iterdir() if one.suffix == suffix)


def prefixes_for_sparql(base: str) -> str:
    """The PREFIX lines that every query gets, `id:` under this base included."""
    bound = {**NAMESPACES, "id": base + "id/"}
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(bound.items()))
