"""What official texts say to be held: conferences and summits with days and places."""

import pytest

from graph.extract.events import extractor as events

RECORD = [
    (
        "Recalling the third Conference on Lakes, Rivers and Wells, held in Lima, Peru, from 3 to"
        " 5 May 2031, and its outcome,",
        [("third Conference on Lakes, Rivers and Wells", "2031-05-03", "Lima")],
    ),
    (
        "Welcoming the offer of Chad to host the Salt Summit, to be held in Moundou on 4 May 2033,",
        [("Salt Summit", "2033-05-04", "Moundou")],
    ),
    (
        "Recalling the Final Document of the Ninth Salt Conference, held in Lima in May 2031,",
        [("Ninth Salt Conference", "2031-05", "Lima")],
    ),
    ("Recalling the week of the Conference on Disarmament, held in Geneva on 3 May 2031,", []),
    ("Recalling the Lake Conference and the elections held in Lima on 3 May 2031,", []),
    ("Recalling the Lake Conference, and the Salt Framework 2031, held in Lima,", []),
    (
        "Welcoming the sixteenth meeting of the Conference of the Parties to the Salt Convention,"
        " held in Cali, Colombia, from 21 October to 1 November 2024,",
        [
            (
                "16th meeting of the Conference of the Parties to the Salt Convention",
                "2024-10-21",
                "Cali",
            )
        ],
    ),
    (
        "Recalling the decision of the Assembly of Heads of State of the Lake Union at its"
        " twenty-fourth ordinary session, held in Lima on 30 and 31 January 2015,",
        [
            (
                "24th ordinary session of the Assembly of Heads of State of the Lake Union",
                "2015-01-30",
                "Lima",
            )
        ],
    ),
    (
        "Recalling the decision of the President of the General Assembly at its seventy-sixth"
        " session, held from 3 May 2022,",
        [("76th session of the General Assembly", "2021", "")],
    ),
    ("Noting its decision, at its seventy-sixth session, on 3 May 2022, to act,", []),
    ("Noting the debate which the President of its sixth session held on 3 May 2022,", []),
    ("Noting the review of the Summit,⁸ held in Lima in May 2031,", []),
    (
        "Noting the Conference to Support Goal 14: Conserve the Lakes, held from 3 May 2031,",
        [("Conference to Support Goal 14: Conserve the Lakes", "2031-05-03", "")],
    ),
    (
        "Noting the high-level meeting on wells at the national level, held on 3 May 2031,",
        [("high-level meeting on wells at the national level", "2031-05-03", "")],
    ),
    (
        "Noting the summit on wells and rivers on 3 May 2031,",
        [("summit on wells and rivers", "2031-05-03", "")],
    ),
    ("Noting the talks at the Lake Conference, whose report was held back in May 2031,", []),
    (
        "Noting the Lake Union Council Communiqué adopted at its 117th Meeting, held on 3 May"
        " 2031,",
        [("117th meeting of the Lake Union Council", "2031-05-03", "")],
    ),
    (
        "Noting the first part of the fifteenth meeting of the Lake Board, held in Lima on 3 May"
        " 2031, and the second part of the fifteenth meeting of the Lake Board, held on 4 May"
        " 2032,",
        [
            ("first part of the fifteenth meeting of the Lake Board", "2031-05-03", "Lima"),
            ("second part of the fifteenth meeting of the Lake Board", "2032-05-04", ""),
        ],
    ),
    (
        "Noting the third session of the Lake Board serving as the Salt Board, held on 3 May 2031,",
        [("3rd session of the Lake Board serving as the Salt Board", "2031-05-03", "")],
    ),
    (
        "Noting the latest Lake Forum (Salt Forum), held on 3 May 2031,",
        [("Lake Forum", "2031-05-03", "")],
    ),
    (
        "Noting the 2031 World Economic Forum in Davos on 3 May 2031,",
        [("2031 World Economic Forum", "2031-05-03", "Davos")],
    ),
    ("Noting the report that the World Economic Forum in Davos on 3 May 2031 adopted,", []),
    (
        "Noting the Global Platform for Wells, held in Lima in May 2031,",
        [("Global Platform for Wells", "2031-05", "Lima")],
    ),
    ("Noting the Lima Platform for Action in May 2031,", []),
    (
        "Noting the high-level event on wells held on 3 May 2031,",
        [("high-level event on wells", "2031-05-03", "")],
    ),
    ("Deploring the event on Lake Salt in May 2031,", []),
    (
        "Noting the Lake Conference on Salt in May 2031, co-hosted by Peru,",
        [("Lake Conference on Salt", "2031-05", "")],
    ),
    ("Noting the sixth session, held in Lima on 3 May 2031,", []),
    (
        "Noting the declaration that was adopted by those who met (Salt Summit),35 held in Lima"
        " on 3 May 2031,",
        [("Salt Summit", "2031-05-03", "Lima")],
    ),
    ("Noting the Lake Summit in May 2031,", [("Lake Summit", "2031-05", "")]),
    (
        "Noting the regional seminar on wells, held in Port of Spain on 3 May 2031, and the Salt"
        " Workshop, held in Sharm el-Sheikh, Egypt, on 9 May 2031,",
        [
            ("regional seminar on wells", "2031-05-03", "Port of Spain"),
            ("Salt Workshop", "2031-05-09", "Sharm el-Sheikh"),
        ],
    ),
    (
        "Noting the donors’ conference held in Lima on 3 May 2031,",
        [("donors’ conference in Lima", "2031-05-03", "Lima")],
    ),
    ("Noting the donors’ conference held on 3 May 2031,", []),
    (
        "Noting the meeting on the theme “Wells are held in common”, held in Lima on 3 May 2031,",
        [],
    ),
    (
        "Noting the Lake Summit in Lima on 3 May 2031,",
        [("Lake Summit", "2031-05-03", "Lima")],
    ),
    ("Noting the plan adopted by the Lake Conference on 3 May 2031,", []),
    (
        "Noting the World Conference on Lakes and the Rights of Rivers, hosted by Peru in Lima from"
        " 20 to 22 April 2010,",
        [("World Conference on Lakes and the Rights of Rivers", "2010-04-20", "Lima")],
    ),
    (
        "Noting the Salt Summit of the Group of 20, held in Lima on 3 May 2031,",
        [("Salt Summit of the Group of 20", "2031-05-03", "Lima")],
    ),
    (
        "Noting the Group of 20 ministerial meeting on wells, held in Lima on 3 May 2031,",
        [("Group of 20 ministerial meeting on wells", "2031-05-03", "Lima")],
    ),
    (
        "Noting the work of 20 ministerial meetings and the Salt Summit, held on 3 May 2031,",
        [("Salt Summit", "2031-05-03", "")],
    ),
    (
        "Noting the Salt Summit, held on 3 May 2031, and the Wells Fair, held in Lima on 9 May,",
        [("Salt Summit", "2031-05-03", "")],
    ),
    (
        "Noting the regional meeting on wells, held in the Islamic Republic of Iran from 3 to 5"
        " July 2022,",
        [("regional meeting on wells", "2022-07-03", "Islamic Republic of Iran")],
    ),
    (
        "Observing the International Day of Wells14 and recalling the week of wells,",
        [("International Day of Wells", "", "")],
    ),
    ("Deploring that people were held in Lima on 3 May 2031 after the meeting,", []),
    ("Noting that those responsible will be held to account in 2031,", []),
]


