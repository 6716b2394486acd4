"""Lists whose title tells the month, symbols beside days, and what stands in marks: press texts."""

from __future__ import annotations

import pytest
from conftest import make_page

from graph.extract import run
from graph.findings import Adoption, DateMention, Event, ResolutionMention, Tally, Vote
from graph.model import Page

PROGRAMME = """The hall in June 2031

3 June – The chamber choir sings.
10 June – Security Council adopts resolution 9735 (14-0-1, Russia abstaining), drafted by Malta.
20 June – World Salt Day.
28 June – The choir rests.
"""

MORE = "Nobody in the bay had heard of it before, and few believed it when they did.\n\n" * 10


def _dates(page: Page) -> dict[str, str]:
    return {one.span.of(page.text): one.value for one in run(page) if isinstance(one, DateMention)}


def test_days_take_the_year_of_the_month_in_the_title() -> None:
    told = _dates(make_page(PROGRAMME, "news"))
    assert told["3 June"] == "2031-06-03"
    assert told["28 June"] == "2031-06-28"


def test_a_day_that_comes_back_every_year_makes_none_of_the_next_line_so() -> None:
    told = _dates(make_page(PROGRAMME, "news"))
    assert told["20 June"] == ""


def test_the_day_that_heads_an_entry_is_that_of_its_act() -> None:
    found = run(make_page(PROGRAMME, "news"))
    assert [one.date for one in found if isinstance(one, Adoption)] == ["2031-06-10"]


def test_a_dateline_is_the_day_of_the_report() -> None:
    text = "3 May 2031 -- The Security Council has adopted resolution 9735, drafted by Malta.\n"
    found = run(make_page(text, "news"))
    assert [one.date for one in found if isinstance(one, Adoption)] == [""]


def test_no_sentence_that_closes_a_story_is_its_signature() -> None:
    told = _dates(
        make_page(
            "SALT CITY, July 15. The envoy spoke for a long while about the fisheries of the bay"
            " and of what had become of them since the great storm.\n\n"
            + MORE
            + "The office was set up in 2019 (Resolution 2476 of June 25, 2019).\n",
            "news",
        )
    )
    assert told["July 15"] == ""
    signed = make_page(
        "The envoy said that on July 15 the boats of the bay would sail again, storm or no"
        f" storm, and that nobody would stop them.\n\n{MORE}Salt City, 25 June 2019\n",
        "news",
    )
    assert _dates(signed)["July 15"] == "2018-07-15"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("See A/ES-11/PV.5, 2 March 2031, for the debate.", "2 March 2031"),
        ("See A/78/PV.12, 2 March 2031, for the debate.", "2 March 2031"),
    ],
)
def test_the_number_of_a_symbol_is_no_day(text: str, day: str) -> None:
    assert set(_dates(make_page(text, "news"))) == {day}


def test_days_joined_by_a_comma_are_both_told() -> None:
    told = _dates(make_page("The hearings were held on 1, 2 March 2031.", "news"))
    assert sorted(told.values()) == ["2031-03-01", "2031-03-02"]


@pytest.mark.parametrize(
    ("number", "symbol"),
    [("ES-11/1", "A/RES/ES-11/1"), ("S-21/1", "A/HRC/RES/S-21/1"), ("51/25", "A/HRC/RES/51/25")],
)
def test_emergency_sessions_are_the_assemblys(number: str, symbol: str) -> None:
    text = f"Diplomats at the Human Rights Council recalled resolution {number} on Monday."
    found = run(make_page(text, "news"))
    assert [one.symbol for one in found if isinstance(one, ResolutionMention)] == [symbol]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ('The text speaks of aid "to repel the armed attack".', []),
        ('It asks Malta to leave lands taken "in the recent conflict".', []),
        ("It recalls the siege of Salt City.", ["siege of Salt City"]),
    ],
)
def test_marks_name_no_event(text: str, labels: list[str]) -> None:
    found = run(make_page(text, "news"))
    assert [one.label for one in found if isinstance(one, Event)] == labels


@pytest.mark.parametrize("bullet", ["•", "★", "►", "◆", "➤", "-"])
def test_bullets_part_a_list(bullet: str) -> None:
    text = (
        f"{bullet} The General Assembly adopted resolution 78/132 by 100 votes to 2.\n\n"
        f"{bullet} The General Assembly adopted resolution 78/265 by consensus.\n\n"
        f"{bullet} Another text fell by 17 votes to 19.\n"
    )
    found = run(make_page(text, "news"))
    counts = [(one.about, one.in_favour) for one in found if isinstance(one, Tally)]
    assert counts == [("A/RES/78/132", 100), ("", 17)]
    assert not [one for one in found if isinstance(one, Vote)]
