"""The commands query and export, as they are typed."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import typer
from typer.testing import CliRunner

from graph.commands import export as export_command
from graph.commands import query as query_command
from graph.errors import InputError, QueryError, StoreError
from graph.store.named import named_queries

LAKES = str(Path(__file__).parent / "data" / "query" / "lakes.ttl")
STATES = "SELECT ?s { ?x a rg:State ; skos:notation ?s } ORDER BY ?s LIMIT 2"


@pytest.fixture(scope="module")
def run():
    app = typer.Typer()
    app.callback()(lambda: None)
    query_command.register(app)
    export_command.register(app)

    def run(*arguments, stdin=None):
        return CliRunner().invoke(app, [*arguments], input=stdin)

    return run


@pytest.mark.parametrize(
    ("form", "out"),
    [
        ("csv", "s\nBOL\nCHE\n"),
        ("tsv", '?s\n"BOL"\n"CHE"\n'),
        ("table", "s  \nBOL\nCHE\n"),
    ],
)
def test_formats(run, form, out):
    done = run("query", STATES, "--from", LAKES, "--format", form)
    assert (done.exit_code, done.stdout) == (0, out)


def test_a_long_cell_is_not_said_again_in_the_next_row(run):
    words = "a passage of more words than anybody wants to read twice over, one below the other"
    rows = f'SELECT * {{ VALUES (?n ?x ?y) {{ (1 "{words}" "b") (2 "{words}" "b") (3 "c" "b") }} }}'
    table = run("query", rows, "--from", LAKES).stdout
    assert table.count(words) == 1
    assert [line.split() for line in table.splitlines()[2:]] == [["2", "″", "b"], ["3", "c", "b"]]
    assert run("query", rows, "--from", LAKES, "--format", "csv").stdout.count(words) == 2


def test_json(run):
    done = run("query", STATES, "--from", LAKES, "--json")
    assert [row["s"]["value"] for row in json.loads(done.stdout)["results"]["bindings"]] == [
        "BOL",
        "CHE",
    ]


def test_where_a_query_comes_from(run, tmp_path):
    file = tmp_path / "states.rq"
    file.write_text(STATES)
    for arguments, stdin in (
        ((f"@{file}",), None),
        (("--file", str(file)), None),
        (("-",), STATES),
        ((), STATES),
    ):
        done = run("query", *arguments, "--from", LAKES, "-f", "csv", stdin=stdin)
        assert done.stdout == "s\nBOL\nCHE\n", arguments


def test_named_queries(run):
    for arguments in (
        ("cited-by", "--symbol", "A/RES/90/4"),
        ("cited-by", "--symbol=A/RES/90/4"),
        ("cited-by", "90/4"),
        ("cited-by", "A/RES/90/4", "--session", "91"),
    ):
        done = run("query", *arguments, "--from", LAKES, "-f", "csv")
        assert done.stdout.splitlines()[1].startswith("A/RES/91/14,2036-12-05,Quiet lakes"), (
            arguments
        )
    shown = run("query", "cited-by", "--symbol", "A/RES/90/4", "--from", LAKES, "--sparql")
    assert "<https://w3id.org/resograph/id/A/RES/90/4>" in shown.stdout


def test_list(run):
    listed = run("query", "--list").stdout
    assert "cited-by --symbol SYMBOL [--session TEXT] [--organ ORGAN]\n    Who cites it" in listed
    as_json = json.loads(run("query", "--list", "--json").stdout)
    assert [one["name"] for one in as_json] == [one.name for one in named_queries()]


def test_ask_construct_and_limits(run):
    assert run("query", "ASK { ?x a rg:State }", "--from", LAKES).stdout == "yes\n"
    turtle = run("query", "DESCRIBE <id/A/91/L.9>", "--from", LAKES, "-f", "turtle").stdout
    assert len(list(ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE))) == 3
    done = run("query", "SELECT * { ?s ?p ?o }", "--from", LAKES, "--limit", "2", "-f", "csv")
    assert len(done.stdout.splitlines()) == 3
    assert "more rows" in done.stderr
    limited = run("query", STATES, "--from", LAKES, "--timeout", "30", "-f", "csv")
    assert limited.stdout == "s\nBOL\nCHE\n"


def test_a_misspelt_term_is_remarked(run):
    done = run("query", "SELECT * { ?r rg:adoptionDat ?d }", "--from", LAKES)
    assert "did you mean rg:adoptionDate?" in done.stderr
    assert (
        "did you mean"
        not in run("query", "SELECT * { ?r rg:adoptionDat ?d }", "--from", LAKES, "-q").stderr
    )


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (("SELECT * {", "--from", LAKES), QueryError, "never closed"),
        (("SELECT * { SERVICE <http://a/> {} }", "--from", LAKES), QueryError, "SERVICE"),
        (("cites", "--from", LAKES), InputError, "--symbol is missing"),
        (("cites", "--symbol", "--from", LAKES), InputError, "without a value"),
        (("citez", "--from", LAKES), InputError, "did you mean cites"),
        (("qwzzkx", "--from", LAKES), InputError, "no such named query"),
        ((STATES, "--from", "nowhere"), InputError, "make one with resograph build"),
        ((STATES, "--from", str(Path(LAKES).parent)), StoreError, "expected a built graph"),
        ((STATES, "--from", LAKES, "-f", "word"), InputError, "expected one of table"),
        ((STATES, "--from", LAKES, "-f", "turtle"), InputError, "expected a CONSTRUCT"),
        ((STATES, "more", "--from", LAKES), InputError, "no more words"),
        (("@nothing.rq", "--from", LAKES), InputError, "cannot be read"),
    ],
)
def test_errors(run, arguments, error, words):
    done = run("query", *arguments)
    assert isinstance(done.exception, error)
    assert words in str(done.exception)


def test_export_to_a_file_by_its_ending(run, tmp_path):
    out = tmp_path / "part.gexf"
    done = run("export", "--from", LAKES, "--theme", "noise", "-o", str(out))
    assert done.exit_code == 0
    assert "part.gexf: gexf of " in done.stderr
    assert b"Night trains" in out.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["part.gexf"]


def test_export_that_fails_leaves_what_was_there(run, tmp_path):
    out = tmp_path / "part.ttl"
    out.write_text("before")
    done = run("export", "turtle", "--from", LAKES, "--symbol", "A/RES/1/1", "-o", str(out))
    assert isinstance(done.exception, InputError)
    assert out.read_text() == "before"
    assert isinstance(run("export", "--from", LAKES).exception, InputError)
    nowhere = str(tmp_path / "no" / "a.ttl")
    assert isinstance(run("export", "--from", LAKES, "-o", nowhere).exception, InputError)
    folder = run("export", "turtle", "--from", LAKES, "-o", str(tmp_path)).exception
    assert "found a folder" in str(folder)


def test_export_that_finds_the_disk_full_says_so_and_leaves_nothing(run, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    failed = run("export", "turtle", "--from", LAKES, "-o", str(tmp_path / "a.ttl")).exception
    assert "cannot be written: No space left on device" in str(failed)
    assert not list(tmp_path.iterdir())


def test_export_lists_its_formats(run):
    listed = run("export", "--list").stdout
    assert "turtle     .ttl" in listed
    assert "csljson    .json" in listed
