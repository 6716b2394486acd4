"""The reference page of the vocabulary: `python -m ontology.reference > docs/vocabulary.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import pyoxigraph as ox

from ontology import NAMESPACES, names, path

__all__ = ["reference"]

_KINDS = {
    "Class": NAMESPACES["owl"] + "Class",
    "ObjectProperty": NAMESPACES["owl"] + "ObjectProperty",
    "DatatypeProperty": NAMESPACES["owl"] + "DatatypeProperty",
    "Property": NAMESPACES["rdf"] + "Property",
    "ConceptScheme": NAMESPACES["skos"] + "ConceptScheme",
}
_OWN = NAMESPACES["rg"]
_BASE = "https://w3id.org/resograph/"
_DETAILS = (
    ("rdfs:subClassOf", "Kind of"),
    ("rdfs:subPropertyOf", "Kind of"),
    ("rdfs:domain", "Of"),
    ("schema:domainIncludes", "Of"),
    ("rdfs:range", "Values"),
    ("rdfs:seeAlso", "Compare"),
)


class _Vocabulary:
    """The file as a store, with names instead of IRIs."""

    def __init__(self) -> None:
        self.triples = ox.Store()
        self.triples.load(path=str(path("resograph.ttl")), format=ox.RdfFormat.TURTLE)

    def typed(self, kind: str) -> list[str]:
        """The IRIs declared as a kind, by name, our own first."""
        predicate = ox.NamedNode(NAMESPACES["rdf"] + "type")
        found = self.triples.quads_for_pattern(None, predicate, ox.NamedNode(_KINDS[kind]), None)
        iris = {one.subject.value for one in found if isinstance(one.subject, ox.NamedNode)}
        return sorted(iris, key=lambda iri: (not iri.startswith(_OWN), shown(iri).lower()))

    def values(self, iri: str, name: str) -> list[str]:
        """The values of a property, as texts and names."""
        prefix, _, local = name.partition(":")
        predicate = ox.NamedNode(NAMESPACES[prefix] + local)
        found = self.triples.quads_for_pattern(ox.NamedNode(iri), predicate, None, None)
        return sorted(
            one.object.value if isinstance(one.object, ox.Literal) else shown(str(one.object)[1:-1])
            for one in found
        )

    def concepts(self, scheme: str) -> list[tuple[str, str]]:
        """The notation and label of each concept of a scheme."""
        predicate = ox.NamedNode(NAMESPACES["skos"] + "inScheme")
        found = self.triples.quads_for_pattern(None, predicate, ox.NamedNode(scheme), None)
        iris = {one.subject.value for one in found if isinstance(one.subject, ox.NamedNode)}
        return sorted(
            (
                "".join(self.values(iri, "skos:notation")),
                "".join(self.values(iri, "skos:prefLabel")),
            )
            for iri in iris
        )


def shown(iri: str) -> str:
    """An IRI by its prefix."""
    for prefix, namespace in NAMESPACES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def reference() -> str:
    """The page, in Markdown."""
    vocabulary = _Vocabulary()
    lines = [
        "# Vocabulary",
        "",
        "Made from `ontology/resograph.ttl` by `python -m ontology.reference`; do not edit.",
        "",
        f"Our own terms are `rg:`, <{_OWN}>. Prefixes that every query knows:",
        "",
        "| prefix | namespace |",
        "|---|---|",
        *(f"| `{prefix}:` | <{iri}> |" for prefix, iri in sorted(NAMESPACES.items())),
        f"| `id:` | <{_BASE}id/> or what the build's base is |",
    ]
    for title, kinds in (
        ("Classes", ("Class",)),
        ("Properties", ("ObjectProperty", "DatatypeProperty")),
    ):
        lines += ["", f"## {title}"]
        for iri in _own(vocabulary, kinds):
            lines += _entry(vocabulary, iri)
    lines += _schemes(vocabulary)
    lines += _foreign(vocabulary)
    lines += _questions()
    return "\n".join(lines) + "\n"


def _own(vocabulary: _Vocabulary, kinds: Iterable[str]) -> list[str]:
    found = {iri for kind in kinds for iri in vocabulary.typed(kind) if iri.startswith(_OWN)}
    return sorted(found, key=lambda iri: iri.lower())


def _entry(vocabulary: _Vocabulary, iri: str) -> list[str]:
    name = shown(iri)
    lines = ["", f'### <a id="{iri.removeprefix(_OWN)}"></a>`{name}`', ""]
    lines += vocabulary.values(iri, "rdfs:comment")
    details = []
    for predicate, word in _DETAILS:
        values = vocabulary.values(iri, predicate)
        if values:
            details.append(f"- {word}: {', '.join(_linked(one) for one in values)}")
    examples = vocabulary.values(iri, "skos:example")
    details += [f"- For example: `{example}`" for example in examples]
    return [*lines, "", *details] if details else lines


def _linked(name: str) -> str:
    if name.startswith("rg:"):
        return f"[`{name}`](#{name.removeprefix('rg:')})"
    return f"`{name.strip('<>')}`"


def _schemes(vocabulary: _Vocabulary) -> list[str]:
    lines = ["", "## Concept schemes"]
    for iri in sorted(vocabulary.typed("ConceptScheme")):
        label = "".join(vocabulary.values(iri, "skos:prefLabel"))
        lines += ["", f"### `{iri.removeprefix(_BASE)}`: {label}", ""]
        lines += [f"- `{notation}`: {text}" for notation, text in vocabulary.concepts(iri)]
    return [
        *lines,
        "",
        "The schemes of clause verbs and of themes, and the actors, are in `ontology/verbs.ttl`, "
        "`ontology/themes.ttl` and `ontology/actors.ttl`.",
    ]


def _foreign(vocabulary: _Vocabulary) -> list[str]:
    """Terms of other vocabularies that graphs use."""
    kinds = ("Class", "Property", "ObjectProperty", "DatatypeProperty")
    found = {iri for kind in kinds for iri in vocabulary.typed(kind) if not iri.startswith(_OWN)}
    by_prefix: dict[str, list[str]] = {}
    for name in sorted(shown(iri) for iri in found):
        by_prefix.setdefault(name.partition(":")[0], []).append(f"`{name}`")
    lines = ["", "## Terms of other vocabularies", ""]
    return [*lines, *(f"- {', '.join(terms)}" for _, terms in sorted(by_prefix.items()))]


def _questions() -> list[str]:
    """The named queries with their questions."""
    lines = ["", "## Named queries", "", "`resograph query NAME`:", ""]
    for name in names("queries", ".rq"):
        first = path(f"queries/{name}.rq").read_text(encoding="utf-8").partition("\n")[0]
        lines.append(f"- `{name}`: {first.removeprefix('# ')}")
    return lines


if __name__ == "__main__":
    sys.stdout.buffer.write(reference().encode())
