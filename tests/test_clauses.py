"""Clauses: verbs of provisions and those whom they address; all texts are invented."""

import pytest

from graph.extract.clauses.extractor import extract
from graph.extract.clauses.told import past_tense


def clauses(make_page, text, kind="resolution", organ="GA"):
    page = make_page(text, kind, organ)
    return [
        (one.provision, one.order, one.verb, [entity for entity, _ in one.addressees])
        for one in extract(page)
    ]


ADDRESSEES = [
    ("1. Requests the Secretary-General to report;", ["org/secretary-general"]),
    ("1. Calls upon Member States, in line with the law, to act;", ["group/member-states"]),
    (
        "1. Encourages, within existing resources, the United Nations Children’s Fund and the World"
        " Health Organization to dig;",
        ["org/united-nations-children-s-fund", "org/world-health-organization"],
    ),
    ("1. Urges Chad and Fiji, in cooperation with Malta, to dig;", ["state/TCD", "state/FJI"]),
    ("1. Requests that the Secretary-General provide a list;", ["org/secretary-general"]),
    (
        "1. Requests that the Secretary-General, in his report, provide the Security Council with a"
        " list;",
        ["org/secretary-general"],
    ),
    (
        "1. Requests the Territory and the Secretary-General to dig;",
        ["org/secretary-general"],
    ),
    (
        "1. Calls upon the World Bank, funds and other bodies of the United Nations system to dig;",
        ["org/world-bank", "group/united-nations-system"],
    ),
    ("1. Encourages further efforts by Member States;", []),
    (
        "1. Requests the Office for Disarmament Affairs of the Secretariat to dig;",
        ["org/office-for-disarmament-affairs"],
    ),
    (
        "1. Urges the Governments of Chad and Fiji to dig;",
        ["group/governments", "state/TCD", "state/FJI"],
    ),
    # A name that only describes who is meant, or tells where they are, is not addressed.
    ("1. Authorizes the United Nations lamp keepers to stay;", []),
    ("1. Requests the United Nations to stay;", ["org/united-nations"]),
    ("1. Calls upon all parties in Chad to dig;", ["group/all-parties"]),
    ("1. Calls upon all Chadian parties, and Fiji, to dig;", ["state/FJI"]),
    ("1. Urges the Chadian authorities to dig;", ["state/TCD"]),
    ("1. Recommends to the General Assembly the adoption of a plan;", ["org/general-assembly"]),
    ("1. Appeals to all States to dig;", ["group/all-states"]),
    ("1. Calls on both sides to dig;", ["group/all-parties"]),
    (
        "1. Urges Member States, in cooperation with Malta, Fiji and Chad, and the World Bank, to"
        " dig;",
        ["group/member-states", "org/world-bank"],
    ),
    ("1. Decides to ask Member States to dig;", []),
    ("1. Welcomes the report of the Secretary-General to the Assembly;", []),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSEES, ids=[row[0][:40] for row in ADDRESSEES])
def test_addressees(make_page, text, expected):
    assert clauses(make_page, text)[0][3] == expected


THEM = [
    ("1. Urges all States to dig, and encourages them to rest;", ["group/all-states"]),
    ("1. Urges Chad and Fiji to dig, and invites them to rest;", ["state/TCD", "state/FJI"]),
    ("1. Requests the Secretary-General to ask Member States, and urges them to dig;", []),
    ("1. Welcomes the wells of Member States, and urges them to dig;", []),
]


@pytest.mark.parametrize(("text", "expected"), THEM, ids=[row[0][:50] for row in THEM])
def test_those_addressed_before_are_meant_by_them(make_page, text, expected):
    assert clauses(make_page, text)[1][3] == expected


def test_a_clause_goes_on_behind_the_marker_of_a_note(make_page):
    text = "Recalling the Wells Agenda,8 and welcoming the ropes, 12 of them new, and noting lamps,"
    assert [one[2] for one in clauses(make_page, text)] == ["recall", "welcome", "note"]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("resolution 1540 (2004)", ["org/security-council-committee-established-pursuant-to-re"]),
        ("paragraph 3 of resolution 1591 (2005)", ["org/security-council-committee-established-"]),
        ("resolution 91 (1951)", []),
    ],
)
def test_a_committee_is_known_by_its_resolution(make_page, lead, expected):
    text = (
        f"Noting the Committee established pursuant to {lead},\n1. Requests the Committee to dig;"
    )
    found = clauses(make_page, text, organ="SC")[1][3]
    assert len(found) == len(expected) and all(map(str.startswith, found, expected))


