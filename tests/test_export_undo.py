"""The profile in UNDO's terms, held against UNDO's own questions."""

import io
from pathlib import Path

import pytest
from exported import written

from graph.export import export
from graph.export.undo import ALLOT
from graph.store import open_store, query

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"


@pytest.fixture(scope="module")
def store():
    return open_store(LAKES)


UNDO_QUESTIONS = {
    "who mentions the Charter": (
        "SELECT ?x { ?x allot:mentions <id/instrument/charter> }",
        {"id:A/RES/91/14"},
    ),
    "what does 91/20 mention": (
        "SELECT ?x { <id/A/RES/91/20> allot:mentions ?x }",
        {"id:A/RES/91/14", "id:A/RES/70/1"},
    ),
    "which documents recall 90/4": (
        "SELECT ?x { ?r a undo:Relation ; undo:hasSemantics <id/verb/recall> ;"
        " undo:hasReceiver <id/A/RES/90/4> ; undo:hasProponent <id/org/general-assembly> ."
        " ?a a undo:Annotation ; oa:hasBody ?r ; oa:hasTarget ?x }",
        {"id:A/RES/91/14"},
    ),
    "which terms stand for water": (
        "SELECT ?x { ?t a allot:Term ; undo:hasRelatedConcept <id/theme/water> ; rdfs:label ?x }",
        {"Water"},
    ),
}


@pytest.mark.parametrize("question", UNDO_QUESTIONS)
def test_undo_answers_its_own_questions(store, tmp_path, question):
    (tmp_path / "undo.ttl").write_bytes(written(store, "turtle", None, "undo"))
    text, expected = UNDO_QUESTIONS[question]
    found = query(open_store(tmp_path / "undo.ttl"), f"PREFIX allot: <{ALLOT}> {text}")
    assert {found.show(row[0]) for row in found.rows} == expected


def test_every_undo_relation_is_whole(store):
    out = io.BytesIO()
    view = export(store, "turtle", out, None, "undo")
    partial = view.ask(
        "SELECT ?r { ?r a undo:Relation FILTER NOT EXISTS { ?r undo:hasProponent ?p ;"
        " undo:hasSemantics ?s ; undo:hasReceiver ?o } }"
    )
    assert not partial.rows
    assert b"rg:" not in out.getvalue()
