"""Gold files: read, found by their hash, checked; ours are well-formed and keep their floors."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from gold_sample import TEXT, at

from graph.errors import InputError
from graph.evaluate.floors import broken
from graph.evaluate.gold import evaluate_gold, texts_by_hash
from graph.evaluate.gold_check import problems
from graph.evaluate.gold_files import load_gold, read_gold
from graph.evaluate.scores import split_of
from graph.read import read
from graph.symbol import parse

HERE = Path(__file__).parent
GOLD = HERE / "gold"
FILES = sorted(GOLD.glob("*.jsonl"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "expected gold"),
        ("{}", "expected gold"),
        ("not json", ":1: no JSON"),
        ('{"gold": 1}\n{"kind": "date"}', "expected gold"),
    ],
)
def test_a_damaged_gold_file_is_refused_by_name(text, complaint, tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text(text)
    with pytest.raises(InputError, match=complaint):
        read_gold(file)
    with pytest.raises(InputError, match=r"x\.jsonl"):
        read_gold(file)


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(InputError, match="no gold"):
        load_gold(tmp_path)


def write_gold(folder: Path, text: str, *rows: dict, **head) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    first = {"gold": 1, "document": "n", "group": "g", "sha256": digest, "length": len(text)}
    first |= {"kinds": ["date"], "method": "hand"} | head
    folder.mkdir(exist_ok=True)
    lines = [json.dumps(one) for one in (first, *rows)]
    (folder / "n.jsonl").write_text("\n".join(lines) + "\n")


def test_texts_are_found_by_their_hash_and_measured(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "any-name.txt").write_text(TEXT)
    span = at("5 May 2036")
    row = {"kind": "date", "start": span.start, "end": span.end, "value": "2036-05-05"}
    other = {"kind": "date", "start": 0, "end": 4, "value": "2036"}
    write_gold(tmp_path / "gold", TEXT, row, other)
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert run.total("date").right == 1
    assert run.total("date").missed == 1
    assert [one.side for one in run.differences if "OSLO" in one.key] == ["missed"]
    write_gold(tmp_path / "gold", TEXT, row, other, split="held-out")
    held = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert held.total("date", split="held-out") == run.total("date")
    assert held.differences == ()


def test_a_missing_text_and_a_wrong_annotation_are_failures(tmp_path):
    (tmp_path / "texts").mkdir()
    write_gold(tmp_path / "gold", TEXT)
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert run.failures == (("n.jsonl", "its text is not among the texts"),)
    (tmp_path / "texts" / "t.txt").write_text(TEXT)
    write_gold(tmp_path / "gold", TEXT, {"kind": "date", "start": 0, "end": 999, "value": ""})
    run = evaluate_gold(tmp_path / "gold", [tmp_path / "texts"])
    assert "outside" in run.failures[0][1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_our_gold_is_well_formed_and_holds_no_text(file):
    gold = read_gold(file)
    assert problems(gold) == []
    for line in file.read_text("utf-8").splitlines():
        for value in json.loads(line).values():
            assert not isinstance(value, str) or len(value.split()) < 14


def test_our_gold_is_as_large_as_its_guideline_says():
    groups = [read_gold(file).group for file in FILES]
    guide = (GOLD / "README.md").read_text("utf-8")
    assert groups.count("seeds") == 5
    assert groups.count("notes of the corpus") == 11
    assert groups.count("short reports") == 24
    assert groups.count("claims true and planted") == 3
    assert len(groups) - 43 == 52
    assert "| 52 |" in guide


@pytest.mark.parametrize("name", sorted(one.stem for one in FILES if "_" in one.stem))
def test_no_text_of_the_held_out_half_of_the_archive_is_annotated(name):
    text = name.upper().replace("_", "/")
    council = re.fullmatch(r"S/RES/(\d+)/(\d{4})", text)
    symbol = parse(f"S/RES/{council[1]} ({council[2]})" if council else text)
    assert split_of(symbol.text) == "open"


def test_annotations_of_texts_in_the_repository_fit_them():
    ours = [HERE.parent / "corpus" / "press", HERE / "texts_linking", HERE / "texts_claims"]
    gold = {
        one.sha256: one for one in load_gold(GOLD) if one.document.startswith(("press-", "rep"))
    }

    items = texts_by_hash(ours, frozenset(gold))
    assert [one.file for key, one in gold.items() if key not in items] == []
    for key, item in items.items():
        assert problems(gold[key], read(item).text) == []


@pytest.mark.reference
def test_gold_keeps_its_floors(reference_path):
    sample = reference_path("unxml", "sample", "xml")
    texts = [
        reference_path("seeds"),
        reference_path("unxml", "plain-text.tar.xz"),
        HERE.parent / "corpus" / "press",
        HERE / "texts_linking",
        HERE / "texts_claims",
    ]
    run = evaluate_gold(GOLD, texts, [sample, HERE.parent / "corpus" / "resolutions"])
    assert run.failures == ()
    assert broken(run, "gold", HERE / "floors.json") == []
