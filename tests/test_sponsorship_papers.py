"""Whose a paper is, whatever it is called, and what is only its matter."""

import pytest
from test_sponsorship_wordings import sponsors

from graph.extract import run
from graph.findings import Sponsor


def states(role, *codes):
    return [(f"state/{code}", role) for code in codes]


PAPERS = [
    # whose a paper is, whatever it is called and wherever English names its origin
    ("The UN voted down a counterresolution by Chad.", states("lead", "TCD")),
    ("UN Approves Peru-Initiated Resolution on Salt", states("lead", "PER")),
    # near-miss: whom somebody joined in voting
    ("The UN resolution passed. Chad joined Peru in opposition to the resolution.", []),
    ("The General Assembly unanimously adopts Fiji’s proposal.", states("lead", "FJI")),
    (
        "The UN text of Malta fell. Chad, Mali and Niger’s submission on tides came next.",
        states("lead", "MLT", "NER", "MLI", "TCD"),
    ),
    ("The Council killed a U.S.- and Chadian-led UN resolution.", states("lead", "TCD", "USA")),
    (
        "The Council rejected both US-drafted and Chadian drafted UN resolutions.",
        states("lead", "TCD", "USA"),
    ),
    ("The UN Assembly voted down a motion by Chad to stop all dredging.", states("lead", "TCD")),
    ("Almost all backed the Peruvian Resolution at the UN.", states("lead", "PER")),
    ("The EU draft passed at the UN.", [("org/european-union", "lead")]),
    (
        "UN Council refuses a proposal from Chad, Mali and others to hold a debate on lakes.",
        states("lead", "TCD", "MLI"),
    ),
    ("UN Assembly: Chad, Mali introduce resolution on lakes", states("lead", "TCD", "MLI")),
    (
        "A UN resolution on storms in 1994 in the valley during the war was proposed by Chad.",
        states("lead", "TCD"),
    ),
    (
        "The resolution was introduced in the General Assembly by Mali’s Permanent Representative.",
        states("lead", "MLI"),
    ),
    (
        "The resolution, which Chad drafted and presented to all on behalf of the OIC, won.",
        [("state/TCD", "lead"), ("org/organization-of-islamic-cooperation", "lead")],
    ),
    (
        "The UN text, brought forth on behalf of the OIC by Chad’s envoy, passed.",
        [("org/organization-of-islamic-cooperation", "sponsor"), ("state/TCD", "lead")],
    ),
    (
        "On behalf of Chad, Mali, and my own delegation Niger, I have the honour to introduce the"
        " first UN resolution on lakes.",
        states("lead", "TCD", "MLI", "NER"),
    ),
    (
        "I speak on behalf of a group of States that includes Chad and Mali. We are pleased to"
        " introduce this draft resolution at the UN.",
        states("lead", "TCD", "MLI"),
    ),
    (
        "The resolution, co-sponsored by 90 UN members (including Chad and the Niger), passed.",
        states("sponsor", "TCD", "NER"),
    ),
    (
        "Over 100 States are said to be co-sponsoring the UN resolution — including Chad and Mali.",
        states("sponsor", "TCD", "MLI"),
    ),
    (
        "She spoke to Mali’s minister Ann Doe, who is co-sponsoring the UN text.",
        states("sponsor", "MLI"),
    ),
    (
        "The UN text was settled between Chad, its author, and Mali, its friend.",
        states("lead", "TCD"),
    ),
    ("The UN resolution lapsed. “As penholder, Chad tried hard,” she said.", states("lead", "TCD")),
    (
        "The Committee had before it a UN draft resolution submitted by:\n\nChad, Mali and Niger.",
        states("lead", "TCD", "MLI", "NER"),
    ),
    (
        "Presenting the UN text was Chad’s Minister for Foreign Affairs, who said more.",
        states("lead", "TCD"),
    ),
    (
        "The UN Core Group of Nations, led by Chad, submitted the draft resolution.",
        [("group/core-group", "lead"), ("state/TCD", "lead")],
    ),
    (
        "This time, Chad and Mali put the UN text on the negotiating table.",
        states("lead", "TCD", "MLI"),
    ),
]
MATTERS = [
    # a State may be the matter of a paper, or own another one
    "The UN Iran resolution fell.",
    "The UN rejected an anti-Peruvian text.",
    "The UN resolution backs a plan by Ann Doe, which he described as a Chadian initiative.",
    "The UN resolution condemned the Peruvian government’s raids.",
    "The UN resolution came late; its failure was the effort of Peru’s closest allies.",
    "The UN resolution passed after the Chadian decision to close its embassy.",
    "A UN move risks favouring Chad’s proposal over that of the islanders; the resolution is long.",
    "The UN resolution condemns Chad’s repressive measures against civilians.",
    "The UN commission rejected a motion by Chad to block the resolution on lakes.",
    "A motion by Chad to put off the vote on the UN resolution was lost.",
    "The UN resolution survived seven amendments, introduced by Chad on behalf of ten States.",
    "The UN resolution was sent out by the UN Secretariat.",
    "Lawmakers from Chad push for the UN resolution.",
    "The UN resolution was sponsored by 42 countries.[8]\nAnn Doe, envoy of Chad, liked it.",
    "The police force was sent to the island following Haiti’s request; the UN resolution came.",
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_whose_paper(make_page, text, expected):
    assert sorted(sponsors(make_page(text, "news"))) == sorted(expected)


@pytest.mark.parametrize("text", MATTERS)
def test_matter_or_other_paper(make_page, text):
    assert sponsors(make_page(text, "news")) == []


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The UN passed a resolution on salt. A draft by Cuba on food was rejected.", ["A draft"]),
        # near-misses: the text that is told of next, or was told of before
        ("Cuba tabled a draft at the UN. The resolution passed.", ["The resolution"]),
        ("The UN passed the resolution. Cuba had tabled a draft in May.", ["the resolution"]),
    ],
)
def test_a_draft_that_fell_is_another(make_page, text, of):
    page = make_page(text, "news")
    found = [one for one in run(page) if isinstance(one, Sponsor)]
    assert [one.of.of(text) for one in found if one.of] == of


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        (
            "The President of the UN Council invited the representatives of Chad, Mali and Peru to "
            "take seats, and said that it would vote on the draft resolution of Malta.",
            {"state/MLT"},
        ),
        # near-miss: who invites has made it
        ("Chad, which drafted the UN resolution, invited Peru and Mali to speak.", {"state/TCD"}),
    ],
)
def test_who_is_invited_sponsors_nothing(make_page, text, makers):
    found = run(make_page(text, "news"))
    assert {one.actor for one in found if isinstance(one, Sponsor)} == makers


@pytest.mark.parametrize(
    ("where", "expected"),
    [("at the UN Human Rights Council", states("lead", "PER")), ("at the school council", [])],
)
def test_a_text_without_a_word_for_resolutions_is_about_the_un(make_page, where, expected):
    page = make_page(f"Peru sponsored the document on wells {where}.", "news")
    assert sponsors(page) == expected
