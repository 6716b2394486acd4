"""Votes whose voters another sentence lists, and counts as agencies word them; near-misses."""

import pytest
from votes_found import of_type

from graph.extract.rolls import extractor as rolls
from graph.extract.sponsorship import extractor as sponsorship
from graph.findings import Adoption, Sponsor, SponsorCount, Tally, Vote

VOTERS = [
    (
        "Some 12 island nations abstained on the resolution. They included Chad"
        " and Fiji. Others were Mali, Peru and Cuba.",
        [(one, "abstained") for one in ("TCD", "FJI", "MLI", "PER", "CUB")],
    ),
    (
        "The resolution got 120 votes in favour and 30 abstentions. The latter group comprises Chad"
        " and three island countries: Fiji, Malta and Cuba.",
        [(one, "abstained") for one in ("TCD", "FJI", "MLT", "CUB")],
    ),
    (
        "Five voted against the resolution — Chad and Mali, plus three island nations, Fiji, Malta"
        " and Cuba.",
        [(one, "against") for one in ("TCD", "MLI", "FJI", "MLT", "CUB")],
    ),
    (
        "The UN resolution passed; Chad, Fiji and Peru declined to take part in the vote.",
        [(one, "absent") for one in ("TCD", "FJI", "PER")],
    ),
    (
        "Peru, which had abstained in the previous two years, voted in favour of the resolution.",
        [("PER", "in-favour")],
    ),
    (
        "Chad voted against the resolution. Peru, another elected member, abstained.",
        [("TCD", "against"), ("PER", "abstained")],
    ),
    (
        "Chad and Peru were the only ones to oppose the resolution.",
        [("TCD", "against"), ("PER", "against")],
    ),
    ("Chad cast the sole dissenting vote against the resolution.", [("TCD", "against")]),
    (
        "The UN resolution failed: France on Monday vetoed a Security Council demand for a truce.",
        [("FRA", "against")],
    ),
]
VOTERS += [
    ("Chad and Fiji cast votes against the resolution.", [("TCD", "against"), ("FJI", "against")]),
    (
        "The resolution was adopted with 120 votes in favour: Chad and Fiji voted against.",
        [("TCD", "against"), ("FJI", "against")],
    ),
    (
        "Those nations that voted against the text of the resolution were: Chad, Fiji, Mali.",
        [("TCD", "against"), ("FJI", "against"), ("MLI", "against")],
    ),
    ("Chad’s vote against the resolution was noted.", [("TCD", "against")]),
]
VOTERS += [
    (
        "Chad abstained on the resolution along with Peru and, from Asia, Fiji and Nepal.",
        [(one, "abstained") for one in ("TCD", "PER", "FJI", "NPL")],
    ),
    (
        "Chad, Mali and, to the surprise of many, Peru voted against the resolution.",
        [(one, "against") for one in ("TCD", "MLI", "PER")],
    ),
    ("Malta was the only state in the bloc to vote against the resolution.", [("MLT", "against")]),
    ("Chad abstained on the resolution and, in Geneva, Peru spoke.", [("TCD", "abstained")]),
]
NO_VOTERS = [
    "All members but Chad and Peru abstained on the resolution.",
    "The resolution is old. Chad’s case against the tax was noted.",
    "The resolution is old. Chad and Fiji cast doubt on the plan.",
    "The resolution is old. They included Chad and Fiji in the tour.",
    "The resolution passed. 30 abstained. Others were glad, Chad and Fiji said.",
    "The resolution is new. Chad declined to take part in the talks.",
    "The UN resolution stands. France vetoed a plan to close the bakery.",
]
TALLIES = [
    ("Some 133 nations backed the resolution, 28 abstained, nine voted against", "133-9-28"),
    ("87 states supported Resolution 91/14, with 12 against and 44 abstentions", "87-12-44"),
    ("the tally for this UN resolution: 101 yes, 18 no, and 40 abstentions", "101-18-40"),
    ("for a UN resolution on lakes the count was 79 to 6 with 31 abstentions", "79-6-31"),
    ("by 98 to just three votes against, delegates backed the resolution", "98-3-None"),
    ("The UN resolution was adopted; 12:1 with Chad and Peru abstaining", "12-1-2"),
    (
        "Forty of the Human Rights Council's 47 members adopted the resolution; three abstained",
        "40-None-3",
    ),
]
NO_TALLIES = [
    "The resolution was supported by some 140 countries, they said",
    "They adopted the resolution at 13:05 with Chad absent",
    "3:22 pm: The vote on the UN resolution begins",
    "The UN resolution waits. The motion in the Senate was carried by 31 votes to 19",
    "In a secret ballot Chad got 160 votes and Peru 83; a resolution followed",
]
ADOPTED = [
    (
        "Delegates ended by passing -- without a vote -- the resolution on lakes.",
        "without-vote",
    ),
    (
        "The resolution that was introduced by Chad and Peru and approved by consensus is short.",
        "consensus",
    ),
    (
        "A UN resolution that asks all neighbours of the lakes to keep them clean and condemns the"
        " many who for years have let waste of every kind into them was unanimously approved on"
        " Monday by the General Assembly.",
        "unanimous",
    ),
]
ADOPTED += [
    ("The Assembly nodded through a resolution on wells by consensus.", "consensus"),
    ("The resolution scraped through the Council by 20 votes to 18.", "recorded-vote"),
    ("The resolution won unanimous backing from the Council.", "unanimous"),
    ("The resolution, agreed by consensus on Friday, asks for wells.", "consensus"),
    ("The UN voted 120-3 for a resolution on lakes.", "recorded-vote"),
    ("The resolution was adopted by consensus on 12 June 2024.", "consensus"),
    ("The resolution was put to a vote and adopted on Monday.", "recorded-vote"),
    ("The resolution on lakes won unanimous approval in New York.", "unanimous"),
    ("The resolution is short. Adoption was by consensus.", "consensus"),
    ("The resolution on wells was adopted by vote.", "recorded-vote"),
    ("The United Nations has adopted it. The proposal was adopted unanimously.", "unanimous"),
    ("A resolution on lakes sailed through the UN Assembly without a vote.", "without-vote"),
]
NOT_ADOPTED = [
    "The clerk went through the resolution on wells.",
    "Chad accepted the resolution on Monday.",
    "The resolution is short. Adoption by consensus is hoped for.",
    "Members agreed by consensus to set the resolution aside.",
    "The chair gavelled the session through the night.",
    "The resolution was read and Chad voted.",
    "Rain kept the Assembly from passing this resolution unanimously.",
    "All other members of the Security Council voted in favour of the resolution.",
    "Thirteen members voted in favour of the draft resolution.",
    "The resolution that says a plan was approved on Monday by the Council is long.",
]