NAMED = "Noting the Office of the United Nations High Commissioner for Human Rights and the"
NAMED += " Government of Fiji, and the Board of Lamp Keepers,\n1. "
SHORT = [
    ("Requests the Office to dig;", ["org/office-of-the-united-nations-high-commissioner-for-hu"]),
    ("Requests the High Commissioner to dig;", ["org/united-nations-high-commissioner-for-human"]),
    ("Requests the Government and the High Commissioner to dig;", ["state/FJI", "org/united-nat"]),
    ("Requests the Office, by way of the High Commissioner, to dig;", ["org/office-of-the"]),
    ("Requests the Board to dig;", []),
    ("Requests the Keeper to dig;", []),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_short_names_mean_whoever_was_named(make_page, text, expected):
    found = clauses(make_page, NAMED + text)[-1][3]
    assert len(found) == len(expected)
    assert all(one.startswith(begins) for one, begins in zip(found, expected, strict=True))


def test_all_verbs_in_order(make_page):
    text = (
        "The General Assembly,\nNoting also with concern the drought, and recalling the wells,\n"
        "1.\nWelcomes A, encourages Member States to dig, and decides to meet;\n"
        "2.\nIn this regard, requests the Secretary-General to report;"
    )
    assert [row[:3] for row in clauses(make_page, text)] == [
        ("pp1", 0, "note-with-concern-also"),
        ("pp1", 1, "recall"),
        ("op1", 0, "welcome"),
        ("op1", 1, "encourage"),
        ("op1", 2, "decide"),
        ("op2", 0, "request"),
    ]


def test_experts_acting_under_somebody_are_no_clause(make_page):
    text = "1.\nRequests the Secretary-General to send experts, acting under the Chair, to dig;"
    assert [row[2] for row in clauses(make_page, text)] == ["request"]
    text = "The Council,\nWelcoming A, and acting under Chapter VII of the Charter,\n1.\nUrges B;"
    assert [row[2] for row in clauses(make_page, text)] == ["welcome", "act-under", "urge"]


def test_lettered_parts_with_verbs_of_their_own(make_page):
    text = (
        "1.\nOn wells:\n(a)\nDecides to dig;\n(b)\nRequests Fiji to help;\n(c)\nDigging of wells;"
    )
    assert clauses(make_page, text) == [
        ("op1", 0, "decide", []),
        ("op1", 1, "request", ["state/FJI"]),
    ]


def test_statement_and_decision(make_page):
    text = (
        "S/PRST/2037/2\nStatement by the President of the Security Council\nAt the 9th meeting of"
        " the Security Council, the President made the following statement on behalf of it:\n"
        "“The Security Council further condemns the attack. The Council, recalling its wells, urges"
        " Fiji to dig.”"
    )
    found = clauses(make_page, text, "statement", "SC")
    assert [row[2] for row in found] == ["condemn", "recall", "urge"]
    assert found[-1][3] == ["state/FJI"]
    text = "At its 9th plenary meeting, on 2 March 2037, the General Assembly decided to wait."
    assert [row[2] for row in clauses(make_page, text, "decision")] == ["decide"]


def test_spans_are_the_verbs(make_page):
    page = make_page("The General Assembly,\n\n*Noting* A, and *stressing* B,\n\n1. *Decides* C.\n")
    assert [one.span.of(page.text) for one in extract(page)] == ["Noting", "stressing", "Decides"]


def test_annexes_have_no_clauses(make_page):
    text = (
        "The General Assembly,\n1.\nDecides A.\nAnnex\n1.\nRequests for leave are made in writing."
    )
    assert [row[0] for row in clauses(make_page, text)] == ["op1"]


def test_a_paragraph_in_two_pieces(make_page):
    text = (
        "The General Assembly,\n\nNoting the rope¹ and its\n\n¹ Resolution 60/1.\n\n"
        "length, and stressing its strength,\n\n1. Decides to wait.\n"
    )
    page = make_page(text)
    found = [(one.provision, one.span.of(text)) for one in extract(page)]
    assert found == [("pp1", "Noting"), ("pp1", "stressing"), ("op1", "Decides")]


TOLD = [
    (
        "At its 9th plenary meeting, on 2 March 2037, the General Assembly, on the recommendation "
        "of the Fifth Committee,1 recalling its resolution 91/14, and noting the wells, decided to "
        "wait, and requested Fiji to dig.",
        ["recall", "note", "decide", "request"],
    ),
    (
        "At its 9th plenary meeting, the General Assembly, on the proposal of its President:\n(a)\n"
        "Urged Fiji to dig, as contained in the report, shared with all;\n(b)\nTook note of the "
        "ropes;",
        ["urge", "take-note"],
    ),
    ("At its 9th meeting, the Assembly re-elected Ana Silva (Fiji) as Chair.", ["elect"]),
    ("At its 9th meeting, the Assembly deferred the matter.", ["defer"]),
    ("The Committee appointed by the Assembly would meet later.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=range(len(TOLD)))
def test_decisions_tell(make_page, text, expected):
    assert [row[2] for row in clauses(make_page, text, "decision")] == expected


SPOKEN = [
    ("“It also calls upon Fiji to dig.", ["call-upon-also"]),
    ("“The Security Council, while taking note of it, urges Fiji.", ["take-note", "urge"]),
    ("“The Security Council, nevertheless, reiterates its plea.", ["reiterate"]),
    ("“The Security Council has considered the wells.", ["have-considered"]),
    (
        "“The Security Council notes the wells. In this context the Council encourages Fiji.",
        ["note", "encourage"],
    ),
    (
        "“The Council notes the wells. Recognizing the need, and stressing it, the Council urges"
        " Fiji.",
        ["note", "recognize", "stress", "urge"],
    ),
    ("“The Council notes the wells. Meetings as the Council decides on them are rare.", ["note"]),
    ("“It was said that the wells urge nobody.", []),
    ("“The wells were dug by the Council.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPOKEN, ids=range(len(SPOKEN)))
def test_statements_speak(make_page, text, expected):
    found = [row[2] for row in clauses(make_page, text, "statement", "SC")]
    assert [one.removesuffix("-also") for one in found] == [
        one.removesuffix("-also") for one in expected
    ]


DECLARED = [
    ("1.\nReaffirm the right of all to water;", ["reaffirm"]),
    ("1.\nAlso recognize that wells matter;", ["recognize-also"]),
    ("1.\nExpress deep concern at the drought;", ["express-deep-concern"]),
    ("1.\nNote by the Secretary-General on wells;", []),
    ("1.\nWells shall be dug by all;", []),
]


@pytest.mark.parametrize(("text", "expected"), DECLARED, ids=range(len(DECLARED)))
def test_declarations_speak_in_the_plural(make_page, text, expected):
    found = clauses(make_page, "The General Assembly,\nAdopts the following:\n" + text)
    assert [row[2] for row in found if row[0] == "op1"] == expected


def test_past_tense():
    forms = ["decides", "expresses", "takes", "ratifies", "refers", "wishes", "urges"]
    assert [past_tense(one) for one in forms] == [
        *("decided", "expressed", "took", "ratified", "referred", "wished", "urged"),
    ]


def test_an_organ_that_is_called_upon_is_not_the_one_that_calls(make_page):
    text = "“The Security Council takes note of the plea of Fiji, calling on the Council to dig."
    assert [row[2] for row in clauses(make_page, text, "statement", "SC")] == ["take-note"]
    text = "“The Security Council takes note of the plea, calling on Fiji to dig."
    assert [row[2] for row in clauses(make_page, text, "statement", "SC")] == [
        "take-note",
        "call-on",
    ]


def test_the_offices_of_an_agency_are_its_own(make_page):
    cover = "A41-21: Ropes\n\nNoting ropes;\n\nThe Assembly:\n\n"
    text = f"{cover}1. Requests the Secretary-General and Chad to dig."
    assert clauses(make_page, text, organ="")[-1][3] == ["state/TCD"]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("1. We are committed to wells.", ["be-committed"]),
        (
            "1. We, Ministers of ropes, are deeply concerned that wells dry.",
            ["be-deeply-concerned"],
        ),
        ("1. We are few.", []),
        ("1. To urge all, taking into account wells, to pull.", ["urge"]),
    ],
)
def test_what_those_who_declare_are(make_page, text, verbs):
    assert [one[2] for one in clauses(make_page, text)] == verbs
