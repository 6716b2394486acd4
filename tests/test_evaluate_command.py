"""The command `evaluate`: folders, floors, corrections, what it refuses."""

import json
from pathlib import Path

import pytest
from evaluate_sample import AKN
from typer.testing import CliRunner

from graph.cli import app
from graph.errors import InputError
from graph.evaluate import corrections, normal
from graph.evaluate.floors import broken
from graph.evaluate.scores import Value
from graph.evaluate.stream import evaluate_markup
from graph.symbol import parse


def test_evaluate_reads_folders_and_names_what_it_cannot_read(tmp_path):
    (tmp_path / "good.xml").write_bytes(AKN)
    (tmp_path / "bad.xml").write_bytes(AKN.replace(b"</preamble>", b""))
    (tmp_path / "story.txt").write_text("GENEVA, 4 May - Nothing was decided, a spokesman said.\n")
    run = evaluate_markup([tmp_path])
    assert run.documents == 1
    assert [path for path, _ in run.failures] == ["bad.xml"]
    assert evaluate_markup([tmp_path], jobs=2) == run


def test_an_error_in_a_process_ends_the_run_instead_of_hanging(tmp_path, monkeypatch):
    for number in range(120):
        text = AKN.replace(b"91/14", f"91/{number + 1}".encode())
        (tmp_path / f"{number}.xml").write_bytes(text)

    def fails(document, corrections):
        raise ZeroDivisionError("a defect")

    monkeypatch.setattr("graph.evaluate.stream.measure_document", fails)
    with pytest.raises(ZeroDivisionError):
        evaluate_markup([tmp_path], jobs=2)


def invoke(*arguments: str | Path):
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def test_command(tmp_path):
    (tmp_path / "good.xml").write_bytes(AKN)
    saved = tmp_path / "run.json"
    first = invoke(tmp_path / "good.xml", "--jobs", 1, "--save", saved, "--kind", "citation")
    assert first.exit_code == 0
    assert first.output.splitlines()[0].startswith("1 documents, data ")
    assert {line.split()[0] for line in first.output.splitlines()[3:]} <= {
        "citation",
        "citation-agreed",
        "citation-linked",
        "citation-number",
    }
    again = invoke(tmp_path / "good.xml", "--jobs", 1, "--against", saved, "--json")
    told = json.loads(again.output)
    assert told["documents"] == 1
    assert any(line.startswith("title GA") for line in told["change"])  # the saved run had none


def test_errors_of_the_mark_up_are_told_apart(tmp_path):
    file = tmp_path / "errors.tsv"
    file.write_text("# groups: SC\n# why\nS/RES/9 (2037)\tS/RES/8 (2036)\tnot linked\n", "utf-8")
    known = corrections.load(file)
    assert known.groups == {"SC"}
    meant, other = Value("citation", "S/RES/8 (2036)", 3, 5), Value("citation", "S/RES/7 (2035)")
    there, here = known.apply("S/RES/9 (2037)", [other], [other, meant])
    assert sorted(one.key for one in there) == sorted(one.key for one in here)
    there, here = known.apply("S/RES/9 (2037)", [other, meant], [other])
    assert [one.key for one in there] == [one.key for one in here] == ["S/RES/7 (2035)"]
    there, here = known.apply("S/RES/6 (2034)", [other], [meant])
    assert {one.kind for one in [*there, *here]} == {"citation-checked"}
    assert there[0].key != here[0].key
    file.write_text("S/RES/9 (2037)\tS/RES/8 (2036)\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"errors.tsv:1 2 cells, expected three"):
        corrections.load(file)


def test_a_council_number_without_its_year():
    assert normal.yearless(parse("S/RES/2722 (2024)")) == "S/RES/2722"
    assert normal.yearless(parse("A/RES/57/270[B]")) == "A/RES/57/270"


def test_documents_in_other_languages_are_not_measured(tmp_path):
    french = AKN.replace(b"<meta/>", b'<meta><FRBRlanguage language="fra"/></meta>')
    (tmp_path / "french.xml").write_bytes(french)
    assert evaluate_markup([tmp_path]).documents == 0
    (tmp_path / "good.xml").write_bytes(AKN)
    assert evaluate_markup([tmp_path]).documents == 1


def test_command_refuses_what_makes_no_sense(tmp_path):
    (tmp_path / "good.xml").write_bytes(AKN)
    assert isinstance(invoke().exception, InputError)
    assert isinstance(invoke(tmp_path, "--gold", tmp_path).exception, InputError)
    assert isinstance(invoke(tmp_path / "good.xml", "--update-floors").exception, InputError)
    assert isinstance(invoke(tmp_path / "none").exception, InputError)


@pytest.mark.reference
def test_the_sample_keeps_its_floors(reference_path):
    sample = reference_path("unxml", "sample", "xml")
    run = evaluate_markup([sample], jobs=2)
    assert run.documents > 60
    assert not run.failures
    assert broken(run, "sample", Path(__file__).parent / "floors.json") == []
