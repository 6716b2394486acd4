"""What a citation states beside its number: dates, titles, annexes and parts."""

import pytest
from cited import cited

from graph.extract.citations.part import part_meant
from graph.extract.citations.stated import stated_date, stated_title


def test_dates_and_titles(make_page):
    text = (
        "Recalling its resolutions 5/1 on wells, and 5/2 on ropes, both of 18 June 2007, 49/8 and "
        "49/9 of 1 April 2022, and 52/3 of 4 April 2023, entitled “Rope, ‘old’ and new, 2001”,"
    )
    found = {one.symbol.number + one.symbol.session: one for one in cited(make_page, text, "HRC")}
    assert [found[key].stated_date for key in ("15", "25", "849", "949", "352")] == [
        *("2007-06-18", "2007-06-18", "2022-04-01", "2022-04-01", "2023-04-04"),
    ]
    assert found["352"].stated_title == "Rope, ‘old’ and new, 2001"
    assert found["949"].stated_title == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("91/14 of 2 March 2037", "2037-03-02"),
        ("91/14, of 2 March 2037", "2037-03-02"),
        ("91/14 of March 2, 2037", "2037-03-02"),
        ("91/14 adopted on 2 March 2037", "2037-03-02"),
        ("91/14 of 2 March 20375 and", "2037-03-02"),
        ("91/14 and 2 March 2037", ""),
        ("91/14 of 42 March 2037", ""),
    ],
)
def test_stated_date(text, expected):
    assert stated_date(text, 5)[0] == expected


