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
    (
        "The first resolution on the Philippines, led by Iceland, passed at the UN by 18 votes.",
        [("state/ISL", "lead")],
    ),
    ("The US-E3-sponsored UN resolution was adopted.", [("state/USA", "lead")]),
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
    (
        "Besides Peru, many countries of Asia co-sponsored the resolution. These countries include"
        " Chad, Fiji and Malta.",
        [("state/TCD", "sponsor"), ("state/FJI", "sponsor"), ("state/MLT", "sponsor")],
    ),
    (
        "The Human Rights Council approved the renewal of the mandate of its expert on wells,"
        " promoted by three countries: Chad, Fiji and Malta.",
        [("state/TCD", "lead"), ("state/FJI", "lead"), ("state/MLT", "lead")],
    ),
    (
        "The resolution was drafted by a coalition bringing together Chad and Fiji.",
        [("state/TCD", "lead"), ("state/FJI", "lead")],
    ),
    (
        "The UN text was tabled by Chad and co-sponsored by some 90 countries; Peru abstained.",
        [("state/TCD", "lead")],
    ),
    (
        "The resolution was co-sponsored by three countries: Chad; Fiji; and Peru.",
        [("state/TCD", "sponsor"), ("state/FJI", "sponsor"), ("state/PER", "sponsor")],
    ),
    (
        "The resolution was co-sponsored by countries as diverse as Chad and Fiji.",
        [("state/TCD", "sponsor"), ("state/FJI", "sponsor")],
    ),
    (
        "Nearly 100 states co-sponsored the resolution entitled “Deep wells”, including Chad and"
        " Fiji.",
        [("state/TCD", "sponsor"), ("state/FJI", "sponsor")],
    ),
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
    "Malta’s junta rejects UN resolution on salt as biased",
    "Ana Doe, Malta’s envoy, called it a move by others in submitting the UN resolution.",
    "US to table UN resolution",
    "Peru did not sponsor the resolution.",
    "The Council met at Peru’s request in an emergency session to pass the UN resolution.",
    "The Assembly passed a resolution against the embargo imposed by Peru.",
    "Unlike the author of the UN resolution, Chad wants no wells.",
    "Peru, led by Chad, opposed the UN resolution.",
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
    "Many countries of Asia praised the resolution. These countries include Chad and Fiji.",
    "The Council approved the extension of the truce, brokered by Chad and Fiji.",
    "The Council approved the renewal of the mandate of the force led by Chad.",
    "Peru praised the countries that voted for the UN resolution, led by Chad and Mali.",
    "The parties that did vote against the UN resolution – led by Chad – were few.",
    "The UN’s Chad-Peru resolution is long.",
    "The UN adopted six resolutions. The convention had been co-sponsored by Chad.",
    "At the request of Chad, the UN draft resolution was put to the vote.",
    "The UN resolution came after weeks of lobbying spearheaded by Chad.",
    "The Council passed a resolution in support of the efforts, led by Chad and Peru, for wells.",
    "Neither Mali nor Chad was among the sponsors of the UN resolution.",
    "Peru condemned the UN resolution, calling it a “political plot” led by Chad.",
]


def sponsors(page):
    return [(one.actor, one.role) for one in sponsorship.extract(page) if isinstance(one, Sponsor)]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(make_page, text, expected):
    assert sponsors(make_page(text, "news")) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_near_misses(make_page, text):
    assert sponsors(make_page(text, "news")) == []
