"""Measuring: values, comparison, runs, floors, and the command."""

import json
from dataclasses import replace

import pytest
from evaluate_sample import AKN

from graph.errors import InputError
from graph.evaluate import normal
from graph.evaluate.compare import compare
from graph.evaluate.floors import broken, floors_of, update
from graph.evaluate.markup import group_of, marked, plain
from graph.evaluate.scores import Counts, Difference, Result, Run, Value, split_of, total
from graph.evaluate.stream import measure_document
from graph.evaluate.told import change, from_json, load, rows, save, table, to_json
from graph.model import Span
from graph.read import read_bytes
from graph.segment import segment


@pytest.fixture(name="marked_up")
def _marked_up():
    return read_bytes(AKN, "lighthouses.xml")


def value(kind: str, key: str, start: int = 0) -> Value:
    return Value(kind, key, start, start + 1)


@pytest.mark.parametrize(
    ("right", "extra", "missed", "precision", "recall", "f1"),
    [
        (0, 0, 0, 1.0, 1.0, 1.0),
        (8, 2, 0, 0.8, 1.0, 16 / 18),
        (0, 3, 1, 0.0, 0.0, 0.0),
        (3, 1, 1, 0.75, 0.75, 0.75),
    ],
)
def test_counts(right, extra, missed, precision, recall, f1):
    one = Counts(right, extra, missed)
    assert (one.precision, one.recall) == (precision, recall)
    assert one.f1 == pytest.approx(f1)
    assert one + one == Counts(2 * right, 2 * extra, 2 * missed)


def test_compare_counts_each_value_once_and_shows_its_sentence():
    text = "First line.\nIt recalls 78/1 and 78/1, and 78/2.\nLast."
    expected = [value("citation", "A/RES/78/1", 23), value("citation", "A/RES/77/3", 30)]
    found = [value("citation", "A/RES/78/1", 23), value("citation", "A/RES/78/2", 42)]
    counts, differences = compare(expected, found, {"citation": None}, "X", text)
    assert counts == {"citation": Counts(1, 1, 1)}
    assert [(one.side, one.key) for one in differences] == [
        ("missed", "A/RES/77/3"),
        ("extra", "A/RES/78/2"),
    ]
    assert differences[1].sentence == "It recalls 78/1 and 78/1, and 78/2."


def test_compare_leaves_out_what_lies_outside_of_the_scope():
    found = [value("citation", "A/RES/1/1", 5), value("citation", "A/RES/1/2", 50)]
    counts, _ = compare([], found, {"citation": [Span(0, 10)]}, "X", "x" * 80)
    assert counts == {"citation": Counts(0, 1, 0)}
    assert compare([], found, {}, "X", "x" * 80) == ({}, [])


def test_a_verb_read_further_than_the_italics_is_the_marked_one():
    expected = [Value("first-verb", "decide@4", 4, 11)]
    scope = {"first-verb": [Span(4, 5)]}
    longer = [Value("first-verb", "remain-seized@4", 4, 28)]
    shorter = [Value("first-verb", "remain-seized@4", 4, 9)]
    text = "1.  Decides to remain seized of it."
    assert compare(expected, longer, scope, "X", text)[0]["first-verb"] == Counts(1, 0, 0)
    assert compare(expected, shorter, scope, "X", text)[0]["first-verb"] == Counts(0, 1, 1)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        (normal.words, "Lighthouses – of “small” islands1", "lighthouses of small islands"),
        (normal.words, "co\u2011operation", "co operation"),
        (normal.symbol, "a/res/57/270 b", "A/RES/57/270"),
        (normal.symbol, "no symbol  here", "no symbol here"),
        (normal.committee, "org/special-political-and-decolonization-committee", "fourth"),
        (normal.number, "97th", "97"),
        (normal.session, "ES-11", "es 11"),
        (normal.agenda, "72 (b)", "72(b)"),
    ],
)
def test_forms_in_which_values_are_equal(form, text, expected):
    assert form(text) == expected


def test_plain_text_of_marked_up_document_keeps_offsets_and_loses_marks(marked_up):
    stripped = plain(marked_up)
    assert not stripped.marks
    assert stripped.text == marked_up.text[: marked_up.body_end]
    assert stripped.kind == marked_up.kind
    assert group_of(marked_up) == "GA"


def test_what_the_mark_up_says(marked_up):
    values, scopes = marked(marked_up, segment(marked_up))
    said = {(one.kind, one.key) for one in values if not one.key.count("@")}
    assert ("symbol", "A/RES/91/14") in said
    assert ("title", "lighthouses of small islands") in said
    assert ("adoption-date", "2036-11-03") in said
    assert ("distribution-date", "2036-11-09") in said
    assert ("citation", "A/RES/90/77") in said
    assert ("citation", "A/RES/89/12") not in said
    assert ("preambular-count", "2") in said
    assert ("operative-count", "2") in said
    assert "tally" not in scopes