DATED = [
    (
        "Recalling the statements of its President of 2 March 2036 (S/PRST/2036/4), 9 May 2036, "
        "(S/PRST/2036/7) and those that followed (S/PRST/2037/1),",
        ["2036-03-02", "2036-05-09", ""],
    ),
    ("Recalling its statement (S/PRST/2010/16) of 25 August 2010,", ["2010-08-25"]),
    ("Since the adoption of resolution 181 (II) on 29 November 1947,", ["1947-11-29"]),
    (
        "Guided by resolution 41/28, adopted by the General Assembly on 4 December 1986,",
        ["1986-12-04"],
    ),
    ("Stressing resolution 1325 (2000) on 8 March 2031,", [""]),
    (
        "Recalling resolutions 242 (1967), 338 (1973) and 425 (1978) of 19 March 1978,",
        ["", "", "1978-03-19"],
    ),
    ("Recalling resolutions 425 (1978) and 426 (1978) of 19 March 1978,", ["1978-03-19"] * 2),
    ("Recalling the 27 August 2003 Statement by its President (S/PRST/2003/14),", ["2003-08-27"]),
    ("Recalling the adoption on 16 May 1998 of its resolution 1170 (1998),", ["1998-05-16"]),
    ("Recalling the attack on 16 May 1998 and resolution 1170 (1998),", [""]),
    (
        "Recalling Human Rights Council resolutions 5/1, on institutions, and 5/2, on the Code of "
        "Conduct for holders of mandates, of 18 June 2007, and 5/3, on wells,",
        ["2007-06-18", "2007-06-18", ""],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATED, ids=range(len(DATED)))
def test_dates_of_lists_and_brackets(make_page, text, expected):
    assert [one.stated_date for one in cited(make_page, text, "SC")] == expected


def test_title_of_both(make_page):
    text = (
        "Recalling resolutions 48/13 of 8 October 2021 and 76/3 of 28 July 2022, both entitled "
        "“Clear springs”, and 76/4, entitled “Ropes”,"
    )
    found = [one.stated_title for one in cited(make_page, text, "HRC")]
    assert found == ["Clear springs", "Clear springs", "Ropes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (", entitled “A, 2001 and B”, and", "A, 2001 and B"),
        (', entitled "A", and', "A"),
        (", entitled, “A “B” C”, and", "A “B” C"),
        (", entitled A, and", ""),
        (", entitled “A and no end", ""),
        (" on “A”", "A"),
    ],
)
def test_stated_title(text, expected):
    assert stated_title(text, 0, len(text)) == expected


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("paragraphs 5 to 7 of resolution ", ";", "paragraphs 5 to 7"),
        ("in the annex to its resolution ", ",", "annex"),
        ("section II of General Assembly resolution ", ",", "section II"),
        ("its resolution ", ", annex II.", "annex II"),
        ("its resolution ", ", sect. X; 57/130", "sect. X"),
        ("the annex. Recalling its resolution ", ", and", ""),
        (
            "paragraphs 3 (a) to (f) of UN Security Council Resolution ",
            ";",
            "paragraphs 3 (a) to (f)",
        ),
        ("paragraphs 1-4, 6-9, 12, and 15 of resolution ", ",", "paragraphs 1-4, 6-9, 12, and 15"),
        ("paragraph 4 (a) and 4 (b) of resolution ", ",", "paragraph 4 (a) and 4 (b)"),
        ("section XI, paragraph 6, of its resolution ", ",", "section XI, paragraph 6"),
        ("paragraph 13 of annex II to its resolution ", ",", "paragraph 13 of annex II"),
        ("Annexes I and II of resolution ", ",", "Annexes I and II"),
        ("subparagraphs 3(b)(i) and (ii) of resolution ", ",", "subparagraphs 3(b)(i) and (ii)"),
        ("the sixth preambular paragraph of its resolution ", " and", "sixth preambular paragraph"),
        ("Recalls paragraph 7 of ", " and", "paragraph 7"),
        ("in paragraph 6, subparagraph a of resolution ", ",", "paragraph 6, subparagraph a"),
        ("the reports under resolution ", " paragraphs 16 and 18, and of", "paragraphs 16 and 18"),
        ("Recalling resolution ", ", and in particular its paragraph 6,", "paragraph 6"),
        ("comply with resolution ", ", in particular paragraphs 1 and 5;", "paragraphs 1 and 5"),
        (
            "goals of resolution ",
            ", in particular paragraphs 7 and 11 of that resolution,",
            "paragraphs 7 and 11",
        ),
        ("goals of resolution ", ", in particular paragraphs 7 and 11 of its report,", ""),
        ("as requested in resolution ", ", particularly with a view to", ""),
        ("as decided in resolution ", ", and paragraphs 4 and 5 below", ""),
        ("Recalling resolution ", ", in particular paragraph 10 of resolution 91/2,", ""),
        ("Chapter IV of the Charter, as mandated in resolution ", ",", ""),
    ],
)
def test_part_meant(before, behind, expected):
    text = f"{before}91/14{behind}"
    start = len(before)
    assert part_meant(text, 0, start, start + 5, len(text)) == expected


THEREOF = [
    ("Recalling resolution 78/31 of 3 May 2024 and paragraph 4 thereof,", ["paragraph 4"]),
    (
        "Recalling resolution 78/31, by which wells were dug, and section II thereof,",
        ["section II"],
    ),
    ("Recalling resolution 78/31 on the Wells Convention, and paragraph 4 thereof,", [""]),
    ("Recalling resolution 78/31, and paragraph 7 of that resolution,", ["", "paragraph 7"]),
    ("Recalling resolution 78/31, and the annex to the same resolution,", ["", "annex"]),
    ("Recalling resolution 78/31, and paragraph 7 of that decision,", [""]),
    ("Recalling resolutions 78/31 and 78/32, and paragraph 7 of that resolution,", ["", ""]),
]


@pytest.mark.parametrize(("text", "parts"), THEREOF, ids=[row[0][20:60] for row in THEREOF])
def test_words_that_point_back_to_what_was_cited(make_page, text, parts):
    assert [one.part for one in cited(make_page, text, "GA")] == parts


def test_what_is_cited_again_stands_below_its_own_verb(make_page):
    text = "Recalling resolution 78/31 of 3 May 2024, and stressing paragraph 7 of that resolution,"
    found = list(cited(make_page, text, "GA"))
    assert [(one.verb, one.stated_date) for one in found] == [
        ("recall", "2024-05-03"),
        ("stress", ""),
    ]
