"""Dates of undated stories, counted from the adoption that they tell as news."""

import pytest
from link_cases import at, card, mention, story

from graph.extract.dates.mentions import mentions
from graph.findings import Adoption, DateMention
from graph.link import Record, link

RECORD = Record(
    [
        card("A/RES/91/14", "Salt marshes", "2036-07-01"),  # a Tuesday
        card("A/RES/90/20", "Quiet lakes", "2036-03-20"),
    ]
)


def dates(text: str, *, published: str = "", named: str = "91/14") -> list[DateMention]:
    """The dates of a story that names a resolution by number."""
    one = story(text, published=published)
    named_at = at(text, f"resolution {named}")
    found = [
        *mentions(one.page, published),
        mention(text, f"resolution {named}", symbol=f"A/RES/{named}"),
        *(Adoption(at(text, word), "t", "", of=named_at) for word in ("adopted",) if word in text),
    ]
    (linked,) = link([story(text, *found, published=published)], RECORD)
    return [one for one in linked.findings if isinstance(one, DateMention)]


def values(text: str, *, published: str = "", named: str = "91/14") -> dict[str, str]:
    """The dates of the story with their values."""
    return {one.span.of(text): one.value for one in dates(text, published=published, named=named)}


def rules(text: str) -> set[tuple[str, str]]:
    """The rules that gave the dates, and what they count from."""
    return {(one.rule, one.anchor) for one in dates(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Assembly on Tuesday adopted resolution 91/14. It follows talks that ended June 20"
            " and a text of March.",
            {"Tuesday": "2036-07-01", "June 20": "2036-06-20", "March": "2036-03"},
            id="weekday of the adoption",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 on Tuesday. The envoy said Wednesday that last"
            " month's talks had helped.",
            {"Tuesday": "2036-07-01", "Wednesday": "2036-07-02", "last month": "2036-06"},
            id="appeared on the day after",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 on Tuesday. Talks had broken down on Friday.",
            {"Tuesday": "2036-07-01", "Friday": "2036-06-27"},
            id="a weekday before",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 today. The talks began yesterday.",
            {"today": "2036-07-01", "yesterday": "2036-06-30"},
            id="today",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 yesterday. The envoy left on Sunday.",
            {"yesterday": "2036-07-01", "Sunday": "2036-06-29"},
            id="yesterday",
        ),
        pytest.param(
            "July 2 (Agency) -- The Assembly adopted resolution 91/14. The envoy left on Monday.",
            {"July 2": "2036-07-02", "Monday": "2036-06-30"},
            id="dateline without a year",
        ),
        pytest.param(
            "The Assembly on Tuesday adopted resolution 91/14, which holds until 4 May 2037.",
            {"Tuesday": "2036-07-01", "4 May 2037": "2037-05-04"},
            id="a deadline in its sentence",
        ),
        pytest.param(
            "The Assembly today adopted resolution 91/14 and named 2038 the Year of Salt.",
            {"today": "2036-07-01", "2038": "2038"},
            id="a year that is a name",
        ),
        pytest.param(
            "On 1 July the Assembly adopted resolution 91/14. Talks began in March.",
            {"1 July": "2036-07-01", "March": "2036-03"},
            id="its day without the year",
        ),
        pytest.param(
            "All hail resolution 91/14. The hall was full. Many came. The sun shone. Rain fell."
            " Tuesday's vote pleased all.",
            {"Tuesday": "2036-07-01"},
            id="a vote of that weekday",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 yesterday. Today the envoy spoke.",
            {"yesterday": "2036-07-01", "Today": "2036-07-02"},
            id="the day word that comes first",
        ),
    ],
)
def test_dates_count_from_the_adoption(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The Assembly on Friday adopted resolution 91/14. Talks ended June 20.",
            id="another weekday",
        ),
        pytest.param(
            "The march on Tuesday recalled resolution 91/14. Talks ended June 20.", id="no news"
        ),
        pytest.param(
            "The Assembly on Tuesday adopted resolution 91/14. Talks ended June 20. All was"
            " signed on 4 May 2037.",
            id="of a later year",
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14. Talks ended June 20.", id="no day told"
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 on Tuesday, 1 July 2036. Talks ended June 20.",
            id="told with its year",
        ),
        pytest.param(
            "March 9 (Agency) -- The Assembly adopted resolution 91/14. Talks ended June 20.",
            id="dateline far from it",
        ),
        pytest.param(
            "July 2 (Agency) -- The envoy on Saturday praised resolution 91/14.",
            id="dateline whose weekday is another",
        ),
        pytest.param(
            "One year ago today the Assembly adopted resolution 91/14.", id="an anniversary"
        ),
        pytest.param(
            "The Assembly today, June 20, adopted resolution 91/14.", id="today is another day"
        ),
        pytest.param(
            "The Assembly adopted resolution 91/14 on July 1. It was extended on July 9.",
            id="something was decided on another day",
        ),
        pytest.param(
            "The envoy said on Tuesday that resolution 91/14 helps.", id="only spoken of then"
        ),
    ],
)
def test_nothing_counts_from_it_where_the_story_is_of_another_time(text: str) -> None:
    assert not any(rule.startswith("linked:") for rule, _ in rules(text))


def test_days_ahead_do_not_make_a_story_younger() -> None:
    text = (
        "The Assembly on Tuesday adopted resolution 91/14. The mission stays until 4 May 2037."
        " Talks ended June 20."
    )
    assert values(text)["June 20"] == "2036-06-20"


def test_a_story_with_a_date_counts_from_it() -> None:
    text = "The Assembly on Tuesday adopted resolution 91/14."
    assert values(text, published="2036-07-10") == {"Tuesday": "2036-07-08"}


def test_the_rule_says_that_the_day_comes_from_the_record() -> None:
    assert rules("The Assembly on Tuesday adopted resolution 91/14.") == {
        ("linked:dates:weekday", "2036-07-01")
    }
    assert rules("The march on Tuesday recalled resolution 91/14.") == {("dates:weekday", "")}


def test_a_resolution_that_no_record_holds_dates_nothing() -> None:
    text = "The Assembly on Tuesday adopted resolution 91/15. Talks ended June 20."
    assert values(text, named="91/15") == {"Tuesday": "", "June 20": ""}


def test_a_day_that_is_set_to_be_observed_is_none_of_this_year() -> None:
    text = "The Assembly on Tuesday adopted resolution 91/14. It designated June 20 as Marsh Day."
    assert values(text) == {"Tuesday": "2036-07-01", "June 20": ""}
