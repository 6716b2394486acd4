"""The identity card of record texts; all texts are invented."""

import pytest

from graph.extract.identity.extractor import extract, identify
from graph.extract.identity.words import ordinal
from graph.segment import segment

ASSEMBLY = """United Nations
A/RES/91/250 A-B
General Assembly
Distr.: General
9 March 2037
Ninety-first session
Agenda items 26 (a) and 27
Springs and
wells
Resolutions adopted by the General Assembly on 2 March 2037
[on the report of the Special Political and Decolonization Committee
(Fourth Committee) (A/91/440, para. 9)]
91/250.
Clear springs, 2030–2036,1 and others
The General Assembly,
Noting A,
12th plenary meeting
3 March 2037
"""
COUNCIL = """S/RES/2999 (2037)
Security Council
Distr.: General
2 March 2037
Resolution 2999 (2037)
Adopted by the Security Council at its 9999th meeting, on2 March 2037
The Security Council,
1.
Decides A."""
RIGHTS = """A/HRC/RES/88/3
General Assembly
Distr.: General
9 March 2037
Human Rights Council
Eighty-eighth session
Agenda item 3
Resolution adopted by the Human Rights Council on 2 March 2037
88/3.
Wells
The Human Rights Council,
1.
Decides A.
46th meeting
2 March 2037
[Adopted without a vote.]"""
STATEMENT = """S/PRST/2037/2
General Assembly
Distr.: General
2 March 2037
Statement by the President of the Security Council
At the 9998th meeting of the Security Council, held on Tuesday, 3 March 2037, in connection with the
Council’s consideration of the item entitled “Wells and “deep” ropes”, the President of the Security
Council made the following statement on behalf of the Council:
“The Security Council welcomes A.”"""
SOCIAL = """E/RES/2037/5
Economic and Social Council
Distr.: General
9 March 2037
2037 session
Agenda item 19 (a)
Wells
Resolution adopted by the Economic and Social Council on 2 March 2037
[on a proposal considered in plenary meeting (E/2037/L.9)]
2037/5.
Ropes
The Economic and Social Council,
1.
Decides A.
13th plenary meeting
2 March 2037"""
DECISION = """A/DEC/91/411 B
General Assembly
Decision
Fifth Committee
Ninety-first session
Agenda item 118 (a)
Elections
91/411.
B. Wells
At its 9th (resumed) plenary meeting, on 2 March 2037, the General Assembly took note of A.
9th (resumed) plenary meeting
2 March 2037"""

