"""Who made a resolution, in many wordings: one manner of telling it beside another.

The texts are invented. Beside what is told stand near-misses: other objects, wishes, refusals.
"""

import pytest

from graph.extract.sponsorship import extractor as sponsorship
from graph.findings import Sponsor

TOLD = [
    (
        "The resolution on lanterns is the third adopted by the Human Rights Council in an"
        " initiative led by a core group of Peru and Chad.",
        [("state/PER", "lead"), ("state/TCD", "lead")],
    ),
    ("Peru authored the UN resolution on tides.", [("state/PER", "lead")]),
    (
        "The Council debated the Peruvian government’s draft resolution on tides.",
        [("state/PER", "lead")],
    ),
    (
        "The text, the handiwork of Chad, won over the Assembly; the UN resolution is short.",
        [("state/TCD", "lead")],
    ),
    (
        "Chad and Fiji jointly lodged the draft resolution on Tuesday.",
        [("state/TCD", "lead"), ("state/FJI", "lead")],
    ),
    ("A draft resolution filed by Malta went to the Security Council.", [("state/MLT", "lead")]),
    (
        "Shepherded through months of talks by Norway, the resolution passed.",
        [("state/NOR", "lead")],
    ),
    ("It was Ghana that moved the resolution.", [("state/GHA", "lead")]),
    ("Costa Rica, which has long championed the resolution, smiled.", [("state/CRI", "lead")]),
    ("The resolution emanated from Cuba.", [("state/CUB", "lead")]),
    (
        "The resolution, originally crafted by Kenya together with Chile, ran to three pages.",
        [("state/KEN", "lead"), ("state/CHL", "sponsor")],
    ),
    (
        "The resolution was put to the Assembly by Jordan on behalf of the Arab Group.",
        [("state/JOR", "lead"), ("group/arab-group", "sponsor")],
    ),
    (
        "Pakistan’s envoy, Ann Doe, tabled the resolution on behalf of the OIC.",
        [("state/PAK", "lead"), ("org/organization-of-islamic-cooperation", "sponsor")],
    ),
    (
        "The delegation of Uruguay presented the draft resolution to the Third Committee.",
        [("state/URY", "lead")],
    ),
    (
        "Japan presented, on Friday and after long talks, the draft resolution.",
        [("state/JPN", "lead")],
    ),
    (
        "Japan unveiled a UN draft resolution and circulated it among members.",
        [("state/JPN", "lead")],
    ),
    (
        "A Security Council resolution penned by Britain and brokered by Egypt was voted on.",
        [("state/GBR", "lead"), ("state/EGY", "lead")],
    ),
    (
        "The UN resolution had Chad, Mali and Niger as its co-sponsors.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    (
        "Among the co-sponsors of the UN resolution were Chad, Mali and Niger.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    (
        "Co-sponsors of the resolution included Chad, Mali and Niger.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    (
        "The resolution’s architects, Fiji and Palau, were delighted.",
        [("state/FJI", "lead"), ("state/PLW", "lead")],
    ),
    ("Fiji acted as penholder of the resolution.", [("state/FJI", "lead")]),
    (
        "The resolution, sponsored by Chad, Mali, Niger and 34 other states, was adopted.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    ("Slovenia added its name to the resolution.", [("state/SVN", "sponsor")]),
    (
        "Slovenia and Malta signed on to the resolution as co-sponsors.",
        [("state/SVN", "sponsor"), ("state/MLT", "sponsor")],
    ),
    ("The resolution, with Peru as its main sponsor, was adopted.", [("state/PER", "sponsor")]),
    ("The Nordic countries tabled the resolution.", [("group/nordic-countries", "lead")]),
    (
        "A trio of states — Chad, Mali and Niger — tabled the resolution.",
        [("state/TCD", "lead"), ("state/MLI", "lead"), ("state/NER", "lead")],
    ),
    (
        "The resolution, tabled by Chad and which Mali co-sponsored, passed.",
        [("state/TCD", "lead"), ("state/MLI", "sponsor")],
    ),
    ("The resolution was adopted at the request of Haiti.", [("state/HTI", "lead")]),
    ("The resolution came into being at the instigation of Tuvalu.", [("state/TUV", "lead")]),
    ("Tuvalu took the lead in drafting the resolution.", [("state/TUV", "lead")]),
    ("Tuvalu was instrumental in drafting the resolution.", [("state/TUV", "lead")]),
    ("The resolution enjoyed the backing of Peru.", [("state/PER", "supporter")]),
    ("The resolution had been floated by Washington.", [("state/USA", "lead")]),
    ("The Bolivian-drafted resolution was adopted.", [("state/BOL", "lead")]),
    ("The resolution is a Bolivian initiative.", [("state/BOL", "lead")]),
    (
        "The resolution was a joint effort by Malta and Peru.",
        [("state/MLT", "lead"), ("state/PER", "lead")],
    ),
    (
        "The resolution (sponsors: Chad, Mali and Niger) was adopted.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    ("The Chadian-Malian draft resolution fell.", [("state/TCD", "lead"), ("state/MLI", "lead")]),
    ("Chad celebrated when its draft resolution was adopted.", [("state/TCD", "lead")]),
    ("The resolution was adopted at Chad's request.", [("state/TCD", "lead")]),
    ("The Chadian mission left after the resolution that it had tabled.", [("state/TCD", "lead")]),
    (
        "Chad and Mali signed on as sponsors of the resolution.",
        [
            ("state/TCD", "sponsor"),
            ("state/MLI", "sponsor"),
        ],
    ),
    ("The resolution, tabled by Chad, asks Peru for help.", [("state/TCD", "lead")]),
    (
        "The resolution was tabled by its main sponsors Chad and Mali.",
        [
            ("state/TCD", "lead"),
            ("state/MLI", "lead"),
        ],
    ),
    ("Sponsored by 90 countries, Peru said, the resolution was adopted.", []),
]
TOLD += [
    (
        "The UN text, a resolution, was tabled by Core Group on Tides consisting of Chad, Mali and "
        "Niger.",
        [
            ("group/core-group", "lead"),
            ("state/TCD", "sponsor"),
            ("state/MLI", "sponsor"),
            ("state/NER", "sponsor"),
        ],
    ),
    (
        "The UN resolution was co-sponsored by all countries that are members of the panel: Chad, "
        "Mali and Niger.",
        [("state/TCD", "sponsor"), ("state/MLI", "sponsor"), ("state/NER", "sponsor")],
    ),
    (
        "One UN resolution was proposed by Chad and the other by Mali.",
        [("state/TCD", "lead"), ("state/MLI", "lead")],
    ),
    ("Peru slams Chad for co-sponsoring the UN resolution.", [("state/TCD", "sponsor")]),
    ("She thanked Chad for drafting the UN resolution.", [("state/TCD", "lead")]),
    (
        "The UN resolution was submitted on behalf of the African Group.",
        [("group/african-group", "lead")],
    ),
    (
        "Chad led the way in sponsoring and voting in favour of the UN text.",
        [("state/TCD", "lead")],
    ),
    ("The UN resolution has long been an open secret, launched by Chad.", [("state/TCD", "lead")]),
    (
        "Chad and Mali were among the countries that brought the motion at the UN. The UN "
        "resolution fell.",
        [("state/TCD", "lead"), ("state/MLI", "lead")],
    ),
    (
        "The UN resolution was presented by a group led by Chad. The other countries in the group "
        "included Mali.",
        [("state/TCD", "lead"), ("state/MLI", "lead")],
    ),
]
NOBODY = [
    "US to table UN resolution",
    "Peru did not sponsor the resolution.",
    "Peru refused to co-sponsor the resolution.",
    "Peru would table the resolution if it could.",
    "The resolution regrets the attacks led by Chad.",
    "The resolution on talks brokered by Qatar was adopted.",
    "Chad tabled an amendment to the resolution.",
    "The resolution condemns state-sponsored terrorism.",
    "The Assembly presented the resolution to reporters.",
    "Peru led the group of states that voted against the resolution.",
    "The resolution was rejected by Chad.",
    "Peru presented its report after the resolution was adopted.",
    "Chad urged Mali to co-sponsor the resolution.",
    "Chad backed away from the resolution.",
    "The resolution was adopted. Chad introduced a bill in its parliament.",
    "Chad called for tabling a UN resolution.",
    "The sponsors of the UN resolution believe Chad and Mali will oppose it.",
    "The Council approved the UN resolution with the support of 13 members, with Chad abstaining.",
    "The UN measure was political, and she said that Chad was helping by launching new schools.",
    "The UN resolution fell. Mali’s proposal from the floor was not heard.",
    "Peru pushed for action by the men that it accuses of theft. The UN resolution is long.",
]


def sponsors(page):
    return [(one.actor, one.role) for one in sponsorship.extract(page) if isinstance(one, Sponsor)]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(make_page, text, expected):
    assert sponsors(make_page(text, "news")) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_near_misses(make_page, text):
    assert sponsors(make_page(text, "news")) == []


def states(role, *codes):
    return [(f"state/{code}", role) for code in codes]


PAPERS = [
    # whose a paper is, whatever it is called and wherever English names its origin
    ("The UN voted down a counterresolution by Chad.", states("lead", "TCD")),
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
