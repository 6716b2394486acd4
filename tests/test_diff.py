"""Differences of graphs: by what facts say, wherever in a text they stand."""

import json
import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from graph.commands import diff as command
from graph.store import open_store
from graph.store.compare import by_document, compare

LAKES = Path(__file__).parent / "data" / "query" / "lakes.ttl"
TEXT = LAKES.read_text(encoding="utf-8")
NEWS = "doc:lake-news-0000aaaa"


def _changed(tmp_path, *replacements):
    text = TEXT
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    (tmp_path / "new.ttl").write_text(text, encoding="utf-8")
    return compare(open_store(LAKES), open_store(tmp_path / "new.ttl"))


def _said(changes):
    return {("+" if c.gained else "-") + f" {c.subject} {c.predicate} {c.value}" for c in changes}


def test_equal_graphs_have_no_differences(tmp_path):
    assert _changed(tmp_path) == []


def test_a_moved_passage_is_no_other_fact(tmp_path):
    """Everything in one document stands a hundred characters later."""

    def later(match):
        start, end = int(match[2]) + 100, int(match[3]) + 100
        return f"{match[1]}{start}\\,{end}"

    moved = re.sub(rf"({re.escape(NEWS)}\\#char\\=)(\d+)\\,(\d+)", later, TEXT)
    moved = re.sub(r"(lake-news-0000aaaa\\#quote-)120", r"\g<1>220", moved)
    moved = re.sub(r"(lake-news-0000aaaa\\#sponsor-count-)50", r"\g<1>150", moved)
    moved = re.sub(r"(lake-news-0000aaaa\\#claim-tally-)90\\,96", r"\g<1>190\\,196", moved)
    assert moved != TEXT
    (tmp_path / "new.ttl").write_text(moved, encoding="utf-8")
    assert compare(open_store(LAKES), open_store(tmp_path / "new.ttl")) == []


def test_a_document_that_was_read_again_keeps_its_facts(tmp_path):
    assert _said(_changed(tmp_path, ("lake-news-0000aaaa", "lake-news-0000cccc"))) == set()


def test_facts_are_told_with_document_and_passage(tmp_path):
    changes = _changed(
        tmp_path,
        ('rdf:object "2036-12-05"^^xsd:date', 'rdf:object "2036-12-06"^^xsd:date'),
        (
            'rg:adoptionDate "2036-12-05"^^xsd:date ; rg:dist',
            'rg:adoptionDate "2036-12-06"^^xsd:date ; rg:dist',
        ),
    )
    date = "http://www.w3.org/2001/XMLSchema#date"
    assert _said(changes) == {
        f'- id:A/RES/91/14 rg:adoptionDate "2036-12-05"^^<{date}>',
        f'+ id:A/RES/91/14 rg:adoptionDate "2036-12-06"^^<{date}>',
    }
    assert {one.document for one in changes} == {"lakes/91-14.txt"}
    assert {one.passage for one in changes} == {"5 December 2036"}


def test_a_lost_sponsor_and_a_new_verdict(tmp_path):
    changes = _changed(
        tmp_path,
        ("rg:sponsor state:CHE, state:FJI", "rg:sponsor state:CHE"),
        ("verdict/contradicted>", "verdict/confirmed>"),
    )
    said = _said(changes)
    assert "- id:A/RES/91/14 rg:sponsor id:state/FJI" in said
    claim = "press/lake-news.md claim-adoption-date “Thursday’s”"
    assert f"+ {claim} rg:verdict id:verdict/confirmed" in said
    assert f"- {claim} rg:verdict id:verdict/contradicted" in said
    assert list(by_document(changes)) == ["lakes/91-14.txt", "press/lake-news.md"]


def test_facts_without_document_come_last(tmp_path):
    changes = _changed(
        tmp_path,
        ('skos:prefLabel "Fiji"@en', 'skos:prefLabel "Fidschi"@de'),
        ('"Too quiet?"', '"So?"'),
    )
    assert list(by_document(changes)) == ["press/lake-view.md", ""]


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [([], 1, "2 facts gained, 2 lost"), (["--summary"], 1, "gained"), (["--quiet"], 1, "")],
)
def test_command(tmp_path, options, code, words):
    (tmp_path / "new.ttl").write_text(TEXT.replace('"Too quiet?"', '"So?"').replace('"Ida', '"Eva'))
    app = typer.Typer()
    app.callback()(lambda: None)
    command.register(app)
    done = CliRunner().invoke(app, ["diff", str(LAKES), str(tmp_path / "new.ttl"), *options])
    assert done.exit_code == code
    assert words in done.stdout
    assert ("Eva Brook" in done.stdout) == (options == [])
    same = CliRunner().invoke(app, ["diff", str(LAKES), str(LAKES), "--json"])
    assert (same.exit_code, json.loads(same.stdout)) == (0, [])
