"""Names, links, modes and dates as the mark-up of AKN4UN writes them."""

from __future__ import annotations

import pytest

from graph.read.akn_facts import iso_date, leading_symbol
from graph.read.akn_links import agrees, linked_symbol, whole_token
from graph.read.akn_names import split_names
from graph.read.akn_terms import mode_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peru", ["Peru"]),
        ("Peru and Chile", ["Peru", "Chile"]),
        ("Peru, Trinidad and Tobago", ["Peru", "Trinidad and Tobago"]),
        ("Antigua And Barbuda, and Nauru", ["Antigua And Barbuda", "Nauru"]),
        (
            "Great Britain and Northern Ireland and Saint Vincent and the Grenadines",
            ["Great Britain and Northern Ireland", "Saint Vincent and the Grenadines"],
        ),
        ("Iran (Islamic Republic of), Mali; Peru", ["Iran (Islamic Republic of)", "Mali", "Peru"]),
        ("Cuba (on behalf of the Group of 77, and China) and Mali", ["Cuba", "Mali"]),
        ("Peru and Mali. - Chile was removed", ["Peru", "Mali", "Chile was removed"]),
        ("", []),
        (" , ", []),
    ],
)
def test_lists_of_names(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end, _ in split_names(text)] == names


@pytest.mark.parametrize(
    ("href", "symbol"),
    [
        ("https://undocs.org/en/A/RES/91/14", "A/RES/91/14"),
        ("http://undocs.org/S/RES/2722(2024)", "S/RES/2722 (2024)"),
        ("https://docs.un.org/en/A/RES/91/14", "A/RES/91/14"),
        ("https://undocs.org//en/A/RES/217 (III)", "A/RES/217(III)"),
        ("https://www.undocs.org/A%2FRES%2F91%2F14", "A/RES/91/14"),
        ("http://undocs.org/S/RES/2722(2024", "S/RES/2722 (2024)"),
        ("https://undocs.org/S/RES/", ""),
        ("https://www.un.org/A/RES/91/14", ""),
        ("file:///C:/A/RES/91/14", ""),
        ("", ""),
    ],
)
def test_links(href: str, symbol: str) -> None:
    assert linked_symbol(href) == symbol


@pytest.mark.parametrize(
    ("anchor", "symbol", "expected"),
    [
        ("91/14", "A/RES/91/14", True),
        ("91/15", "A/RES/91/14", False),
        ("217 A (III)", "A/RES/217(III)", True),
        ("A/91/79-E/2036/55", "A/91/79", True),
        ("the report", "A/91/79", True),
        ("anything 7", "", True),
    ],
)
def test_agreement_of_anchor_and_link(anchor: str, symbol: str, expected: bool) -> None:
    assert agrees(anchor, symbol) is expected


def test_anchors_grow_to_whole_numbers_but_not_over_markers() -> None:
    text = "see 173/263 of"
    assert whole_token(text, 5, 10, set()) == (4, 11)
    assert whole_token(text, 5, 10, {5, 10}) == (5, 10)
    assert whole_token("90/11", 0, 5, set()) == (0, 5)


@pytest.mark.parametrize(
    ("note", "mode"),
    [
        ("adoptedWithoutVote", "without-vote"),
        ("Adopted without a vote, 9th meeting", "without-vote"),
        ("Adopted unanimously, 6278th meeting", "unanimous"),
        ("Adopted through silence procedure", "without-vote"),
        ("adoptedByAcclamation", "acclamation"),
        ("Adopted by consensus, 9th plenary meeting", "consensus"),
        ("adoptedRecordedVote", "recorded-vote"),
        ("Adopted 94-13-61, 38th meeting", ""),
        ("VOTING BY MAIL", ""),
    ],
)
def test_modes(note: str, mode: str) -> None:
    assert mode_of(note) == mode


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 3 May 2036", "2036-05-03"),
        ("on 31\u00a0December 2036", "2036-12-31"),
        ("in May 2036", ""),
        ("3 Maybe 2036", ""),
    ],
)
def test_dates_in_words(text: str, value: str) -> None:
    assert iso_date(text) == value


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/91/L.7, as orally revised", "A/91/L.7"),
        ("A/91/L.7 (as amended in A/91/L.8)", "A/91/L.7"),
        ("A/91/77, para. 9", "A/91/77"),
        ("an informal paper", "an informal paper"),
    ],
)
def test_symbols_with_remarks(text: str, symbol: str) -> None:
    assert leading_symbol(text) == symbol
