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
            "2024",
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
            "12th special session of the General Assembly",
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
        (
            "emergency meeting of the Security Council",
            "meeting",
            "2024-07-05",
            "",
            "org/security-council",
        ),
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
    "During a 7 July meeting, the team met.",
    "On 7 July there was a meeting.",
    "He leads the World Salt Congress, whose members fled.",
    "The Lake Society Conference of Elders urged the UN to act.",
    "The salt bill passed in the National Congress of the country.",
    "60th Meeting (AM)",
    "The next session of the Human Rights Council will be hard.",
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


def test_an_act_of_some_month_is_not_the_adoption_of_the_resolution_told(make_page):
    text = "The UN Council passed a resolution on Chad. In May 2013 the Council voted for a force."
    assert of_page(make_page, text) == []


def test_a_number_and_a_body_name_a_summit(make_page):
    (one,) = of_page(make_page, "It sums up the 17th summit of La Lumiere, held in Lima.")
    assert (one.label, one.entity) == (
        "17th summit of La Lumiere",
        "event/17th-summit-of-la-lumiere",
    )


def test_yearly_events_stay_apart(make_page):
    text = "The Trade Forum met in Rome in May 2023. The Trade Forum met in Rome in May 2024."
    assert len({one.entity for one in of_page(make_page, text)}) == 2


WORDINGS = [
    # text, starts
    ("The committee asked for a session to be held on 28 January 2031.", ["2031-01-28"]),
    ("An ad hoc committee would meet on 25 February 2031 to draft the text.", ["2031-02-25"]),
    ("The working group is to convene in Geneva on 3 May 2031.", ["2031-05-03"]),
    ("The Lake Summit opens in Rome on 3 May 2031.", ["2031-05-03"]),
    ("A summit on lakes was held in Rome on 3 May 2031.", ["2031-05-03"]),
    ("A two-day conference on lakes begins in Rome on 3 May 2031.", ["2031-05-03"]),
    ("The UN will host a conference on lakes in Nairobi in June 2031.", ["2031-06"]),
    (
        "A high-level meeting on lakes will take place on 22 September 2031 at UN headquarters.",
        ["2031-09-22"],
    ),
    ("The Security Council held an emergency meeting on 3 May 2031.", ["2031-05-03"]),
    ("The Security Council met in emergency session on 3 May 2031.", ["2031-05-03"]),
    ("An emergency session of the Council was called for 3 May 2031.", ["2031-05-03"]),
    ("The Human Rights Council holds a special session on lakes on 3 May 2031.", ["2031-05-03"]),
    ("On 3 May 2031, the General Assembly convened a special session on lakes.", ["2031-05-03"]),
    ("The General Assembly is set to debate the report on 3 May 2031.", ["2031-05-03"]),
    ("The Council is scheduled to hold a closed-door meeting on 3 May 2031.", ["2031-05-03"]),
    ("The Assembly's 86th session opens on 13 September 2031.", ["2031-09-13"]),
    ("The 86th session of the General Assembly opened on 13 September 2031.", ["2031-09-13"]),
    (
        "The next session of the Human Rights Council runs from 3 to 30 June 2031 in Geneva.",
        ["2031-06-03"],
    ),
    ("The World Lake Forum took place in Rome from 3 to 5 May 2031.", ["2031-05-03"]),
    ("At the World Lake Conference in Rome in May 2031, states agreed on a plan.", ["2031-05"]),
    ("COP48 will be held in Lima in November 2031.", ["2031-11"]),
    ("The climate conference COP48, held in Lima in November 2031, failed.", ["2031-11"]),
    ("The Second United Nations Conference on Lakes was held in Rome in 1991.", ["1991"]),
    ("The decision was taken at the 1992 Earth Summit in Rio de Janeiro.", ["1992"]),
    ("The treaty was agreed at a conference in Rome in 1998.", ["1998"]),
    ("The treaty was signed at the Lake Congress, Lima, 1998.", ["1998"]),
    ("On 3 May 2031 there was a summit of the African Union on salt.", ["2031-05-03"]),
    ("During a 3 May 2031 videoconference meeting, the Security Council spoke.", ["2031-05-03"]),
    ("Ministers met in Lima on 3 May 2031.", []),
    ("A ministerial meeting in Lima on 3 May 2031 prepared the text.", ["2031-05-03"]),
    ("A commemorative meeting will be held on 3 May 2031 to mark the anniversary.", ["2031-05-03"]),
    ("A ceremony to commemorate the victims was held in New York on 3 May 2031.", ["2031-05-03"]),
    (
        "The anniversary will be marked with a special event in New York on 3 May 2031.",
        ["2031-05-03"],
    ),
    ("The first World Lake Day will be observed on 3 May 2031.", []),
    ("Experts from 40 countries attended a workshop in Lima on 3 May 2031.", ["2031-05-03"]),
    ("Peace talks are to resume in Geneva on 3 May 2031.", ["2031-05-03"]),
    ("A third round of talks is planned for 3 May 2031 in Geneva.", ["2031-05-03"]),
    ("The Sixth Committee will meet again on 3 May 2031.", ["2031-05-03"]),
    ("The group's annual meeting takes place in Rome on 3 May 2031.", ["2031-05-03"]),
    ("An open debate of the Security Council on lakes is planned for 3 May 2031.", ["2031-05-03"]),
    ("The forum, organised by UNESCO in Paris on 3 May 2031, drew many.", ["2031-05-03"]),
    ("A donor conference for Chad raised money in Paris on 3 May 2031.", ["2031-05-03"]),
    ("The president said on 3 May 2031 that the meeting was short.", []),
    ("The conference room was painted on 3 May 2031.", []),
    ("He spoke at a press conference on 3 May 2031.", []),
    ("The court session on 3 May 2031 was short.", []),
    ("The party conference of the Liberals was held on 3 May 2031.", []),
    ("The resolution was adopted at a meeting.", []),
    ("The team met its rival on 3 May 2031.", []),
    ("They met in May 2031.", []),
    ("The law was passed on 3 May 2031 before the summit.", []),
    ("He was born in Rome on 3 May 2031.", []),
    ("The Summit newspaper wrote on 3 May 2031 of lakes.", []),
]


@pytest.mark.parametrize(("text", "starts"), WORDINGS)
def test_wordings(make_page, text, starts):
    assert [
        one.start for one in of_page(make_page, f"The UN met.\n\n{text}\n") if one.start
    ] == starts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Second Committee approved a draft resolution on salt on 3 May 2024.",
            [("2024-05-03", "org/second-committee")],
        ),
        (
            "The Third Committee of the General Assembly on 3 May 2024 passed a resolution.",
            [("2024-05-03", "org/third-committee")],
        ),
        (
            "A draft resolution was adopted on 3 May 2024 by the General Assembly on the"
            " recommendation of the Second Committee.",
            [("2024-05-03", "org/general-assembly")],
        ),
        (
            "The General Assembly adopted a resolution on the judgment of the Court of 3 May 2024.",
            [],
        ),
    ],
)
def test_whose_adoption_and_whose_day(make_page, text, told):
    assert [(one.start, one.organizer) for one in of_page(make_page, text)] == told


def test_what_is_said_of_the_next_session_dates_none_before(make_page):
    text = (
        "The Human Rights Council hears it at its 53rd session in June and then a report at"
        " its 55th session in March 2025."
    )
    assert [one.start for one in of_page(make_page, text)][-1:] == ["2025"]
    assert "2025" not in [one.start for one in of_page(make_page, text)][:-1]
