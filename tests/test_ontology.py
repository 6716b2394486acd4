"""The vocabulary: every term is explained, and its reference page is current."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from ontology import NAMESPACES, names, path, prefixes_for_sparql
from ontology.reference import reference
from ontology.terms import declared, term

DOCS = Path(__file__).parent.parent / "docs" / "vocabulary.md"
RG = NAMESPACES["rg"]
RDFS = NAMESPACES["rdfs"]


@pytest.fixture(scope="module")
def triples():
    store = ox.Store()
    store.load(path=str(path("resograph.ttl")), format=ox.RdfFormat.TURTLE)
    return store


def _values(triples, iri, predicate):
    found = triples.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(predicate), None, None)
    return [one.object.value for one in found]


OWN = sorted(iri for iri in declared() if iri.startswith(RG))


@pytest.mark.parametrize("iri", OWN, ids=lambda iri: iri.removeprefix(RG))
def test_every_own_term_is_explained(triples, iri):
    (label,) = _values(triples, iri, RDFS + "label")
    assert label == iri.removeprefix(RG)
    (comment,) = _values(triples, iri, RDFS + "comment")
    assert comment.endswith(".")
    if iri.removeprefix(RG)[0].isupper():
        assert _values(triples, iri, RDFS + "subClassOf")


def test_own_terms_that_are_pointed_at_exist(triples):
    for one in triples:
        for node in (one.subject, one.object):
            if isinstance(node, ox.NamedNode) and node.value.startswith(RG):
                assert node.value in declared(), node.value


def test_the_vocabulary_has_no_blank_nodes_and_imports_nothing(triples):
    imports = ox.NamedNode(NAMESPACES["owl"] + "imports")
    assert not list(triples.quads_for_pattern(None, imports, None, None))
    assert not any(isinstance(one.subject, ox.BlankNode) for one in triples)


def test_the_reference_page_is_current():
    assert DOCS.read_text(encoding="utf-8") == reference(), (
        "run python -m ontology.reference > docs/vocabulary.md"
    )


def test_the_page_names_every_term_and_question():
    text = reference()
    assert all(f"`rg:{iri.removeprefix(RG)}`" in text for iri in OWN)
    assert all(f"- `{name}`: " in text for name in names("queries", ".rq"))


def test_terms_are_closed():
    assert term("rg:evidence") == RG + "evidence"
    with pytest.raises(KeyError, match="not declared"):
        term("rg:evidense")
    with pytest.raises(KeyError, match="no such prefix"):
        term("rq:evidence")


def test_prefixes_for_sparql():
    text = prefixes_for_sparql("https://a.example/")
    assert "PREFIX id: <https://a.example/id/>\n" in text
    assert text.count("PREFIX") == len(NAMESPACES) + 1


@pytest.mark.parametrize("name", ["resograph", "shapes", "actors", "verbs"])
def test_every_file_is_turtle(name):
    assert next(iter(ox.parse(path=str(path(f"{name}.ttl")), format=ox.RdfFormat.TURTLE)))


def test_a_missing_file_is_told():
    with pytest.raises(FileNotFoundError, match="no such file"):
        path("nothing.ttl")
