"""Sessions and meetings as events: the same one everywhere, or one of its own text."""

import pytest

from graph.extract.events import extractor as events


def of_page(make_page, text):
    return list(events.extract(make_page(text, "news", published="2024-07-02")))


SESSIONS = [
    # text, label, start, entity
    (
        "On 4 December 2031, at the eighty-sixth regular session of the General Assembly, a text"
        " on lakes was adopted.",
        ("86th session of the General Assembly", "2031", "86th-session-of-the-general-assembly"),
    ),
    (
        "The Human Rights Council adopted it at its 56th session in Geneva on Thursday.",
        (
            "56th session of the Human Rights Council",
            "2024",
            "56th-session-of-the-human",
        ),
    ),
    (
        "The 56th session of the Human Rights Council opened on 18 June 2024.",
        ("56th session of the Human Rights Council", "2024-06-18", "56th-session-of-the-human"),
    ),
    (
        "The Fifth Committee opened the main part of its seventy-eighth session in October 2023.",
        ("78th session of the General Assembly", "2023", "78th-session-of-the-general-assembly"),
    ),
    (
        "The 79th annual meeting of the General Assembly is near.",
        ("79th session of the General Assembly", "2024", "79th-session-of-the-general-assembly"),
    ),
    (
        "General Assembly\nThird Committee\n60th Meeting (AM)\n\nIt heard a report.",
        (
            "60th meeting of the Third Committee",
            "2024-07-02",
            "60th-meeting-of-the-third",
        ),
    ),
    (
        "He will lead the team to the 79th UN General Assembly in New York.",
        ("79th session of the General Assembly", "2024", "79th-session-of-the-general-assembly"),
    ),
    (
        "The Human Rights Council voted at a special session to send observers.",
        ("special session of the Human Rights Council", "", "special-session-of-the-human-rights"),
    ),
    (
        "The Human Rights Council meets. This will be the ninth special session of the Council.",
        ("9th special session of the Human Rights Council", "", "9th-special-session-of-the-human"),
    ),
    (
        "It was passed at the Fifty-first World Salt Assembly.",
        ("Fifty-first World Salt Assembly", "", "fifty-first-world-salt-assembly"),
    ),
    (
        "In a rare emergency special session of the 193-member General Assembly they spoke.",
        (
            "rare emergency special session of the General Assembly",
            "",
            "rare-emergency-special-session",
        ),
    ),
    (
        "The last emergency session of the General Assembly was in 1982.",
        ("emergency session of the General Assembly", "1982", "emergency-session-of-the-general"),
    ),
    (
        "They meet at this year’s UNGA.",
        ("79th session of the General Assembly", "2024", "79th-session-of-the-general-assembly"),
    ),
    (
        "The report is due at the seventy-eighth session, she said.",
        ("78th session of the General Assembly", "2023", "78th-session-of-the-general-assembly"),
    ),
    (
        "The Human Rights Council closed its thirty‑ninth session.",
        ("39th session of the Human Rights Council", "", "39th-session-of-the-human-rights"),
    ),
    (
        "They spoke at a special session of the Human Rights Council.",
        ("special session of the Human Rights Council", "", "special-session-of-the-human-rights"),
    ),
    (
        "Peru will host a salt conference on 5 July 2024.",
        ("salt conference", "2024-07-05", "salt-conference-2024-07-05"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS)
def test_sessions_and_meetings_are_the_same_ones_everywhere(make_page, text, expected):
    (one,) = [one for one in of_page(make_page, text) if one.type != "adoption"]
    label, start, entity = expected
    assert (one.label, one.start) == (label, start)
    assert one.entity.startswith(f"event/{entity}")


def test_meetings_without_a_name_are_of_their_text(make_page):
    text = "Peace talks are to resume in Geneva on 3 May 2031."
    pages = [make_page(text, "news"), make_page(text + " Chad agreed.", "news")]
    told = [next(iter(events.extract(page))) for page in pages]
    assert [one.label for one in told] == ["Peace talks in Geneva"] * 2
    assert all(one.entity.startswith("event/peace-talks-in-geneva-2031-05-03-") for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "The report is due at the thirty-first session, she said.",
        "The 2022 UNGA resolution was recalled.",
        "They called for a special session of the Human Rights Council.",
    ],
)
def test_no_session_is_told(make_page, text):
    assert of_page(make_page, text) == []


def test_a_heading_of_two_meetings(make_page):
    text = "General Assembly\nThird Committee\n41st & 42nd Meetings (AM & PM)\n\nIt heard a report."
    labels = [one.label for one in of_page(make_page, text)]
    assert labels == ["41st meeting of the Third Committee", "42nd meeting of the Third Committee"]


def test_what_a_meeting_is_about_is_no_place(make_page):
    (one,) = of_page(
        make_page, "At an open Security Council meeting on peace in Africa on 4 May 2024, he spoke."
    )
    assert one.location == ""


def test_a_session_told_by_number_is_the_one_told_without(make_page):
    text = (
        "The Human Rights Council will hold a special session on salt on 12 July. This will be the"
        " ninth special session of the Council."
    )
    told = {(one.label, one.entity) for one in of_page(make_page, text)}
    label = "9th special session of the Human Rights Council"
    assert told == {(label, "event/9th-special-session-of-the-human-rights-council")}