def test_measure_of_one_document(marked_up):
    result = measure_document(marked_up)
    assert result.counts["symbol"] == Counts(1, 0, 0)
    assert result.counts["first-verb"] == Counts(4, 0, 0)
    assert result.counts["citation"] == Counts(1, 1, 0)  # 89/12 is not linked by the mark-up
    assert result.split == split_of("A/RES/91/14")
    expected = [] if result.split == "held-out" else [("citation", "extra", "A/RES/89/12")]
    told = [(one.kind, one.side, one.key) for one in result.differences]
    assert [one for one in told if one[0] == "citation"] == expected


def test_held_out_half_is_decided_by_the_symbol_alone():
    symbols = [f"A/RES/91/{number}" for number in range(200)]
    held = sum(split_of(one) == "held-out" for one in symbols)
    assert 70 < held < 130
    assert [split_of(one) for one in symbols] == [split_of(one) for one in symbols]


def test_themes_are_counted_by_titles_that_repeat():
    def theme(path, title, date):
        counts = {"theme": Counts(1, 0, 0)}
        return Result(path, path, "GA", "open", path, title, date, counts=counts)

    run = total([theme("a", "oceans", "2030-01-01"), theme("b", "oceans", "2031-01-01")])
    assert run.total("theme") == Counts(2, 0, 0)
    assert run.total("theme, repeated titles") == Counts(1, 0, 0)
    assert run.total("theme, new titles") == Counts(1, 0, 0)


@pytest.fixture(name="run")
def _run():
    counts = {
        ("citation", "GA", "open"): Counts(90, 10, 5),
        ("citation", "HRC", "open"): Counts(1, 30, 0),
        ("title", "GA", "held-out"): Counts(7, 1, 1),
    }
    gone = Difference("A/RES/91/1", "citation", "missed", "A/RES/90/2", "A sentence.")
    return Run("d" * 64, 3, counts, (gone,), (("broken.xml", "malformed"),))


def test_table_totals_leave_out_what_is_hardly_marked(run):
    told = {(kind, group, split): one for kind, group, split, one in rows(run)}
    assert told["citation", "all", "open"] == Counts(90, 10, 5)
    text = table(run)
    assert "HRC~" in text
    assert "failed: broken.xml: malformed" in text


def test_a_run_is_saved_and_read_back(run, tmp_path):
    save(run, tmp_path / "run.json")
    assert load(tmp_path / "run.json") == run
    assert from_json(json.loads(json.dumps(to_json(run)))) == run


@pytest.mark.parametrize("text", ["", "[]", '{"version": 99}', '{"version": 1}'])
def test_what_is_no_saved_run_is_refused(text, tmp_path):
    (tmp_path / "run.json").write_text(text)
    with pytest.raises(InputError, match="no saved run"):
        load(tmp_path / "run.json")


def test_change_since_an_earlier_run(run):
    better = replace(
        run, counts={**run.counts, ("citation", "GA", "open"): Counts(95, 10, 0)}, differences=()
    )
    lines = list(change(better, run))
    assert any(line.startswith("citation GA open: F1 0.9231 -> 0.9500") for line in lines)
    assert any(line.startswith("gained: missed citation: A/RES/90/2") for line in lines)
    assert any(line.startswith("lost: ") for line in change(run, better))
    assert list(change(run, run)) == []


def test_floors_hold_fall_only_when_allowed_and_know_their_data(run, tmp_path):
    file = tmp_path / "floors.json"
    update(run, "markup", file)
    assert broken(run, "markup", file) == []
    assert "title|GA|held-out" in floors_of(run)
    assert "citation|HRC|open" not in floors_of(run)  # too few to say anything
    blank = replace(run, counts={("theme", "GA", "open"): Counts(0, 0, 9)})
    assert floors_of(blank) == {}  # else the first theme that is found would break a floor
    worse = replace(run, counts={**run.counts, ("citation", "GA", "open"): Counts(80, 10, 15)})
    assert [line.split(":")[0] for line in broken(worse, "markup", file)] == [
        "citation|GA|open"
    ] * 2
    with pytest.raises(InputError, match="allow-regression"):
        update(worse, "markup", file)
    assert broken(run, "markup", file) == []
    assert update(worse, "markup", file, allow_regression=True)
    assert broken(worse, "markup", file) == []
    assert "other data" in broken(replace(run, data="e" * 64), "markup", file)[0]


def test_floor_of_a_kind_that_is_gone_is_broken(run, tmp_path):
    update(run, "markup", tmp_path / "floors.json")
    bare = replace(run, counts={})
    assert len(broken(bare, "markup", tmp_path / "floors.json")) == 2
