"""Dates: tables of expressions and near-misses, anchors, and properties of all mentions."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract.dates import extractor as dates
from graph.extract.dates.absolute import find_absolute
from graph.extract.dates.document import published

ABSOLUTE = [
    ("on 21 March 2024", "21 March 2024", "2024-03-21"),
    ("on March 21, 2024", "March 21, 2024", "2024-03-21"),
    ("on the 21st of March 2024", "21st of March 2024", "2024-03-21"),
    ("on Thursday, March 21, 2024, it", "Thursday, March 21, 2024", "2024-03-21"),
    ("dated 2024-03-21", "2024-03-21", "2024-03-21"),
    ("of 21.3.2024", "21.3.2024", "2024-03-21"),
    ("of 13/3/2024", "13/3/2024", "2024-03-13"),
    ("of 3/4/2024", "3/4/2024", "2024"),
    ("met on 3/4/2024, after May 2, 2023", "3/4/2024", "2024-03-04"),
    ("Salt, 2024-03-04. Updated 04-03-2024", "04-03-2024", "2024-03-04"),
    ("Salt, 2024-03-04. Updated 05-03-2024", "05-03-2024", "2024"),
    ("met on 3/4/2024, after 2 May 2023", "3/4/2024", "2024-04-03"),
    ("met on 3-4-2024, after 2 May 2023", "3-4-2024", "2024-04-03"),
    ("met on 3-4-2024, after May 2, 2023", "3-4-2024", "2024"),
    ("Salt, 8 July , 2006. They met", "8 July , 2006", "2006-07-08"),
    ("on Thursday, 13/3/2024, it", "Thursday, 13/3/2024", "2024-03-13"),
    ("on 27/10/22 in Vila", "27/10/22", "2022-10-27"),
    ("at 19-12-2025 | 15:27", "19-12-2025", "2025-12-19"),
    ("GA/1234\n20240321\nIt met", "20240321", "2024-03-21"),
    ("GA/1234\n\n20240321 Vote is 9-3", "20240321", "2024-03-21"),
    ("help for the poor4 June 2011 The Council", "4 June 2011", "2011-06-04"),
    ("close shareMarch 21, 2024 20", "March 21, 2024", "2024-03-21"),
    ("on Thursday (March 21, 2024)", "Thursday (March 21, 2024", "2024-03-21"),
    ("Published December 09,2023", "December 09,2023", "2023-12-09"),
    ("the 21st Friday, January 2022", "21st Friday, January 2022", "2022-01-21"),
    ("NEW YORK, Oct. 12, 2022", "Oct. 12, 2022", "2022-10-12"),
    ("in May 2023 they", "May 2023", "2023-05"),
    ("since 1995", "1995", "1995"),
    ("the 2022 elections", "2022", "2022"),
    ("of 10 December 19481 and", "10 December 1948", "1948-12-10"),
    ("meeting, on14 December 2010", "14 December 2010", "2010-12-14"),
    ("on 31 June 2024", "31 June 2024", "2024-06"),
]
SEVERAL = [
    ("from 30 May to 3 June 2022", ["2022-05-30", "2022-06-03"]),
    ("21–23 September 2024", ["2024-09-21", "2024-09-23"]),
    ("on 10, 11 and 12 May 2021", ["2021-05-10", "2021-05-11", "2021-05-12"]),
    ("on June 7-8, 2023", ["2023-06-07", "2023-06-08"]),
    ("between 2018 and 2022", ["2018", "2022"]),
    ("(2017-2023)", ["2017", "2023"]),
    ("2018–22", ["2018", "2022"]),
    ("from 28 December to 3 January 2022", ["2021-12-28", "2022-01-03"]),
]
NOT_DATES = [
    "the parkMarch of the 20 goats",
    "A rule drawn up by April Olt said that wells were dry.",
    "file 20240321 Votes",
    "the 2030 Agenda for Sustainable Development and Agenda 2063",
    "resolution 1325 (2000) and resolutions 1970 and 1973",
    "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
    "documents A/CONF.217/2023, S/2024/239 and E/CN.6/2022/3",
    "decision 2020/21 of its organizational session",
    "at its 2024 session",
    "symbol 20240321X and part 11/12/13 of it",
    "version 1.5 runs 24/7; see page 2019 and para. 1984",
    "9/11, and the 1990s",
    "some 2000 people and 1900 soldiers",
    "$2000 or 2000 euros, 1850 km, 1999 words",
    "the 1988 Committee and the 1267 regime",
    "said Theresa May; they march on",
    "March 15 countries signed",
    "every December, each May",
    "coronavirus disease 2019",
]
ANCHORED = [
    ("It voted unanimously to adopt the text Tuesday evening.", "Tuesday", "2024-07-02"),
    ("It is to vote on the text Thursday evening.", "Thursday", "2024-07-04"),
    ("Since April 5, 3,300 people stayed at home.", "April 5", "2024-04-05"),
    ("By June 10, 3 men had left.", "June 10", "2024-06-10"),
    # Tuesday 2 July 2024
    ("The text was approved on Monday.", "Monday", "2024-07-01"),
    ("He told reporters Tuesday that it is good.", "Tuesday", "2024-07-02"),
    ("The Council will meet on Thursday.", "Thursday", "2024-07-04"),
    ("They voted to hold a meeting on Thursday.", "Thursday", "2024-07-04"),
    ("It said it would resume on Friday.", "Friday", "2024-07-05"),
    ("UNITED NATIONS, July 3. They voted.", "July 3", "2024-07-03"),
    ("It failed the day before yesterday.", "the day before yesterday", "2024-06-30"),
    ("The panel must report by year’s end.", "year’s end", "2024"),
    ("The coming September is full.", "coming September", "2024-09"),
    ("They will meet next Tuesday.", "next Tuesday", "2024-07-09"),
    ("It met last Tuesday.", "last Tuesday", "2024-06-25"),
    ("A rule proposed on June 21, which would hurt, fell.", "June 21", "2024-06-21"),
    ("It follows the March 21 adoption.", "March 21", "2024-03-21"),
    ("The rule, announced on June 21, stands.", "June 21", "2024-06-21"),
    ("The summit is held in September.", "September", "2024-09"),
    ("They had agreed in October.", "October", "2023-10"),
    ("They agreed in October last year.", "October last year", "2023-10"),
    ("Next year it will be thirty.", "Next year", "2025"),
    ("A vote is due this year.", "this year", "2024"),
    ("It began last month.", "last month", "2024-06"),
    ("It happened last week.", "last week", "2024-06"),
    ("They left two days ago.", "two days ago", "2024-06-30"),
    ("They met six months ago.", "six months ago", "2024-01"),
    ("Students began four years ago.", "four years ago", "2020"),
    ("The Assembly today adopted it.", "today", "2024-07-02"),
    ("It was said yesterday.", "yesterday", "2024-07-01"),
    ("A report is due by the end of the year.", "the year", "2024"),
]
NOT_RELATIVE = [
    "Today’s world needs rules.",
    "young people today",
    "TODAY.XY / Society, see www.today.xy/news",
    "over the past year and to this day",
    "Black Friday and Good Friday",
    "Fridays for Future",
    "Today it is one; tomorrow it may be another.",
    "in the next years, for a whole week",
    "at 10.03.22, version 3.12.05",
]


def found(make_page, text, kind="news", published=""):
    page = make_page(text, kind, published=published)
    return [(one.span.of(text), one.value) for one in dates.extract(page)]


@pytest.mark.parametrize("kind", ["news", "resolution"])
@pytest.mark.parametrize(("text", "passage", "value"), ABSOLUTE)
def test_absolute(make_page, text, passage, value, kind):
    assert (passage, value) in found(make_page, text, kind)


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_lists_and_ranges(make_page, text, values):
    assert [value for _, value in found(make_page, text)] == values


@pytest.mark.parametrize("text", NOT_DATES)
def test_near_misses(make_page, text):
    assert found(make_page, text) == []


@pytest.mark.parametrize(("text", "passage", "value"), ANCHORED)
def test_counted_from_publication(make_page, text, passage, value):
    assert found(make_page, text, published="2024-07-02") == [(passage, value)]


@pytest.mark.parametrize(("text", "passage", "value"), ANCHORED)
def test_without_anchor_there_is_no_value(make_page, text, passage, value):
    assert found(make_page, text) == [(passage, "")]


@pytest.mark.parametrize("text", NOT_RELATIVE)
def test_no_relative_date(make_page, text):
    assert found(make_page, text, published="2024-07-02") == []


def test_anchor_is_told(make_page):
    page = make_page("It met on Monday and in 1995.", "news", published="2024-07-02")
    assert [one.anchor for one in dates.extract(page)] == ["2024-07-02", ""]


def test_counts_from_the_date_told_before(make_page):
    text = "It was signed on 3 May 2021. The same year it failed; two days later nobody cared."
    values = [value for _, value in found(make_page, text, published="2024-07-02")]
    assert values == ["2021-05-03", "2021", "2021-05-05"]


def test_day_of_every_year_has_no_value(make_page):
    text = "World Pilgrim Day, observed on 26 April, is near."
    assert found(make_page, text, published="2024-07-02") == [("26 April", "")]


def test_resolution_looks_back_from_its_adoption(make_page):
    text = (
        "Resolution adopted by the General Assembly on 20 December 2035\n\n"
        "The General Assembly,\n\nDeploring the attack of 8 April,\n"
    )
    assert ("8 April", "2035-04-08") in found(make_page, text, "resolution")


def test_dates_of_captions_are_told_apart(make_page):
    text = "Peace at last\n\nA hall in Nairobi, July 6, 2023./CFP\n\nDelegates met in 2024.\n"
    page = make_page(text, "news")
    rules = {one.value: one.rule for one in dates.extract(page)}
    assert rules["2024"] == "dates:year"
    assert rules["2023-07-06"].startswith("caption:")


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Delegates met on Friday.", "2023-07-07"),
        ("Delegates met on Thursday.", "2023-07-06"),
        ("Delegates met on Monday.", "2023-07-03"),
        ("Delegates will meet on Friday.", "2023-07-07"),
    ],
)
def test_news_may_be_younger_than_its_picture(make_page, told, value):
    text = f"Peace at last\n\nA hall in Nairobi, July 6, 2023./CFP\n\n{told}\n"
    assert found(make_page, text)[-1][1] == value


PUBLISHED = [
    ("A road for all | 21 Mar 2024 | The Assembly met.", "2024-03-21"),
    ("Wells for the poor4 June 2011 The Council met.", "2011-06-04"),
    ("They met on 4 June 2011 The Hague said so.", ""),
    ("date 2031-07-05 States met on Monday.", "2031-07-05"),
    ("08:52 UTC+8, 2031-07-05 0\nStates met.", "2031-07-05"),
    ("ROME (Wire / Post - 5th July, 2031) States met.", "2031-07-05"),
    ("Written: 2031-07-05 08:23:16Updated: 2031-07-05 15:37:52\n\nStates met.", "2031-07-05"),
    ("A hall, Monday, May 5, 2031. (Wire)\n\nStates met on Monday.", "2031-05-05"),
    ("A hall, Monday, May 5, 2031. (Wire file)\n\nStates met on Monday.", ""),
    ("GENEVA, 5 July 2031 (Wire) — Delegates met.", "2031-07-05"),
    ("A headline\n\nPublished: May 3, 2031\n\nText in 2024.", "2031-05-03"),
    ("April 10, 2031\nBy Jane Doe\n\nText.", "2031-04-10"),
    ("They met on 5 July 2031 and left again for another town.", ""),
]


@pytest.mark.parametrize(("text", "value"), PUBLISHED)
def test_date_of_the_document(make_page, text, value):
    page = make_page(text, "news")
    assert published(page.document, page.segments) == value


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_dress(day):
    month = day.strftime("%B")
    for text in (
        f"on {day.day} {month} {day.year},",
        f"on {month} {day.day}, {day.year}",
        day.isoformat(),
    ):
        (one,) = find_absolute(text)
        assert (one.year, one.month, one.day) == (day.year, day.month, day.day)


@settings(max_examples=60)
@given(st.text(alphabet="0123456789 MayonMarch,.-–/()’“”\n2024", max_size=80))
def test_spans_lie_in_the_text_and_do_not_overlap(make_page, text):
    page = make_page("Dates: " + text, "news", published="2024-07-02")
    spans = [one.span for one in dates.extract(page)]
    assert all(one.end <= len(page.text) for one in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
