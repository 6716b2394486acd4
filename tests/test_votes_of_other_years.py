"""Counts and ballots of another year, or on a paragraph, are not told of the text itself."""

from __future__ import annotations

import pytest
from conftest import make_page

from graph.extract import run
from graph.findings import Tally, Vote

DRAFT = "The Third Committee adopted draft resolution A/C.3/76/L.28 by 79 votes to 32.\n\n"


def _of(text: str) -> dict[int | None, str]:
    page = make_page(text, "news")
    told = [one for one in run(page) if isinstance(one, Tally)]
    return {one.in_favour: one.of.of(page.text) if one.of else "" for one in told}


@pytest.mark.parametrize(
    "sentence",
    ["Last year 82 states voted yes and 30 voted no.", "In 2019, 82 voted in favour, 30 against."],
)
def test_a_vote_of_another_year_is_of_no_text_here(sentence: str) -> None:
    assert _of(DRAFT + sentence)[82] == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 82 states voted yes and 30 voted no.",
        "In 2019, 82 voted in favour of the text, 30 against.",
    ],
)
def test_a_vote_on_the_text_is_of_it(sentence: str) -> None:
    assert _of(DRAFT + sentence)[82] != ""


@pytest.mark.parametrize(
    "what",
    ["operative paragraph 3", "the fifth preambular paragraph", "preambular paragraphs 2 and 3"],
)
def test_a_vote_on_a_paragraph_is_not_of_the_text(what: str) -> None:
    told = _of(DRAFT + f"Before that, {what} was retained by 150 votes to 4.")
    assert told == {79: "draft resolution A/C.3/76/L.28", 150: ""}


@pytest.mark.parametrize(
    "change",
    [
        "An amendment by Nigeria to the draft was voted down, 40 to 80.",
        "Paragraph 3 of the draft was kept, but an amendment to the draft fell by 40 votes to 80.",
    ],
)
def test_a_vote_on_an_amendment_is_not_of_the_text(change: str) -> None:
    assert _of(DRAFT + change)[40] == ""


def test_a_vote_on_the_text_as_amended_is_of_it() -> None:
    assert _of(DRAFT + "Amended twice, the draft was adopted by 40 votes to 8.")[40] == "the draft"


def test_a_vote_on_somebodys_amendment_is_not_of_the_text() -> None:
    assert _of(DRAFT + "Israel’s amendment on hostages was adopted by 50 to 44.")[50] == ""


@pytest.mark.parametrize(
    ("sentence", "votes"),
    [
        ("The United States vetoed it; London, too, abstained.", ["against", "abstained"]),
        ("Chad, however, abstained.", ["abstained"]),
        ("Peru, Chad, too tired to stay, left before it.", []),
    ],
)
def test_what_is_inserted_parts_nobody_from_the_vote(sentence: str, votes: list[str]) -> None:
    found = run(make_page("The Security Council voted on a draft resolution. " + sentence, "news"))
    assert [one.ballot for one in found if isinstance(one, Vote)] == votes


def test_who_voted_otherwise_before_votes_on_the_text_now() -> None:
    text = DRAFT + "Abstentions included Fiji, which had previously voted with Israel, and Palau."
    found = run(make_page(text, "news"))
    assert all(one.of for one in found if isinstance(one, Vote) and one.ballot == "abstained")
