"""Dates whose year or anchor stands around them: datelines, stories, weekdays; odd dresses."""

import pytest

from graph.extract.dates import extractor as dates
from graph.extract.dates.document import published

DATELINES = [
    # the line that bears the date, its value
    ("GENEVA / NEW YORK (2 April 2021) – Experts spoke.", "2021-04-02"),
    ("REEF CITY, Kenya, March 3, 2021 /Some Newswire/ -- Makers met.", "2021-03-03"),
    ("March 3, 2021|By Jane Doe, Daily", "2021-03-03"),
    ("Updated - March 21, 2024 09:15 am IST", "2024-03-21"),
    ("First published on Wed 3 Mar 2021 10.14 GMT", "2021-03-03"),
    ("Fri, 10/08/2021 - 19:50", "2021-10-08"),
    ("Fri, 08/10/2021 - 19:50", "2021-10-08"),
    ("2021/03/03", "2021-03-03"),
    ("03-Mar-2021", "2021-03-03"),
    ("2021-03-03T10:14:00Z", "2021-03-03"),
    ("Posted on : Oct.15,2006 17:27 KST", "2006-10-15"),
    ("Thursday, November 16, 1995 REEF CITY (Agency) -- Members met.", "1995-11-16"),
    ("(Geneva, July 11, 2019) – The Council met.", "2019-07-11"),
    ("REEF CITY, 11 JUL 2019 (RNS) - The Holy See spoke.", "2019-07-11"),
    ("11 July 2019 | News", "2019-07-11"),
    ("July 11, 2019, Reef City – The Committee met.", "2019-07-11"),
    ("July 11, 2019, the Reef City police – it is said – met.", ""),
    ("19970711 Resolution 91/14 Adopted; Ministers Speak", "1997-07-11"),
    ("Council renews mission.11 July 2019 – Members met.", "2019-07-11"),
    ("It was so.11 July 2019 came.", ""),
    ("11. 7. 2019", "2019-07-11"),
    ("The Council met on 11 July 2019 and spoke.", ""),
    ("11/07/19 Ministers met.", ""),
    ("MOSCOW, July 11. The Council met.", ""),
]
TOLD = [
    # text of a report of 10 March 2021, the dates told
    ("They met last night.", ["2021-03-09"]),
    ("They will meet the day after tomorrow.", ["2021-03-12"]),
    (
        "They met on 5 March. It began in 2012 and passed two years later.",
        ["2021-03-05", "2012", "2014"],
    ),
    (
        "It began in 2012, passed on 5 March 2014, and fell two days later.",
        ["2012", "2014-03-05", "2014-03-07"],
    ),
    ("A decade ago they met.", ["2011"]),
    ("By mid-2015 it was over.", ["2015"]),
    ("They met on 28/29 May 2014.", ["2014-05-28", "2014-05-29"]),
    ("It passed on 5 March 2012. On 10 March it failed.", ["2012-03-05", "2012-03-10"]),
    ("It passed on 5 March 2012. The next day it failed.", ["2012-03-05", "2012-03-06"]),
    ("It passed on 5 March 2012. On 10 September it failed.", ["2012-03-05", "2020-09-10"]),
    ("It rose in June 2012. Then it fell in August.", ["2012-06", "2012-08"]),
    ("It rose in June 2012. It was over in May.", ["2012-06", "2020-05"]),
    ("It rose in June 2012. It will end in August.", ["2012-06", "2021-08"]),
    ("Last year they met in April and May.", ["2020", "2020-04", "2020-05"]),
    ("Last year on Nov 16 it rose.", ["2020", "2020-11-16"]),
    ("It has grown since last year. They met in February.", ["2020", "2021-02"]),
    ("They met in February and in July 2016.", ["2016-02", "2016-07"]),
    ("They would meet in May, and praised the hall.", ["2021-05"]),
    ("They recalled resolution 30/1 of October 2015.", ["2015-10"]),
    ("They left on the 1st of October 2015.", ["2015-10-01"]),
    ("The hall was shut.5 March 2021 came and went.", ["2021-03-05"]),
    ("20210305As ministers met, it rained.", ["2021-03-05"]),
    ("It builds on [resolution] 1907 and Article 19 March no further.", []),
    ("In the 1990s it was cheap.", []),
    ("The decision RNS/COP/14/Dec.3 was read.", []),
    ("They built it on the Fourth of July.", []),
    ("They are likely to vote on Friday.", ["2021-03-12"]),
    ("Chad was the only member to vote against it on Monday.", ["2021-03-08"]),
    ("Chad, the last of the members, is to vote on it on Monday.", ["2021-03-15"]),
    ("They met on the 8th, local time.", ["2021-03-08"]),
    ("They had met on the 28th, and will meet on the 12th.", ["2021-02-28", "2021-03-12"]),
    ("They met on the 3rd of last month.", ["2021-02-03"]),
    ("They met on the 8th floor, on the 10th anniversary.", []),
    ("It ran from July 2012June 2013 in all.", ["2012-07", "2013-06"]),
    (
        "At its 73rd session, the General Assembly chose on 2 December and 3 May.",
        ["2018-12-02", "2019-05-03"],
    ),
    ("At its 51st session, the Human Rights Council chose on 6 October.", ["2020-10-06"]),
    ("It was posted on July 30.2012, not at 30.5.", ["2012-07-30"]),
]
UNDATED = [
    # a text without a date of its own, the values told
    ("On Tuesday, 29 October, the Council passed 2493 (2019).", ["2019-10-29"]),
    ("On Tuesday, 29 October, the Council passed a text. In 2013 it failed.", ["", "2013"]),
    ("On 30 August 2021 it passed. The city fell on August 15.", ["2021-08-30", "2021-08-15"]),
    ("On 30 August 2021 it passed. It fell on Monday.", ["2021-08-30", ""]),
    ("Since 30 August 2021 it holds. The city fell on May 15.", ["2021-08-30", ""]),
    ("It runs through 30 August 2021. They met on May 15.", ["2021-08-30", ""]),
    (
        "August 2, 1990: text one.\n\nAugust 18: text two.\n\nSeptember 24: text three.",
        ["1990-08-02", "1990-08-18", "1990-09-24"],
    ),
    (  # the first entry of a chronicle does not date what stands above it
        "May 11 (Agency) - All measures:\n\n* Aug. 2, 1990 - one.\n\n* Aug. 3, 1992 - two.\n\n"
        "* Aug. 4, 1993 - three.",
        ["", "1990-08-02", "1992-08-03", "1993-08-04"],
    ),
    ("They spoke on December 17.\n\nOn 18 November 2021 it passed.", ["2021-12-17", "2021-11-18"]),
    (
        "From Monday (24 February) on it sits.\n\nIt is of March 2019; they speak on 27 February.",
        ["2020-02-24", "2019-03", "2020-02-27"],
    ),
    ("LIMA, Dec 23 -- The Council passed resolution 2334 on Friday.", ["2016-12-23"] * 2),
    ("LIMA, Dec 23 -- The Council passed resolution 2334 on Monday.", ["", ""]),
]
_HEAD = "Ministers meet on water\n\n"
_TAIL = "\n\nThey spoke of water and said no more about it.\n"