CARDS = [
    (
        ASSEMBLY,
        "resolution",
        {
            "symbol": "A/RES/91/250[A-B]",
            "title": "Clear springs, 2030–2036,1 and others",
            "adoption-date": "2037-03-02",
            "distribution-date": "2037-03-09",
            "session": "91",
            "agenda-item": "26 (a)",
            "committee-report": "A/91/440",
            "committee": "org/fourth-committee",
            "meeting": "A/91/PV.12",
            "organ": "GA",
        },
    ),
    (
        COUNCIL,
        "resolution",
        {
            "symbol": "S/RES/2999 (2037)",
            "adoption-date": "2037-03-02",
            "distribution-date": "2037-03-02",
            "meeting": "S/PV.9999",
            "organ": "SC",
        },
    ),
    (
        RIGHTS,
        "resolution",
        {
            "symbol": "A/HRC/RES/88/3",
            "title": "Wells",
            "session": "88",
            "meeting": "A/HRC/88/SR.46",
            "adoption-mode": "without-vote",
            "organ": "HRC",
        },
    ),
    (
        STATEMENT,
        "statement",
        {
            "symbol": "S/PRST/2037/2",
            "adoption-date": "2037-03-03",
            "agenda-item": "Wells and “deep” ropes",
            "meeting": "S/PV.9998",
            "organ": "SC",
        },
    ),
    (
        SOCIAL,
        "resolution",
        {
            "symbol": "E/RES/2037/5",
            "session": "2037",
            "agenda-item": "19 (a)",
            "draft": "E/2037/L.9",
            "title": "Ropes",
            "organ": "ECOSOC",
        },
    ),
    (
        DECISION,
        "decision",
        {
            "symbol": "A/DEC/91/411[B]",
            "title": "Wells",
            "adoption-date": "2037-03-02",
            "committee": "org/fifth-committee",
            "meeting": "A/91/PV.9",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "kind", "expected"), CARDS, ids=[row[2]["symbol"] for row in CARDS]
)
def test_cards(make_page, text, kind, expected):
    page = make_page(text, kind)
    found = {}
    for one in extract(page):
        assert one.span.of(page.text).strip()
        found.setdefault(one.name, one.value)
    assert {name: found.get(name) for name in expected} == expected


def test_identity_is_known_before_extraction(make_document):
    document = make_document(ASSEMBLY)
    identity = identify(document, segment(document))
    assert identity.symbol.text == "A/RES/91/250[A-B]"
    assert (identity.adopted, identity.published) == ("2037-03-02", "2037-03-09")
    assert identity.session == "91"


def test_lines_that_ran_together(make_page):
    text = (
        "A/res/91/14\n\nDistr.: General 9 March 2037\n\nNinety-first session Agenda item 13 Wells"
        " and ropes\n\nResolution adopted by the General Assembly on 2 March 2037\n\n[without"
        " reference to a Main Committee (A/91/L.8 and A/91/L.8/Add.1)]\n\n91/14. Ropes of the\n"
        "world\n\nThe General Assembly,\n\nNoting A,\n"
    )
    found = {}
    for one in extract(make_page(text)):
        found.setdefault(one.name, one)
    assert found["symbol"].value == "A/RES/91/14"
    assert found["title"].value == "Ropes of the world"
    assert found["draft"].value == "A/91/L.8"
    assert (found["agenda-item"].value, found["agenda-item"].detail) == ("13", "Wells and ropes")
    assert found["distribution-date"].value == "2037-03-09"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Eleventh emergency special session", "ES-11"),
        ("Thirty-second special session", "S-32"),
        ("One hundred and second session", "102"),
        ("Ninetieth session", "90"),
    ],
)
def test_sessions(make_page, printed, expected):
    text = (
        f"A/RES/91/14\nDistr.: General\n{printed}\nAgenda item 1\nThe General Assembly,\nNoting A,"
    )
    values = [one.value for one in extract(make_page(text)) if one.name == "session"]
    assert values in ([expected], ["102"] if "hundred" in printed else [expected])


def test_ordinals():
    assert ordinal("Seventy-eighth") == 78
    assert ordinal("one hundred and third") == 103
    assert ordinal("Special") is None


def test_story(make_page):
    page = make_page("Wells agreed\n\n2 March 2037\n\nStates met. They met on 9 May 2036.", "news")
    assert (page.identity.title, page.identity.published) == ("Wells agreed", "2037-03-02")
    assert [(one.name, one.value) for one in extract(page)] == [
        ("title", "Wells agreed"),
        ("published", "2037-03-02"),
    ]


def facts(make_page, text, kind, name):
    page = make_page(text, kind)
    return [one.value for one in extract(page) if one.name == name]


def test_titles_of_parts(make_page):
    text = (
        "A/RES/91/16 A-B\nResolutions adopted by the General Assembly on 2 March 2037\n91/16.\n"
        "Wells and ropes\nA\nWells in the hills and\non the coast\nThe General Assembly,\n"
        "1.\nDecides B.\n9th plenary meeting\n2 March 2037\nB\nRopes\nThe General Assembly,\n"
        "1.\nDecides C.\n9th plenary meeting\n2 March 2037\n"
    )
    assert facts(make_page, text, "resolution", "title") == [
        *("Wells and ropes", "Wells in the hills and on the coast", "Ropes"),
    ]
    assert make_page(text, "resolution").identity.title == "Wells and ropes"


def test_meetings_one_behind_the_other(make_page):
    text = (
        "A/DEC/91/411\nGeneral Assembly\nDecision\nPlenary\nNinety-first session\n91/411.\nWells\n"
        "At its 9th plenary meeting, on 2 March 2037, the General Assembly decided to wait.\n"
        "9th plenary meeting 12th plenary meeting\n2 March 2037\nAnnex\n1.\nThe 3rd meeting.\n"
        "14th plenary meeting\n5 March 2037\n"
    )
    assert facts(make_page, text, "decision", "meeting") == [
        *("A/91/PV.9", "A/91/PV.12", "A/91/PV.14"),
    ]


def test_a_meeting_in_two_parts(make_page):
    text = COUNCIL.replace("9999th meeting, on2", "9999th meeting (Part II), on2")
    assert facts(make_page, text, "resolution", "meeting") == ["S/PV.9999"]
    assert facts(make_page, text, "resolution", "adoption-date") == ["2037-03-02"]
