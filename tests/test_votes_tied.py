"""Votes tied to what they are of, over sentences and paragraphs."""

import pytest
from votes_found import of_type

from graph.extract.votes import extractor as votes
from graph.findings import Adoption, Tally


def test_a_vote_told_in_two_paragraphs_is_one(make_page):
    text = (
        "The resolution was backed by 140 members.\n\nThirty-eight countries abstained, while Chad"
        " and Peru voted against.\n\nIn March, 141 votes were cast in favour of a General Assembly"
        " resolution on the same matter."
    )
    told = [(one.in_favour, one.against, one.abstained) for one in of_type(make_page, text, Tally)]
    assert told == [(140, 2, 38), (141, None, None)]


@pytest.mark.parametrize(
    ("document", "body"), [("A/C.1/91/L.43", "committee"), ("A/91/L.43", "plenary")]
)
def test_a_draft_before_a_committee_was_voted_on_there(make_page, document, body):
    text = (
        "By a recorded vote of 165 in favour to 2 against, with 6 abstentions, the Assembly,"
        f" further to the draft resolution (document {document}), would ask for more wells."
    )
    assert [one.body for one in of_type(make_page, text, Tally)] == [body]


def test_a_vote_on_an_amendment_is_none_of_the_resolution(make_page):
    text = (
        "The Assembly considered the resolution. It adopted an amendment by 43 votes to 1, with 103"
        " abstentions."
    )
    (one,) = of_type(make_page, text, Tally)
    assert one.of is None
    assert of_type(make_page, text, Adoption) == []


def test_named_voters_complete_a_count(make_page):
    text = (
        "The resolution was carried by 187 votes; the United States and Israel were against and"
        " Moldova abstained."
    )
    (one,) = of_type(make_page, text, Tally)
    assert (one.in_favour, one.against, one.abstained) == (187, 2, 1)


def test_each_is_tied_to_its_mention(make_page):
    text = "The first resolution was adopted by consensus. The U.S. measure passed 80-3-9."
    page = make_page(text, "news")
    told = [(type(one).__name__, one.of.of(text)) for one in votes.extract(page)]
    assert ("Tally", "The U.S. measure") in told
    assert ("Adoption", "The first resolution") in told


def test_symbol_is_told(make_page):
    text = "Resolution 2722 (2024) was adopted by 11 votes to none, with 4 abstentions."
    assert {one.about for one in votes.extract(make_page(text, "news"))} == {"S/RES/2722 (2024)"}


@pytest.mark.parametrize(
    "change",
    [
        "A Russian amendment which would have restored a call for a truce was vetoed by Chad; it"
        " obtained 10 votes, with four abstentions.",
        "A hostile oral amendment from Cuba obtained 10 votes, with four abstentions.",
        "The United States’ last amendment obtained 10 votes, with four abstentions.",
    ],
)
def test_an_amendment_with_any_words_before_it_is_voted_on_for_itself(make_page, change):
    text = f"The Security Council adopted the resolution by 13 votes to none. {change}"
    whole, part = of_type(make_page, text, Tally)
    assert whole.of is not None
    assert (part.in_favour, part.abstained, part.of) == (10, 4, None)


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("a U.N. General Assembly committee", "committee"),
        ("the General Assembly’s human rights committee", "committee"),
        ("the General Assembly, after its committee had met", "plenary"),
    ],
)
def test_a_committee_of_the_assembly_is_not_the_assembly(make_page, who, body):
    text = f"The resolution on wells was approved on Monday by {who}."
    assert [one.body for one in of_type(make_page, text, Adoption)] == [body]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Security Council met. The envoy asked that the resolution be adopted today.", 0),
        ("The Security Council met, and the resolution was adopted today.", 1),
    ],
)
def test_what_somebody_asks_to_be_adopted_is_not_adopted_by_that(make_page, text, told):
    assert len(of_type(make_page, text, Adoption)) == told