@pytest.mark.parametrize(("line", "value"), DATELINES)
def test_datelines(make_page, line, value):
    page = make_page(_HEAD + line + _TAIL, "news")
    assert published(page.document, page.segments) == value


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_told_in_a_dated_text(make_page, text, values):
    head = _HEAD + "GENEVA, 10 March 2021 – Ministers met.\n\n"
    page = make_page(head + text + "\n", "news")
    found = [one for one in dates.extract(page) if one.span.start >= len(head)]
    assert [one.value for one in found if one.value] == values


@pytest.mark.parametrize(("text", "values"), UNDATED)
def test_told_in_a_text_without_date(make_page, text, values):
    page = make_page(_HEAD + text + _TAIL, "news")
    assert [one.value for one in dates.extract(page)] == values


def test_a_report_counts_from_its_dateline_and_not_from_its_release(make_page):
    text = (
        "Release Date: 6 July 2000\n\nNew hall opens\n\nNEW YORK, 5 July -- It opened this evening."
    )
    told = [
        one.value
        for one in dates.extract(make_page(text, "news"))
        if "evening" in one.span.of(text)
    ]
    assert told == ["2000-07-05"]


FEET = [
    # the end of a text, the date that the text bears
    ("They spoke of salt.\n(Salt Agency, May 3, 2031)\n", "2031-05-03"),
    ("They spoke of salt.\n\nSalt News Agency May 3, 2031", "2031-05-03"),
    ("They spoke of salt.\n\n61st plenary meeting, May 3, 2031", ""),
    ("They spoke of salt.\n[2] Salt News, May 3, 2031", ""),
    ("They spoke of salt.\n\nIt holds until May 3, 2031", ""),
]