@pytest.mark.parametrize(("text", "expected"), VOTERS)
def test_voters(make_page, text, expected):
    found = [(one.state, one.ballot) for one in of_type(make_page, text, Vote)]
    assert found == [(f"state/{state}", ballot) for state, ballot in expected]


@pytest.mark.parametrize("text", NO_VOTERS)
def test_no_voters(make_page, text):
    assert of_type(make_page, text, Vote) == []


@pytest.mark.parametrize(("text", "expected"), TALLIES)
def test_tallies(make_page, text, expected):
    (one,) = of_type(make_page, f"{text}.", Tally)
    assert f"{one.in_favour}-{one.against}-{one.abstained}" == expected


@pytest.mark.parametrize("text", NO_TALLIES)
def test_no_tallies(make_page, text):
    assert of_type(make_page, f"{text}.", Tally) == []


@pytest.mark.parametrize(("text", "mode"), ADOPTED)
def test_adopted(make_page, text, mode):
    assert [one.mode for one in of_type(make_page, text, Adoption)] == [mode]


@pytest.mark.parametrize("text", NOT_ADOPTED)
def test_not_adopted(make_page, text):
    assert of_type(make_page, text, Adoption) == []


def test_lone_vote_against_completes_a_council(make_page):
    text = (
        "Chad cast the sole dissenting vote against the UN resolution. Thirteen member states voted"
        " in favour of the resolution. Peru abstained."
    )
    (one,) = of_type(make_page, text, Tally)
    assert (one.in_favour, one.abstained) == (13, 1)


def test_sponsors_go_on_behind_an_unknown_name(make_page):
    text = "The resolution was co-sponsored by Chad, Fiji, Perru, Mali and Cuba."
    found = [one.actor for one in sponsorship.extract(make_page(text, "news"))]
    assert found == [f"state/{one}" for one in ("TCD", "FJI", "MLI", "CUB")]


