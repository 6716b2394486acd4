"""Titles in any dress against those that only look like them."""

import pytest

from graph.link.compare.numbers import numbers_in, sessions_in
from graph.link.compare.titles import NEAR, likeness
from graph.link.compare.words import stems

TITLE = "Strengthening the protection of peatlands, mangroves and seagrass for future generations"


@pytest.mark.parametrize(
    "printed",
    [
        TITLE,
        TITLE.upper(),
        TITLE.title(),
        "Strengthening the Protection of Peatlands, Mangroves, and Seagrass for Future Generations",
        "Strengthening the protection of peatlands, mangroves and seagrass",
        "Strengthening protection of peatland, mangroves and seagrasses for future generations",
        "The protection of peatlands, mangroves and seagrass for future generations",
    ],
)
def test_the_same_title(printed):
    assert likeness(printed, TITLE).score >= NEAR


@pytest.mark.parametrize(
    "printed",
    [
        "Strengthening the protection of civilians for future generations",
        "Strengthening the protection of whales, dolphins and porpoises for future generations",
        "Future generations",
        "Peatlands",
        "Declaration on Future Generations",
        "",
        "…",
    ],
)
def test_another_title(printed):
    assert likeness(printed, TITLE).score < NEAR


def test_short_forms_of_the_press_are_spelled_out():
    assert stems("AI") == stems("artificial intelligence")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("141 in favour, five against and thirty-five abstaining", {141, 5, 35}),
        ("Forty-three to two", {43, 2}),
        ("one hundred and twenty-one States", {121}),
        ("in 2022, at 1.5 degrees, 3/4 and 12,000 people", set()),
        ("someone attended", set()),
    ],
)
def test_numbers(text, numbers):
    assert numbers_in(text) == numbers


def test_sessions():
    text = "its 78th session, the twentieth session, the eightieth session and the closing session"
    assert sessions_in(text) == {"78", "20", "80"}