@pytest.mark.parametrize(("foot", "value"), FEET)
def test_a_day_at_the_foot_dates_a_text(make_page, foot, value):
    page = make_page(_HEAD + "They spoke of lakes.\n" * 15 + f"\n{foot}", "news")
    assert published(page.document, page.segments) == value


AGREED = [
    # a text without a date of its own, the value of its last weekday
    ("A boat off Reef City on May 3, 2031. The Council on Saturday passed it.", "2031-05-03"),
    ("A boat off Reef City on May 3, 2031. The Council on Monday passed it.", ""),
    ("It was last renewed on May 3, 2031. The Council on Saturday passed it.", ""),
    ("It stays until May 3, 2031. The Council on Saturday passed it.", ""),
    ("They met on Saturday, May 3, 2031. The Council will meet on Saturday.", ""),
    ("It met in May 2031. The Council on Saturday passed it.", ""),
    ("It bids them “leave on May 3, 2031”. The Council on Saturday passed it.", ""),
    ("They said “go”. A boat on May 3, 2031. The Council on Saturday passed it.", "2031-05-03"),
]


@pytest.mark.parametrize(("text", "value"), AGREED)
def test_a_day_that_agrees_with_the_weekday_is_that_of_the_news(make_page, text, value):
    page = make_page(f"{_HEAD}{text}{_TAIL}", "news")
    assert next(one.value for one in dates.extract(page) if one.rule == "dates:weekday") == value


STAMPS = [
    # the first line of a text, the date that the text bears
    ("Salt Agency, May 3, 2031 Adjust font size:", "2031-05-03"),
    ("Salt Agency | Updated: 2031-05-03 09:19", "2031-05-03"),
    ("Monday, May 5, 2031 Published at 12:51 GMT 13:51 UK", "2031-05-05"),
    ("05.05.2031 - Article", "2031-05-05"),
    ("View Date: 2031-05-05 04:28:12", ""),
    ("Council prolongs the mission in Chad until May 3, 2031", ""),
    ("5 May 2031print sharing button", ""),
    ("Members vote on the text on May 5, 2031.", ""),
]


@pytest.mark.parametrize(("line", "value"), STAMPS)
def test_a_stamp_dates_a_text_and_a_deadline_does_not(make_page, line, value):
    page = make_page(f"{line}\n\nThe Council met and the chair spoke of salt.\n", "news")
    assert published(page.document, page.segments) == value


