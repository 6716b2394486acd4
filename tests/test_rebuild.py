"""A rebuild gives the bytes of a fresh build, and reads only what has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.iris import Iris
from graph.model import Document, Kind, Source
from graph.pipeline import Options, build, job, outputs
from graph.pipeline import worker as working
from graph.pipeline.built import read_built
from graph.pipeline.codec import dump, load
from graph.pipeline.worker import Outcome
from graph.show.around import Texts
from graph.show.html import write_page
from graph.show.payload_lines import shown
from graph.state import state
from graph.state.triples import lines_of
from ontology.terms import term

ROOT = Path(__file__).parent.parent
FILES = ("graph.ttl", "graph.trig", "report.md", "report.json")
DAYS = ("3 May 2036", "4 June 2036", "21 October 2036")


def resolution(number: int, cites: int, version: int) -> str:
    return (
        f"A/RES/91/{number}\nGeneral Assembly\nNinety-first session\n"
        f"Resolution adopted by the General Assembly on {DAYS[version % 3]}\n"
        f"91/{number}. Lighthouses of small islands, part {number}\n\nThe General Assembly,\n\n"
        f"Recalling its resolutions 91/{cites} of 2 May 2036 and 90/{cites} of 5 December 2035,\n\n"
        f"1. Encourages Chad and Peru to keep {version + 2} lamps lit;\n\n"
        "2. Requests the Secretary-General to report to it at its ninety-third session.\n"
    )


def story(number: int, version: int) -> str:
    return (
        f"Assembly lights the lamps, again\n\nNEW YORK, {DAYS[version % 3]} - The General Assembly "
        f"adopted resolution 91/{number} by {100 + version} votes to 3. “Peru will keep its lamps "
        f"lit”, Ana Quispe, Ambassador of Peru, told the hall after the vote.\n"
    )


def write(folder: Path, choice: dict[int, int]) -> None:
    """Some of eight documents, each in one of three versions."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number, version in choice.items():
        text = (
            resolution(number, number % 4 + 1, version)
            if number < 6
            else story(number % 5, version)
        )
        (folder / f"{number}.txt").write_text(text, "utf-8")
        if number == 1:  # a second text of one resolution
            (folder / "1b.txt").write_text(f"\n{text}", "utf-8")


def triples(folder: Path) -> set[str]:
    return {str(one.triple) for one in ox.Store.read_only(str(folder / "store"))}


def texts(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "texts").iterdir()}


def same(one: Path, other: Path, files: tuple[str, ...] = FILES) -> None:
    for name in files:
        assert (one / name).read_bytes() == (other / name).read_bytes(), name
    assert texts(one) == texts(other)
    in_file = {str(quad.triple) for quad in ox.parse(path=str(one / "graph.ttl"))}
    assert triples(one) == triples(other) == in_file


CHOICES = st.lists(
    st.dictionaries(st.integers(0, 7), st.integers(0, 2), max_size=8), min_size=2, max_size=4
)


@pytest.fixture(name="patched", scope="module")
def _patched() -> Iterator[None]:
    """The store is patched, however much has changed."""
    usual, outputs._MOST = outputs._MOST, 10.0
    yield
    outputs._MOST = usual