@pytest.mark.parametrize(("text", "expected"), RECORD)
def test_what_a_resolution_says_to_be_held(make_page, text, expected):
    page = make_page(f"The General Assembly,\n\n{text}\n\n1. Decides to act.\n", "resolution")
    assert [(one.label, one.start, one.location) for one in events.extract(page)] == expected


NOTED = [
    (
        "Report of the World Summit on Salt, Port Louis, Mauritius, 26 August–4 September 2002"
        " (United Nations publication), chap. I.",
        [("World Summit on Salt", "2002-08-26", "Port Louis")],
    ),
    (
        "Report of the General Lake Conference, Thirty-seventh Session, Lima, 5–20 November 2013,",
        [("General Lake Conference, Thirty-seventh Session", "2013-11-05", "Lima")],
    ),
    ("Report of the Secretary-General, New York, 3 May 2002.", []),
    ("See the report of the Salt Summit, chap. I.", []),
]


@pytest.mark.parametrize(("note", "expected"), NOTED)
def test_what_a_footnote_says_was_reported(make_page, note, expected):
    body = "The General Assembly,\n\n1. Decides to act.1\n\n12th plenary meeting\n4 May 2031"
    text = f"{body}\n\n1 {note}\n"
    page = make_page(text, "resolution")
    assert [(one.label, one.start, one.location) for one in events.extract(page)] == expected


KNOWN = [
    # a name that a text of its own day shares with others, and one that only its day tells apart
    (
        "Recalling the fifty-sixth session of the Human Rights Council, held from 3 June 2024,",
        "event/56th-session-of-the-human-rights-council",
    ),
    (
        "Recalling the sixth session of the Conference of the Parties, held from 3 June 2024,",
        "event/6th-session-of-the-conference-of-the-parties-2024-06-03",
    ),
    (
        "Recalling the International Conference, held in Lima on 3 June 2024,",
        "event/international-conference-in-lima-2024-06-03",
    ),
    (
        "Recalling the Salt Summit, held in Lima in June 2024,",
        "event/salt-summit-2024",
    ),
]


@pytest.mark.parametrize(("text", "entity"), KNOWN)
def test_what_texts_call_alike(make_page, text, entity):
    page = make_page(f"The General Assembly,\n\n{text}\n\n1. Decides to act.\n", "resolution")
    assert [one.entity for one in events.extract(page)] == [entity]