KNOWN = [
    # text of a report of 10 June 2026, the dates told
    ("The Council set up the mission until 30 November.", ["2026-11-30"]),
    ("It extended the mandate through 31 March.", ["2027-03-31"]),
    ("The mandate, which expires on 31 March, was renewed.", ["2027-03-31"]),
    ("The mission closed on 30 November.", ["2025-11-30"]),
    ("The Council asked the chair to report by 30 November.", ["2026-11-30"]),
    ("The Council met last June and this June.", ["2025-06", "2026-06"]),
    ("It trains those who work in the salt trade of tomorrow.", []),
    ("Salt law 1756 Lists of laws", []),
    ("In June 2012 they met. The mission was set up until 15 May.", ["2012-06", "2013-05-15"]),
    ("It came to be held on 12 May.", ["2026-05-12"]),
    ("The attacks of September 11 changed that.", ["2001-09-11"]),
    ("Hamas attacked Israel on October 7.", ["2023-10-07"]),
    ("On October 7, two years after Hamas attacked, they met.", ["2025-10-07"]),
    ("The chess club met on October 7.", ["2025-10-07"]),
    ("The body was founded more than 70 years ago.", []),
    ("The body was founded 70 years ago.", ["1956"]),
    ("On 6 August, the Council adopted resolution 661 (1990).", ["1990-08-06"]),
    ("Resolution 662, adopted on 9 August, went further. In early October it sat.", None),
    ("Texts on Iraq. AUG. 9: In Resolution 662, the council voted 15-0.", ["1990-08-09"]),
    ("The adoption, on 19 November, of resolution 1275 (1999) helped.", ["1999-11-19"]),
    ("Salt Day is held every year on 3 May. The day of 3 May was chosen by Chad.", []),
    ("The text recalls resolution 662 (1990). It was adopted on 9 May.", ["2026-05-09"]),
]


@pytest.mark.parametrize(("text", "values"), KNOWN)
def test_what_a_reader_knows(make_page, text, values):
    page = make_page(f"The hall\n\n{text}\n", "news", published="2026-06-10")
    found = [one.value for one in dates.extract(page) if one.value]
    assert found == (["1990-08-09", "1990-10"] if values is None else values)


LONG = "the members of the Council met in the hall and spoke of salt and of lakes."
PARTS = [
    # a page of several parts, the value of the last day told that counts from another
    (f"3 May 2031\n\nToday {LONG}\n\n1 May 2031\n\nToday {LONG}", "2031-05-01"),
    (f"2031\n\nOn 3 May {LONG}\n\n2033\n\nOn 3 May {LONG}", "2033-05-03"),
    (f"March 2031:\n\nOn 3 March {LONG}\n\nMay 2031:\n\nOn 6 May {LONG}", "2031-05-06"),
    (f"3 May 2031\n\nToday {LONG}\n\nOn 1 May 2031 it rained.\n\nToday {LONG}", "2031-05-03"),
    (f"3 May 2031\n\nToday {LONG}\n\n1 May 2031\n30 April 2031", "2031-05-03"),
]


@pytest.mark.parametrize(("text", "value"), PARTS)
def test_a_part_counts_from_the_date_above_it(make_page, text, value):
    page = make_page(f"{text}\n", "news")
    told = [one for one in dates.extract(page) if one.anchor]
    assert told[-1].value == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # an agency behind the dash, printed a day later
        (
            "The Lake Times\nWednesday, April 1, 1998\nCouncil Bars Salt\n"
            "REEF CITY, March 31 - (AP) The Council barred salt today.",
            {"today": "1998-03-31"},
        ),
        # a day of a headline does not take its year from the day of another paragraph
        (
            "COUNCIL EXTENDS MANDATE UNTIL 15 SEPTEMBER\n\n13 August 1998\n\nIt met today.",
            {"15 SEPTEMBER": "1998-09-15", "today": "1998-08-13"},
        ),
        # near-miss: a list of days with one year
        ("The Council met on 30 May, 3 June 2012.", {"30 May": "2012-05-30"}),
    ],
)
def test_days_of_a_head(make_page, text, days):
    page = make_page(text, "news")
    told = {one.span.of(text): one.value for one in dates.extract(page)}
    assert {words: told.get(words) for words in days} == days
