"""The bundled notes and the five seeds, from their text to what they are about and claim."""

import csv
from pathlib import Path

import pytest

from graph.findings import About, Claim
from graph.link import Record, Story, link, make_card
from graph.pipeline.worker import understand
from graph.read import read
from graph.read.inputs import discover
from graph.symbol import try_parse

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
EXERCISE = "press/exercise-claims-to-check.md"


def linked(folder: Path, texts: Path) -> dict[str, Story]:
    """All stories below a folder, linked, by path; the texts of the record are kept in `texts`."""
    cards, stories = [], {}
    for item in discover([folder]):
        if not item.readable:
            continue
        page, findings = understand(read(item))
        card = make_card(page, findings)
        if card:
            cards.append(card)
            (texts / f"{card.document_id}.txt").write_text(page.text, "utf-8", newline="")
        else:
            stories[item.path] = Story(page, tuple(findings))
    paths = sorted(stories)
    return dict(
        zip(paths, link([stories[one] for one in paths], Record(cards, texts)), strict=True)
    )


@pytest.fixture(name="notes", scope="module")
def _notes(tmp_path_factory):
    return linked(CORPUS, tmp_path_factory.mktemp("texts"))


def about(story: Story, *grounds: str) -> set[str]:
    return {
        one.symbol
        for one in story.findings
        if isinstance(one, About) and (not grounds or one.ground in grounds)
    }


def test_every_note_is_linked_by_its_text_to_the_resolution_that_it_concerns(notes):
    rows = list(csv.DictReader((CORPUS / "manifest.csv").open(encoding="utf-8")))
    concerned = {row["file"]: row["url"].split("/en/")[1] for row in rows if not row["symbol"]}
    assert concerned
    for path, address in concerned.items():
        found = about(notes[path], "symbol", "draft", "title", "date", "description")
        assert try_parse(address).text in found, path


def test_the_exercise_is_contradicted_where_it_is_wrong_and_no_other_note_is(notes):
    for path, story in notes.items():
        wrong = [
            (one.about, one.property)
            for one in story.findings
            if isinstance(one, Claim) and one.verdict == "contradicted"
        ]
        if path != EXERCISE:
            assert wrong == [], path
            continue
        assert sorted(wrong) == [
            ("A/RES/78/241", "tally"),
            ("A/RES/78/241", "vote"),
            ("A/RES/78/265", "sponsor"),
            ("A/RES/78/311", "adoption-date"),
            ("A/RES/78/311", "adoption-mode"),
            ("A/RES/78/311", "meeting"),
            ("A/RES/78/311", "sponsor-count"),
            ("A/RES/78/311", "tally"),
        ]


def test_a_judged_claim_shows_both_passages(notes):
    shown = 0
    for story in notes.values():
        for one in story.findings:
            if isinstance(one, Claim) and one.verdict != "unverifiable":
                assert one.span.of(story.page.text)
                shown += bool(one.passage)
    assert shown > 50


@pytest.mark.reference
def test_the_seeds_are_about_two_resolutions(reference_path, tmp_path):
    stories = linked(reference_path("seeds"), tmp_path)
    found = {path[:3]: about(story) for path, story in stories.items()}
    assert found == {
        "000": {"A/RES/78/265"},
        "002": {"A/RES/78/311"},
        "003": {"A/RES/78/265", "A/RES/78/311"},
        "004": {"A/RES/78/265"},
    }
