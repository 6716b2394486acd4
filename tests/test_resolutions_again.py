"""Resolutions named by a number alone, in brackets, or by an organ that is not their session's."""

from __future__ import annotations

import pytest
from conftest import make_page

from graph.extract import run
from graph.findings import Adoption, ResolutionMention, Sponsor, Vote

NAMED = "The Human Rights Council created the post by 17 votes to 6 in resolution 51/25.\n\n"


def _mentions(text: str) -> list[tuple[str, str]]:
    page = make_page(text, "news")
    found = [one for one in run(page) if isinstance(one, ResolutionMention)]
    return [(one.span.of(page.text), one.symbol) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "51/1, led by Malta and Chad, passed by 20-7-20.",
        "Malta hailed 51/1 as a step ahead.",
        "On salt, 51/1 passed by a vote of 20 to 7.",
    ],
)
def test_a_number_of_a_session_that_the_text_named(line: str) -> None:
    assert ("51/1", "A/HRC/RES/51/1") in _mentions(NAMED + line)


@pytest.mark.parametrize(
    "line",
    [
        "Decision 51/101 was put off.",
        "The choir won 52/3 in the second innings.",
        "It rose by 51/2% in a year.",
        "The report A/51/12 was read.",
        "Item 51/3 was left open.",
        "The line L.51/1 is closed.",
    ],
)
def test_other_numbers_are_none(line: str) -> None:
    assert [symbol for _, symbol in _mentions(NAMED + line)] == ["A/HRC/RES/51/25"]


def test_a_day_of_a_month_is_no_number() -> None:
    text = "The Human Rights Council adopted resolution 11/8. It met again, 11/9 being a Friday."
    assert [symbol for _, symbol in _mentions(text)] == ["A/HRC/RES/11/8"]


def test_no_session_named_no_number() -> None:
    assert _mentions("The Council met. On salt, 51/1 passed by a vote of 20 to 7.") == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("All members of the Security Council voted for the document (No. 2645).", "2645 (2022)"),
    ],
)
def test_a_number_in_brackets(text: str, mention: str) -> None:
    assert [symbol for _, symbol in _mentions(text)] == [f"S/RES/{mention}"]


def test_a_document_of_some_number_in_brackets_is_none_without_an_organ() -> None:
    assert _mentions("The clerk filed the document (No. 12).") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began in 2019 (UN Resolution 2476 of 2019).", "UN Resolution 2476"),
        ("2/ Resolution 2669 asks for calm in Chad.", "Resolution 2669"),
        (
            "The Council passed a US- and Mexican-drafted resolution on salt.",
            "a US- and Mexican-drafted resolution",
        ),
    ],
)
def test_where_the_phrase_begins(text: str, words: str) -> None:
    assert [passage for passage, _ in _mentions(text)] == [words]


def test_a_veto_of_another_organs_text_is_told_of_that_text() -> None:
    text = (
        "Resolution 377 (V) was adopted on 3 November 1950. It was used first after France and"
        " Britain had vetoed a Security Council text."
    )
    votes = [one for one in run(make_page(text, "news")) if isinstance(one, Vote)]
    assert len(votes) == 2
    assert {one.about for one in votes} == {""}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The session of the Human Rights Council ended on 7 October with resolution 51/25.", 0),
        ("The Security Council ended the mission on 7 October by resolution 2645.", 1),
    ],
)
def test_what_is_told_of_a_session_is_no_act(text: str, acts: int) -> None:
    found = run(make_page(text, "news"))
    assert len([one for one in found if isinstance(one, Adoption)]) == acts


SENATE = "\n\nLast week the Senate adopted a resolution on police pay. The House must approve it."


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        (
            "The UN Security Council authorised the force by 13 votes to none.\n\n"
            "Resolution 2699, tabled by Peru, gives it a year." + SENATE,
            ["S/RES/2699 (2023)", ""],
        ),
        ("The Senate met.\n\nResolution 2699, tabled by Peru, gives it a year." + SENATE, ["", ""]),
    ],
)
def test_a_number_in_a_text_that_begins_with_the_council_is_the_councils(
    text: str, symbols: list[str]
) -> None:
    assert [symbol for _, symbol in _mentions(text)] == symbols


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("The General Assembly met. The US draft was adopted.", ["state/USA"]),
        ("The General Assembly met. The British draft was adopted.", ["state/GBR"]),
        ("The General Assembly met. The EU draft was adopted.", ["org/european-union"]),
        ("The Security Council vetoed a resolution. The Russia text failed.", ["state/RUS"]),
        ("The General Assembly met. The DPRK draft was adopted.", []),
        ("The General Assembly met. The DRC resolution was adopted.", []),
        ("The General Assembly met. The DPRK’s draft was adopted.", ["state/PRK"]),
        ("The General Assembly met. Syria’s resolution, tabled by Chad, passed.", ["state/TCD"]),
        (
            "The General Assembly met. Malta’s resolution, co-sponsored by Chad, passed.",
            ["state/MLT", "state/TCD"],
        ),
    ],
)
def test_whose_a_draft_is(text: str, makers: list[str]) -> None:
    found = run(make_page(text, "news"))
    assert [one.actor for one in found if isinstance(one, Sponsor)] == makers


def test_a_listed_number_with_its_matter_is_no_day() -> None:
    text = (
        "The Environment Assembly adopted UNEP/EA.6/Res.5 on sand, pushed by Peru; 6/9 on"
        " pesticides, sponsored by Chad; and met again, 6/8 being a Thursday."
    )
    assert [symbol for _, symbol in _mentions(text)] == ["UNEP/EA.6/Res.5", "UNEP/EA.6/Res.9"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Parliament’s chair welcomed the adoption by the United Nations General Assembly of a"
            " resolution on salt.",
            "",
        ),
        (
            "The Assembly’s president noted the adoption by parliament of a resolution on salt.",
            "parliament",
        ),
    ],
)
def test_whose_the_adoption_was(text: str, other: str) -> None:
    found = run(make_page(text, "news"))
    assert [one.other for one in found if isinstance(one, ResolutionMention)] == [other]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He steered Resolution 242 to a vote.", "Resolution 242"),
        ("She spoke of using resolution 2719 again.", "resolution 2719"),
        ("They left resolution 2686 alone.", "resolution 2686"),
        ("A binding resolution 2686 was asked for.", "A binding resolution 2686"),
        ("Envoys recalled UN-backed resolution 2334.", "UN-backed resolution 2334"),
    ],
)
def test_a_verb_is_none_of_the_phrase(text: str, words: str) -> None:
    text = "The Security Council met. " + text
    assert [passage for passage, _ in _mentions(text)] == [words]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("In 2013 the Assembly had adopted a first resolution on it (68/167).", ["A/RES/68/167"]),
        ("The Assembly adopted a resolution on salt (11/9).", [""]),
        ("The Assembly adopted a resolution on salt. Few came (68/167).", [""]),
    ],
)
def test_a_number_in_brackets_behind_the_matter(text: str, symbols: list[str]) -> None:
    assert [symbol for _, symbol in _mentions(text)] == symbols
