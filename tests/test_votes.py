"""Votes and adoption in prose: counts, modes, bodies, dates, voters; what was not adopted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votes_found import of_type

from graph.extract.number_words import value_of
from graph.extract.votes.tally import tallies_in
from graph.findings import Adoption, Vote

TALLIES = [
    ("adopted with 143 votes in favour, 9 against and 25 abstentions", (143, 9, 25)),
    ("adopted by 143 votes in favour to 9 against, with 25 abstentions", (143, 9, 25)),
    ("passed by a vote of 143 to 9, with 25 abstentions", (143, 9, 25)),
    ("adopted 143-9-25", (143, 9, 25)),
    ("passed 143-9 with 25 abstentions", (143, 9, 25)),
    ("in a 143-5 vote with 35 abstentions", (143, 5, 35)),
    (
        "13 in favour, 1 against (Russian Federation), 1 abstention (China), so the vote went",
        (13, 1, 1),
    ),
    ("a recorded vote of 118 in favour to none against, with 2 abstentions", (118, 0, 2)),
    ("161 votes for and none against; eight countries, among them Peru, abstained", (161, 0, 8)),
    ("In favour: 143; Against: 9; Abstaining: 25", (143, 9, 25)),
    ("Nineteen to sixteen, with twelve abstaining, they decided by vote", (19, 16, 12)),
    ("backed by 125 states, while 37 opposed it and 22 abstained", (125, 37, 22)),
    ("122 states voted for it, five were against and 18 abstained", (122, 5, 18)),
    ("had 185 supporters, two opponents and two abstainers", (185, 2, 2)),
    ("twenty-four were in favour, thirty against", (24, 30, None)),
    ("carried by 114 votes against one, and 19 abstentions", (114, 1, 19)),
    ("the vote was 14-0", (14, 0, None)),
    ("The vote was unanimous, 14-0, with only Chad abstaining", (14, 0, 1)),
    ("The 15-to-0 decision was welcomed, and the vote was short", (15, 0, None)),
    ("adopted by 128 against nine, with 35 abstentions", (128, 9, 35)),
    ("a recorded vote: 141 in favour-7 against-32 abstentions", (141, 7, 32)),
    ("Twelve of the Council’s 15 members voted in favour, one (Chad) voted against", (12, 1, None)),
    (
        "Ten countries, including Chad, Peru and Fiji, voted for it, while five more abstained",
        (10, None, 5),
    ),
    (
        "101 countries of the world body (out of 193), including Mali, voted in favor",
        (101, None, None),
    ),
    ("The text won the votes of 77 present member-states, six were against", (77, 6, None)),
    (
        "The text received the support of 13 Security Council members, while Fiji abstained",
        (13, None, 1),
    ),
    ("Chad and eight other countries voted against it, while 25 abstained", (None, 9, 25)),
    (
        "Only four countries joined Chad in voting against it - Peru, Fiji, Mali and Cuba",
        (None, 5, None),
    ),
    ("As well as Chad, four countries rejected the vote, while 30 abstained", (None, 5, 30)),
    ("94 in favour to 2 against (Chad and the United States) with 43 abstentions", (94, 2, 43)),
    ("169 in favour to 3 against (Chad, Fiji, Peru), with no abstentions", (169, 3, 0)),
    ("It was backed by 93 countries, with 18 opposing and 65 abstaining", (93, 18, 65)),
    (
        "it got 187 in favor, with Chad and Fiji opposed, and Peru abstaining from the vote",
        (187, 2, 1),
    ),
    ("votes in favour 20, votes against 07 and abstentions 20", (20, 7, 20)),
    ("Thirty-eight countries abstained, while Chad and Fiji voted against", (None, 2, 38)),
]
NO_TALLIES = [
    "in 2020-21 and from 9 to 5",
    "the team won 3-1",
    "a 10-15 per cent rise to adopt",
    "paragraphs 3-5 and pages 10-12 of what was adopted",
    "one against the other, and no further",
    "phone 555-0123",
    "It requires at least nine votes in favour and no veto",
    "Three of the five permanent members — Chad, Peru and Fiji — voted for it",
    "Nineteen African countries abstained in the vote",
    "More than 100 countries voted in favour, they said",
    "Chad, Peru and Fiji were the three countries that opposed it",
]
ADOPTED = [
    # text, mode, date, body
    ("The resolution was adopted by consensus.", "consensus", "", ""),
    ("The resolution was adopted without a vote on Thursday.", "without-vote", "2024-06-27", ""),
    (
        "The Council unanimously adopted resolution 91 (2024) on 3 May 2024.",
        "unanimous",
        "2024-05-03",
        "",
    ),
    ("The Assembly adopted by acclamation a resolution on tides.", "acclamation", "", "plenary"),
    (
        "The General Assembly today adopted, without a vote, a draft resolution.",
        "without-vote",
        "2024-07-02",
        "plenary",
    ),
    (
        "The Third Committee approved the draft resolution by a recorded vote.",
        "recorded-vote",
        "",
        "committee",
    ),
    ("The adoption of both resolutions by consensus pleased them.", "consensus", "", ""),
    (
        "It follows the March 21 adoption of the first U.N. resolution on tides.",
        "",
        "2024-03-21",
        "",
    ),
    ("The resolution approved Monday is new.", "", "2024-07-01", ""),
    ("The resolution passed on May 3 by 80 votes to 3.", "recorded-vote", "2024-05-03", ""),
    (
        "The U.N. Security Council on Monday extended the mandate. The resolution is short.",
        "",
        "2024-07-01",
        "",
    ),
    ("Its members voted 14-0 for a resolution on aid.", "recorded-vote", "", ""),
    (
        "On 25 April 2024, at its third meeting, a resolution on tides was adopted unanimously.",
        "unanimous",
        "2024-04-25",
        "",
    ),
    (
        "The Council adopted a resolution asking for calm by a large majority in Geneva on Monday.",
        "recorded-vote",
        "2024-07-01",
        "",
    ),
    (
        "The Committee approved, by a vote of 94 in favour to 2 against with 43 abstentions, a"
        " resolution on tides.",
        "recorded-vote",
        "",
        "committee",
    ),
    ("The Assembly gave its blessing to the resolution on Monday.", "", "2024-07-01", "plenary"),
    (
        "The U.N. Security Council unanimously agreed on Monday to send help.",
        "unanimous",
        "2024-07-01",
        "",
    ),
    ("In a resolution adopted without a vote, the Council thanked them.", "without-vote", "", ""),
    (
        "Mar. 29, 2018 -- The UN Human Rights Council has adopted a resolution without a vote.",
        "without-vote",
        "",
        "",
    ),
    (
        "On 29 March 2018 - after a debate - the UN Assembly adopted a resolution without a vote.",
        "without-vote",
        "2018-03-29",
        "",
    ),
    (
        "Adopted without a vote were Fourth Committee resolutions on seas.",
        "without-vote",
        "",
        "committee",
    ),
]
NOT_ADOPTED = [
    "The draft resolution was vetoed.",
    "The draft resolution failed to be adopted.",
    "The resolution was not adopted.",
    "The Council will adopt the resolution on Monday.",
    "They hope that the resolution may be adopted.",
    "The summit adopted a declaration by consensus; a resolution is awaited.",
    "The parliament adopted a resolution on Monday.",
    "They unanimously agreed that the resolution's focus was right.",
    "Normally resolutions are adopted by consensus.",
    "Neither of the draft resolutions was adopted.",
    "None of the two draft resolutions was adopted.",
    "All should support the resolution, adopting it by consensus, he said.",
    "The Town Council spoke of the resolution. It was adopted by 5 votes to 2.",
]


UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


@pytest.mark.parametrize(("text", "counts"), TALLIES)
def test_tallies(text, counts):
    (one,) = tallies_in(text, 0, len(text))
    assert (one.in_favour, one.against, one.abstained) == counts
    assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize("text", NO_TALLIES)
def test_no_tallies(text):
    assert tallies_in(text, 0, len(text)) == []


@pytest.mark.parametrize(("text", "mode", "date", "body"), ADOPTED)
def test_adopted(make_page, text, mode, date, body):
    (one,) = of_type(make_page, text, Adoption)
    assert (one.mode, one.date) == (mode, date)
    assert one.body == body or not body


@pytest.mark.parametrize("text", NOT_ADOPTED)
def test_not_adopted(make_page, text):
    assert of_type(make_page, text, Adoption) == []


def test_voters(make_page):
    text = (
        "The resolution got 13 in favour, 1 against (Russian Federation), 1 abstention (China) in"
        " the vote. Mali abstained."
    )
    told = [(one.state, one.ballot) for one in of_type(make_page, text, Vote)]
    assert told == [
        ("state/RUS", "against"),
        ("state/CHN", "abstained"),
        ("state/MLI", "abstained"),
    ]


VOTERS = [
    # text, (state, ballot) pairs
    ("Syria, Mali’s ally, voted for the resolution.", [("SYR", "in-favour")]),
    ("The draft resolution was vetoed by Fiji.", [("FJI", "against")]),
    ("Fiji used its veto and the resolution fell.", [("FJI", "against")]),
    (
        "The resolution got support from only two countries -- Chad and Peru.",
        [("TCD", "in-favour"), ("PER", "in-favour")],
    ),
    ("Chad was among the nations that supported the resolution.", [("TCD", "in-favour")]),
    (
        "Chad’s representative said his delegation had voted against the resolution.",
        [("TCD", "against")],
    ),
    (
        "The abstentions, including Chad and Peru, did not stop the resolution.",
        [("TCD", "abstained"), ("PER", "abstained")],
    ),
    ("Nobody opposed the resolution; Chad did not take part in the vote.", [("TCD", "absent")]),
    (
        "The resolution passed. The only country that joined Chad in voting against it was Peru.",
        [("TCD", "against"), ("PER", "against")],
    ),
    (
        "Chad abstained on the resolution, along with Peru and Fiji.",
        [("TCD", "abstained"), ("PER", "abstained"), ("FJI", "abstained")],
    ),
    (
        "The UN resolution passed.\n\nVoted against:\n\n 1. Chad\n 2. Peru\n\n"
        "Abstentions:\n\n- Fiji\n- Mali",
        [("TCD", "against"), ("PER", "against"), ("FJI", "abstained"), ("MLI", "abstained")],
    ),
]
NO_VOTERS = [
    "Japan said that it would abstain from the vote on the resolution.",
    "The resolution deplores attacks by Chad against Fiji.",
    "The resolution condemns the embargo imposed by Chad against Peru.",
    "Chad urged Peru to vote against the resolution.",
    "It was dropped from the resolution because of opposition by Chad.",
    "Chad threatened to veto the resolution.",
]


@pytest.mark.parametrize(("text", "expected"), VOTERS)
def test_voters_named(make_page, text, expected):
    told = [(one.state, one.ballot) for one in of_type(make_page, text, Vote)]
    assert told == [(f"state/{state}", ballot) for state, ballot in expected]


@pytest.mark.parametrize("text", NO_VOTERS)
def test_no_voters(make_page, text):
    assert of_type(make_page, text, Vote) == []


@given(st.integers(0, 97), st.integers(0, 60), st.integers(0, 36))
def test_every_count_is_read(favour, against, abstained):
    text = f"by vote: {favour} in favour to {against} against, with {abstained} abstentions"
    (one,) = tallies_in(text, 0, len(text))
    assert (one.in_favour, one.against, one.abstained) == (favour, against, abstained)


@given(st.integers(1, 199))
def test_numbers_in_words(number):
    units, tens = UNITS.split(), TENS.split()
    rest = number % 100
    small = (
        units[rest]
        if rest < 20
        else tens[rest // 10 - 2] + (f"-{units[rest % 10]}" if rest % 10 else "")
    )
    words = small if number < 100 else "one hundred" + (f" and {small}" if rest else "")
    assert value_of(words) == number
