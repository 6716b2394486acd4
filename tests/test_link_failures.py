"""What goes wrong while one story is linked stays in that story."""

import json
from pathlib import Path

import pytest
from link_cases import card, mention, record, story
from typer.testing import CliRunner

from graph.cli import app
from graph.findings import About
from graph.link import link, linker

REEFS = card("A/RES/91/15", "Use of reefs", "2036-12-07")
SOUND = "The General Assembly adopted resolution 91/15 on reefs."
CURSED = "The General Assembly adopted resolution 91/15, and a curse with it."


def _breaks(setting, *arguments):
    if "curse" in setting.text:
        raise ValueError("the curse of the reefs")
    return _reads(setting, *arguments)


_reads = linker.read_mentions


def _stories():
    return [
        story(text, mention(text, "resolution 91/15", symbol="A/RES/91/15"))
        for text in (CURSED, SOUND)
    ]


def test_the_other_stories_are_linked_and_the_error_is_told(monkeypatch):
    monkeypatch.setattr(linker, "read_mentions", _breaks)
    told = []
    done = link(_stories(), record(REEFS), None, lambda one, error: told.append((one, str(error))))
    assert [one.page.text for one in done] == [SOUND]
    assert any(isinstance(one, About) for one in done[0].findings)
    assert [(one.page.text, error) for one, error in told] == [(CURSED, "the curse of the reefs")]


def test_an_error_that_nobody_hears_of_is_raised(monkeypatch):
    monkeypatch.setattr(linker, "read_mentions", _breaks)
    with pytest.raises(ValueError, match="the curse of the reefs"):
        link(_stories(), record(REEFS))


def test_a_build_goes_on_and_says_what_failed(monkeypatch, tmp_path: Path):
    monkeypatch.setattr(linker, "read_mentions", _breaks)
    for name, text in (("sound.txt", SOUND), ("cursed.txt", CURSED)):
        (tmp_path / name).write_text(f"Reefs in Geneva\n\n{text}\n", "utf-8")
    out = tmp_path / "out"
    done = CliRunner().invoke(
        app, ["build", str(tmp_path), "-o", str(out), "--jobs", "1", "--no-page"]
    )
    assert done.exit_code == 1, done.output
    assert "cursed.txt" in done.output
    report = json.loads((out / "report.json").read_text("utf-8"))
    (failure,) = report["failures"]
    assert failure["path"].endswith("cursed.txt")
    assert failure["reason"] == "cannot be linked: ValueError: the curse of the reefs"
    assert len(report["documents"]) == 1
    assert "a curse with it" not in (out / "graph.trig").read_text("utf-8")
    assert len(list((out / "texts").iterdir())) == 1