@pytest.mark.usefixtures("patched")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHOICES)
def test_any_change_gives_what_a_fresh_build_gives(
    tmp_path_factory: pytest.TempPathFactory, choices: list[dict[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("rebuild")
    options = Options(page=False)
    for choice in choices:
        write(folder / "in", choice)
        build([folder / "in"], folder / "out", options)
    build([folder / "in"], folder / "fresh", options)
    same(folder / "out", folder / "fresh")
    told = [read_built(folder / name) for name in ("out", "fresh")]
    assert told[0] and told[1]
    assert told[0].counts == told[1].counts
    assert told[0].members == told[1].members


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are read from now on."""
    read: list[str] = []
    usual = working.process

    def process(item: object, task: working.Task) -> Outcome:
        outcome = usual(item, task)  # type: ignore[arg-type]
        read.append(outcome.path)
        return outcome

    monkeypatch.setattr(job, "process", process)
    return read


def test_only_what_changed_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = counted(monkeypatch)
    write(tmp_path / "in", dict.fromkeys(range(8), 0))
    (tmp_path / "in" / "empty.txt").write_text("")
    build([tmp_path / "in"], tmp_path / "out", Options())
    assert len(read) == 10
    read.clear()
    before = (tmp_path / "out" / "graph.html").stat().st_ino
    report = build([tmp_path / "in"], tmp_path / "out", Options())
    assert not read
    assert report.triple_count
    assert (tmp_path / "out" / "graph.html").stat().st_ino == before, "nothing was to be done"
    (tmp_path / "in" / "3.txt").write_text(resolution(3, 2, 2), "utf-8")
    (tmp_path / "in" / "4.txt").rename(tmp_path / "in" / "four.txt")
    build([tmp_path / "in"], tmp_path / "out", Options())
    assert read == ["3.txt"]
    build([tmp_path / "in"], tmp_path / "fresh", Options())
    same(tmp_path / "out", tmp_path / "fresh", (*FILES, "graph.html"))


CHANGES: dict[str, Callable[[Path], Options]] = {
    "another base": lambda _: Options(base="https://example.org/kb/", page=False),
    "no cache": lambda _: Options(page=False, fresh=True),
    "aliases": lambda folder: Options(page=False, aliases=folder / "names.csv"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_depends_on_an_option_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    write(tmp_path / "in", {1: 0, 2: 0, 6: 1})
    (tmp_path / "names.csv").write_text("entity,label,kind\norg/keepers,Keepers,pref\n", "utf-8")
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    read = counted(monkeypatch)
    options = CHANGES[change](tmp_path)
    build([tmp_path / "in"], tmp_path / "out", options)
    assert len(read) == 4
    build([tmp_path / "in"], tmp_path / "fresh", options)
    same(tmp_path / "out", tmp_path / "fresh")


def test_another_version_of_the_code_uses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in", {1: 0, 6: 1})
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    read = counted(monkeypatch)
    monkeypatch.setattr(working, "reading_version", lambda: "next")
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    assert len(read) == 3


DAMAGE: dict[str, Callable[[Path], None]] = {
    "the cache is gone": lambda out: shutil.rmtree(out / "cache"),
    "the note is no JSON": lambda out: (out / "cache" / "built.json").write_text("{"),
    "a kept result is cut": lambda out: _cut(next((out / "cache" / "documents").rglob("*/*"))),
    "a head is damaged": lambda out: _spoil(next((out / "cache" / "documents").rglob("*/*"))),
    "the store is gone": lambda out: shutil.rmtree(out / "store"),
    "the store is damaged": lambda out: (out / "store" / "CURRENT").write_text("nothing\n"),
    "the Turtle was edited": lambda out: (out / "graph.ttl").write_text("# mine\n"),
    "the shared lines are gone": lambda out: (out / "cache" / "shared.nt").unlink(),
    "the shared lines were edited": lambda out: (out / "cache" / "shared.nt").write_text("x"),
    "a text is gone": lambda out: next((out / "texts").iterdir()).unlink(),
}


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5])


def _spoil(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'["', b"[[", 1))


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_was_damaged_is_made_anew(tmp_path: Path, damage: str) -> None:
    write(tmp_path / "in", {1: 0, 2: 0, 6: 1})
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    DAMAGE[damage](tmp_path / "out")
    (tmp_path / "in" / "2.txt").write_text(resolution(2, 2, 2), "utf-8")
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    build([tmp_path / "in"], tmp_path / "fresh", Options(page=False))
    same(tmp_path / "out", tmp_path / "fresh")


def test_a_kept_result_cannot_run_code() -> None:
    kept = dump(Outcome("a.txt", "k", cites=("A/RES/91/1",), found={"Fact": 2}))
    assert load(Outcome, kept) == Outcome("a.txt", "k", cites=("A/RES/91/1",), found={"Fact": 2})
    assert b"__" not in kept


def test_the_page_of_kept_lines_is_that_of_the_store(built: Path, tmp_path: Path) -> None:
    store = ox.Store.read_only(str(built / "store"))
    write_page(store, tmp_path / "page.html", title="resograph", texts=Texts(built / "texts"))
    assert (tmp_path / "page.html").read_bytes() == (built / "graph.html").read_bytes()


def test_the_page_needs_no_lines_that_it_does_not_show() -> None:
    text = resolution(1, 2, 0)
    source = Source("a.txt", "0" * 64, len(text))
    page, found = working.understand(Document("d", Kind.RESOLUTION, text, source, "plain"))
    said = state(page, found, Iris()).said()
    kept = lines_of(shown(said, {}))
    assert set(kept) < set(lines_of(said))
    assert any(term("schema:text") in line for line in kept)
    assert any(term("oa:exact") in line for line in kept)
    for name in ("oa:start", "rg:inDocument", "rg:resolvesTo", "rg:mentions", "rg:Clause"):
        assert not any(term(name) in line for line in kept), name


def test_a_large_store_is_loaded_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "in", {1: 0, 6: 1})
    build([tmp_path / "in"], tmp_path / "fresh", Options(page=False))
    monkeypatch.setattr(outputs, "_LARGE", 0)
    build([tmp_path / "in"], tmp_path / "out", Options(page=False))
    same(tmp_path / "out", tmp_path / "fresh")
    monkeypatch.setattr(outputs, "_LOADER", "raise SystemExit(3)")
    build([tmp_path / "in"], tmp_path / "here", Options(page=False))
    same(tmp_path / "here", tmp_path / "fresh")
    assert capfd.readouterr() == ("", "")