def test_a_slogan_is_no_count(make_page):
    text = "The Security Council adopted the resolution. China recalled “the four nos”."
    assert of_type(make_page, text, Tally) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The post claims that 120 States voted for the UN resolution on wells.", 0),
        ("CLAIM: The UN resolution on wells passed by 120 votes to 3.", 0),
        ("The envoy says that 120 States voted for the UN resolution on wells.", 1),
    ],
)
def test_what_fact_checkers_repeat_is_told_by_nobody(make_page, text, told):
    assert len(of_type(make_page, text, Tally)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Pupils met for a Model UN. The simulated Security Council adopted a resolution by"
            " 11 votes to 3.",
            0,
        ),
        ("The Security Council adopted a model resolution by 11 votes to 3.", 1),
    ],
)
def test_what_pupils_play_is_no_vote_of_the_council(make_page, text, told):
    assert len(of_type(make_page, text, Tally)) == told


def test_each_of_several_amendments_is_voted_on_for_itself(make_page):
    text = (
        "Peru put forward two amendments to the resolution. The first got five votes in favour and"
        " ten abstentions. The resolution was then adopted by 12 votes to none."
    )
    first, whole = of_type(make_page, text, Tally)
    assert (first.of, whole.of is None) == (None, False)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The resolution was, however, adopted.", 1),
        ("The envoy welcomes the adoption on 3 May by the Security Council of the resolution.", 1),
        ("No African member of the council backed it.", 0),
        ("The Human Rights Council backed it.", 1),
    ],
)
def test_adoptions_around_other_words(make_page, sentence, told):
    text = f"The resolution is on wells. {sentence}"
    assert len(of_type(make_page, text, Adoption)) == told


def test_the_vote_of_one_draft_is_not_that_of_the_many_told_before(make_page):
    text = (
        "The Security Council adopted six resolutions. It extended the mandate of the mission by a"
        " vote of 13 in favour, with 2 abstentions."
    )
    (one,) = of_type(make_page, text, Tally)
    assert one.of is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Approved by a vote of 132 in favour to 3 against, the resolution would have the"
            " Assembly ask for wells.",
            "committee",
        ),
        (
            "The Council extended the mandate, with a vote of 19 in favour and 6 against, and asked"
            " the General Assembly for a report.",
            "",
        ),
        ("The General Assembly passed the resolution by 19 votes to 6.", "plenary"),
    ],
)
def test_whose_vote_it_is(make_page, text, body):
    text = f"The resolution is on wells.\n\n{text}"
    assert [one.body for one in of_type(make_page, text, Tally)] == [body]


@pytest.mark.parametrize("some", ["Western countries", "Many African states"])
def test_what_some_backed_is_not_adopted_by_that(make_page, some):
    text = f"The General Assembly has a resolution. {some} backed the resolution."
    assert of_type(make_page, text, Adoption) == []


def test_a_vote_is_not_on_the_draft_that_was_given_up(make_page):
    text = (
        "The surprise vote (15-0) came on Friday at the Security Council. Peru had doubts about the"
        " original resolution, but not about the new resolution."
    )
    (one,) = of_type(make_page, text, Tally)
    assert one.of is not None
    assert one.of.of(text) == "the new resolution"


def test_those_members_who_voted_for_it_adopted_nothing(make_page):
    text = (
        "The Security Council met. He thanked those Council members who voted for the resolution."
    )
    assert of_type(make_page, text, Adoption) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides hope to see the resolution adopted by consensus, he said.",
        "The resolution asks for the plan proposed and adopted by the African Union in May.",
    ],
)
def test_what_is_hoped_and_what_others_adopt_is_not_adopted(make_page, sentence):
    text = f"The General Assembly has a resolution. {sentence}"
    assert of_type(make_page, text, Adoption) == []


def test_a_count_goes_on_in_the_next_sentence(make_page):
    text = (
        "The General Assembly adopted a resolution with the support of 119 countries. Belarus was"
        " the only country to oppose it, while 36 abstained."
    )
    told = [(one.in_favour, one.against, one.abstained) for one in of_type(make_page, text, Tally)]
    assert told == [(119, 1, 36)]


def test_a_vote_of_many_told_before_is_that_of_the_one_named_next(make_page):
    text = (
        "Here are 12 resolutions of the UN Security Council. AUG. 3: The council voted 14-0 to"
        " condemn it. Yemen did not vote on Resolution 660."
    )
    page = make_page(text, "news")
    (one,) = of_type(make_page, text, Tally)
    assert one.of is not None
    assert one.of.of(page.text) == "Resolution 660"
    # near-miss: none is named behind
    (one,) = of_type(make_page, text.replace("on Resolution 660", "then"), Tally)
    assert one.of is None
