"""Terms as N-Triples, and the evidence that facts enter with."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.errors import EvidenceError
from graph.iris import Iris
from graph.model import Document, Kind, Source, Span
from graph.show.payload_lines import batch_in, packed
from graph.state.triples import Triples, calendar, decimal, integer, iri, literal
from graph.store import turtle
from graph.store.turtle import blocks
from ontology.terms import term

PLACE = "https://example.org/thing#"

TEXT = "The Assembly, 📜 noting the draft,\n“decides” to meet."


def document(text: str = TEXT) -> Document:
    return Document("doc-1", Kind.NEWS, text, Source("a.txt", "0" * 64, len(text)), "plain")


def parsed(triples: Triples) -> list[ox.Triple]:
    data = "\n".join(triples.lines()).encode()
    return [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES)]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_text_survives_as_a_literal(text: str) -> None:
    line = f"<urn:s> <urn:p> {literal(text)} .".encode()
    (triple,) = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    assert triple.object.value == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
@example("##")
def test_every_text_makes_a_readable_iri(text: str) -> None:
    line = f"<urn:s> <urn:p> {iri('https://example.org/' + text)} .".encode()
    (triple,) = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, ox.NamedNode)


@pytest.mark.parametrize(
    ("value", "kind"), [("2024-07-01", "date"), ("2024-07", "gYearMonth"), ("2024", "gYear")]
)
def test_dates_keep_their_grain(value: str, kind: str) -> None:
    assert calendar(value).endswith(f"XMLSchema#{kind}>")


@pytest.mark.parametrize("value", ["", "July", "2024-7-1", "20240701"])
def test_a_date_of_no_grain_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="expected YYYY"):
        calendar(value)


@pytest.mark.parametrize(
    ("value", "text"), [(0.5, "0.5"), (0.0, "0"), (1e-7, "0"), (0.000012, "0.000012"), (3.0, "3")]
)
def test_decimals_are_never_scientific(value: float, text: str) -> None:
    assert decimal(value).startswith(f'"{text}"')


def test_integer_is_typed() -> None:
    assert integer(7) == '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'


@given(st.data())
def test_a_span_node_says_exactly_its_text(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    triples = Triples(Iris(), document())
    node = triples.span(Span(start, end))
    said = {one.predicate.value: one.object.value for one in parsed(triples)}
    assert said[term("oa:exact")] == TEXT[start:end]
    assert (said[term("oa:start")], said[term("oa:end")]) == (str(start), str(end))
    assert node.endswith(f"#char={start},{end}")


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(EvidenceError, match="outside"):
        Triples(Iris(), document()).span(Span(0, len(TEXT) + 1))


def test_a_fact_comes_with_statement_passage_and_rule() -> None:
    triples = Triples(Iris(), document())
    triples.fact(("urn:s", term("dcterms:title"), literal("T")), (Span(0, 12),), "rule:x")
    said = parsed(triples)
    flat = ox.Triple(ox.NamedNode("urn:s"), ox.NamedNode(term("dcterms:title")), ox.Literal("T"))
    assert flat in said
    (statement,) = {one.subject for one in said if one.predicate.value == term("rdf:subject")}
    about = {one.predicate.value: one.object.value for one in said if one.subject == statement}
    assert about[term("rdf:object")] == "T"
    assert about[term("rg:extractor")] == "rule:x"
    assert about[term("rg:evidence")].endswith("#char=0,12")


def test_a_mistyped_term_is_an_error() -> None:
    with pytest.raises(KeyError, match="not declared"):
        term("rg:evidense")
    with pytest.raises(KeyError, match="no such prefix"):
        term("rgg:evidence")


def test_a_forgotten_short_form_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        f"<{PLACE}{n}>": [(f"<{PLACE}has>", integer(n)), (f"<{PLACE}is>", f"<{PLACE}{n}>")]
        for n in range(9)
    }
    told = "".join(blocks(said.items(), {"p": PLACE}))
    monkeypatch.setattr(turtle, "_MOST", 2)
    again = "".join(blocks(said.items(), {"q": "https://example.org/other#", "p": PLACE}))
    assert told == again
    assert told.startswith("\np:0 p:has 0 ;\n    p:is p:0 .\n")


@given(st.lists(st.tuples(st.sampled_from(["", "en", "fr"]), st.text(max_size=4)), max_size=6))
def test_what_a_document_keeps_for_the_page_comes_back(labels: list[tuple[str, str]]) -> None:
    label, kind = f"<{term('skos:prefLabel')}>", f"<{term('rdf:type')}>"
    said = {
        f"<{PLACE}{n}>": [(label, literal(text, language=tag)), (kind, f"<{PLACE}thing>")]
        for n, (tag, text) in enumerate(labels)
    }
    batch = {name: list(zip(*told, strict=True)) for name, told in batch_in(packed(said)).items()}
    names = [(f"{PLACE}{n}", text, tag) for n, (tag, text) in enumerate(labels)]
    assert batch.get("skos:prefLabel", []) == names
    assert all(row[1:] == (f"{PLACE}thing", None) for row in batch.get("rdf:type", []))
