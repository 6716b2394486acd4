"""Days, weeks, years and decades that the United Nations keep."""

import pytest

from graph.extract.events import extractor as events

OBSERVANCES = [
    # text, label, start
    ("It declared 4 May as International Salt Day.", "International Salt Day", ""),
    ("It proclaimed 2031 the International Year of Salt.", "International Year of Salt", "2031"),
    ("On the International Year of Salt, 2031, they spoke.", "International Year of Salt", "2031"),
    (
        "They will mark the tenth anniversary of the International Year of Salt, in 2031.",
        "International Year of Salt",
        "",
    ),
    (
        "In 2029 it declared the International Year of Salt and Lakes.",
        "International Year of Salt and Lakes",
        "",
    ),
    (
        "It proclaimed the International Year of Salt in 2029.",
        "International Year of Salt",
        "",
    ),
    (
        "They proclaimed a World Year of Lakes starting on 12 August 2031.",
        "World Year of Lakes",
        "2031-08-12",
    ),
    (
        "The International Decade for the Protection of Lakes, 2031-2040, begins.",
        "International Decade for the Protection of Lakes",
        "2031",
    ),
    ("It celebrated United Nations Day, said the mayor.", "United Nations Day", ""),
    ("World Lake Day is on Monday.", "World Lake Day", ""),
    (
        "Today is the International Day of Talks among Peoples.",
        "International Day of Talks among Peoples",
        "",
    ),
]
NONE = [
    "The World Bank spoke on Monday, a Day of Rest.",
    "It was an international day for all.",
    "New Year and Election Day came.",
    "The International Year was kept.",
    "UN Adopts Salt Remembrance Day Text",
]


def of_page(make_page, text):
    return list(events.extract(make_page(text, "news", published="2024-07-02")))


@pytest.mark.parametrize(("text", "label", "start"), OBSERVANCES)
def test_observances(make_page, text, label, start):
    (one,) = [one for one in of_page(make_page, text) if one.type == "observance"]
    assert (one.label, one.start) == (label, start)
    assert text[one.span.start : one.span.end] == label


@pytest.mark.parametrize("text", NONE)
def test_near_misses(make_page, text):
    assert not [one for one in of_page(make_page, text) if one.type == "observance"]


def test_the_year_that_is_kept_is_no_day_of_the_adoption(make_page):
    text = "The General Assembly adopted a resolution proclaiming 2031 as the World Year of Salt."
    assert [one.start for one in of_page(make_page, text) if one.type == "adoption"] == []


DECADES = [
    (
        "They kept the World Decade of Salt, “Wells for All”, 2031–2040, the World Decade of Lakes"
        " (2033–2042) and the World Decade of Rivers.",
        ["2031", "2033", ""],
    ),
    ("They proclaimed 2031–2040 as the World Decade of Salt.", ["2031"]),
    ("The World Decade of Salt, as was said, ran from 2031 to 2040.", ["2031"]),
]


@pytest.mark.parametrize(("text", "starts"), DECADES)
def test_each_decade_has_its_own_years(make_page, text, starts):
    assert [one.start for one in of_page(make_page, text)] == starts
