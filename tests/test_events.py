"""Events: names, dates, places, organizers; bodies and websites are no events."""

import pytest

from graph.extract.events import extractor as events

EVENTS = [
    # text, label, type, start, location, organizer
    (
        "The Summit of the Future will be held in New York in September.",
        ("Summit of the Future", "summit", "2024-09", "New York", ""),
    ),
    (
        "The AI for Good Global Summit in May in Geneva was organized by ITU.",
        (
            "AI for Good Global Summit",
            "summit",
            "2024-05",
            "Geneva",
            "org/international-telecommunication-union",
        ),
    ),
    (
        "It was agreed at the Fourth World Conference on Women in Beijing in 1995.",
        ("Fourth World Conference on Women", "conference", "1995", "Beijing", ""),
    ),
    (
        "They met at the 2023 World Robot Conference in Shanghai on July 6, 2023.",
        ("2023 World Robot Conference", "conference", "2023-07-06", "Shanghai", ""),
    ),
    (
        "China spoke at the 56th session of the UN Human Rights Council on Monday.",
        (
            "56th session of the Human Rights Council",
            "session",
            "2024-07-01",
            "",
            "org/human-rights-council",
        ),
    ),
    (
        "The General Assembly will meet again at 10 a.m. on Wednesday, 3 July.",
        ("meeting of the General Assembly", "meeting", "2024-07-03", "", "org/general-assembly"),
    ),
    (
        "The Security Council is scheduled to vote on Friday.",
        ("vote of the Security Council", "meeting", "2024-07-05", "", "org/security-council"),
    ),
    (
        "On 24 May 2024, the 25th plenary meeting of the 79th session of the General Assembly was"
        " held.",
        (
            "25th plenary meeting of the General Assembly",
            "meeting",
            "2024-05-24",
            "",
            "org/general-assembly",
        ),
    ),
    (
        "The twelfth special session of the General Assembly, held from 8 to 10 May 2002, was"
        " long.",
        (
            "twelfth special session of the General Assembly",
            "session",
            "2002-05-08",
            "",
            "org/general-assembly",
        ),
    ),
    (
        "In March 2021, during the third meeting of the Tide Coalition Leaders, he spoke.",
        ("third meeting of the Tide Coalition Leaders", "meeting", "2021-03", "", ""),
    ),
    (
        "The Security Council will hold an emergency meeting on Friday on the crisis in Chad.",
        ("emergency meeting", "meeting", "2024-07-05", "", "org/security-council"),
    ),
    (
        "The 2024 Tide Conference, aimed at the many who live near seas and rivers of all kinds and"
        " their friends, opens on 9 July 2024 in Rome.",
        ("2024 Tide Conference", "conference", "2024-07-09", "Rome", ""),
    ),
    (
        "He spoke at the International Conference “Water is life” in Rome in May 2023.",
        ("International Conference “Water is life”", "conference", "2023-05", "Rome", ""),
    ),
]
NO_EVENTS = [
    "They met the press on Monday. The forum is a website.",
    "A conference call took an hour on Friday.",
    "The Conference on Disarmament is a body.",
    "The Council will meet its targets.",
    "The week began.",
    "They spoke of the resolution “World Conference on Tides” in 2023.",
    "They named two Presidents of the Conference in Rome.",
]


def of_page(make_page, text):
    return list(events.extract(make_page(text, "news", published="2024-07-02")))


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(make_page, text, expected):
    (one,) = of_page(make_page, text)
    assert (one.label, one.type, one.start, one.location, one.organizer) == expected
    assert one.span.end <= len(text)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_near_misses(make_page, text):
    assert of_page(make_page, text) == []


def test_adoption_is_an_event(make_page):
    text = "The Security Council adopted resolution 2722 (2024) on 10 January 2024."
    (one,) = of_page(make_page, text)
    assert (one.type, one.start, one.organizer) == (
        "adoption",
        "2024-01-10",
        "org/security-council",
    )
    assert one.entity == "event/adoption-s-res-2722-2024"


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The General Assembly would meet on 4 May 2025.", ["2025-05-04"]),
        ("The Security Council is due to vote on the text on 5 July 2024.", ["2024-07-05"]),
        (
            "The vote came before a planned international meeting in Doha on 1 May 2025.",
            ["2025-05-01"],
        ),
        ("The talks came before a planned vote in Doha on 1 May 2025.", []),
        ("The General Assembly would like it on 4 May 2025.", []),
    ],
)
def test_planned(make_page, text, starts):
    assert [one.start for one in of_page(make_page, text)] == starts


def test_yearly_events_stay_apart(make_page):
    text = "The Trade Forum met in Rome in May 2023. The Trade Forum met in Rome in May 2024."
    assert len({one.entity for one in of_page(make_page, text)}) == 2