LEADS = [
    ("The resolution was drawn up by Chad and Peru.", ["TCD", "PER"]),
    ("The resolution, put to the General Assembly by Fiji, is short.", ["FJI"]),
    ("The resolution was sponsored by, among others, Chad.", ["TCD"]),
    ("Chad and Fiji are the main sponsors of the resolution.", ["TCD", "FJI"]),
    ("The resolution was initiated by the Permanent Mission of Fiji.", ["FJI"]),
    ("The resolution was introduced on behalf of the Group of 77 by Fiji.", ["group-of-77", "FJI"]),
    ("The resolution tabled every year by Japan is short.", ["JPN"]),
    ("Fiji is sponsoring the UN resolution.", ["FJI"]),
    ("Chad is the sponsor of the team; the resolution is new.", []),
    ("The resolution is new. Fiji is sponsoring a team.", []),
    ("The resolution says that the plan was drawn up in Chad.", []),
]


@pytest.mark.parametrize(("text", "expected"), LEADS)
def test_leads(make_page, text, expected):
    found = sponsorship.extract(make_page(text, "news"))
    assert [one.actor[6:] for one in found if isinstance(one, Sponsor)] == expected


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("On lakes, 62 of the 193 nations sponsored the resolution.", 62),
        ("The resolution was tabled by the ten elected members of the Council.", 10),
        ("The resolution was tabled by four developing island states.", 4),
        ("By Monday 41 delegations have become co-authors of the resolution.", 41),
    ],
)
def test_counts(make_page, text, least):
    found = sponsorship.extract(make_page(text, "news"))
    assert [one.minimum for one in found if isinstance(one, SponsorCount)] == [least]


def test_presented_at_the_time(make_page):
    text = "The resolution, tabled at the time by Chad, is short."
    found = sponsorship.extract(make_page(text, "news"))
    assert [one.actor for one in found if isinstance(one, Sponsor)] == ["state/TCD"]


def test_the_vote_that_a_closing_prints(make_page):
    text = (
        "The Human Rights Council,\nNoting A,\n1.\nDecides B.\n"
        "9th meeting\n3 May 2037\n[Adopted by a recorded vote of 2 to 1, with 1 abstention. The"
        " voting was as follows: In favour:\nChad and Peru Against:\nFiji Abstaining:\nIndia]"
    )
    found = list(rolls.extract(make_page(text)))
    (count,) = (one for one in found if isinstance(one, Tally))
    assert (count.in_favour, count.against, count.abstained) == (2, 1, 1)
    votes = [(one.state[6:], one.ballot) for one in found if isinstance(one, Vote)]
    assert votes == [
        ("TCD", "in-favour"),
        ("PER", "in-favour"),
        ("FJI", "against"),
        ("IND", "abstained"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headings that nothing but their colon sets off
        (
            "The UN resolution passed. In favour: Chad, Peru Against: Fiji Abstained: Mali, Cuba",
            {"in-favour": "TCD PER", "against": "FJI", "abstained": "MLI CUB"},
        ),
        (
            "The UN resolution passed. Against: Chad, Peru and Fiji Abstained: Mali",
            {"against": "TCD PER FJI", "abstained": "MLI"},
        ),
        # a verb of one has one subject, one of several has all of them
        ("UN resolution censures Chad, Peru abstains", {"abstained": "PER"}),
        ("U.N. Renews Chad Mission, Peru Abstains From Resolution", {"abstained": "PER"}),
        ("The UN resolution passed as Chad, Peru abstained.", {"abstained": "TCD PER"}),
        ("The UN resolution passed. Chad and Peru abstains.", {"abstained": "TCD PER"}),
        # whoever is told as those who did so, and who stands between dashes behind the number
        (
            "Chad, Mali and Peru are the small countries who abstained from the UN resolution.",
            {"abstained": "TCD MLI PER"},
        ),
        (
            "The UN resolution passed by 186 votes to two -- Chad and Peru -- with 3 abstentions.",
            {"against": "TCD PER"},
        ),
        # near-misses: who they are in other things, and more names than votes
        (
            "Chad and Peru are the small countries who met. Mali abstained at the UN.",
            {"abstained": "MLI"},
        ),
        ("The UN resolution passed by 186 votes to two -- Chad, Mali and Peru had spoken.", {}),
        # without a colon the names before the word did so
        (
            "The UN resolution passed. In favour: Chad, Peru; Fiji and Mali abstained.",
            {"in-favour": "TCD PER", "abstained": "FJI MLI"},
        ),
    ],
)
def test_headings_in_one_line(make_page, text, expected):
    found: dict[str, list[str]] = {}
    for one in of_type(make_page, text, Vote):
        found.setdefault(one.ballot, []).append(one.state[6:])
    assert {ballot: " ".join(names) for ballot, names in found.items()} == expected
