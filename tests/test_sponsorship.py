"""Sponsorship in prose: who and how many, as intervals; talks and terrorism are sponsored too."""

import pytest

from graph.extract.sponsorship import extractor as sponsorship
from graph.extract.sponsorship.count import interval
from graph.findings import Sponsor, SponsorCount

INTERVALS = [
    ("over", "120", (121, None)),
    ("more than", "140", (141, None)),
    ("well over", "130", (131, None)),
    ("at least", "50", (50, None)),
    ("", "123", (123, 123)),
    ("some", "80", (76, 84)),
    ("about", "100", (95, 105)),
    ("nearly", "100", (90, 99)),
    ("almost", "60", (54, 59)),
    ("up to", "60", (1, 60)),
    ("fewer than", "10", (1, 9)),
    ("", "Ninety-four", (94, 94)),
    ("more than", "a dozen", (13, None)),
    ("", "dozens", (24, None)),
]
COUNTS = [
    ("90 states sponsored the resolution written by Fiji, and 159 states voted for it.", "90..90"),
    ("with over 120 Member States co-sponsoring the resolution", "121.."),
    ("The resolution, which had more than 140 sponsors, passed.", "141.."),
    ("The resolution was co-sponsored by 123 countries.", "123..123"),
    ("Ninety-four states sponsored the resolution.", "94..94"),
    ("Some 80 delegations co-sponsored the resolution.", "76..84"),
    ("The United States and 122 other countries co-sponsored the resolution.", "123..123"),
    ("The resolution drew 55 co-sponsors.", "55..55"),
    ("The resolution passed. More than 140 countries sponsored it.", "141.."),
    ("Twenty-two states had tabled the draft resolution.", "22..22"),
    ("The resolution was submitted by 18 countries including Chad and Peru.", "18..18"),
    ("The resolution was co-sponsored by Chad and over 180 other countries.", "182.."),
    ("The resolution is new. The number of co-sponsors stood at 81.", "81..81"),
    ("A resolution passed; that brought the total number of co-sponsors to sixty-one.", "61..61"),
    (
        "Fifty-five countries of Europe, Asia and Africa became co-authors of the resolution.",
        "55..55",
    ),
    ("More than three dozen nations sponsored the resolution.", "37.."),
    ("The resolution was co-sponsored by 70+ countries.", "70.."),
    ("The resolution passed with co-sponsorship by over 40 States.", "41.."),
    ("The resolution drew help from 99 co-sponsoring countries.", "99..99"),
    ("Fiji’s resolution has 38 co-sponsors, it told the UN.", "38..38"),
    ("He thanked all 177 nations across the world who co-sponsored the resolution.", "177..177"),
    (
        "All liked the resolution, while 115 of them decided to co-sponsor the resolution.",
        "115..115",
    ),
    ("The resolution drew a record 175 country co-sponsors.", "175..175"),
]
SPONSORS = [
    # text, (actor, role) pairs
    ("The resolution, spearheaded by the United States, passed.", [("USA", "lead")]),
    ("Led by Mexico, the resolution passed.", [("MEX", "lead")]),
    ("the Chinese-sponsored resolution", [("CHN", "lead")]),
    (
        "The resolution was co-authored by lawyers who had seen Fiji and Palau.",
        [],  # no noun for those who sponsor
    ),
    (
        "The resolution was co-authored by a group of island states that included Fiji and Palau.",
        [("FJI", "sponsor"), ("PLW", "sponsor")],
    ),
    ("a US-led U.N. resolution", [("USA", "lead")]),
    ("Beijing put forward the resolution.", [("CHN", "lead")]),
    (
        "Albania and the United States had drafted that resolution.",
        [("ALB", "lead"), ("USA", "lead")],
    ),
    (
        "The resolution, which Ecuador and Peru had penned, passed.",
        [("ECU", "lead"), ("PER", "lead")],
    ),
    (
        "The resolution was brought in by Ghana with Togo, Benin and 23 other states.",
        [("GHA", "lead"), ("TGO", "sponsor"), ("BEN", "sponsor")],
    ),
    (
        "The resolution was co-sponsored by 123 countries including China and Cuba.",
        [("CHN", "sponsor"), ("CUB", "sponsor")],
    ),
    ("The resolution was adopted with U.S. support.", [("USA", "supporter")]),
    (
        "The resolution was backed by France and Japan.",
        [("FRA", "supporter"), ("JPN", "supporter")],
    ),
    ("China was among the sponsors of the resolution.", [("CHN", "sponsor")]),
    (
        "China was among the sponsors of the resolution. So were Chad and Fiji.",
        [("CHN", "sponsor"), ("TCD", "sponsor"), ("FJI", "sponsor")],
    ),
    (
        "More than 40 countries sponsored the resolution, Peru and Chile among them.",
        [("PER", "sponsor"), ("CHL", "sponsor")],
    ),
    ("The representative of Mexico, introducing the draft resolution, spoke.", [("MEX", "lead")]),
    ("The resolution is old. China led it.", [("CHN", "lead")]),
    ("The resolution, championed by the tiny island nation of Fiji, passed.", [("FJI", "lead")]),
    ("The resolution was the brainchild of Malta and Fiji.", [("MLT", "lead"), ("FJI", "lead")]),
    ("The resolution, an initiative of Qatar, passed.", [("QAT", "lead")]),
    ("On the initiative of Peru, the resolution was adopted.", [("PER", "lead")]),
    ("Britain, the penholder on tides, circulated a draft resolution.", [("GBR", "lead")]),
    ("It backed the resolution, the draft of which was designed by Peru.", [("PER", "lead")]),
    ("Peru’s draft resolution failed.", [("PER", "lead")]),
    ("The council voted down a Peruvian resolution on tides.", [("PER", "lead")]),
    ("The resolution of Chad on lakes passed.", [("TCD", "lead")]),
    (
        "The resolution came from a joint proposal by Chad and Peru.",
        [("TCD", "lead"), ("PER", "lead")],
    ),
    ("Chad, the resolution’s main sponsor, was content.", [("TCD", "sponsor")]),
    (
        "The resolution was put forward at the 15-member council for a vote on Friday by Chad.",
        [("TCD", "lead")],
    ),
    (
        "Four countries that co-sponsored the resolution, Chad, Fiji, Mali and Peru, asked for it.",
        [(one, "sponsor") for one in ("TCD", "FJI", "MLI", "PER")],
    ),
    (
        "The resolution was co-sponsored by 35 states. They include Chad, Fiji and others.",
        [("TCD", "sponsor"), ("FJI", "sponsor")],
    ),
    (
        "Led by Chad and Peru – alongside a core group consisting of Fiji and Mali – this"
        " resolution passed.",
        [("TCD", "lead"), ("PER", "lead"), ("FJI", "sponsor"), ("MLI", "sponsor")],
    ),
    ("Presenting the resolution, the Permanent Representative of Fiji said so.", [("FJI", "lead")]),
    (
        "Its co-sponsors — Chad, Fiji and Mali — spoke of the resolution.",
        [("TCD", "sponsor"), ("FJI", "sponsor"), ("MLI", "sponsor")],
    ),
    (
        "India and Peru, which had joined the sponsors of the resolution, left.",
        [("IND", "additional"), ("PER", "additional")],
    ),
]
NOBODY = [
    "The talks, sponsored by Norway, ended. A resolution followed.",
    "The resolution condemns state-sponsored terrorism in 12 countries.",
    "The resolution allows operations led by the African Union.",
    "Qatar led a delegation. The resolution was short.",
    "A forum co-sponsored by 12 countries opened.",
    "The Senate resolution was sponsored by the United States.",
    "The Assembly adopted an amendment to the resolution, introduced by Chad.",
    "The resolution was not supported by Chad.",
    "The Security Council tabled the resolution for a week.",
    "The mission came at the request of Haiti, and the resolution says so.",
    "The resolution was drawn from a document prepared by British lawyers.",
    "An anti-Peruvian resolution was adopted.",
]


def of_type(page, kind):
    return [one for one in sponsorship.extract(page) if isinstance(one, kind)]


@pytest.mark.parametrize(("how", "number", "expected"), INTERVALS)
def test_intervals(how, number, expected):
    assert interval(how, number) == expected


@pytest.mark.parametrize(("text", "value"), COUNTS)
def test_counts(make_page, text, value):
    (one,) = of_type(make_page(text, "news"), SponsorCount)
    assert f"{one.minimum}..{one.maximum or ''}" == value
    assert "resolution" in one.of.of(text)


@pytest.mark.parametrize(("text", "expected"), SPONSORS)
def test_sponsors(make_page, text, expected):
    found = [(one.actor, one.role) for one in of_type(make_page(text, "news"), Sponsor)]
    assert found == [(f"state/{actor}", role) for actor, role in expected]


@pytest.mark.parametrize("text", NOBODY)
def test_near_misses(make_page, text):
    assert list(sponsorship.extract(make_page(text, "news"))) == []


def test_evidence_is_the_passage(make_page):
    text = "The resolution drew more than 140 sponsors."
    (one,) = of_type(make_page(text, "news"), SponsorCount)
    assert one.span.of(text) == "more than 140 sponsors"
