"""The bundled documents: their front matter, the manifest, and sums that must come out."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.symbol import parse

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(path for path in CORPUS.glob("*/*.md"))
RECORDS = [path for path in FILES if path.parent.name == "resolutions"]
VOTED = [path for path in RECORDS if "\nIn favour: " in path.read_text(encoding="utf-8")]
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
REQUIRED = {"kind", "title", "date", "url", "note", "language", "licence"}


def _parts(path: Path) -> tuple[dict[str, Any], str]:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def _name(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


def test_manifest_is_in_step() -> None:
    with (CORPUS / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = [tuple(row.values()) for row in csv.DictReader(file)]
    expected = []
    for path in FILES:
        head, _ = _parts(path)
        values = (head.get(key, "") for key in ("kind", "symbol", "title", "date", "url"))
        expected.append((_name(path), *map(str, values)))
    assert rows == sorted(expected)


def test_readme_lists_every_document_with_its_official_text() -> None:
    text = (CORPUS / "README.md").read_text(encoding="utf-8")
    for path in FILES:
        row = next((line for line in text.splitlines() if f"({_name(path)}) |" in line), "")
        assert _parts(path)[0]["url"] in row, _name(path)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_front_matter_says_what_the_document_is(path: Path) -> None:
    head, _ = _parts(path)
    assert head.keys() >= REQUIRED
    assert head["url"].startswith("https://docs.un.org/en/")
    if path in RECORDS:
        assert "not the official text" in head["note"]
    else:
        assert head["publisher"] == "resograph corpus"


@pytest.mark.parametrize("path", RECORDS, ids=_name)
def test_precis_has_the_form_of_a_resolution(path: Path) -> None:
    head, body = _parts(path)
    symbol = parse(head["symbol"])
    assert body.strip().splitlines()[0] == symbol.text == head["symbol"]
    assert str(head["date"].year) in body.split("adopted", 1)[-1][:200]
    numbers = [int(n) for n in re.findall(r"^(\d+)\. ", body.split("\nAnnex\n")[0], re.M)]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", RECORDS, ids=_name)
def test_every_footnote_has_a_marker_and_every_marker_a_footnote(path: Path) -> None:
    _, body = _parts(path)
    notes = [int(n.translate(DIGITS)) for n in re.findall(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+) ", body, re.M)]
    marks = {
        int(n.translate(DIGITS)) for n in re.findall(r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", body)
    }
    assert notes == list(range(1, len(notes) + 1))
    assert marks == set(notes)


@pytest.mark.parametrize("path", VOTED, ids=_name)
def test_votes_add_up(path: Path) -> None:
    _, body = _parts(path)
    stated = re.search(r"vote: (\d+) in favour, (\d+) against, (\d+) abstentions", body, re.I)
    assert stated is not None
    lists = [
        re.search(rf"^{side}: (.*)\.$", body, re.M)
        for side in ("In favour", "Against", "Abstaining")
    ]
    names = [found[1].split(", ") if found else [] for found in lists]
    assert [len(side) for side in names] == [int(count) for count in stated.groups()]
    assert len({name for side in names for name in side}) == sum(map(len, names))


def test_some_documents_carry_votes() -> None:
    assert len(VOTED) >= 5
